//! Whether a pointer is down. Between press and release nothing may move: a click counts only
//! where both meet the same element.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

type Waiting = Vec<Box<dyn FnOnce()>>;

thread_local! {
    static DOWN: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Waiting> = const { RefCell::new(Vec::new()) };
}

/// Whether a mouse button is down or a finger on the screen.
pub fn is_pointer_down() -> bool {
    DOWN.get()
}

/// Calls back at once, or, while a pointer is down, when it was lifted and its click is done.
pub fn once_lifted(callback: impl FnOnce() + 'static) {
    if is_pointer_down() {
        WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(callback)));
    } else {
        callback();
    }
}

/// Calls back when a pointer is lifted, wherever that is, or when it can no longer be known.
pub fn on_pointer_lifted(callback: impl Fn() + 'static) -> Vec<EventListener> {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    let pressed = EventListener::new_with_options(&document(), "pointerdown", options, |event| {
        DOWN.set(event.dyn_ref::<PointerEvent>().is_some_and(is_press));
    });
    let callback = Rc::new(callback);
    let lifted = move || {
        DOWN.set(false);
        callback();
        // The click of this press is still to come.
        Timeout::new(0, || {
            let waiting = WAITING.take();
            waiting.into_iter().for_each(|callback| callback());
        })
        .forget();
    };
    let on = |name: &'static str| {
        let lifted = lifted.clone();
        EventListener::new(&document(), name, move |_| lifted())
    };
    let mut listeners = vec![
        pressed,
        on("pointerup"),
        on("pointercancel"),
        on("lostpointercapture"),
        on("visibilitychange"),
    ];
    let blurred = lifted.clone();
    listeners.push(EventListener::new(&window(), "blur", move |_| blurred()));
    // A release that never arrived is seen when the pointer moves on.
    listeners.push(EventListener::new_with_options(
        &document(),
        "pointermove",
        options,
        move |event| {
            let moved = event.dyn_ref::<PointerEvent>();
            if is_pointer_down() && moved.is_some_and(|moved| moved.buttons() == 0) {
                lifted();
            }
        },
    ));
    listeners
}

/// The menu of the other button, and the options of a list, may keep the release to themselves.
fn is_press(event: &PointerEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_list =
        target.is_some_and(|target| target.closest("select").is_ok_and(|list| list.is_some()));
    event.button() == 0 && !is_list
}
