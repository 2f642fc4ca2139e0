//! What this device and this tab remember.
//!
//! Names begin with the folder of the page, so that two copies of the program on one host do not
//! mix what they keep.

use gloo::events::EventListener;
use gloo::utils::window;

use super::events::text_of;
use crate::meeting::Keeps;

/// Where earlier versions kept the one scenario that they remembered, for all folders of a host.
const SINGLE: &str = "derwent.scenario";

/// How the names of cases begin.
pub const CASE: &str = "case:";

/// How the names of cards on the shelf begin.
pub const CARD: &str = "card:";

/// How the names begin under which it is kept whose eyes a case is seen with.
pub const EYES: &str = "eyes:";

/// How the names of lists of stages begin, with the id of their case; alone it is the name of what is
/// kept for all of them.
pub const STAGES: &str = "stages:";

/// How the names of meetings begin, and those of their lines.
pub const MEETING: &str = "meeting:";

/// How the names begin under which it is kept what is asked, with the id of a case; alone it is the name
/// of the table whose device this is.
pub const ASKING: &str = "asking:";

/// The browser's storages, which may be blocked or full.
pub struct Storage {
    device: Option<web_sys::Storage>,
    tab: Option<web_sys::Storage>,
    prefix: String,
}

impl Storage {
    /// Looks for the storages. A full one can still be read.
    pub fn open() -> Self {
        let path = window().location().pathname().unwrap_or_default();
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        Self {
            device: window().local_storage().ok().flatten(),
            tab: window().session_storage().ok().flatten(),
            prefix: format!("derwent:{folder}/:"),
        }
    }

    /// Every scenario that this device keeps for the page: names and texts.
    pub fn texts(&self) -> Vec<(String, String)> {
        const OTHERS: [&str; 6] = [CASE, EYES, CARD, STAGES, MEETING, ASKING];
        self.all(|name| !OTHERS.iter().any(|other| name.starts_with(other)))
    }

    /// Every case that it keeps: names and texts.
    pub fn cases(&self) -> Vec<(String, String)> {
        self.all(|name| name.starts_with(CASE))
    }

    /// Every card on the shelf: names and texts.
    pub fn cards(&self) -> Vec<(String, String)> {
        self.all(|name| name.starts_with(CARD))
    }

    /// The head of every meeting: names and texts.
    pub fn meetings(&self) -> Vec<(String, String)> {
        self.all(|name| name.starts_with(MEETING) && !name.contains('.'))
    }

    fn all(&self, is_wanted: impl Fn(&str) -> bool) -> Vec<(String, String)> {
        let Some(device) = &self.device else { return Vec::new() };
        (0..device.length().unwrap_or_default())
            .filter_map(|index| {
                let key = device.key(index).ok().flatten()?;
                // A folder below this one has a longer prefix.
                let name = key
                    .strip_prefix(&self.prefix)
                    .filter(|name| !name.contains('/') && is_wanted(name))?;
                Some((name.to_owned(), device.get_item(&key).ok().flatten()?))
            })
            .collect()
    }

    /// What is kept under a name.
    pub fn text(&self, name: &str) -> Option<String> {
        self.device.as_ref()?.get_item(&self.key(name)).ok().flatten()
    }

    /// Keeps a text. Returns whether it could.
    pub fn keep(&self, name: &str, text: &str) -> bool {
        self.device.as_ref().is_some_and(|device| device.set_item(&self.key(name), text).is_ok())
    }

    /// Forgets what is kept under a name.
    pub fn remove(&self, name: &str) {
        if let Some(device) = &self.device {
            let _ = device.remove_item(&self.key(name));
        }
    }

    /// The scenario that an earlier version kept, as a file.
    pub fn single(&self) -> Option<String> {
        self.device.as_ref()?.get_item(SINGLE).ok().flatten()
    }

    /// Forgets that scenario.
    pub fn remove_single(&self) {
        if let Some(device) = &self.device {
            let _ = device.remove_item(SINGLE);
        }
    }

    /// What this tab noted last; it outlives a reload and nothing else.
    pub fn note(&self) -> Option<String> {
        self.noted("tab")
    }

    /// Notes something for this tab.
    pub fn set_note(&self, text: &str) {
        self.set_noted("tab", text);
    }

    /// What this tab noted under a name.
    pub fn noted(&self, name: &str) -> Option<String> {
        self.tab.as_ref()?.get_item(&self.key(name)).ok().flatten()
    }

    /// Notes something for this tab under a name.
    pub fn set_noted(&self, name: &str, text: &str) {
        if let Some(tab) = &self.tab {
            let _ = tab.set_item(&self.key(name), text);
        }
    }

    fn key(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }
}

impl Keeps for Storage {
    fn text(&self, name: &str) -> Option<String> {
        Self::text(self, name)
    }

    fn keep(&self, name: &str, text: &str) -> bool {
        Self::keep(self, name, text)
    }

    fn forget(&self, name: &str) {
        self.remove(name);
    }
}

/// Calls back with the name under which another page of this device has kept or forgotten something.
pub fn on_kept_elsewhere(callback: impl Fn(String) + 'static) -> EventListener {
    let prefix = Storage::open().prefix;
    EventListener::new(&window(), "storage", move |event| {
        if let Some(name) = text_of(event, "key").strip_prefix(&prefix) {
            callback(name.to_owned());
        }
    })
}
