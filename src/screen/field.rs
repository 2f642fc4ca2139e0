//! Fields in which a figure or a word is typed. What cannot be read stays there with the reason.

use super::act::Act;
use super::asked::Asked;
use crate::scenario::{Recording, parse_pounds};

/// A field that is judged when it is complete.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// What listeners hear; also what it is known by among others.
    pub label: String,
    /// What stands there.
    pub value: String,
    /// What it takes.
    pub takes: Takes,
}

/// What a field takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Takes {
    /// A sum in pounds that is asked about; what is asked now, with the sum.
    Sum(Asked),
    /// Something that has happened.
    Record(Recording),
}

/// A table to be pasted, with what came of the last one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasting {
    /// What stands in the field: what was pasted, if not all of it could be taken.
    pub text: String,
    /// What came of it, in a sentence; empty before anything was pasted.
    pub done: String,
    /// What was left out, passed over or is to be checked, each in a sentence.
    pub said: Vec<String>,
}

impl Takes {
    /// What a text sends.
    ///
    /// # Errors
    ///
    /// Why it cannot be read, and what can.
    pub fn read(&self, text: &str) -> Result<Act, String> {
        Ok(match self {
            Self::Sum(asked) => Act::Ask(Asked { sum: parse_pounds(text)?, ..*asked }),
            Self::Record(recording) => Act::Recorded(recording.read(text)?),
        })
    }
}
