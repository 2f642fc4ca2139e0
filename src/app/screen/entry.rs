//! What is typed or dragged in a row.

use yew::prelude::*;

use crate::app::browser;
use crate::app::page::PageEvent;
use crate::screen::{Act, Entry};

/// A field that sends what was typed once it is left, or with Enter.
pub fn entry(entry: &Entry, page: &Callback<PageEvent>) -> Html {
    let kind = entry.typed.clone();
    let typed = page.reform(move |event: Event| {
        PageEvent::Acted(Act::Typed(kind.clone(), browser::typed(&event)))
    });
    let entered = {
        let (kind, page) = (entry.typed.clone(), page.clone());
        move |event: KeyboardEvent| {
            if let Some(act) = kind.on_enter().filter(|_| browser::key(&event) == "Enter") {
                event.prevent_default();
                let text = browser::typed(&event);
                page.emit(PageEvent::Acted(Act::Typed(kind.clone(), text)));
                page.emit(PageEvent::Acted(act));
            }
        }
    };
    html! {
        <input
            class="entry"
            type="text"
            autocomplete="off"
            aria-label={entry.label.clone()}
            value={entry.value.clone()}
            onchange={typed}
            onkeydown={entered}
        />
    }
}

/// What a row is dragged by. Whoever has no pointer has buttons that do the same.
pub fn handle(act: &Act, page: &Callback<PageEvent>) -> Html {
    let (act, page) = (act.clone(), page.clone());
    let dropped = move |event: PointerEvent| {
        if let Some(to) = browser::drop_row(&event) {
            page.emit(PageEvent::Acted(act.clone().to_place(to)));
        }
    };
    html! {
        <span
            class="handle"
            aria-hidden="true"
            onpointerdown={|event: PointerEvent| browser::take_row(&event)}
            onpointermove={|event: PointerEvent| browser::drag_row(&event)}
            onpointerup={dropped}
        >
            { "\u{283f}" }
        </span>
    }
}
