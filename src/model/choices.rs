//! What a person can choose. One field for each lever; ranges live in the lever table.

mod defaults;

use super::evidence::{COST_LINES, COUNCILS, DRIVERS, MEASURES, NON_PAY, POSTS};
use super::projects::PROJECTS;
pub use crate::case::{ProjectRule, Stance};

/// How the published £1.08bn of wider benefits is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WiderBasis {
    /// Every year, once fully there.
    Annual,
    /// As one sum, spread over the years in which it builds up.
    Once,
}

/// What a lever's value is among all that may happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeversAre {
    /// The plan: delivery, delay, attribution and progress can only turn out worse.
    Plan,
    /// The middle: they can turn out better as well.
    Middle,
}

/// In which years the one-off cost falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostPhasing {
    /// 30%, 50% and 20% in the first three years.
    ThirtyFiftyTwenty,
    /// A third in each of the first three years.
    EvenThree,
    /// All of it in Year 1.
    AllFirst,
    /// A fifth in each of the first five years.
    EvenFive,
}

impl CostPhasing {
    /// The shares by year from Year 1. They add up to 1.
    #[must_use]
    pub const fn shares(self) -> &'static [f64] {
        match self {
            Self::ThirtyFiftyTwenty => &[0.3, 0.5, 0.2],
            Self::EvenThree => &[1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0],
            Self::AllFirst => &[1.0],
            Self::EvenFive => &[0.2, 0.2, 0.2, 0.2, 0.2],
        }
    }
}

/// The size of the programme team over the years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TeamPlan {
    /// Six months of a small team, then the full team (`update-2023` 4.24 and 4.25).
    TwoPhase2023,
    /// The one-year team of 2022, in every year (`update-2023` 4.20).
    OneYear2022,
    /// No team.
    None,
}

/// How the councils that fund share what is left to fund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FundingRule {
    /// Members are asked for nothing.
    None,
    /// The same sum each.
    Equal,
    /// By residents; the county counts all of its own.
    Population,
    /// By agreed shares.
    Shares,
    /// By each council's share of the savings.
    Savings,
    /// By parts set by hand, which also divide the one-off cost that is not put through the split.
    Parts,
}

/// A project that some councils do together. Those of them that take part pay for it and share
/// what it brings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Project {
    /// The councils that want to join.
    pub councils: [bool; COUNCILS],
    /// Paid once, in the first year, in pounds.
    pub cost: f64,
    /// What it brings in each of its years if all chosen councils take part, in pounds.
    pub benefit: f64,
    /// Counted from 1.
    pub first_year: u32,
    /// How many years the benefit lasts.
    pub years: u32,
    /// How its members share the cost.
    pub cost_rule: ProjectRule,
    /// How its members share the benefit.
    pub benefit_rule: ProjectRule,
}

/// Every lever's value. Shares are fractions of one, money is in pounds, years count from 1.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "each field is one lever, explained in the lever table")]
pub struct Choices {
    pub stances: [Stance; COUNCILS],
    pub network: f64,
    pub county_savings_share: f64,
    pub county_savings_low: f64,
    pub county_savings_high: f64,
    pub county_place_share: f64,

    pub progress: [f64; MEASURES],
    pub wider_basis: WiderBasis,
    pub wider_start: u32,
    pub wider_full: u32,
    pub attribution: f64,
    pub benefit_optimism: f64,
    pub wider_cost: f64,
    pub overlap: f64,

    pub positions: [f64; DRIVERS],
    pub realisation: f64,
    pub cashable_share: f64,
    pub delay: f64,
    pub fade: f64,

    pub costs: [f64; COST_LINES],
    pub contingency: f64,
    pub cost_optimism: f64,
    pub cost_fixed_share: f64,
    pub cost_phasing: CostPhasing,

    pub team_plan: TeamPlan,
    pub team_last_year: u32,
    pub vacancy: f64,
    pub pay_award: f64,
    pub posts: [f64; POSTS],
    pub non_pay: [f64; NON_PAY],

    pub fund_one_off_share: f64,
    pub fund_county: f64,
    pub fund_dep: f64,
    pub fund_dep_last_year: u32,
    pub fund_rates_pool: f64,
    pub fund_rates_pool_last_year: u32,
    pub fund_rule: FundingRule,
    pub shares: [f64; COUNCILS],
    pub parts: [f64; COUNCILS],

    pub projects: [Project; PROJECTS],

    pub first_year: u32,
    pub horizon: u32,
    pub discount_rate: f64,

    pub risk_levers_are: LeversAre,
    pub risk_realisation_down: f64,
    pub risk_delay_up: f64,
    pub risk_attribution_down: f64,
    pub risk_position_spread: f64,
    pub risk_cost_spread: f64,
    pub risk_progress_down: f64,
    pub correlation: f64,
    pub draws: u32,
    pub seed: u32,

    pub social_weight: f64,
    pub spillover: f64,
}
