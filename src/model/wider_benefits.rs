//! What better outcomes are worth to residents, the economy and other public services.
//! Not the councils' cash.

use super::choices::{Choices, WiderBasis};

/// A measure's benefit at full effect, in pounds.
pub(super) fn full_effect(benefit: f64, progress: f64, claimed: f64) -> f64 {
    benefit * progress * claimed
}

/// The part of a benefit that is claimed with every council.
pub(super) fn attributed(choices: &Choices, attribution: f64) -> f64 {
    attribution * (1.0 - choices.benefit_optimism)
}

/// What is left of a pound of wider benefits after what it costs to bring it about; below zero
/// where that is more.
pub(super) fn after_cost(choices: &Choices) -> f64 {
    1.0 - choices.wider_cost
}

/// The part of the full effect that falls in `year`.
pub(super) fn share_in_year(choices: &Choices, year: u32) -> f64 {
    match choices.wider_basis {
        WiderBasis::Annual => ramp(choices, year),
        WiderBasis::Once => ramp(choices, year) - ramp(choices, year - 1),
    }
}

/// The part of the full effect that is there in `year`: nothing before the first year with an
/// effect, all from the year of the full effect, a straight line between.
pub(super) fn ramp(choices: &Choices, year: u32) -> f64 {
    let start = choices.wider_start;
    let full = choices.wider_full.max(start);
    if year < start {
        0.0
    } else if year >= full {
        1.0
    } else {
        f64::from(year - start + 1) / f64::from(full - start + 1)
    }
}
