//! What each council is left with when everything is paid.

use super::choices::Choices;
use super::evidence::{COUNCILS, Evidence};
use super::outcome::Outcome;
use super::participation::Participation;

/// What each council gains, as a present value in pounds; below zero for one that loses, 0 for
/// one that stays out: its savings, less its part of the one-off cost that is not put through the
/// funding split, less what it pays, less its part of the shortfall. Parts follow the councils'
/// shares of the savings base, and are equal where all of these are 0.
///
/// The councils together have `npv_cashable` and what the two outside pots pay.
#[must_use]
pub fn council_worth(evidence: &Evidence, choices: &Choices, outcome: &Outcome) -> [f64; COUNCILS] {
    let participation = Participation::of(evidence, choices);
    let parts = participation.cost_parts();
    let mut worth = [0.0; COUNCILS];
    for year in &outcome.years {
        let kept_apart = year.one_off_cost * (1.0 - choices.fund_one_off_share);
        let shared = kept_apart + year.funding.shortfall;
        for (council, worth) in worth.iter_mut().enumerate() {
            let gains = year.savings_by_council[council];
            let pays = year.funding.contributions[council] + shared * parts[council];
            *worth += (gains - pays) * year.discount_factor;
        }
    }
    worth
}
