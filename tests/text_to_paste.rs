//! The text that goes into a message or into minutes, as it is read there.

mod common;

use common::{council, preset};
use std::rc::Rc;

use derwent::model::{Month, Record, RecordedScore, Stance};
use derwent::scenario::{Scenario, text_to_paste};

fn text(scenario: &Scenario) -> String {
    text_to_paste(
        scenario,
        "https://derwent.example/#1.two-phase-2023.QZBOWAck",
        "26 November 2026",
    )
}

#[test]
fn a_starting_point_reads_well() {
    insta::assert_snapshot!(text(&preset("two-phase-2023")));
}

#[test]
fn changes_are_told_from_old_to_new_with_the_result_then_and_now() {
    let mut scenario = preset("two-phase-2023");
    scenario.title = "Half delivered, a year late".to_owned();
    scenario.choices.realisation = 0.5;
    scenario.choices.delay = 1.0;
    insta::assert_snapshot!(text(&scenario));
}

#[test]
fn what_councils_would_do_is_told_for_minutes() {
    let mut scenario = preset("four-funders-2022");
    scenario.choices.stances[council("high-peak")] = Stance::Joins;
    scenario.choices.stances[council("bolsover")] = Stance::Out;
    insta::assert_snapshot!(text(&scenario));
}

#[test]
fn nobody_taking_part_reads_well() {
    let mut scenario = preset("two-phase-2023");
    scenario.choices.stances.fill(Stance::Out);
    insta::assert_snapshot!(text(&scenario));
}

/// What was recorded is no difference of levers, and is said all the same.
#[test]
fn that_something_is_recorded_is_said_beside_the_levers() {
    let recorded = |scores: &[&str]| {
        let score =
            |id: &&str| RecordedScore { id: (*id).to_owned(), score: 2.0, note: String::new() };
        let enablers = scores.iter().map(score).collect();
        let now = (!scores.is_empty()).then_some(Month { year: 2026, month: 11 });
        let record = Rc::new(Record { enablers, now, ..Record::default() });
        Scenario { record, ..preset("two-phase-2023") }
    };
    let none = text(&recorded(&[]));
    assert!(
        none.contains("\nNothing differs from the starting point") && !none.contains("recorded")
    );
    let some = text(&recorded(&["culture", "workforce"]));
    assert!(!some.contains("Nothing differs"), "{some}");
    let whole = "\nNo lever differs from the starting point, “2020 figures, half way, with the 2023 team”.\n\
                 What has happened is recorded beside the levers, in 3 entries. They do not follow it by \
                 themselves, and the link does not carry it.\n";
    assert!(some.contains(whole), "{some}");
    let mut moved = recorded(&["culture"]);
    moved.choices.delay = 1.0;
    let moved = text(&moved);
    assert!(
        moved.contains("\nWhat differs from the starting point") && moved.contains("in 2 entries.")
    );
}
