//! Why a link cannot be opened, and what to do about it.

use std::fmt;

use super::LINK_FORMAT;
use crate::scenario::MOST_COMPARED;

/// Why a link cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It has not the form of a link of Derwent.
    NotALink,
    /// It was made by a newer Derwent.
    Newer(u32),
    /// It is about a case that is not at hand, or about another version of one that is.
    OtherCase {
        /// The case.
        id: String,
        /// Which version.
        fingerprint: String,
        /// Whether another version is at hand.
        has_another_version: bool,
    },
    /// It is about the built-in case, which is not at hand.
    NoBuiltIn,
    /// Its starting point is unknown.
    UnknownPreset(String),
    /// A part of it is missing or altered.
    Damaged,
    /// Letters that do not belong to it stand at its end.
    Added,
    /// There is more than one link, and they are not the same.
    Several,
    /// It sets a lever that this Derwent does not have.
    UnknownLever(u64),
    /// It sets a lever to a value that the lever cannot take.
    BadValue(String),
    /// Its title is too long or has control characters.
    BadTitle,
    /// It compares scenarios, and this one of them, counted from 1, cannot be read.
    Compared(usize, Box<LinkError>),
    /// It compares scenarios, and this one of them, counted from 1, is about another case than the
    /// first.
    ComparedCases(usize),
    /// It compares so many scenarios: fewer than two, or more than can be.
    ComparedCount(usize),
}

impl LinkError {
    /// Whether a newer Derwent may open it.
    #[must_use]
    pub const fn is_newer(&self) -> bool {
        matches!(self, Self::Newer(_) | Self::UnknownLever(_) | Self::UnknownPreset(_))
    }

    /// What a person can do about it, as a sentence.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Compared(_, error) => error.advice(),
            Self::ComparedCount(0 | 1) => Self::Damaged.advice(),
            Self::ComparedCases(_) | Self::ComparedCount(_) => {
                "Ask for the scenarios one by one, and compare them here."
            }
            Self::Newer(_) | Self::UnknownLever(_) | Self::UnknownPreset(_) => {
                "The newest Derwent opens it: with a network, reload the page and take the update if one \
                 is offered."
            }
            Self::OtherCase { .. } => {
                "Open the file of this case, and the link opens with it. Whoever sent the link can \
                 save that file."
            }
            Self::NoBuiltIn => "Open the link in a Derwent that has this case.",
            Self::Several => "Open one of them at a time.",
            Self::Added => {
                "Take away what was written straight after the link, then open it again."
            }
            Self::NotALink => {
                "A link of Derwent goes on after the # with a number, a full stop and the name of a \
                 starting point. Ask for the link again, or for the scenario as a file."
            }
            Self::Damaged => {
                "Ask for the link again, or for the scenario as a file; mail programs sometimes \
                 cut links."
            }
            Self::BadValue(_) | Self::BadTitle => {
                "Ask for the link again, or for the scenario as a file."
            }
        }
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotALink => write!(formatter, "the address holds no scenario of Derwent"),
            Self::Newer(format) => write!(
                formatter,
                "the link has format {format}, made by a newer Derwent; this one reads format {LINK_FORMAT}"
            ),
            Self::OtherCase { id, has_another_version: true, .. } => write!(
                formatter,
                "the link is about another version of the case \"{id}\" than the one open here"
            ),
            Self::OtherCase { id, .. } => {
                write!(formatter, "the link is about the case \"{id}\", which is not open here")
            }
            Self::NoBuiltIn => {
                write!(formatter, "the link is about the built-in case, which is not open here")
            }
            Self::UnknownPreset(id) => {
                write!(formatter, "the link starts from \"{id}\", which this Derwent does not know")
            }
            Self::Damaged => write!(formatter, "a part of the link is missing or altered"),
            Self::Added => write!(formatter, "something was added to the end of the link"),
            Self::Several => {
                write!(formatter, "there are two different links, one after the other")
            }
            Self::UnknownLever(number) => write!(
                formatter,
                "the link sets lever number {number}, which this Derwent does not have"
            ),
            Self::BadValue(lever) => {
                write!(formatter, "the link sets lever \"{lever}\" to a value out of its range")
            }
            Self::BadTitle => write!(formatter, "the link's title is too long or not plain text"),
            Self::Compared(number, error) => {
                write!(formatter, "of the scenarios that it compares, in number {number} {error}")
            }
            Self::ComparedCases(number) => write!(
                formatter,
                "it compares scenarios of one case, and number {number} is about another"
            ),
            Self::ComparedCount(0) => write!(formatter, "it compares scenarios but holds none"),
            Self::ComparedCount(1) => write!(formatter, "it compares scenarios but holds only one"),
            Self::ComparedCount(count) => write!(
                formatter,
                "it holds {count} scenarios, and no more than {MOST_COMPARED} can be compared"
            ),
        }
    }
}

impl std::error::Error for LinkError {}
