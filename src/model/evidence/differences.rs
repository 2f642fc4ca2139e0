//! Where the papers differ, or seem to.

use super::papers::{Document, Place, owned, place};
use super::table::{DataError, Row};

/// In what way two places differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// They say different things of one matter.
    Disagree,
    /// One of them is rounded.
    Rounding,
    /// They look alike and are about different things.
    DifferentThings,
    /// Both were right when they were written.
    ChangedLater,
}

/// Two places that differ, or seem to.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement {
    /// A short name.
    pub id: String,
    /// What it is about.
    pub topic: String,
    /// In what way the two differ.
    pub kind: Difference,
    /// One figure, and where it stands.
    pub first: (String, Place),
    /// The other, and where it stands.
    pub second: (String, Place),
    /// Which of the two the planner uses.
    pub used: String,
}

impl Difference {
    /// Every kind, with its name in `data/disagreements.csv`.
    const NAMES: [(Self, &'static str); 4] = [
        (Self::Disagree, "disagree"),
        (Self::Rounding, "rounding"),
        (Self::DifferentThings, "different-things"),
        (Self::ChangedLater, "changed-later"),
    ];

    fn read(row: Row<'_>) -> Result<Self, DataError> {
        let text = row.required("kind")?;
        let known = Self::NAMES.into_iter().find(|(_, name)| *name == text);
        known.map(|(kind, _)| kind).ok_or_else(|| {
            let names = Self::NAMES.map(|(_, name)| name).join(", ");
            row.error("kind", format!("\"{text}\" is none of these: {names}"))
        })
    }
}

impl Disagreement {
    pub(super) fn read(row: Row<'_>, documents: &[Document]) -> Result<Self, DataError> {
        Ok(Self {
            id: owned(row, "id")?,
            topic: owned(row, "topic")?,
            kind: Difference::read(row)?,
            first: (owned(row, "first")?, place(row, "first-document", "first-place", documents)?),
            second: (
                owned(row, "second")?,
                place(row, "second-document", "second-place", documents)?,
            ),
            used: owned(row, "used")?,
        })
    }
}
