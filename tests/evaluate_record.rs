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

/// The toy case with these milestones alone, as a file.
fn with_milestones(name: &str, milestones: &Value) -> String {
    let text = std::fs::read_to_string("cases/toy.case.json").unwrap();
    let mut file: Value = serde_json::from_str(&text).unwrap();
    for table in ["milestones", "activities", "dependencies"] {
        file.as_object_mut().unwrap().remove(table);
    }
    file["milestones"] = milestones.clone();
    let name = format!("derwent-{name}-{}.case.json", std::process::id());
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, file.to_string()).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn milestones_without_years_and_with_calendar_years_are_printed_as_they_are() {
    let path = with_milestones(
        "odd",
        &json!([{"id": "a", "label": "Begun", "year": 2024}, {"id": "b", "label": "Ended"}]),
    );
    let arguments = ["--case", &path, "-", "--record"];
    let file = br#"{"format": 1, "record": {"now": "2027-05", "milestones": [{"id": "a", "state": "done", "year": 2024}]}}"#;
    let printed = accepted(&arguments, file);
    let expected = json!([
        {"id": "a", "planned": 2024, "now": 2024, "state": "done", "pushed_by": null},
        {"id": "b", "planned": null, "now": null, "state": "no data", "pushed_by": null},
    ]);
    assert_eq!(printed["record"]["milestones"], expected);
    assert_eq!(printed["record"]["chain"], json!([]));
    let file =
        br#"{"format": 1, "record": {"milestones": [{"id": "a", "state": "done", "year": 3}]}}"#;
    let said = refused(&arguments, file);
    assert!(said.contains("milestone \"a\": year 3 is outside the plan, 2024 to 2053"), "{said}");
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_plan_that_counts_its_years_in_two_ways_is_refused_by_name() {
    let path = with_milestones(
        "two-ways",
        &json!([{"id": "a", "label": "Begun", "year": 2}, {"id": "b", "label": "Ended", "year": 2027}]),
    );
    let said = refused(&["--case", &path, "-", "--record"], br#"{"format": 1}"#);
    assert!(said.contains("row \"b\", field year: 2027 is a calendar year"), "{said}");
    std::fs::remove_file(path).unwrap();
}
