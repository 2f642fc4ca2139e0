//! What each council counts for where something is divided, before anyone stays out.

use super::choices::Choices;
use super::list::ByCouncil;
use crate::case::{Case, Division, Layer};

/// The weights of a scenario. Those of the councils in the case add up to 1 in each; a council
/// outside comes on top.
#[derive(Clone)]
pub(super) struct Weights {
    /// Of the councils' savings.
    pub savings: ByCouncil<f64>,
    /// Of what is reached for residents.
    pub place: ByCouncil<f64>,
    /// For each of [`Case::divisions`], how its lines are divided.
    pub divisions: Vec<ByCouncil<f64>>,
}

impl Weights {
    /// As the scenario has them.
    pub fn of(case: &Case, choices: &Choices) -> Self {
        Self::with_county_part(case, choices, choices.county_savings_share)
    }

    /// As if the upper councils' part of the savings were `county_part`.
    pub fn with_county_part(case: &Case, choices: &Choices, county_part: f64) -> Self {
        let savings = by_layer(case, county_part);
        Self {
            place: by_layer(case, choices.county_place_share),
            divisions: case
                .divisions
                .iter()
                .map(|division| of_division(case, division, &savings))
                .collect(),
            savings,
        }
    }
}

/// An upper council counts for its part of what the lower ones below it stand for, and these for
/// the rest by their residents; where there is no upper council, all count by their residents.
fn by_layer(case: &Case, upper_part: f64) -> ByCouncil<f64> {
    let all = residents_in_case(case);
    let has_upper = case.councils.iter().any(|council| council.layer == Layer::Upper);
    let lower_part = if has_upper { 1.0 - upper_part } else { 1.0 };
    case.councils
        .iter()
        .enumerate()
        .map(|(index, council)| match council.layer {
            Layer::Upper => upper_part * residents_below(case, index) / all,
            Layer::Lower => lower_part * council.residents / all,
            Layer::Both => council.residents / all,
        })
        .collect()
}

/// By the division's key, else by savings. What the excluded councils would have had goes to the
/// others of the case; a council outside the case keeps its own.
fn of_division(case: &Case, division: &Division, savings: &ByCouncil<f64>) -> ByCouncil<f64> {
    let shares = division.key.map_or(*savings, |key| by_key(case, &case.keys[key].weights));
    if division.excludes.is_empty() {
        return shares;
    }
    let is_excluded = |council: &usize| division.excludes.contains(council);
    let remaining: f64 = (0..shares.len())
        .filter(|council| case.councils[*council].in_case && !is_excluded(council))
        .map(|council| shares[council])
        .sum();
    ByCouncil::from_fn(shares.len(), |council| {
        if is_excluded(&council) {
            0.0
        } else if case.councils[council].in_case {
            if remaining > 0.0 { shares[council] / remaining } else { 0.0 }
        } else {
            shares[council]
        }
    })
}

/// Each council's weight over those of the councils in the case.
fn by_key(case: &Case, weights: &[f64]) -> ByCouncil<f64> {
    let in_case = case.councils.iter().zip(weights).filter(|(council, _)| council.in_case);
    let all: f64 = in_case.map(|(_, weight)| weight).sum();
    weights.iter().map(|weight| if all > 0.0 { weight / all } else { 0.0 }).collect()
}

/// Of all councils in the case that have residents of their own.
fn residents_in_case(case: &Case) -> f64 {
    let own =
        case.councils.iter().filter(|council| council.layer != Layer::Upper && council.in_case);
    own.map(|council| council.residents).sum()
}

/// Of the lower councils in the case that belong to an upper one.
fn residents_below(case: &Case, upper: usize) -> f64 {
    let below =
        case.councils.iter().filter(|council| council.upper == Some(upper) && council.in_case);
    below.map(|council| council.residents).sum()
}
