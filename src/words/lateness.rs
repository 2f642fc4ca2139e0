//! The lateness of the plan: what holds up what, and what that does to the sum.

use super::list::{and_list, capitalised};
use super::number::count_in_words;
use super::plan::{plan_year, planned_text};
use crate::case::Case;
use crate::model::{Lateness, PlanStep, PlanSteps};

/// The longest chain of lateness: first its cause, then a sentence for each step that it holds up.
#[must_use]
pub fn chain_text(case: &Case, steps: &PlanSteps<'_>) -> Option<String> {
    let mut chain = steps.chain.iter().map(|position| &steps.all[*position]);
    let cause = chain.next()?;
    let label = cause.row.text("label");
    let mut said = vec![format!(
        "{} \u{201c}{label}\u{201d}, {}.",
        if steps.chain.len() == 1 { "Late:" } else { "The longest chain of lateness begins with" },
        years(case, cause)
    )];
    for (place, step) in chain.enumerate() {
        let label = step.row.text("label");
        let what = if place == 0 { "It" } else { "That" };
        said.push(format!("{what} holds up \u{201c}{label}\u{201d}, {}.", years(case, step)));
    }
    Some(said.join(" "))
}

/// For which late milestone savings and the last of the wider benefits have to wait.
#[must_use]
pub fn lateness_reasons(case: &Case, option: usize, steps: &PlanSteps<'_>) -> String {
    let (_, causes) = Lateness::with_causes(case, option, steps);
    let whats = ["Savings wait for", "The last of the wider benefits wait for"];
    let said = causes.into_iter().zip(whats).filter_map(|(cause, what)| {
        let cause = cause?;
        let step = &steps.all[cause];
        let label = step.row.text("label");
        // The years of the chain are said already.
        Some(match steps.chain.contains(&cause) {
            true => format!("{what} \u{201c}{label}\u{201d}."),
            false => format!("{what} \u{201c}{label}\u{201d}, {}.", years(case, step)),
        })
    });
    said.collect::<Vec<_>>().join(" ")
}

/// "planned for Year 2, 2021/22, now in Year 4, 2023/24".
fn years(case: &Case, step: &PlanStep<'_>) -> String {
    let now = step.now.map_or_else(String::new, |year| plan_year(case, year));
    match step.planned {
        Some(_) => format!("planned for {}, now in {now}", planned_text(case, step)),
        None => format!("for which the papers we have give no year, now in {now}"),
    }
}

/// "one year", "five years".
fn years_in_words(years: u32) -> String {
    format!("{} year{}", count_in_words(years as usize), if years == 1 { "" } else { "s" })
}

/// How much of the lateness is beyond the levers, and would be left out; empty if nothing.
#[must_use]
pub fn beyond_levers(late: Lateness, taken: Lateness) -> String {
    let parts = [
        (late.savings, taken.savings, "of savings, whose delay ends at five years"),
        (late.first, taken.first, "of the first wider benefits, which end at Year 30"),
        (late.last, taken.last, "of the last wider benefits, which end at Year 30"),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(late, taken, _)| late > taken)
        .map(|(late, taken, what)| format!("{} {what}", years_in_words(late - taken)))
        .collect();
    match parts.as_slice() {
        [] => String::new(),
        parts => format!("The levers leave out {}.", and_list(parts)),
    }
}

/// What taking the lateness of the plan into the scenario would change beyond what was taken.
#[must_use]
pub fn lateness_text(late: Lateness, taken: Lateness) -> String {
    let parts = [
        (late.savings, taken.savings, "savings come"),
        (late.first, taken.first, "wider benefits begin"),
        (late.last, taken.last, "wider benefits are whole"),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(late, taken, _)| late != taken)
        .map(|(late, taken, what)| {
            let way = match (late > taken, taken) {
                (true, 0) => "later".to_owned(),
                (true, taken) => {
                    format!("later, beside the {} taken before", years_in_words(taken))
                }
                (false, _) => "earlier again".to_owned(),
            };
            format!("{what} {} {way}", years_in_words(late.abs_diff(taken)))
        })
        .collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match parts.as_slice() {
        [] if late.is_none() => {
            "Savings and wider benefits wait for nothing that is late.".to_owned()
        }
        [] => "All of this lateness is taken into the scenario already.".to_owned(),
        parts => format!("{}.", capitalised(&and_list(parts))),
    }
}
