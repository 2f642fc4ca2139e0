//! What a table sends to the desk without a server: a text that a camera reads as a QR code, or that
//! is pasted.
//!
//! `g1.<case>.<fingerprint>.` and in base64url, with a checksum, `{"asked": 3, "who": "Table 2",
//! "answer": {"number": 3.5}}`, or the link of a whole scenario or proposals in place of an answer.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::play::Proposal;
use super::{Meeting, rounds};
use crate::scenario::{CaseName, clean_title, quoted, seal, unseal};

const MARK: &str = "g";
const FORMAT: u32 = 1;

/// What a table sends.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Code {
    /// The number of the line that asked; none for a scenario by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<usize>,
    /// Which table.
    pub who: String,
    /// Its answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// The link of its scenario.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// What it proposes for the councils that it plays.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<Proposal>,
}

/// Why a code cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// It is something else.
    NoCode,
    /// Part of it is missing or wrong.
    Damaged,
    /// A newer version made it.
    Newer,
    /// It is about another case: its id.
    OtherCase(String),
    /// It answers a question that this meeting did not ask.
    OtherMeeting,
}

impl fmt::Display for CodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCode => formatter.write_str(
                "This is no code from a table. A table finds its code where it answered, below its \
                 answer.",
            ),
            Self::Damaged => formatter.write_str(
                "Part of the code is missing or wrong. Show it once more, or paste all of it.",
            ),
            Self::Newer => formatter.write_str(
                "A newer version made this code. Reload this page to get it, then take the code once \
                 more.",
            ),
            Self::OtherCase(case) => write!(
                formatter,
                "The code is about another case, \u{201c}{}\u{201d}. The table has to open the link of \
                 this meeting first.",
                quoted(case)
            ),
            Self::OtherMeeting => formatter.write_str(
                "The code answers a question that this meeting did not ask. The table has to open the \
                 link of the question first.",
            ),
        }
    }
}

impl Code {
    /// The text of the code, about a case.
    #[must_use]
    pub fn text(&self, case: &CaseName) -> String {
        // Strings and finite numbers always have a JSON form.
        seal(&head(case), &serde_json::to_vec(self).unwrap_or_default())
    }
}

fn head(case: &CaseName) -> String {
    format!("{MARK}{FORMAT}.{}.{}.", case.id, case.fingerprint)
}

/// Reads a code in a meeting.
///
/// # Errors
///
/// Why it cannot be taken.
pub fn read_code(text: &str, meeting: &Meeting) -> Result<Code, CodeError> {
    let text: String = text.split_whitespace().collect();
    let mut parts = text.splitn(4, '.');
    let format =
        parts.next().and_then(|first| first.strip_prefix(MARK)).ok_or(CodeError::NoCode)?;
    let format: u32 = format.parse().map_err(|_| CodeError::NoCode)?;
    if format > FORMAT {
        return Err(CodeError::Newer);
    }
    let (Some(id), Some(fingerprint), Some(sealed)) = (parts.next(), parts.next(), parts.next())
    else {
        return Err(CodeError::Damaged);
    };
    let case = CaseName { id: id.to_owned(), fingerprint: fingerprint.to_owned() };
    let bytes = unseal(&head(&case), sealed).ok_or(CodeError::Damaged)?;
    if case != meeting.case {
        return Err(CodeError::OtherCase(case.id));
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| CodeError::Damaged)?;
    let mut code: Code = serde_json::from_str(text).map_err(|_| CodeError::Damaged)?;
    code.who = clean_title(&code.who).title;
    if let (Some(asked), Some(answer)) = (code.asked, &code.answer) {
        let rounds = rounds(meeting);
        let is_asked =
            |round: &super::Round<'_>| round.asked == asked && round.question.kind.takes(answer);
        if !rounds.iter().any(is_asked) {
            return Err(CodeError::OtherMeeting);
        }
    }
    Ok(code)
}
