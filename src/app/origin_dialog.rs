//! Where a figure comes from.

use yew::prelude::*;

use super::dialog::Dialog;
use super::page::PageEvent;
use super::screen::Drawing;
use super::shown::Shown;
use crate::scenario::Message;
use crate::screen::Asked;
use crate::words::Origin;

/// The dialog that opens with a figure.
pub fn origin_dialog(
    origin: Origin,
    shown: &Shown,
    asked: Asked,
    dispatch: &Callback<Message>,
    page: &Callback<PageEvent>,
) -> Html {
    let (named, parts) =
        shown.with_facts(asked, "", |facts| (facts.named(origin), facts.origin(origin)));
    let note = match named.note.as_str() {
        "" => String::new(),
        note => format!(" ({note})"),
    };
    html! {
        <Dialog
            heading={origin.title()}
            class="wide"
            closed={page.reform(|()| PageEvent::OriginAsked(None))}
        >
            <p><strong>{ format!("{}: {}", named.label, named.value) }</strong>{ note }</p>
            { Drawing { shown, dispatch, page }.parts(parts) }
        </Dialog>
    }
}
