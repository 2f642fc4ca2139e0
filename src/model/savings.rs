//! What the councils save themselves, by driver and by council.

use super::choices::Choices;
use super::evidence::{Driver, Evidence};
use super::participation::Participation;
use crate::model::list::{ByCouncil, ByLine};

/// The years over which a driver's saving builds up.
pub(super) const YEARS_TO_FULL: f64 = 5.0;

/// A driver's saving a year at full effect, with how it builds up.
pub(super) fn full_effects(
    evidence: &Evidence,
    choices: &Choices,
    participation: &Participation,
) -> ByLine<f64> {
    ByLine::from_fn(evidence.drivers.len(), |index| {
        let reach = participation.driver_reach[index];
        full_effect(&evidence.drivers[index], choices.positions[index], choices.realisation, reach)
    })
}

/// One driver's saving a year at full effect, `position` of the way from low to high.
pub(super) fn full_effect(driver: &Driver, position: f64, realisation: f64, reach: f64) -> f64 {
    (driver.low + position * (driver.high - driver.low)) * realisation * reach
}

/// The part of each driver's saving that leaves the budget. What is saved in staff time may be put
/// to other work instead: worth something, and no cash.
pub(super) fn cashable_parts(evidence: &Evidence, choices: &Choices) -> ByLine<f64> {
    evidence
        .drivers
        .iter()
        .map(|driver| if driver.is_capacity { choices.cashable_share } else { 1.0 })
        .collect()
}

/// The savings of `year`, by driver and by council.
pub(super) fn in_year(
    evidence: &Evidence,
    choices: &Choices,
    participation: &Participation,
    full_effects: &[f64],
    year: u32,
) -> (ByLine<f64>, ByCouncil<f64>) {
    let elapsed = f64::from(year) - choices.delay;
    let kept = kept_after_fading(choices.fade, elapsed);
    let by_driver = ByLine::from_fn(full_effects.len(), |index| {
        full_effects[index] * cumulative_share(&evidence.drivers[index], elapsed) * kept
    });
    let mut by_council = ByCouncil::of(0.0, evidence.councils.len());
    for (saving, parts) in by_driver.iter().zip(&participation.driver_parts) {
        for (council, part) in by_council.iter_mut().zip(parts) {
            *council += saving * part;
        }
    }
    (by_driver, by_council)
}

/// The part of a driver's full saving that is there `years` after the start: the published
/// yearly shares added up, fractions of a year in a straight line, 0 before the start.
#[must_use]
pub fn cumulative_share(driver: &Driver, years: f64) -> f64 {
    driver
        .yearly_shares
        .iter()
        .zip(0_u32..)
        .map(|(share, year)| share * (years - f64::from(year)).clamp(0.0, 1.0))
        .sum()
}

/// What fading leaves of a saving `years` after the start.
pub(super) fn kept_after_fading(fade: f64, years: f64) -> f64 {
    let complete = years - YEARS_TO_FULL;
    if fade == 0.0 || complete <= 0.0 { 1.0 } else { libm::pow(1.0 - fade, complete) }
}
