//! The text that goes into a message or into minutes, as it is read there.

mod common;

use common::{council, preset};
use derwent::model::Stance;
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
