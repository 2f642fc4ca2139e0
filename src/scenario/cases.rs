//! The cases at hand: those that scenarios, links and files may be about.

use std::rc::Rc;

use super::kit::Kit;

/// The case of whatever does not say which it is about, and all others at hand.
#[derive(Clone, Debug)]
pub struct Cases {
    usual: Rc<Kit>,
    others: Vec<Rc<Kit>>,
}

impl Cases {
    /// One case alone.
    #[must_use]
    pub const fn of(usual: Rc<Kit>) -> Self {
        Self { usual, others: Vec::new() }
    }

    /// One more; nothing if the same is there already.
    pub fn add(&mut self, kit: Rc<Kit>) {
        if self.all().all(|known| **known != *kit) {
            self.others.push(kit);
        }
    }

    /// One more, in the place of the same with other words; the usual one stays as it is.
    pub fn put(&mut self, kit: Rc<Kit>) {
        self.others.retain(|known| **known != *kit);
        self.add(kit);
    }

    /// Forgets a case.
    pub fn remove(&mut self, id: &str, fingerprint: &str) {
        let is_it = |kit: &Kit| {
            (kit.case.record.id.as_str(), kit.case.fingerprint.as_str()) == (id, fingerprint)
        };
        self.others.retain(|kit| !is_it(kit));
    }

    /// The case of whatever does not say which it is about.
    #[must_use]
    pub const fn usual(&self) -> &Rc<Kit> {
        &self.usual
    }

    /// All of them, the usual one first.
    pub fn all(&self) -> impl Iterator<Item = &Rc<Kit>> {
        std::iter::once(&self.usual).chain(&self.others)
    }

    /// The case that is part of the program, if it is at hand.
    #[must_use]
    pub fn built_in(&self) -> Option<&Rc<Kit>> {
        self.all().find(|kit| kit.case.is_built_in())
    }

    /// The case with this id and fingerprint.
    #[must_use]
    pub fn find(&self, id: &str, fingerprint: &str) -> Option<&Rc<Kit>> {
        self.all().find(|kit| kit.case.record.id == id && kit.case.fingerprint == fingerprint)
    }

    /// Whether another version of the case is at hand.
    #[must_use]
    pub fn has_version_of(&self, id: &str) -> bool {
        self.all().any(|kit| kit.case.record.id == id)
    }
}
