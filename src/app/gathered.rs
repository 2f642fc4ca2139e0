//! What stands beside the scenario on the page: those that are compared, and the shelf.

use std::rc::Rc;

use crate::scenario::{Card, Comparison, MOST_COMPARED, Scenario, Shelf};
use crate::screen::{MeetingDesk, Offered, Pasting, Stages};

/// Scenarios beside the one on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Gathered {
    /// Those that are compared.
    pub comparison: Comparison,
    /// Whether somebody chose them.
    pub is_chosen: bool,
    /// What was on the page when one of them was opened: a step back leads there.
    pub left: Option<Rc<Scenario>>,
    /// Those that this device keeps.
    pub shelf: Shelf,
    /// What a room sees, and is to see.
    pub stages: Stages,
    /// The meeting.
    pub meeting: Rc<MeetingDesk>,
    /// What became of the last table that was pasted.
    pub pasting: Pasting,
}

impl Gathered {
    /// What there is to compare with a scenario before anybody chose, and an empty shelf.
    pub fn beside(scenario: &Scenario) -> Self {
        Self {
            comparison: Comparison::to_begin_with(scenario),
            is_chosen: false,
            left: None,
            shelf: Shelf::default(),
            stages: Stages::to_begin_with(&scenario.kit),
            meeting: Rc::new(MeetingDesk::of(&scenario.kit)),
            pasting: Pasting::default(),
        }
    }

    /// The card of what was offered; none for what is gone.
    pub fn card(&self, offered: &Offered, on_page: &Scenario) -> Option<Card> {
        Some(match offered {
            Offered::Current | Offered::All => Card::Current,
            Offered::Shelf(place) => Card::Fixed(Rc::clone(&self.shelf.card(place)?.scenario)),
            Offered::Start(preset) => {
                on_page.kit.presets().get(*preset)?;
                Card::Fixed(Rc::new(Scenario::from_preset(&on_page.kit, *preset)))
            }
        })
    }

    /// The first on the shelf that are of a scenario's case, as many as can be compared.
    pub fn all(&self, on_page: &Scenario) -> Comparison {
        let cards = self.shelf.cards.iter().map(|card| Rc::clone(&card.scenario));
        Comparison::of(cards.filter(|card| card.kit == on_page.kit).take(MOST_COMPARED))
    }
}
