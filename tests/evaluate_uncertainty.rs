//! What the evaluator prints of how sure a scenario is.

mod common;
#[path = "evaluate/program.rs"]
mod program;

use common::{case, inputs, preset};
use derwent::model::{Quantiles, Sample, Uncertainty};
use derwent::scenario::write_file;
use program::{accepted, evaluate, keys, refused};
use serde_json::Value;

fn uncertainty(arguments: &[&str], file: &str) -> Value {
    accepted(&[&["-"], arguments].concat(), file.as_bytes())["uncertainty"].clone()
}

fn file(id: &str) -> String {
    write_file(&preset(id))
}

fn bits(value: &Value) -> u64 {
    value.as_f64().expect("a number").to_bits()
}

fn assert_same(printed: &Value, quantiles: Quantiles) {
    assert_eq!(keys(printed), ["p10", "p50", "p90"]);
    let Quantiles { p10, p50, p90 } = quantiles;
    for (name, figure) in [("p10", p10), ("p50", p50), ("p90", p90)] {
        assert_eq!(bits(&printed[name]), figure.to_bits(), "{name}");
    }
}

#[test]
fn it_prints_the_models_figures_to_the_last_bit() {
    let choices = preset("slow-start").choices;
    let printed = uncertainty(&["--draws", "500", "--seed", "42"], &file("slow-start"));
    let expected = Uncertainty::of(case(), &choices, &Sample::new(inputs(), 42, 500, 0.3));
    assert_eq!(
        keys(&printed),
        ["cumulative_cashable", "draws", "npsv", "npv_cashable", "payback_by_year", "seed"]
    );
    assert_eq!((&printed["draws"], &printed["seed"]), (&500.into(), &42.into()));
    assert_same(&printed["npv_cashable"], expected.npv_cashable);
    assert_same(&printed["npsv"], expected.npsv.expect("the wider benefits are among them"));
    let years = printed["cumulative_cashable"].as_array().expect("a list");
    assert_eq!(years.len(), 10);
    for (year, quantiles) in years.iter().zip(expected.cumulative_cashable) {
        assert_same(year, quantiles);
    }
    let chances = printed["payback_by_year"].as_array().expect("a list");
    assert_eq!(chances.len(), 10);
    for (printed, chance) in chances.iter().zip(expected.payback_by_year) {
        assert_eq!(bits(printed), chance.to_bits());
    }
}

#[test]
fn what_is_not_given_is_the_scenarios_own() {
    let scenario = r#"{"format": 1, "changes": {"draws": 2000, "seed": 7}}"#;
    let both = uncertainty(&["--draws", "2000", "--seed", "7"], &file("two-phase-2023"));
    assert_eq!(uncertainty(&["--draws", "2000"], scenario), both);
    assert_eq!(uncertainty(&["--seed", "7"], scenario), both);
    assert_ne!(uncertainty(&["--seed", "8"], scenario), both);
}

#[test]
fn it_says_nothing_of_uncertainty_unless_asked() {
    let printed = accepted(&["-"], file("two-phase-2023").as_bytes());
    assert!(!keys(&printed).contains(&"uncertainty"));
}

#[test]
fn the_options_may_stand_before_the_input() {
    let before = evaluate(&["--seed", "3", "--draws", "1000", "-"], file("all-ten").as_bytes());
    let after = evaluate(&["-", "--draws", "1000", "--seed", "3"], file("all-ten").as_bytes());
    assert_eq!(before.status.code(), Some(0));
    assert_eq!(before.stdout, after.stdout);
}

#[test]
fn a_number_that_cannot_be_used_is_refused_by_name() {
    for (arguments, expected) in [
        (&["-", "--draws", "0"][..], "--draws: \u{201c}0\u{201d} is not a whole number from 1 to"),
        (&["-", "--draws", "1000001"], "--draws: \u{201c}1000001\u{201d} is not"),
        (&["-", "--draws", "many"], "--draws: \u{201c}many\u{201d} is not"),
        (&["-", "--seed", "-1"], "--seed: \u{201c}-1\u{201d} is not"),
        (&["-", "--seed"], "--seed: a number is missing"),
        (&["-", "--seed", "1", "--seed", "2"], "usage: "),
        (&["--draws", "1000"], "usage: "),
    ] {
        let error = refused(arguments, b"{\"format\": 1}");
        assert!(error.starts_with(expected), "{arguments:?}: {error}");
    }
}
