//! What an event says.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent,
    PointerEvent,
};

/// The text of the field that was typed or chosen in.
pub fn typed(event: &yew::Event) -> String {
    let target = event.target();
    let Some(target) = target else { return String::new() };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        input.value()
    } else if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        select.value()
    } else if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        area.value()
    } else {
        String::new()
    }
}

/// The field of several lines with this id.
fn area(id: &str) -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// What stands in a field of several lines.
pub fn text_in_area(id: &str) -> String {
    area(id).map(|area| area.value()).unwrap_or_default()
}

/// Writes into a field of several lines.
pub fn set_area(id: &str, text: &str) {
    if let Some(area) = area(id) {
        area.set_value(text);
    }
}

/// Gives the field back the value it had, and a slider its place.
pub fn put_back(event: &yew::Event, value: &str) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        input.set_value(value);
    }
}

/// Whether the box is ticked.
pub fn checked(event: &yew::Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.checked())
}

/// The key that was pressed. An event that a program made may lack it, or be of another kind.
pub fn key(event: &KeyboardEvent) -> String {
    text_of(event, "key")
}

/// Calls back at each key without another, wherever the focus is. Returns whether that was all there is to do.
pub fn on_key(callback: impl Fn(String) -> bool + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let event = event.unchecked_ref::<KeyboardEvent>();
        let is_alone = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        if is_alone && callback(key(event)) {
            event.prevent_default();
        }
    })
}

/// Calls back at each Escape, wherever the focus is.
pub fn on_escape(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&document(), "keydown", move |event| {
        if text_of(event, "key") == "Escape" {
            callback();
        }
    })
}

/// Has the element under the pointer follow it beyond its own edges.
pub fn capture(event: &PointerEvent) {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(element) = element {
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Whether the pointer is a finger.
pub fn is_touch(event: &PointerEvent) -> bool {
    text_of(event, "pointerType") == "touch"
}

pub(super) fn text_of(event: &yew::Event, property: &str) -> String {
    js_sys::Reflect::get(event, &JsValue::from_str(property))
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Presses the button that a number key counts to, from 1, among those around the focus in `inside`.
pub fn press_by_number(event: &KeyboardEvent, inside: &str) {
    let number: Option<u32> = key(event).parse().ok();
    // All events are heard at the root of the page.
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let around = target.and_then(|target| target.closest(inside).ok().flatten());
    let buttons = around.and_then(|around| around.query_selector_all("button").ok());
    let button = buttons.and_then(|buttons| buttons.item(number?.checked_sub(1)?));
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// Where an arrow key leads in rows of `columns` points from the lowest up; one column is a list.
/// None for any other key.
pub fn arrow_in_grid(
    event: &KeyboardEvent,
    position: Option<usize>,
    count: usize,
    columns: usize,
) -> Option<usize> {
    let key = key(event);
    match (columns, position) {
        (2.., Some(position)) if key == "ArrowUp" => {
            Some(position + columns).filter(|above| *above < count).or(Some(position))
        }
        (2.., Some(position)) if key == "ArrowDown" => {
            Some(position.checked_sub(columns).unwrap_or(position))
        }
        _ => arrow(event, position, count),
    }
}

/// Where an arrow key leads from `position` among `count` points; none for any other key.
pub fn arrow(event: &KeyboardEvent, position: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key(event).as_str() {
        "ArrowRight" | "ArrowDown" => Some(position.map_or(0, |position| (position + 1).min(last))),
        "ArrowLeft" | "ArrowUp" => {
            Some(position.map_or(last, |position| position.saturating_sub(1)))
        }
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}
