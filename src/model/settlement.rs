//! What each council is left with when everything is paid.

use super::choices::Choices;
use super::evidence::{COUNCILS, Evidence};
use super::funding::Source;
use super::outcome::{Outcome, YearOutcome};
use super::participation::Participation;

/// What each council gains, as a present value in pounds; below zero for one that loses, 0 for
/// one that stays out: its savings, less its part of the one-off cost that is not put through the
/// funding split, less what it pays, less its part of the shortfall, and by the social weight its
/// part of the wider benefits; and what joint projects bring it less what it pays for them. Parts
/// of costs follow the councils' shares of the savings base, and are equal where all of these are
/// 0; parts of wider benefits follow their place weights.
///
/// The councils together have [`joint_worth`].
#[must_use]
pub fn council_worth(evidence: &Evidence, choices: &Choices, outcome: &Outcome) -> [f64; COUNCILS] {
    let participation = Participation::of(evidence, choices);
    let parts = participation.cost_parts();
    let place_parts = participation.place_parts();
    let mut worth = [0.0; COUNCILS];
    for year in &outcome.years {
        let kept_apart = year.one_off_cost * (1.0 - choices.fund_one_off_share);
        let shared = kept_apart + year.funding.shortfall;
        let social = choices.social_weight * year.wider_benefit;
        for (council, worth) in worth.iter_mut().enumerate() {
            let gains = year.savings_by_council[council]
                + social * place_parts[council]
                + year.project_benefits[council];
            let pays = year.funding.contributions[council]
                + shared * parts[council]
                + year.project_costs[council];
            *worth += (gains - pays) * year.discount_factor;
        }
    }
    worth
}

/// What the councils that take part gain together, as a present value in pounds: their cash,
/// what the two outside pots pay, and by the social weight the wider benefits.
#[must_use]
pub fn joint_worth(choices: &Choices, outcome: &Outcome) -> f64 {
    let outside = |year: &YearOutcome| {
        let from = |source: Source| year.funding.sources[source as usize];
        from(Source::Dep) + from(Source::RatesPool)
    };
    outcome.totals.npv_cashable
        + present_value(outcome, outside)
        + choices.social_weight * present_value(outcome, |year| year.wider_benefit)
}

/// What a yearly sum is worth in Year 1, in pounds.
pub(super) fn present_value(outcome: &Outcome, sum: impl Fn(&YearOutcome) -> f64) -> f64 {
    outcome.years.iter().map(|year| sum(year) * year.discount_factor).sum()
}
