//! What was expected in a year against what was recorded.

use super::Record;
use crate::model::HALF_A_POUND;

/// How far a measure may be from what is expected, as a part of its way from baseline to target,
/// and a sum, as a part of what is expected, and still be on track. Ours, not the papers'.
const ON_TRACK: f64 = 0.05;

/// What the last digits of a sum leave behind.
const DIGITS: f64 = 1e-9;

/// Where something stands against the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Better than expected by more than a twentieth.
    Ahead,
    /// Within a twentieth of what is expected.
    OnTrack,
    /// Worse than expected by more than a twentieth.
    Behind,
    /// Nothing was recorded, or there is nothing to compare it with.
    NoData,
}

/// A measure or a line in a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Point<'a> {
    /// Its id.
    pub id: &'a str,
    /// The year of the scenario.
    pub year: u32,
    /// What the scenario expects; none if the case publishes nothing of it.
    pub expected: Option<f64>,
    /// What was recorded.
    pub recorded: Option<f64>,
    /// Recorded less expected.
    pub gap: Option<f64>,
    /// Whether that is good.
    pub standing: Standing,
}

impl Standing {
    /// Its name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::OnTrack => "on track",
            Self::Behind => "behind",
            Self::NoData => "no data",
        }
    }

    /// That of a gap of which `whole` is the full measure: the way to a target, below zero where
    /// less is better, or an expected sum, below zero for a cost.
    pub(super) fn of(gap: f64, whole: f64) -> Self {
        if gap.abs() <= ON_TRACK * whole.abs() + DIGITS * whole.abs() {
            Self::OnTrack
        } else if (gap > 0.0) == (whole > 0.0) {
            Self::Ahead
        } else {
            Self::Behind
        }
    }

    /// That of a sum: less than half a pound is nothing, and of a cost less is better.
    pub(super) fn of_sum(gap: f64, expected: f64, is_cost: bool) -> Self {
        if gap.abs() <= HALF_A_POUND {
            return Self::OnTrack;
        }
        let whole = expected.abs().max(HALF_A_POUND);
        Self::of(gap, if is_cost { -whole } else { whole })
    }
}

/// Of each measure or line the latest year with a record.
#[must_use]
pub fn latest_of_each<'p, 'a>(points: &'p [Point<'a>]) -> Vec<&'p Point<'a>> {
    let is_later = |other: &Point<'_>, than: &Point<'_>| {
        other.id == than.id && other.year > than.year && other.recorded.is_some()
    };
    let recorded = points.iter().filter(|point| point.recorded.is_some());
    recorded.filter(|point| !points.iter().any(|other| is_later(other, point))).collect()
}

impl Record {
    /// What was recorded of a measure in a year.
    pub(super) fn value_in(&self, id: &str, year: u32) -> Option<f64> {
        let found = self.measures.iter().find(|one| one.id == id && one.year == year);
        found.map(|one| one.value)
    }
}
