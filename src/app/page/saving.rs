//! Keeps the scenario in the address bar and on this device.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::html::Scope;

use super::{Page, PageEvent};
use crate::app::browser::{self, Storage};
use crate::scenario::{Scenario, read_file, write_file, write_link};

/// Browsers limit how often the address may change: a burst of changes is saved once.
const PAUSE_IN_MILLISECONDS: u32 = 200;

/// Where the scenario is kept.
pub(super) struct Saving {
    storage: Storage,
    latest: Rc<RefCell<Rc<Scenario>>>,
    pause: Option<Timeout>,
    refused: bool,
}

impl Saving {
    pub fn new() -> Self {
        let latest = Rc::new(RefCell::new(Rc::default()));
        let last = Rc::clone(&latest);
        browser::report_panics(move || {
            last.try_borrow().map(|last| write_file(&last)).unwrap_or_default()
        });
        Self { storage: Storage::open(), latest, pause: None, refused: false }
    }

    /// Names the browser's tab and remembers the scenario for the last word after a panic.
    pub fn remember(&self, scenario: &Rc<Scenario>) {
        self.latest.replace(Rc::clone(scenario));
        browser::set_title(&format!("{} \u{2013} Derwent", scenario.name()));
    }

    /// The scenario this device kept last, if it can still be read.
    pub fn kept(&self) -> Option<Scenario> {
        read_file(self.storage.load()?.as_bytes()).ok()
    }

    /// Whether this device refused to keep the scenario.
    pub fn refused(&self) -> bool {
        self.refused
    }

    /// Saves when nothing more has happened for a moment.
    pub fn soon(&mut self, link: &Scope<Page>) {
        let link = link.clone();
        self.pause = Some(Timeout::new(PAUSE_IN_MILLISECONDS, move || {
            link.send_message(PageEvent::TimeToSave);
        }));
    }

    /// Saves. Returns whether what the page says about it changed.
    pub fn now(&mut self, scenario: &Scenario) -> bool {
        self.pause = None;
        browser::set_fragment(&write_link(scenario));
        let refused = !self.storage.keep(&write_file(scenario));
        std::mem::replace(&mut self.refused, refused) != refused
    }

    /// Saves if something is waiting to be saved. Returns as [`Saving::now`].
    pub fn if_waiting(&mut self, scenario: &Scenario) -> bool {
        self.pause.is_some() && self.now(scenario)
    }
}
