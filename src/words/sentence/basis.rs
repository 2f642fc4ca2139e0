//! What of the sentence is published and what is assumed.

use super::missing;
use crate::case::Case;
use crate::model::{Choices, Outcome, Uncertainty};
use crate::words::list::and_list;
use crate::words::number::{count_in_words, duration, percent};

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
    let positions = || choices.positions.iter().chain(&choices.costs);
    if !has_savings && !has_costs {
        // Where nothing stands in a range, it does not matter where.
    } else if positions().all(|position| *position == 0.5) {
        assumed.push("that each figure lies half way in its range".to_owned());
    } else if positions().any(|position| *position > 0.0 && *position < 1.0) {
        assumed.push("where in those ranges the figures lie".to_owned());
    }
    let published = case.assumed_value("contingency").and_then(|value| value.parse().ok());
    if choices.cost_optimism != 0.0 || Some(choices.contingency) != published {
        assumed.push("the margin on costs".to_owned());
    }
    if outcome.years.iter().any(|year| year.programme_cost > 0.0) {
        assumed.push("how long the team stays".to_owned());
    }
    if outcome.has_projects() {
        assumed.push("who joins projects and on what terms".to_owned());
    }
    if has_costs {
        assumed.push("when the costs fall".to_owned());
    }
    let worth = uncertainty.npv_cashable;
    let chances =
        if worth.p10 == worth.p90 { "" } else { "; so are the ranges behind the chances" };
    format!(
        "The ranges of savings and costs are published. Assumed: {}{chances}.",
        and_list(&assumed)
    )
}

fn who_takes_part(case: &Case, outcome: &Outcome) -> String {
    let in_case = case.councils.iter().filter(|council| council.in_case).count();
    let beside = case
        .councils
        .iter()
        .zip(outcome.takes_part)
        .any(|(council, takes_part)| takes_part && !council.in_case);
    if missing(case, outcome).is_empty() && !beside {
        format!("that all {} take part", count_in_words(in_case))
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
