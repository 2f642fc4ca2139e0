//! Random edits, undone and redone.

mod common;

use common::{any_scenario, levers, presets, session, value_from};
use derwent::scenario::{Message, Scenario, Session, TITLE_LIMIT, update};
use proptest::prelude::*;

/// Undoes (or redoes) until there is nothing left; returns how many steps there were.
fn all(session: &mut Session, message: &Message) -> usize {
    let mut steps = 0;
    let more = |session: &Session| match message {
        Message::UndoAsked => session.history().can_undo(),
        _ => session.history().can_redo(),
    };
    while more(session) {
        update(session, message.clone());
        steps += 1;
    }
    steps
}

/// Values for some levers; one in four cannot be taken.
fn some_values() -> impl Strategy<Value = Vec<(usize, f64)>> {
    let value = (0..levers().len(), any::<u64>(), 0..4).prop_map(|(index, pick, kind)| {
        let value = if kind == 0 {
            [f64::NAN, -1.0, 1e9, 0.123_456_789, f64::INFINITY][pick as usize % 5]
        } else {
            value_from(&levers()[index], pick)
        };
        (index, value)
    });
    proptest::collection::vec(value, 0..6)
}

fn any_edit() -> impl Strategy<Value = Message> {
    prop_oneof![
        4 => some_values().prop_map(Message::LeversMoved),
        2 => Just(Message::LeversReleased),
        1 => Just(Message::DragCancelled),
        3 => some_values().prop_map(Message::LeversSet),
        1 => (0..presets().len()).prop_map(Message::PresetChosen),
        1 => Just(Message::EverythingReset),
        1 => "\\PC{0,90}".prop_map(Message::TitleTyped),
        1 => any_scenario().prop_map(|scenario| Message::ScenarioOpened(Box::new(scenario))),
    ]
}

/// What the history should be: every scenario there was, and which one is shown.
struct Snapshots {
    all: Vec<Scenario>,
    at: usize,
}

impl Snapshots {
    /// A drag that the message ends is a step of its own before it.
    fn follow(&mut self, message: &Message, before: &Scenario, after: &Scenario) {
        self.push(before);
        match message {
            Message::UndoAsked => self.at = self.at.saturating_sub(1),
            Message::RedoAsked => self.at = (self.at + 1).min(self.all.len() - 1),
            _ => self.push(after),
        }
    }

    fn push(&mut self, scenario: &Scenario) {
        if *scenario != self.all[self.at] {
            self.all.truncate(self.at + 1);
            self.all.push(scenario.clone());
            self.at += 1;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn undoing_all_is_the_start_and_redoing_all_the_end(
        start in any_scenario(),
        edits in proptest::collection::vec(any_edit(), 0..30),
    ) {
        let mut session = Session::new(start.clone());
        for edit in edits {
            update(&mut session, edit);
        }
        update(&mut session, Message::LeversReleased);
        let end = session.scenario().clone();
        let undone = all(&mut session, &Message::UndoAsked);
        prop_assert_eq!(session.scenario(), &start);
        let redone = all(&mut session, &Message::RedoAsked);
        prop_assert_eq!(session.scenario(), &end);
        prop_assert_eq!(undone, redone);
    }

    #[test]
    fn the_history_is_that_of_a_list_of_snapshots(
        start in any_scenario(),
        messages in proptest::collection::vec(
            prop_oneof![3 => any_edit(), 2 => Just(Message::UndoAsked), 2 => Just(Message::RedoAsked)],
            0..40,
        ),
    ) {
        let mut session = Session::new(start.clone());
        let mut snapshots = Snapshots { all: vec![start], at: 0 };
        for message in messages {
            let before = session.scenario().clone();
            update(&mut session, message.clone());
            match message {
                Message::LeversMoved(_) => prop_assert!(session.is_dragging()),
                Message::DragCancelled => {
                    prop_assert_eq!(session.scenario(), &snapshots.all[snapshots.at]);
                }
                _ => {
                    snapshots.follow(&message, &before, session.scenario());
                    prop_assert_eq!(session.scenario(), &snapshots.all[snapshots.at]);
                    prop_assert!(!session.is_dragging());
                }
            }
            prop_assert_eq!(session.history().can_undo(), snapshots.at > 0);
        }
    }

    #[test]
    fn a_lever_never_takes_a_value_it_cannot_have(edits in proptest::collection::vec(any_edit(), 0..20)) {
        let mut session = session();
        for edit in edits {
            update(&mut session, edit);
            for lever in levers() {
                let value = lever.value(&session.scenario().choices);
                prop_assert_eq!(lever.check(value), Ok(()), "{} = {}", lever, value);
            }
            prop_assert!(session.scenario().title.chars().count() <= TITLE_LIMIT);
        }
    }
}
