//! What is done with the log at the desk, and the forms beside it.

use std::rc::Rc;

use super::{Field, Form, MeetingDesk, Moment, SEEN};
use crate::meeting::{Challenge, What};
use crate::scenario::Scenario;
use crate::screen::act::{Act, OnLog, OnMeeting};

/// The most hands that are counted.
const MOST_HANDS: u32 = 9_999;

impl Field {
    /// What Enter does in the field, beside keeping what was typed.
    #[must_use]
    pub const fn on_enter(self) -> Option<Act> {
        let done = match self {
            Self::Note => OnLog::Added { is_decided: false },
            Self::Own => OnLog::Challenged,
            Self::Reply => OnLog::Answered,
            _ => return None,
        };
        Some(Act::Meeting(OnMeeting::Log(done)))
    }
}

impl MeetingDesk {
    /// How many hands stand in a field; none if that is no number.
    #[must_use]
    pub fn hands(&self, field: Field) -> Option<u32> {
        match self.typed(field) {
            "" => Some(0),
            text => text.parse().ok().filter(|count| *count <= MOST_HANDS),
        }
    }

    /// How many challenges are open.
    #[must_use]
    pub fn open_challenges(&self) -> usize {
        let all = self.meeting.challenges().into_iter();
        all.filter(|(.., standing)| *standing == crate::meeting::Standing::Open).count()
    }

    /// The log writes itself from here on, beginning with the scenario on the page.
    pub fn switch_on(&mut self, scenario: &Rc<Scenario>, by: &str, moment: &Moment) {
        self.is_on = true;
        self.logged = Some(Rc::clone(scenario));
        let (name, by) = (scenario.name_beside_others(), by.to_owned());
        self.write(moment, What::Opened { name, by });
    }

    pub(super) fn log(&mut self, done: OnLog, moment: &Moment) {
        let what = match done {
            OnLog::Switched(_) => {
                (self.is_on, self.logged) = (false, None);
                What::Noted { text: "The log was switched off.".to_owned() }
            }
            OnLog::Added { is_decided } => match (self.take(Field::Note), is_decided) {
                (text, _) if text.is_empty() => return,
                (text, true) => What::Decided { text },
                (text, false) => What::Noted { text },
            },
            OnLog::Struck(line) => What::Struck { line },
            OnLog::Decided(line) => match self.meeting.lines.get(line - 1).map(|line| &line.what) {
                Some(What::Noted { text }) => What::Decided { text: text.clone() },
                _ => return,
            },
            OnLog::Challenged => {
                let challenge = self.doubt();
                if challenge.about.is_empty() {
                    return;
                }
                self.close_form();
                What::Challenged(challenge)
            }
            OnLog::Answered => {
                let Some(Form::Reply(challenge)) = self.form else { return };
                let text = self.take(Field::Reply);
                if text.is_empty() {
                    return;
                }
                self.close_form();
                What::Answered { challenge, text }
            }
            OnLog::Accepted(challenge) => What::Accepted { challenge },
            OnLog::Voted(vote) => {
                self.close_form();
                What::Voted(*vote)
            }
            done => return self.prepare(done),
        };
        self.write(moment, what);
    }

    /// What is done with the forms and writes nothing down.
    fn prepare(&mut self, done: OnLog) {
        match done {
            OnLog::More => self.seen += 4 * SEEN,
            OnLog::Doubted(challenge) => {
                let Challenge { about, lever, stood_at, .. } = *challenge;
                for (field, text) in [
                    (Field::About, about.as_str()),
                    (Field::StoodAt, &stood_at),
                    (Field::Why, ""),
                    (Field::Own, ""),
                ] {
                    self.type_into(field, text);
                }
                self.form = Some(Form::Doubt(lever));
            }
            OnLog::Answering(line) => {
                self.take(Field::Reply);
                self.form = Some(Form::Reply(line));
            }
            OnLog::Voting => self.form = Some(Form::Vote),
            OnLog::Counted(field, is_more) => {
                let hands = self.hands(field).unwrap_or_default();
                let hands = if is_more { hands + 1 } else { hands.saturating_sub(1) };
                self.type_into(field, &hands.min(MOST_HANDS).to_string());
            }
            OnLog::ByCouncils(by_councils) => self.by_councils = by_councils,
            OnLog::ForIt(council) => {
                let was_for_it = self.in_favour.remove(&council);
                self.in_favour.extend((!was_for_it).then_some(council));
            }
            OnLog::FormClosed => self.close_form(),
            OnLog::MinutesAsked(shows_minutes) => self.shows_minutes = shows_minutes,
            _ => {}
        }
    }

    /// The challenge that stands in the form.
    fn doubt(&self) -> Challenge {
        let typed = |field| self.typed(field).to_owned();
        let lever = match &self.form {
            Some(Form::Doubt(lever)) => lever.clone(),
            _ => None,
        };
        Challenge {
            about: typed(Field::About),
            lever,
            stood_at: typed(Field::StoodAt),
            who: typed(Field::Who),
            why: typed(Field::Why),
            own: typed(Field::Own),
        }
    }

    fn close_form(&mut self) {
        self.form = None;
        self.in_favour.clear();
        for field in [
            Field::About,
            Field::StoodAt,
            Field::Who,
            Field::Why,
            Field::Own,
            Field::Reply,
            Field::Motion,
            Field::InFavour,
            Field::Against,
            Field::Abstained,
        ] {
            self.take(field);
        }
    }
}
