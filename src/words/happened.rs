//! What has happened, and what is late, in sentences that can be read out.

use super::list::{and_list, capitalised};
use super::number::{count_in_words, decimal, exact_pounds};
use super::plan::plan_year;
use super::time::{MONTHS, numbered_year};
use crate::case::Case;
use crate::model::{
    Lateness, Missed, PlanStep, PlanSteps, Point, Reason, Record, Standing, StepState, TEAM,
    latest_of_each,
};

/// How many milestones were due by now, done and late, and the longest chain of lateness.
#[must_use]
pub fn plan_sentence(case: &Case, record: &Record, steps: &PlanSteps<'_>) -> String {
    let counts = plan_counts(case, record, steps);
    [counts].into_iter().chain(chain_text(case, steps)).collect::<Vec<_>>().join(" ")
}

/// How many milestones were due by now, done and late.
#[must_use]
pub fn plan_counts(case: &Case, record: &Record, steps: &PlanSteps<'_>) -> String {
    let now = record.plan_year_now(case);
    let milestones = || steps.all.iter().filter(|step| step.is_milestone);
    let is_due =
        |step: &PlanStep<'_>| now.zip(step.planned).is_some_and(|(now, planned)| planned < now);
    let count =
        |state, due| milestones().filter(|step| step.state == state && is_due(step) == due).count();
    let mut said = Vec::new();
    if let Some((due, now)) = steps.due.zip(record.now) {
        let month = format!("{} {}", MONTHS[now.month as usize - 1], now.year);
        let counted = [
            (StepState::Done, "done"),
            (StepState::Late, "late"),
            (StepState::Dropped, "dropped"),
            (StepState::NoData, "without a record"),
        ];
        let parts = counted.into_iter().filter_map(|(state, words)| match count(state, true) {
            // That nothing is done, or nothing late, is news.
            0 if matches!(state, StepState::Done | StepState::Late) => {
                Some(format!("none {words}"))
            }
            0 => None,
            many => Some(format!("{} {words}", count_in_words(many))),
        });
        let parts: Vec<String> = parts.collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        said.push(match due {
            0 => format!("By {month} no milestone was due."),
            due if count(StepState::NoData, true) == due => format!(
                "By {month} {} {} due, and nothing is recorded of {}.",
                count_in_words(due),
                if due == 1 { "milestone was" } else { "milestones were" },
                if due == 1 { "it" } else { "them" }
            ),
            due => format!(
                "By {month} {} {} due: {}.",
                count_in_words(due),
                if due == 1 { "milestone was" } else { "milestones were" },
                and_list(&parts)
            ),
        });
    }
    let ahead_of_now = count(StepState::Late, false);
    let more = if said.is_empty() || count(StepState::Late, true) == 0 { "" } else { " more" };
    match ahead_of_now {
        0 if steps.chain.is_empty() && record.milestones.is_empty() => {}
        0 if steps.chain.is_empty() => said.push("No milestone stands later than planned.".into()),
        0 => {}
        1 => said.push(format!("One{more} milestone stands later than planned.")),
        many => {
            let many = capitalised(&count_in_words(many));
            said.push(format!("{many}{more} milestones stand later than planned."));
        }
    }
    said.join(" ")
}

/// "The longest chain of lateness: “A”, about Year 5, 2024/25, instead of Year 2, 2021/22, holds up
/// “B”, …".
#[must_use]
pub fn chain_text(case: &Case, steps: &PlanSteps<'_>) -> Option<String> {
    if steps.chain.is_empty() {
        return None;
    }
    let named = |position: &usize| {
        let step = &steps.all[*position];
        let [planned, now] = [step.planned, step.now]
            .map(|year| year.map_or_else(String::new, |year| plan_year(case, year)));
        let about = if step.row.text("about") == "yes" { "about " } else { "" };
        let label = step.row.text("label");
        format!("\u{201c}{label}\u{201d}, {about}{now}, instead of {about}{planned}")
    };
    let links: Vec<String> = steps.chain.iter().map(named).collect();
    Some(format!("The longest chain of lateness: {}.", links.join(", holds up ")))
}

/// Of so many measures or lines, in their latest year, how many are ahead, on track and behind.
#[must_use]
pub fn standing_sentence(points: &[Point<'_>], what: &str) -> String {
    let latest = latest_of_each(points);
    if latest.is_empty() {
        return format!("Nothing is recorded of {what}.");
    }
    let count = |standing| latest.iter().filter(|point| point.standing == standing).count();
    let counted = [
        (count(Standing::Behind), "behind"),
        (count(Standing::OnTrack), "on track"),
        (count(Standing::Ahead), "ahead"),
        (count(Standing::NoData), "with nothing to compare"),
    ];
    let parts: Vec<String> = counted
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, state)| format!("{} {state}", count_in_words(count)))
        .collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let mut ids: Vec<&str> = points.iter().map(|point| point.id).collect();
    ids.dedup();
    let unknown = ids.len() - latest.len();
    let rest = match unknown {
        0 => String::new(),
        unknown => format!("; {} without a record", count_in_words(unknown)),
    };
    let what = capitalised(what);
    format!("{what}, by the latest record of each: {}{rest}.", and_list(&parts))
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
            let way = if late > taken { "later" } else { "earlier again" };
            let years = late.abs_diff(taken) as usize;
            let plural = if years == 1 { "" } else { "s" };
            format!("{what} {} year{plural} {way}", count_in_words(years))
        })
        .collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match parts.as_slice() {
        [] => "What is late is nothing that savings or wider benefits wait for, or is taken \
               already."
            .to_owned(),
        parts => format!("{}.", capitalised(&and_list(parts))),
    }
}

/// Where and why no levers bring a scenario to the record. Year 1 begins in `first_year`.
#[must_use]
pub fn missed_text(case: &Case, first_year: u32, missed: &Missed) -> String {
    let measure = case.measures.iter().find(|row| row.id == missed.id);
    let line = case.lines.iter().find(|row| row.id == missed.id);
    let label = match (measure, line) {
        (Some(measure), _) => &measure.label,
        (None, Some(line)) => &line.label,
        (None, None) if missed.id == TEAM => "Programme team",
        (None, None) => &missed.id,
    };
    let value = |value: f64| match measure {
        Some(measure) if measure.unit == "%" => format!("{}%", decimal(value, 2)),
        Some(measure) => format!("{} {}", decimal(value, 2), measure.unit),
        None => exact_pounds(value),
    };
    let reason = match missed.reason {
        Reason::NotPublished => "the case publishes nothing of it here",
        Reason::BeforeItBegins => "the scenario expects nothing of it yet",
        Reason::OutOfReach => "its levers end before it",
        Reason::OtherYear => "its latest year is met instead",
        Reason::NoLever => "what happened moves none of its levers",
    };
    let year = numbered_year(first_year, missed.year);
    let instead = missed
        .instead
        .map_or_else(String::new, |instead| format!(", the scenario has {}", value(instead)));
    format!("{label}, {year}: recorded {}{instead}; {reason}.", value(missed.recorded).trim_end())
}
