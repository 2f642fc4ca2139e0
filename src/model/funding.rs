//! Who pays for the programme team, and for the part of the one-off cost put through the split.

use super::choices::{Choices, FundingRule};
use super::list::{ByCouncil, BySource, List, MOST_SOURCES};
use super::participation::Participation;
use super::timing::grown;
use super::weights::Weights;
use crate::case::{Case, SourceRow};

/// Who funds one year. The sources, the members and the shortfall add up to what is to be funded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FundingYear {
    /// Programme team, and the part of the one-off cost put through the split.
    pub to_fund: f64,
    /// The part of the one-off cost that is not put through the split.
    pub one_off_outside: f64,
    /// In the order of the case; the members come last.
    pub sources: List<f64, { MOST_SOURCES + 1 }>,
    /// What nobody pays.
    pub shortfall: f64,
    /// What each council pays.
    pub contributions: ByCouncil<f64>,
}

impl FundingYear {
    /// What the councils that fund pay together by the rule.
    #[must_use]
    pub fn members(&self) -> f64 {
        self.sources.last().copied().unwrap_or(0.0)
    }
}

/// Splits what is to be funded in `year`. Sources and shortfall add up to it; the contributions
/// add up to what councils pay as sources and the members' parts.
pub(super) fn in_year(
    case: &Case,
    choices: &Choices,
    participation: &Participation,
    member_weights: &ByCouncil<f64>,
    year: u32,
    (programme_cost, one_off_cost): (f64, f64),
) -> FundingYear {
    let first = before_members(case, choices, participation, year, (programme_cost, one_off_cost));
    let total_weight: f64 = member_weights.iter().sum();
    let (members, shortfall) =
        if total_weight > 0.0 { (first.left, 0.0) } else { (0.0, first.left) };
    let mut contributions = member_weights
        .map(|weight| if total_weight > 0.0 { members * weight / total_weight } else { 0.0 });
    for (source, paid) in case.sources.iter().zip(first.paid) {
        if let Some(payer) = source.payer {
            contributions[payer] += paid;
        }
    }
    FundingYear {
        to_fund: first.to_fund,
        one_off_outside: (1.0 - choices.fund_one_off_share) * one_off_cost,
        sources: first.paid.into_iter().chain([members]).collect(),
        shortfall,
        contributions,
    }
}

/// What is paid before the members are asked.
pub(super) struct BeforeMembers {
    pub to_fund: f64,
    /// By each source, in the order in which they are used.
    pub paid: BySource<f64>,
    /// What is left for the members.
    pub left: f64,
}

/// The sources one after the other, each up to what is left, and never less than nothing.
pub(super) fn before_members(
    case: &Case,
    choices: &Choices,
    participation: &Participation,
    year: u32,
    (programme_cost, one_off_cost): (f64, f64),
) -> BeforeMembers {
    let to_fund = programme_cost + choices.fund_one_off_share * one_off_cost;
    let mut left = to_fund;
    let paid = case
        .sources
        .iter()
        .enumerate()
        .map(|(index, source)| {
            let pays = source.payer.is_none_or(|payer| participation.funds[payer]);
            let available =
                if pays { offered(choices, source, index, year, programme_cost) } else { 0.0 };
            let taken = available.min(left).max(0.0);
            left -= taken;
            taken
        })
        .collect();
    BeforeMembers { to_fund, paid, left }
}

/// What a source has for `year`.
fn offered(
    choices: &Choices,
    source: &SourceRow,
    index: usize,
    year: u32,
    programme_cost: f64,
) -> f64 {
    if source.in_full.contains(&(choices.team_plan, year)) {
        return programme_cost;
    }
    let last = source.last_year.map(|_| choices.fund_last_years[index]);
    if year < source.first_year || last.is_some_and(|last| year > last) {
        return 0.0;
    }
    choices.fund[index] * grown(source.growth, year - source.first_year)
}

/// What each council counts for under the rule; 0 for one that does not fund.
pub(super) fn member_weights(
    case: &Case,
    choices: &Choices,
    weights: &Weights,
    participation: &Participation,
) -> ByCouncil<f64> {
    ByCouncil::from_fn(case.councils.len(), |council| {
        if !participation.funds[council] {
            return 0.0;
        }
        match choices.fund_rule {
            FundingRule::None => 0.0,
            FundingRule::Equal => 1.0,
            FundingRule::Population => case.councils[council].residents,
            FundingRule::Shares => choices.shares[council],
            FundingRule::Savings => weights.savings[council],
            FundingRule::Parts => choices.parts[council],
        }
    })
}
