//! What each council is left with.

mod common;

use common::{any_scenario, assert_close, council, defaults, evidence, outcome};
use derwent::model::{Choices, Stance, TeamPlan, council_worth, joint_worth};
use proptest::prelude::*;

fn worth(choices: &Choices) -> [f64; 10] {
    council_worth(evidence(), choices, &outcome(choices))
}

/// Low savings and low costs over five years at no discount, without a team.
fn low_case() -> Choices {
    let mut choices = defaults();
    choices.positions = [0.0; 5];
    choices.costs = [0.0; 7];
    choices.horizon = 5;
    choices.discount_rate = 0.0;
    choices.team_plan = TeamPlan::None;
    choices
}

#[test]
fn a_district_has_its_savings_less_its_part_of_the_cost() {
    // £m saved up to Year 5, by the published shares: front office 5.1 · 2.5, back office
    // 7.2 · 2.0, service delivery 2.4 · 1.7, third-party spend 4.9 · 2.5; senior management
    // 0.4 · 1.7 without High Peak. One-off cost 24.38 and 15% contingency.
    let share = |residents: f64| 0.2 * residents / 807_183.0;
    let chesterfield = share(104_930.0);
    let expected = chesterfield * (12.75 + 14.4 + 4.08 + 12.25)
        + chesterfield / (1.0 - share(92_633.0)) * 0.68
        - chesterfield * 28.037;
    assert_close(worth(&low_case())[council("chesterfield")], expected * 1e6);
}

#[test]
fn a_council_bears_its_part_of_the_shortfall_and_what_it_pays() {
    let mut with_team = low_case();
    with_team.team_plan = TeamPlan::TwoPhase2023;
    let (with, without) = (worth(&with_team), worth(&low_case()));
    // £93,747 is short in each of Years 3 to 5; the county pays first, £70,161.50 and four times
    // £144,000.
    let short = 3.0 * 93_747.0;
    let high_peak = council("high-peak");
    let share = 0.2 * 92_633.0 / 807_183.0;
    assert_close(without[high_peak] - with[high_peak], share * short);
    let county = council("derbyshire");
    let paid = 70_161.5 + 4.0 * 144_000.0;
    assert_close(without[county] - with[county], 0.8 * short + paid);
}

#[test]
fn costs_are_shared_equally_where_savings_say_nothing() {
    // The county has all of the savings base and stays out.
    let mut choices = low_case();
    choices.county_savings_share = 1.0;
    choices.stances[council("derbyshire")] = Stance::Out;
    let worth = worth(&choices);
    let district = worth[council("erewash")];
    // Half of the cost does not shrink: 28.037 / 2 for eight.
    assert_close(district, -28.037e6 / 16.0);
    assert_close(worth[council("derbyshire")], 0.0);
    assert_close(worth[council("bolsover")], district);
}

proptest! {
    #[test]
    fn the_councils_together_have_what_they_are_worth_together(
        scenario in any_scenario(),
    ) {
        let choices = &scenario.choices;
        let outcome = outcome(choices);
        let pots: f64 = outcome
            .years
            .iter()
            .map(|year| (year.funding.sources[1] + year.funding.sources[2]) * year.discount_factor)
            .sum();
        let together: f64 = worth(choices).iter().sum();
        let wider: f64 = outcome.years.iter().map(|year| year.wider_benefit * year.discount_factor).sum();
        let expected = outcome.totals.npv_cashable + pots + choices.social_weight * wider;
        prop_assert!((joint_worth(choices, &outcome) - expected).abs() < 1e-9 * expected.abs().max(1e6));
        prop_assert!((together - expected).abs() < 1e-9 * expected.abs().max(1e6));
        for (council, worth) in worth(choices).into_iter().enumerate() {
            prop_assert!(worth.is_finite());
            prop_assert!(outcome.takes_part[council] || worth == 0.0);
        }
    }
}
