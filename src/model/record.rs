//! What has happened, and what it means for a scenario: what was expected against what was
//! recorded, what is late and what that pushes, and the levers with which the scenario runs through
//! the record.
//!
//! Years of measures and sums count from 1 as all years of a scenario do (Year 1 is the case's
//! `first-year`); those of milestones as the case's own milestones do.

mod fit;
mod lateness;
mod measures;
mod point;
mod savings_fit;
mod series;
mod steps;
mod sums;

pub use fit::{Fit, Missed, Reason};
pub use lateness::Lateness;
pub use point::{Point, Standing, latest_of_each};
pub use series::{OfLine, Series, WorthSoFar, at_this_pace};
pub use steps::{PlanStep, PlanSteps, StepState};

use serde::{Deserialize, Serialize};

use crate::case::{Case, FIRST_CALENDAR_YEAR};

/// The most years that a scenario counts.
pub const LAST_YEAR: u32 = 30;

/// The name of the programme team among the lines of a record.
pub const TEAM: &str = "team";

/// What has happened. Everything is named by its id, so that it survives another version of the
/// plan; what the case does not have is left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Record {
    /// The month that is "now": "2026-11".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<Month>,
    /// Measures, each in a year.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<RecordedMeasure>,
    /// Sums of lines, each in a year.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<RecordedSum>,
    /// How far milestones are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<RecordedMilestone>,
    /// What became of asks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<RecordedAsk>,
    /// The room's own scores of enablers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub enablers: Vec<RecordedScore>,
    /// The room's ratings of risks, and risks of its own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<RecordedRisk>,
    /// The lateness that was taken into the scenario already.
    #[serde(skip_serializing_if = "Lateness::is_none")]
    pub taken: Lateness,
}

/// A month, written "2026-11".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    /// The calendar year.
    pub year: u32,
    /// From 1.
    pub month: u32,
}

/// A measure in a year, in its own unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the keys of the file")]
pub struct RecordedMeasure {
    pub id: String,
    pub year: u32,
    pub value: f64,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a line came to in a year, in pounds; the team's id is [`TEAM`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the keys of the file")]
pub struct RecordedSum {
    pub id: String,
    pub year: u32,
    pub sum: f64,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// How far a milestone is, and when it is expected now.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the keys of the file")]
pub struct RecordedMilestone {
    pub id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<MilestoneState>,
    /// The year in which it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u32>,
    /// The year in which it is expected now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<u32>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// How far a milestone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the words of the file")]
pub enum MilestoneState {
    #[serde(rename = "not begun")]
    NotBegun,
    #[serde(rename = "under way")]
    UnderWay,
    #[serde(rename = "done")]
    Done,
    #[serde(rename = "dropped")]
    Dropped,
}

/// What became of an ask.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the keys of the file")]
pub struct RecordedAsk {
    pub id: String,
    pub state: AskState,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What became of an ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the words of the file")]
pub enum AskState {
    #[serde(rename = "not begun")]
    NotBegun,
    #[serde(rename = "under way")]
    UnderWay,
    #[serde(rename = "granted")]
    Granted,
    #[serde(rename = "refused")]
    Refused,
    #[serde(rename = "dropped")]
    Dropped,
}

/// The room's score of an enabler, 1 to 4.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the keys of the file")]
pub struct RecordedScore {
    pub id: String,
    pub score: f64,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The room's rating of a risk; with a label it is one of the room's own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the keys of the file")]
pub struct RecordedRisk {
    pub id: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub likelihood: Option<u32>,
    /// 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<u32>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl MilestoneState {
    /// Its words in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotBegun => "not begun",
            Self::UnderWay => "under way",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// Every one.
    pub const ALL: [Self; 4] = [Self::NotBegun, Self::UnderWay, Self::Done, Self::Dropped];
}

impl AskState {
    /// Its words in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotBegun => "not begun",
            Self::UnderWay => "under way",
            Self::Granted => "granted",
            Self::Refused => "refused",
            Self::Dropped => "dropped",
        }
    }

    /// Every one.
    pub const ALL: [Self; 5] =
        [Self::NotBegun, Self::UnderWay, Self::Granted, Self::Refused, Self::Dropped];
}

impl Record {
    /// Whether nothing has been recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The year of the scenario that is now: that of `now`, else the latest with a measure or a
    /// sum; none before Year 1 and after the last that can be counted.
    #[must_use]
    pub fn year_now(&self, first_year: u32) -> Option<u32> {
        let recorded = self.measures.iter().map(|one| one.year);
        let latest = || recorded.chain(self.lines.iter().map(|one| one.year)).max();
        let year = match self.now {
            Some(now) => now.year_since(first_year),
            None => latest(),
        };
        year.filter(|year| (1..=LAST_YEAR).contains(year))
    }

    /// The year of the plan that is now, counted as the case's milestones count.
    #[must_use]
    pub fn plan_year_now(&self, case: &Case) -> Option<u32> {
        let now = self.now?;
        if case.plan_years().any(|year| year >= FIRST_CALENDAR_YEAR) {
            return Some(now.financial_year());
        }
        now.year_since(case.record.plan_start.unwrap_or(case.record.first_year))
    }
}

/// What was recorded of a line, by its years.
fn in_order_of_years<'a>(lines: &'a [RecordedSum], id: &str) -> Vec<&'a RecordedSum> {
    super::in_order(lines.iter().filter(|one| one.id == id), |one| one.year)
}

impl Month {
    /// The calendar year in which its financial year, from April to March, began.
    const fn financial_year(self) -> u32 {
        if self.month < 4 { self.year - 1 } else { self.year }
    }

    /// The year counted from 1, of which the first begins in April of `first`.
    fn year_since(self, first: u32) -> Option<u32> {
        (self.financial_year() + 1).checked_sub(first).filter(|year| *year > 0)
    }
}

impl TryFrom<String> for Month {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let parts =
            text.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2);
        let month = parts.and_then(|(year, month)| {
            Some(Self { year: year.parse().ok()?, month: month.parse().ok()? })
        });
        let known = |month: &Self| (1..=12).contains(&month.month) && month.year >= 1900;
        month.filter(known).ok_or_else(|| "a month is written like 2026-11".to_owned())
    }
}

impl From<Month> for String {
    fn from(Month { year, month }: Month) -> Self {
        format!("{year}-{month:02}")
    }
}
