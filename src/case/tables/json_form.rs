//! The tables as one file: `{"format": 1, "case": {…}, "councils": [{…}, …], …}`.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{CASE_SIZE_LIMIT, NAME_LIMIT, Row, Table, Tables};
use crate::case::fault::{Faults, quoted};
use crate::case::schema;
use crate::case::value::is_number;

/// The format written today.
const CASE_FORMAT: &str = "1";

/// The keys of an object with their values as they stand in the file. Nothing inside a value is
/// read yet, so that depth costs nothing.
struct Entries<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Entries<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> Visitor<'de> for Keys {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(entries)
            }
        }
        deserializer.deserialize_map(Keys).map(Self)
    }
}

impl Tables {
    /// Reads a case in one file.
    #[must_use]
    pub fn from_json(text: &str) -> Self {
        if text.len() > CASE_SIZE_LIMIT {
            return Self::too_large();
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if !text.trim_start().starts_with('{') {
            return Self::unreadable("the file is no case: it does not start with {".to_owned());
        }
        let entries = match serde_json::from_str::<Entries<'_>>(text) {
            Ok(entries) => entries.0,
            Err(error) => return Self::unreadable(format!("the file is no case: {error}")),
        };
        let mut tables = Self::new();
        let mut format = None;
        for (name, value) in entries {
            if name == "format" {
                if format.replace(value.get()).is_some() {
                    tables.faults.add("", "", "", "the key \"format\" is given twice".to_owned());
                }
                continue;
            }
            if tables.table(&name).is_some() {
                tables.faults.add(&quoted(&name), "", "", "it is given twice".to_owned());
                continue;
            }
            let Some(table) = tables.named(&name) else { break };
            read_table(&mut tables.tables[table], &mut tables.faults, value.get());
        }
        match format {
            Some(CASE_FORMAT) => tables,
            None => Self::unreadable(
                "the key \"format\" is missing, so it is no case; a case has \"format\": 1"
                    .to_owned(),
            ),
            Some(other) => Self::unreadable(match other.parse::<u64>() {
                Ok(newer) if newer > 1 => format!(
                    "format {newer}: the case was made by a newer Derwent; this one reads format 1"
                ),
                _ => format!("format {}: this Derwent reads format 1", quoted(other)),
            }),
        }
    }

    /// The case as one file. Number columns are JSON numbers as they stand in the cell, and
    /// everything else is text.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut text = format!("{{\n  \"format\": {CASE_FORMAT}");
        for table in schema::tables_in_order(self).filter(|table| !table.rows.is_empty()) {
            text.push_str(",\n  ");
            write_text(&mut text, &table.name);
            text.push_str(": ");
            if table.name == "case" && table.rows.len() == 1 {
                write_row(&mut text, table, &table.rows[0]);
                continue;
            }
            let mut start = "[\n    ";
            for row in &table.rows {
                text.push_str(start);
                write_row(&mut text, table, row);
                start = ",\n    ";
            }
            text.push_str("\n  ]");
        }
        text.push_str("\n}\n");
        text
    }
}

fn read_table(table: &mut Table, faults: &mut Faults, json: &str) {
    let rows = match json.as_bytes() {
        [b'{', ..] => serde_json::from_str(json).map(|row: &RawValue| vec![row]),
        [b'[', ..] => serde_json::from_str(json),
        _ => {
            let problem = format!("{} is no list of rows", quoted(json));
            return faults.add(&quoted_name(table), "", "", problem);
        }
    };
    // In which row a column was last met, to find a key that is given twice.
    let mut met = [0; NAME_LIMIT];
    for (number, json) in (1..).zip(rows.unwrap_or_default()) {
        if faults.is_full() {
            return;
        }
        let Ok(Entries(entries)) = serde_json::from_str(json.get()) else {
            let problem = format!("{} is no row: a row is an object", quoted(json.get()));
            faults.add(&quoted_name(table), &number.to_string(), "", problem);
            continue;
        };
        let mut row = Row { number, file: 0, cells: Vec::with_capacity(entries.len()) };
        let mut problems = Vec::new();
        for (name, value) in entries {
            let Some(column) = table.column(&name) else {
                let problem = format!("it has more than {NAME_LIMIT} columns");
                return faults.add(&quoted_name(table), &number.to_string(), "", problem);
            };
            if std::mem::replace(&mut met[column], number) == number {
                problems.push((name, "it is given twice".to_owned()));
                continue;
            }
            match cell(value.get()) {
                Ok(text) => row.put(column, text),
                Err(problem) => problems.push((name, problem)),
            }
        }
        for (name, problem) in problems {
            faults.add(&quoted_name(table), &table.row_name(&row), &quoted(&name), problem);
        }
        table.rows.push(row);
    }
}

/// A known table by its name; any other text in quotes.
fn quoted_name(table: &Table) -> String {
    if schema::table(&table.name).is_some() { table.name.clone() } else { quoted(&table.name) }
}

/// The text of a cell.
fn cell(json: &str) -> Result<String, String> {
    match json.as_bytes().first() {
        Some(b'"') => serde_json::from_str(json)
            .map_err(|_| format!("{} is no text that can be read", quoted(json))),
        Some(b'-' | b'0'..=b'9') => Ok(json.to_owned()),
        Some(b'n') => Ok(String::new()),
        Some(b't' | b'f') => {
            Err(format!("{json} is neither text nor a number; write \"yes\" or \"no\""))
        }
        _ => Err(format!(
            "{} is neither text nor a number; a list is one text, separated by \"; \"",
            quoted(json)
        )),
    }
}

fn write_row(text: &mut String, table: &Table, row: &Row) {
    text.push('{');
    let mut start = "";
    for column in schema::in_order(table) {
        let (name, cell) = (&table.columns[column], row.at(column));
        if cell.is_empty() {
            continue;
        }
        text.push_str(start);
        start = ", ";
        write_text(text, name);
        text.push_str(": ");
        if schema::is_number_column(&table.name, name) && is_number(cell) {
            text.push_str(cell);
        } else {
            write_text(text, cell);
        }
    }
    text.push('}');
}

fn write_text(text: &mut String, value: &str) {
    // A text always has a JSON form.
    text.push_str(&serde_json::to_string(value).unwrap_or_default());
}
