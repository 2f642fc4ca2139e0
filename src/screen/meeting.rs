//! A meeting at the desk: its log, whether that writes itself, and what was typed and not used yet.

mod accepting;
mod asking;
mod changed;
mod log;
mod minutes;
mod pact;
mod play;
mod posed;
mod revealed;
mod told;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::act::OnMeeting;
use crate::meeting::{Keeps, Kept, Meeting, TEXT_LIMIT, What};
use crate::scenario::{CaseName, Kit, Scenario, clean_title, clean_words};
pub use accepting::{accepted_value, standing_at};
pub use asking::Asking;
pub use changed::{changed_text, shown_text};
pub use minutes::minutes_of;
pub use pact::{How, Pact, as_now, joinable, proposal_text, split_text, stances, ways_to_share};
pub use play::{OnPlay, Play, Shows};
pub use posed::Posed;
pub use revealed::{Revealed, model_said, revealed};
pub use told::Told;

/// How many lines of the log are seen at first, and how many more each time.
const SEEN: usize = 40;

/// The longest code that is read, in characters.
const CODE_LIMIT: usize = 20_000;

/// A field whose text waits until a button uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What is to be written down.
    Note,
    /// What the meeting is called.
    Title,
    /// What somebody does not believe.
    About,
    /// What it stands at.
    StoodAt,
    /// Who does not believe it.
    Who,
    /// Why.
    Why,
    /// What they would believe.
    Own,
    /// What a challenge is answered with.
    Reply,
    /// What is put to the vote.
    Motion,
    /// How many hands are for it.
    InFavour,
    /// How many are against it.
    Against,
    /// How many abstain.
    Abstained,
    /// A question of one's own.
    Question,
    /// The choices of one.
    Choices,
    /// Who answers.
    Guesser,
    /// The answer.
    Answer,
    /// What a table sent.
    Code,
    /// The code of a table's proposals.
    PlayCode,
    /// The name of a table, on its own device.
    Table,
}

/// A form that is open; there is one at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// A challenge, with the id of its lever if it has one.
    Doubt(Option<String>),
    /// The answer to the challenge of a line.
    Reply(usize),
    /// A vote.
    Vote,
}

/// Another meeting of this device.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptMeeting {
    /// Under which name it is kept.
    pub name: String,
    /// What it is called; may be empty.
    pub title: String,
    /// When it began, in milliseconds since 1970.
    pub begun: f64,
}

/// A meeting at the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingDesk {
    /// What was written down.
    pub meeting: Meeting,
    /// Whether the log writes itself.
    pub is_on: bool,
    /// The scenario that the log knows of, while it writes itself.
    pub logged: Option<Rc<Scenario>>,
    /// Where this device keeps it, once it began.
    pub kept: Option<Kept>,
    /// Whether some of it could not be kept.
    pub is_unkept: bool,
    /// The others about the case, the latest first.
    pub others: Vec<KeptMeeting>,
    /// The name of the one that is to be removed, if that is asked for once more.
    pub removing: Option<String>,
    /// The form that is open.
    pub form: Option<Form>,
    /// Whether councils vote, rather than hands.
    pub by_councils: bool,
    /// The positions of the councils that are for what is put to the vote.
    pub in_favour: BTreeSet<usize>,
    /// Whether the minutes are seen rather than the log.
    pub shows_minutes: bool,
    /// How many lines of the log are seen.
    pub seen: usize,
    /// The headlines of scenarios with which something was decided, by their links.
    figures: BTreeMap<String, String>,
    /// What only the page can tell.
    pub told: Told,
    /// What is asked.
    pub asking: Asking,
    /// What is seen of the play.
    pub play: Play,
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
        Self {
            meeting: Meeting::new(CaseName::of(kit), ""),
            is_on: false,
            logged: None,
            kept: None,
            is_unkept: false,
            others: Vec::new(),
            removing: None,
            form: None,
            by_councils: false,
            in_favour: BTreeSet::new(),
            shows_minutes: false,
            seen: SEEN,
            figures: BTreeMap::new(),
            told: Told::default(),
            asking: Asking::of(kit),
            play: Play::default(),
            typed: Texts::default(),
        }
    }

    /// Whether there is anything of it to keep.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.is_on || !self.meeting.lines.is_empty() || !self.meeting.title.is_empty()
    }

    /// Keeps what is not kept yet. Returns whether all of it is kept now.
    pub fn keep(&mut self, device: &dyn Keeps) -> bool {
        let Self { meeting, is_on, kept, .. } = self;
        let is_kept = kept.as_mut().is_none_or(|kept| kept.keep(meeting, *is_on, device));
        self.is_unkept = !is_kept;
        is_kept
    }

    /// What stands in a field.
    #[must_use]
    pub fn typed(&self, field: Field) -> &str {
        match field {
            Field::Title => &self.meeting.title,
            field => self.typed.get(&field).map_or("", String::as_str),
        }
    }

    /// Something was typed into a field.
    pub fn type_into(&mut self, field: Field, text: &str) {
        if field == Field::About
            && let Some(Form::Doubt(lever)) = &mut self.form
            && self.typed.get(&field).is_some_and(|about| about != text)
        {
            // It is about something else than what the form was opened for.
            *lever = None;
        }
        match field {
            Field::Title => self.meeting.title = clean_title(text).title,
            field => {
                // A code may have all levers of a scenario.
                let limit = if field == Field::Code { CODE_LIMIT } else { TEXT_LIMIT };
                self.typed.insert(field, clean_words(text, limit));
            }
        }
    }

    /// What stood in a field, which is empty from here on.
    fn take(&mut self, field: Field) -> String {
        self.typed.remove(&field).unwrap_or_default()
    }

    /// Does what changes the meeting and nothing else.
    pub fn act(&mut self, done: OnMeeting, moment: &Moment) {
        match done {
            OnMeeting::Log(done) => self.log(done, moment),
            OnMeeting::Ask(done) => self.ask(done, moment),
            OnMeeting::Play(done) => self.on_play(done, moment),
        }
    }

    /// Writes a line down.
    pub fn write(&mut self, moment: &Moment, what: What) -> usize {
        self.meeting.write(moment.at, &moment.link, what)
    }
}
