//! Random numbers for every input and draw, before they become values of levers.

use super::generator::Generator;
use super::input::{Input, Inputs};
use super::normal;

/// How many draws are worked out together.
pub(super) const BLOCK: usize = 64;

/// Numbers between 0 and 1, one for each input and draw, that move together as a one-factor
/// Gaussian copula says. They depend on seed, correlation and the number of inputs alone, so they stay while other
/// levers move.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    inputs: Inputs,
    seed: u64,
    correlation: f64,
    draws: usize,
    /// A column for each input, filled up to whole blocks.
    columns: Vec<f64>,
    column_length: usize,
}

impl Sample {
    /// Draws the numbers. Draw `n` has the same numbers however many draws there are.
    ///
    /// `correlation` lies between 0 and 0.9; it is that of the normal numbers behind any two
    /// inputs on the same side, benefits or costs.
    #[must_use]
    pub fn new(inputs: Inputs, seed: u64, draws: usize, correlation: f64) -> Self {
        let mut sample = Self::default();
        sample.renew(inputs, seed, draws, correlation);
        sample
    }

    /// Draws the numbers anew if they are not those asked for, or too few.
    pub fn renew(&mut self, inputs: Inputs, seed: u64, draws: usize, correlation: f64) {
        if self.is_of(inputs, seed, correlation) && self.draws >= draws {
            return;
        }
        *self = Self {
            inputs,
            seed,
            correlation,
            draws,
            columns: std::mem::take(&mut self.columns),
            column_length: draws.next_multiple_of(BLOCK),
        };
        self.columns.resize(inputs.count() * self.column_length, 0.0);
        let generator = Generator::new(seed);
        let (shared, own) = (correlation.sqrt(), (1.0 - correlation).sqrt());
        // Column 0 moves all benefits, column 1 all costs; the inputs follow.
        let index = |draw: usize, column: usize| (draw * (inputs.count() + 2) + column) as u64;
        let factors = |column: usize| -> Vec<f64> {
            let draws = 0..self.column_length;
            draws.map(|draw| normal::quantile(generator.uniform(index(draw, column)))).collect()
        };
        let factors =
            if correlation > 0.0 { [factors(0), factors(1)] } else { [Vec::new(), Vec::new()] };
        for (position, (input, column)) in
            inputs.all().zip(self.columns.chunks_exact_mut(self.column_length)).enumerate()
        {
            let mut place = index(0, position + 2);
            for number in &mut *column {
                *number = generator.uniform(place);
                place += index(1, 0);
            }
            // Without correlation there are none.
            let factors = factors[usize::from(input.is_cost())].chunks_exact(BLOCK);
            for (numbers, factors) in column.chunks_exact_mut(BLOCK).zip(factors) {
                let mut together = [0.0; BLOCK];
                normal::quantiles(numbers, &mut together);
                for (number, factor) in together.iter_mut().zip(factors) {
                    *number = shared * factor + own * *number;
                }
                normal::cumulatives(&together, numbers);
            }
            // A high number is good, and a long delay is not.
            if input == Input::Delay {
                for number in column {
                    *number = 1.0 - *number;
                }
            }
        }
    }

    /// Whether the numbers are for these inputs, and of this seed and correlation.
    #[must_use]
    pub fn is_of(&self, inputs: Inputs, seed: u64, correlation: f64) -> bool {
        self.inputs == inputs && self.seed == seed && self.correlation == correlation
    }

    /// Which random numbers they are.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// How many draws there are.
    #[must_use]
    pub const fn draws(&self) -> usize {
        self.draws
    }

    /// The numbers of the input at `position` of [`Inputs::all`], one for each draw.
    #[must_use]
    pub fn column(&self, position: usize) -> &[f64] {
        &self.whole_column(position)[..self.draws]
    }

    /// The same, filled up to whole blocks.
    pub(super) fn whole_column(&self, position: usize) -> &[f64] {
        &self.columns[position * self.column_length..][..self.column_length]
    }
}
