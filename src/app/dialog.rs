//! What lies over the page until it is closed.

use yew::prelude::*;

use super::browser;
use super::text::own_texts;

/// The id of the heading of the dialog that is open.
pub const DIALOG_HEADING: &str = "dialog-heading";

/// What lies over the page.
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Its heading.
    pub heading: AttrValue,
    /// How much room it has: "wide" for a table of the years, "stage-over" for a stage.
    #[prop_or_default]
    pub class: &'static str,
    /// What it says.
    pub children: Html,
    /// What else can be done, beside closing it.
    #[prop_or_default]
    pub beside: Html,
    /// Called once it is closed, in whatever way.
    pub closed: Callback<()>,
}

/// A dialog that opens as soon as it is there. Escape closes it too, and the focus goes back to
/// where it was.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let dialog = use_node_ref();
    let pressed = use_mut_ref(|| None);
    {
        // A figure that was pressed may be drawn anew while the dialog is open.
        let (dialog, pressed) = (dialog.clone(), pressed.clone());
        use_effect_with((), move |()| {
            pressed.replace(browser::focused_figure());
            browser::open_dialog(&dialog);
        });
    }
    let close = {
        let dialog = dialog.clone();
        move |_| browser::close_dialog(&dialog)
    };
    let closed = props.closed.reform(move |_: Event| {
        if let Some(pressed) = &*pressed.borrow() {
            browser::focus_figure(pressed);
        }
    });
    own_texts(html! {
        <dialog
            ref={dialog}
            class={props.class}
            aria-labelledby={DIALOG_HEADING}
            onclose={closed}
        >
            <h2 id={DIALOG_HEADING} tabindex="-1">{ &props.heading }</h2>
            { props.children.clone() }
            <div class="row">
                <span class="row">{ props.beside.clone() }</span>
                <button type="button" class="primary" onclick={close}>{ "Close" }</button>
            </div>
        </dialog>
    })
}
