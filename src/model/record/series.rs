//! Year by year: what is expected of each measure and line, and what was recorded.

use super::measures::{expected, way};
use super::point::{Point, Standing};
use super::sums::{amount, id_of, over_all_years};
use super::{LAST_YEAR, Record, RecordedMeasure, in_order_of_years};
use crate::case::{Case, MeasureRow};
use crate::model::wider_benefits::ramp;
use crate::model::{Choices, Side, What};

/// A measure or a line in the years from the first to the last that can be counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Series<'a, Of> {
    /// What it is of.
    pub of: Of,
    /// Year 1 is first.
    pub points: Vec<Point<'a>>,
}

/// A line, or the team, in the table of flows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OfLine {
    /// Its place in the table.
    pub row: usize,
    /// What flows.
    pub what: What,
    /// Whether less of it is better.
    pub is_cost: bool,
}

impl<'a, Of> Series<'a, Of> {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &'a str {
        self.points[0].id
    }

    /// The years in which it is looked at: those from its first to its last record, and on to the
    /// year that is now.
    pub(super) fn until(&self, now: Option<u32>) -> &[Point<'a>] {
        let recorded = self.points.iter().filter(|point| point.recorded.is_some());
        let recorded = recorded.map(|point| point.year);
        let first = recorded.clone().min().into_iter().chain(now).min();
        let last = recorded.max().into_iter().chain(now).max();
        let years = first.zip(last).map(|(first, last)| first as usize - 1..last as usize);
        years.and_then(|years| self.points.get(years)).unwrap_or_default()
    }

    /// The years up to one that counts, of those with a record.
    pub fn recorded_until(&self, year: u32) -> impl Iterator<Item = &Point<'a>> {
        self.points.iter().filter(move |point| point.year <= year && point.recorded.is_some())
    }
}

impl Record {
    /// Every measure of the chosen option, in the order of the case.
    #[must_use]
    pub fn series_of_measures<'a>(
        &self,
        case: &'a Case,
        choices: &Choices,
    ) -> Vec<Series<'a, &'a MeasureRow>> {
        let point = |measure: &'a MeasureRow, year, own: &[&RecordedMeasure]| {
            let expected = expected(measure, choices, year);
            let recorded = own.iter().find(|one| one.year == year).map(|one| one.value);
            let gap = recorded.zip(expected).map(|(recorded, expected)| recorded - expected);
            let standing = gap.zip(way(measure));
            let standing = standing.map_or(Standing::NoData, |(gap, way)| Standing::of(gap, way));
            Point { id: &measure.id, year, expected, recorded, gap, standing }
        };
        let series = |measure: &'a MeasureRow| {
            let own = self.measures.iter().filter(|one| one.id == measure.id);
            let own: Vec<&RecordedMeasure> = own.collect();
            let points = (1..=LAST_YEAR).map(|year| point(measure, year, &own)).collect();
            Series { of: measure, points }
        };
        case.measures_of(choices.option).map(|(_, measure)| series(measure)).collect()
    }

    /// Every line of the chosen option, and the team, in the order of the table of flows; what is
    /// not published is there too.
    #[must_use]
    pub fn series_of_lines<'a>(
        &self,
        case: &'a Case,
        choices: &Choices,
    ) -> Vec<Series<'a, OfLine>> {
        let outcome = over_all_years(case, choices);
        let flows = outcome.flows();
        let mut all = Vec::new();
        for (row, flow) in flows.rows.iter().enumerate() {
            let Some(id) = id_of(case, flow.what) else { continue };
            let is_cost = flow.side == Side::Cost;
            let own = in_order_of_years(&self.lines, id);
            let point = |year| {
                let expected = amount(flows, row, year);
                let recorded = own.iter().find(|one| one.year == year).map(|one| one.sum);
                let gap = recorded.zip(expected).map(|(recorded, expected)| recorded - expected);
                let standing = gap.zip(expected).map_or(Standing::NoData, |(gap, expected)| {
                    Standing::of_sum(gap, expected, is_cost)
                });
                Point { id, year, expected, recorded, gap, standing }
            };
            let points = (1..=LAST_YEAR).map(point).collect();
            all.push(Series { of: OfLine { row, what: flow.what, is_cost }, points });
        }
        all
    }
}

/// Where a measure comes by the year of the full effect if it goes on as in `year`: as far as it
/// came of the way that the scenario has for that year, that far it comes of all of it. None before
/// the first effect.
#[must_use]
pub fn at_this_pace(
    measure: &MeasureRow,
    choices: &Choices,
    year: u32,
    recorded: f64,
) -> Option<f64> {
    let baseline = measure.baseline.as_ref()?.value;
    let share = ramp(choices, year);
    (way(measure).is_some() && share > 0.0).then(|| baseline + (recorded - baseline) / share)
}

/// What measures are worth.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorthSoFar {
    /// What the scenario expects of all measures, in pounds.
    pub planned: f64,
    /// The measures with a record that the following is of, by their position in the case, and
    /// what each is worth by its record, in pounds.
    pub measures: Vec<(usize, f64)>,
    /// As the scenario expects, in pounds.
    pub expected: f64,
    /// By what was recorded.
    pub recorded: f64,
}

impl Record {
    /// What measures with a record in a year are worth in that year, as the case values them: each
    /// as far as it came of its way. What is not published, or has no effect yet, is left out.
    #[must_use]
    pub fn worth_in(&self, case: &Case, choices: &Choices, year: u32) -> WorthSoFar {
        let mut all_the_way = choices.clone();
        all_the_way.progress.iter_mut().for_each(|progress| *progress = 1.0);
        let outcome = over_all_years(case, &all_the_way);
        let mut worth = WorthSoFar::default();
        for counted in outcome.measures().filter(|counted| counted.full.is_some()) {
            let measure = &case.measures[counted.position];
            let whole = outcome.flows().amount(counted.row, year as usize - 1);
            let planned = whole * choices.progress[measure.place];
            worth.planned += planned;
            let share = ramp(choices, year);
            let baseline = measure.baseline.as_ref().map(|baseline| baseline.value);
            let recorded = self.value_in(&measure.id, year);
            let Some(((baseline, recorded), way)) = baseline.zip(recorded).zip(way(measure)) else {
                continue;
            };
            if share > 0.0 {
                let recorded = whole * (recorded - baseline) / (way * share);
                worth.measures.push((counted.position, recorded));
                worth.expected += planned;
                worth.recorded += recorded;
            }
        }
        worth
    }
}
