//! Ways to divide what working together costs, side by side.

mod bears;
mod table;

use super::super::choices::{Choices, FundingRule};
use super::super::present_worth::Accounts;
use super::{Coalition, LeastCore, Stability, least_core, nearest_in_core, shapley};
use crate::case::Case;
use crate::case::Stance;
use crate::model::list::ByCouncil;
use crate::model::money::HALF_A_PENNY;
use table::Table;

/// A settlement that is made to hold leaves every group this much better off than alone, in
/// pounds: more than is lost when parts are rounded to the digits of their levers.
const MARGIN: f64 = 1_000.0;

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
    /// Works out every way to divide the cost of a scenario. `coalition` is the scenario's own.
    #[must_use]
    pub fn of(case: &Case, choices: &Choices, coalition: &Coalition) -> Self {
        let players = coalition.players.clone();
        // What is settled for a council is what it pays, whatever it does now.
        let mut all_pay = choices.clone();
        for council in &players {
            all_pay.stances[*council] = Stance::Funds;
        }
        let table = Table::of(case, choices, &players, coalition.values.clone());
        // Whether the county pays decides how much of the outside pots is used.
        let paying = Table::of(case, &all_pay, &players, Vec::new());
        let nets = coalition.accounts.nets();
        let now: Vec<f64> = players.iter().map(|council| nets[*council]).collect();
        let demands = paying.demands();
        let least = least_core(&demands, &now).map(|least| {
            let is_nothing = least.excess.abs() < HALF_A_PENNY;
            LeastCore { excess: if is_nothing { 0.0 } else { least.excess }, ..least }
        });
        let stands = table.settled(SettlementKind::AsItStands, choices.clone());
        let holding = least
            .as_ref()
            .filter(|least| least.excess <= 0.0 && !stands.holds())
            .and_then(|least| nearest_in_core(&demands, &now, MARGIN.min(-least.excess / 2.0)));
        let agreed = Choices {
            fund_rule: FundingRule::Shares,
            shares: case.councils.iter().map(|council| council.share).collect(),
            ..choices.clone()
        };
        let by_rule =
            |kind, rule| table.settled(kind, Choices { fund_rule: rule, ..choices.clone() });
        let all = SettlementKind::ALL.into_iter().filter_map(|kind| match kind {
            SettlementKind::AsItStands => Some(stands.clone()),
            SettlementKind::Equal => Some(by_rule(kind, FundingRule::Equal)),
            SettlementKind::Population => Some(by_rule(kind, FundingRule::Population)),
            // Other shares can move what joint projects bring, and so what groups are worth.
            SettlementKind::AgreedShares => {
                let again = (choices.shares != agreed.shares)
                    .then(|| Table::of(case, &agreed, &players, Vec::new()));
                Some(again.as_ref().unwrap_or(&table).settled(kind, agreed.clone()))
            }
            SettlementKind::Savings => Some(by_rule(kind, FundingRule::Savings)),
            SettlementKind::Shapley => Some(paying.leaving(kind, &shapley(&paying.values))),
            SettlementKind::SeparableCosts => Some(paying.paying(kind, paying.separable())),
            SettlementKind::ByHand => Some(by_rule(kind, FundingRule::Parts)),
            // Where hardly anything is gained together, the digits of parts may be too few.
            SettlementKind::Holding => {
                holding.as_ref().map(|nets| paying.leaving(kind, nets)).filter(Settlement::holds)
            }
        });
        let all = all.collect();
        let councils = |group: &usize| table.councils(*group);
        let least_excess =
            least.map(|least| (least.excess, least.groups.iter().map(councils).collect()));
        Self { outside: table.outside, players, all, least_excess }
    }
}
