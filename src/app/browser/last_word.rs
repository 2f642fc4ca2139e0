//! The last word of a program that has stopped.
//!
//! Whatever stops it, an expectation that failed or memory used up, the browser throws as an
//! error of its own and runs no more of what was being done. So the message is written by a
//! listener, which the browser calls anew; it uses nothing that could itself have broken.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// What browsers throw when a program stops; the last two are for a stack used up. Another
/// script may throw the same, but does not name a place in a program.
const STOPS: [&str; 3] = ["RuntimeError", "RangeError", "InternalError"];

/// How many of the places that the program was in are named, the innermost first.
const PLACES: usize = 6;

/// Shows, if the program stops, a message that offers `file`. Until the page is ready
/// `watch.js` is the one that speaks.
pub fn on_stop(file: impl Fn() -> String + 'static) {
    let file: Rc<dyn Fn() -> String> = Rc::new(file);
    for (kind, property) in [("error", "error"), ("unhandledrejection", "reason")] {
        let file = Rc::clone(&file);
        let listener = EventListener::new(&window(), kind, move |event| {
            let thrown = Reflect::get(event, &property.into()).ok();
            let _ = thrown.and_then(|thrown| show_stopped(&thrown, &*file));
        });
        listener.forget();
    }
}

/// Fills the message that `index.html` holds ready, once: what fails after is a consequence.
fn show_stopped(thrown: &JsValue, file: &dyn Fn() -> String) -> Option<()> {
    let text = |property: &str| Reflect::get(thrown, &property.into()).ok()?.as_string();
    let document = document();
    let message = document.get_element_by_id("stopped")?;
    let is_ready = document.document_element()?.has_attribute("data-ready");
    let name = text("name").filter(|name| STOPS.contains(&name.as_str()))?;
    if !is_ready || !message.has_attribute("hidden") {
        return None;
    }
    // The numbers of the functions are those of this build, which anybody can build again.
    let stack = text("stack")?;
    let mut places = stack.lines().filter(|line| line.contains("wasm-function")).peekable();
    places.peek()?;
    let mut detail = ["Derwent ", env!("CARGO_PKG_VERSION"), ", ", &name, ": "].concat();
    detail.push_str(&text("message")?);
    for place in places.take(PLACES) {
        detail.push_str("; ");
        detail.push_str(place.trim());
    }
    let address = ["data:application/json,", &encoded(&file())].concat();
    document.get_element_by_id("stopped-file")?.set_attribute("href", &address).ok()?;
    document.get_element_by_id("stopped-detail")?.set_text_content(Some(&detail));
    message.remove_attribute("hidden").ok()
}

fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}
