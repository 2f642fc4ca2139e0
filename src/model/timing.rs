//! In which years a line is there, and how much of it.

use super::choices::Choices;
use crate::case::{Case, Line};

/// How many of a line's years have passed at the end of `year`, counted from its own first year;
/// below 1 before that.
fn age(line: &Line, year: u32) -> f64 {
    f64::from(year) - f64::from(line.first_year - 1)
}

/// Whether the line has not ended.
fn is_there(line: &Line, year: u32) -> bool {
    line.last_year.is_none_or(|last| year <= last)
}

/// The part of a line that has come `age` years after its start and `delay` years late: its
/// yearly shares added up, fractions of a year in a straight line, 0 before the start.
pub fn cumulative(shares: &[f64], age: f64, delay: f64) -> f64 {
    let mut sum = 0.0;
    let mut years = age;
    for share in shares {
        // What begins later has not begun either.
        if years <= delay {
            break;
        }
        sum += share * begun(years, delay);
        years -= 1.0;
    }
    sum
}

/// How much of a year has passed that begins `years` before, and `delay` later.
#[inline(always)]
pub(super) fn begun(years: f64, delay: f64) -> f64 {
    (years - delay).clamp(0.0, 1.0)
}

/// What fading leaves `complete` years after a saving was all there.
#[inline(always)]
pub(super) fn kept_after_fading(fade: f64, complete: f64) -> f64 {
    if fade == 0.0 || complete <= 0.0 { 1.0 } else { libm::pow(1.0 - fade, complete) }
}

/// What a line has grown to in `year`, at constant prices.
#[inline(always)]
pub(super) fn grown(growth: f64, years: u32) -> f64 {
    if growth == 0.0 { 1.0 } else { libm::pow(1.0 + growth, f64::from(years)) }
}

/// A saving in one year, but for how late it comes.
#[derive(Clone, Copy)]
pub(super) struct SavingYear {
    /// How many years have passed since it could begin.
    pub age: f64,
    /// What it has grown to, 0 once it has ended.
    pub grown: f64,
}

impl SavingYear {
    pub fn of(line: &Line, year: u32) -> Self {
        let grown = if is_there(line, year) { grown(line.growth, year - 1) } else { 0.0 };
        Self { age: age(line, year), grown }
    }

    /// The part of the full saving that is there.
    pub fn share(self, line: &Line, delay: f64, fade: f64) -> f64 {
        let complete = self.age - line.phasing.len() as f64 - delay;
        cumulative(&line.phasing, self.age, delay) * kept_after_fading(fade, complete) * self.grown
    }
}

/// The part of a recurring cost that is there in `year`: it comes on time, and does not fade.
pub(super) fn recurring_share(line: &Line, year: u32) -> f64 {
    if is_there(line, year) {
        cumulative(&line.phasing, age(line, year), 0.0) * grown(line.growth, year - 1)
    } else {
        0.0
    }
}

/// The share of a one-off line that falls in `year`: by its own phasing, or by the chosen one.
pub(super) fn one_off_share(case: &Case, choices: &Choices, line: &Line, year: u32) -> f64 {
    let shares: &[f64] = if line.phasing.is_empty() {
        &case.phasings[choices.cost_phasing].shares
    } else {
        &line.phasing
    };
    let Some(place) = year.checked_sub(line.first_year) else { return 0.0 };
    shares.get(place as usize).copied().unwrap_or(0.0)
}
