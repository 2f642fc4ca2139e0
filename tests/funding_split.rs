//! Who pays for the team, and for the part of the one-off cost put through the split (section 6
//! of the model).

mod common;

use common::{assert_close, council, defaults, outcome, set};
use derwent::model::{Choices, FundingRule, FundingYear, Stance};

fn year(choices: &Choices, year: usize) -> FundingYear {
    outcome(choices).years[year - 1].funding
}

fn with_rule(rule: FundingRule) -> Choices {
    Choices { fund_rule: rule, ..defaults() }
}

// From Year 3, the county and the partnership leave 357,747 − 144,000 − 120,000.
const LEFT: f64 = 93_747.0;

#[test]
fn each_source_pays_up_to_what_is_left() {
    let mut choices = defaults();
    set(&mut choices, "fund.county", 100_000.0);
    set(&mut choices, "fund.dep", 250_000.0);
    assert_eq!(year(&choices, 2).sources, [100_000.0, 250_000.0, 7_747.0, 0.0]);
    set(&mut choices, "fund.dep", 300_000.0);
    assert_eq!(year(&choices, 2).sources, [100_000.0, 257_747.0, 0.0, 0.0]);
    set(&mut choices, "fund.county", 500_000.0);
    assert_eq!(year(&choices, 2).sources, [357_747.0, 0.0, 0.0, 0.0]);
    assert_eq!(year(&choices, 2).shortfall, 0.0);
    assert_eq!(year(&choices, 2).contributions[council("derbyshire")], 357_747.0);
}

#[test]
fn a_county_that_does_not_fund_pays_nothing_directly() {
    for stance in [Stance::Joins, Stance::Out] {
        let mut choices = defaults();
        choices.stances[council("derbyshire")] = stance;
        assert_eq!(year(&choices, 1).sources, [0.0; 4]);
        assert_eq!(year(&choices, 1).shortfall, 70_161.5);
        assert_eq!(year(&choices, 2).sources, [0.0, 120_000.0, 94_000.0, 0.0]);
        assert_eq!(year(&choices, 2).shortfall, 143_747.0);
    }
}

#[test]
fn the_county_pays_phase_1_whatever_its_later_payment() {
    let mut choices = defaults();
    set(&mut choices, "fund.county", 0.0);
    assert_eq!(year(&choices, 1).sources, [70_161.5, 0.0, 0.0, 0.0]);
    assert_eq!(year(&choices, 2).sources[0], 0.0);
}

#[test]
fn under_the_plan_of_2022_the_county_pays_its_sum_from_year_1() {
    let mut choices = defaults();
    set(&mut choices, "team-plan", "one-year-2022");
    assert_eq!(year(&choices, 1).sources, [144_000.0, 0.0, 0.0, 0.0]);
    assert_eq!(year(&choices, 1).shortfall, 187_404.0);
}

#[test]
fn the_two_pots_pay_from_year_2_to_their_last_year() {
    let mut choices = defaults();
    set(&mut choices, "fund.dep-last-year", 3);
    set(&mut choices, "fund.rates-pool-last-year", 4);
    let paid = |year_number| {
        let sources = year(&choices, year_number).sources;
        (sources[1], sources[2])
    };
    assert_eq!(paid(1), (0.0, 0.0));
    assert_eq!(paid(2), (120_000.0, LEFT));
    assert_eq!(paid(3), (120_000.0, LEFT));
    assert_eq!(paid(4), (0.0, 94_000.0));
    assert_eq!(paid(5), (0.0, 0.0));
    set(&mut choices, "fund.dep-last-year", 1);
    assert_eq!(year(&choices, 2).sources[1], 0.0);
}

#[test]
fn one_off_cost_can_be_put_through_the_split() {
    let mut choices = defaults();
    choices.fund_one_off_share = 0.5;
    // Half of 30% of 38.18m. In Year 1 the county pays the team alone.
    let first = year(&choices, 1);
    assert_close(first.to_fund, 70_161.5 + 5_727_000.0);
    assert_eq!(first.sources[0], 70_161.5);
    assert_close(first.shortfall, 5_727_000.0);
    choices.cost_optimism = 1.0;
    choices.fund_rule = FundingRule::Equal;
    let second = year(&choices, 2);
    assert_close(second.to_fund, 357_747.0 + 19_090_000.0);
    assert_close(second.sources[3], second.to_fund - 358_000.0);
    assert_eq!(second.shortfall, 0.0);
}

#[test]
fn equal_parts_are_equal_and_come_on_top_of_the_county_s_payment() {
    let funding = year(&with_rule(FundingRule::Equal), 3);
    assert_eq!(funding.sources[3], LEFT);
    assert_eq!(funding.shortfall, 0.0);
    assert_close(funding.contributions[council("erewash")], LEFT / 9.0);
    assert_close(funding.contributions[council("derbyshire")], 144_000.0 + LEFT / 9.0);
    assert_eq!(funding.contributions[council("derby")], 0.0);
}

#[test]
fn by_residents_the_county_counts_all_of_its_own() {
    let mut choices = with_rule(FundingRule::Population);
    let funding = year(&choices, 3);
    assert_close(funding.contributions[council("derbyshire")], 144_000.0 + LEFT / 2.0);
    assert_close(funding.contributions[council("erewash")], LEFT * 115_332.0 / 1_614_366.0);
    choices.stances[council("derby")] = Stance::Funds;
    assert_close(year(&choices, 3).contributions[council("derby")], LEFT * 256_814.0 / 1_871_180.0);
}

#[test]
fn by_agreed_shares_the_county_pays_ten_parts_and_a_district_three() {
    let mut choices = with_rule(FundingRule::Shares);
    let funding = year(&choices, 3);
    assert_close(funding.contributions[council("derbyshire")], 144_000.0 + LEFT * 10.0 / 34.0);
    assert_close(funding.contributions[council("bolsover")], LEFT * 3.0 / 34.0);
    choices.shares[council("bolsover")] = 20.0;
    choices.shares[council("erewash")] = 0.0;
    let funding = year(&choices, 3);
    assert_close(funding.contributions[council("bolsover")], LEFT * 20.0 / 48.0);
    assert_eq!(funding.contributions[council("erewash")], 0.0);
}

#[test]
fn by_savings_the_county_pays_its_savings_share() {
    let funding = year(&with_rule(FundingRule::Savings), 3);
    assert_close(funding.contributions[council("derbyshire")], 144_000.0 + LEFT * 0.8);
    // The share of the savings as a whole: High Peak is not left out here.
    assert_close(funding.contributions[council("high-peak")], LEFT * 0.2 * 92_633.0 / 807_183.0);
}

#[test]
fn only_councils_that_fund_are_asked() {
    let mut choices = with_rule(FundingRule::Equal);
    choices.stances.fill(Stance::Joins);
    choices.stances[council("chesterfield")] = Stance::Funds;
    choices.stances[council("bolsover")] = Stance::Out;
    let funding = year(&choices, 3);
    assert_eq!(funding.sources, [0.0, 120_000.0, 0.0, 237_747.0]);
    assert_eq!(funding.contributions[council("chesterfield")], 237_747.0);
    assert_eq!(funding.contributions.iter().sum::<f64>(), 237_747.0);
}

#[test]
fn without_a_rule_the_rest_is_a_shortfall() {
    assert_eq!(year(&with_rule(FundingRule::None), 3).shortfall, LEFT);
}

#[test]
fn when_nobody_funds_every_rule_leaves_a_shortfall() {
    for rule in
        [FundingRule::Equal, FundingRule::Population, FundingRule::Shares, FundingRule::Savings]
    {
        let mut choices = with_rule(rule);
        choices.stances.fill(Stance::Joins);
        let funding = year(&choices, 3);
        assert_eq!(funding.sources, [0.0, 120_000.0, 0.0, 0.0], "{rule:?}");
        assert_eq!(funding.shortfall, 237_747.0, "{rule:?}");
        assert_eq!(funding.contributions, [0.0; 10], "{rule:?}");
    }
}

#[test]
fn weights_that_are_all_zero_leave_a_shortfall() {
    let mut choices = with_rule(FundingRule::Shares);
    choices.shares.fill(0.0);
    assert_eq!(year(&choices, 3).shortfall, LEFT);
    let mut choices = with_rule(FundingRule::Savings);
    choices.county_savings_share = 1.0;
    choices.stances[council("derbyshire")] = Stance::Joins;
    assert_eq!(year(&choices, 3).shortfall, 237_747.0);
    assert_eq!(year(&choices, 3).contributions, [0.0; 10]);
}

#[test]
fn without_a_team_there_is_nothing_to_fund() {
    let mut choices = with_rule(FundingRule::Equal);
    set(&mut choices, "team-plan", "none");
    for funding in outcome(&choices).years.iter().map(|year| year.funding) {
        assert_eq!(funding.to_fund, 0.0);
        assert_eq!(funding.sources, [0.0; 4]);
        assert_eq!(funding.contributions, [0.0; 10]);
    }
}
