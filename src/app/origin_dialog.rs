//! Where a figure comes from.

use yew::prelude::*;

use super::browser;
use super::page::PageEvent;
use super::screen::Drawing;
use super::shown::Shown;
use super::text::own_texts;
use crate::scenario::Message;
use crate::screen::Asked;
use crate::words::Origin;

/// Which figure.
#[derive(Properties, PartialEq)]
pub struct OriginDialogProps {
    /// The figure.
    pub origin: Origin,
    /// The scenario and what follows from it.
    pub shown: Shown,
    /// What is asked of the scenario.
    pub asked: Asked,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
    /// Where to send what is about the page.
    pub page: Callback<PageEvent>,
}

/// The dialog that opens with a figure.
#[component]
pub fn OriginDialog(props: &OriginDialogProps) -> Html {
    let OriginDialogProps { origin, shown, asked, dispatch, page } = props;
    let dialog = use_node_ref();
    let pressed = use_mut_ref(|| None);
    {
        let dialog = dialog.clone();
        // What was pressed may be drawn anew while the dialog is open.
        let pressed = pressed.clone();
        use_effect_with((), move |()| {
            pressed.replace(browser::focused_figure());
            browser::open_dialog(&dialog);
        });
    }
    let close = {
        let dialog = dialog.clone();
        move |_| browser::close_dialog(&dialog)
    };
    let closed = {
        let page = page.clone();
        move |_: Event| {
            page.emit(PageEvent::OriginAsked(None));
            if let Some(pressed) = &*pressed.borrow() {
                browser::focus_figure(pressed);
            }
        }
    };
    let (named, parts) =
        shown.with_facts(*asked, "", |facts| (facts.named(*origin), facts.origin(*origin)));
    let note = match named.note.as_str() {
        "" => String::new(),
        note => format!(" ({note})"),
    };
    own_texts(html! {
        <dialog
            ref={dialog}
            class="share origin"
            aria-labelledby="origin-heading"
            onclose={closed}
        >
            <h2 id="origin-heading" tabindex="-1">{ origin.title() }</h2>
            <p><strong>{ format!("{}: {}", named.label, named.value) }</strong>{ note }</p>
            { Drawing { shown, dispatch, page }.parts(&parts) }
            <div class="row">
                <button type="button" class="primary" onclick={close}>{ "Close" }</button>
            </div>
        </dialog>
    })
}
