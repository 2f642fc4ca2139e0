//! The built-in case gives every figure that it gave while it was compiled into the program.

mod common;

use common::{case, cases, inputs};
use std::fs;

use derwent::model::{Coalition, Sample, Uncertainty, run};
use derwent::scenario::{Report, Scenario, read_file, read_link};
use serde_json::Value;

/// What was printed with these, when all this was written down.
const DRAWS: usize = 500;
const SEED: u64 = 3;

/// Sums may be added up in another order.
const RELATIVE: f64 = 1e-12;

/// What is left where equal sums are taken from one another, in pounds.
const NOTHING: f64 = 1e-5;

fn scenario(written: &Value) -> Scenario {
    match written {
        Value::String(link) => read_link(link, cases()).unwrap(),
        file => read_file(file.to_string().as_bytes(), cases()).unwrap(),
    }
}

fn outcome(scenario: &Scenario) -> Value {
    let evidence = case();
    let choices = &scenario.choices;
    let sample = Sample::new(inputs(), SEED, DRAWS, choices.correlation);
    let report = Report::new(evidence, &run(evidence, choices))
        .with_uncertainty(&sample, &Uncertainty::of(evidence, choices, &sample))
        .with_coalition(evidence, &Coalition::of(evidence, choices));
    serde_json::from_str(&report.json()).unwrap()
}

/// Everything that was there is there, and as it was.
fn assert_same(before: &Value, now: &Value, place: &str) {
    match (before, now) {
        (Value::Object(before), Value::Object(now)) => {
            for (key, value) in before {
                let place = format!("{place}.{key}");
                assert_same(value, now.get(key).unwrap_or_else(|| panic!("{place}")), &place);
            }
        }
        (Value::Array(before), Value::Array(now)) => {
            assert_eq!(before.len(), now.len(), "{place}");
            for (index, (before, now)) in before.iter().zip(now).enumerate() {
                assert_same(before, now, &format!("{place}[{index}]"));
            }
        }
        (Value::Number(before), Value::Number(now)) => {
            let (before, now) = (before.as_f64().unwrap(), now.as_f64().unwrap());
            let allowed = (RELATIVE * before.abs()).max(NOTHING);
            assert!((before - now).abs() <= allowed, "{place}: {before} before, {now} now");
        }
        _ => assert_eq!(before, now, "{place}"),
    }
}

#[test]
fn every_scenario_of_the_built_in_case_has_the_figures_it_had() {
    let written = fs::read_to_string("tests/derbyshire/outcomes.jsonl").unwrap();
    let mut lines = 0;
    for line in written.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let (name, before) = (&line["scenario"], &line["outcome"]);
        assert_same(before, &outcome(&scenario(name)), &name.to_string());
        lines += 1;
    }
    assert_eq!(lines, 89);
}
