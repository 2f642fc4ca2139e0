//! The delay, the realisation and the places of savings with which a scenario runs through what
//! was saved.
//!
//! A saving grows in a straight line with its place between low and high and with the realisation;
//! the delay bends it. So every delay in quarters of a year is tried, and for each the realisation
//! as it stands and those at which a recorded saving would be at its low or its high. Of all these
//! the one is taken that misses the fewest records, then moves the fewest savings, each lever
//! counted by itself (the delay and the realisation move all of them), then moves its levers least,
//! as parts of their ranges.

use super::fit::{is_met, rounded};
use super::point::Standing;
use super::sums::{amount, over_all_years};
use super::{Record, RecordedSum};
use crate::case::Case;
use crate::model::{Choices, Flows};

const QUARTERS: u32 = 20;
const MOST_DELAY: f64 = 5.0;
const MOST_REALISED: f64 = 1.2;

/// A saving with a record.
struct Recorded<'a> {
    /// Its place among the levers.
    place: usize,
    row: usize,
    /// All that was recorded of it; the latest is last.
    sums: Vec<&'a RecordedSum>,
    /// Whether its place can be moved.
    has_range: bool,
}

/// What one saving comes to in one year, with all of it realised, at its low and its high.
#[derive(Clone, Copy)]
struct Ends {
    low: f64,
    high: f64,
}

impl Ends {
    fn at(self, position: f64) -> f64 {
        self.low + position * (self.high - self.low)
    }
}

/// A way to run through the record.
struct Candidate {
    delay: f64,
    realisation: f64,
    positions: Vec<f64>,
    missed: usize,
    moved: usize,
    distance: f64,
}

/// Moves delay, realisation and places of savings to what was recorded of them.
pub(super) fn fit_savings(record: &Record, case: &Case, choices: &mut Choices) {
    let (savings, published) = recorded(record, case, choices);
    if savings.is_empty() {
        return;
    }
    let quarters = (0..=QUARTERS).map(|quarter| f64::from(quarter) / 4.0);
    let mut best: Option<Candidate> = None;
    for delay in std::iter::once(choices.delay).chain(quarters) {
        let ends = ends(case, choices, delay, &savings);
        for realisation in realisations(choices, &savings, &ends) {
            let candidate = candidate(choices, published, (delay, realisation), &savings, &ends);
            let key = |one: &Candidate| (one.missed, one.moved, one.distance);
            if best.as_ref().is_none_or(|best| key(&candidate) < key(best)) {
                best = Some(candidate);
            }
        }
    }
    let Some(best) = best else { return };
    choices.delay = best.delay;
    choices.realisation = best.realisation;
    for (saving, position) in savings.iter().zip(best.positions) {
        choices.positions[saving.place] = position;
    }
}

/// The savings with a record, and how many are published.
fn recorded<'a>(record: &'a Record, case: &Case, choices: &Choices) -> (Vec<Recorded<'a>>, usize) {
    let outcome = over_all_years(case, choices);
    let rows = || outcome.savings().filter(|saving| saving.full.is_some());
    let recorded = rows().filter_map(|saving| {
        let line = &case.lines[saving.position];
        let sums: Vec<&RecordedSum> = super::in_order_of_years(&record.lines, &line.id);
        let has_range = line.bounds().is_some_and(|(low, high)| low != high);
        let (place, row) = (line.place, saving.row);
        (!sums.is_empty()).then_some(Recorded { place, row, sums, has_range })
    });
    (recorded.collect(), rows().count())
}

/// For each saving and each of its records, what it comes to under a delay.
fn ends(case: &Case, choices: &Choices, delay: f64, savings: &[Recorded<'_>]) -> Vec<Vec<Ends>> {
    let at = |position: f64| {
        let mut choices = Choices { delay, realisation: 1.0, ..choices.clone() };
        for saving in savings {
            choices.positions[saving.place] = position;
        }
        over_all_years(case, &choices)
    };
    let (low, high) = (at(0.0), at(1.0));
    let sum = |flows: &Flows, row, year| amount(flows, row, year).unwrap_or(0.0);
    let ends = |saving: &Recorded<'_>| {
        let ends = |one: &&RecordedSum| Ends {
            low: sum(low.flows(), saving.row, one.year),
            high: sum(high.flows(), saving.row, one.year),
        };
        saving.sums.iter().map(ends).collect()
    };
    savings.iter().map(ends).collect()
}

/// The realisations worth trying.
fn realisations(choices: &Choices, savings: &[Recorded<'_>], ends: &[Vec<Ends>]) -> Vec<f64> {
    let mut all = vec![choices.realisation];
    for (saving, ends) in savings.iter().zip(ends) {
        let (Some(last), Some(ends)) = (saving.sums.last(), ends.last()) else { continue };
        let stands = ends.at(choices.positions[saving.place]);
        for sum in [ends.low, ends.high, stands].into_iter().filter(|sum| *sum != 0.0) {
            let realisation = rounded(last.sum / sum);
            if (0.0..=MOST_REALISED).contains(&realisation) {
                all.push(realisation);
            }
        }
    }
    all
}

fn candidate(
    choices: &Choices,
    published: usize,
    (delay, realisation): (f64, f64),
    savings: &[Recorded<'_>],
    ends: &[Vec<Ends>],
) -> Candidate {
    let mut candidate = Candidate {
        delay,
        realisation,
        positions: Vec::with_capacity(savings.len()),
        missed: 0,
        moved: published * usize::from(delay != choices.delay)
            + published * usize::from(realisation != choices.realisation),
        distance: (delay - choices.delay).abs() / MOST_DELAY
            + (realisation - choices.realisation).abs() / MOST_REALISED,
    };
    for (saving, ends) in savings.iter().zip(ends) {
        let before = choices.positions[saving.place];
        let position = position(realisation, before, saving, ends);
        candidate.moved += usize::from(position != before);
        candidate.distance += (position - before).abs();
        let last = saving.sums.len() - 1;
        for (place, (one, ends)) in saving.sums.iter().zip(ends).enumerate() {
            let sum = realisation * ends.at(position);
            // Of earlier years nothing more is asked than that they would be on track.
            let near =
                place < last && Standing::of_sum(one.sum - sum, sum, false) == Standing::OnTrack;
            candidate.missed += usize::from(!near && !is_met(one.sum, sum));
        }
        candidate.positions.push(position);
    }
    candidate
}

/// The place at which the latest record is met, or the nearest end.
fn position(realisation: f64, before: f64, saving: &Recorded<'_>, ends: &[Ends]) -> f64 {
    let (Some(one), Some(ends)) = (saving.sums.last(), ends.last()) else { return before };
    let stretch = realisation * (ends.high - ends.low);
    if !saving.has_range || stretch == 0.0 || is_met(one.sum, realisation * ends.at(before)) {
        return before;
    }
    rounded((one.sum - realisation * ends.low) / stretch).clamp(0.0, 1.0)
}
