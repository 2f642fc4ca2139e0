//! What the starting point had, behind what the scenario has.

use super::{Bars, Body, Cell, Columns, Figure, Table};

/// What it is called in legends and in the heads of tables.
pub(super) const NAME: &str = "Starting point";

/// What columns and their main line were in the starting point.
#[derive(Clone, Debug, PartialEq)]
pub enum Ghost {
    /// The main line: one value at the end of each year; it begins at zero.
    Line(Vec<f64>),
    /// What each column came to: its negative parts, and its positive ones.
    Totals(Vec<[f64; 2]>),
}

impl Ghost {
    /// Every value that must fit.
    pub(super) fn values(&self) -> Box<dyn Iterator<Item = f64> + '_> {
        match self {
            Self::Line(values) => Box::new(values.iter().copied()),
            Self::Totals(totals) => Box::new(totals.iter().flatten().copied()),
        }
    }
}

impl Figure {
    /// The same figure with `start`, the same of the starting point, as a ghost and in columns of
    /// the table, wherever that differs.
    #[must_use]
    pub fn compared_with(mut self, start: &Self) -> Self {
        match (&mut self.body, &start.body) {
            (Body::Columns(now), Body::Columns(then)) => now.ghost = ghost(now, then),
            (Body::Bars(now), Body::Bars(then)) if !now.connected => haunt(now, then),
            _ => return self,
        }
        add_columns(&mut self.table, &start.table);
        self
    }
}

/// Less than half a pound cannot be seen.
fn differ(one: f64, other: f64) -> bool {
    (one - other).abs() >= 0.5
}

fn ghost(now: &Columns, then: &Columns) -> Option<Ghost> {
    let years = now.years.len();
    if let (Some(line), Some(before)) = (now.lines.first(), then.lines.first()) {
        let values: Vec<f64> = before.values.iter().take(years).copied().collect();
        let is_other = line.values.iter().zip(&values).any(|(now, then)| differ(*now, *then));
        return is_other.then_some(Ghost::Line(values));
    }
    let totals: Vec<[f64; 2]> =
        (0..years.min(then.years.len())).map(|year| then.piles(year)).collect();
    let is_other = totals.iter().enumerate().any(|(year, then)| {
        now.piles(year).into_iter().zip(*then).any(|(now, then)| differ(now, then))
    });
    is_other.then_some(Ghost::Totals(totals))
}

/// Rows are found by their names: a scenario can have one that the starting point has not.
fn haunt(now: &mut Bars, then: &Bars) {
    for bar in &mut now.rows {
        let before = then.rows.iter().find(|before| before.label == bar.label);
        bar.ghost = before.map(|before| before.to).filter(|then| differ(bar.to, *then));
    }
}

impl Table {
    /// Whether a column is what the starting point had.
    #[must_use]
    pub fn is_of_start(&self, column: usize) -> bool {
        self.head[column].to_ascii_lowercase().ends_with(&NAME.to_ascii_lowercase())
    }
}

/// A column for each one in which any row differs, behind all others. Rows are found by their
/// first cells.
fn add_columns(now: &mut Table, then: &Table) {
    let before = |name: &Cell, head: &str| {
        let column = then.head.iter().position(|other| other == head)?;
        then.rows.iter().find(|row| row.first() == Some(name))?.get(column)
    };
    for (column, head) in now.head.clone().iter().enumerate().skip(1) {
        let cells: Vec<Option<&Cell>> = now.rows.iter().map(|row| before(&row[0], head)).collect();
        let is_other = now.rows.iter().zip(&cells).any(|(row, then)| match (&row[column], then) {
            (Cell::Pounds(now), Some(Cell::Pounds(then))) => differ(*now, *then),
            _ => false,
        });
        if !is_other {
            continue;
        }
        let cells: Vec<Cell> =
            cells.into_iter().map(|cell| cell.cloned().unwrap_or(Cell::Empty)).collect();
        now.head.push(format!("{head}, {}", NAME.to_ascii_lowercase()));
        for (row, cell) in now.rows.iter_mut().zip(cells) {
            row.push(cell);
        }
    }
}
