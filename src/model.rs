//! What the planner computes: [`run`] turns evidence and choices into an [`Outcome`].
//!
//! Pure: no clock, no randomness, no browser. Powers come from `libm`, so that the same
//! input gives the same bits natively and in the browser.
//!
//! ```
//! use derwent::case::{Case, Tables};
//! use derwent::model::{Choices, run};
//!
//! let case = Case::read(&Tables::built_in()).expect("the built-in case has no faults");
//! let outcome = run(&case, &Choices::general(&case));
//! assert_eq!(outcome.totals.organisational_full_effect.round(), 43_000_000.0);
//! ```

mod appraisal;
mod borne;
mod choices;
mod coalition;
mod explanation;
mod flows;
mod for_one;
mod funding;
mod list;
mod money;
mod on_councils;
mod order;
mod outcome;
mod participation;
mod present_worth;
mod projects;
mod ranged;
mod record;
mod team;
mod timing;
mod uncertainty;
mod votes;
mod weights;
mod wider_benefits;

pub use borne::Borne;
pub use choices::{Choices, FundingRule, LeversAre, Project, WiderBasis};
pub use coalition::{
    Coalition, Groups, Joining, LeastCore, Payoffs, Settlement, SettlementKind, Settlements,
    Settling, Stability, StanceChange, Worst, banzhaf, departures, group_of, least_core, members,
    nearest_in_core, shapley,
};
pub use explanation::{Explanation, Step};
pub use flows::{Counted, Factor, FactorKind, Flow, Flows, Side, What};
pub use for_one::{ForOne, OwnBack};
pub use funding::FundingYear;
pub use list::{ByCouncil, ByLine, BySource, List, MOST_COUNCILS, MOST_LINES};
pub use money::{HALF_A_PENNY, HALF_A_POUND};
pub use order::in_order;
pub use outcome::{Outcome, Totals, YearOutcome, financial_year};
pub use present_worth::{Accounts, worth_outside};
pub use ranged::Ranged;
pub use record::{
    AskState, Fit, LAST_YEAR, Lateness, MilestoneState, Missed, Month, OfLine, PlanStep, PlanSteps,
    Point, Reason, Record, RecordedAsk, RecordedMeasure, RecordedMilestone, RecordedRisk,
    RecordedScore, RecordedSum, Series, Standing, StepState, TEAM, WorthSoFar, at_this_pace,
    latest_of_each,
};
pub use timing::cumulative;
pub use uncertainty::{
    Draws, Input, Inputs, Ordered, Quantiles, Sample, Sensitivity, Triangular, Uncertainty,
    chance_paid_back, sensitivities,
};
pub use votes::{Committee, Majority, Weighting};

use std::rc::Rc;

use appraisal::{Appraisal, InYear};
use on_councils::OnCouncils;
use participation::Participation;
use projects::Projects;
use weights::Weights;

pub use crate::case::{ProjectRule, Stance};

use crate::case::Case;

/// Works out what follows from `choices`. All money is in pounds, at constant prices.
#[must_use]
pub fn run(case: &Case, choices: &Choices) -> Outcome {
    let weights = Weights::of(case, choices);
    let participation = Participation::of(&weights, &choices.stances);
    let projects = Projects::of(case, choices, &weights, &participation);
    let flows = Flows::of(case, choices, &weights, &participation, &projects);
    let members = funding::member_parts(case, choices, &weights, &participation);
    let takes_part = participation.takes_part;
    let project_members = projects.members;
    let shortfall_parts = flows.shortfall_parts();
    let outside = 1.0 - choices.fund_one_off_share;
    let councils = case.councils.len();
    let on_councils = Rc::new(OnCouncils { flows, projects, councils, outside });
    let flows = &on_councils.flows;
    let mut appraisal = Appraisal::of(choices, Rc::clone(&on_councils));
    let sums = InYear::all(flows, choices.horizon);
    let nothing_funded = FundingYear::nothing(case);
    let years = sums.iter().zip(1..).map(|(sums, year)| {
        let wider = flows.wider * wider_benefits::share_in_year(choices, year);
        appraisal.year(year, sums, &nothing_funded, wider)
    });
    let mut years: Vec<_> = years.collect();
    for year in &mut years {
        funding::split(case, choices, &participation, members.as_ref(), year);
    }
    Outcome {
        first_year: choices.first_year,
        levers_are: choices.risk_levers_are,
        totals: appraisal.totals(flows, &years),
        years,
        shortfall_parts,
        on_councils,
        takes_part,
        project_members,
    }
}
