//! What is wrong in a case, and where.

use std::fmt;

/// How many faults are reported at once.
pub const FAULT_LIMIT: usize = 20;

/// How much of a foreign text a message repeats, in characters.
const QUOTED_LIMIT: usize = 60;

/// A fault, or a warning: what is wrong, where, and what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The table; empty where the whole file is meant.
    pub table: String,
    /// The row by its id in quotes, else by its number from 1; empty where the whole table is
    /// meant.
    pub row: String,
    /// The column; empty where the whole row is meant.
    pub field: String,
    /// What is wrong, and what is allowed.
    pub problem: String,
}

impl Fault {
    /// What is wrong in one field of the row with this id.
    pub(crate) fn at(table: &str, id: &str, field: &str, problem: String) -> Self {
        Self { table: table.to_owned(), row: quoted(id), field: field.to_owned(), problem }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = [("table ", &self.table), ("row ", &self.row), ("field ", &self.field)];
        let mut separator = "";
        for (name, place) in places.into_iter().filter(|(_, place)| !place.is_empty()) {
            write!(formatter, "{separator}{name}{place}")?;
            separator = ", ";
        }
        let colon = if separator.is_empty() { "" } else { ": " };
        write!(formatter, "{colon}{}", self.problem)
    }
}

impl std::error::Error for Fault {}

/// A foreign text in quotes, on one line, not too long, and with everything that would not be
/// seen, or would turn the text round it, written out as `\u{202e}`.
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED_LIMIT) {
        None => format!("{text:?}"),
        Some((end, _)) => format!("{:?}", format!("{}\u{2026}", &text[..end])),
    }
}

/// The faults found so far; those beyond the limit are left out.
#[derive(Clone, Debug, Default)]
pub(super) struct Faults(pub Vec<Fault>);

impl Faults {
    pub fn add(&mut self, table: &str, row: &str, field: &str, problem: String) {
        if !self.is_full() {
            self.0.push(Fault {
                table: table.to_owned(),
                row: row.to_owned(),
                field: field.to_owned(),
                problem,
            });
        }
    }

    pub fn is_full(&self) -> bool {
        self.0.len() >= FAULT_LIMIT
    }
}
