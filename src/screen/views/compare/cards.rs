//! The cards themselves: what stands on each, and what can be done with it.

use std::rc::Rc;

use crate::ask::Beside;
use crate::scenario::{Card, MOST_COMPARED, card_letter, changes_in_short};
use crate::screen::act::{Act, Offered, OnCards};
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Choice, Line, Pick, Press, Run};
use crate::screen::part::{Cell, Group, Part, Row, Table, Tone};

/// How many changes of a card are named; the others are counted.
const CHANGES_NAMED: usize = 3;

/// A row for each card, and what else could be compared.
pub fn cards(facts: &Facts, cards: &[Rc<Beside>]) -> Vec<Part> {
    let rows = cards.iter().enumerate().map(|(place, card)| row(facts, place, card, cards.len()));
    let table = Table {
        name: "Scenarios that are compared".to_owned(),
        heads: ["", "Scenario", "What differs from its starting point", ""]
            .map(Cell::words)
            .to_vec(),
        body: rows.collect(),
        foot: Vec::new(),
    };
    let mut parts = vec![Part::Table(table)];
    if cards.len() < MOST_COMPARED {
        let add = Line::from("Compare with ").pick(offers(facts));
        parts.push(Part::Words(Tone::Label, add));
    }
    vec![Part::Group(Group::Cards, parts)]
}

fn row(facts: &Facts, place: usize, card: &Beside, count: usize) -> Row {
    let scenario = &card.scenario;
    let preset = scenario.preset();
    let is_current = facts.comparison.cards().get(place) == Some(&Card::Current);
    let letter = card_letter(place);
    let name = Line::from(scenario.name());
    let name = if is_current { name.with(Run::Small("on the page".to_owned())) } else { name };
    let differs =
        changes_in_short(&scenario.kit, &preset.choices, &scenario.choices, CHANGES_NAMED);
    let start = if scenario.title.is_empty() { String::new() } else { preset.label.clone() };
    let differs = match differs.is_empty() {
        true => Line::from("nothing").with(Run::Small(start)),
        false => Line::from(differs).with(Run::Small(start)),
    };
    let button = |label: &str, name: String, act: Option<OnCards>| {
        Run::Press(Press {
            label: label.to_owned(),
            name: Some(name),
            title: "",
            look: Button::Small,
            act: act.map(Act::Cards),
        })
    };
    let buttons = Line::default()
        .with(button(
            "Open",
            format!("Open {letter} on the page"),
            (!is_current).then_some(OnCards::Opened(place)),
        ))
        .with(button(
            "\u{2191}",
            format!("Move {letter} up"),
            (place > 0).then_some(OnCards::Shifted { place, to_front: true }),
        ))
        .with(button(
            "\u{2193}",
            format!("Move {letter} down"),
            (place + 1 < count).then_some(OnCards::Shifted { place, to_front: false }),
        ))
        .with(button(
            "Remove",
            format!("Take {letter} out of the comparison"),
            Some(OnCards::Removed(place)),
        ));
    let cells = vec![Cell::words(name), Cell::words(differs), Cell::words(buttons)];
    Row::new(Line::default().with(Run::Strong(letter.to_string())), cells)
}

/// The scenario on the page, what is on the shelf, and the starting points.
fn offers(facts: &Facts) -> Pick {
    let choice = |text: &str, offered| Choice {
        text: text.to_owned(),
        act: Some(Act::Cards(OnCards::Added(offered))),
    };
    let ask = Choice { text: "choose a scenario".to_owned(), act: None };
    let mut first = vec![ask];
    if !facts.comparison.cards().contains(&Card::Current) {
        first.push(choice("the scenario on the page", Offered::Current));
    }
    let of_case = facts.shelf.iter().filter(|card| card.scenario.kit == facts.scenario.kit);
    let shelf = of_case.map(|card| {
        let name = match card.table.as_str() {
            "" => card.scenario.name().to_owned(),
            table => format!("{} ({table})", card.scenario.name()),
        };
        choice(&name, Offered::Shelf(card.place.clone()))
    });
    let presets = facts.kit().presets().iter().enumerate();
    let presets = presets.map(|(preset, known)| choice(&known.label, Offered::Start(preset)));
    let groups = [
        ("", first),
        ("On the shelf", shelf.collect()),
        ("Starting points", presets.collect::<Vec<_>>()),
    ];
    let groups = groups.into_iter().filter(|(_, choices)| !choices.is_empty());
    Pick { name: "Compare with", groups: groups.collect(), chosen: Some(0) }
}
