//! Who would go next if one goes.

use super::super::choices::Choices;
use super::super::present_worth::PresentWorth;
use super::{Payoffs, StanceChange};
use crate::case::Case;
use crate::case::Stance;
use crate::model::money::{HALF_A_PENNY, HALF_A_POUND};

/// Who goes after `first`, one after the other, until nobody gains by going: each time the
/// council that gains most by paying no more or by leaving, the first of them where several do.
/// Nobody comes back, and a council outside stays there. Without `first`, whoever gains most
/// begins.
#[must_use]
pub fn departures(
    case: &Case,
    choices: &Choices,
    first: Option<(usize, Stance)>,
) -> Vec<StanceChange> {
    let present = PresentWorth::of(case, choices);
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

fn next(present: &PresentWorth<'_>, stances: &[Stance]) -> Option<StanceChange> {
    let mut most = None;
    let mut largest = HALF_A_POUND;
    for council in 0..stances.len() {
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
    stances: &[Stance],
    council: usize,
    to: Stance,
) -> StanceChange {
    let (own, others) = Payoffs::of(present, stances, council);
    StanceChange::of(council, (stances[council], to), &own, &others)
}
