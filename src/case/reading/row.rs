//! A row whose cells were read.

use super::super::papers::Place;
use super::super::schema::TableShape;
use super::super::tables::{Row, Table};

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::case) enum Value {
    Nothing,
    /// Something that is not allowed, which is among the faults.
    Bad,
    /// A text, an id or a word of a choice, which stands in the cell.
    Text,
    /// A number, and the position of the figure that it was taken from.
    Number(f64, Option<usize>),
    Flag(bool),
    /// A row of one of the tables that the column names: the table's place, the row's position.
    At(usize, usize),
    /// Rows of one table.
    Places(Vec<usize>),
    Shares(Vec<f64>),
    /// Rows of one table, each with its number if one is given.
    Counts(Vec<(usize, Option<f64>)>),
    /// Plans with a year each.
    PlanYears(Vec<(usize, u32)>),
    /// Ids of levers, each with its value as text.
    Changes(Vec<(String, String)>),
    /// The value of a lever, as text.
    Lever(String),
}

/// A row whose cells were read, in the order of the schema.
pub(in crate::case) struct ReadRow<'a> {
    pub shape: &'static TableShape,
    pub table: &'a Table,
    pub row: &'a Row,
    pub cells: Vec<(&'a str, Value)>,
}

impl<'a> ReadRow<'a> {
    /// What a message calls it.
    pub fn name(&self) -> String {
        self.table.row_name(self.row)
    }

    fn cell(&self, column: &str) -> &(&'a str, Value) {
        let place = self.shape.columns.iter().position(|known| known.name == column);
        &self.cells[place.unwrap_or_else(|| panic!("{} has no column {column}", self.shape.name))]
    }

    pub fn value(&self, column: &str) -> &Value {
        &self.cell(column).1
    }

    /// What stands in the cell.
    pub fn text(&self, column: &str) -> &'a str {
        self.cell(column).0
    }

    pub fn owned(&self, column: &str) -> String {
        self.text(column).to_owned()
    }

    pub fn says(&self, column: &str) -> bool {
        !self.text(column).is_empty()
    }

    pub fn is_bad(&self, column: &str) -> bool {
        *self.value(column) == Value::Bad
    }

    pub fn number(&self, column: &str) -> Option<f64> {
        if let Value::Number(number, _) = self.value(column) { Some(*number) } else { None }
    }

    /// A whole number that is never negative.
    pub fn count(&self, column: &str) -> Option<u32> {
        self.number(column).map(|number| number as u32)
    }

    /// The position of the figure that a number was taken from.
    pub fn figure(&self, column: &str) -> Option<usize> {
        if let Value::Number(_, figure) = self.value(column) { *figure } else { None }
    }

    pub fn flag(&self, column: &str) -> Option<bool> {
        if let Value::Flag(flag) = self.value(column) { Some(*flag) } else { None }
    }

    pub fn at(&self, column: &str) -> Option<usize> {
        if let Value::At(_, row) = self.value(column) { Some(*row) } else { None }
    }

    pub fn places(&self, column: &str) -> Vec<usize> {
        if let Value::Places(places) = self.value(column) { places.clone() } else { Vec::new() }
    }

    pub fn shares(&self, column: &str) -> Vec<f64> {
        if let Value::Shares(shares) = self.value(column) { shares.clone() } else { Vec::new() }
    }

    /// Where it stands.
    pub fn source(&self) -> Place {
        self.place("document", "place")
    }

    pub fn place(&self, document: &str, place: &str) -> Place {
        Place { document: self.owned(document), place: self.owned(place) }
    }
}

/// The cell as the fingerprint takes it: numbers are what they are worth, however they are
/// written; names are as they stand.
pub(super) fn canonical(text: &str, value: &Value) -> String {
    let joined = |entries: &mut dyn Iterator<Item = String>| entries.collect::<Vec<_>>().join(";");
    let entry = |name: &str, number: &Option<f64>| match number {
        Some(number) => format!("{name}={number}"),
        None => name.to_owned(),
    };
    let names = || super::super::value::entries(text);
    match value {
        Value::Number(number, _) => number.to_string(),
        Value::Shares(shares) => joined(&mut shares.iter().map(f64::to_string)),
        Value::Counts(counts) => {
            let name = |name: &str| name.split('=').next().unwrap_or_default().trim().to_owned();
            joined(&mut names().zip(counts).map(|(text, (_, number))| entry(&name(text), number)))
        }
        Value::Changes(changes) => {
            joined(&mut changes.iter().map(|(lever, value)| format!("{lever}={value}")))
        }
        Value::Lever(value) => value.clone(),
        _ => joined(&mut names().map(str::to_owned)),
    }
}
