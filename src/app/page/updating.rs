//! An update of the page: offered, taken, put off, and looked for when something newer was opened.

use super::Page;
use crate::app::browser::{self, Storage};
use crate::scenario::LinkError;

/// What is known of an update.
#[derive(Default)]
pub(super) struct Updating {
    /// Whether it was put off until the page is opened again.
    is_put_off: bool,
    /// The part of the address after `#` that a newer page may open.
    link: Option<String>,
}

/// Something about an update.
pub enum UpdateEvent {
    /// One may be ready, or the copy of the page is.
    Known,
    /// It is wanted now.
    Taken,
    /// It is not wanted now.
    PutOff,
}

impl Updating {
    /// What is said of an update that is ready; none where there is nothing to say.
    pub fn offer(&self) -> Option<&'static str> {
        (browser::has_update() && !self.is_put_off).then_some(match self.link {
            None => "An update of Derwent is ready.",
            Some(_) => "An update of Derwent is ready, which may open that link.",
        })
    }

    /// A link was refused. One that a newer page may open has an update looked for and offered,
    /// even if that was put off before.
    pub fn refused(&mut self, fragment: &str, error: &LinkError) {
        if error.is_newer() {
            self.link = Some(fragment.to_owned());
            self.look();
        }
    }

    /// Looks for an update.
    pub fn look(&mut self) {
        self.is_put_off = false;
        browser::look_for_update();
    }
}

impl Page {
    /// Does what is wanted of an update.
    pub(super) fn with_update(&mut self, event: UpdateEvent) {
        match event {
            UpdateEvent::Known => {}
            UpdateEvent::PutOff => self.updating.is_put_off = true,
            UpdateEvent::Taken => {
                self.saving.before_leaving(self.library.cases(), self.session.scenario());
                // Work that this device does not keep goes on in the place of the link.
                if let Some(link) = self.updating.link.as_ref().filter(|_| !self.saving.refused()) {
                    // Or what this tab noted would take it for an address of that work.
                    Storage::open().set_note("");
                    browser::set_fragment(link);
                }
                browser::take_update();
            }
        }
    }
}
