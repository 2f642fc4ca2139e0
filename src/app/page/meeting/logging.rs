//! The log writes itself.

use std::rc::Rc;

use crate::app::page::Page;
use crate::meeting::What;
use crate::scenario::{Message, Scenario};
use crate::screen::{changed_text, shown_text};

/// How a scenario came to be another.
#[derive(Clone, Copy)]
pub enum Way {
    /// Something was changed in it.
    Changed,
    /// A step was taken back, or done once more.
    Step(&'static str),
    /// It was opened: from where, which may be empty.
    Opened(&'static str),
}

impl Way {
    /// The way of a message.
    pub const fn of(message: &Message) -> Self {
        match message {
            Message::UndoAsked => Self::Step("by undo: "),
            Message::RedoAsked => Self::Step("by redo: "),
            Message::PresetChosen(_) => Self::Opened("a starting point"),
            Message::ScenarioOpened(_) => Self::Opened("one of those that are compared"),
            _ => Self::Changed,
        }
    }
}

impl Page {
    /// Writes down how the scenario came to be another than the log knows of. A drag is one change, at
    /// its end.
    pub(in crate::app::page) fn log_change(&mut self, way: Way) {
        let desk = &self.shown.gathered.meeting;
        let scenario = self.session.scenario();
        let Some(before) = desk.logged.as_ref().filter(|logged| {
            !self.session.is_dragging() && ***logged != *scenario && logged.kit == scenario.kit
        }) else {
            return;
        };
        let what = match way {
            Way::Opened(by) => opened(scenario, by),
            Way::Changed => What::Changed { text: changed_text(before, scenario) },
            Way::Step(step) => {
                What::Changed { text: format!("{step}{}", changed_text(before, scenario)) }
            }
        };
        self.write_down(what);
    }

    /// A log that goes on begins with the scenario on the page, if that is another than it ended with.
    pub(super) fn log_on(&mut self) {
        let desk = &self.shown.gathered.meeting;
        if !desk.is_on {
            return;
        }
        let moment = self.moment();
        let is_another = desk.meeting.lines.last().is_none_or(|last| last.link != moment.link);
        let scenario = Rc::new(self.session.scenario().clone());
        let is_new = !self.session.history().can_undo();
        let by = if self.links > 0 && is_new { "a link" } else { "" };
        self.change_meeting(|desk| match is_another {
            true => desk.switch_on(&scenario, by, &moment),
            false => desk.logged = Some(scenario),
        });
    }

    /// Writes down what the room sees, whenever that is another stage than the last.
    pub(in crate::app::page) fn log_shown(&mut self) {
        let (desk, stages) = (&self.shown.gathered.meeting, &self.shown.gathered.stages);
        let Some(text) = desk.is_on.then(|| shown_text(stages)).flatten() else { return };
        let last = desk.meeting.lines.iter().rev().find_map(|line| match &line.what {
            What::Shown { text } => Some(text),
            _ => None,
        });
        if last != Some(&text) {
            self.write_down(What::Shown { text });
        }
    }

    /// Writes something down with the scenario on the page.
    fn write_down(&mut self, what: What) {
        let moment = self.moment();
        let scenario = Rc::new(self.session.scenario().clone());
        self.change_meeting(|desk| {
            desk.logged = Some(scenario);
            desk.write(&moment, what);
        });
    }
}

fn opened(scenario: &Scenario, by: &str) -> What {
    What::Opened { name: scenario.name_beside_others(), by: by.to_owned() }
}
