//! Keys on a stage, which act on it alone.

use yew::prelude::*;

use crate::app::browser;
use crate::app::page::PageEvent;
use crate::screen::{Act, stage_key};

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
