//! Who would go next if one goes.

use super::super::choices::{Choices, Stance};
use super::super::evidence::{COUNCILS, Evidence};
use super::super::present_worth::PresentWorth;
use super::Payoffs;
use super::stability::HALF_A_PENNY;

/// Nobody goes for less than this, in pounds.
const LEAST_GAIN: f64 = 1.0;

/// A council that stops paying or leaves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Departure {
    /// Its position.
    pub council: usize,
    /// What it does from then on.
    pub to: Stance,
    /// What it gains by that, as a present value in pounds; may be below zero for the first.
    pub gain: f64,
    /// What the other councils together gain, likewise.
    pub for_others: f64,
}

/// Who goes after `first`, one after the other, until nobody gains by going: each time the
/// council that gains most by paying no more or by leaving, the first of them where several do.
/// Nobody comes back, and a council outside stays there. Without `first`, whoever gains most
/// begins.
#[must_use]
pub fn departures(
    evidence: &Evidence,
    choices: &Choices,
    first: Option<(usize, Stance)>,
) -> Vec<Departure> {
    let present = PresentWorth::of(evidence, choices);
    let mut stances = choices.stances;
    let mut gone = Vec::new();
    if let Some((council, to)) = first.filter(|(council, to)| is_step_away(stances[*council], *to))
    {
        gone.push(departure(&present, &stances, council, to));
        stances[council] = to;
    }
    while let Some(next) = next(&present, &stances) {
        stances[next.council] = next.to;
        gone.push(next);
    }
    gone
}

fn next(present: &PresentWorth<'_>, stances: &[Stance; COUNCILS]) -> Option<Departure> {
    let mut most = None;
    let mut largest = LEAST_GAIN;
    for council in 0..COUNCILS {
        for to in [Stance::Joins, Stance::Out] {
            if is_step_away(stances[council], to) {
                let departure = departure(present, stances, council, to);
                if departure.gain > largest {
                    (most, largest) = (Some(departure), departure.gain + HALF_A_PENNY);
                }
            }
        }
    }
    most
}

const fn is_step_away(from: Stance, to: Stance) -> bool {
    matches!(
        (from, to),
        (Stance::Funds, Stance::Joins) | (Stance::Funds | Stance::Joins, Stance::Out)
    )
}

fn departure(
    present: &PresentWorth<'_>,
    stances: &[Stance; COUNCILS],
    council: usize,
    to: Stance,
) -> Departure {
    let (own, for_others) = Payoffs::of(present, stances, council);
    let now = stances[council];
    Departure {
        council,
        to,
        gain: own.with(to) - own.with(now),
        for_others: for_others.with(to) - for_others.with(now),
    }
}
