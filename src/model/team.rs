//! What the programme team costs, year by year.

use super::choices::Choices;
use super::timing::grown;
use crate::case::{Case, Phase};

/// The cost in `year` of the chosen plan's phase that then holds: nothing after the team's last
/// year.
pub(super) fn cost_in_year(case: &Case, choices: &Choices, year: u32) -> f64 {
    if year > choices.team_last_year {
        return 0.0;
    }
    let phases = case.team_plans.get(choices.team_plan).map_or(&[][..], |plan| &plan.phases);
    let Some(phase) = phases.iter().rfind(|phase| phase.first_year <= year) else { return 0.0 };
    let (pay, non_pay) = in_a_full_year(case, choices, phase);
    let paid = pay * (1.0 - choices.vacancy) * grown(choices.pay_award, year - 1);
    (paid + non_pay) * phase.months / 12.0
}

/// Pay and non-pay of a phase: as the levers have them where it is adjustable.
fn in_a_full_year(case: &Case, choices: &Choices, phase: &Phase) -> (f64, f64) {
    let numbers = if phase.is_adjustable { &*choices.posts } else { &*phase.posts };
    let items = if phase.is_adjustable { &*choices.non_pay } else { &*phase.non_pay };
    let pay = phase.named_posts.iter().map(|post| numbers[*post] * case.posts[*post].cost).sum();
    (phase.total.unwrap_or(pay), phase.named_items.iter().map(|item| items[*item]).sum())
}
