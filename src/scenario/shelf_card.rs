//! Scenarios that were put on the shelf, each a card with a name.
//!
//! A text is a line with the format, the place among the others and the time, a line with the table
//! that made it, then the scenario as a file. What this version cannot read is passed over and never
//! taken away.

use std::rc::Rc;

use super::{CaseName, Cases, OpenError, Scenario, clean_title, open_file, write_file};
use crate::model::in_order;

const FORMAT: &str = "1";

/// A card on the shelf.
#[derive(Clone, Debug, PartialEq)]
pub struct ShelfCard {
    /// The name under which its text is kept.
    pub place: String,
    /// The scenario; its title is the name of the card.
    pub scenario: Rc<Scenario>,
    /// Which table of a workshop made it; may be empty.
    pub table: String,
    /// When it was put there, in milliseconds since 1970; none if that is not known.
    pub time: Option<f64>,
    /// Cards stand from the lowest to the highest.
    pub order: f64,
    /// The time as it is read where the card is shown; may be empty.
    pub when: String,
}

/// What is on the shelf.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// What was put there, in its order.
    pub cards: Vec<ShelfCard>,
    /// What was on the page before something else was, the latest first: kept without being asked.
    pub earlier: Vec<ShelfCard>,
    /// The cases of cards that wait until their case is here, each once.
    pub missing: Vec<CaseName>,
}

impl Shelf {
    /// The card that is kept under a name.
    #[must_use]
    pub fn card(&self, place: &str) -> Option<&ShelfCard> {
        self.cards.iter().chain(&self.earlier).find(|card| card.place == place)
    }
}

/// The text to keep.
#[must_use]
pub fn write_card(card: &ShelfCard) -> String {
    write_waiting(card.order, card.time, &card.table, &write_file(&card.scenario))
}

/// The text to keep of a scenario file that cannot be read before its case is here.
#[must_use]
pub fn write_waiting(order: f64, time: Option<f64>, table: &str, file: &str) -> String {
    let time = time.map_or_else(String::new, |time| time.to_string());
    format!("{FORMAT} {order} {time}\n{table}\n{file}")
}

/// What is kept under a name.
///
/// # Errors
///
/// The case for which it waits; none if this version cannot read it.
pub fn read_card(cases: &Cases, place: &str, text: &str) -> Result<ShelfCard, Option<CaseName>> {
    let number = |word: &str| word.parse().ok().filter(|number: &f64| number.is_finite());
    let read = || {
        let mut lines = text.splitn(3, '\n');
        let mut words = lines.next()?.split(' ');
        let order = words.next().filter(|format| *format == FORMAT).and_then(|_| words.next())?;
        Some((number(order)?, words.next().and_then(number), lines.next()?, lines.next()?))
    };
    let (order, time, table, file) = read().ok_or(None)?;
    let opened = open_file(file.as_bytes(), cases).map_err(|error| match error {
        OpenError::OtherCase(case) => Some(case),
        _ => None,
    })?;
    Ok(ShelfCard {
        place: place.to_owned(),
        scenario: Rc::new(opened.scenario),
        table: clean_title(table).title,
        time,
        order,
        when: String::new(),
    })
}

/// All cards that can be read, in their order, and the cases for which others wait.
#[must_use]
pub fn read_cards<'a>(cases: &Cases, texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Shelf {
    let mut shelf = Shelf::default();
    for (place, text) in texts {
        match read_card(cases, place, text) {
            Ok(card) => shelf.cards.push(card),
            Err(Some(case)) if !shelf.missing.contains(&case) => shelf.missing.push(case),
            Err(_) => {}
        }
    }
    shelf.cards = in_order(shelf.cards, |card| (card.order, card.place.clone()));
    shelf
}

/// The order of a card that comes between those at the places before and after `to`, once it has left
/// its own: whatever stands there keeps its order. `cards` are in order.
#[must_use]
pub fn order_at(cards: &[ShelfCard], from: usize, to: usize) -> f64 {
    let others: Vec<f64> = cards
        .iter()
        .enumerate()
        .filter(|(place, _)| *place != from)
        .map(|(_, card)| card.order)
        .collect();
    let before = to.checked_sub(1).and_then(|place| others.get(place)).copied();
    match (before, others.get(to).copied()) {
        (Some(before), Some(after)) => (before + after) / 2.0,
        (Some(before), None) => before + 1.0,
        (None, Some(after)) => after - 1.0,
        (None, None) => 0.0,
    }
}
