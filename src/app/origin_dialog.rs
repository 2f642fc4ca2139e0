//! Where a figure comes from.

use yew::prelude::*;

use super::dialog::Dialog;
use super::page::PageEvent;
use super::screen::Drawing;
use super::shown::Shown;
use crate::scenario::Message;
use crate::screen::{Asked, Origin};

/// The dialog that opens with a figure of the headline.
pub fn origin_dialog(
    origin: Origin,
    shown: &Shown,
    asked: Asked,
    dispatch: &Callback<Message>,
    page: &Callback<PageEvent>,
) -> Html {
    let parts = shown.with_facts(asked, "", |facts| origin.screen(facts));
    let tile = &shown.tiles[origin as usize];
    html! {
        <Dialog
            heading={origin.title()}
            is_wide=true
            closed={page.reform(|()| PageEvent::OriginAsked(None))}
        >
            <p><strong>{ format!("{}: {}", tile.label, tile.value) }</strong>{ format!(" ({})", tile.note) }</p>
            { Drawing { shown, dispatch, page }.parts(&parts) }
        </Dialog>
    }
}
