//! What a button, a list or a point of a chart sends.

use super::asked::Asked;
use super::dialog::OfCase;
use super::view::View;
use crate::scenario::Message;
use crate::words::Origin;

/// What somebody did.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Something about the scenario.
    Scenario(Message),
    /// Another question.
    Ask(Asked),
    /// Another view.
    Open(View),
    /// What the evidence has of these words.
    Find(String),
    /// Where a figure comes from.
    Explain(Origin),
    /// To the lever at this position.
    Lever(usize),
    /// To the element with this id.
    Go(&'static str),
    /// The lever at this position is set to where the aim that is asked for is just met.
    Meet(usize),
    /// The scenario is seen with the eyes of the council at this position, or of all.
    SeeAs(Option<usize>),
    /// The list of cases.
    Cases,
    /// Something is done with a case of that list.
    Case(OfCase),
    /// A file from this device.
    OpenFile,
    /// A file is wanted.
    Save(Saved),
    /// The view is wanted on paper.
    Print,
    /// The link and the texts to send.
    Share,
}

/// What is saved as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// The scenario.
    Scenario,
    /// The scenario with its case.
    Both,
    /// All figures that follow.
    Figures,
    /// All runs.
    Runs,
}

impl Act {
    /// Levers are set at once, in one step to undo.
    #[must_use]
    pub const fn set(values: Vec<(usize, f64)>) -> Self {
        Self::Scenario(Message::LeversSet(values))
    }
}
