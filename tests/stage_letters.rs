//! What desk and second window tell each other, and the list of stages as a text.

mod common;

use std::rc::Rc;

use common::{cases, first, kit, set};
use derwent::model::Record;
use derwent::scenario::{Entered, write_link};
use derwent::screen::{
    Desk, InRoom, LETTER_FORMAT, NotRead, Now, OnStage, Plan, Planned, Said, Stages, View,
    read_letter, read_stages, write_letter, write_stages,
};

fn now() -> Now {
    let mut scenario = first();
    set(&mut scenario.choices, "delay", 1.0);
    Now {
        scenario: write_link(&scenario),
        before: Some(write_link(&first())),
        view: "in-short".to_owned(),
        figure: "cash-flow".to_owned(),
        eyes: Some(kit().case.councils[1].id.clone()),
        ..Now::default()
    }
}

fn in_room(now: &Now) -> Result<InRoom, String> {
    InRoom::of(now, cases(), &mut Vec::new())
}

#[test]
fn every_letter_is_read_as_it_was_written() {
    let name = || "1a-2b".to_owned();
    for said in [
        Said::Now(Box::new(now())),
        Said::Here(name()),
        Said::Gone(name()),
        Said::Pressed("PageDown".to_owned()),
        Said::Begins(name()),
        Said::Presents(name()),
        Said::TakesOver(name()),
    ] {
        assert_eq!(read_letter(&write_letter(&said)), Ok(said));
    }
}

#[test]
fn a_letter_has_its_version_in_front() {
    let letter = write_letter(&Said::Here("a".to_owned()));
    assert_eq!(letter, r#"{"derwent":1,"said":{"Here":"a"}}"#);
    assert_eq!(LETTER_FORMAT, 1);
}

#[test]
fn foreign_letters_and_those_of_another_version_are_refused_by_name() {
    for foreign in
        ["", "hello", "{}", "[1]", r#"{"derwent":1}"#, r#"{"derwent":1,"said":{"Bye":1}}"#]
    {
        let refused = read_letter(foreign).expect_err("it is foreign");
        assert_eq!(refused, NotRead::Foreign, "{foreign}");
        assert!(refused.to_string().contains("not Derwent"));
    }
    let newer = read_letter(r#"{"derwent":2,"said":{"Sings":"la"}}"#).expect_err("it is newer");
    assert_eq!(newer, NotRead::Version(2));
    assert!(newer.to_string().contains("writes format 2, this one reads 1"), "{newer}");
}

#[test]
fn a_second_window_shows_what_the_desk_has() {
    let seen = in_room(&now()).expect("it can be read");
    assert_eq!((seen.view, seen.figure, seen.eyes), (View::InShort, "cash-flow", Some(1)));
    assert_eq!(seen.before.as_deref(), Some(&first()));
    assert_eq!(write_link(&seen.scenario), now().scenario);
}

#[test]
fn a_scenario_that_stays_is_read_once() {
    let mut known = Vec::new();
    let once = InRoom::of(&now(), cases(), &mut known).expect("it can be read");
    let again = InRoom::of(&now(), cases(), &mut known).expect("it can be read");
    assert!(Rc::ptr_eq(&once.scenario, &again.scenario));
    let other = Now { scenario: write_link(&first()), before: None, ..now() };
    InRoom::of(&other, cases(), &mut known).expect("it can be read");
    assert_eq!(known.len(), 1, "what is not shown any more is let go");
}

/// Links have no record, and a room is shown the scores that it gave.
#[test]
fn what_has_happened_goes_with_the_letter() {
    let record = Entered::Score("culture".to_owned(), Some(2.5)).in_record(&Record::default());
    let with = Now { record: Some(record.clone()), ..now() };
    let letter = write_letter(&Said::Now(Box::new(with)));
    let Ok(Said::Now(read)) = read_letter(&letter) else { panic!("{letter}") };
    let mut known = Vec::new();
    let of = |now: &Now, known: &mut Vec<_>| InRoom::of(now, cases(), known).expect("readable");
    let shown = of(&read, &mut known);
    assert_eq!(*shown.scenario.record, record);
    assert_eq!(shown.before.expect("before").record.enablers, []);
    // The same letter is the same scenario, and without a record it is another.
    assert!(Rc::ptr_eq(&shown.scenario, &of(&read, &mut known).scenario));
    assert!(of(&now(), &mut known).scenario.record.is_empty());
    assert!(!write_letter(&Said::Now(Box::new(now()))).contains("record"));
}

#[test]
fn what_a_window_cannot_show_it_says_by_name() {
    let problem = |now: Now| in_room(&now).expect_err("it cannot be shown");
    let view = problem(Now { view: "holograms".to_owned(), ..now() });
    assert!(view.contains("\u{201c}holograms\u{201d}") && view.contains("Reload"), "{view}");
    let figure = problem(Now { figure: "pie".to_owned(), ..now() });
    assert!(figure.contains("\u{201c}pie\u{201d}"), "{figure}");
    let link = problem(Now { scenario: "1.two-phase-2023.QZBOWAcX".to_owned(), ..now() });
    assert!(link.starts_with("This window cannot show the scenario of the desk"), "{link}");
    // No stage shows the list of stages.
    assert!(in_room(&Now { view: "present".to_owned(), ..now() }).is_err());
}

fn planned() -> Vec<Planned> {
    let mut scenario = first();
    set(&mut scenario.choices, "delay", 1.0);
    scenario.title = "Table 3".to_owned();
    vec![
        Planned {
            notes: "Ask \"who\"?\nThen wait.".to_owned(),
            ..Planned::new(View::InShort, "cash-flow")
        },
        Planned { scenario: Some(Rc::new(scenario)), ..Planned::new(View::Bears, "council-gains") },
        Planned::new(View::Votes, ""),
    ]
}

#[test]
fn a_list_is_read_as_it_was_written() {
    let read =
        read_stages(&write_stages(&planned(), Plan::default()), cases()).expect("it is a list");
    assert_eq!((read.list, read.problems), (planned(), Vec::new()));
}

#[test]
fn a_stage_that_cannot_be_read_is_named_and_keeps_no_other_back() {
    let text = r#"{"format": 1, "stages": [
        {"view": "in-short", "figure": "cash-flow"},
        {"view": "holograms"},
        {"view": "money", "figure": "pie"},
        {"view": "money", "scenario": "1.two-phase-2023.broken"},
        {"view": "evidence"}
    ]}"#;
    let read = read_stages(text, cases()).expect("it is a list");
    assert_eq!(read.list, [Planned::new(View::InShort, "cash-flow")]);
    let begins: Vec<_> = read.problems.iter().map(|problem| &problem[..8]).collect();
    assert_eq!(begins, ["stage 2:", "stage 3:", "stage 4:", "stage 5:"]);
    assert!(read.problems[0].contains("no view \u{201c}holograms\u{201d}"));
}

#[test]
fn other_files_are_no_list_and_a_newer_list_says_so() {
    for other in ["", "{}", r#"{"format": 1, "preset": "x"}"#, r#"{"format": 1, "shelf": []}"#] {
        assert_eq!(read_stages(other, cases()), None, "{other}");
    }
    let newer = read_stages(r#"{"format": 2, "stages": []}"#, cases()).expect("it is a list");
    assert!(newer.list.is_empty() && newer.problems[0].contains("newer version"));
}

fn act(stages: &mut Stages, done: OnStage) {
    stages.act(done, kit(), None);
}

#[test]
fn the_room_stays_with_what_it_sees_while_the_list_changes() {
    let mut stages = Stages::to_begin_with(kit());
    act(&mut stages, OnStage::Chosen(2));
    let seen = stages.list[2].clone();
    act(&mut stages, OnStage::Shifted { place: 2, to_front: true });
    assert_eq!((stages.at, stages.now()), (1, Some(&seen)));
    act(&mut stages, OnStage::Removed(0));
    assert_eq!((stages.at, stages.now()), (0, Some(&seen)));
    act(&mut stages, OnStage::Added(View::Votes, ""));
    assert_eq!(stages.now(), Some(&seen));
}

#[test]
fn at_the_ends_of_the_list_nothing_happens_and_the_last_stage_stays() {
    let mut stages = Stages::to_begin_with(kit());
    act(&mut stages, OnStage::Stepped(false));
    assert_eq!(stages.at, 0);
    for _ in 0..20 {
        act(&mut stages, OnStage::Stepped(true));
    }
    assert_eq!(stages.at, stages.list.len() - 1);
    for _ in 0..20 {
        act(&mut stages, OnStage::Removed(0));
    }
    assert_eq!((stages.list.len(), stages.at), (1, 0));
}

#[test]
fn what_was_black_is_seen_with_the_next_stage() {
    let mut stages = Stages::to_begin_with(kit());
    act(&mut stages, OnStage::Black);
    assert!(stages.is_black);
    act(&mut stages, OnStage::Stepped(true));
    assert!(!stages.is_black);
}

#[test]
fn of_two_desks_the_later_asks() {
    let mut later = Stages { desk: Desk::Asking, ..Stages::to_begin_with(kit()) };
    act(&mut later, OnStage::Alone);
    assert!(later.speaks());
    later.desk = Desk::Other;
    act(&mut later, OnStage::Alone);
    assert!(!later.speaks(), "the other one answered before");
    act(&mut later, OnStage::TakenOver);
    assert!(later.speaks());
}

#[test]
fn a_case_without_measures_has_no_stage_about_them() {
    let toy = common::kits::kit_of("procurement-lincolnshire");
    let stages = Stages::to_begin_with(&toy.kit);
    assert!(stages.list.iter().all(|planned| planned.view.is_in(&toy.kit)));
    assert!(!stages.list.is_empty());
}
