//! What came out.

use std::rc::Rc;

use super::beside::Compared;
use super::question::{Question, Subject};
use super::what_it_takes::Found;
use crate::model::{
    ByCouncil, Coalition, Explanation, Ordered, Ranged, Sensitivity, Settlements, StanceChange,
};
use crate::words::StanceChanges;

/// The answer to a [`Question`] of the same name.
pub enum Answer {
    /// None where the figure has no value on the way.
    Changes(Option<Explanation>),
    /// What the councils' cash is worth today, over all runs.
    Worth(Ordered),
    /// The ranges, and what matters.
    Spread(Spread),
    /// What each lever can do.
    WhatItTakes(Rc<Found>),
    /// What each council gains.
    WhoGains(WhoGains),
    /// The ways to share.
    Sharing(Sharing),
    /// The text, without link and date.
    Text(String),
    /// Scenarios side by side.
    Beside(Compared),
}

/// The runs in order, and what moves them.
pub struct Spread {
    /// What the councils' cash is worth today.
    pub cash: Ordered,
    /// What the wider benefits are worth today; none where that was not asked for.
    pub wider: Option<Ordered>,
    /// The cash added up at the end of the last year.
    pub end: Ordered,
    /// What each uncertain input moves, the one with the largest swing first.
    pub sensitivities: Vec<Sensitivity>,
}

/// What each council gains, and who would go next.
pub struct WhoGains {
    /// What working together means for each council.
    pub coalition: Rc<Coalition>,
    /// The cash with which each is left.
    pub cash: ByCouncil<Ranged>,
    /// What the stances change against those of the starting point.
    pub changes: StanceChanges,
    /// Who would go, one after the other.
    pub gone: Vec<StanceChange>,
}

/// The ways to share.
pub struct Sharing {
    /// What working together means for each council.
    pub coalition: Rc<Coalition>,
    /// Every way.
    pub settlements: Settlements,
    /// What each council bears now.
    pub borne: ByCouncil<Ranged>,
    /// What each council would bear under each way, in the order of [`Settlements::all`].
    pub bears: Vec<ByCouncil<f64>>,
}

/// An answer with what it answers. Nothing in it changes any more.
pub struct Answered {
    /// The question.
    pub question: Question,
    /// Of which scenario.
    pub of: Subject,
    /// What came out.
    pub answer: Answer,
}

/// How far a piece of work is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// How many councils it is whose groups are looked at; none where it is about something else.
    pub councils: Option<usize>,
    /// Which part of it is done, from 0 to 1.
    pub part: f64,
}

/// What is known of a question. Cheap to clone.
#[derive(Clone, Default)]
pub struct Known {
    /// The last answer to such a question, which may have other particulars.
    pub answered: Option<Rc<Answered>>,
    /// How far a newer answer is; none where this is the newest.
    pub progress: Option<Progress>,
}

impl PartialEq for Known {
    /// An answer never changes, so it is enough that it is the same piece of work.
    fn eq(&self, other: &Self) -> bool {
        let place = |known: &Self| known.answered.as_ref().map(Rc::as_ptr);
        place(self) == place(other) && self.progress == other.progress
    }
}

impl Known {
    /// The answer.
    #[must_use]
    pub fn answer(&self) -> Option<&Answer> {
        self.answered.as_ref().map(|answered| &answered.answer)
    }
}
