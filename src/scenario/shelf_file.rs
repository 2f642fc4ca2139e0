//! All cards of a shelf as one file: `{"format": 1, "shelf": [{"table": …, "scenario": {…}}, …]}`.

use std::rc::Rc;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::file::text_of;
use super::{
    CaseName, Cases, Kit, OPENED_SIZE_LIMIT, OpenError, Scenario, clean_title, open_file,
    write_file,
};

/// A card that came in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileCard {
    /// What it holds.
    pub holds: Holds,
    /// Which table made it; may be empty.
    pub table: String,
}

/// What a card of a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Holds {
    /// A scenario.
    Scenario(Box<Scenario>),
    /// The file of a scenario that waits for its case.
    Waiting(String, CaseName),
}

/// What files hold that are put on the shelf.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShelfFile {
    /// The cards that can be kept, in their order.
    pub cards: Vec<FileCard>,
    /// Cases that came along, as files of their own.
    pub cases: Vec<(Rc<Kit>, String)>,
    /// What is wrong with the others.
    pub problems: Vec<String>,
}

/// The cards as a file: scenarios, each with the table that made it.
#[must_use]
pub fn write_shelf<'a>(cards: impl IntoIterator<Item = (&'a Scenario, &'a str)>) -> String {
    let card = |(scenario, table): (&Scenario, &str)| {
        // A text always has a JSON form.
        let table = serde_json::to_string(table).unwrap_or_default();
        format!("{{\"table\": {table}, \"scenario\": {}}}", write_file(scenario).trim_end())
    };
    let cards: Vec<String> = cards.into_iter().map(card).collect();
    format!("{{\"format\": 1, \"shelf\": [\n{}\n]}}\n", cards.join(",\n"))
}

/// Whether a file is that of a shelf.
#[must_use]
pub fn is_shelf(bytes: &[u8]) -> bool {
    text_of(bytes).is_ok_and(|text| serde_json::from_str::<Written>(&text).is_ok())
}

#[derive(Deserialize)]
struct Written<'a> {
    #[serde(borrow)]
    shelf: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Card<'a> {
    #[serde(default)]
    table: String,
    #[serde(borrow)]
    scenario: &'a RawValue,
}

impl ShelfFile {
    /// Takes in what a file holds: a shelf, a scenario, a case. What cannot be read keeps nothing else
    /// back. `name` is that of the file.
    pub fn add(&mut self, name: &str, bytes: &[u8], cases: &Cases) {
        let text = text_of(bytes).ok().filter(|_| bytes.len() <= OPENED_SIZE_LIMIT);
        let written = text.as_ref().and_then(|text| serde_json::from_str::<Written>(text).ok());
        let Some(Written { shelf }) = written else {
            return self.add_one(&format!("\u{201c}{name}\u{201d}"), bytes, String::new(), cases);
        };
        for (number, card) in (1..).zip(shelf) {
            let place = format!("\u{201c}{name}\u{201d}, card {number}");
            match serde_json::from_str::<Card>(card.get()) {
                Ok(Card { table, scenario }) => {
                    let table = clean_title(&table).title;
                    self.add_one(&place, scenario.get().as_bytes(), table, cases);
                }
                Err(_) => self.problems.push(format!("{place}: it is no card")),
            }
        }
    }

    fn add_one(&mut self, place: &str, bytes: &[u8], table: String, cases: &Cases) {
        let push = |holds| self.cards.push(FileCard { holds, table });
        match open_file(bytes, cases) {
            Ok(opened) => {
                let kit = Rc::clone(&opened.scenario.kit);
                push(Holds::Scenario(Box::new(opened.scenario)));
                self.cases.extend(opened.case_file.map(|file| (kit, file)));
            }
            Err(OpenError::OtherCase(case)) => {
                push(Holds::Waiting(text_of(bytes).unwrap_or_default().to_string(), case));
            }
            Err(OpenError::Unreadable(problem)) => {
                self.problems.push(format!("{place}: {problem}"));
            }
            Err(OpenError::Faults(faults)) => {
                let first = faults.first().map(ToString::to_string).unwrap_or_default();
                self.problems.push(format!("{place} holds a case with faults: {first}"));
            }
        }
    }
}
