//! What this device remembers.

use gloo::utils::window;

const KEY: &str = "derwent.scenario";

/// The browser's storage, which may be blocked or full.
pub struct Storage(Option<web_sys::Storage>);

impl Storage {
    /// Looks whether there is a storage that can be written.
    pub fn open() -> Self {
        let storage = window().local_storage().ok().flatten();
        let probe = "derwent.probe";
        Self(storage.filter(|storage| {
            storage.set_item(probe, "").is_ok() && storage.remove_item(probe).is_ok()
        }))
    }

    /// The scenario kept last, as a file.
    pub fn load(&self) -> Option<String> {
        self.0.as_ref()?.get_item(KEY).ok().flatten()
    }

    /// Keeps a scenario. Returns whether it could.
    pub fn keep(&self, file: &str) -> bool {
        self.0.as_ref().is_some_and(|storage| storage.set_item(KEY, file).is_ok())
    }
}
