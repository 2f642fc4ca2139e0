//! What was asked, who answered what, and what came out.

use super::Meeting;
use super::answer::Answer;
use super::line::{Line, What};
use super::question::Question;

/// A question that was put once, with what was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Round<'a> {
    /// The number of the line that asked.
    pub asked: usize,
    /// The question.
    pub question: &'a Question,
    /// Which time it was put, from 1.
    pub round: usize,
    /// The answers, each table's latest, in the order in which the tables answered first.
    pub guesses: Vec<Guess<'a>>,
    /// What the model says, once it was shown; empty where that is not for a model to say.
    pub revealed: Option<&'a str>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess<'a> {
    /// Whose; may be empty.
    pub who: &'a str,
    /// What it says.
    pub answer: &'a Answer,
}

/// What became of an answer that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// It is the first of that table in the round.
    First,
    /// The table had said the same: nothing is written down again.
    Again,
    /// The table had said something else, which this takes the place of.
    Instead,
}

/// All questions that were put, in their order, each round by itself. The same question once more is
/// its next round; the answers to the one before are kept.
#[must_use]
pub fn rounds(meeting: &Meeting) -> Vec<Round<'_>> {
    let mut rounds: Vec<Round<'_>> = Vec::new();
    for (number, Line { what, .. }) in meeting.standing() {
        match what {
            What::Asked { question } => {
                let before = rounds.iter().filter(|round| round.question == question).count();
                rounds.push(Round {
                    asked: number,
                    question,
                    round: before + 1,
                    guesses: Vec::new(),
                    revealed: None,
                });
            }
            What::Guessed { asked, who, answer } => {
                let Some(round) = rounds.iter_mut().find(|round| round.asked == *asked) else {
                    continue;
                };
                if round.question.kind.takes(answer) {
                    round.take(Guess { who, answer });
                }
            }
            What::Revealed { asked, model } => {
                if let Some(round) = rounds.iter_mut().find(|round| round.asked == *asked) {
                    round.revealed = Some(model);
                }
            }
            _ => {}
        }
    }
    rounds
}

impl<'a> Round<'a> {
    /// What an answer would be beside those that are there.
    #[must_use]
    pub fn receives(&self, who: &str, answer: &Answer) -> Received {
        // Hands that are counted have no name, and each of them counts.
        match self.guesses.iter().find(|guess| !who.is_empty() && guess.who == who) {
            None => Received::First,
            Some(guess) if guess.answer == answer => Received::Again,
            Some(_) => Received::Instead,
        }
    }

    fn take(&mut self, guess: Guess<'a>) {
        match self.receives(guess.who, guess.answer) {
            Received::First => self.guesses.push(guess),
            Received::Again => {}
            Received::Instead => {
                if let Some(before) = self.guesses.iter_mut().find(|before| before.who == guess.who)
                {
                    *before = guess;
                }
            }
        }
    }
}
