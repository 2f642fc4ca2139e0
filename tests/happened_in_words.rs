//! What has happened, as it is read out.

mod common;

use common::kits::kit_of;
use common::{case, cases, defaults};
use derwent::model::{
    Lateness, MilestoneState, Missed, Month, Reason, Record, RecordedMeasure, RecordedMilestone,
};
use derwent::scenario::{in_brief, read_file};
use derwent::words::{beyond_levers, lateness_text, missed_text, plan_sentence, standing_sentence};

fn expected(id: &str, year: u32) -> RecordedMilestone {
    RecordedMilestone { id: id.to_owned(), expected: Some(year), ..RecordedMilestone::default() }
}

fn done(id: &str, year: u32) -> RecordedMilestone {
    let state = Some(MilestoneState::Done);
    RecordedMilestone { id: id.to_owned(), state, year: Some(year), ..Default::default() }
}

fn toy_plan(now: Option<Month>, milestones: Vec<RecordedMilestone>) -> String {
    let toy = &kit_of("toy").kit.case;
    let record = Record { now, milestones, ..Record::default() };
    plan_sentence(toy, &record, &record.steps(toy))
}

// The toy plan begins in 2026: in May 2028, Year 3, the four milestones of years 1 and 2 were due.
#[test]
fn the_plan_is_told_by_what_was_due_and_by_its_longest_chain() {
    let now = Some(Month { year: 2028, month: 5 });
    let record = vec![done("software-chosen", 1), expected("lease-signed", 4)];
    assert_eq!(
        toy_plan(now, record),
        "What was due by May 2028 is counted list by list, as one thing may stand in two. Of the \
         ten-year plan three: none done and three late. For ways of working one: one \
         done and none late. The longest chain of lateness begins with “Lease of the office signed”, planned for Year 1, 2026/27, now in \
         Year 4, 2029/30. It holds up “All councils moved in”, planned for Year 2, 2027/28, now in \
         Year 4, 2029/30. That holds up “The desk opened”, planned for Year 2, 2027/28, now in \
         Year 4, 2029/30."
    );
    assert_eq!(
        toy_plan(now, Vec::new()),
        "By May 2028 four milestones were due (three of the ten-year plan and one for \
         ways of working), and nothing is recorded of them."
    );
    assert_eq!(
        toy_plan(Some(Month { year: 2026, month: 5 }), Vec::new()),
        "By May 2026 no milestone was due."
    );
}

#[test]
fn without_a_date_the_plan_is_told_by_what_is_late() {
    // What nothing is known of is not called on time.
    assert_eq!(toy_plan(None, Vec::new()), "");
    let done = vec![done("software-chosen", 1)];
    assert_eq!(toy_plan(None, done), "No milestone stands later than planned.");
    assert_eq!(
        toy_plan(None, vec![expected("old-offices-let", 6)]),
        "One milestone stands later than planned. Late: “The old offices let”, planned for about \
         Year 4, 2029/30, now in Year 6, 2031/32."
    );
}

// Obesity is expected at 57.9% in Year 4; smoking, from 13.9% to 5.9%, at 11.2%.
#[test]
fn measures_are_counted_by_their_latest_record() {
    let measure = |id: &str, year, value| RecordedMeasure {
        id: id.to_owned(),
        year,
        value,
        note: String::new(),
    };
    let measures =
        vec![measure("obesity", 3, 66.0), measure("obesity", 4, 57.9), measure("smoking", 4, 13.9)];
    let record = Record { measures, ..Record::default() };
    let points = record.measures(case(), &defaults());
    assert_eq!(
        standing_sentence(&points, "measures"),
        "Measures, by the latest record of each: one behind and one on track; 23 without a record."
    );
    assert_eq!(standing_sentence(&[], "measures"), "Nothing is recorded of measures.");
}

#[test]
fn lateness_says_what_it_would_change() {
    let late = |savings, first, last| Lateness { savings, first, last };
    let none = Lateness::default();
    assert_eq!(
        lateness_text(late(2, 0, 1), none),
        "Savings come two years later and wider benefits are whole one year later."
    );
    assert_eq!(
        lateness_text(late(6, 0, 0), late(5, 0, 0)),
        "Savings come one year later, beside the five years taken before."
    );
    assert_eq!(
        lateness_text(late(1, 0, 0), late(3, 0, 0)),
        "Savings come two years earlier again."
    );
    let all = "All of this lateness is taken into the scenario already.";
    assert_eq!(lateness_text(late(1, 0, 0), late(1, 0, 0)), all);
    let nothing = "Savings and wider benefits wait for nothing that is late.";
    assert_eq!(lateness_text(none, none), nothing);
    assert_eq!(
        beyond_levers(late(6, 0, 0), late(5, 0, 0)),
        "The levers leave out one year of savings, whose delay ends at five years."
    );
    assert_eq!(beyond_levers(late(5, 1, 2), late(5, 1, 2)), "");
}

// Case 2020, chapters 1 and 5: the two-year list has the housing plan of the ten-year list again.
#[test]
fn what_stands_in_two_lists_is_counted_list_by_list() {
    let now = Some(Month { year: 2022, month: 11 });
    let record = Record { now, milestones: vec![expected("n-plan", 5)], ..Record::default() };
    let said = plan_sentence(case(), &record, &record.steps(case()));
    // Due by Year 3: 25 of ten years, twelve of two, five for ways of working, two of the roadmap.
    for list in [
        "What was due by November 2022 is counted list by list, as one thing may stand in two.",
        "Of the ten-year plan 25: none done, one late and 24 without a record.",
        "Of the two-year plan 12: none done, one late and 11 without a record.",
        "For ways of working five: none done",
    ] {
        assert!(said.contains(list), "{list}: {said}");
    }
}

#[test]
fn what_no_lever_meets_is_told_with_its_reason() {
    let missed = |id: &str, recorded, instead, reason| {
        let missed = Missed { id: id.to_owned(), year: 3, recorded, instead, reason };
        missed_text(case(), 2023, &missed)
    };
    assert_eq!(
        missed("obesity", 30.0, Some(47.7), Reason::OutOfReach),
        "Adults who are obese or overweight, Year 3, 2025/26: recorded 30%, the scenario has 47.7%; its \
         levers end before it."
    );
    assert_eq!(
        missed("team", 90_000.0, Some(0.0), Reason::NoLever),
        "Programme team, Year 3, 2025/26: recorded £90,000, the scenario has £0; what happened moves none \
         of its levers."
    );
}

#[test]
fn in_brief_a_scenario_with_a_record_says_what_has_happened() {
    let file = |record: &str| format!("{{\"format\": 1{record}}}");
    let brief = |text: String| in_brief(&read_file(text.as_bytes(), cases()).unwrap());
    let without = brief(file(""));
    let with = brief(file(
        r#", "record": {"milestones": [{"id": "ways-culture", "expected": 3}],
            "measures": [{"id": "obesity", "year": 1, "value": 60}]}"#,
    ));
    let added = with.strip_prefix(&*without).expect("the same and more");
    assert_eq!(
        added,
        "One milestone stands later than planned. Late: “Shared values and ways of working set”, \
         planned for Year 2, 2021/22, now in Year 3, 2022/23.\n\
         Of this lateness: Savings come one year later.\n\
         Measures, by the latest record of each: one ahead; 24 without a record.\n\
         Nothing is recorded of savings and costs.\n\
         No levers meet: Adults who are obese or overweight, Year 1, 2023/24: recorded 60%, the scenario \
         has 66%; the scenario expects nothing of it yet.\n"
    );
}
