//! One way to write sums that stand beside each other.

use super::MINUS;
use super::number::{grouped, pounds};
use crate::model::Ordered;

/// How the sums of one sentence or chart are written: in one unit, so that they can be compared,
/// and with no more digits than the least certain of them can carry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rounding {
    /// How many pounds one of the unit is.
    unit: f64,
    letters: &'static str,
    /// Sums are multiples of this, in pounds.
    step: f64,
}

impl Rounding {
    /// For sums up to `largest`, known to within `error`, both in pounds. A total has a tenth of
    /// its unit below a hundred millions and below ten billions.
    #[must_use]
    pub fn of(largest: f64, error: f64) -> Self {
        let size = largest.abs();
        let (unit, letters, finest) = match size {
            9.95e9.. => (1e9, "bn", 1e9),
            999.5e6.. => (1e9, "bn", 1e8),
            99.95e6.. => (1e6, "m", 1e6),
            999.5e3.. => (1e6, "m", 1e5),
            999.5.. => (1e3, "k", 1e3),
            _ => (1.0, "", 1.0),
        };
        let step = round_step(error).max(finest);
        // Tenths that go in twos or fives say more than is known.
        let step = if step > finest && step < unit { unit } else { step };
        Self { unit, letters, step }
    }

    /// For what comes out of many runs, and for `others` that stand beside it.
    #[must_use]
    pub fn of_runs(runs: &Ordered, others: &[f64]) -> Self {
        let places = [0.1, 0.5, 0.9];
        let quantiles = places.map(|p| runs.quantile(p));
        let largest = quantiles.iter().chain(others).fold(0.0_f64, |most, sum| most.max(sum.abs()));
        let error = places.iter().fold(0.0_f64, |most, p| most.max(runs.standard_error(*p)));
        Self::of(largest, error)
    }

    /// A sum: "£118m", "−£0.8m"; what rounds to nothing is "£0".
    #[must_use]
    pub fn text(&self, amount: f64) -> String {
        let shown = (amount / self.step).round() * self.step;
        if shown == 0.0 {
            return "£0".to_owned();
        }
        let sign = if shown < 0.0 { MINUS.to_string() } else { String::new() };
        let size = shown.abs() / self.unit;
        // Rounded up it can need the next unit.
        if size >= 1000.0 {
            return format!("{sign}{}", pounds(shown.abs()));
        }
        let number = if self.step < self.unit { format!("{size:.1}") } else { grouped(size) };
        format!("{sign}£{number}{}", self.letters)
    }
}

/// The first of 1, 2, 5, 10 … pounds that is at least `error`.
fn round_step(error: f64) -> f64 {
    let mut step = 1.0;
    for factor in [2.0, 2.5, 2.0].into_iter().cycle() {
        // Beyond this no sum of money makes sense.
        if step >= error || step > 1e12 {
            break;
        }
        step *= factor;
    }
    step
}
