//! A low case with few councils, whose figures can be worked out by hand.
#![allow(dead_code, reason = "each test file uses a part of this")]

use derwent::model::{Choices, Coalition, Settlement, SettlementKind, Settlements, Stance};

use super::common::{case, council, defaults, set};

pub fn settlements(choices: &Choices) -> Settlements {
    Settlements::of(case(), choices, &Coalition::of(case(), choices))
}

#[track_caller]
pub fn settlement(choices: &Choices, kind: SettlementKind) -> Settlement {
    let all = settlements(choices).all;
    all.into_iter().find(|settlement| settlement.kind == kind).expect("this settlement")
}

/// Within what is lost when parts are rounded to four decimals of a hundred: of £30m between two
/// or three councils, less than £50.
#[track_caller]
pub fn assert_by_parts(actual: f64, expected: f64) {
    assert!((actual - expected).abs() < 50.0, "{actual} is not {expected}");
}

/// Low savings and low costs over five years at no discount, without a team, with only some
/// councils, who all pay.
pub fn only(councils: &[&str]) -> Choices {
    let mut choices = defaults();
    choices.positions.fill(0.0);
    choices.costs.fill(0.0);
    choices.horizon = 5;
    choices.discount_rate = 0.0;
    set(&mut choices, "team-plan", "none");
    choices.stances.fill(Stance::Out);
    for id in councils {
        choices.stances[council(id)] = Stance::Funds;
    }
    choices
}

// What all nine save by Year 5, but for senior managers: front office 5.1 · 2.5, back office
// 7.2 · 2.0, service delivery 2.4 · 1.7, buying together 4.9 · 2.5. Senior managers 0.4 · 1.7, in
// which High Peak has no part. One-off cost 24.38 and 15% contingency.
pub const SAVED: f64 = 12.75e6 + 14.4e6 + 4.08e6 + 12.25e6;
pub const BY_SENIOR_MANAGERS: f64 = 0.68e6;
pub const ONE_OFF: f64 = 28.037e6;

/// A district's share of the savings and of the cost.
pub fn share(residents: f64) -> f64 {
    0.2 * residents / 807_183.0
}

pub fn erewash() -> f64 {
    share(115_332.0)
}

pub fn bolsover() -> f64 {
    share(81_305.0)
}

pub fn gains(share_of_council: f64) -> f64 {
    share_of_council * (SAVED + BY_SENIOR_MANAGERS / (1.0 - share(92_633.0)))
}
