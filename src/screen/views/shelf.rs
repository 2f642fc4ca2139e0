//! The shelf: scenarios that this device keeps by name, to open, compare and hand on.

use crate::scenario::{ShelfCard, changes_in_short, suggested_name};
use crate::screen::act::{Act, Offered, OnCards, OnShelf};
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Column, Entry, Line, Press, Run};
use crate::screen::part::{Cell, Group, List, Part, Row, Table, Tone};
use crate::words::{Sentence, capitalised, count_in_words};

/// How many changes of a card are named; the others are counted.
const CHANGES_NAMED: usize = 4;

/// The cards, and how another comes here.
pub fn shelf(facts: &Facts) -> Vec<Part> {
    let cards = facts.shelf;
    let mut sentence = Sentence::default();
    sentence.say(match cards.len() {
        0 => "Nothing is on the shelf yet.".to_owned(),
        1 => "One scenario is on the shelf.".to_owned(),
        count => format!("{} scenarios are on the shelf.", capitalised(&count_in_words(count))),
    });
    sentence.add(
        "They stay on this device, whatever is opened meanwhile; to have them elsewhere, save them \
         as one file.",
    );
    let mut parts = vec![Part::Sentence(sentence), Part::Words(Tone::Tools, tools(facts))];
    if cards.is_empty() {
        parts.push(Part::List(List::Plain, how().map(Line::from).to_vec()));
        return parts;
    }
    let rows = cards.iter().enumerate().map(|(place, card)| row(facts, place, card));
    let heads = ["Name", "Table", "What differs from its starting point", ""];
    let table = Table {
        name: "On the shelf".to_owned(),
        heads: heads.map(Cell::words).to_vec(),
        body: rows.collect(),
        foot: Vec::new(),
    };
    parts.push(Part::Group(Group::Cards, vec![Part::Table(table)]));
    parts
}

/// What a shelf is for, for whoever sees it empty.
fn how() -> [&'static str; 3] {
    [
        "Put a scenario here before you try something else: it is one press away again.",
        "In a workshop each table\u{2019}s scenario can stand here with its name, to compare them.",
        "Files that were saved elsewhere can be added, several at once.",
    ]
}

fn tools(facts: &Facts) -> Line {
    let name = name_of_current(facts);
    let is_there = facts.shelf.iter().any(|card| {
        card.scenario.kit == facts.scenario.kit
            && card.scenario.choices == facts.scenario.choices
            && card.scenario.preset == facts.scenario.preset
            && card.scenario.title == name
    });
    let press = |label: String, act| {
        Run::Press(Press { label, name: None, title: "", look: Button::Small, act })
    };
    let put = press(
        format!("Put \u{201c}{name}\u{201d} on the shelf"),
        (!is_there).then(|| Act::Shelf(OnShelf::Added(name.clone()))),
    );
    let save = press(
        "Save all as one file".to_owned(),
        (!facts.shelf.is_empty()).then_some(Act::Shelf(OnShelf::Saved)),
    );
    let add = press("Add from files".to_owned(), Some(Act::Shelf(OnShelf::FilesAsked)));
    Line(vec![put, add, save])
}

/// The title of the scenario on the page, else a name that says what was changed.
fn name_of_current(facts: &Facts) -> String {
    let scenario = facts.scenario;
    if !scenario.title.is_empty() {
        return scenario.title.clone();
    }
    let suggested = suggested_name(&scenario.kit, facts.preset_choices, &scenario.choices);
    match suggested.as_str() {
        "" if scenario.changes().next().is_some() => {
            format!("{} and {} changes", scenario.name(), scenario.changes().count())
        }
        "" => scenario.name().to_owned(),
        _ => suggested,
    }
}

fn row(facts: &Facts, place: usize, card: &ShelfCard) -> Row {
    let scenario = &card.scenario;
    let preset = scenario.preset();
    let name = scenario.name();
    let differs =
        changes_in_short(&scenario.kit, &preset.choices, &scenario.choices, CHANGES_NAMED);
    let is_of_case = scenario.kit == facts.scenario.kit;
    let about = match is_of_case {
        true => preset.label.clone(),
        false => format!("{}: {}", scenario.case().record.title, preset.label),
    };
    let differs = if differs.is_empty() { "nothing".to_owned() } else { differs };
    let here = || card.place.clone();
    let button = |label: &str, name: String, act: Option<Act>| {
        let look = Button::Small;
        Run::Press(Press { label: label.to_owned(), name: Some(name), title: "", look, act })
    };
    let on_shelf = |act| Some(Act::Shelf(act));
    let buttons = [
        button("Open", format!("Open {name}"), on_shelf(OnShelf::Opened(here()))),
        button(
            "Compare",
            format!("Compare {name}"),
            is_of_case.then(|| Act::Cards(OnCards::Added(Offered::Shelf(here())))),
        ),
        button(
            "\u{2191}",
            format!("Move {name} up"),
            (place > 0).then(|| Act::Shelf(OnShelf::Shifted { place: here(), to_front: true })),
        ),
        button(
            "\u{2193}",
            format!("Move {name} down"),
            (place + 1 < facts.shelf.len())
                .then(|| Act::Shelf(OnShelf::Shifted { place: here(), to_front: false })),
        ),
        button("Remove", format!("Remove {name}"), on_shelf(OnShelf::Removed(here()))),
    ];
    let entry = |label: String, value: &str, column| {
        let (value, place) = (value.to_owned(), here());
        Line::default().with(Run::Entry(Entry { label, value, place, column }))
    };
    let table = entry(format!("Table of card {}", place + 1), &card.table, Column::Table);
    let cells = [table, Line::from(differs).with(Run::Small(about)), Line(buttons.to_vec())];
    let name = entry(format!("Name of card {}", place + 1), name, Column::Name);
    Row::new(name, cells.map(Cell::words).to_vec())
}
