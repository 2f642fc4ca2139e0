//! Ways to divide what working together costs, side by side.

mod bears;
mod settling;
mod table;

use std::task::Poll;

use super::super::choices::Choices;
use super::super::present_worth::Accounts;
use super::{Coalition, Stability};
use crate::case::Case;
use crate::model::list::ByCouncil;
pub use settling::Settling;

/// A way to divide the cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettlementKind {
    /// As the scenario has it.
    AsItStands,
    /// What is put through the split in equal parts.
    Equal,
    /// By residents; an upper council counts all of its own.
    Population,
    /// By the shares that the case gives as agreed.
    AgreedShares,
    /// By each council's share of the savings.
    Savings,
    /// Each is left with what it adds on average over all orders in which councils can join: its
    /// Shapley value.
    Shapley,
    /// Each pays what the cost would be less without it, and the rest is shared by what each
    /// still has to gain: separable costs, remaining benefits.
    SeparableCosts,
    /// By the parts set by hand.
    ByHand,
    /// As near to how it stands as a settlement that holds can be: the smallest change, by the
    /// sum of squares.
    Holding,
}

impl SettlementKind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::AsItStands,
        Self::Equal,
        Self::Population,
        Self::AgreedShares,
        Self::Savings,
        Self::Shapley,
        Self::SeparableCosts,
        Self::Holding,
        Self::ByHand,
    ];
}

/// What a way to divide the cost comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Settlement {
    /// The way.
    pub kind: SettlementKind,
    /// What each council gains and pays.
    pub accounts: Accounts,
    /// Whether any group would do better on its own.
    pub stability: Stability,
    /// The councils that would have more outside.
    pub worse_off: Vec<usize>,
    /// The councils that pay and would gain by joining free, if the others went on; none is known
    /// where no rule makes the settlement.
    pub would_stop_paying: Vec<usize>,
    /// The council left with least for each of its residents; the first of them where several are.
    pub worst_off: Option<usize>,
    /// The most that a council is left with for each of its residents, less the least, in pounds.
    pub spread: f64,
    /// The choices with this settlement in use; none where it would take payments from one
    /// council to another, which no funding rule knows.
    pub choices: Option<Choices>,
}

/// All ways to divide the cost of one scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Settlements {
    /// The positions of the councils that take part.
    pub players: Vec<usize>,
    /// What each of them would have outside, as a present value in pounds.
    pub outside: ByCouncil<f64>,
    /// The settlements in the order of [`SettlementKind::ALL`]. [`SettlementKind::Holding`] is
    /// missing where none holds, where no parts can be set so finely that one does, or where that
    /// is how it stands.
    pub all: Vec<Settlement>,
    /// What some group or council would at least gain by going, whatever they pay as long as all
    /// that take part do, in pounds, and the positions of the councils in the groups behind it;
    /// none with fewer than two councils. Above zero, none of these settlements holds; one by rule
    /// may, where the county joins free and so leaves more of the outside pots to the others.
    pub least_excess: Option<(f64, Vec<Vec<usize>>)>,
}

impl Settlement {
    /// Whether it keeps everyone in: no group would do better on its own, and no council outside.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.stability.in_core && self.worse_off.is_empty()
    }
}

impl Settlements {
    /// Works out every way to divide the cost of a scenario, all at once. `coalition` is the
    /// scenario's own.
    #[must_use]
    pub fn of(case: &Case, choices: &Choices, coalition: &Coalition) -> Self {
        let mut settling = Settling::of(case, choices, coalition);
        loop {
            if let Poll::Ready(settlements) = settling.step(case, choices) {
                return settlements;
            }
        }
    }
}
