//! Scenarios that were put on the shelf, each a card with a name.
//!
//! A text is a line with the format, the place among the others and the time, a line with the table
//! that made it, then the scenario as a file. What this version cannot read is passed over and never
//! taken away.

use std::rc::Rc;

use super::{Cases, Scenario, clean_title, read_file, write_file};
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
}

/// The text to keep.
#[must_use]
pub fn write_card(card: &ShelfCard) -> String {
    let time = card.time.map_or_else(String::new, |time| time.to_string());
    format!("{FORMAT} {} {time}\n{}\n{}", card.order, card.table, write_file(&card.scenario))
}

/// What is kept under a name; none if this version cannot read it.
#[must_use]
pub fn read_card(cases: &Cases, place: &str, text: &str) -> Option<ShelfCard> {
    let mut lines = text.splitn(3, '\n');
    let mut words = lines.next()?.split(' ');
    if words.next() != Some(FORMAT) {
        return None;
    }
    let number = |word: &str| word.parse().ok().filter(|number: &f64| number.is_finite());
    let order = number(words.next()?)?;
    let time = words.next().and_then(number);
    let table = clean_title(lines.next()?).title;
    let scenario = Rc::new(read_file(lines.next()?.as_bytes(), cases).ok()?);
    Some(ShelfCard { place: place.to_owned(), scenario, table, time, order })
}

/// All cards that can be read, in their order.
#[must_use]
pub fn read_cards<'a>(
    cases: &Cases,
    texts: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Vec<ShelfCard> {
    let cards = texts.into_iter().filter_map(|(place, text)| read_card(cases, place, text));
    in_order(cards, |card| (card.order, card.place.clone()))
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
