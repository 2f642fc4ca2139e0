//! The model gives back what the papers print.

mod common;

use common::{assert_close, council, defaults, outcome, preset};
use derwent::model::{Outcome, Stance};

fn of(id: &str) -> Outcome {
    outcome(&preset(id).choices)
}

#[test]
fn the_wider_benefits_are_1080_08_million() {
    // case-for-change, chapter 4: "£1.08bn"; its rows add up to 1,080.08.
    assert_close(outcome(&defaults()).totals.wider_full_effect, 1_080_080_000.0);
}

#[test]
fn the_savings_are_20_million_low_and_66_million_high() {
    // case-for-change, chapter 4, financial benefits by year; 65.9 is printed for the high rows.
    assert_close(of("case-low").totals.organisational_full_effect, 20_000_000.0);
    assert_close(of("case-high").totals.organisational_full_effect, 66_000_000.0);
    assert_close(of("case-mid").totals.organisational_full_effect, 43_000_000.0);
}

#[test]
fn the_one_off_cost_is_28_04_million_low_and_48_32_million_high() {
    // case-for-change, chapter 4, one-off costs: (24.38 and 42.02) and 15%.
    assert_close(of("case-low").totals.one_off_cost, 28_037_000.0);
    assert_close(of("case-high").totals.one_off_cost, 48_323_000.0);
    assert_close(of("case-low").flows().contingency, 3_657_000.0);
    assert_close(of("case-high").flows().contingency, 6_303_000.0);
}

#[test]
fn the_team_costs_70_161_50_in_phase_1_and_357_747_in_phase_2() {
    // update-2023, 4.24 and 4.25. The last year of the team is the planner's assumption.
    let costs: Vec<f64> =
        of("two-phase-2023").years.iter().map(|year| year.programme_cost).collect();
    assert_eq!(costs[..6], [70_161.50, 357_747.0, 357_747.0, 357_747.0, 357_747.0, 0.0]);
}

#[test]
fn phase_1_is_paid_by_the_county_alone() {
    // update-2023, 4.30 and 4.31.
    let year = of("two-phase-2023").years[0].funding;
    assert_eq!(year.to_fund, 70_161.50);
    assert_eq!(year.sources, [70_161.50, 0.0, 0.0, 0.0]);
    assert_eq!(year.shortfall, 0.0);
    assert_eq!(year.contributions[council("derbyshire")], 70_161.50);
}

#[test]
fn phase_2_is_funded_as_in_section_4_and_short_of_93_747_after_march_2025() {
    // update-2023, 4.31: 144,000, 120,000 and 94,000, of which 93,747 are needed; 4.32: £94,000.
    let years = of("two-phase-2023").years;
    assert_eq!(years[1].funding.sources, [144_000.0, 120_000.0, 93_747.0, 0.0]);
    assert_eq!(years[1].funding.shortfall, 0.0);
    for year in &years[2..5] {
        assert_eq!(year.funding.sources, [144_000.0, 120_000.0, 0.0, 0.0]);
        assert_eq!(year.funding.shortfall, 93_747.0);
    }
    assert_eq!(years[5].funding.to_fund, 0.0);
}

#[test]
fn phase_2_is_funded_as_in_section_6_and_short_of_133_747_after_march_2025() {
    // update-2023, 6.2: 144,000, 80,000 and 134,000, of which 133,747 are needed; 6.3: £134,000.
    let years = of("two-phase-2023-s6").years;
    assert_eq!(years[1].funding.sources, [144_000.0, 80_000.0, 133_747.0, 0.0]);
    assert_eq!(years[1].funding.shortfall, 0.0);
    for year in &years[2..5] {
        assert_eq!(year.funding.sources, [144_000.0, 80_000.0, 0.0, 0.0]);
        assert_eq!(year.funding.shortfall, 133_747.0);
    }
}

#[test]
fn the_agreement_of_2022_is_shared_10_to_3() {
    // update-2023, 4.27: £174,499 and £52,350 of £331,549. The cost in 4.20 is £331,404, of
    // which 10/19 and 3/19 are £174,423.16 and £52,326.95.
    let outcome = of("four-funders-2022");
    let year = outcome.years[0].funding;
    assert_eq!(year.to_fund, 331_404.0);
    assert_eq!(year.sources, [0.0, 0.0, 0.0, 331_404.0]);
    assert_close(year.contributions[council("derbyshire")], 331_404.0 * 10.0 / 19.0);
    for payer in ["chesterfield", "derbyshire-dales", "high-peak"] {
        let paid = year.contributions[council(payer)];
        assert_close(paid, 331_404.0 * 3.0 / 19.0);
        assert!((paid - 52_350.0).abs() < 25.0, "{payer}: {paid}");
    }
    assert!((year.contributions[council("derbyshire")] - 174_499.0).abs() < 80.0);
    for free in ["amber-valley", "bolsover", "erewash", "north-east-derbyshire", "south-derbyshire"]
    {
        assert_eq!(year.contributions[council(free)], 0.0, "{free}");
        assert!(outcome.takes_part[council(free)], "{free}");
    }
    assert!(!outcome.takes_part[council("derby")]);
}

#[test]
fn with_derby_the_savings_grow_by_its_residents() {
    // 256,814 of 807,183 on top of 43.0.
    let outcome = of("all-ten");
    assert_close(outcome.totals.organisational_full_effect, 43e6 * (1.0 + 256_814.0 / 807_183.0));
    assert_eq!(preset("all-ten").choices.stances[council("derby")], Stance::Funds);
}

#[test]
fn a_slow_start_halves_savings_pay_and_wider_benefits_and_comes_two_years_later() {
    let outcome = of("slow-start");
    assert_close(outcome.totals.organisational_full_effect, 21_500_000.0);
    assert_close(outcome.totals.wider_full_effect, 540_040_000.0);
    // 282,747 / 2 + 75,000.
    assert_close(outcome.years[1].programme_cost, 216_373.5);
    assert_eq!(outcome.years[2].organisational_benefit, 0.0);
    assert!(outcome.years[3].organisational_benefit > 0.0);
    assert_close(outcome.years[6].organisational_benefit, 21_500_000.0);
}
