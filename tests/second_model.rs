//! The model a second time, written from its description and slowly, against `run`.
//!
//! Knows levers and councils by their names only, works in £m, and shares no code with `src`.

#[path = "second_model/chance.rs"]
mod chance;
mod common;
#[path = "second_model/councils.rs"]
mod councils;
#[path = "second_model/papers.rs"]
mod papers;
#[path = "second_model/slow.rs"]
mod slow;

use std::collections::BTreeMap;

use common::{any_scenario, evidence, option, preset};
use derwent::model::{Draws, Sample, run};
use derwent::scenario::{Kind, Scenario, levers, presets};
use proptest::prelude::*;

/// All levers by name: numbers as they are, choices by the name of the option.
fn settings(scenario: &Scenario) -> councils::Settings {
    let (mut numbers, mut options) = (BTreeMap::new(), BTreeMap::new());
    for lever in levers() {
        let value = lever.value(&scenario.choices);
        match lever.kind {
            Kind::Number { .. } => {
                numbers.insert(lever.id.clone(), value);
            }
            Kind::Choice(all) => {
                options.insert(lever.id.clone(), all[value as usize].id.to_owned());
            }
        }
    }
    councils::Settings { numbers, options }
}

/// Equal to a part in 10⁹, or to a hundredth of a penny.
fn agree(name: &str, fast: f64, slow_in_millions: f64) -> Result<(), TestCaseError> {
    let slow = slow_in_millions * 1e6;
    let allowed = 1e-9 * slow.abs() + 1e-4;
    prop_assert!((fast - slow).abs() <= allowed, "{name}: {fast} against {slow}");
    Ok(())
}

/// Numbers that are no money, and may be missing.
fn agree_if_any(name: &str, fast: Option<f64>, slow: Option<f64>) -> Result<(), TestCaseError> {
    match (fast, slow) {
        (Some(fast), Some(slow)) => {
            prop_assert!(
                (fast - slow).abs() <= 1e-9 * slow.abs().max(1.0),
                "{name}: {fast}, {slow}"
            );
        }
        (fast, slow) => prop_assert_eq!(fast, slow, "{}", name),
    }
    Ok(())
}

fn compare(scenario: &Scenario) -> Result<(), TestCaseError> {
    let fast = run(evidence(), &scenario.choices);
    let slow = slow::run(&settings(scenario));
    prop_assert_eq!(fast.years.len(), slow.years.len());
    for (fast, slow) in fast.years.iter().zip(&slow.years) {
        agree("wider benefit", fast.wider_benefit, slow.wider)?;
        agree("one-off cost", fast.one_off_cost, slow.one_off)?;
        agree("team", fast.programme_cost, slow.team)?;
        agree("cumulative cash", fast.cumulative_cashable, slow.cumulative)?;
        agree("to fund", fast.funding.to_fund, slow.to_fund)?;
        agree("shortfall", fast.funding.shortfall, slow.shortfall)?;
        for (fast, slow) in fast.savings_by_driver.iter().zip(slow.by_driver) {
            agree("driver", *fast, slow)?;
        }
        for (fast, slow) in fast.funding.sources.iter().zip(slow.sources) {
            agree("source", *fast, slow)?;
        }
        for (index, council) in evidence().councils.iter().enumerate() {
            agree("saving", fast.savings_by_council[index], slow.savings[council.id.as_str()])?;
            let contribution = slow.contributions[council.id.as_str()];
            agree("contribution", fast.funding.contributions[index], contribution)?;
        }
    }
    agree("net present cash", fast.totals.npv_cashable, slow.npv_cashable)?;
    agree("net present social value", fast.totals.npsv, slow.npsv)?;
    agree("one-off cost in all", fast.totals.one_off_cost, slow.one_off_total)?;
    agree("full wider benefit", fast.totals.wider_full_effect, slow.wider_full)?;
    agree_if_any("benefit-cost ratio", fast.totals.bcr, slow.bcr)?;
    agree_if_any("payback", fast.totals.payback_years, slow.payback)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn both_models_agree_on_any_scenario(scenario in any_scenario()) {
        compare(&scenario)?;
    }
}

#[test]
fn both_models_agree_on_every_preset() {
    for starting_point in presets() {
        compare(&preset(starting_point.id)).expect(starting_point.id);
    }
}

#[test]
fn both_models_agree_on_every_council_alone_and_every_council_missing() {
    for council in &evidence().councils {
        for (this, others) in [("funds", "out"), ("out", "joins")] {
            let mut scenario = preset("all-ten");
            for lever in levers().iter().filter(|lever| lever.id.starts_with("stance.")) {
                let is_this = lever.id.ends_with(&format!(".{}", council.id));
                let stance = option(lever, if is_this { this } else { others });
                lever.set(&mut scenario.choices, stance);
            }
            scenario.choices.network = 0.5;
            scenario.choices.delay = 0.25;
            scenario.choices.fade = 0.05;
            compare(&scenario).unwrap_or_else(|error| panic!("{}: {error}", council.id));
        }
    }
}

/// A millionth, or a pound: the second model inverts its distributions only so far.
fn agree_roughly(name: &str, fast: f64, slow_in_millions: f64) -> Result<(), TestCaseError> {
    let slow = slow_in_millions * 1e6;
    prop_assert!((fast - slow).abs() <= 1e-6 * slow.abs() + 1.0, "{name}: {fast} against {slow}");
    Ok(())
}

fn compare_draws(scenario: &Scenario, count: usize) -> Result<(), TestCaseError> {
    let (choices, seed) = (&scenario.choices, u64::from(scenario.choices.seed));
    let sample = Sample::new(seed, count, choices.correlation);
    let mut draws = Draws::default();
    draws.renew(evidence(), choices, &sample, count);
    let settings = settings(scenario);
    for draw in 0..count {
        let slow = chance::draw(&settings, seed, draw as u128);
        agree_roughly("net present cash", draws.npv_cashable[draw], slow.npv_cashable)?;
        agree_roughly("net present social value", draws.npsv[draw], slow.npsv)?;
        for (fast, slow) in draws.cumulative_cashable.iter().zip(&slow.years) {
            agree_roughly("cumulative cash", fast[draw], slow.cumulative)?;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]

    #[test]
    fn both_models_agree_on_every_draw(scenario in any_scenario()) {
        compare_draws(&scenario, 3)?;
    }
}

#[test]
fn both_models_agree_on_the_draws_of_the_published_case() {
    compare_draws(&preset("two-phase-2023"), 20).expect("the same draws");
}
