//! A meeting at the desk: its log, whether that writes itself, and what was typed and not used yet.

mod asking;
mod posed;
mod revealed;

pub use asking::Asking;
pub use posed::Posed;
pub use revealed::{Revealed, revealed};

use super::act::{OnLog, OnMeeting};
use crate::meeting::{Meeting, TEXT_LIMIT, What};
use crate::scenario::{CaseName, Kit, clean_words};

/// The longest code that is read, in characters.
const CODE_LIMIT: usize = 20_000;

/// A field whose text waits until a button uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What is to be written down.
    Note,
    /// A question of one's own.
    Question,
    /// The choices of one.
    Choices,
    /// Who answers.
    Who,
    /// The answer.
    Answer,
    /// What a table sent.
    Code,
    /// The name of a table, on its own device.
    Table,
}

/// A meeting at the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingDesk {
    /// What was written down.
    pub meeting: Meeting,
    /// Whether the log writes itself.
    pub is_on: bool,
    /// What is asked.
    pub asking: Asking,
    typed: Texts,
}

/// What stands in fields; a list, since a map would weigh more than all that it holds.
#[derive(Clone, Debug, Default, PartialEq)]
struct Texts(Vec<(Field, String)>);

impl Texts {
    fn get(&self, field: &Field) -> Option<&String> {
        self.0.iter().find(|(known, _)| known == field).map(|(_, text)| text)
    }

    fn insert(&mut self, field: Field, text: String) {
        self.remove(&field);
        self.0.push((field, text));
    }

    fn remove(&mut self, field: &Field) -> Option<String> {
        let place = self.0.iter().position(|(known, _)| known == field)?;
        Some(self.0.swap_remove(place).1)
    }
}

/// When something is written down, and which scenario is on the page then.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// In milliseconds since 1970, as the device's clock has it.
    pub at: f64,
    /// The link of the scenario: the part after `#`.
    pub link: String,
}

impl MeetingDesk {
    /// A meeting about a case that has not begun.
    #[must_use]
    pub fn of(kit: &Kit) -> Self {
        let meeting = Meeting::new(CaseName::of(kit), "");
        Self { meeting, is_on: false, asking: Asking::of(kit), typed: Texts::default() }
    }

    /// What stands in a field.
    #[must_use]
    pub fn typed(&self, field: Field) -> &str {
        self.typed.get(&field).map_or("", String::as_str)
    }

    /// Something was typed into a field.
    pub fn type_into(&mut self, field: Field, text: &str) {
        // A code may have all levers of a scenario.
        let limit = if field == Field::Code { CODE_LIMIT } else { TEXT_LIMIT };
        self.typed.insert(field, clean_words(text, limit));
    }

    /// Does what changes the meeting and nothing else.
    pub fn act(&mut self, done: OnMeeting, moment: &Moment) {
        match done {
            OnMeeting::Log(done) => self.log(done, moment),
            OnMeeting::Ask(done) => self.ask(done, moment),
        }
    }

    /// Writes a line down.
    pub fn write(&mut self, moment: &Moment, what: What) -> usize {
        self.meeting.write(moment.at, &moment.link, what)
    }

    fn log(&mut self, done: OnLog, moment: &Moment) {
        let what = match done {
            OnLog::Switched(is_on) => return self.is_on = is_on,
            OnLog::Added { is_decided } => {
                let text = self.typed.remove(&Field::Note).unwrap_or_default();
                match is_decided {
                    _ if text.is_empty() => return,
                    true => What::Decided { text },
                    false => What::Noted { text },
                }
            }
            OnLog::Struck(line) => What::Struck { line },
        };
        self.write(moment, what);
    }
}
