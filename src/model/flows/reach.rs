//! How much of a line there is: where it lies between low and high, and how much of it is reached
//! by those that take part.

use crate::case::{Case, Line};
use crate::model::choices::Choices;
use crate::model::participation::{Participation, with_network};

/// How much of each line is there because of who takes part.
pub struct Reach {
    /// For each division of lines, of a saving and of a cost.
    pub savings: Vec<f64>,
    pub costs: Vec<f64>,
    /// Of what is reached for residents.
    pub place: f64,
}

impl Reach {
    /// As far as those that take part reach.
    pub fn of(choices: &Choices, participation: &Participation) -> Self {
        let network = choices.network;
        let covered = participation.coverage.iter();
        Self {
            savings: covered.clone().map(|coverage| with_network(*coverage, network)).collect(),
            costs: covered.map(|coverage| size(choices, participation, *coverage)).collect(),
            place: with_network(participation.place_coverage, network),
        }
    }

    /// As if every council took part and all was reached.
    pub fn full(case: &Case) -> Self {
        let ones = vec![1.0; case.divisions.len()];
        Self { savings: ones.clone(), costs: ones, place: 1.0 }
    }
}

/// How much of a cost there is: a fixed part, and a part that follows the councils that take part;
/// nothing if none does.
pub fn size(choices: &Choices, participation: &Participation, coverage: f64) -> f64 {
    if participation.anyone {
        let fixed = choices.cost_fixed_share;
        fixed + (1.0 - fixed) * coverage
    } else {
        0.0
    }
}

/// A year of a saving at full effect: `position` of the way from low to high, as far as it is
/// delivered and reached.
pub fn saving(bounds: (f64, f64), position: f64, realisation: f64, reach: f64) -> f64 {
    between(bounds, position) * realisation * reach
}

/// All of a recurring or one-off cost, `position` of the way from low to high.
pub fn cost(bounds: (f64, f64), position: f64, reach: f64) -> f64 {
    between(bounds, position) * reach
}

pub(super) fn between((low, high): (f64, f64), position: f64) -> f64 {
    low + position * (high - low)
}

pub(super) fn contingency(choices: &Choices, line: &Line) -> f64 {
    if line.has_contingency { choices.contingency } else { 0.0 }
}

/// One-off cost for each pound of a line: with its contingency, and with optimism bias on both.
pub fn marked_up(choices: &Choices, line: &Line) -> f64 {
    (1.0 + contingency(choices, line)) * (1.0 + choices.cost_optimism)
}

/// How much of a saving leaves the budget. What is saved in staff time may be put to other work
/// instead: worth something, and no cash.
pub fn cash_part(choices: &Choices, line: &Line) -> f64 {
    if line.is_capacity { choices.cashable_share } else { 1.0 }
}
