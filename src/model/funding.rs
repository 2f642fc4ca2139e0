//! Who pays for the programme team, and for the part of the one-off cost put through the split.

use super::choices::{Choices, FundingRule};
use super::list::{ByCouncil, List, MOST_SOURCES};
use super::outcome::YearOutcome;
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
    /// Of a year in which nothing is to be funded.
    pub(super) fn nothing(case: &Case) -> Self {
        Self {
            to_fund: 0.0,
            one_off_outside: 0.0,
            sources: List::of(0.0, case.sources.len() + 1),
            shortfall: 0.0,
            contributions: ByCouncil::of(0.0, case.councils.len()),
        }
    }

    /// What the councils that fund pay together by the rule.
    #[must_use]
    pub fn members(&self) -> f64 {
        self.sources.last().copied().unwrap_or(0.0)
    }
}

/// Splits what is to be funded in a year in which nobody pays yet. Sources and shortfall add up to
/// it; the contributions add up to what councils pay as sources and the members' parts.
pub(super) fn split(
    case: &Case,
    choices: &Choices,
    participation: &Participation,
    members: Option<&ByCouncil<f64>>,
    year: &mut YearOutcome,
) {
    let YearOutcome { year, programme_cost, one_off_cost, funding, .. } = year;
    funding.to_fund = *programme_cost + choices.fund_one_off_share * *one_off_cost;
    funding.one_off_outside = (1.0 - choices.fund_one_off_share) * *one_off_cost;
    let left = before_members(
        case,
        participation,
        funding.to_fund,
        |place| offered(choices, &case.sources[place], place, *year, *programme_cost),
        |place, paid| {
            funding.sources[place] = paid;
            if let Some(payer) = case.sources[place].payer {
                funding.contributions[payer] += paid;
            }
        },
    );
    let Some(parts) = members else {
        funding.shortfall = left;
        return;
    };
    funding.sources[case.sources.len()] = left;
    for (contribution, part) in funding.contributions.iter_mut().zip(parts) {
        *contribution += left * part;
    }
}

/// What is left for the members of `to_fund`: the sources pay one after the other, each up to what
/// it has `offered` and what is left, and never less than nothing.
pub(super) fn before_members(
    case: &Case,
    participation: &Participation,
    to_fund: f64,
    offered: impl Fn(usize) -> f64,
    mut pays: impl FnMut(usize, f64),
) -> f64 {
    let mut left = to_fund;
    for (place, source) in case.sources.iter().enumerate() {
        if left <= 0.0 {
            break;
        }
        if source.payer.is_none_or(|payer| participation.funds[payer]) {
            let offered = offered(place);
            let paid = if offered < left { offered.max(0.0) } else { left };
            pays(place, paid);
            left -= paid;
        }
    }
    left
}

/// What a source has for `year`, if its payer takes part.
pub(super) fn offered(
    choices: &Choices,
    source: &SourceRow,
    place: usize,
    year: u32,
    programme_cost: f64,
) -> f64 {
    if source.in_full.contains(&(choices.team_plan, year)) {
        return programme_cost;
    }
    let last = source.last_year.map(|_| choices.fund_last_years[place]);
    if year < source.first_year || last.is_some_and(|last| year > last) {
        return 0.0;
    }
    choices.fund[place] * grown(source.growth, year - source.first_year)
}

/// Each council's part of what is left for the members under the rule; none where it asks nobody.
pub(super) fn member_parts(
    case: &Case,
    choices: &Choices,
    weights: &Weights,
    participation: &Participation,
) -> Option<ByCouncil<f64>> {
    let weights = ByCouncil::from_fn(case.councils.len(), |council| {
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
    });
    let total: f64 = weights.iter().sum();
    (total > 0.0).then(|| weights.map(|weight| weight / total))
}
