//! Keeps the scenario in the address bar and on this device.

mod compared;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::html::Scope;

use super::note::Note;
use super::{Page, PageEvent};
use crate::app::browser::{self, EYES, Storage};
use crate::app::gathered::Gathered;
use crate::case::Case;
use crate::scenario::{
    Cases, Kept, Scenario, earlier, is_own_work, read_file, read_kept, surplus, write_file,
    write_kept,
};
use crate::screen::{View, address, link_of};

/// Browsers limit how often the address may change: a burst of changes is written once.
const PAUSE_IN_MILLISECONDS: u32 = 200;

/// One change after so long a time is written at once.
const REST_IN_MILLISECONDS: f64 = 1_000.0;

/// A page that is loaded again at once may get an address from before the last few that were
/// written: a browser learns of them later than the page.
const ADDRESSES_KNOWN: usize = 8;

/// Where the scenario is kept.
pub(super) struct Saving {
    storage: Storage,
    latest: Rc<RefCell<Rc<Scenario>>>,
    /// The view that is seen, for the address.
    pub view: View,
    /// What is compared, for the address of that view.
    pub compared: Rc<Gathered>,
    /// The id of the council with whose eyes the link in the address is seen, as long as it is.
    pub council: Option<String>,
    /// What was kept last, and so need not be kept again.
    saved: Scenario,
    /// The name under which this tab keeps its scenario, and the text it wrote there.
    place: Option<(String, String)>,
    /// Rises with everything that is kept, whatever the clock does.
    order: f64,
    /// What the address was since the page was last brought here, the latest last.
    addresses: Vec<String>,
    /// When the address was last written.
    written: f64,
    pause: Option<Timeout>,
    refused: bool,
}

impl Saving {
    pub fn new(cases: &Cases) -> Self {
        let first = Scenario::first(cases.usual());
        set_title(&first);
        let latest = Rc::new(RefCell::new(Rc::new(first.clone())));
        let last = Rc::clone(&latest);
        browser::on_stop(move || {
            last.try_borrow().map(|last| write_file(&last)).unwrap_or_default()
        });
        let mut saving = Self {
            storage: Storage::open(),
            latest,
            view: View::InShort,
            compared: Rc::new(Gathered::beside(&first)),
            council: None,
            saved: first,
            place: None,
            order: 0.0,
            addresses: Vec::new(),
            written: 0.0,
            pause: None,
            refused: false,
        };
        saving.take_over_single(cases);
        saving
    }

    /// Brings the one scenario that earlier versions remembered to where scenarios are kept now.
    fn take_over_single(&mut self, cases: &Cases) {
        let Some(text) = self.storage.single() else { return };
        // One that cannot be read may be of a newer version.
        let Ok(scenario) = read_file(text.as_bytes(), cases) else { return };
        let is_kept = !is_own_work(&scenario)
            || self.storage.keep(&browser::new_name(), &write_kept(&scenario, 0.0, None));
        if is_kept {
            self.storage.remove_single();
        }
    }

    /// Names the browser's tab and remembers the scenario for the last word if the program stops.
    pub fn remember(&self, scenario: &Rc<Scenario>) {
        let before = self.latest.replace(Rc::clone(scenario));
        if before.name() != scenario.name() {
            set_title(scenario);
        }
    }

    /// What was on this page before it was loaded again, whether the address got it or not.
    pub fn left_off(&self, cases: &Cases, fragment: &str) -> Option<Scenario> {
        let note = Note::read(&self.storage.note()?)?;
        (browser::is_back() && note.addresses.iter().any(|known| known == fragment))
            .then(|| read_file(note.file.as_bytes(), cases).ok())
            .flatten()
    }

    /// Takes the scenario with which the page begins as saved. A page that was loaded again goes
    /// on where it left off; one whose link was refused will say so again.
    pub fn begin(&mut self, cases: &Cases, scenario: &Scenario, is_refused: bool) {
        let name = self.storage.note().and_then(|note| Some(Note::read(&note)?.name));
        if let Some(name) = name.filter(|_| browser::is_back())
            && let Some(text) = self.storage.text(&name)
            && read_kept(cases, &name, &text).is_some_and(|kept| kept.scenario == *scenario)
        {
            self.place = Some((name, text));
        }
        if is_refused {
            self.storage.set_note("");
        } else {
            self.take_as_saved(scenario);
        }
    }

    /// Takes a scenario that the address holds as saved.
    pub fn take_as_saved(&mut self, scenario: &Scenario) {
        self.saved = scenario.clone();
        self.addresses.clear();
        self.note();
    }

    /// The scenarios that this device keeps beside the one on the page, the latest first.
    pub fn earlier(&mut self, cases: &Cases, on_page: &Scenario) -> Vec<Kept> {
        let texts = self.storage.texts();
        let found = earlier(cases, borrowed(&texts), on_page);
        self.order = found.first().map_or(self.order, |latest| self.order.max(latest.order));
        found
    }

    /// Forgets an earlier scenario.
    pub fn forget(&mut self, name: &str) {
        self.storage.remove(name);
    }

    /// Forgets the oldest scenario that this device kept unasked. Returns whether there was one.
    pub fn make_room(&mut self, cases: &Cases) -> bool {
        let own = self.place.as_ref().map(|(name, _)| name.clone()).unwrap_or_default();
        let on_page = self.saved.clone();
        let oldest = self.earlier(cases, &on_page).into_iter().rfind(|kept| kept.name != own);
        oldest.map(|oldest| self.forget(&oldest.name)).is_some()
    }

    /// The position of the council with whose eyes a case is seen: as the link asks, else as this
    /// device keeps it.
    pub fn eyes(&self, case: &Case) -> Option<usize> {
        let kept = || self.storage.text(&format!("{EYES}{}", case.record.id));
        case.council(&self.council.clone().or_else(kept)?)
    }

    /// Keeps on this device with whose eyes a case is seen; none for those of all councils.
    pub fn keep_eyes(&mut self, case: &Case, council: Option<usize>) {
        self.council = None;
        let place = format!("{EYES}{}", case.record.id);
        match council {
            Some(council) => {
                self.storage.keep(&place, &case.councils[council].id);
            }
            None => self.storage.remove(&place),
        }
    }

    /// Whether this device refused to keep the scenario.
    pub fn refused(&self) -> bool {
        self.refused
    }

    /// Keeps a change at once, so that it outlives a reload; the address follows at once too, or
    /// after a pause where many changes come together.
    pub fn commit(&mut self, link: &Scope<Page>, cases: &Cases, scenario: &Scenario) {
        if self.keep(cases, scenario) {
            if browser::now() - self.written > REST_IN_MILLISECONDS {
                self.write_address(scenario);
            } else {
                self.soon(link);
            }
        }
    }

    /// Writes the address when nothing more has happened for a moment.
    pub fn soon(&mut self, link: &Scope<Page>) {
        let link = link.clone();
        self.pause = Some(Timeout::new(PAUSE_IN_MILLISECONDS, move || {
            link.send_message(PageEvent::TimeToSave);
        }));
    }

    /// Brings the address up to date.
    pub fn write_address(&mut self, scenario: &Scenario) {
        self.pause = None;
        self.written = browser::now();
        self.know_address();
        let scenario = Rc::new(scenario.clone());
        let link = link_of(self.view, &scenario, &self.compared.comparison);
        browser::set_fragment(&address(&link, self.view, self.council.as_deref()));
        self.note();
        self.note_compared(&scenario);
    }

    /// The page may be gone in a moment: keeps whatever is not kept yet.
    pub fn before_leaving(&mut self, cases: &Cases, scenario: &Scenario) {
        // A copy of this tab may have gone on under the same name.
        let is_replaced = self
            .place
            .as_ref()
            .is_some_and(|(name, text)| self.storage.text(name).is_some_and(|kept| kept != *text));
        if is_replaced && is_own_work(scenario) {
            self.keep_on_device(cases, scenario);
        }
        if self.keep(cases, scenario) || self.pause.is_some() {
            self.write_address(scenario);
        }
    }

    /// What comes next is another piece of work: the one so far stays as it is kept.
    pub fn begin_another(&mut self, cases: &Cases, scenario: &Scenario) {
        if scenario.changes().next().is_some() {
            self.keep(cases, scenario);
            self.place = None;
        }
    }

    /// Keeps the scenario on this device and in this tab. Returns whether it is another than before.
    fn keep(&mut self, cases: &Cases, scenario: &Scenario) -> bool {
        if *scenario == self.saved {
            return false;
        }
        self.saved = scenario.clone();
        self.refused = is_own_work(scenario) && !self.keep_on_device(cases, scenario);
        self.note();
        true
    }

    fn keep_on_device(&mut self, cases: &Cases, scenario: &Scenario) -> bool {
        // Another tab may have come to the same name, or a newer version.
        let own = self.place.take().filter(|(name, text)| {
            self.storage.text(name).as_ref().is_some_and(|kept| kept == text)
        });
        let name = own.as_ref().map_or_else(browser::new_name, |(name, _)| name.clone());
        let time = browser::now();
        self.order = (self.order + 1.0).max(time);
        let text = write_kept(scenario, self.order, Some(time));
        if own.is_none() {
            let texts = self.storage.texts();
            for oldest in surplus(cases, borrowed(&texts), &name) {
                self.storage.remove(&oldest);
            }
        }
        let is_kept = self.storage.keep(&name, &text);
        // Where there was no room, what was kept before is there still.
        self.place = if is_kept { Some((name, text)) } else { own };
        is_kept
    }

    fn know_address(&mut self) {
        let address = browser::fragment();
        self.addresses.retain(|known| *known != address);
        self.addresses.push(address);
        let surplus = self.addresses.len().saturating_sub(ADDRESSES_KNOWN);
        self.addresses.drain(..surplus);
    }

    fn note(&mut self) {
        self.know_address();
        let name = self.place.as_ref().map(|(name, _)| name.clone()).unwrap_or_default();
        let file = write_file(&self.saved);
        let note = Note { name, addresses: self.addresses.clone(), file };
        self.storage.set_note(&note.text());
    }
}

fn borrowed(texts: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    texts.iter().map(|(name, text)| (name.as_str(), text.as_str()))
}
/// Names the browser's tab.
fn set_title(scenario: &Scenario) {
    browser::set_title(&format!("{} \u{2013} Derwent", scenario.name()));
}
