//! Who takes part, and how much of the benefits, savings and costs that reaches.

use super::list::{ByCouncil, ByDivision};
use super::weights::Weights;
use crate::case::Stance;

/// The councils that take part, and what they count for together.
#[derive(Clone, Copy)]
pub(super) struct Participation {
    /// Pays or joins.
    pub takes_part: ByCouncil<bool>,
    /// Pays.
    pub funds: ByCouncil<bool>,
    /// Whether any council takes part.
    pub anyone: bool,
    /// For each way in which lines are divided, the weights of those that take part.
    pub coverage: ByDivision<f64>,
    /// The same for what is reached for residents.
    pub place_coverage: f64,
}

impl Participation {
    /// What follows from the councils' stances.
    pub fn of(weights: &Weights, stances: &[Stance]) -> Self {
        let takes_part = ByCouncil::from_fn(stances.len(), |at| stances[at] != Stance::Out);
        let mut coverage = ByDivision::of(0.0, weights.divisions.len());
        for (coverage, weights) in coverage.iter_mut().zip(&weights.divisions) {
            *coverage = sum_over(&takes_part, weights);
        }
        Self {
            anyone: takes_part.contains(&true),
            takes_part,
            funds: ByCouncil::from_fn(stances.len(), |at| stances[at] == Stance::Funds),
            coverage,
            place_coverage: sum_over(&takes_part, &weights.place),
        }
    }

    /// Each participant's part of something divided by `weights`; equal parts where all of these
    /// are 0. They sum to 1, or to 0 if nobody takes part.
    pub fn parts(&self, weights: &[f64]) -> ByCouncil<f64> {
        let total = sum_over(&self.takes_part, weights);
        if total > 0.0 {
            ByCouncil::from_fn(weights.len(), |council| {
                if self.takes_part[council] { weights[council] / total } else { 0.0 }
            })
        } else {
            let count = self.takes_part.iter().filter(|takes_part| **takes_part).count();
            self.takes_part.map(|takes_part| if takes_part { 1.0 / count as f64 } else { 0.0 })
        }
    }
}

/// How much of a benefit is reached with a coverage: where the network matters, less than in
/// proportion while councils stay out.
pub(super) fn with_network(coverage: f64, network: f64) -> f64 {
    if network == 0.0 { coverage } else { coverage * libm::pow(coverage.min(1.0), network) }
}

fn sum_over(takes_part: &[bool], weights: &[f64]) -> f64 {
    let mut sum = 0.0;
    for (takes_part, weight) in takes_part.iter().zip(weights) {
        if *takes_part {
            sum += weight;
        }
    }
    sum
}
