//! The cases at hand: the built-in one, and those that were opened and are kept on this device.

use std::rc::Rc;

use crate::app::browser::{self, CASE, Storage};
use crate::case::Tables;
use crate::model::in_order;
use crate::scenario::{CaseName, Cases, Kit};
use crate::screen::KeptCase;

/// What stands before a kept case: the format, how it came, and when.
const FORMAT: &str = "1";

/// How a case came to be here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// From beside the page, where it can be had again.
    Sample,
    /// From a file.
    File,
}

impl Origin {
    const fn word(self) -> &'static str {
        match self {
            Self::Sample => "sample",
            Self::File => "file",
        }
    }
}

/// A case that was opened.
struct Held {
    kit: Rc<Kit>,
    /// The case as a file.
    file: Rc<str>,
    origin: Origin,
    /// Whether this device keeps it.
    is_kept: bool,
}

/// The cases at hand.
pub struct Library {
    cases: Cases,
    held: Vec<Held>,
    storage: Storage,
}

impl Library {
    /// The built-in case, and those that this device keeps.
    pub fn open() -> Self {
        let cases = Cases::of(Kit::built_in());
        let mut library = Self { cases, held: Vec::new(), storage: Storage::open() };
        library.look_again();
        library
    }

    /// Takes in what other tabs have kept since, and what they removed is no longer listed. What
    /// cannot be read, such as a case that a newer version kept, is passed over and stays.
    pub fn look_again(&mut self) {
        let texts = self.storage.cases();
        for held in &mut self.held {
            let place = place(&CaseName::of(&held.kit));
            held.is_kept = texts.iter().any(|(name, _)| *name == place);
        }
        for (name, text) in texts {
            if self.held.iter().any(|held| place(&CaseName::of(&held.kit)) == name) {
                continue;
            }
            let Some((origin, file)) = read_kept(&text) else { continue };
            if let Ok(kit) = Kit::read(&Tables::from_json(file)) {
                let (kit, file) = (Rc::new(kit), file.into());
                self.cases.add(Rc::clone(&kit));
                self.held.push(Held { kit, file, origin, is_kept: true });
            }
        }
    }

    /// Those that scenarios may be about.
    pub const fn cases(&self) -> &Cases {
        &self.cases
    }

    /// Takes in a case that was opened, and keeps it on this device. Returns whether it could.
    pub fn take_in(&mut self, kit: &Rc<Kit>, file: &str, origin: Origin) -> bool {
        if kit.case.is_built_in() {
            return true;
        }
        let name = CaseName::of(kit);
        // Who opens its own file wants it kept, whatever lies beside the page.
        let origin = match self.held(&name) {
            Some(Held { origin: Origin::File, .. }) => Origin::File,
            _ => origin,
        };
        let time = browser::now();
        let text = format!("{FORMAT} {} {time}\n{file}", origin.word());
        let is_kept = self.storage.keep(&place(&name), &text);
        self.cases.put(Rc::clone(kit));
        self.held.retain(|held| held.kit != *kit);
        self.held.push(Held { kit: Rc::clone(kit), file: file.into(), origin, is_kept });
        is_kept
    }

    /// Forgets a case. What was made with it stays, and is there again once the case is.
    pub fn forget(&mut self, name: &CaseName) {
        self.storage.remove(&place(name));
        self.held.retain(|held| CaseName::of(&held.kit) != *name);
        self.cases.remove(&name.id, &name.fingerprint);
    }

    /// The file of a case that was opened.
    pub fn file(&self, kit: &Kit) -> Option<Rc<str>> {
        self.held(&CaseName::of(kit)).map(|held| Rc::clone(&held.file))
    }

    /// The cases from files that this device keeps, and older versions of samples, by title.
    /// `samples` are the ids of what lies beside the page.
    pub fn kept(&self, samples: &[String]) -> Vec<KeptCase> {
        let latest = |held: &Held| {
            let of_same = |other: &&Held| {
                other.origin == Origin::Sample
                    && other.kit.case.record.id == held.kit.case.record.id
            };
            self.held.iter().rfind(of_same).is_some_and(|last| Rc::ptr_eq(&last.kit, &held.kit))
        };
        let is_sample = |held: &Held| {
            held.origin == Origin::Sample
                && samples.contains(&held.kit.case.record.id)
                && latest(held)
        };
        let kept = self.held.iter().filter(|held| held.is_kept && !is_sample(held));
        in_order(kept.map(|held| described(&held.kit)), |kept| kept.title.clone())
    }

    fn held(&self, name: &CaseName) -> Option<&Held> {
        self.held.iter().find(|held| CaseName::of(&held.kit) == *name)
    }
}

fn described(kit: &Kit) -> KeptCase {
    let record = &kit.case.record;
    KeptCase {
        name: CaseName::of(kit),
        title: record.title.clone(),
        summary: record.summary.clone(),
        version: record.version.clone(),
    }
}

fn place(name: &CaseName) -> String {
    format!("{CASE}{}.{}", name.id, name.fingerprint)
}

fn read_kept(text: &str) -> Option<(Origin, &str)> {
    let (head, file) = text.split_once('\n')?;
    let mut words = head.split(' ');
    if words.next() != Some(FORMAT) {
        return None;
    }
    let word = words.next()?;
    let origin = [Origin::Sample, Origin::File].into_iter().find(|known| known.word() == word)?;
    Some((origin, file))
}
