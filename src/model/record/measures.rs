//! Measures: where the scenario expects them, and where they are.

use super::Record;
use super::point::Point;
use crate::case::{Case, MeasureRow};
use crate::model::Choices;
use crate::model::wider_benefits::ramp;

/// How far a measure has to go: below zero where less is better; none without baseline, target or
/// a way between them.
pub(super) fn way(measure: &MeasureRow) -> Option<f64> {
    let way = measure.target.as_ref()?.value - measure.baseline.as_ref()?.value;
    (way != 0.0).then_some(way)
}

/// Where a scenario expects a measure in a year.
pub(super) fn expected(measure: &MeasureRow, choices: &Choices, year: u32) -> Option<f64> {
    let baseline = measure.baseline.as_ref()?.value;
    Some(baseline + way(measure)? * choices.progress[measure.place] * ramp(choices, year))
}

impl Record {
    /// Every measure of the chosen option in the years from its first record to now, in the order
    /// of the case; without a record and without a year that is now it is left out.
    #[must_use]
    pub fn measures<'a>(&self, case: &'a Case, choices: &Choices) -> Vec<Point<'a>> {
        let now = self.year_now(choices.first_year);
        let all = self.series_of_measures(case, choices);
        all.iter().flat_map(|series| series.until(now)).cloned().collect()
    }
}
