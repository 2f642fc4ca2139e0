//! What the programme team costs, year by year.

use super::choices::{Choices, TeamPlan};
use super::evidence::Evidence;
use super::participation::Participation;

/// The team's cost in `year`: nothing after its last year, or if no council takes part.
pub(super) fn cost_in_year(
    evidence: &Evidence,
    choices: &Choices,
    participation: &Participation,
    year: u32,
) -> f64 {
    if year > choices.team_last_year || !participation.anyone() {
        return 0.0;
    }
    let (pay, non_pay) = match choices.team_plan {
        TeamPlan::None => (0.0, 0.0),
        TeamPlan::OneYear2022 => (evidence.team_2022, 0.0),
        TeamPlan::TwoPhase2023 if year == 1 => phase_1(evidence),
        TeamPlan::TwoPhase2023 => phase_2(evidence, choices),
    };
    pay * (1.0 - choices.vacancy) * libm::pow(1.0 + choices.pay_award, f64::from(year - 1))
        + non_pay
}

/// Part of a year of the small team: pay and non-pay.
fn phase_1(evidence: &Evidence) -> (f64, f64) {
    let pay: f64 = evidence.posts.iter().map(|post| post.phase_1 * post.cost).sum();
    let part_of_year = evidence.phase_1_months / 12.0;
    (pay * part_of_year, evidence.phase_1_non_pay * part_of_year)
}

/// A year of the full team: pay and non-pay.
fn phase_2(evidence: &Evidence, choices: &Choices) -> (f64, f64) {
    let pay =
        choices.posts.iter().zip(&evidence.posts).map(|(number, post)| number * post.cost).sum();
    (pay, choices.non_pay.iter().sum())
}
