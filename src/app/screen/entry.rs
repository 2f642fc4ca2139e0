//! What is typed or dragged in a row.

use yew::prelude::*;

use crate::app::browser;
use crate::app::page::PageEvent;
use crate::screen::{Act, Entry, Typed};

/// A field that sends what was typed once it is left, or with Enter.
pub fn entry(entry: &Entry, page: &Callback<PageEvent>) -> Html {
    let kind = entry.typed.clone();
    let entered = on_enter(&entry.typed, page);
    let typed = page.reform(move |event: Event| {
        PageEvent::Acted(Act::Typed(kind.clone(), browser::typed(&event)))
    });
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

/// A field that does something with Enter sends what was typed first. Elsewhere Enter is the browser's.
fn on_enter(typed: &Typed, page: &Callback<PageEvent>) -> Option<Callback<KeyboardEvent>> {
    let Typed::Meeting(field) = typed else { return None };
    let (field, page, act) = (*field, page.clone(), field.on_enter()?);
    Some(Callback::from(move |event: KeyboardEvent| {
        if browser::key(&event) == "Enter" && !event.is_composing() {
            event.prevent_default();
            let typed = Typed::Meeting(field);
            page.emit(PageEvent::Acted(Act::Typed(typed, browser::typed(&event))));
            page.emit(PageEvent::Acted(act.clone()));
        }
    }))
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
