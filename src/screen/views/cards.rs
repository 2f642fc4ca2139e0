//! Scenarios in rows: those that are compared, and those on the shelf.

use crate::scenario::{Scenario, changes_in_short};
use crate::screen::act::{Act, CardAt, OnCard, Typed};
use crate::screen::line::{Button, Entry, Line, Press, Run};
use crate::screen::part::{Cell, Group, Part, Row, Table};

/// How many changes of a card are named; the others are counted.
const CHANGES_NAMED: usize = 3;

/// A scenario in a row.
pub struct Listed<'a> {
    /// Where it is.
    pub at: CardAt,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What stands before its name: its letter, or nothing.
    pub letter: String,
    /// What stands below its name.
    pub remark: &'a str,
    /// What listeners hear of its fields: "card 1".
    pub called: String,
    /// Which table made it, where that can be said.
    pub table: Option<&'a str>,
    /// What stands below what differs.
    pub note: String,
    /// Its place among so many, where it can have another.
    pub place: Option<(usize, usize)>,
    /// What can be done with it beside moving it.
    pub buttons: Vec<(&'static str, Option<Act>)>,
}

/// Rows with these heads; the last column is of buttons.
pub fn card_table(name: &str, heads: &[&str], rows: Vec<Row>) -> Part {
    let heads = heads.iter().chain([&""]).map(|head| Cell::words(*head)).collect();
    let table = Table { name: name.to_owned(), heads, body: rows, foot: Vec::new() };
    Part::Group(Group::Cards, vec![Part::Table(table)])
}

/// One of its rows.
pub fn card_row(card: Listed) -> Row {
    let Listed { at, scenario, letter, remark, called, table, note, place, mut buttons } = card;
    let of_scenario = scenario.name_beside_others();
    let mut head = Line::default();
    if let Some((place, count)) = place {
        if count > 1 {
            head = head.with(Run::Handle(Act::Card(at.clone(), OnCard::Moved(place))));
        }
        let moved =
            |there: bool, to: usize| there.then(|| Act::Card(at.clone(), OnCard::Moved(to)));
        let up = moved(place > 0, place.saturating_sub(1));
        let down = moved(place + 1 < count, place + 1);
        let last = buttons.len().saturating_sub(1);
        buttons.splice(last..last, [("\u{2191}", up), ("\u{2193}", down)]);
    }
    let mut name = match place {
        Some(_) => entry("Name of", &called, &of_scenario, Typed::Name(at.clone())),
        None => Line::from(of_scenario.as_str()),
    };
    if !remark.is_empty() {
        name = name.with(Run::Small(remark.to_owned()));
    }
    let mut cells = Vec::new();
    let head = if letter.is_empty() {
        head.join(name)
    } else {
        cells.push(Cell::words(name));
        head.with(Run::Strong(letter))
    };
    if let Some(table) = table {
        cells.push(Cell::words(entry("Table of", &called, table, Typed::Table(at))));
    }
    let start = &scenario.preset().choices;
    let differs = changes_in_short(&scenario.kit, start, &scenario.choices, CHANGES_NAMED);
    let differs = if differs.is_empty() { "nothing".to_owned() } else { differs };
    cells.push(Cell::words(Line::from(differs).with(Run::Small(note))));
    let mut pressed = Line::default();
    for (label, act) in buttons {
        let verb = match label {
            "\u{2191}" => "Move up",
            "\u{2193}" => "Move down",
            label => label,
        };
        let name = format!("{verb}: {of_scenario}");
        pressed = pressed.with(small(label, Some(name), act));
    }
    cells.push(Cell::words(pressed));
    Row::new(head, cells)
}

fn entry(what: &str, called: &str, value: &str, typed: Typed) -> Line {
    let (label, value) = (format!("{what} {called}"), value.to_owned());
    Line::default().with(Run::Entry(Entry { label, value, typed }))
}

/// A small button. One body for all.
#[inline(never)]
pub fn small(label: &str, name: Option<String>, act: Option<Act>) -> Run {
    Run::Press(Press { label: label.to_owned(), name, title: "", look: Button::Small, act })
}
