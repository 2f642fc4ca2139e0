//! What holds until a lever is moved.

use super::super::evidence::{COST_LINES, DRIVERS, Evidence, MEASURES};
use super::{Choices, CostPhasing, FundingRule, LeversAre, Project, TeamPlan, WiderBasis};
use crate::case::ProjectRow;

impl Choices {
    /// What holds until a lever is moved: what an assumption of the case says under the lever's
    /// id or its family, else what stands in the row that the lever is about, else what is given
    /// here for any case.
    #[must_use]
    pub fn defaults(evidence: &Evidence) -> Self {
        let number = |lever: &str, general: f64| -> f64 {
            let assumed = evidence.assumed_value(lever).and_then(|value| value.parse().ok());
            assumed.unwrap_or(general)
        };
        let whole = |lever: &str, general: u32| number(lever, f64::from(general)) as u32;
        let source = |place: usize| &evidence.sources[place];
        Self {
            stances: evidence.councils.each_ref().map(|council| council.stance),
            network: number("network", 0.0),
            county_savings_share: number("county-savings-share", 0.8),
            county_savings_low: number("county-savings-low", 0.6),
            county_savings_high: number("county-savings-high", 0.95),
            county_place_share: number("county-place-share", 0.5),

            progress: [number("progress", 1.0); MEASURES],
            wider_basis: chosen(
                evidence,
                "wider-basis",
                [("annual", WiderBasis::Annual), ("once", WiderBasis::Once)],
            ),
            wider_start: whole("wider-start", 2),
            wider_full: whole("wider-full", 10),
            attribution: number("attribution", 1.0),
            benefit_optimism: number("benefit-optimism", 0.0),
            wider_cost: number("wider-cost", 0.0),
            overlap: number("overlap", 0.0),

            positions: [number("position", 0.5); DRIVERS],
            realisation: number("realisation", 1.0),
            cashable_share: number("cashable-share", 1.0),
            delay: number("delay", 0.0),
            fade: number("fade", 0.0),

            costs: [number("cost", 0.5); COST_LINES],
            contingency: number("contingency", 0.0),
            cost_optimism: number("cost-optimism", 0.0),
            cost_fixed_share: number("cost-fixed-share", 0.5),
            cost_phasing: chosen(
                evidence,
                "cost-phasing",
                [
                    ("30-50-20", CostPhasing::ThirtyFiftyTwenty),
                    ("even-3", CostPhasing::EvenThree),
                    ("all-first", CostPhasing::AllFirst),
                    ("even-5", CostPhasing::EvenFive),
                ],
            ),

            team_plan: TeamPlan::TwoPhase2023,
            team_last_year: whole("team-last-year", 5),
            vacancy: number("vacancy", 0.0),
            pay_award: number("pay-award", 0.0),
            posts: evidence.posts.each_ref().map(|post| post.phase_2),
            non_pay: evidence.non_pay.each_ref().map(|item| item.cost),

            fund_one_off_share: number("fund.one-off-share", 0.0),
            fund_county: source(0).amount,
            fund_dep: source(1).amount,
            fund_dep_last_year: source(1).last_year.unwrap_or(LAST_SOURCE_YEAR),
            fund_rates_pool: source(2).amount,
            fund_rates_pool_last_year: source(2).last_year.unwrap_or(LAST_SOURCE_YEAR),
            fund_rule: chosen(
                evidence,
                "fund.rule",
                [
                    ("none", FundingRule::None),
                    ("equal", FundingRule::Equal),
                    ("population", FundingRule::Population),
                    ("shares", FundingRule::Shares),
                    ("savings", FundingRule::Savings),
                    ("parts", FundingRule::Parts),
                ],
            ),
            shares: evidence.councils.each_ref().map(|council| council.share),
            parts: evidence.councils.each_ref().map(|council| council.part),

            projects: std::array::from_fn(|place| Project::of(&evidence.projects[place])),

            first_year: evidence.case.first_year,
            horizon: whole("horizon", 10),
            discount_rate: number("discount-rate", 0.035),

            risk_levers_are: chosen(
                evidence,
                "risk.levers-are",
                [("plan", LeversAre::Plan), ("middle", LeversAre::Middle)],
            ),
            risk_realisation_down: number("risk.realisation-down", 0.3),
            risk_delay_up: number("risk.delay-up", 2.0),
            risk_attribution_down: number("risk.attribution-down", 0.5),
            risk_position_spread: number("risk.position-spread", 0.3),
            risk_cost_spread: number("risk.cost-spread", 0.3),
            risk_progress_down: number("risk.progress-down", 0.5),
            correlation: number("correlation", 0.3),
            draws: whole("draws", 10_000),
            seed: whole("seed", 0),

            social_weight: number("social-weight", 0.0),
            spillover: number("spillover", 0.5),
        }
    }
}

/// The latest year that the last year of a source can be.
const LAST_SOURCE_YEAR: u32 = 10;

/// What an assumption chooses, by its name; the first where none does.
fn chosen<T: Copy, const N: usize>(evidence: &Evidence, lever: &str, options: [(&str, T); N]) -> T {
    let assumed = evidence.assumed_value(lever);
    let named = options.iter().find(|(name, _)| assumed == Some(name));
    named.unwrap_or(&options[0]).1
}

impl Project {
    /// As the case has it at first.
    fn of(row: &ProjectRow) -> Self {
        Self {
            councils: std::array::from_fn(|council| row.councils.contains(&council)),
            cost: row.cost,
            benefit: row.benefit,
            first_year: row.first_year,
            years: row.years,
            cost_rule: row.cost_rule,
            benefit_rule: row.benefit_rule,
        }
    }
}
