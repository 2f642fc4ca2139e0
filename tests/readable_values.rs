//! The value at which an aim is just met, with no more digits than people want to read.

mod common;

use common::{any_aim, any_scenario, lever};
use derwent::model::Sample;
use derwent::scenario::{Kind, Lever, Switching, Trials, can_switch, levers, switching};
use proptest::prelude::*;

const DRAWS: usize = 40;

fn readable(id: &str, value: f64, met_above: bool) -> f64 {
    match (Switching::At { value, met_above }).readable(lever(id)) {
        Switching::At { value, met_above: kept } if kept == met_above => value,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_value_moves_to_the_side_on_which_the_aim_is_met() {
    // A tenth of the slider's step: 0.1% where it is 1%, 0.025 years where it is a quarter, 0.05
    // posts where it is half of one, 0.5% where it is 5%.
    for (id, value, above, below) in [
        ("realisation", 0.7512, 0.752, 0.751),
        ("realisation", 0.751, 0.751, 0.751),
        ("delay", 1.5101, 1.525, 1.5),
        ("post.project-officer", 3.9999, 4.0, 3.95),
        ("vacancy", 0.3333, 0.335, 0.33),
        // The slider's step is 0.05%; the lever takes no more than hundredths of a per cent.
        ("discount-rate", 0.0351, 0.0351, 0.0351),
        // Money is exact to the pound, and years are whole.
        ("fund.dep", 213_747.0, 213_747.0, 213_747.0),
        ("team-last-year", 5.0, 5.0, 5.0),
    ] {
        assert_eq!(readable(id, value, true), above, "{id}");
        assert_eq!(readable(id, value, false), below, "{id}");
    }
}

#[test]
fn a_value_that_is_readable_already_is_not_moved_by_the_error_of_its_digits() {
    // 1.001 · 1,000 is a little less than 1,001 in binary, and must not become 1,000.
    for tenths in 0..=1_200 {
        let value = f64::from(tenths) / 1_000.0;
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
        assert_eq!(switching.clone().readable(lever("realisation")), switching);
        assert_eq!(switching.clone().readable(lever("fund.rule")), switching);
    }
}

/// How many digits a person has to read.
fn places(lever: &Lever, value: f64) -> f64 {
    let Kind::Number { step, whole, .. } = lever.kind else { panic!("no number") };
    if whole { value } else { value / step * 10.0 }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_readable_value_meets_the_aim_and_is_in_range(scenario in any_scenario(), aim in any_aim()) {
        let choices = &scenario.choices;
        let sample = Sample::new(u64::from(choices.seed), DRAWS, choices.correlation);
        let trials = Trials { sample: &sample, draws: DRAWS };
        for lever in levers().iter().filter(|lever| can_switch(lever)).step_by(3) {
            let found = switching(aim, choices, lever, trials);
            let Switching::At { value: exact, met_above } = found else { continue };
            let Switching::At { value, met_above: kept } = found.readable(lever) else {
                panic!("{lever} loses its value")
            };
            prop_assert_eq!(kept, met_above);
            prop_assert_eq!(lever.check(value), Ok(()), "{} = {}", lever, value);
            prop_assert!(if met_above { value >= exact } else { value <= exact }, "{}", lever);
            let mut there = choices.clone();
            lever.set(&mut there, value);
            prop_assert!(aim.is_met(&there, trials), "{} = {} for {}: {:?}", lever, value, exact, aim);
            // Less than a tenth of a step from where it is exact, and a whole number of tenths.
            let away = (places(lever, value) - places(lever, exact)).abs();
            prop_assert!(away < 1.0 + 1e-6, "{} = {} for {}", lever, value, exact);
            let tenths = places(lever, value);
            prop_assert!((tenths - tenths.round()).abs() < 1e-6, "{} = {}", lever, value);
        }
    }
}
