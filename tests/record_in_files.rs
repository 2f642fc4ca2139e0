//! The record in scenario files: written, read, refused by name, undone, and in no link.

mod common;

use std::rc::Rc;

use common::kits::kit_of;
use common::{cases, defaults, first, kit, session};
use derwent::model::{MilestoneState, Record, RecordedMilestone};
use derwent::scenario::{
    Cases, Message, Scenario, is_own_work, read_file, read_link, update, write_file, write_link,
};

const WHOLE: &str = r#"{
    "now": "2026-11",
    "measures": [{"id": "obesity", "year": 3, "value": 64.2, "note": "Survey of 2025"}],
    "lines": [{"id": "front-office", "year": 3, "sum": 1200000}, {"id": "team", "year": 1, "sum": 70000}],
    "milestones": [
        {"id": "n-plan", "state": "under way", "expected": 8},
        {"id": "p-forum", "state": "done", "year": 2},
        {"id": "a-hub", "state": "dropped"},
        {"id": "j-plan", "expected": 9}
    ],
    "asks": [{"id": "post-16", "state": "granted"}],
    "enablers": [{"id": "culture", "score": 2.1}],
    "risks": [
        {"id": "capacity", "likelihood": 4, "impact": 5, "owner": "The board"},
        {"id": "own-1", "label": "Nobody comes", "likelihood": 1, "impact": 2}
    ]
}"#;

fn file(record: &str) -> String {
    format!(r#"{{"format": 1, "record": {record}}}"#)
}

fn read(record: &str) -> Result<Scenario, String> {
    read_file(file(record).as_bytes(), cases()).map_err(|error| error.to_string())
}

#[test]
fn what_was_recorded_comes_back_from_a_file() {
    let scenario = read(WHOLE).unwrap();
    assert_eq!(scenario.record.measures[0].value, 64.2);
    assert_eq!(scenario.record.milestones.len(), 4);
    assert_eq!(scenario.record.milestones[0].state, Some(MilestoneState::UnderWay));
    let written = write_file(&scenario);
    assert_eq!(read_file(written.as_bytes(), cases()).unwrap(), scenario);
    assert!(is_own_work(&scenario));
}

#[test]
fn a_file_without_a_record_is_written_as_it_was() {
    assert!(!write_file(&first()).contains("record"));
    assert_eq!(read("{}").unwrap(), first());
}

#[test]
fn a_record_of_a_year_that_is_not_counted_is_opened() {
    let scenario = read(r#"{"measures": [{"id": "smoking", "year": 15, "value": 12}]}"#).unwrap();
    assert_eq!(scenario.record.measures[0].year, 15);
}

#[test]
fn a_file_with_a_wrong_kind_of_value_is_told_in_plain_words() {
    let error = |text: &str| read_file(text.as_bytes(), cases()).unwrap_err().to_string();
    for (text, said) in [
        (r#"{"format": 1, "case": 5}"#, "5 stands where an object in { } belongs at line 1"),
        (r#"{"format": 1, "title": true}"#, "true stands where a text in quotes belongs"),
        (r#"{"format": 1, "title": []}"#, "a list stands where a text in quotes belongs"),
        (r#"{"format": 1, "record": null}"#, "null stands where an object in { } belongs"),
        (
            r#"{"format": 1, "record": {"lines": {}}}"#,
            "an object stands where a list in [ ] belongs",
        ),
        (r#"{"format": 1, "colour": 3}"#, "the key \"colour\" is none of \"format\", \"case\""),
        (r#"{"format": 1, "title": "a", "title": "b"}"#, "the key \"title\" is there twice"),
        (r#"{"format": 1, "title": "a""#, "it is not whole, it breaks off"),
        (r#"{"format": 1, "title": a}"#, "it is not written as JSON is"),
    ] {
        let error = error(text);
        assert!(error.contains(said), "{text}: {error}");
    }
}

#[test]
fn a_link_has_no_record() {
    let scenario = read(WHOLE).unwrap();
    assert_eq!(write_link(&scenario), write_link(&first()));
    assert_eq!(read_link(&write_link(&scenario), cases()).unwrap(), first());
}

/// Records that are refused, with what is said.
const REFUSED: &[(&str, &str)] = &[
    (
        r#"{"measures": [{"id": "happiness", "year": 1, "value": 7}]}"#,
        "record, measure \"happiness\": the case has none of this name",
    ),
    (
        r#"{"measures": [{"id": "obesity", "year": 2025, "value": 64}]}"#,
        "record, measure \"obesity\": year 2025 is outside the plan; years count from 1 to 30",
    ),
    (
        r#"{"measures": [{"id": "obesity", "year": 1, "value": 64}, {"id": "obesity", "year": 1, "value": 65}]}"#,
        "record, measure \"obesity\": it is there twice for year 1",
    ),
    (
        r#"{"lines": [{"id": "front-offices", "year": 1, "sum": 5}]}"#,
        "record, line \"front-offices\": the case has none of this name",
    ),
    (
        r#"{"lines": [{"id": "front-office", "year": 1, "sum": 5e12}]}"#,
        "record, line \"front-office\": 5000000000000 is too large",
    ),
    (
        r#"{"milestones": [{"id": "moon", "expected": 3}]}"#,
        "record, milestone \"moon\": the case has none of this name",
    ),
    (
        r#"{"milestones": [{"id": "a-hub", "expected": 31}]}"#,
        "record, milestone \"a-hub\": year 31 is outside the plan, 1 to 30",
    ),
    (
        r#"{"milestones": [{"id": "a-hub", "state": "done"}]}"#,
        "record, milestone \"a-hub\": it is done, and \"year\" does not say in which year",
    ),
    (
        r#"{"milestones": [{"id": "a-hub", "state": "under way", "year": 2}]}"#,
        "record, milestone \"a-hub\": \"year\" is when it was done, and it is not done",
    ),
    (
        r#"{"enablers": [{"id": "culture", "score": 5}]}"#,
        "record, enabler \"culture\": the score 5 is not from 1 to 4",
    ),
    (
        r#"{"risks": [{"id": "fatigue", "impact": 6}]}"#,
        "record, risk \"fatigue\": 6 is not from 1 to 5",
    ),
    (
        r#"{"measures": [{"id": "smoking", "year": 3, "value": -5}]}"#,
        "record, measure \"smoking\": -5 is no share; a share is from 0% to 100%",
    ),
    (
        r#"{"lines": [{"id": "team", "year": 3, "sum": -5}]}"#,
        "record, line \"team\": -5 is below 0; it can be 0 or more",
    ),
    (
        r#"{"measures": [{"id": "smoking", "year": 3, "value": "13%"}]}"#,
        "record, measure \"smoking\": \"13%\" stands where a number without quotes belongs",
    ),
    (
        r#"{"measures": [{"id": "smoking", "year": -3, "value": 13}]}"#,
        "record, measure \"smoking\": -3 stands where a whole number without quotes belongs",
    ),
    (
        r#"{"lines": [{"id": "team", "year": 1, "sum": 5}, {"year": 3, "sum": 5}]}"#,
        "record, line 2 of the list: the key \"id\" is missing",
    ),
    (
        r#"{"lines": [{"id": "team", "year": 1, "value": 5}]}"#,
        "record, line \"team\": the key \"value\" is none of \"id\", \"year\", \"sum\", \"note\"",
    ),
    (r#"{"lines": [7]}"#, "record, line 1 of the list: 7 stands where an object in { } belongs"),
    (r#"{"now": 2026}"#, "record, \"now\": 2026 stands where a text in quotes belongs"),
    (
        r#"{"asks": [{"id": "money", "state": "granted"}]}"#,
        "record, ask \"money\": the case has none of this name",
    ),
    (
        r#"{"measures": [{"id": "obesity", "year": 1, "value": 64, "note": "a\u202eb"}]}"#,
        "record, measure \"obesity\": a text has a line break or a character that nobody sees",
    ),
];

#[test]
fn what_the_case_does_not_have_is_refused_by_its_name() {
    for (record, said) in REFUSED {
        assert_eq!(read(record).unwrap_err(), *said);
    }
    for (record, part) in [
        (
            r#"{"asks": [{"id": "post-16", "state": "perhaps"}]}"#,
            "ask \"post-16\": \"perhaps\" is none of",
        ),
        (r#"{"now": "November"}"#, "a month is written like 2026-11"),
        (r#"{"weather": []}"#, "the key \"weather\" is none of"),
    ] {
        let said = read(record).unwrap_err();
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn a_record_of_another_case_is_refused() {
    let toy = Cases::of(Rc::clone(&kit_of("toy").kit));
    let said = read_file(file(WHOLE).as_bytes(), &toy).unwrap_err().to_string();
    assert_eq!(said, "record, measure \"obesity\": the case has none of this name");
}

fn record(milestones: Vec<RecordedMilestone>) -> Box<Record> {
    Box::new(Record { milestones, ..Record::default() })
}

fn late(id: &str, year: u32) -> RecordedMilestone {
    RecordedMilestone { id: id.to_owned(), expected: Some(year), ..RecordedMilestone::default() }
}

#[test]
fn a_record_is_one_step_to_undo() {
    let mut session = session();
    update(&mut session, Message::RecordSet(record(vec![late("n-plan", 4)])));
    assert_eq!(session.scenario().record.milestones.len(), 1);
    // A drag is one step however far it goes.
    for year in 5..9 {
        update(&mut session, Message::RecordMoved(record(vec![late("n-plan", year)])));
    }
    update(&mut session, Message::LeversReleased);
    assert_eq!(session.scenario().record.milestones[0].expected, Some(8));
    update(&mut session, Message::UndoAsked);
    assert_eq!(session.scenario().record.milestones[0].expected, Some(4));
    update(&mut session, Message::UndoAsked);
    assert_eq!(*session.scenario(), first());
    update(&mut session, Message::RedoAsked);
    assert_eq!(session.scenario().record.milestones[0].expected, Some(4));
    // What the case does not have never gets in.
    update(&mut session, Message::RecordSet(record(vec![late("moon", 4)])));
    assert_eq!(session.scenario().record.milestones[0].id, "n-plan");
}

// Ways of working two years late, lifestyle a year: savings come two years later, and the last of
// the wider benefits one.
#[test]
fn lateness_is_taken_in_one_step_and_forgotten_with_the_levers() {
    let mut session = session();
    let milestones = vec![late("ways-customer", 4), late("m-reduced", 7)];
    update(&mut session, Message::RecordSet(record(milestones)));
    update(&mut session, Message::LatenessTaken);
    let after = session.scenario().clone();
    let before = defaults();
    assert_eq!(after.choices.delay, before.delay + 2.0);
    assert_eq!(after.choices.wider_full, before.wider_full + 1);
    assert_eq!(after.changes().count(), 2);
    update(&mut session, Message::LatenessTaken);
    assert_eq!(*session.scenario(), after);
    update(&mut session, Message::UndoAsked);
    assert_eq!(session.scenario().changes().count(), 0);
    update(&mut session, Message::RedoAsked);
    // Without the levers nothing of it is taken any more; what has happened stays.
    update(&mut session, Message::EverythingReset);
    assert!(session.scenario().record.taken.is_none());
    assert_eq!(session.scenario().record.milestones.len(), 2);
    update(&mut session, Message::LatenessTaken);
    assert_eq!(session.scenario().choices, after.choices);
    let other = kit().preset("case-low").unwrap();
    update(&mut session, Message::PresetChosen(other));
    assert_eq!(session.scenario().record.milestones.len(), 2);
}

// Obesity at 60.0% in Year 4: 20/27 of what was expected.
#[test]
fn what_happened_is_used_in_one_step() {
    let mut session = session();
    let scenario = read(r#"{"measures": [{"id": "obesity", "year": 4, "value": 60}]}"#).unwrap();
    update(&mut session, Message::RecordSet(Box::new((*scenario.record).clone())));
    update(&mut session, Message::RecordUsed);
    let changes: Vec<_> = session.scenario().changes().collect();
    assert_eq!(changes.len(), 1);
    assert_eq!((changes[0].0.id.as_str(), changes[0].1), ("progress.obesity", 0.7407));
    update(&mut session, Message::UndoAsked);
    assert_eq!(session.scenario().changes().count(), 0);
}
