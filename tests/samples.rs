//! The sample cases: they open, what their papers print is what comes out, no lever is idle, and
//! every starting point runs.

mod common;

use std::fs;

use common::kits::{kit_of, kits};
use common::{set_in, uncertainty_in};
use derwent::case::Case;
use derwent::model::{Coalition, run};
use derwent::scenario::{Report, Scenario};
use serde_json::Value;

fn samples() -> Vec<String> {
    let files = fs::read_dir("cases").expect("the samples").map(|file| file.expect("one").path());
    let stem = |path: std::path::PathBuf| {
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        name.strip_suffix(".case.json").expect("a case").to_owned()
    };
    let mut samples: Vec<_> = files.map(stem).collect();
    samples.sort();
    samples
}

fn report(case: &Case, scenario: &Scenario) -> Value {
    let report = Report::new(case, &run(case, &scenario.choices));
    serde_json::from_str(&report.json()).expect("it is JSON")
}

/// What stands at a path; on a list, what stands there in each entry. `None`: not published.
fn at(value: &Value, path: &[&str]) -> Option<f64> {
    match (value, path) {
        (Value::Array(list), _) => list.iter().map(|entry| at(entry, path)).sum(),
        (Value::Object(object), [first, rest @ ..]) => {
            at(object.get(*first).unwrap_or_else(|| panic!("no {first}")), rest)
        }
        (Value::Number(number), []) => number.as_f64(),
        (Value::Null, []) => None,
        _ => panic!("nothing at {path:?}"),
    }
}

#[test]
fn what_the_papers_print_is_what_comes_out() {
    let mut reader =
        csv::Reader::from_path("tests/samples/printed_totals.csv").expect("the totals");
    let mut cases = std::collections::BTreeSet::new();
    for row in reader.records() {
        let row = row.expect("a row");
        let [case, changes, what, value, tolerance, document, place] =
            [0, 1, 2, 3, 4, 5, 6].map(|column| &row[column]);
        let kit = &kit_of(case).kit;
        let mut scenario = Scenario::first(kit);
        for change in changes.split(';').map(str::trim).filter(|change| !change.is_empty()) {
            let (lever, value) = change.split_once('=').expect("a lever and its value");
            set_in(kit, &mut scenario.choices, lever, value);
        }
        let report = report(&kit.case, &scenario);
        let found: Option<f64> =
            what.split(" + ").map(|term| at(&report, &term.split('.').collect::<Vec<_>>())).sum();
        let told = format!("{case}, {changes}: {what} ({document}, {place})");
        match (value, found) {
            ("null", found) => assert_eq!(found, None, "{told}"),
            (value, Some(found)) => {
                let (value, allowed): (f64, f64) =
                    (value.parse().expect("a number"), tolerance.parse().expect("a number"));
                assert!((found - value).abs() <= allowed, "{told}: {found} is not {value}");
            }
            (_, None) => panic!("{told}: it is not published"),
        }
        assert!(kit.case.document(document).is_some(), "{told}: no such document");
        cases.insert(case.to_owned());
    }
    assert_eq!(cases.into_iter().collect::<Vec<_>>(), samples());
}

#[test]
fn every_sample_says_what_it_is_and_names_itself_as_its_file() {
    for name in samples() {
        let record = &kit_of(&name).kit.case.record;
        assert_eq!(record.id, name);
        for text in [&record.title, &record.area, &record.summary, &record.date, &record.author] {
            assert!(!text.is_empty(), "{name}: {record:?}");
        }
        assert!(record.status.is_some() && record.default_preset.is_some(), "{name}");
    }
}

#[test]
fn every_figure_of_a_sample_has_its_place() {
    for name in samples() {
        let case = &kit_of(&name).kit.case;
        let lines = case.lines.iter().map(|line| (&line.id, &line.source));
        let measures = case.measures.iter().map(|measure| (&measure.id, &measure.source));
        for (id, source) in lines.chain(measures) {
            assert!(case.document(&source.document).is_some(), "{name}: {id}");
            assert!(!source.place.is_empty(), "{name}: {id}");
        }
    }
}

#[test]
fn every_starting_point_of_every_case_runs_under_every_option() {
    for named in kits() {
        let case = &named.kit.case;
        for place in 0..named.kit.presets().len() {
            for option in 0..case.options.len().max(1) {
                let mut scenario = Scenario::from_preset(&named.kit, place);
                scenario.choices.option = option;
                let outcome = run(case, &scenario.choices);
                assert!(outcome.totals.npv_cashable.is_finite(), "{}", named.name);
                let sure = uncertainty_in(case, &scenario.choices, 100);
                assert!(sure.npsv.is_some_and(|npsv| npsv.p10 <= npsv.p90), "{}", named.name);
                // All groups of twelve take a while without optimisation.
                if case.councils.len() <= 12 {
                    let coalition = Coalition::of(case, &scenario.choices);
                    assert!(coalition.shapley.iter().all(|value| value.is_finite()));
                }
            }
        }
    }
}
