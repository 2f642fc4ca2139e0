//! The stage over the page: nothing else is seen, and keys act on it alone.

use yew::prelude::*;

use super::{StageProps, StageView};
use crate::app::browser;
use crate::app::page::PageEvent;
use crate::app::text::own_texts;
use crate::screen::{Act, OnStage, stage_key};

/// What lies over the page.
#[derive(PartialEq, Properties)]
pub struct StageOverProps {
    /// What is seen.
    pub of: StageProps,
    /// Whether letters are keys.
    pub has_keys: bool,
    /// Where to send what is pressed.
    pub page: Callback<PageEvent>,
}

/// Sends what a key does on the stage.
pub fn keys(page: &Callback<PageEvent>, has_keys: bool) -> Callback<KeyboardEvent> {
    let page = page.clone();
    Callback::from(move |event: KeyboardEvent| {
        let is_alone = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        let done = is_alone.then(|| stage_key(&browser::key(&event), has_keys)).flatten();
        if let Some(done) = done {
            event.prevent_default();
            page.emit(PageEvent::Acted(Act::Stage(done)));
        }
    })
}

/// A stage that fills the window. Escape leaves it, and the focus goes back to where it was.
#[component]
pub fn StageOver(props: &StageOverProps) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| browser::open_dialog(&dialog));
    }
    let closed = props.page.reform(|_: Event| PageEvent::Acted(Act::Stage(OnStage::Filled(false))));
    own_texts(html! {
        <dialog
            ref={dialog}
            class="stage-over"
            aria-label="Stage"
            tabindex="-1"
            onclose={closed}
            onkeydown={keys(&props.page, props.has_keys)}
        >
            <StageView ..props.of.clone() />
        </dialog>
    })
}
