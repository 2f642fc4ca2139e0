//! A word or two that are typed about a card on the shelf.

use yew::prelude::*;

use crate::app::browser;
use crate::app::page::PageEvent;
use crate::screen::{Act, Entry, OnShelf};

/// A field that sends what was typed once it is left, or with Enter.
pub fn entry(entry: &Entry, page: &Callback<PageEvent>) -> Html {
    let Entry { place, column, .. } = entry.clone();
    let typed = page.reform(move |event: Event| {
        let (place, text) = (place.clone(), browser::typed(&event));
        PageEvent::Acted(Act::Shelf(OnShelf::Typed { place, column, text }))
    });
    html! {
        <input
            class="entry"
            type="text"
            autocomplete="off"
            maxlength="120"
            aria-label={entry.label.clone()}
            value={entry.value.clone()}
            onchange={typed}
        />
    }
}
