//! Keys and the wheel where nothing of its own scrolls: the panel does.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, WheelEvent};

/// A line, as browsers scroll for an arrow key.
const LINE: f64 = 40.0;

/// The panel of the view, if it scrolls on its own and the page does not.
fn panel() -> Option<Element> {
    let panel = document().get_element_by_id("view")?;
    let page = document().document_element()?;
    let scrolls = |element: &Element| element.scroll_height() > element.client_height() + 1;
    (scrolls(&panel) && !scrolls(&page)).then_some(panel)
}

/// Lets the keys that scroll a page scroll the panel while the focus is nowhere or on a tab.
pub fn on_keys_nowhere() -> EventListener {
    EventListener::new(&document(), "keydown", |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        let is_tab = target.matches("[role=tab]").unwrap_or_default();
        let is_nowhere = Some(&target) == document().body().as_deref();
        if !(is_tab || is_nowhere) || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let Some(panel) = panel() else { return };
        let page = f64::from(panel.client_height()) * 0.9;
        let by = match (event.key().as_str(), event.shift_key()) {
            ("PageDown", _) => page,
            ("PageUp", _) => -page,
            (" ", false) => page,
            (" ", true) => -page,
            ("ArrowDown", _) => LINE,
            ("ArrowUp", _) => -LINE,
            // On a tab these lead to the first and the last.
            ("End", _) if is_nowhere => f64::from(panel.scroll_height()),
            ("Home", _) if is_nowhere => -f64::from(panel.scroll_height()),
            _ => return,
        };
        panel.scroll_by_with_x_and_y(0.0, by);
    })
}

/// Lets the wheel over the bar, the headline and the tabs scroll the panel.
pub fn on_wheel_outside() -> EventListener {
    EventListener::new(&document(), "wheel", |event| {
        let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_outside = target.is_some_and(|target| {
            let scrolls = target.closest(".view, .levers, dialog, select, textarea");
            scrolls.ok().flatten().is_none()
        });
        if let (true, false, Some(panel)) = (is_outside, event.ctrl_key(), panel()) {
            let unit = match event.delta_mode() {
                WheelEvent::DOM_DELTA_LINE => LINE,
                WheelEvent::DOM_DELTA_PAGE => f64::from(panel.client_height()),
                _ => 1.0,
            };
            panel.scroll_by_with_x_and_y(0.0, event.delta_y() * unit);
        }
    })
}
