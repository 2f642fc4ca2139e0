//! What it is worth to a council, and to the others, that it does something else.

use super::{Coalition, Payoffs};
use crate::case::Stance;

/// A council that changes its stance, all others as they stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StanceChange {
    /// Its position.
    pub council: usize,
    /// What it did.
    pub from: Stance,
    /// What it does from then on.
    pub to: Stance,
    /// What it gains by that, as a present value in pounds; may be below zero.
    pub gain: f64,
    /// What the other councils together gain, likewise.
    pub for_others: f64,
}

impl StanceChange {
    /// The change of a council with these payoffs, for itself and for the others together.
    pub(super) fn of(
        council: usize,
        (from, to): (Stance, Stance),
        own: &Payoffs,
        others: &Payoffs,
    ) -> Self {
        Self {
            council,
            from,
            to,
            gain: own.with(to) - own.with(from),
            for_others: others.with(to) - others.with(from),
        }
    }
}

impl Coalition {
    /// The best that a council which does `from` can do instead: one that is inside by paying no
    /// more or by leaving, one that is outside by coming in. It need not gain by that.
    #[must_use]
    pub fn best_change(&self, council: usize, from: Stance) -> StanceChange {
        let (one, other) = match from {
            Stance::Funds => (Stance::Joins, Stance::Out),
            Stance::Joins => (Stance::Out, Stance::Out),
            Stance::Out => (Stance::Joins, Stance::Funds),
        };
        let own = &self.payoffs[council];
        let to = if own.with(other) > own.with(one) { other } else { one };
        StanceChange::of(council, (from, to), own, &self.for_others[council])
    }
}
