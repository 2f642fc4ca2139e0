//! The line between the pages of this device, and the window for the projector.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// What stands after `#` in the address of a second window; no link is like it.
const SECOND: &str = "stage";

/// The line between the pages of this device that are of one folder.
pub struct Channel {
    channel: BroadcastChannel,
    _heard: EventListener,
}

impl Channel {
    /// Opens it; none where the browser has none. What other pages say comes to `heard`.
    pub fn open(heard: impl Fn(String) + 'static) -> Option<Self> {
        let path = window().location().pathname().unwrap_or_default();
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        // Older browsers lack it, and say so by throwing.
        let has = js_sys::Reflect::has(&window(), &"BroadcastChannel".into()).unwrap_or_default();
        let channel = has.then(|| BroadcastChannel::new(&format!("derwent:{folder}/")).ok())??;
        let heard = EventListener::new(&channel, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            heard(data.and_then(|data| data.as_string()).unwrap_or_default());
        });
        Some(Self { channel, _heard: heard })
    }

    /// Says something to all others.
    pub fn say(&self, letter: &str) {
        let _ = self.channel.post_message(&JsValue::from_str(letter));
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// Whether this page is a window for the projector.
pub fn is_second_window() -> bool {
    super::fragment() == SECOND
}

/// Opens the window for the projector, or brings the one that is open to the front. Returns whether the
/// browser let it.
pub fn open_second_window() -> bool {
    let address = super::share_address(SECOND);
    let opened = window().open_with_url_and_target_and_features(
        &address,
        "derwent-stage",
        "popup,width=1280,height=720",
    );
    opened.is_ok_and(|opened| opened.is_some())
}

/// Lets the window cover the whole screen, or no longer. A browser may refuse.
pub fn toggle_whole_screen() {
    let document = document();
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        let _ = root.request_fullscreen();
    }
}
