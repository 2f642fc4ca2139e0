//! What stands beside the scenario on the page: those that are compared, and the shelf.

use std::rc::Rc;

use crate::scenario::{Comparison, Scenario, ShelfCard};
use crate::screen::{Offered, Stages};

/// Scenarios beside the one on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Gathered {
    /// Those that are compared.
    pub comparison: Comparison,
    /// Those on the shelf, in their order.
    pub shelf: Vec<ShelfCard>,
    /// What a room sees, and is to see.
    pub stages: Stages,
}

impl Gathered {
    /// What there is to compare with a scenario before anybody chose, and an empty shelf.
    pub fn beside(scenario: &Scenario) -> Self {
        Self {
            comparison: Comparison::to_begin_with(scenario),
            shelf: Vec::new(),
            stages: Stages::to_begin_with(&scenario.kit),
        }
    }

    /// The card on the shelf that is kept at a place.
    pub fn card(&self, place: &str) -> Option<&ShelfCard> {
        self.shelf.iter().find(|card| card.place == place)
    }

    /// The scenario of what was offered; none for the one on the page, or for what is gone.
    pub fn scenario(&self, offered: &Offered, on_page: &Scenario) -> Option<Rc<Scenario>> {
        match offered {
            Offered::Current => None,
            Offered::Shelf(place) => self.card(place).map(|card| Rc::clone(&card.scenario)),
            Offered::Start(preset) => (*preset < on_page.kit.presets().len())
                .then(|| Rc::new(Scenario::from_preset(&on_page.kit, *preset))),
        }
    }
}
