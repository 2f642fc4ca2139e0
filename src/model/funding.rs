//! Who pays for the programme team, and for the part of the one-off cost put through the split.

use super::choices::{Choices, FundingRule, TeamPlan};
use super::evidence::{Evidence, Tier};
use super::outcome::FundingYear;
use super::participation::Participation;
use crate::model::list::ByCouncil;

/// Where the money comes from, in the order in which it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The county's own payment.
    County,
    /// The Derbyshire Economic Partnership.
    Dep,
    /// The retained business rates pool.
    RatesPool,
    /// The councils that fund, by the chosen rule.
    Members,
}

impl Source {
    /// All sources, in the order in which they are used.
    pub const ALL: [Self; 4] = [Self::County, Self::Dep, Self::RatesPool, Self::Members];

    /// The name used in files and exports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::County => "county",
            Self::Dep => "dep",
            Self::RatesPool => "rates-pool",
            Self::Members => "members",
        }
    }
}

/// Splits what is to be funded in `year`. Sources and shortfall add up to it; the contributions
/// add up to the county's payment and the members' parts.
pub(super) fn in_year(
    evidence: &Evidence,
    choices: &Choices,
    participation: &Participation,
    year: u32,
    programme_cost: f64,
    one_off_cost: f64,
) -> FundingYear {
    let first =
        before_members(evidence, choices, participation, year, programme_cost, one_off_cost);
    let weights = member_weights(evidence, choices, participation);
    let total_weight: f64 = weights.iter().sum();
    let (members, shortfall) =
        if total_weight > 0.0 { (first.left, 0.0) } else { (0.0, first.left) };
    let [county, dep, rates_pool] = first.paid;
    let contributions = ByCouncil::from_fn(weights.len(), |council| {
        let by_rule =
            if total_weight > 0.0 { members * weights[council] / total_weight } else { 0.0 };
        match evidence.councils[council].tier {
            Tier::County => by_rule + county,
            Tier::District | Tier::Unitary => by_rule,
        }
    });
    FundingYear {
        to_fund: first.to_fund,
        one_off_outside: (1.0 - choices.fund_one_off_share) * one_off_cost,
        sources: [county, dep, rates_pool, members],
        shortfall,
        contributions,
    }
}

/// What is paid before the members are asked.
pub(super) struct BeforeMembers {
    pub to_fund: f64,
    /// By the county directly and by the two outside pots, in the order in which they are used.
    pub paid: [f64; 3],
    /// What is left for the members.
    pub left: f64,
}

/// The county and the two pots, each up to what is left.
pub(super) fn before_members(
    evidence: &Evidence,
    choices: &Choices,
    participation: &Participation,
    year: u32,
    programme_cost: f64,
    one_off_cost: f64,
) -> BeforeMembers {
    let to_fund = programme_cost + choices.fund_one_off_share * one_off_cost;
    let mut left = to_fund;
    let offered = [
        county_payment(evidence, choices, participation, year, programme_cost),
        in_years(choices.fund_dep, choices.fund_dep_last_year, year),
        in_years(choices.fund_rates_pool, choices.fund_rates_pool_last_year, year),
    ];
    let paid = offered.map(|available| {
        let taken = available.min(left);
        left -= taken;
        taken
    });
    BeforeMembers { to_fund, paid, left }
}

/// Under the two-phase plan, Year 1 was the county's alone (`update-2023` 4.30).
fn county_payment(
    evidence: &Evidence,
    choices: &Choices,
    participation: &Participation,
    year: u32,
    programme_cost: f64,
) -> f64 {
    let county_funds = evidence
        .councils
        .iter()
        .zip(participation.funds)
        .any(|(council, funds)| council.tier == Tier::County && funds);
    if !county_funds {
        0.0
    } else if choices.team_plan == TeamPlan::TwoPhase2023 && year == 1 {
        programme_cost
    } else {
        choices.fund_county
    }
}

/// The two outside pots pay from Year 2 to their last year.
fn in_years(amount: f64, last_year: u32, year: u32) -> f64 {
    if (2..=last_year).contains(&year) { amount } else { 0.0 }
}

/// What each council counts for under the rule; 0 for one that does not fund.
pub(super) fn member_weights(
    evidence: &Evidence,
    choices: &Choices,
    participation: &Participation,
) -> ByCouncil<f64> {
    ByCouncil::from_fn(evidence.councils.len(), |council| {
        if !participation.funds[council] {
            return 0.0;
        }
        match choices.fund_rule {
            FundingRule::None => 0.0,
            FundingRule::Equal => 1.0,
            FundingRule::Population => evidence.councils[council].residents,
            FundingRule::Shares => choices.shares[council],
            FundingRule::Savings => participation.savings_shares[council],
            FundingRule::Parts => choices.parts[council],
        }
    })
}
