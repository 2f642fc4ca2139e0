//! What a person can choose. One field for each lever; ranges live in the lever table.

use super::evidence::{COST_LINES, COUNCILS, DRIVERS, Evidence, MEASURES, Tier};
use super::list::{ByCouncil, ByLine};
use super::projects::PROJECTS;

/// Whether a council pays, takes part without paying, or stays outside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stance {
    /// Pays and takes part.
    Funds,
    /// Takes part without paying.
    Joins,
    /// Stays outside.
    #[default]
    Out,
}

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

/// How the councils that join a project share its cost or its benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProjectRule {
    /// The same each.
    Equal,
    /// By residents; the county counts all of its own.
    Population,
    /// By each council's share of the savings.
    Savings,
    /// By agreed shares.
    Shares,
}

/// A project that some councils do together. Those of them that take part pay for it and share
/// what it brings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Project {
    /// The councils that want to join.
    pub councils: ByCouncil<bool>,
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

impl Project {
    /// A project of equal parts, in Year 1, that nobody has joined.
    fn open(benefit: f64, years: u32) -> Self {
        Self {
            councils: ByCouncil::of(false, COUNCILS),
            cost: 0.0,
            benefit,
            first_year: 1,
            years,
            cost_rule: ProjectRule::Equal,
            benefit_rule: ProjectRule::Equal,
        }
    }
}

/// Every lever's value. Shares are fractions of one, money is in pounds, years count from 1.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "each field is one lever, explained in the lever table")]
pub struct Choices {
    pub stances: ByCouncil<Stance>,
    pub network: f64,
    pub county_savings_share: f64,
    pub county_savings_low: f64,
    pub county_savings_high: f64,
    pub county_place_share: f64,

    pub progress: ByLine<f64>,
    pub wider_basis: WiderBasis,
    pub wider_start: u32,
    pub wider_full: u32,
    pub attribution: f64,
    pub benefit_optimism: f64,
    pub wider_cost: f64,
    pub overlap: f64,

    pub positions: ByLine<f64>,
    pub realisation: f64,
    pub cashable_share: f64,
    pub delay: f64,
    pub fade: f64,

    pub costs: ByLine<f64>,
    pub contingency: f64,
    pub cost_optimism: f64,
    pub cost_fixed_share: f64,
    pub cost_phasing: CostPhasing,

    pub team_plan: TeamPlan,
    pub team_last_year: u32,
    pub vacancy: f64,
    pub pay_award: f64,
    pub posts: ByLine<f64>,
    pub non_pay: ByLine<f64>,

    pub fund_one_off_share: f64,
    pub fund_county: f64,
    pub fund_dep: f64,
    pub fund_dep_last_year: u32,
    pub fund_rates_pool: f64,
    pub fund_rates_pool_last_year: u32,
    pub fund_rule: FundingRule,
    pub shares: ByCouncil<f64>,
    pub parts: ByCouncil<f64>,

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

impl Choices {
    /// The published case of 2023, half way between low and high. What is published is taken
    /// from `evidence`; the rest is assumed, with its reason in `data/assumptions.csv`.
    #[must_use]
    pub fn defaults(evidence: &Evidence) -> Self {
        Self {
            stances: evidence
                .councils
                .iter()
                .map(|council| match council.tier {
                    Tier::County | Tier::District => Stance::Funds,
                    Tier::Unitary => Stance::Out,
                })
                .collect(),
            network: 0.0,
            county_savings_share: 0.8,
            county_savings_low: 0.6,
            county_savings_high: 0.95,
            county_place_share: 0.5,

            progress: ByLine::of(1.0, MEASURES),
            wider_basis: WiderBasis::Annual,
            wider_start: 2,
            wider_full: 10,
            attribution: 1.0,
            benefit_optimism: 0.0,
            wider_cost: 0.0,
            overlap: 0.0,

            positions: ByLine::of(0.5, DRIVERS),
            realisation: 1.0,
            cashable_share: 1.0,
            delay: 0.0,
            fade: 0.0,

            costs: ByLine::of(0.5, COST_LINES),
            contingency: evidence.contingency,
            cost_optimism: 0.0,
            cost_fixed_share: 0.5,
            cost_phasing: CostPhasing::ThirtyFiftyTwenty,

            team_plan: TeamPlan::TwoPhase2023,
            team_last_year: 5,
            vacancy: 0.0,
            pay_award: 0.0,
            posts: evidence.posts.iter().map(|post| post.phase_2).collect(),
            non_pay: evidence.non_pay.iter().map(|item| item.cost).collect(),

            fund_one_off_share: 0.0,
            fund_county: evidence.phase_2_funding.county,
            fund_dep: evidence.phase_2_funding.dep,
            fund_dep_last_year: 5,
            fund_rates_pool: evidence.phase_2_funding.rates_pool,
            fund_rates_pool_last_year: 2,
            fund_rule: FundingRule::None,
            shares: evidence
                .councils
                .iter()
                .map(|council| match council.tier {
                    Tier::District => 3.0,
                    Tier::County | Tier::Unitary => 10.0,
                })
                .collect(),
            parts: evidence
                .councils
                .iter()
                .map(|council| match council.tier {
                    Tier::County => 80.0,
                    Tier::District => {
                        (2_000.0 * council.residents / evidence.district_residents).round() / 100.0
                    }
                    Tier::Unitary => 0.0,
                })
                .collect(),

            // Nobody has joined one, so the published case is what it is without them.
            projects: [
                Project::open(evidence.renewable_energy_saving, 1),
                Project::open(0.0, 5),
                Project::open(0.0, 5),
            ],

            first_year: evidence.case.first_year,
            horizon: 10,
            discount_rate: evidence.discount_rate,

            risk_levers_are: LeversAre::Plan,
            risk_realisation_down: 0.3,
            risk_delay_up: 2.0,
            risk_attribution_down: 0.5,
            risk_position_spread: 0.3,
            risk_cost_spread: 0.3,
            risk_progress_down: 0.5,
            correlation: 0.3,
            draws: 10_000,
            seed: 0,

            social_weight: 0.0,
            spillover: 0.5,
        }
    }
}
