//! What the dashboard and the lateness of the plan say beside their figures: what they leave out,
//! what they move along, and what is no claim of the case.

mod common;
#[allow(dead_code, reason = "each test file uses its own part")]
mod views {
    pub mod screened;
}

use std::rc::Rc;

use common::{first, kit};
use derwent::model::{Record, RecordedMeasure, RecordedMilestone, RecordedSum};
use derwent::scenario::{Message, Scenario, Session, update};
use derwent::screen::View;
use derwent::words::{measure_gap, sum_gap};
use views::screened::{screen, text};

fn measure(id: &str, value: f64) -> RecordedMeasure {
    RecordedMeasure { id: id.to_owned(), year: 3, value, note: String::new() }
}

/// The front office came to £2.5m in Year 3, and shared systems are late.
fn short_and_late(expected: u32) -> Scenario {
    let sum =
        RecordedSum { id: "front-office".to_owned(), year: 3, sum: 2.5e6, note: String::new() };
    let late = RecordedMilestone {
        id: "ways-technology".to_owned(),
        expected: Some(expected),
        ..RecordedMilestone::default()
    };
    let record = Record { lines: vec![sum], milestones: vec![late], ..Record::default() };
    Scenario { record: Rc::new(record), ..first() }
}

fn with_measures(measures: Vec<RecordedMeasure>) -> Scenario {
    Scenario { record: Rc::new(Record { measures, ..Record::default() }), ..first() }
}

fn said(scenario: &Scenario, view: View) -> String {
    text(&screen(scenario, view, |_| {}))
}

#[track_caller]
fn says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part}\nis not in\n{text}");
    }
}

// case-for-change, chapter 4: front office, £1.3m to £5.1m new in Year 2 and in Year 3.
#[test]
fn lateness_that_would_leave_recorded_sums_warns_before_it_is_taken() {
    let mut session = Session::new(short_and_late(4));
    update(&mut session, Message::RecordUsed);
    let warning = "it takes the scenario away from what was recorded";
    let before = said(session.scenario(), View::Roadmap);
    says(
        &before,
        &[
            warning,
            "Front office, Year 3, 2025/26: recorded £2.5m; expected £2.5m as the scenario stands, \
             £0 after it.",
            "Savings come two years later. Savings wait for “Requirements for shared systems \
             gathered”.",
        ],
    );
    update(&mut session, Message::LatenessTaken);
    let undo = session.history().undo_text(kit());
    assert_eq!(undo.as_deref(), Some("Delay of savings: 2 → 0 years"));
    let taken = said(session.scenario(), View::Roadmap);
    says(&taken, &["All of this lateness is taken into the scenario already."]);
    assert!(!taken.contains(warning), "{taken}");
    let dashboard = said(session.scenario(), View::Dashboard);
    says(
        &dashboard,
        &[
            "Lateness of the plan, two years, was taken into the scenario",
            "It gives back delay into which lateness of the plan was taken on the Roadmap",
        ],
    );
    update(&mut session, Message::RecordUsed);
    says(&said(session.scenario(), View::Roadmap), &["the scenario no longer has all of it"]);
}

#[test]
fn what_the_levers_leave_out_is_said_before_it_is_taken() {
    says(
        &said(&short_and_late(8), View::Roadmap),
        &[
            "Savings come six years later.",
            "The levers leave out one year of savings",
            "0 → 5 years",
        ],
    );
}

// Of all savings £43.0m a year, as chapter 4 has it half way, front office is £12.8m.
#[test]
fn savings_that_nobody_recorded_are_said_to_move_along() {
    let dashboard = said(&short_and_late(2), View::Dashboard);
    let moved = "Four savings without a record would be cut by the same share, from £30.2m to";
    assert_eq!(dashboard.matches(moved).count(), 2, "{dashboard}");
    assert!(!dashboard.contains("What was not recorded stays"), "{dashboard}");
    let measures = said(&with_measures(vec![measure("obesity", 64.0)]), View::Dashboard);
    says(&measures, &["What was not recorded stays as the scenario has it."]);
}

// Unemployment is to go from 4.2% to 3.9%; 5.1% is the other way.
#[test]
fn a_measure_beyond_its_baseline_is_named_and_is_no_claim_of_the_case() {
    let scenario = with_measures(vec![measure("unemployment", 5.1), measure("smoking", 12.5)]);
    says(
        &said(&scenario, View::Dashboard),
        &[
            "Our sum, not the case’s",
            "“Unemployment” −£743m and “Adults who smoke” £1.5m",
            "the case puts no sum on that",
            "It does not follow what was recorded of “Unemployment”: why stands below.",
        ],
    );
}

#[test]
fn as_many_lines_are_without_a_record_as_have_no_data() {
    let mut scenario = short_and_late(2);
    for now in [None, Some("2025-11".to_owned().try_into().unwrap())] {
        Rc::make_mut(&mut scenario.record).now = now;
        let dashboard = said(&scenario, View::Dashboard);
        let lines = dashboard.split("# Savings and costs").nth(1).expect("lines");
        let lines = lines.split("On track is").next().expect("lines");
        let count = lines.lines().filter(|line| line.contains("| no data")).count();
        says(&dashboard, &[&format!("one behind; {count} without a record.")]);
    }
}

#[test]
fn gaps_are_percentage_points_and_no_finer_than_their_sums() {
    let find = |id: &str| kit().case.measures.iter().find(|row| row.id == id).unwrap();
    assert_eq!(measure_gap(find("obesity"), 3.4), "+3.4 points");
    assert_eq!(measure_gap(find("obesity"), -1.0), "−1 point");
    assert_eq!(sum_gap(-155.0, 2.5e6), "£0");
    assert_eq!(sum_gap(1_400_400.0, 2.5e6), "+£1.4m");
    assert_eq!(sum_gap(-155.0, 900.0), "−£155");
}

#[test]
fn the_year_that_is_seen_says_why_it_is_while_nobody_has_said_when_now_is() {
    let why = "Which month is now has not been said";
    says(&said(&first(), View::Dashboard), &[why]);
    let scenario = with_measures(vec![measure("obesity", 64.0)]);
    assert!(!said(&scenario, View::Dashboard).contains(why));
}
