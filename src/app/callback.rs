//! Callbacks for events that do not always mean something.

use yew::Callback;

/// Calls `to` with what an event means, if it means anything.
pub fn when<Event: 'static, Meaning: 'static>(
    to: &Callback<Meaning>,
    meaning: impl Fn(Event) -> Option<Meaning> + 'static,
) -> Callback<Event> {
    let to = to.clone();
    Callback::from(move |event| {
        if let Some(meaning) = meaning(event) {
            to.emit(meaning);
        }
    })
}
