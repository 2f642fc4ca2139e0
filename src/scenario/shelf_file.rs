//! All cards of a shelf as one file: `{"format": 1, "shelf": [{"table": …, "scenario": {…}}, …]}`.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::file::text_of;
use super::{Cases, OPENED_SIZE_LIMIT, Scenario, ShelfCard, clean_title, read_file, write_file};

/// A card that came in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileCard {
    /// The scenario.
    pub scenario: Scenario,
    /// Which table made it; may be empty.
    pub table: String,
}

/// What a file of a shelf holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShelfFile {
    /// The cards that can be read, in their order.
    pub cards: Vec<FileCard>,
    /// Why each of the others cannot be, with its number in the file.
    pub problems: Vec<String>,
}

/// The cards as a file.
#[must_use]
pub fn write_shelf(cards: &[ShelfCard]) -> String {
    let card = |card: &ShelfCard| {
        // A text always has a JSON form.
        let table = serde_json::to_string(&card.table).unwrap_or_default();
        format!("{{\"table\": {table}, \"scenario\": {}}}", write_file(&card.scenario).trim_end())
    };
    let cards: Vec<String> = cards.iter().map(card).collect();
    format!("{{\"format\": 1, \"shelf\": [\n{}\n]}}\n", cards.join(",\n"))
}

/// Reads a file of a shelf; none if it is none. A card that cannot be read keeps no other back.
#[must_use]
pub fn read_shelf(bytes: &[u8], cases: &Cases) -> Option<ShelfFile> {
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
    if bytes.len() > OPENED_SIZE_LIMIT {
        return None;
    }
    let text = text_of(bytes).ok()?;
    let Written { shelf } = serde_json::from_str(&text).ok()?;
    let mut file = ShelfFile::default();
    for (number, card) in (1..).zip(shelf) {
        let read = serde_json::from_str::<Card>(card.get())
            .map_err(|_| "it is no card".to_owned())
            .and_then(|Card { table, scenario }| {
                let scenario = read_file(scenario.get().as_bytes(), cases)
                    .map_err(|error| error.to_string())?;
                Ok(FileCard { scenario, table: clean_title(&table).title })
            });
        match read {
            Ok(card) => file.cards.push(card),
            Err(problem) => file.problems.push(format!("card {number}: {problem}")),
        }
    }
    Some(file)
}
