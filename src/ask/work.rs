//! A piece of work: one question, on the way to its answer.

use std::rc::Rc;
use std::task::Poll;

use super::answer::{Answer, Answered, Progress, Spread};
use super::beside::compare;
use super::councils::{Councils, Wanted};
use super::question::{Question, Subject};
use super::what_it_takes::Solving;
use crate::apart;
use crate::model::{Coalition, Ordered, Sample, sensitivities};
use crate::scenario::{explain, says_who_gains, text_without_link};
use crate::words::Metric;

pub(super) struct Work {
    pub question: Question,
    pub of: Subject,
    task: Task,
}

enum Task {
    /// One step is all of it.
    AtOnce,
    /// In which figure and between which cards, with what was last found of cards.
    Comparing(Metric, (usize, usize), Option<Rc<Answered>>),
    Solving(Box<Solving>),
    Councils(Box<Councils>),
}

impl Work {
    /// `known` is what was found of the groups of the councils, `before` the last answer to such a
    /// question.
    pub fn begin(
        question: Question,
        of: Subject,
        known: Option<Rc<Coalition>>,
        before: Option<Rc<Answered>>,
    ) -> Self {
        let councils = |wanted| Task::Councils(Box::new(Councils::of(&of, wanted, known)));
        let task = match question {
            Question::Changes(_) | Question::Worth | Question::Spread { .. } => Task::AtOnce,
            Question::Text if !says_who_gains(&of.scenario) => Task::AtOnce,
            Question::Text => councils(Wanted::Text),
            Question::WhatItTakes { aim, across, up } => {
                Task::Solving(Box::new(Solving::of(&of, aim, across, up)))
            }
            Question::WhoGains { first } => councils(Wanted::Gains(first)),
            Question::Sharing => councils(Wanted::Sharing),
            Question::Beside { metric, ends } => Task::Comparing(metric, ends, before),
        };
        Self { question, of, task }
    }

    /// Does some more of it.
    pub fn step(&mut self, sample: &mut Sample) -> Poll<Answer> {
        match &mut self.task {
            Task::AtOnce => Poll::Ready(apart(|| at_once(self.question, &self.of))),
            Task::Comparing(metric, ends, before) => Poll::Ready(Answer::Beside(apart(|| {
                compare(&self.of, *metric, *ends, before.as_deref())
            }))),
            Task::Solving(solving) => {
                apart(|| solving.step(sample)).map(|found| Answer::WhatItTakes(Rc::new(found)))
            }
            Task::Councils(councils) => apart(|| councils.step(&self.of)),
        }
    }

    pub fn progress(&self) -> Progress {
        match &self.task {
            Task::AtOnce | Task::Comparing(..) => Progress { councils: None, part: 0.0 },
            Task::Solving(solving) => Progress { councils: None, part: solving.part() },
            Task::Councils(councils) => councils.progress(),
        }
    }
}

fn at_once(question: Question, of: &Subject) -> Answer {
    match question {
        Question::Spread { of: metric, with_wider } => {
            Answer::Spread(spread(of, metric, with_wider))
        }
        Question::Changes(metric) => {
            Answer::Changes(explain(&of.scenario, |outcome| metric.of(outcome)))
        }
        Question::Text => Answer::Text(apart(|| text_without_link(&of.scenario, None))),
        _ => Answer::Worth(Ordered::of(&of.runs.borrow().draws.npv_cashable)),
    }
}

fn spread(of: &Subject, metric: Metric, with_wider: bool) -> Spread {
    let Subject { scenario, runs, .. } = of;
    let (case, choices) = (scenario.case(), &scenario.choices);
    let mut runs = runs.borrow_mut();
    if with_wider {
        runs.with_wider(case, choices);
    }
    let draws = &runs.draws;
    let figures = match metric {
        Metric::WiderWorthToday => &draws.wider_worth,
        _ => &draws.npv_cashable,
    };
    let measure = |outcome: &_| metric.of(outcome).unwrap_or_default();
    Spread {
        cash: Ordered::of(&draws.npv_cashable),
        wider: with_wider.then(|| Ordered::of(&draws.wider_worth)),
        end: draws.cumulative_cashable.last().map(|last| Ordered::of(last)).unwrap_or_default(),
        sensitivities: sensitivities(case, choices, &runs.sample, figures, measure),
    }
}
