//! The shelf: scenarios that this device keeps by name, to open, compare and hand on.

use super::cards::{Listed, card_row, card_table, small};
use crate::scenario::{MOST_COMPARED, ShelfCard};
use crate::screen::act::{Act, CardAt, Offered, OnCard, Saved, Typed};
use crate::screen::facts::Facts;
use crate::screen::line::{Entry, Line, Run};
use crate::screen::part::{List, Part, Tone};
use crate::words::{Sentence, and_list, capitalised, count_in_words};

/// The cards, and how another comes here.
pub fn shelf(facts: &Facts) -> Vec<Part> {
    let shelf = facts.shelf;
    let mut sentence = Sentence::default();
    sentence.say(match shelf.cards.len() {
        0 => "Nothing is on the shelf yet.".to_owned(),
        1 => "One scenario is on the shelf. It stays on this device, whatever is opened meanwhile."
            .to_owned(),
        count => format!(
            "{} scenarios are on the shelf. They stay on this device, whatever is opened meanwhile.",
            capitalised(&count_in_words(count))
        ),
    });
    if !shelf.cards.is_empty() {
        sentence.add("Saved as one file, what is here can be opened elsewhere.");
    }
    let mut parts = vec![Part::Sentence(sentence)];
    tools(facts, &mut parts);
    if shelf.cards.is_empty() {
        parts.push(Part::List(List::Plain, how().map(Line::from).to_vec()));
    } else {
        let rows = shelf.cards.iter().enumerate();
        let rows = rows.map(|(place, card)| row(facts, Some(place), card)).collect();
        let heads = ["Name", "Table", "What differs from its starting point"];
        parts.push(card_table("On the shelf", &heads, rows));
    }
    if !shelf.missing.is_empty() {
        let names: Vec<String> = shelf.missing.iter().map(ToString::to_string).collect();
        let text = format!(
            "Others are kept here until their case is: {}. Open the file of that case, and they \
             stand here too.",
            and_list(&names)
        );
        parts.push(Part::Words(Tone::Plain, text.into()));
    }
    if !shelf.earlier.is_empty() {
        parts.push(Part::Heading("Left here when something else was opened".into(), None));
        let rows = shelf.earlier.iter().map(|card| row(facts, None, card)).collect();
        let heads = ["Name", "What differs from its starting point"];
        parts.push(card_table("Left here", &heads, rows));
    }
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

fn tools(facts: &Facts, parts: &mut Vec<Part>) {
    let name = facts.scenario.name_beside_others();
    let cards = &facts.shelf.cards;
    let is_there = cards.iter().any(|card| {
        card.scenario.kit == facts.scenario.kit
            && card.scenario.choices == facts.scenario.choices
            && card.scenario.preset == facts.scenario.preset
            && card.scenario.title == name
    });
    let of_case = cards.iter().filter(|card| card.scenario.kit == facts.scenario.kit).count();
    let all = match of_case {
        0..=MOST_COMPARED => "Compare all",
        _ => "Compare the first six",
    };
    let buttons = [
        (
            format!("Put \u{201c}{name}\u{201d} on the shelf"),
            (!is_there).then(|| Act::PutOnShelf(name.clone())),
        ),
        (all.to_owned(), (of_case > 1).then_some(Act::Compare(Offered::All))),
        ("Add from files".to_owned(), Some(Act::AskForFiles)),
        ("Save all as one file".to_owned(), (!cards.is_empty()).then_some(Act::Save(Saved::Shelf))),
    ];
    let buttons = buttons.into_iter().map(|(label, act)| small(&label, None, act));
    parts.push(Part::Words(Tone::Tools, Line(buttons.collect())));
    let label = "Add from a link".to_owned();
    let link = Entry { label, value: String::new(), typed: Typed::Link };
    let link = Line::from("Add from a link ").with(Run::Entry(link));
    parts.push(Part::Words(Tone::Label, link));
}

/// A card at its place on the shelf, or one that was left there.
fn row(facts: &Facts, place: Option<usize>, card: &ShelfCard) -> crate::screen::part::Row {
    let scenario = &card.scenario;
    let at = || CardAt::Kept(card.place.clone());
    let is_of_case = scenario.kit == facts.scenario.kit;
    let mut note = vec![scenario.preset().label.as_str(), &card.when];
    if !is_of_case {
        note.insert(0, &scenario.case().record.title);
    }
    note.retain(|note| !note.is_empty());
    let compare = is_of_case.then(|| Act::Compare(Offered::Shelf(card.place.clone())));
    let mut buttons = vec![
        ("Open", Some(Act::Card(at(), OnCard::Opened))),
        ("Compare", compare),
        ("Remove", Some(Act::Card(at(), OnCard::Removed))),
    ];
    if place.is_none() {
        buttons[1] = ("Keep", Some(Act::Card(at(), OnCard::Shelved)));
    }
    card_row(Listed {
        at: at(),
        scenario,
        letter: String::new(),
        remark: "",
        called: format!("card {}", place.unwrap_or_default() + 1),
        table: place.map(|_| card.table.as_str()),
        note: note.join("; "),
        place: place.map(|place| (place, facts.shelf.cards.len())),
        buttons,
    })
}
