//! What can be asked, and of what.

use std::cell::RefCell;
use std::mem::discriminant;
use std::rc::Rc;

use super::runs::Runs;
use crate::model::{Outcome, Stance};
use crate::scenario::{Aim, Scenario, says_who_gains};
use crate::words::Metric;

/// With no more councils than this, all their groups fit into the frame in which a lever moves: 4,096
/// take some milliseconds in a browser, and each council more twice the time.
const FEW_COUNCILS: usize = 12;

/// A question to a scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Question {
    /// What each change from the starting point adds to a figure.
    Changes(Metric),
    /// In which range the councils' cash lies.
    Worth,
    /// In which range the figures lie, and what matters most for one of them.
    Spread {
        /// That one: cash worth today, or wider benefits.
        of: Metric,
        /// Whether the range of the wider benefits is asked for.
        with_wider: bool,
    },
    /// What would have to be true for an aim.
    WhatItTakes {
        /// The aim.
        aim: Aim,
        /// The position of the lever across the map.
        across: usize,
        /// The position of the lever that grows upwards.
        up: usize,
    },
    /// What each council gains, and who would go next.
    WhoGains {
        /// Who goes first, and what it does then; none if whoever gains most does.
        first: Option<(usize, Stance)>,
    },
    /// How the cost can be shared.
    Sharing,
    /// What it comes to as text, for a message or for minutes.
    Text,
    /// What the cards come to, and what leads from one of them to another.
    Beside {
        /// The figure in which that is said.
        metric: Metric,
        /// The places of the two cards.
        ends: (usize, usize),
    },
}

/// A scenario of which something is asked. Cheap to clone.
#[derive(Clone)]
pub struct Subject {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// What follows from it.
    pub outcome: Rc<Outcome>,
    /// Its runs. Each frame's take the place of those before, so an answer that needs them is
    /// given at once.
    pub runs: Rc<RefCell<Runs>>,
    /// How many runs there are.
    pub draws: usize,
    /// The scenarios with which it is compared, it among them if it is one.
    pub cards: Rc<[Rc<Scenario>]>,
}

impl Question {
    /// Whether it is the same but for its particulars.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        discriminant(self) == discriminant(other)
    }

    /// Whether the answer takes longer than a part of a frame.
    #[must_use]
    pub fn takes_long(&self, of: &Subject) -> bool {
        match self {
            Self::Changes(_) | Self::Worth | Self::Spread { .. } | Self::Beside { .. } => false,
            Self::WhatItTakes { .. } => true,
            Self::Text if !says_who_gains(&of.scenario) => false,
            Self::WhoGains { .. } | Self::Sharing | Self::Text => {
                let stances = of.scenario.choices.stances;
                stances.iter().filter(|stance| **stance != Stance::Out).count() > FEW_COUNCILS
            }
        }
    }

    /// Whether the answer is made of runs, and so another with another number of them.
    fn needs_runs(&self) -> bool {
        match self {
            Self::Changes(_) | Self::WhoGains { .. } | Self::Sharing | Self::Text => false,
            Self::WhatItTakes { aim, .. } => aim.is_about_chance(),
            Self::Worth | Self::Spread { .. } | Self::Beside { .. } => true,
        }
    }

    /// Whether the answer is the same of one scenario and of another.
    pub(super) fn is_same_of(&self, one: &Subject, other: &Subject) -> bool {
        if matches!(self, Self::Beside { .. }) && !are_same(&one.cards, &other.cards) {
            return false;
        }
        let (first, second) = (&one.scenario, &other.scenario);
        let is_same_scenario = Rc::ptr_eq(first, second)
            || first.kit == second.kit
                && first.preset == second.preset
                && first.choices == second.choices;
        is_same_scenario && (!self.needs_runs() || one.draws == other.draws)
    }
}

/// Cards are told apart by where they are kept: a scenario on a card never changes.
fn are_same(one: &[Rc<Scenario>], other: &[Rc<Scenario>]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| Rc::ptr_eq(one, other))
}
