//! What this device remembers.

use gloo::utils::window;

const KEY: &str = "derwent.scenario";

/// The browser's storage, which may be blocked or full.
pub struct Storage(Option<web_sys::Storage>);

impl Storage {
    /// Looks for the storage. A full one can still be read.
    pub fn open() -> Self {
        Self(window().local_storage().ok().flatten())
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
