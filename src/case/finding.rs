//! Rows of a case by their ids.

use super::{Assumption, Case, Caveat, CaveatSubject, Document, Event};

impl Case {
    /// The paper with this id.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The assumption with this id.
    #[must_use]
    pub fn assumption(&self, id: &str) -> Option<&Assumption> {
        self.assumptions.iter().find(|assumption| assumption.id == id)
    }

    /// What the papers print beside their figures about one subject, in the order of the table.
    pub fn caveats_about(&self, subject: CaveatSubject) -> impl Iterator<Item = &Caveat> {
        self.caveats.iter().filter(move |caveat| caveat.about.contains(&subject))
    }

    /// The caveat with this id.
    #[must_use]
    pub fn caveat(&self, id: &str) -> Option<&Caveat> {
        self.caveats.iter().find(|caveat| caveat.id == id)
    }

    /// The event with this id.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// The position of the council with this id.
    #[must_use]
    pub fn council(&self, id: &str) -> Option<usize> {
        self.councils.iter().position(|council| council.id == id)
    }
}
