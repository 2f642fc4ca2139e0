//! All ways to divide the cost, worked out a slice at a time.

use std::task::{Poll, ready};

use super::table::Table;
use super::{Settlement, SettlementKind, Settlements};
use crate::case::{Case, Stance};
use crate::model::choices::{Choices, FundingRule};
use crate::model::coalition::core::{Leveling, Nearing};
use crate::model::coalition::{Coalition, Groups, LeastCore, members, shapley};
use crate::model::money::HALF_A_PENNY;

/// A settlement that is made to hold leaves every group this much better off than alone, in
/// pounds: more than is lost when parts are rounded to the digits of their levers.
const MARGIN: f64 = 1_000.0;

/// [`Settlements`] that are being worked out.
#[derive(Clone, Debug)]
pub struct Settling {
    groups: Groups,
    /// What each player is left with now.
    now: Vec<f64>,
    /// The scenario if all players paid: what is settled for a council is what it pays, whatever it
    /// does now; and whether an upper council pays decides how much of the outside pots is used.
    all_pay: Choices,
    /// The groups if they did.
    pub paying: Groups,
    agreed: Choices,
    /// The groups with the agreed shares, where they can be worth something else: other shares can
    /// move what joint projects bring.
    pub sharing: Option<Groups>,
    least: Option<LeastCore>,
    /// What each player is left with by the nearest settlement that holds.
    holding: Option<Vec<f64>>,
    ways: Vec<Settlement>,
    stage: Stage,
}

/// What is being done.
#[derive(Clone, Debug)]
enum Stage {
    Groups,
    Leveling(Leveling),
    Nearing(Nearing),
    /// The next of [`SettlementKind::ALL`].
    Ways(usize),
}

impl Settling {
    /// Of a scenario whose own `coalition` is known, and nothing else.
    #[must_use]
    pub fn of(case: &Case, choices: &Choices, coalition: &Coalition) -> Self {
        let Coalition { players, values, .. } = coalition;
        let nets = coalition.accounts.nets();
        let mut all_pay = choices.clone();
        for council in players {
            all_pay.stances[*council] = Stance::Funds;
        }
        let agreed = Choices {
            fund_rule: FundingRule::Shares,
            shares: case.councils.iter().map(|council| council.share).collect(),
            ..choices.clone()
        };
        Self {
            groups: Groups { players: players.clone(), values: values.clone() },
            now: players.iter().map(|council| nets[*council]).collect(),
            paying: Groups::of(&all_pay),
            all_pay,
            sharing: (choices.shares != agreed.shares).then(|| Groups::of(&agreed)),
            agreed,
            least: None,
            holding: None,
            ways: Vec::new(),
            stage: Stage::Groups,
        }
    }

    /// Does some more of the work, for the same `case` and `choices` each time; the result once
    /// all of it is done.
    pub fn step(&mut self, case: &Case, choices: &Choices) -> Poll<Settlements> {
        match &mut self.stage {
            Stage::Groups => self.stage = self.next_groups(case),
            Stage::Leveling(leveling) => {
                let found = ready!(leveling.step());
                self.least = found.map(|least| {
                    let is_nothing = least.excess.abs() < HALF_A_PENNY;
                    LeastCore { excess: if is_nothing { 0.0 } else { least.excess }, ..least }
                });
                self.stage = self.after_leveling(case, choices);
            }
            Stage::Nearing(nearing) => {
                self.holding = ready!(nearing.step());
                self.stage = Stage::Ways(0);
            }
            Stage::Ways(next) => {
                let Some(kind) = SettlementKind::ALL.get(*next) else {
                    return Poll::Ready(self.finish(case, choices));
                };
                *next += 1;
                let way = self.way(*kind, case, choices);
                self.ways.extend(way);
            }
        }
        Poll::Pending
    }

    fn next_groups(&mut self, case: &Case) -> Stage {
        if !self.paying.are_known() {
            self.paying.step(case, &self.all_pay);
            return Stage::Groups;
        }
        if let Some(sharing) = self.sharing.as_mut().filter(|sharing| !sharing.are_known()) {
            sharing.step(case, &self.agreed);
            return Stage::Groups;
        }
        let demands = Table::of(case, &self.all_pay, &self.paying).demands();
        Leveling::of(&demands, &self.now).map_or(Stage::Ways(0), Stage::Leveling)
    }

    fn after_leveling(&self, case: &Case, choices: &Choices) -> Stage {
        let stands = || self.way(SettlementKind::AsItStands, case, choices);
        match &self.least {
            Some(least) if least.excess <= 0.0 && !stands().is_some_and(|way| way.holds()) => {
                let demands = Table::of(case, &self.all_pay, &self.paying).demands();
                let margin = MARGIN.min(-least.excess / 2.0);
                Stage::Nearing(Nearing::of(&demands, &self.now, margin))
            }
            _ => Stage::Ways(0),
        }
    }

    /// A way to divide the cost; none where it is not there.
    fn way(&self, kind: SettlementKind, case: &Case, choices: &Choices) -> Option<Settlement> {
        let table = Table::of(case, choices, &self.groups);
        let paying = Table::of(case, &self.all_pay, &self.paying);
        let by_rule = |rule| table.settled(kind, Choices { fund_rule: rule, ..choices.clone() });
        Some(match kind {
            SettlementKind::AsItStands => table.settled(kind, choices.clone()),
            SettlementKind::Equal => by_rule(FundingRule::Equal),
            SettlementKind::Population => by_rule(FundingRule::Population),
            SettlementKind::AgreedShares => {
                let agreed = self.agreed.clone();
                match &self.sharing {
                    Some(groups) => Table::of(case, &self.agreed, groups).settled(kind, agreed),
                    None => table.settled(kind, agreed),
                }
            }
            SettlementKind::Savings => by_rule(FundingRule::Savings),
            SettlementKind::Shapley => paying.leaving(kind, &shapley(paying.values)),
            SettlementKind::SeparableCosts => paying.paying(kind, paying.separable()),
            SettlementKind::ByHand => by_rule(FundingRule::Parts),
            // Where hardly anything is gained together, the digits of parts may be too few.
            SettlementKind::Holding => {
                Some(paying.leaving(kind, self.holding.as_ref()?)).filter(Settlement::holds)?
            }
        })
    }

    fn finish(&mut self, case: &Case, choices: &Choices) -> Settlements {
        let outside = Table::of(case, choices, &self.groups).outside;
        let players = std::mem::take(&mut self.groups.players);
        let councils = |group: &usize| members(*group).map(|player| players[player]).collect();
        let least_excess = self
            .least
            .as_ref()
            .map(|least| (least.excess, least.groups.iter().map(councils).collect()));
        Settlements { outside, all: std::mem::take(&mut self.ways), least_excess, players }
    }
}
