//! What a view is made from.

use super::asked::Asked;
use super::field::Pasting;
use super::meeting::MeetingDesk;
use super::stage::Stages;
use crate::ask::Subject;
use crate::case::Case;
use crate::chart::Figure;
use crate::model::{Choices, Draws, Outcome, Uncertainty};
use crate::scenario::{Comparison, Kit, MyCouncil, Scenario, Shelf};
use crate::words::Sentence;

/// A scenario with what follows from it, what it started from, and what is asked of it.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What follows from it.
    pub outcome: &'a Outcome,
    /// The levers of the starting point.
    pub preset_choices: &'a Choices,
    /// What follows from the starting point.
    pub preset_outcome: &'a Outcome,
    /// How sure that is, as far as it is said on every view.
    pub uncertainty: &'a Uncertainty,
    /// What came out of the runs.
    pub draws: &'a Draws,
    /// What it would mean, in a few sentences.
    pub sentence: &'a Sentence,
    /// What it would mean for the council with whose eyes it is seen; none for those of all. No
    /// figure is another for it.
    pub eyes: Option<&'a MyCouncil>,
    /// What is asked.
    pub asked: Asked,
    /// What is searched for among the evidence.
    pub query: &'a str,
    /// Which scenarios are compared.
    pub comparison: &'a Comparison,
    /// What is on the shelf.
    pub shelf: &'a Shelf,
    /// What a room sees, and is to see.
    pub stages: &'a Stages,
    /// The meeting.
    pub meeting: &'a MeetingDesk,
    /// What became of the last table that was pasted.
    pub pasting: &'a Pasting,
}

impl<'a> Facts<'a> {
    /// The case with its levers and starting points.
    #[must_use]
    pub fn kit(&self) -> &'a Kit {
        &self.scenario.kit
    }

    /// The case.
    #[must_use]
    pub fn case(&self) -> &'a Case {
        self.scenario.case()
    }

    /// The choices that were made.
    #[must_use]
    pub const fn choices(&self) -> &'a Choices {
        &self.scenario.choices
    }

    /// As what an answer is about: scenario and outcome as they were when it was asked for.
    #[must_use]
    pub fn as_of<'b>(&self, of: &'b Subject) -> Facts<'b>
    where
        'a: 'b,
    {
        Facts {
            scenario: &of.scenario,
            outcome: &of.outcome,
            preset_choices: &of.scenario.preset().choices,
            ..*self
        }
    }

    /// The figure that `make` makes of the scenario, with that of the starting point as its ghost.
    #[must_use]
    pub fn with_ghost(&self, make: impl Fn(&Choices, &Outcome) -> Figure) -> Figure {
        let figure = make(&self.scenario.choices, self.outcome);
        if self.scenario.choices == *self.preset_choices {
            return figure;
        }
        figure.compared_with(&make(self.preset_choices, self.preset_outcome))
    }
}
