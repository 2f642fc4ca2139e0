//! A table that was pasted from a spreadsheet, read into a record.

use super::cells::{rows, year};
use super::quoted;
use super::row::{Row, outside};
use crate::case::Case;
use crate::model::{Choices, Record};
use crate::words::{and_list, numbered_year};

/// How large a pasted table may be, in bytes.
const TABLE_SIZE_LIMIT: usize = 1_000_000;

/// A record with what was pasted into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    /// The record.
    pub record: Record,
    /// How many entries came in.
    pub entered: usize,
    /// What was left out, passed over or is to be checked, each in a sentence.
    pub said: Vec<String>,
}

/// What a column of the table is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Column {
    Known(&'static str),
    /// The values of a year of the scenario.
    Year(u32),
    Unknown,
}

/// What a row says of one thing in one year.
pub(super) struct Entry {
    /// What kind of thing it is, its id, and the year where it has one for each.
    pub key: (&'static str, String, Option<u32>),
    /// It alone.
    pub record: Record,
}

/// What is taken of a table.
#[derive(Default)]
pub(super) struct Taken {
    /// With the rows that say it, and how the first of them names it.
    entries: Vec<(Vec<usize>, String, Entry)>,
    /// How many cells had nothing in them.
    pub blanks: usize,
    pub said: Vec<String>,
}

impl Taken {
    /// Adds what a row says; of what was said before, only that it says it too.
    pub fn add(&mut self, row: usize, name: &str, entry: Entry) {
        match self.entries.iter_mut().find(|(_, _, known)| known.key == entry.key) {
            Some((rows, ..)) => rows.push(row),
            None => self.entries.push((vec![row], name.to_owned(), entry)),
        }
    }

    /// Puts it into a record: what was said once. Gives how much that is.
    fn put(&mut self, record: &mut Record, first_year: u32) -> usize {
        let mut entered = 0;
        for (mut rows, name, entry) in std::mem::take(&mut self.entries) {
            if rows.len() == 1 {
                merge(record, entry.record);
                entered += 1;
                continue;
            }
            rows.dedup();
            let numbers: Vec<String> = rows.iter().map(ToString::to_string).collect();
            let rows = if rows.len() > 1 { "Rows" } else { "Row" };
            let year = entry.key.2;
            let year = year.map_or("it".to_owned(), |year| numbered_year(first_year, year));
            self.said.push(format!(
                "{rows} {}, \u{201c}{}\u{201d}: {year} is there more than once; keep one; all \
                 were left out.",
                and_list(&numbers),
                quoted(&name)
            ));
        }
        entered
    }
}

/// Other words for the columns, in small letters.
const WORDS: [(&str, &[&str]); 11] = [
    ("what", &["what", "kind", "type"]),
    ("id", &["id"]),
    (
        "label",
        &[
            "label",
            "name",
            "measure",
            "kpi",
            "indicator",
            "line",
            "saving",
            "cost",
            "milestone",
            "risk",
        ],
    ),
    ("year", &["year", "year done", "done in"]),
    ("value", &["value", "sum", "amount", "actual", "recorded", "figure", "score"]),
    ("state", &["state", "status"]),
    ("expected", &["expected", "expected year", "now expected", "forecast"]),
    ("likelihood", &["likelihood"]),
    ("impact", &["impact"]),
    ("owner", &["owner"]),
    ("note", &["note", "notes", "comment", "comments"]),
];

/// Reads a pasted table into a record: one row an entry, as [`super::record_csv`] writes it, or one
/// row a measure or line with a column for each year. Entries that were there for the same thing
/// and year are replaced; everything else stays. The choices say which years are counted.
///
/// # Errors
///
/// What is missing where it is no such table at all.
pub fn paste_record(
    text: &str,
    record: &Record,
    case: &Case,
    choices: &Choices,
) -> Result<Pasted, String> {
    if text.len() > TABLE_SIZE_LIMIT {
        return Err("The table is larger than 1 MB.".to_owned());
    }
    let (has_commas, rows) = rows(text);
    let mut rows = rows.into_iter();
    let Some((_, head)) = rows.next() else {
        return Err("There is no table: nothing was pasted.".to_owned());
    };
    let first_year = choices.first_year;
    let columns: Vec<Column> = head.iter().map(|cell| column(cell, first_year)).collect();
    let has = |name: &'static str| columns.contains(&Column::Known(name));
    if !has("id") && !has("label") {
        return Err("The first row names no column for what was recorded: it needs one called \
                    \u{201c}id\u{201d} or \u{201c}label\u{201d}, and one called \
                    \u{201c}value\u{201d} with \u{201c}year\u{201d}, or one for each year."
            .to_owned());
    }
    if rows.len() == 0 {
        return Err("Nothing was entered: the table has its first row alone, and below it no row \
                    for what was recorded."
            .to_owned());
    }
    let mut taken = Taken::default();
    for (place, cell) in head.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        if matches!(columns[place], Column::Year(year) if !(1..=choices.horizon).contains(&year)) {
            let outside = outside(cell, first_year, choices.horizon);
            taken.said.push(format!("Column {outside}; it was left out."));
        } else if columns[place] == Column::Unknown {
            taken.said.push(format!(
                "Column \u{201c}{}\u{201d} is none of the record; it was left out.",
                quoted(cell)
            ));
        } else if matches!(columns[place], Column::Known(_))
            && columns[..place].contains(&columns[place])
        {
            taken.said.push(format!(
                "Column \u{201c}{}\u{201d} is there twice; the first counts.",
                quoted(cell)
            ));
        }
    }
    for (number, cells) in rows {
        Row { number, cells: &cells, columns: &columns, has_commas, choices }
            .read(case, &mut taken);
    }
    let mut record = record.clone();
    let entered = taken.put(&mut record, first_year);
    let Taken { blanks, mut said, .. } = taken;
    match blanks {
        0 => {}
        1 => said.push("One empty cell was passed over.".to_owned()),
        many => said.push(format!("{many} empty cells were passed over.")),
    }
    Ok(Pasted { record, entered, said })
}

fn column(head: &str, first_year: u32) -> Column {
    let name = head.trim().to_lowercase();
    let known = WORDS.iter().find(|(_, words)| words.contains(&name.as_str()));
    match (known, year(head, first_year)) {
        (Some((column, _)), _) => Column::Known(column),
        (None, Some(year)) => Column::Year(year),
        (None, None) => Column::Unknown,
    }
}

/// Puts entries into a record in the place of those of the same thing and year.
fn merge(record: &mut Record, entry: Record) {
    fn put<T>(all: &mut Vec<T>, new: Vec<T>, is_same: impl Fn(&T, &T) -> bool) {
        for one in new {
            match all.iter_mut().find(|known| is_same(known, &one)) {
                Some(known) => *known = one,
                None => all.push(one),
            }
        }
    }
    record.now = entry.now.or(record.now);
    put(&mut record.measures, entry.measures, |a, b| a.id == b.id && a.year == b.year);
    put(&mut record.lines, entry.lines, |a, b| a.id == b.id && a.year == b.year);
    put(&mut record.milestones, entry.milestones, |a, b| a.id == b.id);
    put(&mut record.asks, entry.asks, |a, b| a.id == b.id);
    put(&mut record.enablers, entry.enablers, |a, b| a.id == b.id);
    put(&mut record.risks, entry.risks, |a, b| a.id == b.id);
}
