//! What has no payer, summed up.

use crate::model::Outcome;

/// What of the cost nobody has agreed to pay, over all years, in pounds.
pub(super) struct NoPayer {
    /// The part of the one-off cost that is not put through the funding split.
    pub one_off: f64,
    /// What is short in the split: the team, and what of the one-off cost is put through it.
    pub short: f64,
}

impl NoPayer {
    pub fn of(outcome: &Outcome) -> Self {
        let one_off = outcome.years.iter().map(|year| year.funding.one_off_outside).sum();
        Self { one_off, short: outcome.shortfall() }
    }

    pub fn total(&self) -> f64 {
        self.one_off + self.short
    }
}

/// The years in which the funding split is short.
pub(super) struct Shortfall {
    /// The first of them.
    pub first: u32,
    /// The last of them.
    pub last: u32,
    /// What is missing in each, if it is the same in all and no funded year stands between.
    pub each: Option<f64>,
}

impl Shortfall {
    /// None if every year is funded, to the pound.
    pub fn of(outcome: &Outcome) -> Option<Self> {
        let short: Vec<_> =
            outcome.years.iter().filter(|year| year.funding.shortfall >= 0.5).collect();
        let (first, last) = (short.first()?, short.last()?);
        let amount = first.funding.shortfall;
        let unbroken = (last.year - first.year) as usize + 1 == short.len();
        let even = short.iter().all(|year| (year.funding.shortfall - amount).abs() < 0.5);
        Some(Self {
            first: first.year,
            last: last.year,
            each: (unbroken && even).then_some(amount),
        })
    }
}
