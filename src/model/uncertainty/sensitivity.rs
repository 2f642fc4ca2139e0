//! What matters most: how far each uncertain input moves a figure, and how much of its spread
//! goes with it.

use super::input::Input;
use super::sample::Sample;
use super::triangular::Triangular;
use crate::model::choices::Choices;
use crate::model::evidence::Evidence;
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
    /// The part of the figure's variance that goes with the input: the square of their
    /// correlation over the draws, from 0 to 1. Inputs that move together each have what they
    /// share, so these parts can add up to more than the whole.
    pub share: f64,
}

/// Every input that is uncertain, the one with the largest swing first. `figures` has the figure
/// in each draw of `sample`, `measure` reads it from an outcome.
#[must_use]
pub fn sensitivities(
    evidence: &Evidence,
    choices: &Choices,
    sample: &Sample,
    figures: &[f64],
    measure: impl Fn(&Outcome) -> f64,
) -> Vec<Sensitivity> {
    let mut tried = choices.clone();
    let mut at = |input: Input, value: f64, mode: f64| {
        input.set(&mut tried, value);
        let figure = measure(&run(evidence, &tried));
        input.set(&mut tried, mode);
        figure
    };
    let mut found: Vec<Sensitivity> = Input::all()
        .enumerate()
        .map(|(position, input)| (position, input, input.range(choices)))
        .filter(|(_, _, range)| !range.is_certain())
        .map(|(position, input, range)| {
            let (p10, p90) = (range.quantile(0.1), range.quantile(0.9));
            Sensitivity {
                input,
                p10,
                p90,
                low: at(input, p10, range.mode),
                high: at(input, p90, range.mode),
                share: shared_variance(&range, sample.column(position), figures),
            }
        })
        .collect();
    let swing = |sensitivity: &Sensitivity| (sensitivity.high - sensitivity.low).abs();
    found.sort_by(|one, other| swing(other).total_cmp(&swing(one)));
    found
}

/// The square of the correlation between an input's values and the figures; 0 where the figures
/// do not vary.
fn shared_variance(range: &Triangular, numbers: &[f64], figures: &[f64]) -> f64 {
    let inverse = range.inverse();
    let count = figures.len() as f64;
    let middle = figures.iter().sum::<f64>() / count;
    let (mut input, mut square, mut products, mut spread) = (0.0, 0.0, 0.0, 0.0);
    for (number, figure) in numbers.iter().zip(figures) {
        // Counted from places inside the data, or rounding would eat small spreads.
        let (input_off, figure_off) = (inverse.at(*number) - range.mode, figure - middle);
        input += input_off;
        square += input_off * input_off;
        products += input_off * figure_off;
        spread += figure_off * figure_off;
    }
    let variances = (square - input * input / count) * spread;
    if variances > 0.0 { (products * products / variances).min(1.0) } else { 0.0 }
}
