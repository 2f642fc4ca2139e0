//! What a council is left with and what it bears, between the parts of the savings that the county
//! may have.

mod common;

use common::{any_scenario, assert_close, case, council, defaults, outcome, set};
use derwent::model::{Accounts, Choices, Coalition, Ranged, Stance};
use proptest::prelude::*;

/// Low savings and low costs over five years at no discount, without a team.
fn low_case() -> Choices {
    let mut choices = defaults();
    choices.positions.fill(0.0);
    choices.costs.fill(0.0);
    choices.horizon = 5;
    choices.discount_rate = 0.0;
    set(&mut choices, "team-plan", "none");
    choices
}

/// What Chesterfield is left with when the county has a part: £m saved up to Year 5 by all (front
/// office 12.75, back office 14.4, service delivery 4.08, buying together 12.25; senior management
/// 0.68 without High Peak), less 28.037.
fn chesterfield(county_part: f64) -> f64 {
    let share = |residents: f64| (1.0 - county_part) * residents / 807_183.0;
    let own = share(104_930.0);
    (own * (43.48 - 28.037) + own / (1.0 - share(92_633.0)) * 0.68) * 1e6
}

#[test]
fn a_council_s_result_lies_between_those_at_both_ends_of_the_county_s_part() {
    let ranged = Ranged::outcomes(case(), &low_case())[council("chesterfield")];
    // The more the county has, the less is left for a district.
    assert_close(ranged.low, chesterfield(0.95));
    assert_close(ranged.value, chesterfield(0.8));
    assert_close(ranged.high, chesterfield(0.6));
    // For the county it is the other way round; what it has beside its part is nothing here.
    let county = Ranged::outcomes(case(), &low_case())[council("derbyshire")];
    assert!(county.low < county.value && county.value < county.high);
}

#[test]
fn the_ends_are_levers_and_the_county_s_own_part_counts_too() {
    let choices = Choices {
        county_savings_low: 0.9,
        county_savings_high: 0.7,
        county_savings_share: 0.5,
        ..low_case()
    };
    let ranged = Ranged::outcomes(case(), &choices)[council("chesterfield")];
    assert_close(ranged.low, chesterfield(0.9));
    assert_close(ranged.value, chesterfield(0.5));
    assert_close(ranged.high, chesterfield(0.5));
    // They change nothing else.
    let without = Choices { county_savings_low: 0.6, county_savings_high: 0.95, ..choices.clone() };
    assert_eq!(outcome(&choices), outcome(&without));
    assert_eq!(Accounts::of(case(), &choices), Accounts::of(case(), &without));
}

#[test]
fn what_a_council_bears_has_a_range_too() {
    // Bolsover bears its part of the one-off cost and of what is short, at 5, 20 and 40% for all
    // districts.
    let choices = defaults();
    let ranged = Ranged::borne(case(), &choices, &outcome(&choices))[council("bolsover")];
    let no_payer = 38_180_000.0 + 3.0 * 93_747.0;
    let at = |districts: f64| districts * 81_305.0 / 807_183.0 * no_payer;
    assert_close(ranged.low, at(0.05));
    assert_close(ranged.value, at(0.2));
    assert_close(ranged.high, at(0.4));
}

#[test]
fn nothing_is_uncertain_for_a_council_outside_or_alone() {
    let ranged = Ranged::outcomes(case(), &defaults());
    assert_eq!(ranged[council("derby")], Ranged::default());
    // Derby counts on top of the nine, by its residents alone.
    let mut alone = defaults();
    alone.stances.fill(Stance::Out);
    alone.stances[council("derby")] = Stance::Joins;
    let Ranged { value, low, high } = Ranged::outcomes(case(), &alone)[council("derby")];
    assert!(value > 0.0);
    assert_eq!((low, high), (value, value));
}

proptest! {
    #[test]
    fn the_range_holds_the_value_and_both_ends(scenario in any_scenario()) {
        let choices = &scenario.choices;
        let at = |part| {
            let choices = Choices { county_savings_share: part, ..choices.clone() };
            Accounts::of(case(), &choices).nets()
        };
        let [own, one, other] =
            [choices.county_savings_share, choices.county_savings_low, choices.county_savings_high]
                .map(at);
        let outcome = outcome(choices);
        let borne = Ranged::borne(case(), choices, &outcome);
        let ranged = Ranged::outcomes(case(), choices);
        for council in 0..10 {
            let Ranged { value, low, high } = ranged[council];
            let all = [own, one, other].map(|nets| nets[council]);
            prop_assert_eq!(value, own[council]);
            prop_assert_eq!(low, all.into_iter().fold(f64::INFINITY, f64::min));
            prop_assert_eq!(high, all.into_iter().fold(f64::NEG_INFINITY, f64::max));
            prop_assert!(outcome.takes_part[council] || ranged[council] == Ranged::default());
            let Ranged { value, low, high } = borne[council];
            prop_assert_eq!(value, outcome.borne(council).total());
            prop_assert!(0.0 <= low && low <= value && value <= high);
        }
    }
}

#[test]
fn the_coalition_says_the_same() {
    for social_weight in [0.0, 0.5] {
        let choices = Choices { social_weight, ..defaults() };
        let coalition = Coalition::of(case(), &choices);
        assert_eq!(coalition.outcomes, Ranged::outcomes(case(), &choices));
    }
}
