//! What the planner computes: [`run`] turns evidence and choices into an [`Outcome`].
//!
//! Pure: no clock, no randomness, no browser. Powers come from `libm`, so that the same
//! input gives the same bits natively and in the browser.
//!
//! ```
//! use derwent::model::{Choices, Evidence, run};
//!
//! let evidence = Evidence::published();
//! let outcome = run(evidence, &Choices::defaults(evidence));
//! assert_eq!(outcome.totals.organisational_full_effect.round(), 43_000_000.0);
//! ```

mod appraisal;
mod borne;
mod choices;
mod coalition;
mod evidence;
mod explanation;
mod funding;
mod money;
mod one_off_costs;
mod order;
mod outcome;
mod participation;
mod present_worth;
mod projects;
mod ranged;
mod savings;
mod team;
mod uncertainty;
mod votes;
mod wider_benefits;

pub use crate::case::{
    Assumption, CaseRecord, Caveat, CaveatSubject, Difference, Disagreement, Document, Event,
    EventDate, Mark, Place, Printed, ProjectRule, PublishedFigure, Stance, Status,
};
pub use borne::Borne;
pub use choices::{Choices, CostPhasing, FundingRule, LeversAre, Project, TeamPlan, WiderBasis};
pub use coalition::{
    Coalition, LeastCore, Payoffs, Settlement, SettlementKind, Settlements, Stability,
    StanceChange, Worst, banzhaf, departures, group_of, least_core, members, nearest_in_core,
    shapley,
};
pub use evidence::{
    Ambition, COST_LINES, COUNCILS, CostLine, Council, DRIVERS, Driver, Evidence, MEASURES,
    Measure, NON_PAY, NonPay, OUTCOME_AREAS, OutcomeArea, POSTS, Post, Tier,
};
pub use explanation::{Explanation, Step};
pub use funding::Source;
pub use money::{HALF_A_PENNY, HALF_A_POUND};
pub use order::in_order;
pub use outcome::{FundingYear, Outcome, Totals, YearOutcome, financial_year};
pub use present_worth::{Accounts, worth_outside};
pub use projects::PROJECTS;
pub use ranged::Ranged;
pub use savings::cumulative_share;
pub use votes::{Committee, Majority, Weighting};

pub use uncertainty::{
    Draws, INPUTS, Input, Ordered, Quantiles, Sample, Sensitivity, Triangular, Uncertainty,
    chance_paid_back, sensitivities,
};

use outcome::Flows;
use participation::Participation;

/// Works out what follows from `choices`. All money is in pounds, at constant prices.
#[must_use]
pub fn run(evidence: &Evidence, choices: &Choices) -> Outcome {
    let participation = Participation::of(evidence, choices);
    let kpis = wider_benefits::full_effects(evidence, choices, &participation);
    let drivers = savings::full_effects(evidence, choices, &participation);
    let cashable_parts = savings::cashable_parts(evidence, choices);
    let cost = one_off_costs::OneOffCost::of(evidence, choices, &participation);
    let projects = projects::Projects::of(evidence, choices, &participation);
    let wider_full_effect: f64 = kpis.iter().sum();

    let flows = (1..choices.horizon + 1).map(|year| {
        let one_off_cost = cost.total * one_off_costs::share_in_year(choices, year);
        let programme_cost = team::cost_in_year(evidence, choices, &participation, year);
        let (savings_by_driver, savings_by_council) =
            savings::in_year(evidence, choices, &participation, &drivers, year);
        let (project_benefits, project_costs) = projects.in_year(year);
        Flows {
            wider_benefit: wider_full_effect * wider_benefits::share_in_year(choices, year),
            cashable_benefit: savings_by_driver
                .iter()
                .zip(cashable_parts)
                .map(|(saving, part)| saving * part)
                .sum(),
            savings_by_driver,
            savings_by_council,
            one_off_cost,
            programme_cost,
            project_benefits,
            project_costs,
            funding: funding::in_year(
                evidence,
                choices,
                &participation,
                year,
                programme_cost,
                one_off_cost,
            ),
        }
    });
    let (years, appraisal) = appraisal::appraise(choices, flows);
    Outcome {
        first_year: choices.first_year,
        levers_are: choices.risk_levers_are,
        totals: Totals {
            wider_full_effect,
            organisational_full_effect: drivers.iter().sum(),
            one_off_cost: cost.total,
            npv_cashable: appraisal.npv_cashable,
            wider_worth: appraisal.wider_worth,
            npsv: appraisal.npsv,
            bcr: appraisal.bcr,
            cash_return: appraisal.cash_return,
            payback_years: appraisal.payback_years,
            no_payer: appraisal.no_payer,
        },
        years,
        drivers,
        kpis,
        cost_lines: cost.lines,
        contingency: cost.contingency,
        cost_parts: participation.cost_parts(choices),
        takes_part: participation.takes_part,
        project_members: projects.members,
    }
}
