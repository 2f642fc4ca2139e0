//! Every lever's range, step and default, typed a second time from the specification.

mod common;

use common::levers;
use derwent::scenario::{Kind, Lever};

/// A lever or a family, lowest, highest, step, default, and whether it takes whole numbers only.
const NUMBERS: [(&str, f64, f64, f64, f64, bool); 76] = [
    ("network", 0.0, 1.0, 0.05, 0.0, false),
    ("county-savings-share", 0.0, 1.0, 0.01, 0.80, false),
    ("county-savings-low", 0.0, 1.0, 0.01, 0.60, false),
    ("county-savings-high", 0.0, 1.0, 0.01, 0.95, false),
    ("county-place-share", 0.0, 1.0, 0.01, 0.50, false),
    ("progress.*", 0.0, 1.5, 0.01, 1.0, false),
    ("wider-start", 1.0, 30.0, 1.0, 2.0, true),
    ("wider-full", 1.0, 30.0, 1.0, 10.0, true),
    ("attribution", 0.0, 1.0, 0.01, 1.0, false),
    ("benefit-optimism", 0.0, 0.5, 0.01, 0.0, false),
    ("wider-cost", 0.0, 2.0, 0.01, 0.0, false),
    ("overlap", 0.0, 1.0, 0.01, 0.0, false),
    ("position.*", 0.0, 1.0, 0.01, 0.5, false),
    ("realisation", 0.0, 1.2, 0.01, 1.0, false),
    ("cashable-share", 0.0, 1.0, 0.01, 1.0, false),
    ("delay", 0.0, 5.0, 0.25, 0.0, false),
    ("fade", 0.0, 0.2, 0.01, 0.0, false),
    ("cost.*", 0.0, 1.0, 0.01, 0.5, false),
    ("contingency", 0.0, 0.5, 0.01, 0.15, false),
    ("cost-optimism", 0.0, 2.0, 0.05, 0.0, false),
    ("cost-fixed-share", 0.0, 1.0, 0.05, 0.5, false),
    ("team-last-year", 0.0, 10.0, 1.0, 5.0, true),
    ("vacancy", 0.0, 1.0, 0.05, 0.0, false),
    ("pay-award", 0.0, 0.1, 0.005, 0.0, false),
    ("post.programme-manager", 0.0, 10.0, 0.5, 1.0, false),
    ("post.project-officer", 0.0, 10.0, 0.5, 4.0, false),
    ("post.communications-officer", 0.0, 10.0, 0.5, 1.0, false),
    ("post.admin-support", 0.0, 10.0, 0.5, 1.0, false),
    ("non-pay.programme-budget", 0.0, 250_000.0, 1_000.0, 50_000.0, true),
    ("non-pay.equipment", 0.0, 250_000.0, 1_000.0, 15_000.0, true),
    ("non-pay.communications", 0.0, 250_000.0, 1_000.0, 10_000.0, true),
    ("fund.one-off-share", 0.0, 1.0, 0.05, 0.0, false),
    ("fund.county", 0.0, 500_000.0, 1_000.0, 144_000.0, true),
    ("fund.dep", 0.0, 500_000.0, 1_000.0, 120_000.0, true),
    ("fund.dep-last-year", 1.0, 10.0, 1.0, 5.0, true),
    ("fund.rates-pool", 0.0, 500_000.0, 1_000.0, 94_000.0, true),
    ("fund.rates-pool-last-year", 1.0, 10.0, 1.0, 2.0, true),
    ("share.derbyshire", 0.0, 20.0, 1.0, 10.0, true),
    ("share.derby", 0.0, 20.0, 1.0, 10.0, true),
    ("share.*", 0.0, 20.0, 1.0, 3.0, true),
    ("part.derbyshire", 0.0, 100.0, 0.1, 80.0, false),
    ("part.amber-valley", 0.0, 100.0, 0.1, 3.19, false),
    ("part.bolsover", 0.0, 100.0, 0.1, 2.01, false),
    ("part.chesterfield", 0.0, 100.0, 0.1, 2.6, false),
    ("part.derbyshire-dales", 0.0, 100.0, 0.1, 1.79, false),
    ("part.erewash", 0.0, 100.0, 0.1, 2.86, false),
    ("part.high-peak", 0.0, 100.0, 0.1, 2.3, false),
    ("part.north-east-derbyshire", 0.0, 100.0, 0.1, 2.53, false),
    ("part.south-derbyshire", 0.0, 100.0, 0.1, 2.71, false),
    ("part.derby", 0.0, 100.0, 0.1, 0.0, false),
    ("first-year", 2020.0, 2040.0, 1.0, 2023.0, true),
    ("horizon", 5.0, 30.0, 1.0, 10.0, true),
    ("discount-rate", 0.0, 0.1, 0.0005, 0.035, false),
    ("risk.realisation-down", 0.0, 1.0, 0.05, 0.3, false),
    ("risk.delay-up", 0.0, 5.0, 0.25, 2.0, false),
    ("risk.attribution-down", 0.0, 1.0, 0.05, 0.5, false),
    ("risk.position-spread", 0.0, 1.0, 0.05, 0.3, false),
    ("risk.cost-spread", 0.0, 1.0, 0.05, 0.3, false),
    ("risk.progress-down", 0.0, 1.0, 0.05, 0.5, false),
    ("correlation", 0.0, 0.9, 0.05, 0.3, false),
    ("draws", 1_000.0, 100_000.0, 1_000.0, 10_000.0, true),
    ("seed", 0.0, 999_999.0, 1.0, 0.0, true),
    ("social-weight", 0.0, 1.0, 0.01, 0.0, false),
    ("spillover", 0.0, 1.0, 0.05, 0.5, false),
    ("project.1.cost", 0.0, 20_000_000.0, 1_000.0, 0.0, true),
    ("project.1.benefit", 0.0, 20_000_000.0, 1_000.0, 120_000.0, true),
    ("project.1.first-year", 1.0, 10.0, 1.0, 1.0, true),
    ("project.1.years", 1.0, 30.0, 1.0, 1.0, true),
    ("project.2.cost", 0.0, 20_000_000.0, 1_000.0, 0.0, true),
    ("project.2.benefit", 0.0, 20_000_000.0, 1_000.0, 0.0, true),
    ("project.2.first-year", 1.0, 10.0, 1.0, 1.0, true),
    ("project.2.years", 1.0, 30.0, 1.0, 5.0, true),
    ("project.3.cost", 0.0, 20_000_000.0, 1_000.0, 0.0, true),
    ("project.3.benefit", 0.0, 20_000_000.0, 1_000.0, 0.0, true),
    ("project.3.first-year", 1.0, 10.0, 1.0, 1.0, true),
    ("project.3.years", 1.0, 30.0, 1.0, 5.0, true),
];

/// A lever or a family, its options in their order, and the default.
const CHOICES: [(&str, &[&str], &str); 13] = [
    ("stance.derby", &["funds", "joins", "out"], "out"),
    ("stance.*", &["funds", "joins", "out"], "funds"),
    ("wider-basis", &["annual", "once"], "annual"),
    ("cost-phasing", &["30-50-20", "even-3", "all-first", "even-5"], "30-50-20"),
    ("team-plan", &["two-phase-2023", "one-year-2022", "none"], "two-phase-2023"),
    ("fund.rule", &["none", "equal", "population", "shares", "savings", "parts"], "none"),
    ("risk.levers-are", &["plan", "middle"], "plan"),
    ("project.1.cost-rule", &["equal", "population", "savings", "shares"], "equal"),
    ("project.1.benefit-rule", &["equal", "population", "savings", "shares"], "equal"),
    ("project.2.cost-rule", &["equal", "population", "savings", "shares"], "equal"),
    ("project.2.benefit-rule", &["equal", "population", "savings", "shares"], "equal"),
    ("project.3.cost-rule", &["equal", "population", "savings", "shares"], "equal"),
    ("project.3.benefit-rule", &["equal", "population", "savings", "shares"], "equal"),
];

/// Whether the lever is the one named, or of the family named.
fn is_named(lever: &Lever, name: &str) -> bool {
    name == lever.id || name.strip_suffix('*').is_some_and(|family| lever.id.starts_with(family))
}

#[test]
fn every_number_lever_has_the_range_step_and_default_of_the_specification() {
    for lever in levers() {
        let Kind::Number { min, max, step, whole, .. } = lever.kind else { continue };
        let (_, expected_min, expected_max, expected_step, expected_default, expected_whole) =
            *NUMBERS.iter().find(|row| is_named(lever, row.0)).expect(&lever.id);
        assert_eq!((min, max, step), (expected_min, expected_max, expected_step), "{lever}");
        assert_eq!(lever.value(&common::defaults()), expected_default, "{lever}");
        assert_eq!(whole, expected_whole, "{lever}");
    }
}

#[test]
fn every_choice_has_the_options_and_default_of_the_specification() {
    for lever in levers() {
        let Kind::Choice(options) = &lever.kind else { continue };
        let (_, expected, default) =
            *CHOICES.iter().find(|row| is_named(lever, row.0)).expect(&lever.id);
        let ids: Vec<_> = options.iter().map(|option| option.id.as_str()).collect();
        assert_eq!(ids, expected, "{lever}");
        assert_eq!(ids[lever.value(&common::defaults()) as usize], default, "{lever}");
    }
}

#[test]
fn every_set_of_councils_is_empty_at_first_and_can_hold_all_ten() {
    let sets: Vec<_> =
        levers().iter().filter(|lever| matches!(lever.kind, Kind::Councils(_))).collect();
    let ids: Vec<_> = sets.iter().map(|lever| lever.id.as_str()).collect();
    assert_eq!(ids, ["project.1.councils", "project.2.councils", "project.3.councils"]);
    for lever in sets {
        assert_eq!(lever.value(&common::defaults()), 0.0, "{lever}");
        assert_eq!(lever.range(), (0.0, 1023.0), "{lever}");
    }
}

#[test]
fn every_lever_of_the_specification_is_in_the_table() {
    let names = NUMBERS.iter().map(|row| row.0).chain(CHOICES.iter().map(|row| row.0));
    for name in names {
        assert!(levers().iter().any(|lever| is_named(lever, name)), "{name}");
    }
}

#[test]
fn every_step_of_a_slider_is_a_value_the_lever_can_take() {
    for lever in levers() {
        let Kind::Number { min, max, step, .. } = lever.kind else { continue };
        let steps = ((max - min) / step).round();
        assert!(
            ((max - min) / step - steps).abs() < 1e-9,
            "{lever}: the steps do not reach the end"
        );
        for index in 0..=steps as u32 {
            let value = lever.rounded(min + f64::from(index) * step);
            assert_eq!(lever.check(value), Ok(()), "{lever} = {value}");
        }
    }
}
