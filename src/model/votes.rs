//! How a joint committee decides, and whose vote counts.

use super::coalition::{banzhaf, sums};
use super::money::HALF_A_POUND;
use super::present_worth::Accounts;
use crate::case::Case;
use crate::model::list::ByCouncil;

/// How many of the votes a motion needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Majority {
    /// More than half, as the joint committee was to vote in all matters (`case-for-change`, “Our
    /// commitment: Governance”).
    Simple,
    /// Two thirds.
    TwoThirds,
    /// Three quarters.
    ThreeQuarters,
    /// All.
    Unanimous,
}

impl Majority {
    /// All of them, the smallest first.
    pub const ALL: [Self; 4] =
        [Self::Simple, Self::TwoThirds, Self::ThreeQuarters, Self::Unanimous];

    /// Whether `in_favour` of `all` votes are enough.
    fn is_reached(self, in_favour: f64, all: f64) -> bool {
        match self {
            Self::Simple => 2.0 * in_favour > all,
            Self::TwoThirds => 3.0 * in_favour >= 2.0 * all,
            Self::ThreeQuarters => 4.0 * in_favour >= 3.0 * all,
            Self::Unanimous => in_favour >= all,
        }
    }
}

/// How many votes a council has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weighting {
    /// One each.
    OneEach,
    /// One for each resident; the county counts all of its own.
    Residents,
}

/// A joint committee.
#[derive(Clone, Debug, PartialEq)]
pub struct Committee {
    /// How many councils the case has.
    councils: usize,
    /// The positions of the councils that vote.
    pub members: Vec<usize>,
    /// How many votes each member has: whole numbers.
    pub votes: Vec<f64>,
    /// What a motion needs.
    pub majority: Majority,
}

impl Committee {
    /// A committee of these councils.
    #[must_use]
    pub fn of(case: &Case, members: Vec<usize>, weighting: Weighting, majority: Majority) -> Self {
        let votes = members
            .iter()
            .map(|council| match weighting {
                Weighting::OneEach => 1.0,
                Weighting::Residents => case.councils[*council].residents,
            })
            .collect();
        Self { councils: case.councils.len(), members, votes, majority }
    }

    /// The members that a motion leaves with more than they have.
    #[must_use]
    pub fn in_favour(&self, before: &Accounts, after: &Accounts) -> Vec<usize> {
        let (before, after) = (before.nets(), after.nets());
        let gains = |council: &usize| after[*council] - before[*council] >= HALF_A_POUND;
        self.members.iter().copied().filter(gains).collect()
    }

    /// Whether a motion passes when these councils are for it. A committee without members passes
    /// nothing.
    #[must_use]
    pub fn passes(&self, in_favour: impl Fn(usize) -> bool) -> bool {
        let counted = self.members.iter().zip(&self.votes);
        let votes = counted.filter(|(council, _)| in_favour(**council)).map(|(_, votes)| votes);
        let all: f64 = self.votes.iter().sum();
        all > 0.0 && self.majority.is_reached(votes.sum(), all)
    }

    /// Each council's share of the decisive positions: of all ways in which the others can vote,
    /// those in which its vote decides, over the sum of these (the Banzhaf index). 0 for one that
    /// does not vote.
    #[must_use]
    pub fn decisive_shares(&self) -> ByCouncil<f64> {
        // Votes are whole numbers, so no order of adding them differs.
        let all: f64 = self.votes.iter().sum();
        let wins = |in_favour| all > 0.0 && self.majority.is_reached(in_favour, all);
        let wins: Vec<f64> =
            sums(&self.votes).into_iter().map(|votes| f64::from(u8::from(wins(votes)))).collect();
        let decisive = banzhaf(&wins);
        let total: f64 = decisive.iter().sum();
        let mut shares = ByCouncil::of(0.0, self.councils);
        for (council, decisive) in self.members.iter().zip(decisive) {
            shares[*council] = if total > 0.0 { decisive / total } else { 0.0 };
        }
        shares
    }
}
