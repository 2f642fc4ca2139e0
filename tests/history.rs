//! Edits, undo and redo: what was done can be taken back, and done again.

mod common;

use common::{first, kit, lever, levers, preset, presets, session};
use derwent::scenario::{Message, Scenario, Session, update};

fn position(id: &str) -> usize {
    levers().iter().position(|lever| lever.id == id).expect(id)
}

fn moved(id: &str, value: f64) -> Message {
    Message::LeversMoved(vec![(position(id), value)])
}

fn set(id: &str, value: f64) -> Message {
    Message::LeversSet(vec![(position(id), value)])
}

fn value(session: &Session, id: &str) -> f64 {
    lever(id).value(&session.scenario().choices)
}

fn steps_to_undo(session: &Session) -> usize {
    let mut session = session.clone();
    let mut steps = 0;
    while session.history().can_undo() {
        update(&mut session, Message::UndoAsked);
        steps += 1;
    }
    steps
}

#[test]
fn a_drag_is_one_step() {
    let mut session = session();
    for value in [0.25, 0.5, 1.0, 1.75] {
        update(&mut session, moved("delay", value));
        assert_eq!(self::value(&session, "delay"), value);
        assert!(session.is_dragging() && !session.history().can_undo());
    }
    update(&mut session, Message::LeversReleased);
    assert!(!session.is_dragging());
    update(&mut session, Message::UndoAsked);
    assert_eq!(*session.scenario(), first());
    assert!(!session.history().can_undo());
    update(&mut session, Message::RedoAsked);
    assert_eq!(value(&session, "delay"), 1.75);
}

#[test]
fn a_master_slider_that_moves_many_levers_is_one_step() {
    let mut session = session();
    let positions = |value| {
        let family =
            levers().iter().enumerate().filter(|(_, lever)| lever.id.starts_with("position."));
        Message::LeversMoved(family.map(|(index, _)| (index, value)).collect())
    };
    update(&mut session, positions(0.6));
    update(&mut session, positions(0.7));
    update(&mut session, Message::LeversReleased);
    assert_eq!(session.scenario().changes().count(), 5);
    assert_eq!(steps_to_undo(&session), 1);
}

#[test]
fn a_cancelled_drag_leaves_nothing() {
    let mut session = session();
    update(&mut session, set("fade", 0.05));
    update(&mut session, Message::UndoAsked);
    update(&mut session, moved("delay", 2.0));
    update(&mut session, Message::DragCancelled);
    assert_eq!(*session.scenario(), first());
    assert!(!session.is_dragging() && !session.history().can_undo());
    // What could be redone before the drag still can.
    update(&mut session, Message::RedoAsked);
    assert_eq!(value(&session, "fade"), 0.05);
}

#[test]
fn a_drag_back_to_where_it_began_is_no_step() {
    let mut session = session();
    update(&mut session, moved("delay", 2.0));
    update(&mut session, moved("delay", 0.0));
    update(&mut session, Message::LeversReleased);
    assert!(!session.history().can_undo());
}

#[test]
fn undo_during_a_drag_takes_the_drag_back() {
    let mut session = session();
    update(&mut session, set("fade", 0.05));
    update(&mut session, moved("delay", 2.0));
    update(&mut session, Message::UndoAsked);
    assert_eq!((value(&session, "fade"), value(&session, "delay")), (0.05, 0.0));
    assert!(!session.is_dragging());
    update(&mut session, Message::RedoAsked);
    assert_eq!(value(&session, "delay"), 2.0);
    // The slider is let go later: nothing more happens.
    update(&mut session, Message::LeversReleased);
    assert_eq!(steps_to_undo(&session), 2);
}

#[test]
fn something_typed_during_a_drag_is_a_step_of_its_own() {
    let mut session = session();
    update(&mut session, moved("delay", 2.0));
    update(&mut session, Message::TitleTyped("Later".to_owned()));
    update(&mut session, Message::UndoAsked);
    assert_eq!((session.scenario().title.as_str(), value(&session, "delay")), ("", 2.0));
}

#[test]
fn a_new_edit_clears_what_could_be_redone() {
    let mut session = session();
    update(&mut session, set("delay", 2.0));
    update(&mut session, Message::UndoAsked);
    assert!(session.history().can_redo());
    update(&mut session, set("delay", 3.0));
    assert!(!session.history().can_redo());
    update(&mut session, Message::RedoAsked);
    assert_eq!(value(&session, "delay"), 3.0);
}

#[test]
fn setting_what_is_set_already_is_no_step() {
    let mut session = session();
    update(&mut session, set("delay", 0.0));
    update(&mut session, Message::EverythingReset);
    update(&mut session, Message::PresetChosen(first().preset));
    assert!(!session.history().can_undo());
}

#[test]
fn a_reset_of_everything_can_be_undone() {
    let mut session = Session::new(preset("slow-start"));
    update(&mut session, Message::TitleTyped("Mine".to_owned()));
    update(&mut session, set("horizon", 25.0));
    update(&mut session, set("stance.erewash", 2.0));
    let work = session.scenario().clone();
    update(&mut session, Message::EverythingReset);
    assert_eq!(session.scenario().choices, preset("slow-start").choices);
    assert_eq!(session.scenario().title, "Mine");
    update(&mut session, Message::UndoAsked);
    assert_eq!(*session.scenario(), work);
}

#[test]
fn another_preset_keeps_the_title_and_can_be_undone() {
    let mut session = session();
    update(&mut session, Message::TitleTyped("Mine".to_owned()));
    update(&mut session, set("delay", 1.0));
    let work = session.scenario().clone();
    update(&mut session, Message::PresetChosen(preset("case-high").preset));
    assert_eq!(session.scenario().choices, preset("case-high").choices);
    assert_eq!(session.scenario().title, "Mine");
    update(&mut session, Message::UndoAsked);
    assert_eq!(*session.scenario(), work);
}

#[test]
fn an_opened_scenario_can_be_undone() {
    let mut session = session();
    update(&mut session, set("delay", 1.0));
    let work = session.scenario().clone();
    let opened = Scenario { title: "Theirs".to_owned(), ..preset("all-ten") };
    update(&mut session, Message::ScenarioOpened(Box::new(opened.clone())));
    assert_eq!(*session.scenario(), opened);
    update(&mut session, Message::UndoAsked);
    assert_eq!(*session.scenario(), work);
}

#[test]
fn values_a_lever_cannot_take_are_left_out() {
    let mut session = session();
    let good = (position("fade"), 0.1);
    for bad in [-0.25, 5.0001, f64::NAN, f64::INFINITY, 0.123_456] {
        update(&mut session, Message::LeversSet(vec![(position("delay"), bad), good]));
        assert_eq!((value(&session, "delay"), value(&session, "fade")), (0.0, 0.1));
    }
    update(&mut session, set("horizon", 7.5));
    assert_eq!(value(&session, "horizon"), 10.0);
}

#[test]
fn of_a_title_only_what_can_be_kept_is_taken() {
    let mut session = session();
    for (typed, kept) in [
        ("x".repeat(81), "x".repeat(80)),
        (" two\nlines ".to_owned(), "two lines".to_owned()),
        ("\u{202e}".to_owned(), String::new()),
    ] {
        update(&mut session, Message::TitleTyped(typed));
        assert_eq!(session.scenario().title, kept);
    }
}

#[test]
fn undo_and_redo_say_what_they_would_do() {
    let mut session = session();
    assert_eq!(session.history().undo_text(kit()), None);
    update(&mut session, set("delay", 1.0));
    let undo = session.history().undo_text(kit());
    assert_eq!(undo.as_deref(), Some("Delay of savings: 1 \u{2192} 0 years"));
    assert_eq!(session.history().redo_text(kit()), None);
    update(&mut session, Message::UndoAsked);
    let redo = session.history().redo_text(kit());
    assert_eq!(redo.as_deref(), Some("Delay of savings: 0 \u{2192} 1 year"));
    assert_eq!(session.history().undo_text(kit()), None);
}

#[test]
fn undo_of_many_levers_names_one_and_their_number() {
    let mut session = session();
    let values =
        ["delay", "realisation", "cost.technology", "cost.training"].map(|id| (position(id), 0.25));
    update(&mut session, Message::LeversSet(values.into()));
    let undo = session.history().undo_text(kit()).expect("a step");
    assert!(undo.ends_with("; 3 more"), "{undo}");
}

#[test]
fn undo_of_a_starting_point_or_a_title_names_both_sides() {
    let mut session = session();
    update(&mut session, Message::TitleTyped("Plan B".to_owned()));
    let undo = session.history().undo_text(kit());
    assert_eq!(undo.as_deref(), Some("Title: \u{201c}Plan B\u{201d} \u{2192} none"));
    update(&mut session, Message::PresetChosen(preset_position("case-high")));
    let [from, to] =
        ["case-high", "two-phase-2023"].map(|id| &presets()[preset_position(id)].label);
    let undo = session.history().undo_text(kit());
    assert_eq!(undo, Some(format!("Starting point: {from} \u{2192} {to}")));
}

#[test]
fn only_what_changes_the_scenario_as_a_whole_renews_it() {
    let mut session = session();
    update(&mut session, set("delay", 1.0));
    update(&mut session, moved("delay", 2.0));
    update(&mut session, Message::LeversReleased);
    assert_eq!(session.renewals(), 0);
    for message in [
        Message::UndoAsked,
        Message::RedoAsked,
        Message::EverythingReset,
        Message::PresetChosen(1),
        Message::ScenarioOpened(Box::new(first())),
    ] {
        let before = session.renewals();
        update(&mut session, message);
        assert_eq!(session.renewals(), before + 1);
    }
}

fn preset_position(id: &str) -> usize {
    presets().iter().position(|preset| preset.id == id).expect(id)
}
