//! What is compared outlives a reload in another view too, whose address has nothing of it.

use std::rc::Rc;

use super::Saving;
use crate::app::browser;
use crate::scenario::{Cases, Scenario, read_link, write_link};

/// Under what a tab notes it.
const COMPARED: &str = "compared";

impl Saving {
    /// What somebody chose to compare, for a page that is loaded again in another view.
    pub(super) fn note_compared(&self, scenario: &Rc<Scenario>) {
        let compared = &self.compared;
        let scenarios = match compared.is_chosen {
            true => compared.comparison.scenarios(scenario),
            false => Vec::new(),
        };
        let links: Vec<String> = scenarios.iter().map(|scenario| write_link(scenario)).collect();
        self.storage.set_noted(COMPARED, &links.join(" "));
    }

    /// What was compared before the page was loaded again.
    pub fn left_compared(&self, cases: &Cases) -> Vec<Rc<Scenario>> {
        let noted = self.storage.noted(COMPARED).filter(|_| browser::is_back());
        let links = noted.iter().flat_map(|noted| noted.split_whitespace());
        links.filter_map(|link| read_link(link, cases).ok()).map(Rc::new).collect()
    }
}
