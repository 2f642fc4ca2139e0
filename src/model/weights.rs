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
        let residents = Residents::of(case);
        let savings = residents.weights(case, county_part);
        Self {
            place: residents.weights(case, choices.county_place_share),
            divisions: case
                .divisions
                .iter()
                .map(|division| of_division(case, division, &savings))
                .collect(),
            savings,
        }
    }
}

/// For whom councils work.
struct Residents {
    /// Each council's; an upper council's are those of the councils in the case that belong to it.
    own: ByCouncil<f64>,
    /// Of the case.
    all: f64,
    /// Whether some belong to two councils.
    have_two_layers: bool,
}

impl Residents {
    fn of(case: &Case) -> Self {
        let mut own = ByCouncil::of(0.0, case.councils.len());
        let (mut all, mut have_two_layers) = (0.0, false);
        for (index, council) in case.councils.iter().enumerate() {
            if council.layer == Layer::Upper {
                have_two_layers = true;
                continue;
            }
            own[index] = council.residents;
            if council.in_case {
                all += council.residents;
                if let Some(upper) = council.upper {
                    own[upper] += council.residents;
                }
            }
        }
        Self { own, all, have_two_layers }
    }

    /// An upper council counts for its part of what the lower ones below it stand for, and these
    /// for the rest by their residents; where there is no upper council, all count by their
    /// residents.
    fn weights(&self, case: &Case, upper_part: f64) -> ByCouncil<f64> {
        let lower_part = if self.have_two_layers { 1.0 - upper_part } else { 1.0 };
        ByCouncil::from_fn(case.councils.len(), |council| {
            let residents = self.own[council];
            match case.councils[council].layer {
                Layer::Upper => upper_part * residents / self.all,
                Layer::Lower => lower_part * residents / self.all,
                Layer::Both => residents / self.all,
            }
        })
    }
}

/// By the division's key, else by savings. What the excluded councils would have had goes to the
/// others of the case; a council outside the case keeps its own.
fn of_division(case: &Case, division: &Division, savings: &ByCouncil<f64>) -> ByCouncil<f64> {
    let mut shares = division.key.map_or(*savings, |key| by_key(case, &case.keys[key].weights));
    if division.excludes.is_empty() {
        return shares;
    }
    for council in &division.excludes {
        shares[*council] = 0.0;
    }
    let mut remaining = 0.0;
    for (share, council) in shares.iter().zip(&case.councils) {
        if council.in_case {
            remaining += share;
        }
    }
    for (share, council) in shares.iter_mut().zip(&case.councils) {
        if council.in_case && remaining > 0.0 {
            *share /= remaining;
        }
    }
    shares
}

/// Each council's weight over those of the councils in the case.
fn by_key(case: &Case, weights: &[f64]) -> ByCouncil<f64> {
    let in_case = case.councils.iter().zip(weights).filter(|(council, _)| council.in_case);
    let all: f64 = in_case.map(|(_, weight)| weight).sum();
    weights.iter().map(|weight| if all > 0.0 { weight / all } else { 0.0 }).collect()
}
