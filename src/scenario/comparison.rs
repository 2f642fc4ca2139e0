//! Two to six scenarios of one case, side by side.

mod across;
mod link;

use std::rc::Rc;

use super::{Kit, Scenario};

pub use across::{Across, Standing, across, standing, untouched};
pub use link::{Linked, looks_like_comparison, read_comparison, read_linked, write_comparison};

/// So many can be compared: there are as many colours.
pub const MOST_COMPARED: usize = 6;

/// So many other starting points there are to begin with.
const FIRST_STARTS: usize = 2;

/// What stands on a card.
#[derive(Clone, Debug, PartialEq)]
pub enum Card {
    /// The scenario on the page, as it is now.
    Current,
    /// One that stays as it is.
    Fixed(Rc<Scenario>),
}

/// The cards from A on. All are of the case on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    cards: Vec<Card>,
}

/// Why a card was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdded {
    /// There is no room for another.
    Full,
    /// It is there already, at this position.
    IsThere(usize),
    /// It is about another case.
    OtherCase,
}

impl Comparison {
    /// The scenario on the page beside its starting point.
    #[must_use]
    pub fn with_start(scenario: &Scenario) -> Self {
        let start = Scenario::from_preset(&scenario.kit, scenario.preset);
        Self { cards: vec![Card::Fixed(Rc::new(start)), Card::Current] }
    }

    /// What there is to compare before anybody chose: the scenario on the page beside its starting
    /// point, or beside the next starting points of its case where nothing was changed.
    #[must_use]
    pub fn to_begin_with(scenario: &Scenario) -> Self {
        if scenario.changes().next().is_some() {
            return Self::with_start(scenario);
        }
        let others = (0..scenario.kit.presets().len()).filter(|preset| *preset != scenario.preset);
        let others = others.map(|preset| Scenario::from_preset(&scenario.kit, preset));
        let others = others.take(FIRST_STARTS).map(|start| Card::Fixed(Rc::new(start)));
        Self { cards: [Card::Current].into_iter().chain(others).collect() }
    }

    /// Those of a link, of which the last that is the one on the page goes on with it.
    #[must_use]
    pub fn around(on_page: &Scenario, scenarios: Vec<Rc<Scenario>>) -> Self {
        let current = scenarios.iter().rposition(|scenario| **scenario == *on_page);
        let mut comparison = Self::of(scenarios);
        if let Some(card) = current.and_then(|place| comparison.cards.get_mut(place)) {
            *card = Card::Current;
        }
        comparison
    }

    /// Some that stay as they are.
    #[must_use]
    pub fn of(scenarios: impl IntoIterator<Item = Rc<Scenario>>) -> Self {
        Self { cards: scenarios.into_iter().take(MOST_COMPARED).map(Card::Fixed).collect() }
    }

    /// The cards in their order.
    #[must_use]
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// Whether all of it is about this case.
    #[must_use]
    pub fn is_about(&self, kit: &Kit) -> bool {
        self.cards.iter().all(|card| match card {
            Card::Current => true,
            Card::Fixed(scenario) => *scenario.kit == *kit,
        })
    }

    /// The scenarios in their order, with `current` where the one on the page stands.
    #[must_use]
    pub fn scenarios(&self, current: &Rc<Scenario>) -> Vec<Rc<Scenario>> {
        let scenario = |card: &Card| match card {
            Card::Current => Rc::clone(current),
            Card::Fixed(scenario) => Rc::clone(scenario),
        };
        self.cards.iter().map(scenario).collect()
    }

    /// Adds a card at the end.
    ///
    /// # Errors
    ///
    /// Why it cannot stand among the others, which stay as they are.
    pub fn add(&mut self, card: Card, current: &Rc<Scenario>) -> Result<(), NotAdded> {
        if let Some(place) = self.cards.iter().position(|known| *known == card) {
            return Err(NotAdded::IsThere(place));
        }
        match &card {
            Card::Fixed(scenario) if scenario.kit != current.kit => Err(NotAdded::OtherCase),
            _ if self.cards.len() >= MOST_COMPARED => Err(NotAdded::Full),
            _ => {
                self.cards.push(card);
                Ok(())
            }
        }
    }

    /// Takes a card away.
    pub fn remove(&mut self, place: usize) {
        if place < self.cards.len() {
            self.cards.remove(place);
        }
    }

    /// Moves a card to another place; the others keep their order.
    pub fn shift(&mut self, from: usize, to: usize) {
        if from.max(to) < self.cards.len() {
            let card = self.cards.remove(from);
            self.cards.insert(to, card);
        }
    }

    /// Gives the scenario on a card another name; the one on the page has its own.
    pub fn rename(&mut self, place: usize, title: &str) {
        if let Some(Card::Fixed(scenario)) = self.cards.get_mut(place) {
            Rc::make_mut(scenario).title = title.to_owned();
        }
    }

    /// The scenario on the page became another one that may be on a card: that card goes on with it,
    /// and what was on the page stays as it was `before`.
    pub fn follow(&mut self, before: &Rc<Scenario>, now: &Scenario) {
        let same = |card: &Card| matches!(card, Card::Fixed(scenario) if **scenario == *now);
        if let Some(place) = self.cards.iter().position(same) {
            for card in self.cards.iter_mut().filter(|card| **card == Card::Current) {
                *card = Card::Fixed(Rc::clone(before));
            }
            self.cards[place] = Card::Current;
        }
    }
}

/// What a card is called in charts and tables: A for the first.
#[must_use]
pub fn card_letter(place: usize) -> char {
    char::from(b'A' + (place % 26) as u8)
}
