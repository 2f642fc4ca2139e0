//! Every answer there is, and the work on the next one.

use std::rc::Rc;
use std::task::Poll;

use super::answer::{Answer, Answered, Known, Sharing, WhoGains};
use super::question::{Question, Subject};
use super::work::Work;
use crate::model::{Coalition, Sample};

/// The last answer to each kind of question, one piece of work that is under way, and the latest
/// question that waits for it to end.
#[derive(Default)]
pub struct Store {
    found: Vec<Rc<Answered>>,
    under_way: Option<Work>,
    waiting: Option<(Question, Subject)>,
    /// Random numbers of what takes many runs, kept from one piece of work to the next.
    sample: Sample,
}

impl Store {
    /// Asks something. What takes no long is answered when this returns. For the rest the work
    /// begins, or waits until a question of its kind is answered: so there is always something new to
    /// see, however fast the questions come. Work for another kind of question is given up, and
    /// everything that is about another case is forgotten.
    pub fn ask(&mut self, question: Question, of: &Subject) {
        self.forget_other_cases(of);
        self.waiting = None;
        let is_answered = |answered: &Rc<Answered>| {
            answered.question == question && question.is_same_of(&answered.of, of)
        };
        if self.found.iter().any(is_answered) {
            self.under_way = None;
            return;
        }
        let takes_long = question.takes_long(of);
        if let Some(work) = self.under_way.as_ref().filter(|_| takes_long) {
            if work.question == question && question.is_same_of(&work.of, of) {
                return;
            }
            if work.question.is_like(&question) {
                self.waiting = Some((question, of.clone()));
                return;
            }
        }
        self.begin(question, of.clone());
        while !takes_long && !self.step() {}
    }

    /// Nothing is asked any more. What was found stays.
    pub fn ask_nothing(&mut self) {
        (self.under_way, self.waiting) = (None, None);
    }

    /// Does a bounded amount of the work that is under way. Returns whether that gave an answer.
    pub fn step(&mut self) -> bool {
        let Some(work) = &mut self.under_way else { return false };
        let Poll::Ready(answer) = work.step(&mut self.sample) else { return false };
        if let Some(Work { question, of, .. }) = self.under_way.take() {
            self.found.retain(|answered| !answered.question.is_like(&question));
            self.found.push(Rc::new(Answered { question, of, answer }));
        }
        if let Some((question, of)) = self.waiting.take() {
            self.begin(question, of);
        }
        true
    }

    /// Whether any work is under way.
    #[must_use]
    pub fn is_working(&self) -> bool {
        self.under_way.is_some()
    }

    /// What is known of such a question.
    #[must_use]
    pub fn known(&self, question: &Question) -> Known {
        let answered = self.found.iter().find(|answered| answered.question.is_like(question));
        let work = self.under_way.as_ref().filter(|work| work.question.is_like(question));
        Known { answered: answered.cloned(), progress: work.map(Work::progress) }
    }

    fn begin(&mut self, question: Question, of: Subject) {
        let known = self.coalition(&of);
        let before = self.known(&question).answered;
        self.under_way = Some(Work::begin(question, of, known, before));
    }

    /// The groups of a scenario, if another question has needed them.
    fn coalition(&self, of: &Subject) -> Option<Rc<Coalition>> {
        self.found.iter().find_map(|answered| match &answered.answer {
            Answer::WhoGains(WhoGains { coalition, .. })
            | Answer::Sharing(Sharing { coalition, .. }) => {
                answered.question.is_same_of(&answered.of, of).then(|| Rc::clone(coalition))
            }
            _ => None,
        })
    }

    fn forget_other_cases(&mut self, of: &Subject) {
        let is_of_another = |known: &Subject| known.scenario.kit != of.scenario.kit;
        self.found.retain(|answered| !is_of_another(&answered.of));
        if self.under_way.as_ref().is_some_and(|work| is_of_another(&work.of)) {
            self.under_way = None;
        }
    }
}
