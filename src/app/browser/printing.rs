//! When the page is printed.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::MediaQueryListEvent;

use super::media::media;

/// Calls back with `true` before the page is printed and with `false` afterwards, until what it
/// returns is dropped. Not every browser sends both kinds of events, and some send both.
pub fn on_printing(callback: impl Fn(bool) + Clone + 'static) -> [Option<EventListener>; 3] {
    let (before, after) = (callback.clone(), callback.clone());
    let media = media("print");
    [
        Some(EventListener::new(&window(), "beforeprint", move |_| before(true))),
        Some(EventListener::new(&window(), "afterprint", move |_| after(false))),
        media.map(|media| {
            EventListener::new(&media, "change", move |event| {
                let event = event.dyn_ref::<MediaQueryListEvent>();
                callback(event.is_some_and(MediaQueryListEvent::matches));
            })
        }),
    ]
}
