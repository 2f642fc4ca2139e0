//! Whether any group of councils would do better on its own.

use std::cmp::Ordering;

use super::game::members;
use crate::model::money::HALF_A_PENNY;

/// Excesses that differ by less than this are the same but for rounding, in pounds.
const A_HUNDREDTH_OF_A_PENNY: f64 = 1e-4;

/// Whether a settlement holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Stability {
    /// Whether no group would be worth more alone than its councils gain.
    pub in_core: bool,
    /// The group with most to gain by going its own way; none with fewer than two players.
    pub worst: Option<Worst>,
}

/// A group that may want to go its own way.
#[derive(Clone, Debug, PartialEq)]
pub struct Worst {
    /// The positions of its councils.
    pub councils: Vec<usize>,
    /// What it would be worth alone, less what its councils gain, in pounds; may be below zero.
    pub excess: f64,
}

impl Stability {
    /// Compares what every group is worth (`values`, in the order of [`members`]) with what its
    /// councils gain: `nets`, by the position of each council.
    pub(super) fn of(values: &[f64], players: &[usize], nets: &[f64]) -> Self {
        let nets: Vec<f64> = players.iter().map(|council| nets[*council]).collect();
        let excesses: Vec<f64> =
            values.iter().zip(sums(&nets)).map(|(value, gain)| value - gain).collect();
        Self {
            in_core: excesses.iter().all(|excess| *excess <= HALF_A_PENNY),
            worst: worst(&excesses, players),
        }
    }
}

/// What the players of every group have together.
pub(in crate::model) fn sums(of_players: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; 1 << of_players.len()];
    for group in 1..sums.len() {
        let last = group.ilog2() as usize;
        sums[group] = sums[group & !(1 << last)] + of_players[last];
    }
    sums
}

/// The group, neither nobody nor all, with the largest excess; the first in the order of the
/// councils where several have it.
fn worst(excesses: &[f64], players: &[usize]) -> Option<Worst> {
    let proper = || 1..excesses.len() - 1;
    let largest = proper().map(|group| excesses[group]).fold(f64::NEG_INFINITY, f64::max);
    proper()
        .filter(|group| excesses[*group] > largest - A_HUNDREDTH_OF_A_PENNY)
        .min_by(|one, other| in_order_of_members(*one, *other))
        .map(|group| Worst {
            councils: members(group).map(|player| players[player]).collect(),
            excess: excesses[group],
        })
}

/// Compares two groups as lists of their members. There can be as many as there are groups where
/// all are worth nothing, so no list is made.
fn in_order_of_members(one: usize, other: usize) -> Ordering {
    let differ = one ^ other;
    if differ == 0 {
        return Ordering::Equal;
    }
    // Up to the lowest player in only one of them they are the same. The list with that player is
    // the first, unless the other ends there.
    let lowest = differ.trailing_zeros();
    let is_in_one = one >> lowest & 1 == 1;
    let other_ends = if is_in_one { other >> lowest == 0 } else { one >> lowest == 0 };
    if is_in_one == other_ends { Ordering::Greater } else { Ordering::Less }
}
