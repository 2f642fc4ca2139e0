//! Menus: what a button brings out above the page, a `<details class="menu">`.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::events::key;

/// Closes an open menu with Escape, with a press or the focus elsewhere, and with a button in it.
/// The focus stays with the menu where it was inside.
pub fn close_menus() -> [EventListener; 4] {
    ["keydown", "pointerdown", "focusin", "click"].map(|what| {
        // Escape is for what it closes first, and a button's own work begins without the menu.
        let options = EventListenerOptions::run_in_capture_phase();
        let options = EventListenerOptions { passive: false, ..options };
        EventListener::new_with_options(&document(), what, options, |event| {
            let open = document().query_selector("details.menu[open]").ok().flatten();
            if let Some(menu) = open {
                close(&menu, event);
            }
        })
    })
}

fn close(menu: &Element, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_inside = target.as_ref().is_some_and(|target| menu.contains(Some(target)));
    let is_done = match (event.dyn_ref::<KeyboardEvent>(), event.type_().as_str()) {
        (Some(event), _) => key(event) == "Escape",
        (None, "click") => {
            target.is_some_and(|target| matches!(target.closest("button"), Ok(Some(_))))
        }
        _ => !is_inside,
    };
    if !is_done {
        return;
    }
    if event.type_() == "keydown" {
        event.prevent_default();
    }
    // First, so that a field that is left says what was typed.
    if is_inside && let Some(summary) = menu.first_element_child() {
        // Only what is pressed can have the focus, and that it is.
        let _ = summary.unchecked_into::<HtmlElement>().focus();
    }
    let _ = menu.remove_attribute("open");
}
