//! Faults and warnings while the tables become a case.

use super::fault::{Fault, Faults};
use super::reading::ReadRow;

/// The faults, and what is said of a case that is read all the same.
pub(super) struct Checks {
    pub faults: Faults,
    pub warnings: Vec<Fault>,
}

impl Checks {
    pub fn fault(&mut self, row: &ReadRow<'_>, field: &str, problem: impl Into<String>) {
        self.faults.add(row.shape.name, &row.name(), field, problem.into());
    }

    pub fn warn(&mut self, row: &ReadRow<'_>, field: &str, problem: impl Into<String>) {
        self.warnings.push(Fault {
            table: row.shape.name.to_owned(),
            row: row.name(),
            field: field.to_owned(),
            problem: problem.into(),
        });
    }

    /// Warns of a row that gives a figure of its own and not where it stands.
    pub fn warn_without_source(&mut self, row: &ReadRow<'_>, gives_figure: bool) {
        let missing = match (row.says("document"), row.says("place")) {
            (true, true) => return,
            (false, false) => ("document", "document and place"),
            (false, true) => ("document", "document"),
            (true, false) => ("place", "place"),
        };
        if gives_figure {
            self.warn(row, missing.0, format!("a figure without {}", missing.1));
        }
    }
}
