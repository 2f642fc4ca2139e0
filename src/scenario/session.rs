//! A person at work: `update(session, message)` is the only way a session changes.

use std::rc::Rc;

use super::whole::set_part;
use super::{Edit, History, Scenario, check_record, clean_title};
use crate::model::{Choices, Lateness, Record};

/// Something that happened on the page. Levers are named by their position in the table.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// A slider, or a master slider, was moved and is still held.
    LeversMoved(Vec<(usize, f64)>),
    /// The part of one council was moved; the others make room. It is named by its position, the
    /// part is in hundredths of the whole.
    PartMoved(usize, f64),
    /// The slider was let go: what it did becomes one step to undo.
    LeversReleased,
    /// The drag was given up: everything is as before it.
    DragCancelled,
    /// Levers were set at once: by typing, a choice or a reset.
    LeversSet(Vec<(usize, f64)>),
    /// Another starting point was chosen; it replaces every lever.
    PresetChosen(usize),
    /// All levers were put back to the preset.
    EverythingReset,
    /// The title was typed.
    TitleTyped(String),
    /// A milestone is being moved and is still held: the record as it would be.
    RecordMoved(Box<Record>),
    /// What has happened was entered, pasted or taken away.
    RecordSet(Box<Record>),
    /// The lateness of the plan was to be taken into the scenario.
    LatenessTaken,
    /// The scenario was to run through what has happened.
    RecordUsed,
    /// A scenario came from a link, a file or this device.
    ScenarioOpened(Box<Scenario>),
    /// Undo was asked for.
    UndoAsked,
    /// Redo was asked for.
    RedoAsked,
}

impl Message {
    /// Whether what comes after it is another piece of work than what was before.
    #[must_use]
    pub const fn begins_another(&self) -> bool {
        matches!(self, Self::PresetChosen(_) | Self::EverythingReset | Self::ScenarioOpened(_))
    }

    /// Whether it names levers, councils or starting points by their position, which is another in
    /// another case.
    #[must_use]
    pub const fn names_positions(&self) -> bool {
        matches!(
            self,
            Self::LeversMoved(_) | Self::PartMoved(..) | Self::LeversSet(_) | Self::PresetChosen(_)
        )
    }
}

/// The scenario on the page, its history, and a drag under way.
#[derive(Clone, Debug)]
pub struct Session {
    scenario: Scenario,
    history: History,
    /// The scenario as it was before the drag.
    before_drag: Option<Box<Scenario>>,
    renewals: u32,
}

impl Session {
    /// Starts with a scenario and no history.
    #[must_use]
    pub fn new(scenario: Scenario) -> Self {
        Self { scenario, history: History::default(), before_drag: None, renewals: 0 }
    }

    /// The scenario as it is now, in the middle of a drag too.
    #[must_use]
    pub const fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The steps to undo and redo.
    #[must_use]
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// Whether a slider is held.
    #[must_use]
    pub const fn is_dragging(&self) -> bool {
        self.before_drag.is_some()
    }

    /// The scenario as it was before its levers were last moved, or before the drag under way; none
    /// if they were not, or were those of another case.
    #[must_use]
    pub fn before_last_move(&self) -> Option<Scenario> {
        match &self.before_drag {
            Some(before) => Some(Scenario::clone(before)),
            None => self.history.before_last_move(&self.scenario),
        }
    }

    /// How often the scenario was renewed from elsewhere than its levers: by another starting
    /// point, a reset, a file or link, undo or redo. What was typed before and could not be used
    /// no longer stands.
    #[must_use]
    pub const fn renewals(&self) -> u32 {
        self.renewals
    }

    /// Makes one step to undo out of what changed since `before`.
    fn record_since(&mut self, before: &Scenario) {
        if let Some(edit) = Edit::between(before, &self.scenario) {
            self.history.record(edit);
        }
    }

    /// The scenario as it was before the drag that is under way, or begins now.
    fn begin_drag(&mut self) -> &Scenario {
        self.before_drag.get_or_insert_with(|| Box::new(self.scenario.clone()))
    }

    fn finish_drag(&mut self) {
        if let Some(before) = self.before_drag.take() {
            self.record_since(&before);
        }
    }

    /// Changes the scenario in one step.
    fn edit(&mut self, change: impl FnOnce(&mut Scenario)) {
        let before = self.scenario.clone();
        change(&mut self.scenario);
        self.record_since(&before);
    }
}

/// Brings the session to what the message says. A value that a lever cannot take is left out, and
/// of a title what [cannot be kept](clean_title).
pub fn update(session: &mut Session, message: Message) {
    match message {
        Message::LeversMoved(values) => {
            session.begin_drag();
            set_levers(&mut session.scenario, &values);
            return;
        }
        Message::PartMoved(council, part) => {
            let before = session.begin_drag().clone();
            set_part(&mut session.scenario, &before, council, part);
            return;
        }
        Message::RecordMoved(record) => {
            session.begin_drag();
            set_record(&mut session.scenario, *record);
            return;
        }
        Message::DragCancelled => {
            if let Some(before) = session.before_drag.take() {
                session.scenario = *before;
            }
            return;
        }
        _ => session.finish_drag(),
    }
    session.renewals += u32::from(renews(&message));
    match message {
        Message::LeversMoved(_)
        | Message::PartMoved(..)
        | Message::RecordMoved(_)
        | Message::LeversReleased
        | Message::DragCancelled => {}
        Message::LeversSet(values) => session.edit(|scenario| set_levers(scenario, &values)),
        Message::PresetChosen(preset) => session.edit(|scenario| {
            let title = std::mem::take(&mut scenario.title);
            let record = with_nothing_taken(&scenario.record);
            *scenario = Scenario { title, record, ..Scenario::from_preset(&scenario.kit, preset) };
        }),
        Message::EverythingReset => {
            session.edit(|scenario| {
                scenario.choices = scenario.preset().choices.clone();
                scenario.record = with_nothing_taken(&scenario.record);
            });
        }
        Message::TitleTyped(title) => {
            // No link or file with any other title could be opened again.
            session.edit(|scenario| scenario.title = clean_title(&title).title);
        }
        Message::RecordSet(record) => session.edit(|scenario| set_record(scenario, *record)),
        Message::LatenessTaken => session.edit(|scenario| {
            let (case, choices) = (scenario.case(), &scenario.choices);
            let (record, after) = scenario.record.with_lateness_taken(case, choices);
            scenario.record = Rc::new(record);
            set_choices(scenario, &after);
        }),
        Message::RecordUsed => session.edit(|scenario| {
            let fit = scenario.record.fit(scenario.case(), &scenario.choices);
            set_choices(scenario, &fit.choices);
        }),
        Message::ScenarioOpened(opened) => session.edit(|scenario| *scenario = *opened),
        Message::UndoAsked => {
            session.history.undo(&mut session.scenario);
        }
        Message::RedoAsked => {
            session.history.redo(&mut session.scenario);
        }
    }
}

/// Whether the message is about the scenario as a whole.
const fn renews(message: &Message) -> bool {
    matches!(
        message,
        Message::PresetChosen(_)
            | Message::EverythingReset
            | Message::ScenarioOpened(_)
            | Message::UndoAsked
            | Message::RedoAsked
    )
}

/// A record that the case does not have is left out.
fn set_record(scenario: &mut Scenario, record: Record) {
    if check_record(&record, scenario.case()).is_ok() {
        scenario.record = Rc::new(record);
    }
}

/// The record for a scenario whose levers were all set anew.
fn with_nothing_taken(record: &Rc<Record>) -> Rc<Record> {
    if record.taken.is_none() {
        return Rc::clone(record);
    }
    Rc::new(Record { taken: Lateness::default(), ..(**record).clone() })
}

/// Brings the levers to those of `after`, each rounded to the digits that it takes.
fn set_choices(scenario: &mut Scenario, after: &Choices) {
    let kit = Rc::clone(&scenario.kit);
    let changed = kit.difference(&scenario.choices, after);
    let values: Vec<(usize, f64)> = changed
        .into_iter()
        .map(|(index, value)| (index, kit.levers()[index].rounded(value)))
        .collect();
    set_levers(scenario, &values);
}

fn set_levers(scenario: &mut Scenario, values: &[(usize, f64)]) {
    let kit = Rc::clone(&scenario.kit);
    for (index, value) in values {
        let Some(lever) = kit.levers().get(*index) else { continue };
        if lever.check(*value).is_ok() {
            lever.set(&mut scenario.choices, *value);
        }
    }
}
