//! Rows of a table that change their places.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};

const CONTROLS: &str = "button, input";

/// Lets a row follow the pointer that was pressed in it, and calls back with the place among its
/// neighbours over which it is let go, unless that is its own.
pub fn drag_row(event: &PointerEvent, callback: impl Fn(usize) + 'static) {
    let Some(handle) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return;
    };
    let Some(row) = row_of(&handle) else { return };
    event.prevent_default();
    // Without it the pointer is only followed over the handle.
    let _ = handle.set_pointer_capture(event.pointer_id());
    let start = event.client_y();
    let listeners: Rc<RefCell<Vec<EventListener>>> = Rc::default();
    let listen = |kind: &'static str, heard: Box<dyn Fn(&PointerEvent)>| {
        let listener = EventListener::new(&handle, kind, move |event| heard(event.unchecked_ref()));
        listeners.borrow_mut().push(listener);
    };
    let moved = row.clone();
    let follow = move |event: &PointerEvent| {
        let down = event.client_y() - start;
        let _ = moved.style().set_property("transform", &format!("translateY({down}px)"));
    };
    let held = Rc::clone(&listeners);
    let end = Rc::new(move |event: &PointerEvent, is_given_up: bool| {
        let _ = row.style().remove_property("transform");
        let (own, to) = (place_of(&row), place_under(&row, f64::from(event.client_y())));
        if to != own && !is_given_up {
            callback(to);
        }
        // What is called here is one of them.
        let listeners = held.take();
        gloo::timers::callback::Timeout::new(0, move || drop(listeners)).forget();
    });
    let given_up = Rc::clone(&end);
    listen("pointermove", Box::new(follow));
    listen("pointerup", Box::new(move |event| end(event, false)));
    listen("pointercancel", Box::new(move |event| given_up(event, true)));
}

/// Moves the focus from a control in a row to the same one in another row of the table.
pub fn focus_row(to: usize) {
    let Some(active) = document().active_element() else { return };
    let Some(row) = row_of(&active) else { return };
    let control = controls(&row).iter().position(|control| control.is_same_node(Some(&active)));
    let other = rows(&row).into_iter().nth(to);
    if let (Some(control), Some(other)) = (control, other)
        && let Some(control) = controls(&other).get(control)
    {
        let _ = control.focus();
    }
}

fn row_of(inside: &Element) -> Option<HtmlElement> {
    inside.closest("tr").ok()??.dyn_into().ok()
}

fn rows(row: &Element) -> Vec<HtmlElement> {
    row.parent_element().map(|body| all(&body, ":scope > tr")).unwrap_or_default()
}

fn controls(row: &Element) -> Vec<HtmlElement> {
    all(row, CONTROLS)
}

fn all(around: &Element, which: &str) -> Vec<HtmlElement> {
    let Ok(found) = around.query_selector_all(which) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

fn place_of(row: &Element) -> usize {
    rows(row).iter().position(|other| other.is_same_node(Some(row))).unwrap_or_default()
}

/// The last row that begins above a height, but for the one that is dragged.
fn place_under(row: &Element, height: f64) -> usize {
    let others = rows(row).into_iter().filter(|other| !other.is_same_node(Some(row)));
    let is_above = |other: &HtmlElement| {
        let place = other.get_bounding_client_rect();
        place.top() + place.height() / 2.0 < height
    };
    others.filter(is_above).count()
}
