//! What each council is left with.

mod common;

use common::{any_scenario, assert_close, case, council, defaults, joint_worth, outcome, set};
use derwent::model::{Accounts, ByCouncil, Choices, FundingRule, Stance, worth_outside};
use proptest::prelude::*;

fn worth(choices: &Choices) -> ByCouncil<f64> {
    Accounts::of(case(), choices).nets()
}

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
    set(&mut with_team, "team-plan", "two-phase-2023");
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

#[test]
fn by_parts_everything_is_divided_as_set_by_hand() {
    // Of £28.037m, Bolsover's part is 30 of 120 and High Peak's, which joins free, 90 of 120:
    // without a team there is no contribution it could be spared.
    let mut choices = low_case();
    choices.fund_rule = FundingRule::Parts;
    choices.parts.fill(0.0);
    choices.parts[council("bolsover")] = 30.0;
    choices.parts[council("high-peak")] = 90.0;
    choices.stances[council("high-peak")] = Stance::Joins;
    let pays = Accounts::of(case(), &choices).pays;
    assert_close(pays[council("bolsover")], 28.037e6 / 4.0);
    assert_close(pays[council("high-peak")], 28.037e6 * 0.75);
    assert_close(pays.iter().sum(), 28.037e6);
    // With a team, Bolsover alone is asked for what is left of it: £93,747 in Years 3 to 5.
    set(&mut choices, "team-plan", "two-phase-2023");
    let pays = Accounts::of(case(), &choices).pays;
    assert_close(pays[council("bolsover")], 28.037e6 / 4.0 + 3.0 * 93_747.0);
    assert_close(pays[council("high-peak")], 28.037e6 * 0.75);
    // Parts that are all zero say nothing: costs fall by savings shares, and the rest is short.
    choices.parts.fill(0.0);
    let none = Choices { fund_rule: FundingRule::None, ..choices.clone() };
    assert_eq!(Accounts::of(case(), &choices), Accounts::of(case(), &none));
}

#[test]
fn staff_time_that_is_no_cash_is_not_in_what_a_council_is_left_with() {
    // Front office 12.75, back office 14.4 and service delivery 4.08 are staff time, as are 0.68
    // of senior management; 12.25 of buying together is not.
    let mut choices = low_case();
    choices.cashable_share = 0.25;
    let share = |residents: f64| 0.2 * residents / 807_183.0;
    let chesterfield = share(104_930.0);
    let expected = chesterfield * (0.25 * (12.75 + 14.4 + 4.08) + 12.25)
        + chesterfield / (1.0 - share(92_633.0)) * 0.25 * 0.68
        - chesterfield * 28.037;
    assert_close(worth(&choices)[council("chesterfield")], expected * 1e6);
}

#[test]
fn wider_benefits_weigh_for_a_council_after_what_they_cost_and_overlap_does_not_count() {
    // By Year 5, from Year 2 on, in a straight line to Year 10: (1 + 2 + 3 + 4) ninths of
    // £1,080.08m, of which half goes to the districts by residents. Three tenths weigh.
    let gains = |wider_cost, overlap| {
        let choices = Choices { social_weight: 0.3, wider_cost, overlap, ..low_case() };
        Accounts::of(case(), &choices).gains[council("erewash")]
    };
    let wider = 1_080.08e6 * 10.0 / 9.0 * 0.5 * 115_332.0 / 807_183.0;
    let free = gains(0.0, 0.0);
    assert_close(free - gains(0.4, 0.0), 0.3 * 0.4 * wider);
    assert_close(free - gains(2.0, 0.0), 0.3 * 2.0 * wider);
    assert_eq!(gains(0.0, 1.0), free);
    // Outside, half of it spills over, for those outside as costly.
    let outside = |wider_cost| {
        let choices = Choices { social_weight: 0.3, wider_cost, ..low_case() };
        worth_outside(case(), &choices, council("erewash"))
    };
    assert_close(outside(0.4), 0.6 * outside(0.0));
}

proptest! {
    #[test]
    fn the_councils_together_have_what_they_are_worth_together(
        scenario in any_scenario(),
    ) {
        let choices = &scenario.choices;
        let accounts = Accounts::of(case(), choices);
        let expected = joint_worth(choices);
        let together: f64 = accounts.nets().iter().sum();
        prop_assert!((together - expected).abs() < 1e-9 * expected.abs().max(1e6));
        let outcome = outcome(choices);
        for (council, worth) in accounts.nets().into_iter().enumerate() {
            prop_assert!(worth.is_finite());
            prop_assert!(outcome.takes_part[council] || worth == 0.0);
        }
    }
}
