//! A meeting at the desk: its log, whether that writes itself, and what was typed and not used yet.

mod pact;
mod play;

use std::collections::BTreeMap;

pub use pact::{How, Pact, as_now, joinable, proposal_text, split_text, stances, ways_to_share};
pub use play::{OnPlay, Play, Shows};

use super::act::{OnLog, OnMeeting};
use crate::meeting::{Meeting, TEXT_LIMIT, What};
use crate::scenario::{CaseName, Kit, clean_words};

/// A field whose text waits until a button uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What is to be written down.
    Note,
    /// The code of a table's proposals.
    PlayCode,
    /// What a table calls itself, on its own device.
    Table,
}

/// A meeting at the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingDesk {
    /// What was written down.
    pub meeting: Meeting,
    /// Whether the log writes itself.
    pub is_on: bool,
    /// What is seen of the play.
    pub play: Play,
    typed: BTreeMap<Field, String>,
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
        Self { meeting, is_on: false, play: Play::default(), typed: BTreeMap::new() }
    }

    /// What stands in a field.
    #[must_use]
    pub fn typed(&self, field: Field) -> &str {
        self.typed.get(&field).map_or("", String::as_str)
    }

    /// Something was typed into a field.
    pub fn type_into(&mut self, field: Field, text: &str) {
        self.typed.insert(field, clean_words(text, TEXT_LIMIT));
    }

    /// Does what changes the meeting and nothing else.
    pub fn act(&mut self, done: OnMeeting, moment: &Moment) {
        match done {
            OnMeeting::Log(done) => self.log(done, moment),
            OnMeeting::Play(done) => self.on_play(done, moment),
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
