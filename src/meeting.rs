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
mod kept;
mod line;
mod minutes;
mod play;
mod question;
mod rounds;

pub use answer::{Answer, Spread};
pub use challenge::{Challenge, Standing};
pub use code::{Code, CodeError, read_code};
pub use file::{MEETING_SIZE_LIMIT, is_meeting, read_meeting, write_meeting};
pub use kept::{Head, Keeps, Kept, read_head};
pub use line::{Line, Vote, What, read_line, write_line};
pub use minutes::{DECIDED, Section, as_markdown, doubt_said, minutes};
pub use play::{PlayRound, Proposal, Proposed, Seats, play_rounds, seats};
pub use question::{Figure, Kind, Question};
pub use rounds::{Guess, Received, Round, rounds};

use std::rc::Rc;

use crate::scenario::CaseName;

/// The longest text that is taken down at once, in characters.
pub const TEXT_LIMIT: usize = 500;

/// A line that was written down and never changes, shared by all that show it.
pub type Written = Rc<Line>;

/// A meeting about one case.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// The case.
    pub case: CaseName,
    /// What it is called; may be empty.
    pub title: String,
    /// Its log, in the order in which it was written. A line is known by its number, from 1.
    pub lines: Vec<Written>,
}

impl Meeting {
    /// One that begins.
    #[must_use]
    pub fn new(case: CaseName, title: &str) -> Self {
        Self { case, title: crate::scenario::clean_title(title).title, lines: Vec::new() }
    }

    /// Writes a line down, its texts as they can be kept. Returns its number.
    pub fn write(&mut self, at: f64, link: &str, what: What) -> usize {
        let line = Line { at, link: link.to_owned(), what };
        self.lines.push(line.cleaned().into());
        self.lines.len()
    }

    /// The lines with their numbers, and whether each is struck out.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &Line, bool)> {
        let mut struck = vec![false; self.lines.len() + 1];
        for number in self.lines.iter().filter_map(|line| line.strikes()) {
            // One that names no line strikes out nothing.
            struck.get_mut(number).into_iter().for_each(|struck| *struck = true);
        }
        let numbered = (1..).zip(&self.lines);
        numbered.map(move |(number, line)| (number, &**line, struck[number]))
    }

    /// The lines that stand, with their numbers: not those that are struck out.
    pub fn standing(&self) -> impl Iterator<Item = (usize, &Line)> {
        self.numbered().filter(|(.., struck)| !struck).map(|(number, line, _)| (number, line))
    }
}
