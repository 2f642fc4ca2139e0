//! What a room sees of a question: before the answer is shown, nothing that would give it away.

use serde::{Deserialize, Serialize};

use crate::meeting::{Answer, Guess, Kind, Question, Round};

/// A question in the room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Posed {
    /// The number of the line that asked.
    pub asked: usize,
    /// The question.
    pub question: Question,
    /// Which time it is put, from 1.
    pub round: usize,
    /// How many have answered.
    pub count: usize,
    /// Whether the answers, and the model's, are shown.
    #[serde(default)]
    pub is_revealed: bool,
    /// Whose answer is what, once they are shown.
    #[serde(default)]
    pub said: Vec<(String, Answer)>,
    /// The same of the round before, once this one is shown; none where it is the first.
    #[serde(default)]
    pub before: Option<Vec<(String, Answer)>>,
}

impl Posed {
    pub(super) fn of(now: &Round, before: Option<&Round>) -> Self {
        let is_revealed = now.revealed.is_some();
        let said = |round: &Round| {
            let guesses = round.guesses.iter();
            guesses.map(|Guess { who, answer }| ((*who).to_owned(), (*answer).clone())).collect()
        };
        Self {
            asked: now.asked,
            question: now.question.clone(),
            round: now.round,
            count: now.guesses.len(),
            is_revealed,
            said: if is_revealed { said(now) } else { Vec::new() },
            before: before.filter(|_| is_revealed).map(said),
        }
    }

    /// Whether figures of the model give the answer away.
    #[must_use]
    pub const fn is_of_a_figure(&self) -> bool {
        matches!(self.question.kind, Kind::Figure { .. } | Kind::Left { .. })
    }

    /// "Round 2. 3 have answered. The answers are hidden until they are shown."
    #[must_use]
    pub fn standing(&self) -> String {
        let round = match self.round {
            1 => String::new(),
            round => format!("Round {round}. "),
        };
        let count = match self.count {
            0 => "Nobody has answered yet".to_owned(),
            1 => "One has answered".to_owned(),
            count => format!("{count} have answered"),
        };
        let hidden = if self.is_revealed { "." } else { ". The answers are hidden." };
        format!("{round}{count}{hidden}")
    }
}
