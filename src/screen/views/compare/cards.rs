//! The cards themselves: what stands on each, and what can be done with it.

use std::rc::Rc;

use crate::ask::Beside;
use crate::scenario::{Card, MOST_COMPARED, card_letter, write_comparison};
use crate::screen::act::{Act, CardAt, Offered, OnCard, Saved};
use crate::screen::facts::Facts;
use crate::screen::line::{Choice, Line, Pick};
use crate::screen::part::{Part, Row, Tone};
use crate::screen::views::cards::{Listed, card_row, card_table, small};

/// A row for each card, what else could be compared, and what leaves the page.
pub fn cards(facts: &Facts, cards: &[Rc<Beside>], parts: &mut Vec<Part>) {
    let rows = cards.iter().enumerate();
    let rows = rows.map(|(place, card)| row(facts, place, card, cards.len())).collect();
    let heads = ["", "Name", "What differs from its starting point"];
    parts.push(card_table("Scenarios that are compared", &heads, rows));
    if cards.len() < MOST_COMPARED {
        let add = Line::from("Compare with ").pick(offers(facts));
        parts.push(Part::Words(Tone::Label, add));
    }
    if cards.len() < 2 {
        return;
    }
    let saved = |label, saved| small(label, None, Some(Act::Save(saved)));
    let tools = Line(vec![
        saved("Save as CSV", Saved::Compared),
        saved("Save as one file", Saved::ComparedFile),
        small("Print", None, Some(Act::Print)),
    ]);
    parts.push(Part::Words(Tone::Tools, tools));
    let scenarios: Vec<_> = cards.iter().map(|card| Rc::clone(&card.scenario)).collect();
    if write_comparison(&scenarios).is_none() {
        let text = "All of them together are too long for one link, which mail programs would cut: \
                    the address holds the scenario on the page alone. Save them as one file instead; \
                    the shelf opens it.";
        parts.push(Part::Words(Tone::Plain, text.into()));
    }
}

fn row(facts: &Facts, place: usize, card: &Beside, count: usize) -> Row {
    let scenario = &card.scenario;
    let at = || CardAt::Compared(place);
    let is_current = facts.comparison.cards().get(place) == Some(&Card::Current);
    let letter = card_letter(place).to_string();
    let note = if scenario.title.is_empty() { "" } else { scenario.preset().label.as_str() };
    card_row(Listed {
        at: at(),
        scenario,
        called: letter.clone(),
        letter,
        remark: if is_current { "on the page" } else { "" },
        table: None,
        note: note.to_owned(),
        place: Some((place, count)),
        buttons: vec![
            ("Open", (!is_current).then(|| Act::Card(at(), OnCard::Opened))),
            ("Remove", Some(Act::Card(at(), OnCard::Removed))),
        ],
    })
}

/// The scenario on the page, what is on the shelf, and the starting points.
fn offers(facts: &Facts) -> Pick {
    let mut groups =
        vec![("", Vec::new()), ("On the shelf", Vec::new()), ("Starting points", Vec::new())];
    let mut offer = |group: usize, text: String, offered: Option<Offered>| {
        groups[group].1.push(Choice { text, act: offered.map(Act::Compare) });
    };
    offer(0, "choose a scenario".to_owned(), None);
    if !facts.comparison.cards().contains(&Card::Current) {
        offer(0, "the scenario on the page".to_owned(), Some(Offered::Current));
    }
    for card in facts.shelf.cards.iter().filter(|card| card.scenario.kit == facts.scenario.kit) {
        let mut name = card.scenario.name_beside_others();
        if !card.table.is_empty() {
            name = format!("{name} ({})", card.table);
        }
        offer(1, name, Some(Offered::Shelf(card.place.clone())));
    }
    for (preset, known) in facts.kit().presets().iter().enumerate() {
        offer(2, known.label.clone(), Some(Offered::Start(preset)));
    }
    groups.retain(|(_, choices)| !choices.is_empty());
    Pick { name: "Compare with".into(), groups, chosen: Some(0) }
}
