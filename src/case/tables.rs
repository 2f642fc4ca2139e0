//! A case as plain tables: named cells of text, before anything is known of what they mean.
//!
//! A row keeps the cells that say something; a missing cell and an empty one are the same.

mod csv_form;
mod json_form;

use super::built_in;
use super::fault::{Faults, quoted};

/// The largest case that is read, in bytes, in either form.
pub const CASE_SIZE_LIMIT: usize = 2_000_000;

/// The most columns a table may have, and the most tables. The schema needs far fewer; the limit
/// keeps looking them up cheap whatever a file holds.
const NAME_LIMIT: usize = 64;

/// The tables of a case, in the order in which they were read. What could not be read is among
/// the faults of `Case::read`.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    tables: Vec<Table>,
    pub(super) faults: Faults,
    /// Whether the file could be read at all.
    pub(super) is_readable: bool,
}

/// One table.
#[derive(Clone, Debug)]
pub struct Table {
    name: String,
    columns: Vec<String>,
    rows: Vec<Row>,
    /// The files it was read from; empty for one that came as JSON.
    files: Vec<String>,
}

/// One row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// From 1, in its file.
    number: usize,
    /// The position of its file.
    file: usize,
    /// The position of the column, and what stands there; never empty.
    cells: Vec<(usize, String)>,
}

impl Tables {
    /// The case that is part of the program.
    #[must_use]
    pub fn built_in() -> Self {
        Self::from_csv(&built_in::FILES)
    }

    fn new() -> Self {
        Self { is_readable: true, ..Self::default() }
    }

    /// Nothing but the reason why it cannot be read.
    fn unreadable(problem: String) -> Self {
        let mut tables = Self::default();
        tables.faults.add("", "", "", problem);
        tables
    }

    fn too_large() -> Self {
        Self::unreadable(format!(
            "the case is larger than {} MB; one of 16 councils and 60 lines has a few hundred \
             kilobytes at most",
            CASE_SIZE_LIMIT / 1_000_000
        ))
    }

    /// The tables, in the order in which they were read.
    pub fn iter(&self) -> impl Iterator<Item = &Table> {
        self.tables.iter()
    }

    /// The table with this name.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// The position of the table with this name, which is added if it is new; none if there are
    /// too many.
    fn named(&mut self, name: &str) -> Option<usize> {
        let known = self.tables.iter().position(|table| table.name == name);
        if known.is_some() {
            return known;
        }
        if self.tables.len() == NAME_LIMIT {
            self.faults.add("", "", "", format!("it has more than {NAME_LIMIT} tables"));
            return None;
        }
        self.tables.push(Table {
            name: name.to_owned(),
            columns: Vec::new(),
            rows: Vec::new(),
            files: Vec::new(),
        });
        Some(self.tables.len() - 1)
    }
}

impl Table {
    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The names of its columns.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Its rows.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// What stands in a row under this column; empty where nothing does.
    #[must_use]
    pub fn cell<'row>(&self, row: &'row Row, column: &str) -> &'row str {
        let column = self.columns.iter().position(|known| known == column);
        column.map_or("", |column| row.at(column))
    }

    /// What a message calls the row: its id in quotes, with its option, else its number from 1.
    pub(super) fn row_name(&self, row: &Row) -> String {
        let [id, option] = ["id", "option"].map(|column| self.cell(row, column).trim());
        match self.files.as_slice() {
            _ if !id.is_empty() && option.is_empty() => quoted(id),
            _ if !id.is_empty() => format!("{} of option {}", quoted(id), quoted(option)),
            [] | [_] => row.number.to_string(),
            files => format!("{} of {}", row.number, quoted(&files[row.file])),
        }
    }

    /// The position of the column with this name, which is added if it is new; none if there are
    /// too many.
    fn column(&mut self, name: &str) -> Option<usize> {
        let known = self.columns.iter().position(|known| known == name);
        if known.is_some() || self.columns.len() == NAME_LIMIT {
            return known;
        }
        self.columns.push(name.to_owned());
        Some(self.columns.len() - 1)
    }
}

impl Row {
    /// What stands under the column at this position; empty where nothing does.
    #[must_use]
    pub fn at(&self, column: usize) -> &str {
        self.cells.iter().find(|(known, _)| *known == column).map_or("", |(_, text)| text)
    }

    fn put(&mut self, column: usize, text: String) {
        if !text.is_empty() {
            self.cells.push((column, text));
        }
    }
}
