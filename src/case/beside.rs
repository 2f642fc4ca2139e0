//! What stands beside the figures: where the papers differ, what they say of a figure, and what
//! happened before and after.

use super::papers::{Mark, Place};
use super::reading::ReadRow;
use super::value::{date, entries};

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

/// What a caveat is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaveatSubject {
    /// Value to residents, the economy and public services.
    WiderBenefits,
    /// What the councils save themselves.
    Savings,
    /// What it costs once.
    OneOffCost,
    /// The programme team and who pays for it.
    Team,
    /// Which councils take part.
    WhoTakesPart,
}

/// The subjects as the column `about` names them, in the order of [`CaveatSubject`].
pub(super) const CAVEAT_SUBJECTS: &[&str] =
    &["wider-benefits", "savings", "one-off-cost", "team", "who-takes-part"];

/// A condition that the papers print beside a figure, or do not print.
#[derive(Clone, Debug, PartialEq)]
pub struct Caveat {
    /// A short name.
    pub id: String,
    /// What it is about; never empty.
    pub about: Vec<CaveatSubject>,
    /// A whole sentence that can be read out on its own.
    pub text: String,
    /// Where it stands.
    pub source: Place,
}

/// A date that may lack its day, or day and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventDate {
    /// The calendar year.
    pub year: u32,
    /// From 1.
    pub month: Option<u32>,
    /// From 1.
    pub day: Option<u32>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// A short name.
    pub id: String,
    /// When.
    pub date: EventDate,
    /// What: one sentence.
    pub label: String,
    /// Who says so.
    pub mark: Mark,
    /// Where it stands.
    pub source: Place,
}

impl Disagreement {
    pub(super) fn read(row: &ReadRow<'_>) -> Self {
        Self {
            id: row.owned("id"),
            topic: row.owned("topic"),
            kind: match row.text("kind") {
                "rounding" => Difference::Rounding,
                "different-things" => Difference::DifferentThings,
                "changed-later" => Difference::ChangedLater,
                _ => Difference::Disagree,
            },
            first: (row.owned("first"), row.place("first-document", "first-place")),
            second: (row.owned("second"), row.place("second-document", "second-place")),
            used: row.owned("used"),
        }
    }
}

impl Caveat {
    pub(super) fn read(row: &ReadRow<'_>) -> Self {
        use CaveatSubject::{OneOffCost, Savings, Team, WhoTakesPart, WiderBenefits};
        let subjects = [WiderBenefits, Savings, OneOffCost, Team, WhoTakesPart];
        let named = |name: &str| {
            let place = CAVEAT_SUBJECTS.iter().position(|known| *known == name);
            place.map(|place| subjects[place])
        };
        Self {
            id: row.owned("id"),
            about: entries(row.text("about")).filter_map(named).collect(),
            text: row.owned("text"),
            source: row.source(),
        }
    }
}

impl Event {
    pub(super) fn read(row: &ReadRow<'_>) -> Self {
        let (year, month, day) = date(row.text("date")).unwrap_or_default();
        Self {
            id: row.owned("id"),
            date: EventDate { year, month, day },
            label: row.owned("label"),
            mark: Mark::named(row.text("mark")),
            source: row.source(),
        }
    }
}
