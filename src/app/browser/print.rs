//! What a printed page says of itself.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Date, Object, Reflect};

/// Calls back when the page is about to be printed. What is then written into the page is printed,
/// if it is there when the callback ends.
pub fn on_before_print(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "beforeprint", move |_| callback())
}

/// Prints the page, as the browser's own menu does.
pub fn print() {
    // A browser that cannot print has nothing to say about it.
    let _ = window().print();
}

/// The day as it is written in the United Kingdom: "26 November 2026".
pub fn today() -> String {
    let options = Object::new();
    for (part, form) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        // A plain object takes any property.
        let _ = Reflect::set(&options, &part.into(), &form.into());
    }
    Date::new_0().to_locale_date_string("en-GB", &options).into()
}

/// Writes into an element that holds nothing else.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.set_text_content(Some(text));
    }
}
