//! Measures: where the scenario expects them, and where they are.

use super::Record;
use super::point::{Point, Standing, years};
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
        let mut points = Vec::new();
        for (_, measure) in case.measures_of(choices.option) {
            let recorded = self.measures.iter().filter(|one| one.id == measure.id);
            for year in years(recorded.map(|one| one.year), now) {
                let expected = expected(measure, choices, year);
                let recorded = self.value_in(&measure.id, year);
                let gap = recorded.zip(expected).map(|(recorded, expected)| recorded - expected);
                let standing = gap.zip(way(measure));
                let standing =
                    standing.map_or(Standing::NoData, |(gap, way)| Standing::of(gap, way));
                points.push(Point { id: &measure.id, year, expected, recorded, gap, standing });
            }
        }
        points
    }
}
