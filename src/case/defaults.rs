//! Where the default of a lever stands.

use super::checks::Checks;
use super::papers::Assumption;
use super::reading::ReadTable;
use super::{Case, fault::quoted};

/// Columns that hold the default of a lever: the table, the column, and what stands before and
/// after the id of the row in the id of the lever. Of projects the row's number takes the place of
/// its id.
const COLUMNS: [(&str, &str, &str, &str); 12] = [
    ("councils", "stance", "stance.", ""),
    ("councils", "share", "share.", ""),
    ("councils", "part", "part.", ""),
    ("sources", "amount", "fund.", ""),
    ("sources", "last-year", "fund.", "-last-year"),
    ("projects", "councils", "project.", ".councils"),
    ("projects", "cost", "project.", ".cost"),
    ("projects", "benefit", "project.", ".benefit"),
    ("projects", "first-year", "project.", ".first-year"),
    ("projects", "years", "project.", ".years"),
    ("projects", "cost-rule", "project.", ".cost-rule"),
    ("projects", "benefit-rule", "project.", ".benefit-rule"),
];

impl Case {
    /// The value that an assumption gives a lever: under its own id, else under its longest
    /// family.
    #[must_use]
    pub fn assumed_value(&self, lever: &str) -> Option<&str> {
        let found = longest(&self.assumptions, lever, |assumption| !assumption.value.is_empty());
        found.map(|assumption| assumption.value.as_str())
    }

    /// The assumption that gives the reason for a lever: its own, else that of its longest family.
    #[must_use]
    pub fn reason_for(&self, lever: &str) -> Option<&Assumption> {
        longest(&self.assumptions, lever, |assumption| !assumption.reason.is_empty())
    }
}

/// The assumption under the lever's own id, else under its longest family, of those that serve.
fn longest<'a>(
    assumptions: &'a [Assumption],
    lever: &str,
    serves: impl Fn(&Assumption) -> bool,
) -> Option<&'a Assumption> {
    let mut id = lever;
    loop {
        let found = assumptions.iter().find(|known| known.id == id && serves(known));
        if found.is_some() {
            return found;
        }
        id = id.rsplit_once('.')?.0;
    }
}

/// Warns where both an assumption and a column give the default of one lever.
pub(super) fn warn_of_two_homes(
    tables: &[ReadTable<'_>],
    assumptions: &[Assumption],
    checks: &mut Checks,
) {
    for (table, column, before, after) in COLUMNS {
        let rows = tables.iter().filter(|known| known.shape.name == table);
        for (number, row) in (1..).zip(rows.flat_map(|table| &table.rows)) {
            if !row.says(column) {
                continue;
            }
            let id = if table == "projects" { number.to_string() } else { row.owned("id") };
            let lever = format!("{before}{id}{after}");
            let has_value = |assumption: &Assumption| !assumption.value.is_empty();
            if let Some(assumption) = longest(assumptions, &lever, has_value) {
                let problem = format!(
                    "the assumption {} gives a value for the lever {lever} too, and that one holds",
                    quoted(&assumption.id)
                );
                checks.warn(row, column, problem);
            }
        }
    }
}
