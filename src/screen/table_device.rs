//! A table's own device: the question of the desk, a field for the answer, and the code that the desk
//! reads. It shows no figure of the model.

use serde::{Deserialize, Serialize};

use super::act::{Act, OnAsk, OnMeeting, Typed};
use super::line::{Button, Entry, Line, Press, Run};
use super::meeting::{Field, Posed};
use super::part::{Part, Tone};
use super::views::{as_code, choices, how_to_answer};
use crate::meeting::{Answer, Code, Question, TEXT_LIMIT};
use crate::scenario::write_link;
use crate::scenario::{
    CaseName, Cases, Scenario, clean_title, clean_words, read_link, seal, unseal,
};

/// Stands for what a table sees in an address, where pages have the name of a view.
const TABLE: &str = "~table.";

/// Which questions this version writes and reads.
const HEAD: &str = "q1.";

#[derive(Serialize, Deserialize)]
struct Sent {
    asked: usize,
    question: Question,
}

/// A table with the question of a desk.
#[derive(Clone, Debug, PartialEq)]
pub struct TableDevice {
    /// The link of the scenario that the desk had on the page.
    pub scenario: String,
    case: CaseName,
    first_year: u32,
    asked: usize,
    question: Question,
    who: String,
    typed: String,
    answer: Option<Answer>,
    problem: String,
}

/// Whether what stands after `#` is for a table.
#[must_use]
pub fn is_for_table(fragment: &str) -> bool {
    fragment.contains(TABLE)
}

impl Posed {
    /// The link that a table opens: the page, the scenario and the question.
    #[must_use]
    pub fn link(&self, scenario: &Scenario, page: &str) -> String {
        let sent = Sent { asked: self.asked, question: self.question.clone() };
        // Texts and numbers always have a JSON form.
        let question = seal(HEAD, &serde_json::to_vec(&sent).unwrap_or_default());
        format!("{page}#{}{TABLE}{question}", write_link(scenario))
    }
}

impl TableDevice {
    /// What a table sees of a link, whose name it is under as this device knows it.
    ///
    /// # Errors
    ///
    /// Says what is wrong with the link, and what to do.
    pub fn of(fragment: &str, cases: &Cases, who: &str) -> Result<Self, String> {
        let (scenario, question) = fragment.split_once(TABLE).unwrap_or((fragment, ""));
        let damaged = "Part of this link is missing or wrong. Read the code at the desk once more.";
        let again = "This question is from a newer version. Open this page once with a network, then \
                     read the code once more.";
        if !question.starts_with(HEAD) {
            return Err(if question.starts_with('q') { again } else { damaged }.to_owned());
        }
        let bytes = unseal(HEAD, &question[HEAD.len()..]).ok_or(damaged)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| damaged)?;
        let Sent { asked, mut question } = serde_json::from_str(text).map_err(|_| again)?;
        question.text = clean_words(&question.text, TEXT_LIMIT);
        let known = read_link(scenario, cases).map_err(|error| format!("{error}."))?;
        Ok(Self {
            scenario: scenario.to_owned(),
            case: CaseName::of(&known.kit),
            first_year: known.case().record.first_year,
            asked,
            question,
            who: who.to_owned(),
            typed: String::new(),
            answer: None,
            problem: String::new(),
        })
    }

    /// The name of the table.
    #[must_use]
    pub fn who(&self) -> &str {
        &self.who
    }

    /// What stands in the field for an answer.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// An answer was typed.
    pub fn type_answer(&mut self, text: &str) {
        self.typed = clean_words(text, TEXT_LIMIT);
        if !self.typed.is_empty() {
            self.read();
        }
    }

    /// Does what was done on the page.
    pub fn act(&mut self, act: &Act) {
        match act {
            Act::Typed(Typed::Meeting(Field::Table), text) => self.who = clean_title(text).title,
            Act::Typed(Typed::Meeting(Field::Answer), text) => self.type_answer(text),
            Act::Meeting(OnMeeting::Ask(OnAsk::Counted(answer))) => {
                self.answer = Some(answer.clone());
            }
            Act::Meeting(OnMeeting::Ask(OnAsk::Answered)) => self.read(),
            _ => {}
        }
    }

    /// What cannot be read stays in its field with the reason, and there is no code until it can.
    fn read(&mut self) {
        let read = self.question.kind.parse(&self.typed, self.first_year);
        self.problem = read.as_ref().err().cloned().unwrap_or_default();
        self.answer = read.ok();
    }

    /// The code that the desk reads; none before there is an answer.
    #[must_use]
    pub fn code(&self) -> Option<String> {
        let answer = self.answer.clone()?;
        let code = Code {
            asked: Some(self.asked),
            who: self.who.clone(),
            answer: Some(answer),
            link: None,
            proposals: Vec::new(),
        };
        Some(code.text(&self.case))
    }

    /// What it shows.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let field = |label: &str, value: &str, field| {
            let typed = Typed::Meeting(field);
            let entry = Entry { label: label.to_owned(), value: value.to_owned(), typed };
            Part::Words(Tone::Label, Line::from(format!("{label} ")).with(Run::Entry(entry)))
        };
        let ask = |done| Act::Meeting(OnMeeting::Ask(done));
        let kind = &self.question.kind;
        let mut parts = vec![field("Our table", &self.who, Field::Table)];
        let offered = choices(kind);
        if offered.is_empty() {
            let show =
                Press { look: Button::Main, ..Press::new("Show our code", ask(OnAsk::Answered)) };
            parts.push(field(how_to_answer(kind), &self.typed, Field::Answer));
            parts.push(Part::Words(Tone::Tools, Line::default().with(Run::Press(show))));
        } else {
            let buttons = offered.into_iter().map(|(label, answer)| {
                let look = Button::Mode(self.answer.as_ref() == Some(&answer));
                Run::Press(Press { look, ..Press::new(label, ask(OnAsk::Counted(answer))) })
            });
            parts.push(Part::Words(Tone::Tools, Line(buttons.collect())));
        }
        let said = match &self.answer {
            Some(answer) => {
                let answer = kind.text(answer, self.first_year);
                format!("Our answer: {answer}. Show this code to the desk, or send it the text.")
            }
            None => self.problem.clone(),
        };
        parts.push(Part::Words(Tone::Found, said.into()));
        if let Some(code) = self.code() {
            parts.extend(as_code(&code, "code"));
        }
        let hint = "Nothing leaves this device by itself. To try the levers, and hand a whole \
                    scenario to the desk: ";
        let levers = Press::link("open the scenario", Act::Open(super::view::View::Asking));
        parts.push(Part::Words(Tone::Hint, Line::from(hint).with(Run::Press(levers))));
        parts
    }

    /// What is asked.
    #[must_use]
    pub fn question(&self) -> &str {
        &self.question.text
    }
}
