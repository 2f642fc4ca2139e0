//! Who gains from working together, who would do better alone, and what each choice is worth.
//!
//! The players are the councils that take part. What a group of them is worth is the model run
//! with just that group, everything else as it stands: its cash, what the two outside pots pay,
//! and by the social weight the wider benefits.

mod core;
mod departures;
mod game;
mod groups;
mod settlement;
mod stability;
mod stance_change;

pub use core::{LeastCore, least_core, nearest_in_core};
pub use departures::departures;
pub use game::{banzhaf, group_of, members, shapley};
pub use groups::Groups;
pub use settlement::{Settlement, SettlementKind, Settlements, Settling};
pub(in crate::model) use stability::sums;
pub use stability::{Stability, Worst};
pub use stance_change::StanceChange;

use std::task::Poll;

use super::choices::Choices;
use super::money::HALF_A_POUND;
use super::present_worth::{Accounts, PresentWorth};
use super::ranged::Ranged;
use crate::case::Case;
use crate::case::Stance;
use crate::model::list::ByCouncil;

/// What working together means for each council. Present values in pounds; entries of councils
/// that stay out are 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Coalition {
    /// The positions of the councils that take part.
    pub players: Vec<usize>,
    /// What every group of players is worth; bit `n` of the place stands for player `n`.
    pub values: Vec<f64>,
    /// What each council gains and pays as things stand.
    pub accounts: Accounts,
    /// What each council is left with, for any part of the savings that the county may have.
    pub outcomes: ByCouncil<Ranged>,
    /// What each council adds, on average over all orders in which they can join.
    pub shapley: ByCouncil<f64>,
    /// What each council adds, on average over all groups of the others, over the sum of these.
    pub banzhaf: ByCouncil<f64>,
    /// Whether any group would do better on its own.
    pub stability: Stability,
    /// What each council would gain with another stance.
    pub payoffs: ByCouncil<Payoffs>,
    /// What the other councils together would gain with another stance of this one.
    pub for_others: ByCouncil<Payoffs>,
}

/// What one council would gain with each stance, all others as they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Payoffs {
    /// It pays.
    pub pays: f64,
    /// It takes part without paying.
    pub joins: f64,
    /// It stays outside, and has the part of the wider benefits that spills over.
    pub out: f64,
}

/// A [`Coalition`] that is being worked out, a slice at a time.
#[derive(Clone, Debug)]
pub struct Joining {
    /// What every group is worth, as far as that is known.
    pub groups: Groups,
    shapley: Option<Vec<f64>>,
    banzhaf: Option<Vec<f64>>,
}

impl Joining {
    /// Of a scenario of which nothing is known yet.
    #[must_use]
    pub fn of(choices: &Choices) -> Self {
        Self { groups: Groups::of(choices), shapley: None, banzhaf: None }
    }

    /// Does some more of the work, for the same `case` and `choices` each time; the result once
    /// all of it is done.
    pub fn step(&mut self, case: &Case, choices: &Choices) -> Poll<Coalition> {
        if !self.groups.are_known() {
            self.groups.step(case, choices);
            return Poll::Pending;
        }
        let values = &self.groups.values;
        let Some(shapley) = &self.shapley else {
            self.shapley = Some(game::shapley(values));
            return Poll::Pending;
        };
        let Some(banzhaf) = &self.banzhaf else {
            self.banzhaf = Some(game::banzhaf(values));
            return Poll::Pending;
        };
        let players = &self.groups.players;
        let present = PresentWorth::of(case, choices);
        let accounts = present.accounts(&present.with(&choices.stances));
        let total: f64 = banzhaf.iter().sum();
        let shares = banzhaf.iter().map(|added| if total == 0.0 { 0.0 } else { added / total });
        let mut payoffs = choices.stances.map(|_| Payoffs::default());
        let mut for_others = payoffs;
        for council in 0..choices.stances.len() {
            (payoffs[council], for_others[council]) =
                Payoffs::of(&present, &choices.stances, council);
        }
        Poll::Ready(Coalition {
            shapley: by_council(case, players, shapley.iter().copied()),
            banzhaf: by_council(case, players, shares),
            stability: Stability::of(values, players, &accounts.nets()),
            outcomes: Ranged::outcomes_of(&present, choices, &accounts),
            payoffs,
            for_others,
            players: std::mem::take(&mut self.groups.players),
            values: std::mem::take(&mut self.groups.values),
            accounts,
        })
    }
}

impl Coalition {
    /// Works out every group of the councils that take part, all at once.
    #[must_use]
    pub fn of(case: &Case, choices: &Choices) -> Self {
        let mut joining = Joining::of(choices);
        loop {
            if let Poll::Ready(coalition) = joining.step(case, choices) {
                return coalition;
            }
        }
    }

    /// The councils that would have more outside as things stand.
    #[must_use]
    pub fn worse_off(&self) -> Vec<usize> {
        let nets = self.accounts.nets();
        let is_worse =
            |council: &&usize| nets[**council] + HALF_A_POUND < self.payoffs[**council].out;
        self.players.iter().filter(is_worse).copied().collect()
    }
}

/// The stances with only the players of `group` taking part.
fn only(stances: &[Stance], players: &[usize], group: usize) -> ByCouncil<Stance> {
    let mut stances = ByCouncil::copied(stances);
    for (player, council) in players.iter().enumerate() {
        if group >> player & 1 == 0 {
            stances[*council] = Stance::Out;
        }
    }
    stances
}

fn by_council(
    case: &Case,
    players: &[usize],
    figures: impl Iterator<Item = f64>,
) -> ByCouncil<f64> {
    let mut all = ByCouncil::of(0.0, case.councils.len());
    for (council, figure) in players.iter().zip(figures) {
        all[*council] = figure;
    }
    all
}

impl Payoffs {
    /// For the council itself, and for all others together.
    fn of(present: &PresentWorth<'_>, stances: &[Stance], council: usize) -> (Self, Self) {
        let [pays, joins, out] = [Stance::Funds, Stance::Joins, Stance::Out].map(|stance| {
            let mut stances = ByCouncil::copied(stances);
            stances[council] = stance;
            let participation = present.with(&stances);
            let nets = present.accounts(&participation).nets();
            let others = nets.iter().sum::<f64>() - nets[council];
            if stance == Stance::Out {
                (present.outside(&participation, council), others)
            } else {
                (nets[council], others)
            }
        });
        (
            Self { pays: pays.0, joins: joins.0, out: out.0 },
            Self { pays: pays.1, joins: joins.1, out: out.1 },
        )
    }

    /// Whether the funding rule asks the council for nothing: then paying and joining free are the
    /// same to it.
    #[must_use]
    pub fn is_asked_nothing(&self) -> bool {
        (self.pays - self.joins).abs() < HALF_A_POUND
    }

    /// What it is with a stance.
    #[must_use]
    pub const fn with(&self, stance: Stance) -> f64 {
        match stance {
            Stance::Funds => self.pays,
            Stance::Joins => self.joins,
            Stance::Out => self.out,
        }
    }
}
