//! The copy of the page that this device keeps for times without a network. `src/app/offline.js` has
//! it made and looks for updates; here is what the page hears and asks of it.

use gloo::events::EventListener;
use gloo::utils::{document, window};

use crate::screen::Offline;

/// Fired when something of the copy has changed.
const CHANGED: &str = "derwent-offline";

/// Calls back whenever the copy or an update becomes known.
pub fn on_offline_changed(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), CHANGED, move |_| callback())
}

/// What there is of the copy.
pub fn offline() -> Offline {
    match said("data-copy").as_deref() {
        Some("ready") => Offline::Ready,
        Some("none") => Offline::NoMeans,
        Some("failed") => Offline::Failed,
        Some("file") => Offline::OneFile,
        _ => Offline::OnItsWay,
    }
}

/// Whether an update of the page is ready.
pub fn has_update() -> bool {
    said("data-update").is_some()
}

/// Changes every window of the page on this device over to the update.
pub fn take_update() {
    ask("derwent-update");
}

/// Looks for an update now; [`on_offline_changed`] calls back once one is ready.
pub fn look_for_update() {
    ask("derwent-look");
}

/// The version of the page, by which the copy tells its files from those of another; empty where it
/// has none.
pub(super) fn version() -> String {
    said("data-version").unwrap_or_default()
}

fn said(attribute: &str) -> Option<String> {
    document().document_element()?.get_attribute(attribute)
}

fn ask(name: &str) {
    if let Ok(event) = web_sys::Event::new(name) {
        let _ = window().dispatch_event(&event);
    }
}
