//! What has happened, and what is late, in sentences that can be read out.

use super::lateness::chain_text;
use super::list::{and_list, capitalised};
use super::number::{count_in_words, decimal, exact_pounds};
use super::plan::list_name;
use super::time::{MONTHS, numbered_year};
use crate::case::Case;
use crate::model::{
    Missed, PlanStep, PlanSteps, Point, Reason, Record, Standing, StepState, TEAM, latest_of_each,
};

/// How many milestones were due by now, done and late, and the longest chain of lateness.
#[must_use]
pub fn plan_sentence(case: &Case, record: &Record, steps: &PlanSteps<'_>) -> String {
    let counts = plan_counts(case, record, steps);
    [counts].into_iter().chain(chain_text(case, steps)).collect::<Vec<_>>().join(" ")
}

/// How many milestones were due by now, done and late. Where the papers have several lists, which
/// may name one thing twice, each is counted by itself.
#[must_use]
pub fn plan_counts(case: &Case, record: &Record, steps: &PlanSteps<'_>) -> String {
    let now = record.plan_year_now(case);
    let is_due =
        |step: &PlanStep<'_>| now.zip(step.planned).is_some_and(|(now, planned)| planned < now);
    let milestones = || steps.all.iter().filter(|step| step.is_milestone);
    let due: Vec<&PlanStep<'_>> = milestones().filter(|step| is_due(step)).collect();
    let mut said = Vec::new();
    if let (Some(_), Some(now)) = (now, record.now) {
        said.push(due_text(&format!("{} {}", MONTHS[now.month as usize - 1], now.year), &due));
    }
    let is_late = |step: &&PlanStep<'_>| step.state == StepState::Late;
    let later: Vec<_> = milestones().filter(|step| is_late(step) && !is_due(step)).collect();
    let more = if due.iter().any(is_late) { " more" } else { "" };
    match later.len() {
        0 if steps.chain.is_empty() && record.milestones.is_empty() => {}
        0 if steps.chain.is_empty() => said.push("No milestone stands later than planned.".into()),
        0 => {}
        1 => said.push(format!("One{more} milestone stands later than planned.")),
        many => {
            let many = capitalised(&count_in_words(many));
            let lists = lists_text(&later);
            said.push(format!("{many}{more} milestones{lists} stand later than planned."));
        }
    }
    said.join(" ")
}

/// "By May 2028 four milestones were due: one done and three late."
fn due_text(month: &str, due: &[&PlanStep<'_>]) -> String {
    let count = count_in_words(due.len());
    let were = if due.len() == 1 { "milestone was" } else { "milestones were" };
    let is_known = due.iter().any(|step| step.state != StepState::NoData);
    let lists = by_list(due);
    match due.len() {
        0 => format!("By {month} no milestone was due."),
        _ if !is_known => format!(
            "By {month} {count} {were} due{}, and nothing is recorded of {}.",
            lists_text(due),
            if due.len() == 1 { "it" } else { "them" }
        ),
        _ if lists.len() < 2 => format!("By {month} {count} {were} due: {}.", states_text(due)),
        _ => {
            let of_list = |(name, steps): &(&str, Vec<&PlanStep<'_>>)| {
                let (count, states) = (count_in_words(steps.len()), states_text(steps));
                format!("{} {count}: {states}.", capitalised(&list_name(name)))
            };
            let lists: Vec<String> = lists.iter().map(of_list).collect();
            format!(
                "What was due by {month} is counted list by list, as one thing may stand in two. {}",
                lists.join(" ")
            )
        }
    }
}

/// "one done and three late". That nothing is done, or nothing late, is news.
fn states_text(steps: &[&PlanStep<'_>]) -> String {
    let counted = [
        (StepState::Done, "done"),
        (StepState::Late, "late"),
        (StepState::Dropped, "dropped"),
        (StepState::NoData, "without a record"),
    ];
    let parts = counted.into_iter().filter_map(|(state, words)| {
        match steps.iter().filter(|step| step.state == state).count() {
            0 if matches!(state, StepState::Done | StepState::Late) => {
                Some(format!("none {words}"))
            }
            0 => None,
            many => Some(format!("{} {words}", count_in_words(many))),
        }
    });
    and_list(&parts.collect::<Vec<String>>())
}

/// Steps by the lists of the papers that have them.
fn by_list<'s, 'a>(steps: &[&'s PlanStep<'a>]) -> Vec<(&'a str, Vec<&'s PlanStep<'a>>)> {
    let mut lists: Vec<(&str, Vec<&PlanStep<'_>>)> = Vec::new();
    for step in steps {
        let name = step.row.text("plan");
        match lists.iter_mut().find(|(known, _)| *known == name) {
            Some((_, steps)) => steps.push(step),
            None => lists.push((name, vec![step])),
        }
    }
    lists
}

/// How many of them are of which list, in brackets; empty where all are of one.
fn lists_text(steps: &[&PlanStep<'_>]) -> String {
    let lists = by_list(steps);
    if lists.len() < 2 {
        return String::new();
    }
    let of_list = |(name, steps): &(&str, Vec<&PlanStep<'_>>)| {
        format!("{} {}", count_in_words(steps.len()), list_name(name))
    };
    let lists: Vec<String> = lists.iter().map(of_list).collect();
    format!(" ({})", and_list(&lists))
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

/// The name of the measure or line of a record that no lever meets.
#[must_use]
pub fn missed_label<'a>(case: &'a Case, missed: &'a Missed) -> &'a str {
    let measure = case.measures.iter().find(|row| row.id == missed.id);
    let line = case.lines.iter().find(|row| row.id == missed.id);
    match (measure, line) {
        (Some(measure), _) => &measure.label,
        (None, Some(line)) => &line.label,
        (None, None) if missed.id == TEAM => "Programme team",
        (None, None) => &missed.id,
    }
}

/// Where and why no levers bring a scenario to the record. Year 1 begins in `first_year`.
#[must_use]
pub fn missed_text(case: &Case, first_year: u32, missed: &Missed) -> String {
    let measure = case.measures.iter().find(|row| row.id == missed.id);
    let label = missed_label(case, missed);
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
