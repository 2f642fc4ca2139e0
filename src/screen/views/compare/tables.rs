//! What the cards come to, in tables: a column for each of them.

use std::rc::Rc;

use crate::ask::Beside;
use crate::scenario::{Across, First, Standing, across, card_letter, untouched};
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Run};
use crate::screen::part::{Cell, Look, Part, Row, Table, Tone};
use crate::screen::split::with_split_tag;
use crate::words::{and_list, headline, range, two_digits};

fn heads(first: impl Into<Line>, cards: &[Rc<Beside>]) -> Vec<Cell> {
    let letters = (0..cards.len()).map(|place| Cell::number(card_letter(place).to_string()));
    [Cell::words(first)].into_iter().chain(letters).collect()
}

/// Which tile of a headline is about the worth of the cash.
const WORTH: usize = 3;

/// The headline of each, with the difference from A.
pub fn headlines(cards: &[Rc<Beside>]) -> Part {
    let start = &cards[0].outcome;
    let tiles: Vec<_> = cards
        .iter()
        .map(|card| {
            let Beside { scenario, outcome, uncertainty, .. } = &**card;
            headline(scenario.case(), &scenario.choices, outcome, uncertainty, start)
        })
        .collect();
    let row = |place: usize| {
        let cells = tiles.iter().enumerate().map(|(card, tiles)| {
            let tile = &tiles[place];
            let value = Line::from(&*tile.value);
            let from_a = match tile.short.as_str() {
                _ if card == 0 => String::new(),
                "" => "as in A".to_owned(),
                was if was.starts_with("was ") => String::new(),
                // The range stands in the tile, and what differs is the plan.
                short if place == WORTH => {
                    let to_plan = cards[card].scenario.choices.risk_levers_are.to_plan();
                    format!("{short} than A {to_plan}")
                }
                short => format!("{short} than A"),
            };
            Cell::number(value.with(Run::Small(from_a)))
        });
        Row::new(&*tiles[0][place].label, cells.collect())
    };
    Part::Table(Table {
        name: "Headlines side by side".to_owned(),
        heads: heads("", cards),
        body: (0..tiles[0].len()).map(row).collect(),
        foot: Vec::new(),
    })
}

/// The levers that differ, and how many nobody touched.
pub fn levers(facts: &Facts, cards: &[Rc<Beside>]) -> Vec<Part> {
    let levers = facts.kit().levers();
    let scenarios: Vec<_> = cards.iter().map(|card| Rc::clone(&card.scenario)).collect();
    let differing = across(&scenarios);
    let row = |row: &Across| {
        let cells = row.texts.iter().enumerate().map(|(card, text)| {
            let mark = match row.standing.as_ref().map(|standing| standing[card]) {
                _ if cards.len() < 3 => "",
                Some(Standing::Lowest) => "lowest",
                Some(Standing::Middle) => "middle",
                Some(Standing::Highest) => "highest",
                Some(Standing::Between) | None => "",
            };
            Cell::number(Line::from(&**text).with(Run::Small(mark.to_owned())))
        });
        Row::new(&*levers[row.lever].full_name, cells.collect())
    };
    let mut parts = Vec::new();
    if differing.is_empty() {
        parts.push(Part::Words(Tone::Plain, "All of them have the same levers.".into()));
    } else {
        parts.push(Part::Table(Table {
            name: "Levers that differ".to_owned(),
            heads: heads("Lever", cards),
            body: differing.iter().map(row).collect(),
            foot: Vec::new(),
        }));
    }
    parts.extend(nobody_touched(facts, &untouched(&scenarios)));
    parts
}

/// What stands above all other levers and nobody touched, and how many of all others.
fn nobody_touched(facts: &Facts, untouched: &[usize]) -> Option<Part> {
    let kit = facts.kit();
    let levers = kit.levers();
    let first = kit.first().iter().filter_map(|first| {
        let (label, members) = match first {
            First::Alone(lever) => (levers[*lever].full_name.as_str(), vec![*lever]),
            First::Together { label, members } => (*label, members.clone()),
            First::Group(group) => {
                let of_group = (0..levers.len()).filter(|lever| levers[*lever].group == *group);
                (group.title(), of_group.collect())
            }
        };
        members.iter().all(|lever| untouched.contains(lever)).then_some((label, members))
    });
    let first: Vec<(&str, Vec<usize>)> = first.collect();
    let named: usize = first.iter().map(|(_, members)| members.len()).sum();
    let more = match untouched.len() - named {
        0 => String::new(),
        1 => "one of the others".to_owned(),
        count => format!("{count} of the others"),
    };
    let names = first.iter().map(|(label, _)| *label).chain([more.as_str()]);
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    let text = format!("Levers that nobody touched: {}.", and_list(&names));
    (!names.is_empty()).then(|| Part::Words(Tone::Hint, text.into()))
}

/// What each council would be left with in each, with its range.
pub fn councils(facts: &Facts, cards: &[Rc<Beside>]) -> Vec<Part> {
    let title = "What each council would be left with, worth today";
    let councils = facts.own_first(0..facts.case().councils.len());
    let row = |council: usize| {
        let cells = cards.iter().map(|card| {
            let cash = card.cash[council];
            match card.outcome.takes_part[council] {
                true => {
                    let between = range(cash, two_digits);
                    Cell::number(Line::from(two_digits(cash.value)).with(Run::Small(between)))
                }
                false => Cell::number("outside").look(Look::Muted),
            }
        });
        Row { look: facts.row_look(council), ..Row::new(facts.name_of(council), cells.collect()) }
    };
    vec![
        Part::Heading(with_split_tag(facts, title), None),
        Part::Table(Table {
            name: title.to_owned(),
            heads: heads("Council", cards),
            body: councils.into_iter().map(row).collect(),
            foot: Vec::new(),
        }),
    ]
}
