//! What is done with the log of a meeting.

use crate::meeting::{Challenge, Vote};
use crate::screen::meeting::Field;

/// What is done with the log of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnLog {
    /// The log writes itself from now on, or no longer does.
    Switched(bool),
    /// What is typed in the field for it is written down: as a decision or as a note.
    Added {
        /// Whether it was decided.
        is_decided: bool,
    },
    /// The line of this number no longer stands.
    Struck(usize),
    /// What the line of this number says was decided.
    Decided(usize),
    /// Lines further back are wanted.
    More,
    /// The scenario of the line of this number is opened.
    Opened(usize),
    /// Somebody does not believe this: the form for it opens, filled in as far as that is known.
    Doubted(Box<Challenge>),
    /// What the form for a challenge says is written down.
    Challenged,
    /// The challenge of this line is to be answered, in a form.
    Answering(usize),
    /// The answer in the form is written down.
    Answered,
    /// The challenge of this line is accepted: its lever is set as it asks, where it has one.
    Accepted(usize),
    /// Something is to be put to the vote, in a form.
    Voting,
    /// One hand more, or one less.
    Counted(Field, bool),
    /// Councils vote, or hands are counted.
    ByCouncils(bool),
    /// The council at this position is for it, or no longer.
    ForIt(usize),
    /// The vote is written down.
    Voted(Box<Vote>),
    /// The form is closed.
    FormClosed,
    /// The minutes are wanted, or the log again.
    MinutesAsked(bool),
    /// A file is wanted.
    Saved(MeetingFile),
    /// The minutes are wanted as a text to paste.
    Copied,
    /// Another meeting begins; the one so far stays on this device.
    Begun,
    /// The meeting that is kept under this name is opened.
    KeptOpened(String),
    /// It is taken off this device; asked once more before.
    KeptRemoved(String),
}

/// What a meeting is saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingFile {
    /// All of it, to be opened again.
    Meeting,
    /// Its minutes, as Markdown.
    Minutes,
}
