//! A meeting as it is written down: what was opened, changed, shown, asked, guessed, voted and
//! decided, each with its time and the link of the scenario at that moment.
//!
//! The log is all there is: lines are added at its end and never changed, so what is kept line by
//! line survives whatever happens to the page. A line that is struck out stays, and another line
//! says so. Questions with their guesses, challenges and minutes are read off it.

mod answer;
mod challenge;
mod code;
mod file;
mod line;
mod minutes;
mod play;
mod question;
mod rounds;

pub use answer::{Answer, Spread};
pub use challenge::{Challenge, Standing};
pub use code::{Code, CodeError, read_code};
pub use file::{MEETING_SIZE_LIMIT, read_meeting, write_meeting};
pub use line::{Line, Vote, What, read_line, write_line};
pub use minutes::{Section, as_markdown, minutes};
pub use play::{PlayRound, Proposal, Proposed, play_rounds, seats};
pub use question::{Figure, Kind, Question};
pub use rounds::{Guess, Received, Round, rounds};

use crate::scenario::CaseName;

/// The longest text that is taken down at once, in characters.
pub const TEXT_LIMIT: usize = 500;

/// A meeting about one case.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// The case.
    pub case: CaseName,
    /// What it is called; may be empty.
    pub title: String,
    /// Its log, in the order in which it was written. A line is known by its number, from 1.
    pub lines: Vec<Line>,
}

impl Meeting {
    /// One that begins.
    #[must_use]
    pub fn new(case: CaseName, title: &str) -> Self {
        Self { case, title: crate::scenario::clean_title(title).title, lines: Vec::new() }
    }

    /// Writes a line down. Returns its number.
    pub fn write(&mut self, at: f64, link: &str, what: What) -> usize {
        self.lines.push(Line { at, link: link.to_owned(), what });
        self.lines.len()
    }

    /// The lines with their numbers, and whether each is struck out.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &Line, bool)> {
        let struck: Vec<usize> = self.lines.iter().filter_map(Line::strikes).collect();
        let numbered = (1..).zip(&self.lines);
        numbered.map(move |(number, line)| (number, line, struck.contains(&number)))
    }

    /// The lines that stand, with their numbers: not those that are struck out.
    pub fn standing(&self) -> impl Iterator<Item = (usize, &Line)> {
        self.numbered().filter(|(.., struck)| !struck).map(|(number, line, _)| (number, line))
    }
}
