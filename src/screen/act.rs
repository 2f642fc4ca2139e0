//! What a button, a list or a point of a chart sends.

use super::asked::Asked;
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
    /// All runs are wanted as a file.
    SaveRuns,
}

impl Act {
    /// Levers are set at once, in one step to undo.
    #[must_use]
    pub const fn set(values: Vec<(usize, f64)>) -> Self {
        Self::Scenario(Message::LeversSet(values))
    }
}
