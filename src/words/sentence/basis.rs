//! What of the sentence is published and what is assumed.

use super::missing;
use crate::case::{Case, LineKind};
use crate::model::{Choices, Outcome, Uncertainty};
use crate::words::layers::all_of;
use crate::words::list::and_list;
use crate::words::number::{duration, percent};
use crate::words::published::{Published, published_word};
use crate::words::yearly::yearly_in_all;

/// Ranges are published; who takes part, what is delivered when, and where the scenario stands in
/// the ranges is not. What weighs most comes first.
pub(super) fn basis(
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
    uncertainty: &Uncertainty,
) -> String {
    let mut assumed = vec![who_takes_part(case, outcome)];
    let has_savings = outcome.totals.organisational_full_effect >= 0.5;
    let has_costs = outcome.totals.one_off_cost >= 0.5;
    if has_savings {
        assumed.push(delivery(choices));
        assumed.push(match choices.fade {
            0.0 if outcome.savings().any(|saving| {
                saving.full.is_some() && case.lines[saving.position].last_year.is_some()
            }) =>
            {
                "that savings last as long as the case says".to_owned()
            }
            0.0 => "that savings last".to_owned(),
            fade => format!("that savings fade by {} a year", percent(fade, 2)),
        });
        match choices.cashable_share {
            1.0 => {}
            0.0 => assumed.push("that no saved staff time becomes cash".to_owned()),
            share => {
                let share = percent(share, 2);
                assumed.push(format!("that {share} of the saved staff time becomes cash"));
            }
        }
    } else if choices.realisation == 0.0 {
        assumed.push("that nothing is delivered".to_owned());
    }
    let kinds = [LineKind::Saving, LineKind::OneOff, LineKind::Cost]
        .map(|kind| Published::of(case, choices.option, kind));
    let positions = || {
        let of_kind = [&choices.positions, &choices.costs, &choices.recurring];
        let kinds = kinds.iter().zip(of_kind);
        kinds.flat_map(|(kind, at)| kind.with_ranges().map(|line| at[line.place]))
    };
    let has_yearly = yearly_in_all(outcome).is_some();
    if (!has_savings && !has_costs && !has_yearly) || positions().next().is_none() {
        // Where nothing stands in a range, it does not matter where.
    } else if positions().all(|position| position == 0.5) {
        assumed.push("that each figure lies half way in its range".to_owned());
    } else if positions().any(|position| position > 0.0 && position < 1.0) {
        assumed.push("where in those ranges the figures lie".to_owned());
    }
    let published = case.assumed_value("contingency").and_then(|value| value.parse().ok());
    let costs = || outcome.one_off().map(|cost| &case.lines[cost.position]);
    let has_margin = costs().any(|line| line.is_published() && line.has_contingency)
        && choices.contingency != published.unwrap_or(0.0);
    if has_costs && (choices.cost_optimism != 0.0 || has_margin) {
        assumed.push("the margin on costs".to_owned());
    }
    if outcome.years.iter().any(|year| year.programme_cost > 0.0) {
        assumed.push("how long the team stays".to_owned());
    }
    if outcome.has_projects() {
        assumed.push("who joins projects and on what terms".to_owned());
    }
    if has_costs && costs().any(|line| line.is_published() && line.phasing.is_empty()) {
        assumed.push("when the costs fall".to_owned());
    }
    let worth = uncertainty.npv_cashable;
    let chances =
        if worth.p10 == worth.p90 { "" } else { "; so are the ranges behind the chances" };
    format!("{}Assumed: {}{chances}.", what_is_published(case, &kinds), and_list(&assumed))
}

/// "The ranges of savings and costs are published. ", of those that are.
fn what_is_published(case: &Case, [savings, one_off, yearly]: &[Published<'_>; 3]) -> String {
    let has_costs = one_off.has_figures() || yearly.has_figures();
    let of = match (savings.has_figures(), has_costs) {
        (true, true) => "savings and costs",
        (true, false) => "savings",
        (false, true) => "costs",
        (false, false) => return String::new(),
    };
    let all = [savings, one_off, yearly];
    let have_ranges = all.iter().any(|kind| kind.has_ranges());
    let what = if have_ranges { "ranges" } else { "figures" };
    let lines = all.iter().flat_map(|kind| kind.known());
    let are = published_word(case, lines);
    format!("The {what} of {of} are {are}. ")
}

fn who_takes_part(case: &Case, outcome: &Outcome) -> String {
    let in_case = case.councils.iter().filter(|council| council.in_case).count();
    let beside = case
        .councils
        .iter()
        .zip(outcome.takes_part)
        .any(|(council, takes_part)| takes_part && !council.in_case);
    if missing(case, outcome).is_empty() && !beside {
        format!("that {} take part", all_of(in_case))
    } else {
        "what changes when councils stay out or join".to_owned()
    }
}

/// "that all is delivered on time", "that 50% is delivered, two years late".
fn delivery(choices: &Choices) -> String {
    let what = match choices.realisation {
        1.0 => "all".to_owned(),
        part => percent(part, 0),
    };
    match choices.delay {
        0.0 => format!("that {what} is delivered on time"),
        late => format!("that {what} is delivered {} late", duration(late)),
    }
}
