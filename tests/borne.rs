//! What each council bears, in its parts, and what has no payer.

mod common;

use common::{any_scenario, assert_close, case, council, defaults, outcome};
use derwent::model::{Accounts, Borne, Choices, FundingRule, Outcome, Stance};
use proptest::prelude::*;

/// The part of the savings of a council with so many residents: of the districts' fifth.
fn share(residents: f64) -> f64 {
    0.2 * residents / 807_183.0
}

#[test]
fn a_district_that_is_asked_for_nothing_bears_its_part_of_what_has_no_payer() {
    // One-off cost 38.18m; £93,747 short in each of Years 3 to 5.
    let Borne { contribution, one_off_outside, recurring, shortfall, projects } =
        outcome(&defaults()).borne(council("bolsover"));
    let part = share(81_305.0);
    assert_eq!((contribution, recurring, projects), (0.0, 0.0, 0.0));
    assert_close(one_off_outside, part * 38_180_000.0);
    assert_close(shortfall, part * 3.0 * 93_747.0);
}

#[test]
fn the_county_bears_its_contribution_and_four_fifths_of_the_rest() {
    // Phase 1 alone in Year 1 (70,161.50), then 144,000 in each of four years.
    let borne = outcome(&defaults()).borne(council("derbyshire"));
    assert_close(borne.contribution, 70_161.5 + 4.0 * 144_000.0);
    assert_close(borne.no_payer(), 0.8 * (38_180_000.0 + 3.0 * 93_747.0));
    assert_close(borne.total(), borne.contribution + borne.no_payer());
    assert_eq!(outcome(&defaults()).borne(council("derby")), Borne::default());
}

#[test]
fn no_payer_is_all_shortfalls_and_the_one_off_cost_outside_the_split() {
    assert_close(outcome(&defaults()).totals.no_payer, 38_180_000.0 + 3.0 * 93_747.0);
    // A quarter of it through the split, which the members pay in equal parts.
    let mut choices = defaults();
    choices.fund_one_off_share = 0.25;
    choices.fund_rule = FundingRule::Equal;
    assert_close(outcome(&choices).totals.no_payer, 0.75 * 38_180_000.0);
    choices.fund_one_off_share = 1.0;
    assert_eq!(outcome(&choices).totals.no_payer, 0.0);
    // Only the years that are counted, and nothing without anybody.
    choices.stances.fill(Stance::Out);
    assert_eq!(outcome(&choices).totals.no_payer, 0.0);
}

#[test]
fn the_one_off_cost_through_the_split_is_contributed_and_the_rest_is_borne_outside() {
    let mut choices = defaults();
    choices.fund_one_off_share = 0.25;
    choices.fund_rule = FundingRule::Equal;
    // To fund in Year 1: the team, which the county pays, and a quarter of 11.454m among nine. In
    // Year 2: 357,747 and a quarter of 19.09m, of which county and pots pay 358,000.
    let outcome = outcome(&choices);
    let erewash = council("erewash");
    let in_year = |year: usize| outcome.borne_in(&outcome.years[year], erewash);
    assert_close(in_year(0).contribution, 2_863_500.0 / 9.0);
    assert_close(in_year(1).contribution, (357_747.0 + 4_772_500.0 - 358_000.0) / 9.0);
    let part = share(115_332.0);
    assert_close(in_year(0).one_off_outside, part * 0.75 * 11_454_000.0);
    assert_eq!(in_year(0).shortfall, 0.0);
    assert_close(outcome.borne(erewash).one_off_outside, part * 0.75 * 38_180_000.0);
}

#[test]
fn parts_set_by_hand_divide_what_has_no_payer_too() {
    let mut choices = defaults();
    choices.fund_rule = FundingRule::Parts;
    choices.parts.fill(0.0);
    choices.parts[council("bolsover")] = 30.0;
    choices.parts[council("high-peak")] = 90.0;
    choices.stances[council("high-peak")] = Stance::Joins;
    let outcome = outcome(&choices);
    assert_close(outcome.borne(council("high-peak")).one_off_outside, 0.75 * 38_180_000.0);
    assert_close(outcome.borne(council("bolsover")).contribution, 3.0 * 93_747.0);
    assert_eq!(outcome.borne(council("erewash")), Borne::default());
}

#[test]
fn a_project_is_borne_by_those_that_join_it() {
    let mut choices = defaults();
    choices.projects[1].cost = 90_000.0;
    choices.projects[1].first_year = 3;
    for id in ["erewash", "bolsover", "derby"] {
        choices.projects[1].councils[council(id)] = true;
    }
    // Derby stays outside, so two share it, in Year 3.
    let outcome = outcome(&choices);
    let erewash = council("erewash");
    assert_close(outcome.borne(erewash).projects, 45_000.0);
    assert_close(outcome.borne_in(&outcome.years[2], erewash).projects, 45_000.0);
    assert_eq!(outcome.borne_in(&outcome.years[1], erewash).projects, 0.0);
    assert_eq!(outcome.borne(council("derby")).total(), 0.0);
}

/// What the two outside pots pay in all.
fn pots(outcome: &Outcome) -> f64 {
    let paid = |id: &str| {
        let place = case().sources.iter().position(|source| source.id == id).expect("a source");
        outcome.years.iter().map(|year| year.funding.sources[place]).sum::<f64>()
    };
    paid("dep") + paid("rates-pool")
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(1e6)
}

proptest! {
    #[test]
    fn all_councils_and_the_pots_together_bear_all_costs(scenario in any_scenario()) {
        let outcome = outcome(&scenario.choices);
        let all = outcome.borne_by_all();
        let sum = |part: fn(&Borne) -> f64| all.iter().map(part).sum::<f64>();
        let costs: f64 = outcome
            .years
            .iter()
            .map(|year| year.one_off_cost + year.programme_cost + year.project_cost())
            .sum();
        prop_assert!(near(sum(Borne::total) + pots(&outcome), costs));
        prop_assert!(near(sum(Borne::no_payer), outcome.totals.no_payer));
        let shortfall: f64 = outcome.years.iter().map(|year| year.funding.shortfall).sum();
        prop_assert!(near(sum(|borne| borne.shortfall), shortfall));
        for (council, borne) in all.into_iter().enumerate() {
            let Borne { contribution, one_off_outside, recurring, shortfall, projects } = borne;
            let parts = [contribution, one_off_outside, recurring, shortfall, projects];
            prop_assert!(parts.iter().all(|part| *part >= 0.0), "{borne:?}");
            prop_assert!(outcome.takes_part[council] || borne == Borne::default());
        }
    }

    #[test]
    fn discounted_it_is_what_the_accounts_say_each_council_pays(scenario in any_scenario()) {
        let choices: &Choices = &scenario.choices;
        let outcome = outcome(choices);
        let pays = Accounts::of(case(), choices).pays;
        for (council, pays) in pays.into_iter().enumerate() {
            let worth = |year| outcome.borne_in(year, council).total();
            let borne: f64 =
                outcome.years.iter().map(|year| worth(year) * year.discount_factor).sum();
            prop_assert!(near(borne, pays), "{council}: {borne} against {pays}");
        }
    }
}
