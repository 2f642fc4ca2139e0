//! One way to write sums that stand beside each other.

use super::MINUS;
use super::number::{grouped, pounds};
use crate::model::{Ordered, Quantiles};

/// How the sums of one sentence, tile or chart are written: by the one rule of digits, all of them in
/// the unit of the largest, so that they can be compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rounding {
    /// How many pounds one of the unit is.
    unit: f64,
    letters: &'static str,
    /// Sums are multiples of this, in pounds.
    step: f64,
}

impl Rounding {
    /// For sums up to `largest`, in pounds. A total has a tenth of its unit below a hundred
    /// millions and below ten billions.
    #[must_use]
    pub fn of(largest: f64) -> Self {
        let (unit, letters, step) = match largest.abs() {
            9.95e9.. => (1e9, "bn", 1e9),
            999.5e6.. => (1e9, "bn", 1e8),
            99.95e6.. => (1e6, "m", 1e6),
            999.5e3.. => (1e6, "m", 1e5),
            999.5.. => (1e3, "k", 1e3),
            _ => (1.0, "", 1.0),
        };
        Self { unit, letters, step }
    }

    /// For what comes out of many runs, and for `others` that stand beside it.
    #[must_use]
    pub fn of_runs(runs: &Ordered, others: &[f64]) -> Self {
        Self::of_quantiles(&runs.quantiles(), others)
    }

    /// The same from where the runs lie, so that every view writes one and the same figure with the
    /// same digits.
    #[must_use]
    pub fn of_quantiles(runs: &Quantiles, others: &[f64]) -> Self {
        let Quantiles { p10, p50, p90 } = *runs;
        let sums = [p10, p50, p90].into_iter().chain(others.iter().copied());
        Self::of(sums.fold(0.0, |most: f64, sum| most.max(sum.abs())))
    }

    /// Two sums as a range: "£119m to £224m"; one where both look the same.
    #[must_use]
    pub fn range(&self, low: f64, high: f64) -> String {
        let (low, high) = (self.text(low), self.text(high));
        if low == high { low } else { format!("{low} to {high}") }
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
