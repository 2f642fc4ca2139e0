//! A scenario laid out to be settled: what each council gains, and what there is to divide.

use super::{Settlement, SettlementKind};
use crate::case::Case;
use crate::case::Stance;
use crate::model::choices::{Choices, FundingRule};
use crate::model::coalition::{Groups, Stability};
use crate::model::list::ByCouncil;
use crate::model::money::{HALF_A_PENNY, HALF_A_POUND};
use crate::model::participation::Participation;
use crate::model::present_worth::{Accounts, PresentWorth};

/// What is left for each resident is equal when it differs by less than this, in pounds.
const A_MILLIONTH: f64 = 1e-6;

/// The scenario, and what does not depend on how its cost is divided.
pub(super) struct Table<'a> {
    case: &'a Case,
    choices: &'a Choices,
    players: &'a [usize],
    present: PresentWorth<'a>,
    participation: Participation,
    /// What every group of players is worth.
    pub values: &'a [f64],
    /// What each player would have outside.
    pub outside: ByCouncil<f64>,
}

impl<'a> Table<'a> {
    /// `groups` are those of these choices, and known.
    pub fn of(case: &'a Case, choices: &'a Choices, groups: &'a Groups) -> Self {
        let Groups { players, values } = groups;
        let present = PresentWorth::of(case, choices);
        let participation = present.with(&choices.stances);
        let mut outside = ByCouncil::of(0.0, case.councils.len());
        for council in players {
            let mut stances = choices.stances;
            stances[*council] = Stance::Out;
            outside[*council] = present.outside(&present.with(&stances), *council);
        }
        Self { case, choices, players, present, participation, values, outside }
    }

    /// What every group has to be given so that it stays: what it is worth on its own, and for
    /// a council alone at least what it would have outside.
    pub fn demands(&self) -> Vec<f64> {
        let mut demands = self.values.to_vec();
        // A council that is alone with itself has what there is.
        if self.players.len() > 1 {
            for (player, council) in self.players.iter().enumerate() {
                demands[1 << player] = demands[1 << player].max(self.outside[*council]);
            }
        }
        demands
    }

    /// A settlement that a funding rule makes.
    pub fn settled(&self, kind: SettlementKind, choices: Choices) -> Settlement {
        let pays = self.present.pays(&self.participation, &choices);
        self.settlement(kind, pays, Some(choices))
    }

    /// A settlement that leaves each player with a sum.
    pub fn leaving(&self, kind: SettlementKind, nets: &[f64]) -> Settlement {
        let mut pays = self.present.gains(&self.participation);
        for (council, net) in self.players.iter().zip(nets) {
            pays[*council] -= net;
        }
        self.paying(kind, pays)
    }

    /// A settlement in which each council pays a sum. By parts, it is the same but for what is
    /// lost when these are rounded.
    pub fn paying(&self, kind: SettlementKind, pays: ByCouncil<f64>) -> Settlement {
        match self.parts(&pays) {
            Some(parts) => {
                let fund_rule = FundingRule::Parts;
                self.settled(kind, Choices { fund_rule, parts, ..self.choices.clone() })
            }
            None => self.settlement(kind, pays, None),
        }
    }

    fn settlement(
        &self,
        kind: SettlementKind,
        pays: ByCouncil<f64>,
        choices: Option<Choices>,
    ) -> Settlement {
        let accounts = Accounts { gains: self.present.gains(&self.participation), pays };
        let nets = accounts.nets();
        let is_worse = |council: &usize| nets[*council] + HALF_A_POUND < self.outside[*council];
        let (mut worst_off, mut least, mut most) = (None, f64::INFINITY, f64::NEG_INFINITY);
        for council in self.players {
            let per_resident = nets[*council] / self.case.councils[*council].residents;
            if per_resident + A_MILLIONTH < least {
                (worst_off, least) = (Some(*council), per_resident);
            }
            most = most.max(per_resident);
        }
        let would_stop_paying = choices.as_ref().map(|rule| self.would_stop_paying(rule, &pays));
        Settlement {
            kind,
            would_stop_paying: would_stop_paying.unwrap_or_default(),
            stability: Stability::of(self.values, self.players, &nets),
            worse_off: self.players.iter().copied().filter(is_worse).collect(),
            worst_off,
            spread: (most - least).max(0.0),
            accounts,
            choices,
        }
    }

    /// The councils that pay and would pay less if they joined free, as long as the others go on.
    fn would_stop_paying(&self, rule: &Choices, pays: &[f64]) -> Vec<usize> {
        let stances = &self.choices.stances;
        let would_gain = |council: &usize| {
            let mut stances = *stances;
            stances[*council] = Stance::Joins;
            let joining = self.present.pays(&self.present.with(&stances), rule);
            pays[*council] - joining[*council] > HALF_A_POUND
        };
        let payers = self.players.iter().filter(|council| stances[**council] == Stance::Funds);
        payers.copied().filter(would_gain).collect()
    }

    /// The parts, to four decimals of a hundred, with which each council pays a sum; none where
    /// a part would be below zero. Where there is nothing to divide, any will do.
    fn parts(&self, pays: &[f64]) -> Option<ByCouncil<f64>> {
        let directly = self.present.paid_directly(&self.participation);
        let divided: f64 = pays.iter().zip(directly).map(|(pays, directly)| pays - directly).sum();
        let differs = |council: &usize| (pays[*council] - directly[*council]).abs() >= HALF_A_PENNY;
        if !self.players.iter().any(differs) {
            return Some(self.choices.parts);
        }
        let mut parts = ByCouncil::of(0.0, self.case.councils.len());
        for council in self.players {
            let part = (pays[*council] - directly[*council]) / divided * 100.0;
            // The last digit of a part is worth less than this.
            if !(-1e-4..=100.0001).contains(&part) {
                return None;
            }
            parts[*council] = (part * 1e4).round().clamp(0.0, 1e6) / 1e4;
        }
        Some(parts)
    }

    /// What each council pays by separable costs and remaining benefits.
    pub fn separable(&self) -> ByCouncil<f64> {
        let cost = |keeps: &dyn Fn(usize) -> bool| {
            let mut stances = ByCouncil::of(Stance::Out, self.case.councils.len());
            for council in self.players.iter().copied().filter(|council| keeps(*council)) {
                stances[council] = self.choices.stances[council];
            }
            self.present.together(&self.present.with(&stances)).pays
        };
        let all = cost(&|_| true);
        let gains = self.present.gains(&self.participation);
        let (mut pays, mut remaining) = (
            ByCouncil::of(0.0, self.case.councils.len()),
            ByCouncil::of(0.0, self.case.councils.len()),
        );
        for council in self.players {
            let own = all - cost(&|other| other != *council);
            let alone = cost(&|other| other == *council);
            pays[*council] = own;
            let has_left = gains[*council].min(alone) - own;
            // What rounding leaves of nothing must not decide who bears the rest.
            remaining[*council] = if has_left < HALF_A_PENNY { 0.0 } else { has_left };
        }
        let joint = all - pays.iter().sum::<f64>();
        let total: f64 = remaining.iter().sum();
        for council in self.players {
            let equal = 1.0 / self.players.len() as f64;
            let part = if total > 0.0 { remaining[*council] / total } else { equal };
            pays[*council] += joint * part;
        }
        pays
    }
}
