//! One line of the log.

use serde::{Deserialize, Serialize};

use super::TEXT_LIMIT;
use super::answer::Answer;
use super::challenge::Challenge;
use super::play::Proposed;
use super::question::Question;
use crate::scenario::clean_words;

/// What happened, when, and which scenario was on the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// In milliseconds since 1970, as the device's clock had it.
    pub at: f64,
    /// The link of the scenario at that moment: the part after `#`; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
    /// What happened.
    pub what: What,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A scenario was opened.
    Opened {
        /// What it is called.
        name: String,
        /// How it came: "a link", "a file"; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        by: String,
    },
    /// Levers were changed.
    Changed {
        /// Each from what to what.
        text: String,
    },
    /// Something was shown to the room.
    Shown {
        /// What.
        text: String,
    },
    /// A question was put; the same question once more begins its next round.
    Asked {
        /// The question.
        question: Question,
    },
    /// Somebody answered the question of an earlier line.
    Guessed {
        /// The number of the line that asked.
        asked: usize,
        /// Who: a table or a name; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        who: String,
        /// What they said.
        answer: Answer,
    },
    /// The answers to the question of an earlier line were shown, with what the model says.
    Revealed {
        /// The number of the line that asked.
        asked: usize,
        /// What the model says, with its condition, chance and range, as the room read it; empty where
        /// that is not for a model to say.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        model: String,
    },
    /// A motion was put to the vote.
    Voted(Vote),
    /// Something was decided.
    Decided {
        /// What.
        text: String,
    },
    /// Something was said.
    Noted {
        /// What.
        text: String,
    },
    /// Somebody does not believe a lever, a figure or an assumption.
    Challenged(Challenge),
    /// A challenge of an earlier line was answered.
    Answered {
        /// The number of the line with the challenge.
        challenge: usize,
        /// With what.
        text: String,
    },
    /// A challenge of an earlier line was accepted: the scenario of this line has it.
    Accepted {
        /// The number of the line with the challenge.
        challenge: usize,
    },
    /// A table takes the part of a council.
    Seated {
        /// The id of the council.
        council: String,
        /// What it is called.
        name: String,
        /// The table; empty if nobody plays the council any more.
        table: String,
    },
    /// A table proposed something for a council.
    Proposed(Proposed),
    /// The proposals were brought together, which ends a round: the link of the line is the pact.
    Settled {
        /// What was made of them, and whether it would hold.
        text: String,
    },
    /// An earlier line no longer stands.
    Struck {
        /// Its number.
        line: usize,
    },
}

/// A vote and how it ended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// What was put to the vote.
    pub motion: String,
    /// How many hands were for it.
    #[serde(rename = "for")]
    pub in_favour: u32,
    /// How many were against it.
    pub against: u32,
    /// How many abstained.
    #[serde(default)]
    pub abstained: u32,
    /// The short names of the councils that voted; empty where hands were counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// The short names of those of them that were for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub councils: Vec<String>,
    /// How it ended, where councils voted by the committee's rules; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub result: String,
}

impl Line {
    /// The number of the line that this one strikes out.
    pub(super) fn strikes(&self) -> Option<usize> {
        match self.what {
            What::Struck { line } => Some(line),
            _ => None,
        }
    }

    /// The number of the earlier line that it speaks of.
    fn speaks_of(&self) -> Option<usize> {
        match self.what {
            What::Guessed { asked, .. } | What::Revealed { asked, .. } => Some(asked),
            What::Answered { challenge, .. } | What::Accepted { challenge } => Some(challenge),
            What::Struck { line } => Some(line),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub(super) fn speaks_of_mut(&mut self) -> Option<&mut usize> {
        match &mut self.what {
            What::Guessed { asked: number, .. }
            | What::Revealed { asked: number, .. }
            | What::Answered { challenge: number, .. }
            | What::Accepted { challenge: number }
            | What::Struck { line: number } => Some(number),
            _ => None,
        }
    }

    /// Whether it can be the line of this number: it speaks of none that is not before it.
    ///
    /// # Errors
    ///
    /// What is wrong, as words that go on after its number.
    pub(super) fn check_place(&self, number: usize) -> Result<(), &'static str> {
        match self.speaks_of() {
            Some(other) if !(1..number).contains(&other) => {
                Err("it speaks of a line that is not before it")
            }
            _ => Ok(()),
        }
    }

    /// The same without what nobody can see, and no text longer than is kept.
    pub(super) fn cleaned(mut self) -> Self {
        for text in self.texts() {
            *text = clean_words(text, TEXT_LIMIT);
        }
        self
    }

    /// All texts in it that people wrote.
    fn texts(&mut self) -> Vec<&mut String> {
        match &mut self.what {
            What::Opened { name, by } => vec![name, by],
            What::Changed { text }
            | What::Shown { text }
            | What::Decided { text }
            | What::Noted { text }
            | What::Settled { text }
            | What::Answered { text, .. } => vec![text],
            What::Asked { question } => question.texts(),
            What::Guessed { who, answer, .. } => {
                let words = match answer {
                    Answer::Words(words) => Some(words),
                    _ => None,
                };
                std::iter::once(who).chain(words).collect()
            }
            What::Voted(vote) => {
                let councils = vote.members.iter_mut().chain(&mut vote.councils);
                [&mut vote.motion, &mut vote.result].into_iter().chain(councils).collect()
            }
            What::Challenged(challenge) => challenge.texts(),
            What::Seated { council, name, table } => vec![council, name, table],
            What::Proposed(Proposed { table, text, proposal }) => {
                [table, text].into_iter().chain(proposal.texts()).collect()
            }
            What::Revealed { model, .. } => vec![model],
            What::Accepted { .. } | What::Struck { .. } => Vec::new(),
        }
    }
}

/// A line as one line of text, to be kept by itself.
#[must_use]
pub fn write_line(line: &Line) -> String {
    // Strings, lists and finite numbers always have a JSON form.
    serde_json::to_string(line).unwrap_or_default()
}

/// Reads a line that was kept; what nobody can see is left out of its texts.
///
/// # Errors
///
/// What is wrong with it.
pub fn read_line(text: &str) -> Result<Line, String> {
    let line: Line = serde_json::from_str(text).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => {
            format!("it has something that this version does not know ({error})")
        }
        _ => format!("it is damaged ({error})"),
    })?;
    if !line.at.is_finite() {
        return Err("its time is no number".to_owned());
    }
    let line = line.cleaned();
    if let What::Asked { question } = &line.what {
        question.check()?;
    }
    Ok(line)
}
