//! Lines and the team: what the scenario expects of them, and what they came to.

use super::point::{Point, Standing, years};
use super::{LAST_YEAR, Record, TEAM};
use crate::case::Case;
use crate::model::{Choices, Flow, Flows, Outcome, Side, What, run};

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
    /// Every line of the chosen option, and the team, in the years from its first record to now;
    /// what has neither a record nor a sum in any of these years is left out.
    #[must_use]
    pub fn lines<'a>(&self, case: &'a Case, choices: &Choices) -> Vec<Point<'a>> {
        let outcome = over_all_years(case, choices);
        let flows = outcome.flows();
        let now = self.year_now(choices.first_year);
        let mut points = Vec::new();
        for (row, Flow { what, side, .. }) in flows.rows.iter().enumerate() {
            let Some(id) = id_of(case, *what) else { continue };
            let recorded = self.lines.iter().filter(|one| one.id == id).map(|one| one.year);
            let has_record = recorded.clone().next().is_some();
            let years = years(recorded, now);
            let any = |year: &u32| amount(flows, row, *year).is_some_and(|sum| sum != 0.0);
            if !has_record && !years.iter().any(any) {
                continue;
            }
            for year in years {
                let expected = amount(flows, row, year);
                let recorded = self.sum_in(id, year);
                let gap = recorded.zip(expected).map(|(recorded, expected)| recorded - expected);
                let standing = gap.zip(expected).map_or(Standing::NoData, |(gap, expected)| {
                    Standing::of_sum(gap, expected, *side == Side::Cost)
                });
                points.push(Point { id, year, expected, recorded, gap, standing });
            }
        }
        points
    }
}
