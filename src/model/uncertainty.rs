//! How sure a scenario is: the model run many times, with the uncertain levers drawn at random.
//!
//! Each uncertain lever has a triangular distribution around its value ([`Input::range`]). The
//! inputs on one side, benefits or costs, move together as a one-factor Gaussian copula says.
//! Seeded: the same scenario and seed give the same figures, bit for bit, natively and in the
//! browser. Without any spread every draw is the scenario itself.
//!
//! ```
//! use derwent::case::{Case, Tables};
//! use derwent::model::{Choices, Inputs, Sample, Uncertainty};
//!
//! let case = Case::read(&Tables::built_in()).expect("the built-in case has no faults");
//! let choices = Choices::general(&case);
//! let sample = Sample::new(Inputs::of(&choices), 0, 1_000, choices.correlation);
//! let uncertainty = Uncertainty::of(&case, &choices, &sample);
//! assert!(uncertainty.npv_cashable.p10 < uncertainty.npv_cashable.p90);
//! ```

mod block;
mod draws;
mod generator;
mod input;
mod kernel;
mod lines;
mod normal;
mod quantiles;
mod sample;
mod sensitivity;
mod triangular;

pub use draws::{Draws, chance_paid_back};
pub use input::{Input, Inputs};
pub use quantiles::{Ordered, Quantiles};
pub use sample::Sample;
pub use sensitivity::{Sensitivity, sensitivities};
pub use triangular::Triangular;

use super::choices::Choices;
use crate::case::Case;

/// How the outcome spreads over the draws. Money in pounds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Uncertainty {
    /// How many draws it is made of.
    pub draws: usize,
    /// Present value of the councils' cash.
    pub npv_cashable: Quantiles,
    /// Present value with wider benefits; none where these are not among the draws.
    pub npsv: Option<Quantiles>,
    /// Cash added up at the end of each year.
    pub cumulative_cashable: Vec<Quantiles>,
    /// The chance that the money is back by the end of each year.
    pub payback_by_year: Vec<f64>,
}

impl Uncertainty {
    /// Runs all draws of `sample` and sums them up.
    #[must_use]
    pub fn of(case: &Case, choices: &Choices, sample: &Sample) -> Self {
        let mut draws = Draws::default();
        draws.renew(case, choices, sample, sample.draws());
        Self::of_draws(&draws)
    }

    /// Sums up draws.
    #[must_use]
    pub fn of_draws(draws: &Draws) -> Self {
        Self {
            draws: draws.count,
            npv_cashable: Quantiles::of(&draws.npv_cashable),
            npsv: draws.has_wider().then(|| Quantiles::of(&draws.npsv)),
            cumulative_cashable: draws
                .cumulative_cashable
                .iter()
                .map(|column| Quantiles::of(column))
                .collect(),
            payback_by_year: draws.paid_back_by_year(),
        }
    }
}
