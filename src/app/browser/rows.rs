//! Rows of a table that change their places.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};

/// Lets the row whose handle was pressed follow the pointer.
pub fn take_row(event: &PointerEvent) {
    if let Some((handle, _)) = handle_and_row(event) {
        event.prevent_default();
        // Without it the pointer is only followed over the handle.
        let _ = handle.set_pointer_capture(event.pointer_id());
    }
}

/// Moves a row that was taken with the pointer.
pub fn drag_row(event: &PointerEvent) {
    if let Some((handle, row)) = handle_and_row(event)
        && handle.has_pointer_capture(event.pointer_id())
    {
        let style = row.style();
        let _ = style.remove_property("translate");
        let down = f64::from(event.client_y()) - middle(&row);
        let _ = style.set_property("translate", &format!("0 {down}px"));
    }
}

/// Puts it back, and says at which place among its neighbours the pointer is.
pub fn drop_row(event: &PointerEvent) -> Option<usize> {
    let (_, row) = handle_and_row(event)?;
    let _ = row.style().remove_property("translate");
    let is_above = |other: &&HtmlElement| {
        !other.is_same_node(Some(&row)) && middle(other) < f64::from(event.client_y())
    };
    Some(rows(&row).iter().filter(is_above).count())
}

/// Moves the focus from a control in a row to the same one in another row of the table.
pub fn focus_row(to: usize) {
    let Some(active) = document().active_element() else { return };
    let Some(row) = row_of(&active) else { return };
    let controls = |row: &Element| all(row, "button, input");
    let control = controls(&row).iter().position(|control| control.is_same_node(Some(&active)));
    if let (Some(control), Some(other)) = (control, rows(&row).get(to))
        && let Some(control) = controls(other).get(control)
    {
        let _ = control.focus();
    }
}

fn handle_and_row(event: &PointerEvent) -> Option<(Element, HtmlElement)> {
    let handle: Element = event.target()?.dyn_into().ok()?;
    let row = row_of(&handle)?;
    Some((handle, row))
}

fn row_of(inside: &Element) -> Option<HtmlElement> {
    inside.closest("tr").ok()??.dyn_into().ok()
}

fn rows(row: &Element) -> Vec<HtmlElement> {
    row.parent_element().map(|body| all(&body, "tr")).unwrap_or_default()
}

fn all(around: &Element, which: &str) -> Vec<HtmlElement> {
    let Ok(found) = around.query_selector_all(which) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

fn middle(row: &Element) -> f64 {
    let place = row.get_bounding_client_rect();
    place.top() + place.height() / 2.0
}
