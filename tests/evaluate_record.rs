//! What the evaluator prints of what has happened.

#[path = "evaluate/program.rs"]
mod program;

use program::{accepted, keys, refused};
use serde_json::{Value, json};

fn named<'a>(list: &'a Value, id: &str) -> &'a Value {
    list.as_array().unwrap().iter().find(|one| one["id"] == id).unwrap()
}

// case-for-change, chapter 4 and the ten-year plan: obesity is expected at 57.9% in Year 4; the
// housing plan of Year 2 comes in Year 5, and services align to it.
#[test]
fn it_prints_what_was_expected_what_was_recorded_and_what_is_late() {
    let file = r#"{"format": 1, "record": {
        "measures": [{"id": "obesity", "year": 4, "value": 60.0}],
        "milestones": [
            {"id": "n-plan", "expected": 5}, {"id": "p-forum", "state": "done", "year": 1},
            {"id": "a-hub", "state": "dropped"}
        ]}}"#;
    let printed = accepted(&["-", "--record"], file.as_bytes());
    let record = &printed["record"];
    assert_eq!(keys(record), ["chain", "lines", "measures", "milestones"]);
    let measures = record["measures"].as_array().unwrap();
    assert_eq!(measures.len(), 25);
    assert_eq!(keys(&measures[0]), ["expected", "gap", "id", "recorded", "state", "year"]);
    let obesity = named(&record["measures"], "obesity");
    assert!((obesity["expected"].as_f64().unwrap() - 57.9).abs() < 1e-9);
    assert!((obesity["gap"].as_f64().unwrap() - 2.1).abs() < 1e-9);
    assert_eq!((&obesity["year"], &obesity["state"]), (&json!(4), &json!("behind")));
    let co2 = named(&record["measures"], "co2");
    assert_eq!((&co2["recorded"], &co2["gap"]), (&Value::Null, &Value::Null));
    assert_eq!(co2["state"], "no data");
    assert_eq!(record["milestones"].as_array().unwrap().len(), 65 + 12 + 5 + 2);
    let milestone = |id| named(&record["milestones"], id).clone();
    assert_eq!(
        milestone("n-plan"),
        json!({"id": "n-plan", "planned": 2, "now": 5, "state": "late", "pushed_by": null})
    );
    assert_eq!(
        milestone("n-aligned"),
        json!({"id": "n-aligned", "planned": 3, "now": 5, "state": "late", "pushed_by": "n-plan"})
    );
    assert_eq!(milestone("n-first-homes")["state"], "on track");
    assert_eq!(milestone("p-forum")["state"], "done");
    assert_eq!(
        milestone("a-hub"),
        json!({"id": "a-hub", "planned": 6, "now": null, "state": "dropped", "pushed_by": null})
    );
    assert_eq!(record["chain"], json!(["n-plan", "two-housing"]));
}

// The toy case half way saves £2m a year; software costs £1.2m.
#[test]
fn lines_stand_with_their_sums() {
    let file = r#"{"format": 1, "record": {"lines": [
        {"id": "one-office", "year": 2, "sum": 1500000}, {"id": "software", "year": 2, "sum": 1200000}]}}"#;
    let arguments = ["--case", "cases/toy.case.json", "-", "--record"];
    let printed = accepted(&arguments, file.as_bytes());
    let expected = json!([
        {"id": "one-office", "year": 2, "expected": 2e6, "recorded": 1.5e6, "gap": -5e5, "state": "behind"},
        {"id": "software", "year": 2, "expected": 1.2e6, "recorded": 1.2e6, "gap": 0.0, "state": "on track"},
    ]);
    assert_eq!(printed["record"]["lines"], expected);
    assert_eq!(printed["record"]["measures"], json!([]));
}

#[test]
fn it_says_nothing_of_it_without_a_record_or_unless_asked() {
    let record = br#"{"format": 1, "record": {"now": "2026-11"}}"#;
    assert!(!keys(&accepted(&["-"], record)).contains(&"record"));
    assert!(!keys(&accepted(&["-", "--record"], b"{\"format\": 1}")).contains(&"record"));
    assert!(keys(&accepted(&["-", "--record"], record)).contains(&"record"));
    assert!(refused(&["-", "--record", "--record"], record).starts_with("usage: "));
    assert!(refused(&["-", "--record", "--brief"], record).starts_with("usage: "));
}

#[test]
fn a_record_of_what_the_case_does_not_have_is_refused_by_name() {
    let file = br#"{"format": 1, "record": {"measures": [{"id": "joy", "year": 1, "value": 1}]}}"#;
    let said = refused(&["-", "--record"], file);
    assert!(said.contains("record, measure \"joy\": the case has none of this name"), "{said}");
}
