//! A question at the desk: it is put, answers come in, and what the model says is shown.

use super::posed::Posed;
use super::{Field, MeetingDesk, Moment};
use crate::meeting::{
    Answer, Code, Kind, Question, Received, Round, TEXT_LIMIT, What, read_code, rounds,
};
use crate::scenario::{Kit, clean_title, clean_words};
use crate::screen::act::{NoCamera, OnAsk};

/// What stands between the choices of a question as they are typed.
const BETWEEN: char = ';';

/// What is being asked, beside the log.
#[derive(Clone, Debug, PartialEq)]
pub struct Asking {
    /// How the question that is being written is answered.
    pub kind: Kind,
    /// The number of the line with the question that was taken off the stage; 0 if none was.
    pub away: usize,
    /// Whether the room sees the code of the link for tables.
    pub shows_code: bool,
    /// The ids of the levers that are in play; all of them where none is named.
    pub in_play: Vec<String>,
    /// What became of what was done last, and whether it was taken.
    pub told: Option<(bool, String)>,
    /// A scenario that came from a table: the table, and its link.
    pub received: Option<(String, String)>,
    /// A code with proposals of councils that a table plays.
    pub proposed: Option<Code>,
    /// The address of the page, up to what stands after `#`.
    pub page: String,
    /// Whether a camera looks for codes.
    pub is_looking: bool,
    /// The first year of the plan.
    pub first_year: u32,
}

impl Asking {
    /// Before anything was asked.
    #[must_use]
    pub fn of(kit: &Kit) -> Self {
        Self {
            kind: Kind::Words,
            away: 0,
            shows_code: false,
            in_play: Vec::new(),
            told: None,
            received: None,
            proposed: None,
            page: String::new(),
            is_looking: false,
            first_year: kit.case.record.first_year,
        }
    }
}

impl MeetingDesk {
    /// What the room is asked now; none before a question is put, and once it is taken off the stage.
    #[must_use]
    pub fn posed(&self) -> Option<Posed> {
        let rounds = rounds(&self.meeting);
        let now = rounds.last().filter(|round| round.asked != self.asking.away)?;
        let is_before =
            |other: &&Round| other.question == now.question && other.round + 1 == now.round;
        Some(Posed::of(now, rounds.iter().find(is_before)))
    }

    /// The question as it is written so far.
    #[must_use]
    pub fn draft(&self) -> Question {
        let kind = match &self.asking.kind {
            Kind::Choice { .. } => {
                let typed = self.typed(Field::Choices);
                let options = typed.split(BETWEEN).map(|option| clean_title(option).title);
                Kind::Choice { options: options.filter(|option| !option.is_empty()).collect() }
            }
            kind => kind.clone(),
        };
        Question { text: self.typed(Field::Question).to_owned(), kind }
    }

    /// Does what is done with a question.
    pub(super) fn ask(&mut self, done: OnAsk, moment: &Moment) {
        self.asking.told = None;
        match done {
            OnAsk::Drafted(question) => self.write_draft(question),
            OnAsk::Put => self.put(moment),
            OnAsk::Again(asked) => {
                let rounds = rounds(&self.meeting);
                let question = rounds.iter().find(|round| round.asked == asked);
                let question = question.map(|round| round.question.clone());
                if let Some(question) = question {
                    self.ask_for(question, moment);
                }
            }
            OnAsk::Away => {
                self.asking.away = self.posed().map_or(self.asking.away, |posed| posed.asked);
                self.asking.shows_code = false;
            }
            OnAsk::Back => self.asking.away = 0,
            OnAsk::Answered => self.typed_answer(moment),
            OnAsk::Counted(answer) => self.take_down(String::new(), answer, moment),
            OnAsk::TookBack(who, answer) => self.take_back(&who, &answer, moment),
            OnAsk::CodeTaken => {
                let text = self.typed(Field::Code).to_owned();
                if !text.is_empty() && self.take_code(&text, moment) {
                    self.typed.remove(&Field::Code);
                }
            }
            OnAsk::CodeSeen(text) => {
                self.take_code(&text, moment);
            }
            OnAsk::Looked(is_looking) => self.asking.is_looking = is_looking,
            OnAsk::NotSeen(why) => {
                self.asking.is_looking = false;
                self.tell(false, no_camera(why).to_owned());
            }
            OnAsk::Revealed(model) => {
                if let Some(asked) = self.posed().map(|posed| posed.asked) {
                    self.asking.shows_code = false;
                    self.write(moment, What::Revealed { asked, model });
                }
            }
            OnAsk::Copied(_) => self.tell(true, "Copied.".to_owned()),
            OnAsk::ShowsCode(shows) => self.asking.shows_code = shows,
            OnAsk::InPlay(id, is_in) => {
                self.asking.in_play.retain(|known| *known != id);
                if is_in {
                    self.asking.in_play.push(id);
                }
            }
            OnAsk::AllInPlay => self.asking.in_play.clear(),
        }
    }

    fn tell(&mut self, is_taken: bool, what: String) {
        self.asking.told = Some((is_taken, what));
    }

    fn write_draft(&mut self, Question { text, kind }: Question) {
        self.type_into(Field::Question, &text);
        if let Kind::Choice { options } = &kind
            && !options.is_empty()
        {
            let options = options.join(&format!("{BETWEEN} "));
            self.type_into(Field::Choices, &options);
        }
        self.asking.kind = kind;
    }

    fn ask_for(&mut self, question: Question, moment: &Moment) {
        self.write(moment, What::Asked { question });
        // What was off the stage may have been a question of another meeting.
        self.asking.away = 0;
    }

    fn put(&mut self, moment: &Moment) {
        let question = self.draft();
        match question.check() {
            Ok(()) => {
                self.ask_for(question, moment);
                self.typed.remove(&Field::Question);
                self.typed.remove(&Field::Choices);
                self.asking.kind = Kind::Words;
            }
            Err(problem) => self.tell(false, problem),
        }
    }

    /// What was typed stays in its field with the reason, if it is no answer.
    fn typed_answer(&mut self, moment: &Moment) {
        let Some(posed) = self.posed() else { return };
        match posed.question.kind.parse(self.typed(Field::Answer), self.asking.first_year) {
            Ok(answer) => {
                self.typed.remove(&Field::Answer);
                let who = self.typed.remove(&Field::Guesser).unwrap_or_default();
                self.take_down(clean_title(&who).title, answer, moment);
            }
            Err(problem) => self.tell(false, problem),
        }
    }

    /// Writes an answer to the question in the room down, unless its table had said the same.
    fn take_down(&mut self, who: String, answer: Answer, moment: &Moment) {
        let Some(asked) = self.posed().map(|posed| posed.asked) else { return };
        self.take_to(asked, who, answer, moment);
    }

    fn take_to(&mut self, asked: usize, who: String, answer: Answer, moment: &Moment) {
        let rounds = rounds(&self.meeting);
        let Some(round) = rounds.iter().find(|round| round.asked == asked) else { return };
        let received = round.receives(&who, &answer);
        let name = if who.is_empty() { "The answer" } else { &who };
        let is_hidden = round.revealed.is_none();
        let said = match is_hidden {
            // The desk may be seen by the room.
            true => String::new(),
            false => format!(": {}", round.question.kind.text(&answer, self.asking.first_year)),
        };
        let told = match received {
            Received::First => format!("{name} is taken{said}."),
            Received::Again => format!("{name} had said the same already: nothing was changed."),
            Received::Instead => format!("{name} is taken{said}, in place of its answer before."),
        };
        if received != Received::Again {
            self.write(moment, What::Guessed { asked, who, answer });
        }
        self.tell(true, told);
    }

    /// The last time that it was said no longer stands; what the table said before that does again.
    fn take_back(&mut self, who: &str, answer: &Answer, moment: &Moment) {
        let Some(asked) = self.posed().map(|posed| posed.asked) else { return };
        let is_it = |what: &What| {
            matches!(what, What::Guessed { asked: of, who: by, answer: said }
                if *of == asked && by == who && said == answer)
        };
        let line = self.meeting.standing().filter(|(_, line)| is_it(&line.what)).last();
        if let Some(line) = line.map(|(number, _)| number) {
            self.write(moment, What::Struck { line });
        }
    }

    /// Takes what a table sent. Returns whether it could be read.
    fn take_code(&mut self, text: &str, moment: &Moment) -> bool {
        let code = match read_code(text, &self.meeting) {
            Ok(code) => code,
            Err(problem) => {
                self.tell(false, problem.to_string());
                return false;
            }
        };
        if !code.proposals.is_empty() {
            self.asking.proposed = Some(code);
            return true;
        }
        let Code { asked, who, answer, link, .. } = code;
        if let (Some(asked), Some(answer)) = (asked, answer) {
            let answer = match answer {
                Answer::Words(words) => Answer::Words(clean_words(&words, TEXT_LIMIT)),
                other => other,
            };
            self.take_to(asked, who.clone(), answer, moment);
        }
        if let Some(link) = link {
            self.asking.received = Some((who, link));
        }
        true
    }
}

const fn no_camera(why: NoCamera) -> &'static str {
    match why {
        NoCamera::NoReader => {
            "This browser cannot read codes with a camera. Paste what the table sends instead, or type \
             its answer."
        }
        NoCamera::Missing => {
            "There is no camera that this page can use. Paste what the table sends instead, or type its \
             answer."
        }
        NoCamera::Refused => {
            "The camera was not allowed. Allow it for this page in the browser, or paste what the table \
             sends."
        }
    }
}
