//! The value at which an aim is just met, with no more digits than people want to read.

mod common;

use common::{any_aim, any_scenario, case, inputs, lever, levers};
use derwent::model::Sample;
use derwent::scenario::{Kind, Lever, Switching, Trials, can_switch, is_met_at, switching};
use proptest::prelude::*;

const DRAWS: usize = 40;

fn readable(id: &str, value: f64, met_above: bool) -> f64 {
    match (Switching::At { value, met_above }).readable(lever(id), |_| true) {
        Switching::At { value, met_above: kept } if kept == met_above => value,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_value_moves_to_the_side_on_which_the_aim_is_met() {
    // The slider's step: 1%, a quarter of a year, half a post, 5%, 0.05%, £1,000.
    for (id, value, above, below) in [
        ("realisation", 0.7512, 0.76, 0.75),
        ("realisation", 0.75, 0.75, 0.75),
        ("delay", 1.5101, 1.75, 1.5),
        ("post.project-officer", 3.9999, 4.0, 3.5),
        ("vacancy", 0.3333, 0.35, 0.3),
        ("discount-rate", 0.0351, 0.0355, 0.035),
        ("fund.dep", 213_747.0, 214_000.0, 213_000.0),
        ("team-last-year", 5.0, 5.0, 5.0),
    ] {
        assert_eq!(readable(id, value, true), above, "{id}");
        assert_eq!(readable(id, value, false), below, "{id}");
    }
}

#[test]
fn where_a_whole_step_misses_the_aim_a_tenth_of_it_is_taken_or_the_value_itself() {
    let at = |value| Switching::At { value, met_above: true };
    let realisation = lever("realisation");
    assert_eq!(at(0.7512).readable(realisation, |value| value < 0.755), at(0.752));
    assert_eq!(at(0.7512).readable(realisation, |_| false), at(0.7512));
}

#[test]
fn a_value_that_is_readable_already_is_not_moved_by_the_error_of_its_digits() {
    // 1.1 / 0.01 is a little more than 110 in binary, and must not become 111.
    for hundredths in 0..=120 {
        let value = f64::from(hundredths) / 100.0;
        assert_eq!(readable("realisation", value, true), value);
        assert_eq!(readable("realisation", value, false), value);
    }
}

#[test]
fn the_ends_of_a_range_stay_where_they_are() {
    for lever in levers().iter().filter(|lever| matches!(lever.kind, Kind::Number { .. })) {
        let (min, max) = lever.range();
        for end in [min, max] {
            for met_above in [true, false] {
                assert_eq!(readable(&lever.id, end, met_above), end, "{lever}");
            }
        }
    }
}

#[test]
fn what_is_no_value_stays_as_it_is() {
    for switching in [Switching::AtAnyValue, Switching::Nowhere, Switching::Options(vec![0, 2])] {
        assert_eq!(switching.clone().readable(lever("realisation"), |_| true), switching);
        assert_eq!(switching.clone().readable(lever("fund.rule"), |_| true), switching);
    }
}

/// How many steps of the slider it is from nothing.
fn steps(lever: &Lever, value: f64) -> f64 {
    let Kind::Number { step, .. } = lever.kind else { panic!("no number") };
    value / step
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_readable_value_meets_the_aim_and_is_in_range(scenario in any_scenario(), aim in any_aim()) {
        let choices = &scenario.choices;
        let sample = Sample::new(inputs(), u64::from(choices.seed), DRAWS, choices.correlation);
        let trials = Trials { sample: &sample, draws: DRAWS };
        for lever in levers().iter().filter(|lever| can_switch(lever)).step_by(3) {
            let found = switching(case(), aim, choices, lever, trials);
            let Switching::At { value: exact, met_above } = found else { continue };
            let is_met = is_met_at(case(), aim, choices, lever, trials);
            let Switching::At { value, met_above: kept } = found.readable(lever, is_met) else {
                panic!("{lever} loses its value")
            };
            prop_assert_eq!(kept, met_above);
            prop_assert_eq!(lever.check(value), Ok(()), "{} = {}", lever, value);
            prop_assert!(if met_above { value >= exact } else { value <= exact }, "{}", lever);
            let mut there = choices.clone();
            lever.set(&mut there, value);
            prop_assert!(aim.is_met(case(), &there, trials), "{} = {} for {}: {:?}", lever, value, exact, aim);
            // Less than a step from where it is exact.
            let away = (steps(lever, value) - steps(lever, exact)).abs();
            prop_assert!(away < 1.0 + 1e-6, "{} = {} for {}", lever, value, exact);
        }
    }
}
