//! Whether an element is on the screen.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// Watches an element and calls back with whether any of it is on the screen, at first and whenever
/// that changes, until it is dropped.
pub struct SightWatch {
    observer: IntersectionObserver,
    element: Element,
    _crossed: Closure<dyn FnMut(js_sys::Array)>,
}

impl SightWatch {
    /// Starts to watch; none where the browser lacks the means.
    pub fn new(element: &Element, changed: impl Fn(bool) + 'static) -> Option<Self> {
        let crossed = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let latest = entries.pop().dyn_into::<IntersectionObserverEntry>();
            changed(latest.is_ok_and(|entry| entry.is_intersecting()));
        });
        let observer = IntersectionObserver::new(crossed.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, element: element.clone(), _crossed: crossed })
    }

    /// Whether this is the element that it watches.
    pub fn is_of(&self, element: &Element) -> bool {
        self.element == *element
    }
}

impl Drop for SightWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
