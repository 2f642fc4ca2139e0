//! What a person can choose. One field for each lever; ranges live in the lever table.

use super::list::{ByCouncil, ByLine, ByPost, ByProject, BySource};
use crate::case::{Case, LineKind, ProjectRule, Stance};

/// How the published wider benefits are read.
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

/// How the councils that fund share what is left to fund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FundingRule {
    /// Members are asked for nothing.
    None,
    /// The same sum each.
    Equal,
    /// By residents; an upper council counts all of its own.
    Population,
    /// By agreed shares.
    Shares,
    /// By each council's share of the savings.
    Savings,
    /// By parts set by hand, which also divide costs that nobody pays for and that say nothing of
    /// how they fall.
    Parts,
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

/// Every lever's value. Shares are fractions of one, money is in pounds, years count from 1, and
/// a choice among rows of the case is the row's position.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "each field is one lever, explained in the lever table")]
pub struct Choices {
    pub option: usize,

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

    /// Of savings.
    pub positions: ByLine<f64>,
    /// Of recurring costs.
    pub recurring: ByLine<f64>,
    pub realisation: f64,
    pub cashable_share: f64,
    pub delay: f64,
    pub fade: f64,

    pub costs: ByLine<f64>,
    pub contingency: f64,
    pub cost_optimism: f64,
    pub cost_fixed_share: f64,
    pub cost_phasing: usize,

    /// The number of plans stands for none of them.
    pub team_plan: usize,
    pub team_last_year: u32,
    pub vacancy: f64,
    pub pay_award: f64,
    pub posts: ByPost<f64>,
    pub non_pay: ByPost<f64>,

    pub fund_one_off_share: f64,
    pub fund: BySource<f64>,
    pub fund_last_years: BySource<u32>,
    pub fund_rule: FundingRule,
    pub shares: ByCouncil<f64>,
    pub parts: ByCouncil<f64>,

    pub projects: ByProject<Project>,

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

impl Default for Project {
    fn default() -> Self {
        Self {
            councils: ByCouncil::default(),
            cost: 0.0,
            benefit: 0.0,
            first_year: 1,
            years: 1,
            cost_rule: ProjectRule::Equal,
            benefit_rule: ProjectRule::Equal,
        }
    }
}

impl Choices {
    /// What holds for any case, with what the case's own tables say in their columns. What it
    /// assumes of a lever comes on top, where levers are known.
    #[must_use]
    pub fn general(case: &Case) -> Self {
        let half = |kind| ByLine::of(0.5, case.line_ids(kind).len());
        let phases = || case.team_plans.iter().flat_map(|plan| &plan.phases);
        // The first adjustable phase that names a post or an item says how much of it there is.
        let posts = (0..case.posts.len()).map(|post| {
            let named =
                phases().find(|phase| phase.is_adjustable && phase.named_posts.contains(&post));
            named.map_or(0.0, |phase| phase.posts[post])
        });
        let items = (0..case.non_pay.len()).map(|item| {
            let named =
                phases().find(|phase| phase.is_adjustable && phase.named_items.contains(&item));
            named.map_or(0.0, |phase| phase.non_pay[item])
        });
        let of_councils = |councils: &[usize]| {
            ByCouncil::from_fn(case.councils.len(), |council| councils.contains(&council))
        };
        let usual = |phasing: &crate::case::Phasing| phasing.id == "30-50-20";
        Self {
            option: 0,

            stances: case.councils.iter().map(|council| council.stance).collect(),
            network: 0.0,
            county_savings_share: 0.8,
            county_savings_low: 0.6,
            county_savings_high: 0.95,
            county_place_share: 0.5,

            progress: ByLine::of(1.0, case.measure_ids().len()),
            wider_basis: WiderBasis::Annual,
            wider_start: 2,
            wider_full: 10,
            attribution: 1.0,
            benefit_optimism: 0.0,
            wider_cost: 0.0,
            overlap: 0.0,

            positions: half(LineKind::Saving),
            recurring: half(LineKind::Cost),
            realisation: 1.0,
            cashable_share: 1.0,
            delay: 0.0,
            fade: 0.0,

            costs: half(LineKind::OneOff),
            contingency: 0.0,
            cost_optimism: 0.0,
            cost_fixed_share: 0.5,
            cost_phasing: case.phasings.iter().position(usual).unwrap_or(0),

            team_plan: 0,
            team_last_year: 5,
            vacancy: 0.0,
            pay_award: 0.0,
            posts: posts.collect(),
            non_pay: items.collect(),

            fund_one_off_share: 0.0,
            fund: case.sources.iter().map(|source| source.amount).collect(),
            fund_last_years: case
                .sources
                .iter()
                .map(|source| source.last_year.unwrap_or(10))
                .collect(),
            fund_rule: FundingRule::None,
            shares: case.councils.iter().map(|council| council.share).collect(),
            parts: case.councils.iter().map(|council| council.part).collect(),

            projects: case
                .projects
                .iter()
                .map(|project| Project {
                    councils: of_councils(&project.councils),
                    cost: project.cost,
                    benefit: project.benefit,
                    first_year: project.first_year,
                    years: project.years,
                    cost_rule: project.cost_rule,
                    benefit_rule: project.benefit_rule,
                })
                .collect(),

            first_year: case.record.first_year,
            horizon: 10,
            discount_rate: 0.035,

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
