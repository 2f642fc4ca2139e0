//! The evaluator with any case: --case, --check, --levers, --brief, --lines, and writes that fail.

#[path = "evaluate/program.rs"]
mod program;

use std::process::{Command, Stdio};
use std::rc::Rc;

use derwent::case::Tables;
use derwent::scenario::{Kit, Scenario, write_link};
use program::{accepted, evaluate, program, refused};
use serde_json::Value;

const TOY: &str = "cases/toy.case.json";
const SCENARIO: &[u8] = b"{\"format\": 1}";

fn text(output: &[u8]) -> String {
    String::from_utf8(output.to_vec()).expect("it is text")
}

#[test]
fn a_scenario_is_about_the_case_that_is_named() {
    let printed = accepted(&["--case", TOY, "-"], SCENARIO);
    assert_eq!(printed["totals"]["one_off_cost"].as_f64(), Some(3_000_000.0));
    assert_eq!(printed["recurring"]["software"].as_f64(), Some(1_200_000.0));
    assert_eq!(printed["cost_lines"]["contingency"].as_f64(), Some(0.0));
    let councils = printed["councils"].as_object().expect("councils");
    let mut ids: Vec<_> = councils.keys().map(String::as_str).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["brookshire", "eastbrook", "westbrook"]);
    // A folder of CSV files is a case too: that of the built-in one.
    assert_eq!(accepted(&["--case", "data", "-"], SCENARIO), accepted(&["-"], SCENARIO));
}

#[test]
fn figures_that_no_paper_prints_are_null_and_those_of_other_options_absent() {
    let file = br#"{"format": 1, "changes": {"option": "two"}}"#;
    let printed = accepted(&["--case", "cases/surrey.case.json", "-"], file);
    let drivers = printed["drivers"].as_object().expect("drivers");
    assert_eq!(drivers["reorganisation"], Value::Null);
    let kpis = printed["kpis"].as_object().expect("kpis");
    assert!(kpis.is_empty());
    let drivers = |option: &str| {
        let file = format!(r#"{{"format": 1, "changes": {{"option": "{option}"}}}}"#);
        let printed = accepted(&["--case", "cases/somerset.case.json", "-"], file.as_bytes());
        let drivers = printed["drivers"].as_object().expect("drivers").keys();
        drivers.cloned().collect::<Vec<_>>()
    };
    let of_one = "senior-managers".to_owned();
    assert!(drivers("one-county").contains(&of_one) && !drivers("share").contains(&of_one));
}

#[test]
fn a_wrong_case_is_refused_in_one_line_that_names_the_place() {
    let none = refused(&["--case", "no-such-case.json", "-"], SCENARIO);
    assert!(none.contains("no-such-case.json"), "{none}");
    let folder = tempfile("wrong");
    let wrong =
        std::fs::read_to_string(TOY).expect("it is there").replacen("\"upper\"", "\"uper\"", 1);
    std::fs::write(&folder, wrong).expect("it can be written");
    let path = folder.to_str().expect("a path");
    let error = refused(&["--case", path, "-"], SCENARIO);
    assert!(error.contains("councils") && error.contains("brookshire"), "{error}");
    let check = evaluate(&["--check", path], b"");
    assert_eq!(check.status.code(), Some(2));
    assert!(check.stderr.is_empty());
    let printed = text(&check.stdout);
    assert!(printed.lines().all(|line| line.starts_with("fault: ")), "{printed}");
    assert!(printed.contains("uper"), "{printed}");
    std::fs::remove_file(folder).expect("it can be removed");
}

fn tempfile(name: &str) -> std::path::PathBuf {
    std::env::temp_dir().join(format!("derwent-{name}-{}.case.json", std::process::id()))
}

#[test]
fn a_case_that_can_be_opened_is_checked_with_its_warnings() {
    for case in ["toy", "surrey", "somerset", "procurement-lincolnshire", "south-hams-west-devon"] {
        let path = format!("cases/{case}.case.json");
        let output = evaluate(&["--check", &path], b"");
        let printed = text(&output.stdout);
        assert_eq!(output.status.code(), Some(0), "{printed}");
        assert!(
            printed.lines().rev().skip(1).all(|line| line.starts_with("warning: ")),
            "{printed}"
        );
        assert!(printed.ends_with("can be opened\n"), "{printed}");
    }
    let printed = text(&evaluate(&["--check", "cases/surrey.case.json"], b"").stdout);
    assert!(printed.contains("not published"), "{printed}");
}

#[test]
fn the_levers_of_a_case_are_printed_as_a_table() {
    let output = evaluate(&["--case", TOY, "--levers"], b"");
    assert_eq!(output.status.code(), Some(0));
    let mut reader = csv::Reader::from_reader(output.stdout.as_slice());
    let head: Vec<_> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    assert_eq!(head, ["id", "label", "low", "high", "step", "values", "default", "reason"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let row = |id: &str| rows.iter().find(|row| &row[0] == id).unwrap_or_else(|| panic!("no {id}"));
    let share = row("county-savings-share");
    assert_eq!(
        [&share[2], &share[3], &share[4], &share[5], &share[6]],
        ["0", "1", "0.01", "", "0.5"]
    );
    assert!(share[7].starts_with("Made up: half to the county"));
    let stance = row("stance.westbrook");
    assert_eq!([&stance[2], &stance[5], &stance[6]], ["", "funds; joins; out", "funds"]);
    // What could move nothing is not there.
    for absent in ["contingency", "attribution", "team-plan", "option", "social-weight"] {
        assert!(rows.iter().all(|row| &row[0] != absent), "{absent}");
    }
    let built_in = text(&evaluate(&["--levers"], b"").stdout);
    let expected = include_str!("fixtures/lever-numbers.txt").lines().count();
    assert_eq!(csv::Reader::from_reader(built_in.as_bytes()).records().count(), expected);
}

#[test]
fn in_brief_it_is_the_sentence_and_the_headline() {
    let output = evaluate(&["--case", TOY, "-", "--brief"], SCENARIO);
    assert_eq!(output.status.code(), Some(0));
    let printed = text(&output.stdout);
    assert!(printed.lines().count() >= 4, "{printed}");
    assert!(printed.contains("\u{a3}"), "{printed}");
    for name in ["Derby", "High Peak"] {
        assert!(!printed.contains(name), "{printed}");
    }
}

#[test]
fn many_lines_give_a_line_each_in_order_and_a_bad_one_its_error() {
    let good = r#"{"format": 1, "changes": {"position.software": 1}}"#;
    let input = format!("{good}\nno link\n{{\"format\": 1}}\n{{\"format\": 1, \"x\": 1}}\n");
    let output = evaluate(&["--case", TOY, "-", "--lines"], input.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stderr.is_empty());
    let lines: Vec<Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("each is JSON"))
        .collect();
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0]["totals"]["payback_years"], Value::Null);
    assert!(lines[1]["error"].as_str().expect("an error").starts_with("link: "));
    assert_eq!(lines[2], accepted(&["--case", TOY, "-"], SCENARIO));
    assert!(lines[3]["error"].as_str().expect("an error").contains('x'));
    let all_good = evaluate(&["--case", TOY, "-", "--lines"], good.as_bytes());
    assert_eq!(all_good.status.code(), Some(0));
}

#[test]
fn lines_take_draws_and_coalition_and_links_of_the_case() {
    let output = evaluate(
        &["--case", TOY, "-", "--lines", "--draws", "64", "--coalition"],
        b"{\"format\": 1}\n",
    );
    let line: Value = serde_json::from_slice(&output.stdout).expect("one line");
    let expected = accepted(&["--case", TOY, "-", "--draws", "64", "--coalition"], SCENARIO);
    assert_eq!(line, expected);
    assert_eq!(line["uncertainty"]["draws"].as_u64(), Some(64));
    assert!(line["coalition"]["outcomes"]["eastbrook"]["low"].is_number());
}

#[cfg(target_os = "linux")]
#[test]
fn a_write_that_fails_is_an_error() {
    for arguments in [&["-"][..], &["--levers"], &["--check", TOY], &["-", "--lines"], &["--help"]]
    {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("/dev/full");
        let mut child = Command::new(program())
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(full)
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut stdin = child.stdin.take().expect("an input");
        let _ = std::io::Write::write_all(&mut stdin, SCENARIO);
        drop(stdin);
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let error = text(&output.stderr);
        assert!(error.starts_with("standard output: ") && error.lines().count() == 1, "{error}");
    }
}

#[test]
fn what_cannot_go_together_is_refused() {
    let error = refused(&["-", "--case", TOY], SCENARIO);
    assert!(error.contains("--case"), "{error}");
    let error = refused(&["--case"], SCENARIO);
    assert!(error.contains("--case"), "{error}");
    let error = refused(&["--case", TOY, "1.case-low.mGOT"], b"");
    assert!(error.starts_with("link: "), "{error}");
}

#[test]
fn a_link_of_a_case_needs_that_case() {
    let text = std::fs::read_to_string(TOY).expect("it is there");
    let kit = Kit::read(&Tables::from_json(&text)).expect("it is right");
    let link = write_link(&Scenario::first(&Rc::new(kit)));
    let expected = accepted(&["--case", TOY, "-"], SCENARIO);
    assert_eq!(accepted(&["--case", TOY, &link], b""), expected);
    let error = refused(&[&link], b"");
    assert!(error.starts_with("link: ") && error.contains("\"toy\""), "{error}");
    let error = refused(&["--case", "cases/surrey.case.json", &link], b"");
    assert!(error.contains("\"toy\""), "{error}");
}
