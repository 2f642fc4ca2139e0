//! Who gains from working together, who would do better alone, and what each choice is worth.
//!
//! The players are the councils that take part. What a group of them is worth is the model run
//! with just that group, everything else as it stands: its cash, what the two outside pots pay,
//! and by the social weight the wider benefits.

mod game;

pub use game::{banzhaf, members, shapley};

use super::choices::{Choices, Stance};
use super::evidence::{COUNCILS, Evidence};
use super::participation::Participation;
use super::present_worth::{Accounts, PresentWorth, Together};

/// Sums of money are equal when they differ by less than this, in pounds.
const HALF_A_PENNY: f64 = 0.005;

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
    /// What each council adds, on average over all orders in which they can join.
    pub shapley: [f64; COUNCILS],
    /// What each council adds, on average over all groups of the others, over the sum of these.
    pub banzhaf: [f64; COUNCILS],
    /// Whether no group would be worth more alone than its councils gain now.
    pub in_core: bool,
    /// The group with most to gain by going its own way; none with fewer than two players.
    pub worst: Option<Worst>,
    /// What each council would gain with another stance.
    pub payoffs: [Payoffs; COUNCILS],
}

/// A group that may want to go its own way.
#[derive(Clone, Debug, PartialEq)]
pub struct Worst {
    /// The positions of its councils.
    pub councils: Vec<usize>,
    /// What it would be worth alone, less what its councils gain now; may be below zero.
    pub excess: f64,
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

impl Coalition {
    /// Works out every group of the councils that take part.
    #[must_use]
    pub fn of(evidence: &Evidence, choices: &Choices) -> Self {
        let takes_part = |council: &usize| choices.stances[*council] != Stance::Out;
        let players: Vec<usize> = (0..COUNCILS).filter(takes_part).collect();
        let present = PresentWorth::of(evidence, choices);
        let values: Vec<f64> = (0..1 << players.len())
            .map(|group| {
                let stances = only(&choices.stances, &players, group);
                let Together { gains, pays } =
                    present.together(&Participation::with_stances(evidence, choices, &stances));
                gains - pays
            })
            .collect();
        let accounts = present.accounts(&Participation::of(evidence, choices));
        let worth = accounts.nets();
        let excesses = excesses(&values, &players, &worth);
        let banzhaf = banzhaf(&values);
        let total: f64 = banzhaf.iter().sum();
        let shares = banzhaf.iter().map(|added| if total == 0.0 { 0.0 } else { added / total });
        Self {
            shapley: by_council(&players, shapley(&values).into_iter()),
            banzhaf: by_council(&players, shares),
            in_core: excesses.iter().all(|excess| *excess <= HALF_A_PENNY),
            worst: worst(&excesses, &players),
            payoffs: std::array::from_fn(|council| {
                Payoffs::of(evidence, choices, &present, council)
            }),
            players,
            values,
            accounts,
        }
    }
}

/// The stances with only the players of `group` taking part.
fn only(stances: &[Stance; COUNCILS], players: &[usize], group: usize) -> [Stance; COUNCILS] {
    let mut stances = *stances;
    for (player, council) in players.iter().enumerate() {
        if group >> player & 1 == 0 {
            stances[*council] = Stance::Out;
        }
    }
    stances
}

fn by_council(players: &[usize], figures: impl Iterator<Item = f64>) -> [f64; COUNCILS] {
    let mut all = [0.0; COUNCILS];
    for (council, figure) in players.iter().zip(figures) {
        all[*council] = figure;
    }
    all
}

/// For every group, what it would be worth alone, less what its councils gain now.
fn excesses(values: &[f64], players: &[usize], worth: &[f64; COUNCILS]) -> Vec<f64> {
    let gain = |group| members(group).map(|player| worth[players[player]]).sum::<f64>();
    values.iter().enumerate().map(|(group, value)| value - gain(group)).collect()
}

/// The group, neither nobody nor all, with the largest excess; the first in the order of the
/// councils where several have it.
fn worst(excesses: &[f64], players: &[usize]) -> Option<Worst> {
    let councils = |group| members(group).map(|player| players[player]).collect::<Vec<_>>();
    let all = excesses.len() - 1;
    (1..all)
        .max_by(|one, other| {
            let larger = excesses[*one].total_cmp(&excesses[*other]);
            larger.then_with(|| councils(*other).cmp(&councils(*one)))
        })
        .map(|group| Worst { councils: councils(group), excess: excesses[group] })
}

impl Payoffs {
    fn of(
        evidence: &Evidence,
        choices: &Choices,
        present: &PresentWorth<'_>,
        council: usize,
    ) -> Self {
        let with = |stance| {
            let mut stances = choices.stances;
            stances[council] = stance;
            Participation::with_stances(evidence, choices, &stances)
        };
        let inside = |stance| present.accounts(&with(stance)).nets()[council];
        Self {
            pays: inside(Stance::Funds),
            joins: inside(Stance::Joins),
            out: present.outside(&with(Stance::Out), council),
        }
    }
}
