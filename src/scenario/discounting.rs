//! The discount rates that are published, for whoever does not bring their own.

use crate::case::Case;
use crate::words::percent;

/// A rate with its name and standing.
#[derive(Clone, Debug, PartialEq)]
pub struct DiscountRate {
    /// A year, as a fraction.
    pub rate: f64,
    /// "3.5%: Green Book 2026".
    pub label: String,
}

/// The rate in force, and the one that is recommended but not adopted.
#[must_use]
pub fn discount_rates(case: &Case) -> Vec<DiscountRate> {
    [
        ("discount-rate.2026", "Green Book 2026, HM Treasury"),
        ("discount-rate.review", "recommended June 2026, not adopted"),
    ]
    .into_iter()
    .filter_map(|(id, standing)| {
        let rate = case.figure(id)?.printed.value / 100.0;
        Some(DiscountRate { rate, label: format!("{}: {standing}", percent(rate, 2)) })
    })
    .collect()
}
