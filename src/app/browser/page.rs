//! The page as a whole: title, focus, dialogs and shortcuts.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent,
};
use yew::NodeRef;

/// A key combination that works anywhere on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Ctrl or Command with Z.
    Undo,
    /// The same with Shift, or with Y.
    Redo,
}

/// Calls back for undo and redo, but leaves them to a field in which a person types. One that
/// has `data-settled` holds nothing that was not taken over yet.
pub fn on_shortcut(callback: impl Fn(Shortcut) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if !(event.ctrl_key() || event.meta_key()) || types_text(event) {
            return;
        }
        let shortcut = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Shortcut::Undo,
            ("z", true) | ("y", false) => Shortcut::Redo,
            _ => return,
        };
        event.prevent_default();
        callback(shortcut);
    })
}

/// Calls back for one letter alone, unless it is meant for a field, a list or what lies over the page.
pub fn on_letter(letter: &'static str, callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&document(), "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_alone = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_free = target.is_some_and(|target| {
            let taken = target.closest("input:not([type=range]), textarea, select, dialog");
            taken.is_ok_and(|taken| taken.is_none())
        });
        if is_alone && is_free && event.key().eq_ignore_ascii_case(letter) {
            callback();
        }
    })
}

fn types_text(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target() else { return false };
    target.is_instance_of::<HtmlTextAreaElement>()
        || target.dyn_ref::<HtmlInputElement>().is_some_and(|input| {
            matches!(input.type_().as_str(), "text" | "search")
                && !input.has_attribute("data-settled")
        })
}

/// Calls back when the page is about to be left, or is hidden and may never be shown again.
pub fn on_before_leaving(callback: impl Fn() + 'static) -> Vec<EventListener> {
    let callback = Rc::new(callback);
    let hidden = Rc::clone(&callback);
    vec![
        EventListener::new(&window(), "pagehide", move |_| callback()),
        EventListener::new(&document(), "visibilitychange", move |_| {
            if document().hidden() {
                hidden();
            }
        }),
    ]
}

/// Calls back when the page is gone.
pub fn on_closing(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "pagehide", move |_| callback())
}

/// The title of the browser's tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Says that the page can be used.
pub fn mark_ready() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "");
    }
}

/// The element behind a node, once it is on the page.
pub fn element(node: &NodeRef) -> Option<HtmlElement> {
    node.cast()
}

/// Presses the element with this id.
pub fn click_id(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Selects the text of a field, ready to be copied by hand.
pub fn select_all(node: &NodeRef) {
    if let Some(input) = node.cast::<HtmlInputElement>() {
        input.select();
    } else if let Some(area) = node.cast::<HtmlTextAreaElement>() {
        area.select();
    }
}

/// Moves the focus to the element with this id, and brings it into view from its beginning.
pub fn focus_id(id: &str) {
    if let Some(element) = focus_in_place(id) {
        // The focus alone is content with any part of it, which may be its end.
        element.scroll_into_view();
    }
}

/// Moves the focus to the element with this id; where it is seen, nothing moves.
pub fn focus_in_place(id: &str) -> Option<HtmlElement> {
    let element = document().get_element_by_id(id)?.dyn_into::<HtmlElement>().ok()?;
    let _ = element.focus();
    Some(element)
}

/// Opens a dialog over the page; in the page where the browser cannot lay it over.
pub fn open_dialog(node: &NodeRef) {
    let Some(element) = node.cast::<HtmlElement>() else { return };
    if element.has_attribute("open") {
        return;
    }
    let is_above =
        node.cast::<HtmlDialogElement>().is_some_and(|dialog| dialog.show_modal().is_ok());
    if !is_above {
        let _ = element.set_attribute("open", "");
        element.scroll_into_view();
    }
}

/// Closes a dialog; the focus goes back to where it was.
pub fn close_dialog(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        close(&element);
    }
}

/// Closes whatever lies over the page.
pub fn close_dialogs() {
    let open = document().query_selector("dialog[open]").ok().flatten();
    if let Some(element) = open.and_then(|open| open.dyn_into::<HtmlElement>().ok()) {
        close(&element);
    }
}

fn close(element: &HtmlElement) {
    let close = Reflect::get(element, &"close".into())
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|close| close.call0(element));
    // Without the method nobody else says that it is closed.
    if close.is_err() {
        let _ = element.remove_attribute("open");
        if let Ok(event) = web_sys::Event::new("close") {
            let _ = element.dispatch_event(&event);
        }
    }
}
