//! What every group of the councils that take part is worth, worked out a slice at a time.

use super::super::choices::Choices;
use super::super::present_worth::{PresentWorth, Together};
use super::only;
use crate::case::{Case, Stance};

/// So many groups are worked out in one go: about a millisecond in a browser.
const SLICE: usize = 512;

/// The groups of one scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Groups {
    /// The positions of the councils that take part.
    pub players: Vec<usize>,
    /// What each group is worth, as far as that is known, in pounds of today; bit `n` of the place
    /// stands for player `n`.
    pub values: Vec<f64>,
}

impl Groups {
    /// Those of the councils that take part; nothing is known of them yet.
    #[must_use]
    pub fn of(choices: &Choices) -> Self {
        let takes_part = |council: &usize| choices.stances[*council] != Stance::Out;
        let players = (0..choices.stances.len()).filter(takes_part).collect();
        Self { players, values: Vec::new() }
    }

    /// How many there are, that of nobody and that of all included.
    #[must_use]
    pub fn count(&self) -> usize {
        1 << self.players.len()
    }

    /// Whether all are known.
    #[must_use]
    pub fn are_known(&self) -> bool {
        self.values.len() == self.count()
    }

    /// Works out some more. `case` and `choices` are those of the scenario; that they come anew each
    /// time changes no bit.
    pub fn step(&mut self, case: &Case, choices: &Choices) {
        let end = self.count().min(self.values.len() + SLICE);
        let present = PresentWorth::of(case, choices);
        self.values.reserve_exact(self.count() - self.values.len());
        for group in self.values.len()..end {
            let stances = only(&choices.stances, &self.players, group);
            let Together { gains, pays } = present.together(&present.with(&stances));
            self.values.push(gains - pays);
        }
    }
}
