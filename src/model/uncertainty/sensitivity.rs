//! What matters most: how far each uncertain input moves a figure, and how much of its spread
//! goes with it.

use super::input::{Input, Inputs};
use super::sample::Sample;
use super::triangular::Triangular;
use crate::case::Case;
use crate::model::choices::Choices;
use crate::model::order::in_order;
use crate::model::outcome::Outcome;
use crate::model::run;

/// What one uncertain input does to a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sensitivity {
    /// The input.
    pub input: Input,
    /// The input's own value that one draw in ten is below.
    pub p10: f64,
    /// The input's own value that one draw in ten is above.
    pub p90: f64,
    /// The figure with the input at its `p10`, everything else as in the scenario.
    pub low: f64,
    /// The figure with the input at its `p90`, everything else as in the scenario.
    pub high: f64,
    /// The input's part of the figure's variance, alone and with what it moves together with:
    /// the covariance of the figure with what the input adds to it, over the variance. What an
    /// input adds is taken along a straight line, with all others at their means. The parts add
    /// up to 1 but for what bends and what inputs do to each other.
    pub share: f64,
}

/// Every input that is uncertain, the one with the largest swing first. `figures` has the figure
/// in each draw of `sample`, `measure` reads it from an outcome.
#[must_use]
pub fn sensitivities(
    case: &Case,
    choices: &Choices,
    sample: &Sample,
    figures: &[f64],
    measure: impl Fn(&Outcome) -> f64,
) -> Vec<Sensitivity> {
    let at = |choices: &Choices, input: Input, value: f64| {
        let mut tried = choices.clone();
        input.set(&mut tried, value);
        measure(&run(case, &tried))
    };
    // The draws do not lie around the scenario but around the means of all inputs.
    let mut middle = choices.clone();
    for input in Inputs::of(choices).all() {
        input.set(&mut middle, input.range(choices).mean());
    }
    let spread = Spread::of(figures);
    let found = Inputs::of(choices)
        .all()
        .enumerate()
        .map(|(position, input)| (position, input, input.range(choices)))
        .filter(|(_, _, range)| !range.is_certain())
        .map(|(position, input, range)| {
            let (p10, p90) = (range.quantile(0.1), range.quantile(0.9));
            let (low, high) = (at(choices, input, p10), at(choices, input, p90));
            let slope = (at(&middle, input, p90) - at(&middle, input, p10)) / (p90 - p10);
            let share = slope * spread.shared(&range, sample.column(position));
            Sensitivity { input, p10, p90, low, high, share }
        });
    in_order(found, |sensitivity| -(sensitivity.high - sensitivity.low).abs())
}

/// How far figures lie off their mean.
struct Spread {
    off: Vec<f64>,
    squares: f64,
}

impl Spread {
    fn of(figures: &[f64]) -> Self {
        let middle = figures.iter().sum::<f64>() / figures.len() as f64;
        let off: Vec<f64> = figures.iter().map(|figure| figure - middle).collect();
        let mut squares = 0.0;
        for off in &off {
            squares += off * off;
        }
        Self { off, squares }
    }

    /// The covariance of an input's values with the figures, over the variance of the figures; 0
    /// where these do not vary.
    fn shared(&self, range: &Triangular, numbers: &[f64]) -> f64 {
        let inverse = range.inverse();
        let mut products = 0.0;
        for (number, off) in numbers.iter().zip(&self.off) {
            // Counted from a place inside the data, or rounding would eat small spreads.
            products += (inverse.at(*number) - range.mode) * off;
        }
        if self.squares > 0.0 { products / self.squares } else { 0.0 }
    }
}
