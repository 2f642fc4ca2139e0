//! "Use what happened": the least change of levers with which the scenario runs through the record.
//!
//! The latest record of each measure and line counts. A measure is met by its progress, a recurring
//! cost by its place between low and high, and savings by delay, realisation and their places
//! together (`savings_fit.rs`). One-off costs and the team keep theirs.

use super::measures::{expected, way};
use super::point::Standing;
use super::savings_fit::fit_savings;
use super::sums::{amount, id_of, over_all_years};
use super::{Record, RecordedMeasure, RecordedSum};
use crate::case::Case;
use crate::model::wider_benefits::ramp;
use crate::model::{Choices, Side, What};

/// A lever takes four decimals.
const DECIMALS: f64 = 1e4;
/// The farthest that a measure can go, in ways to its target.
const MOST_PROGRESS: f64 = 1.5;
/// What four decimals of a lever leave of the way to a target, or of a sum.
const MET_MEASURE: f64 = 1e-4;
const MET_SUM: f64 = 1e-3;

/// A scenario that runs through the record as far as it can.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The levers.
    pub choices: Choices,
    /// Where it does not run through the record.
    pub missed: Vec<Missed>,
}

/// A record that no lever meets.
#[derive(Clone, Debug, PartialEq)]
pub struct Missed {
    /// The id of the measure or line.
    pub id: String,
    /// The year.
    pub year: u32,
    /// What was recorded.
    pub recorded: f64,
    /// What the scenario has instead; none if the case publishes nothing of it.
    pub instead: Option<f64>,
    /// Why.
    pub reason: Reason,
}

/// Why a record is not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing of it is published in the chosen option, so that there is nothing to move.
    NotPublished,
    /// In that year the scenario expects nothing of it yet.
    BeforeItBegins,
    /// Its levers end before it.
    OutOfReach,
    /// The latest year is met, and this one is another than the scenario would have.
    OtherYear,
    /// What happened moves no lever of it: one-off costs and the team.
    NoLever,
}

pub(super) fn rounded(value: f64) -> f64 {
    (value * DECIMALS).round() / DECIMALS
}

/// Whether a sum is met but for what the decimals of a lever leave.
pub(super) fn is_met(recorded: f64, sum: f64) -> bool {
    (recorded - sum).abs() <= 0.5 + MET_SUM * recorded.abs().max(sum.abs())
}

/// The latest record of each, in the order in which they come.
pub(super) fn latest<'a, T>(
    all: &'a [T],
    is_same: impl Fn(&T, &T) -> bool,
    year: impl Fn(&T) -> u32,
) -> impl Iterator<Item = &'a T> {
    let is_latest =
        move |one: &&'a T| all.iter().all(|other| !is_same(one, other) || year(other) <= year(one));
    all.iter().filter(is_latest)
}

impl Record {
    /// The least change of levers with which the scenario runs through the record. What a lever
    /// already meets stays as it is.
    #[must_use]
    pub fn fit(&self, case: &Case, choices: &Choices) -> Fit {
        let mut fit = Fit { choices: choices.clone(), missed: Vec::new() };
        let same = |one: &RecordedMeasure, other: &RecordedMeasure| one.id == other.id;
        for one in latest(&self.measures, same, |one| one.year) {
            fit.use_measure(case, one);
        }
        fit_savings(self, case, &mut fit.choices);
        for one in self.latest_sums() {
            fit.use_recurring(case, one);
        }
        self.add_missed(case, &mut fit);
        fit
    }

    pub(super) fn latest_sums(&self) -> impl Iterator<Item = &RecordedSum> {
        latest(&self.lines, |one, other| one.id == other.id, |one| one.year)
    }

    /// Adds what the fitted scenario does not meet.
    fn add_missed(&self, case: &Case, fit: &mut Fit) {
        let choices = fit.choices.clone();
        // A long record is gone through while a slider moves: one look at it for each of its figures.
        let is_last = |one: &&RecordedMeasure| {
            !self.measures.iter().any(|other| other.id == one.id && other.year > one.year)
        };
        for one in &self.measures {
            let measure = case.measures_of(choices.option).find(|(_, row)| row.id == one.id);
            let measure = measure.map(|(_, row)| row);
            let instead = measure.and_then(|row| expected(row, &choices, one.year));
            let reason = match measure.zip(instead).zip(measure.and_then(way)) {
                None => Reason::NotPublished,
                Some(((row, instead), way)) => {
                    let gap = one.value - instead;
                    let is_last = is_last(&one);
                    let is_met = gap.abs() <= MET_MEASURE * way.abs();
                    if is_met || !is_last && Standing::of(gap, way) == Standing::OnTrack {
                        continue;
                    }
                    match () {
                        () if !is_last => Reason::OtherYear,
                        () if ramp(&choices, one.year) == 0.0 => Reason::BeforeItBegins,
                        () if row.benefit.is_none() => Reason::NoLever,
                        () => Reason::OutOfReach,
                    }
                }
            };
            let (id, recorded) = (one.id.clone(), one.value);
            fit.missed.push(Missed { id, year: one.year, recorded, instead, reason });
        }
        let outcome = over_all_years(case, &choices);
        let flows = outcome.flows();
        for one in &self.lines {
            let row = flows.rows.iter().position(|flow| id_of(case, flow.what) == Some(&one.id));
            let instead = row.and_then(|row| amount(flows, row, one.year));
            let reason = match row.zip(instead) {
                None => Reason::NotPublished,
                Some((row, instead)) => {
                    let flow = &flows.rows[row];
                    let later = |other: &RecordedSum| other.id == one.id && other.year > one.year;
                    let is_last = !self.lines.iter().any(later);
                    let standing =
                        Standing::of_sum(one.sum - instead, instead, flow.side == Side::Cost);
                    let moves = matches!(flow.what, What::Saving(_) | What::Recurring(_));
                    let on_track = standing == Standing::OnTrack;
                    if is_met(one.sum, instead) || on_track && !(is_last && moves) {
                        continue;
                    }
                    match () {
                        () if !moves => Reason::NoLever,
                        () if !is_last => Reason::OtherYear,
                        () if instead == 0.0 => Reason::BeforeItBegins,
                        () => Reason::OutOfReach,
                    }
                }
            };
            let (id, recorded) = (one.id.clone(), one.sum);
            fit.missed.push(Missed { id, year: one.year, recorded, instead, reason });
        }
    }
}

impl Fit {
    fn use_measure(&mut self, case: &Case, one: &RecordedMeasure) {
        let found = case.measures_of(self.choices.option).find(|(_, row)| row.id == one.id);
        let Some((_, measure)) = found.filter(|(_, row)| row.benefit.is_some()) else { return };
        let share = ramp(&self.choices, one.year);
        let expected = expected(measure, &self.choices, one.year);
        let (Some(expected), Some(way)) = (expected, way(measure)) else { return };
        if share == 0.0 || (one.value - expected).abs() <= MET_MEASURE * way.abs() {
            return;
        }
        let baseline = measure.baseline.as_ref().map_or(0.0, |baseline| baseline.value);
        let progress = rounded((one.value - baseline) / (way * share));
        self.choices.progress[measure.place] = progress.clamp(0.0, MOST_PROGRESS);
    }

    fn use_recurring(&mut self, case: &Case, one: &RecordedSum) {
        let at = |choices: &Choices| {
            let outcome = over_all_years(case, choices);
            let flows = outcome.flows();
            let is_it =
                |what: What| matches!(what, What::Recurring(line) if case.lines[line].id == one.id);
            let row = flows.rows.iter().position(|flow| is_it(flow.what))?;
            let What::Recurring(line) = flows.rows[row].what else { return None };
            Some((case.lines[line].place, amount(flows, row, one.year)?))
        };
        let Some((place, sum)) = at(&self.choices) else { return };
        if is_met(one.sum, sum) {
            return;
        }
        let before = self.choices.recurring[place];
        let end = |position| {
            let mut choices = self.choices.clone();
            choices.recurring[place] = position;
            at(&choices).map_or(0.0, |(_, sum)| sum)
        };
        let (low, high) = (end(0.0), end(1.0));
        let position = if high == low { before } else { (one.sum - low) / (high - low) };
        self.choices.recurring[place] = rounded(position).clamp(0.0, 1.0);
    }
}
