//! Sharing: a link, a text to paste, a file.

use std::rc::Rc;

use js_sys::{JsString, RegExp};
use yew::prelude::*;

use super::browser;
use super::page::PageEvent;
use super::shown::Shown;
use super::text::own_texts;
use crate::ask::{Answer, Known};
use crate::scenario::{Report, committee_text, with_link, write_both, write_file, write_link};
use crate::screen::{View, address};

/// What is shared.
#[derive(Properties, PartialEq)]
pub struct ShareDialogProps {
    /// The scenario on the page.
    pub shown: Shown,
    /// The file of its case, where that is not part of the program.
    pub case_file: Option<Rc<str>>,
    /// What it comes to as text.
    pub known: Known,
    /// Where to send what people do.
    pub page: Callback<PageEvent>,
}

/// The dialog that opens with Share.
#[component]
pub fn ShareDialog(props: &ShareDialogProps) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| browser::open_dialog(&dialog));
    }
    let close = {
        let dialog = dialog.clone();
        move |_| browser::close_dialog(&dialog)
    };
    let scenario = &props.shown.scenario;
    let as_own = use_state(|| false);
    let own = props.shown.own.as_deref();
    let council = own.map(|own| &scenario.case().councils[own.council]);
    let link = write_link(scenario);
    let link = match council.filter(|_| *as_own) {
        Some(council) => address(&link, View::InShort, Some(&council.id)),
        None => link,
    };
    let address = browser::share_address(&link);
    let as_own_chosen = {
        let as_own = as_own.clone();
        move |event: Event| as_own.set(browser::checked(&event))
    };
    // The day on which the dialog opens; nothing of the scenario moves below it.
    let today = use_memo((), |()| browser::today());
    let text = match (props.known.answer(), props.known.progress) {
        (Some(Answer::Text(text)), None) => Some(with_link(text, &address, &today)),
        _ => None,
    };
    let for_committee = own.map(|own| {
        let Shown { tiles, sentence, outcome, .. } = &props.shown;
        committee_text(scenario, (tiles.as_slice(), sentence), outcome, own, &address, &today)
    });
    let is_missing = text.is_none();
    let text = text.unwrap_or_else(|| "Working it out \u{2026}".to_owned());
    let save = {
        let scenario = scenario.clone();
        move |_| {
            let name = format!("{}.derwent.json", file_name(scenario.name()));
            browser::save(&name, "application/json", &write_file(&scenario));
        }
    };
    let save_both = props.case_file.clone().map(|case| {
        let scenario = scenario.clone();
        move |_: MouseEvent| {
            let name = format!("{}.derwent.json", file_name(scenario.name()));
            let both = write_both(&case, &write_file(&scenario));
            browser::save(&name, "application/json", &both);
        }
    });
    let save_figures = {
        let shown = props.shown.clone();
        move |_| {
            let name = format!("{}.figures.json", file_name(shown.scenario.name()));
            browser::save(&name, "application/json", &figures(&shown));
        }
    };
    own_texts(html! {
        <dialog
            ref={dialog}
            class="share"
            aria-labelledby="share-heading"
            onclose={props.page.reform(|_| PageEvent::ShareToggled(false))}
        >
            <h2 id="share-heading">{ "Share this scenario" }</h2>
            <p class="hint">
                { "The link holds the whole scenario. No server sees it, and old links open for \
                   ever." }
            </p>
            <CopyField id="share-link" label="Link" text={address} rows={2} />
            if let Some(council) = council {
                <label class="check">
                    <input type="checkbox" checked={*as_own} onchange={as_own_chosen} />
                    { format!("Open it as {} sees it", council.short_name) }
                </label>
            }
            <div aria-busy={is_missing.to_string()}>
                <CopyField id="share-text" label="Text to paste" {text} rows={8} />
            </div>
            if let Some(text) = for_committee {
                <CopyField id="share-committee" label="Committee text" {text} rows={8} />
            }
            <div class="row">
                <span class="row">
                    <button type="button" onclick={save}>{ "Save as a file" }</button>
                    if let Some(save_both) = save_both {
                        <button
                            type="button"
                            title="Opens anywhere: the file brings its case along"
                            onclick={save_both}
                        >
                            { "Save case and scenario" }
                        </button>
                    }
                    <button
                        type="button"
                        title="All figures that follow, as JSON, for an analyst"
                        onclick={save_figures}
                    >
                        { "Save the figures" }
                    </button>
                </span>
                <button type="button" class="primary" onclick={close}>{ "Done" }</button>
            </div>
        </dialog>
    })
}

/// Everything that follows, with how sure it is, as the evaluator prints it.
fn figures(shown: &Shown) -> String {
    let runs = shown.simulation.borrow();
    Report::new(shown.case(), &shown.outcome)
        .with_uncertainty(&runs.sample, &shown.uncertainty)
        .json()
}

/// A title as the name of a file: letters, digits and hyphens.
pub(super) fn file_name(title: &str) -> String {
    // The browser knows the letters of all scripts, so the program need not bring them along.
    let between = RegExp::new(r"[^\p{Alphabetic}\p{N}]+", "gu");
    let hyphened = JsString::from(title).to_lower_case().replace_by_pattern(&between, "-");
    match String::from(hyphened).trim_matches('-') {
        "" => "scenario".to_owned(),
        name => name.to_owned(),
    }
}

/// A text with a button that copies it.
#[derive(Properties, PartialEq)]
struct CopyFieldProps {
    id: &'static str,
    label: &'static str,
    text: String,
    rows: u32,
}

#[component]
fn CopyField(props: &CopyFieldProps) -> Html {
    let area = use_node_ref();
    let copied = use_state(|| None);
    let copy = {
        let (text, area, copied) = (props.text.clone(), area.clone(), copied.clone());
        move |_| {
            browser::select_all(&area);
            let copied = copied.clone();
            browser::copy(text.clone(), Callback::from(move |done| copied.set(Some(done))));
        }
    };
    own_texts(html! {
        <div class="copy">
            <label for={props.id}>{ props.label }</label>
            <textarea
                ref={area}
                id={props.id}
                rows={props.rows.to_string()}
                readonly=true
                value={props.text.clone()}
            />
            <button type="button" onclick={copy}>{ format!("Copy {}", props.label.to_ascii_lowercase()) }</button>
            <span role="status">
                { match *copied {
                    None => "",
                    Some(true) => "Copied",
                    Some(false) => "The browser does not allow it: press Ctrl+C, the text is selected",
                } }
            </span>
        </div>
    })
}
