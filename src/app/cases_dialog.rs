//! The cases that can be opened: the built-in one, samples, and those that this device keeps.

use std::rc::Rc;

use yew::prelude::*;

use super::browser;
use super::page::{CaseEvent, KeptCase, PageEvent, Sample};
use super::text::own_texts;
use crate::scenario::{CaseName, Kit};
use crate::words::case_status;

/// What there is to choose from.
#[derive(Properties, PartialEq)]
pub struct CasesDialogProps {
    /// The case that is part of the program.
    pub built_in: Rc<Kit>,
    /// The case on the page.
    pub kit: Rc<Kit>,
    /// What lies beside the page; none while that is not known yet.
    pub samples: Option<Rc<[Sample]>>,
    /// What this device keeps.
    pub kept: Rc<[KeptCase]>,
    /// Where to send what people do.
    pub page: Callback<PageEvent>,
}

/// The dialog that opens with Cases.
#[component]
pub fn CasesDialog(props: &CasesDialogProps) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| browser::open_dialog(&dialog));
    }
    let close = {
        let dialog = dialog.clone();
        move |_| browser::close_dialog(&dialog)
    };
    // A file is chosen over the page, not over the dialog.
    let open_file = {
        let (dialog, page) = (dialog.clone(), props.page.clone());
        move |_| {
            browser::close_dialog(&dialog);
            page.emit(PageEvent::FileAsked);
        }
    };
    let chosen = |event: fn() -> CaseEvent| props.page.reform(move |_| PageEvent::Case(event()));
    let now = CaseName::of(&props.kit);
    let built_in = &props.built_in.case;
    own_texts(html! {
        <dialog
            ref={dialog}
            class="share cases"
            aria-labelledby="cases-heading"
            onclose={props.page.reform(|_| PageEvent::CasesToggled(false))}
        >
            <h2 id="cases-heading" tabindex="-1">{ "Cases" }</h2>
            <p class="hint">
                { "A case is one group of councils with its figures. What you made with the one on \
                   the page is kept." }
            </p>
            <ul>
                { row(&built_in.record.title, &case_status(built_in), props.kit == props.built_in,
                    chosen(|| CaseEvent::BuiltInChosen), html! {}) }
            </ul>
            { match props.samples.as_deref() {
                None => html! { <p class="hint" role="status">{ "Looking for samples \u{2026}" }</p> },
                Some([]) => html! {},
                Some(samples) => html! {
                    <>
                        <h3>{ "Samples" }</h3>
                        <ul>{ for samples.iter().map(|sample| sample_row(sample, props)) }</ul>
                    </>
                },
            } }
            if !props.kept.is_empty() {
                <h3>{ "Kept on this device" }</h3>
                <ul>{ for props.kept.iter().map(|kept| kept_row(kept, &now, &props.page)) }</ul>
            }
            <div class="row">
                <button type="button" onclick={open_file}>{ "Open a file" }</button>
                <button type="button" class="primary" onclick={close}>{ "Close" }</button>
            </div>
        </dialog>
    })
}

fn sample_row(sample: &Sample, props: &CasesDialogProps) -> Html {
    let is_now = props.kit.case.record.id == sample.id
        && props.kept.iter().all(|kept| kept.name != CaseName::of(&props.kit));
    let chosen = {
        let sample = sample.clone();
        props.page.reform(move |_| PageEvent::Case(CaseEvent::SampleChosen(sample.clone())))
    };
    row(&sample.title, &sample.summary, is_now, chosen, html! {})
}

fn kept_row(kept: &KeptCase, now: &CaseName, page: &Callback<PageEvent>) -> Html {
    let event = |event: fn(CaseName) -> CaseEvent| {
        let name = kept.name.clone();
        page.reform(move |_: MouseEvent| PageEvent::Case(event(name.clone())))
    };
    let version = match kept.version.as_str() {
        "" => format!("Version {}.", kept.name.fingerprint),
        version => format!("{version} (version {}).", kept.name.fingerprint),
    };
    let about = [kept.summary.as_str(), &version].join(" ");
    let is_now = kept.name == *now;
    // The case on the page is needed there.
    let remove = (!is_now).then(|| {
        html! {
            <button
                type="button"
                class="link"
                aria-label={format!("Remove {} from this device", kept.title)}
                onclick={event(CaseEvent::Removed)}
            >
                { "Remove" }
            </button>
        }
    });
    row(&kept.title, about.trim(), is_now, event(CaseEvent::KeptChosen), html! { { for remove } })
}

/// A case with what it is about, and the way to it.
fn row(title: &str, about: &str, is_now: bool, chosen: Callback<MouseEvent>, beside: Html) -> Html {
    html! {
        <li key={format!("{title} {about}")}>
            <p><strong>{ title }</strong>{ " " }{ about }</p>
            if is_now {
                <span class="hint">{ "on the page" }</span>
            } else {
                <button type="button" aria-label={format!("Open {title}")} onclick={chosen}>
                    { "Open" }
                </button>
            }
            { beside }
        </li>
    }
}
