//! The clock, which only the page may look at.

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use js_sys::{Array, Date, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdleRequestOptions;

use crate::model::Month;
use crate::words::MONTHS;

/// Milliseconds since 1970.
pub fn now() -> f64 {
    Date::now()
}

/// How long what is put off may wait while one frame follows the other, in milliseconds.
const LONGEST_WAIT: u32 = 100;

/// Calls back once the frame that is being made is painted and nothing else is to be done: what was
/// moved since goes first. A browser that cannot tell calls back after the frame.
pub fn after_frame(callback: impl FnOnce() + 'static) {
    let window = window();
    if !Reflect::has(&window, &"requestIdleCallback".into()).unwrap_or(false) {
        Timeout::new(0, callback).forget();
        return;
    }
    let options = IdleRequestOptions::new();
    options.set_timeout(LONGEST_WAIT);
    let callback = Closure::once_into_js(callback);
    let _ = window.request_idle_callback_with_options(callback.unchecked_ref(), &options);
}

/// Calls back once the next frame is painted.
pub fn after_next_frame(callback: impl FnOnce() + 'static) {
    let begun = Closure::once_into_js(move || after_frame(callback));
    let _ = window().request_animation_frame(begun.unchecked_ref());
}

/// A moment as it is read here: "26 November 2026, 10:42".
pub fn date_and_time(milliseconds: f64) -> String {
    let date = Date::new(&JsValue::from_f64(milliseconds));
    let month = MONTHS.get(date.get_month() as usize).copied().unwrap_or_default();
    let (day, year) = (date.get_date(), date.get_full_year());
    format!("{day} {month} {year}, {:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// The month that it is now.
pub fn month() -> Month {
    let date = Date::new_0();
    Month { year: date.get_full_year(), month: date.get_month() + 1 }
}

/// The time of day as it is read here: "10:42".
pub fn time_of_day() -> String {
    let date = Date::new_0();
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// The minutes of the day that have passed here.
pub fn minute_of_day() -> u32 {
    let date = Date::new_0();
    date.get_hours() * 60 + date.get_minutes()
}

/// A name that no other tab has.
pub fn new_name() -> String {
    format!("{:x}-{:08x}", now() as i64, (js_sys::Math::random() * 4_294_967_296.0) as u64)
}

/// Whether the page was loaded again, or gone back to, rather than opened.
pub fn is_back() -> bool {
    navigation_type().is_some_and(|kind| kind == "reload" || kind == "back_forward")
}

fn navigation_type() -> Option<String> {
    let performance = Reflect::get(&window(), &"performance".into()).ok()?;
    let entries: Function =
        Reflect::get(&performance, &"getEntriesByType".into()).ok()?.dyn_into().ok()?;
    let found: Array = entries.call1(&performance, &"navigation".into()).ok()?.dyn_into().ok()?;
    Reflect::get(&found.get(0), &"type".into()).ok()?.as_string()
}
