//! The part of the address after `#`.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::HashChangeEvent;

/// What stands after `#`; empty if nothing does.
pub fn fragment() -> String {
    let fragment = window().location().hash().unwrap_or_default();
    fragment.strip_prefix('#').unwrap_or(&fragment).to_owned()
}

/// Puts a scenario into the address without a new entry in the browser's history. Browsers may
/// refuse when it changes too often; the next change tries again. What stands there already is not
/// written again: that could undo a step through the history that is under way.
pub fn set_fragment(fragment: &str) {
    if self::fragment() == fragment {
        return;
    }
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(
            &wasm_bindgen::JsValue::NULL,
            "",
            Some(&format!("#{fragment}")),
        );
    }
}

/// The whole address of this page with another scenario.
pub fn share_address(fragment: &str) -> String {
    let address = window().location().href().unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    format!("{page}#{fragment}")
}

/// Loads the page again, as its address now says.
pub fn reload() {
    let _ = window().location().reload();
}

/// Calls back when a person changes what stands after `#`, with what they put there: by the time
/// of the event the page may have written its own address over it.
pub fn on_fragment_change(callback: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&window(), "hashchange", move |event| {
        let event: &HashChangeEvent = event.unchecked_ref();
        let address = event.new_url();
        callback(address.split_once('#').map_or("", |(_, fragment)| fragment).to_owned());
    })
}
