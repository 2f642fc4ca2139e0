//! Where a figure comes from.

use yew::prelude::*;

use super::browser;
use super::page::PageEvent;
use super::screen::Drawing;
use super::shown::Shown;
use super::text::own_texts;
use crate::scenario::Message;
use crate::screen::{Asked, Origin};

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

/// The dialog that opens with a figure of the headline.
#[component]
pub fn OriginDialog(props: &OriginDialogProps) -> Html {
    let OriginDialogProps { origin, shown, asked, dispatch, page } = props;
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| browser::open_dialog(&dialog));
    }
    let close = {
        let dialog = dialog.clone();
        move |_| browser::close_dialog(&dialog)
    };
    let parts = shown.with_facts(*asked, "", |facts| origin.screen(facts));
    let tile = &shown.tiles[*origin as usize];
    own_texts(html! {
        <dialog
            ref={dialog}
            class="share origin"
            aria-labelledby="origin-heading"
            onclose={page.reform(|_| PageEvent::OriginAsked(None))}
        >
            <h2 id="origin-heading" tabindex="-1">{ origin.title() }</h2>
            <p><strong>{ format!("{}: {}", tile.label, tile.value) }</strong>{ format!(" ({})", tile.note) }</p>
            { Drawing { shown, dispatch, page }.parts(parts) }
            <div class="row">
                <button type="button" class="primary" onclick={close}>{ "Close" }</button>
            </div>
        </dialog>
    })
}
