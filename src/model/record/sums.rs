//! Lines and the team: what the scenario expects of them, and what they came to.

use super::point::Point;
use super::series::{OfLine, Series};
use super::{LAST_YEAR, Record, TEAM};
use crate::case::Case;
use crate::model::{Choices, Flows, Outcome, What, run};

/// The outcome over all years that can be recorded.
pub(super) fn over_all_years(case: &Case, choices: &Choices) -> Outcome {
    run(case, &Choices { horizon: LAST_YEAR, ..choices.clone() })
}

/// The id of a row of which sums are recorded; none for what has none.
pub(super) fn id_of(case: &Case, what: What) -> Option<&str> {
    match what {
        What::Saving(line) | What::Recurring(line) | What::OneOff(line) => {
            Some(&case.lines[line].id)
        }
        // A line of this name comes first.
        What::Team if case.lines.iter().all(|line| line.id != TEAM) => Some(TEAM),
        _ => None,
    }
}

/// What a row comes to in a year; none if it is not published.
pub(super) fn amount(flows: &Flows, row: usize, year: u32) -> Option<f64> {
    flows.rows[row].full?;
    Some(flows.amount(row, year as usize - 1))
}

impl Record {
    /// The last year that is looked at: the last one counted, or that of a later record.
    #[must_use]
    pub fn last_year(&self, choices: &Choices) -> u32 {
        let recorded = self.measures.iter().map(|one| one.year);
        let recorded = recorded.chain(self.lines.iter().map(|one| one.year));
        recorded.max().unwrap_or(1).max(choices.horizon).min(LAST_YEAR)
    }

    /// Every line of the chosen option, and the team, that has a record or a sum in any year that is
    /// looked at, or of which the case publishes none.
    #[must_use]
    pub fn lines_in_play<'a>(&self, case: &'a Case, choices: &Choices) -> Vec<Series<'a, OfLine>> {
        let last = self.last_year(choices) as usize;
        let says = |point: &Point<'_>| point.recorded.is_some() || point.expected != Some(0.0);
        let mut lines = self.series_of_lines(case, choices);
        lines.retain(|series| series.points[..last].iter().any(says));
        lines
    }

    /// Every line of the chosen option, and the team, in the years from its first record to now;
    /// what has neither a record nor a sum in any of these years is left out.
    #[must_use]
    pub fn lines<'a>(&self, case: &'a Case, choices: &Choices) -> Vec<Point<'a>> {
        let now = self.year_now(choices.first_year);
        let mut points = Vec::new();
        for series in self.series_of_lines(case, choices) {
            let years = series.until(now);
            let says = |point: &&Point<'_>| {
                point.recorded.is_some() || point.expected.is_some_and(|sum| sum != 0.0)
            };
            if years.iter().any(|point| says(&point)) {
                points.extend(years.iter().cloned());
            }
        }
        points
    }
}
