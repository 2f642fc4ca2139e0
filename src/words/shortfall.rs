//! What nobody pays, summed up.

use crate::model::Outcome;

/// The years that are not fully funded.
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
