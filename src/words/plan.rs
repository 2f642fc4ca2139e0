//! Milestones and activities in words.

use crate::case::{Case, FIRST_CALENDAR_YEAR, PlanRow};
use crate::model::{MilestoneState, PlanStep, Record, StepState, financial_year};

use super::source::placed;
use super::time::numbered_year;

/// The calendar year in which Year 1 of the plan begins.
#[must_use]
pub fn plan_start(case: &Case) -> u32 {
    case.record.plan_start.unwrap_or(case.record.first_year)
}

/// A year of the plan: "Year 5, 2024/25", or "2027/28" where the plan counts calendar years.
#[must_use]
pub fn plan_year(case: &Case, year: u32) -> String {
    if year < FIRST_CALENDAR_YEAR {
        numbered_year(plan_start(case), year)
    } else {
        financial_year(year, 1)
    }
}

/// The same in parts: "Year 5", "5" and "2024/25".
#[must_use]
pub fn plan_year_parts(case: &Case, year: u32) -> [String; 3] {
    if year < FIRST_CALENDAR_YEAR {
        let name = financial_year(plan_start(case), year);
        [format!("Year {year}"), year.to_string(), name]
    } else {
        [financial_year(year, 1), format!("{:02}", year % 100), String::new()]
    }
}

/// The year in which a step was planned: "about Year 5, 2024/25".
#[must_use]
pub fn planned_text(case: &Case, step: &PlanStep<'_>) -> String {
    match step.planned {
        Some(year) if is_about(step.row) => format!("about {}", plan_year(case, year)),
        Some(year) => plan_year(case, year),
        None => "no year in the papers we have".to_owned(),
    }
}

/// Where a row of the plan stands. The steps of a pilot stand in the paper of the pilots.
#[must_use]
pub fn plan_place(case: &Case, row: &PlanRow) -> String {
    let document = match row.text("document") {
        "" => case.plan("pilots").first().map_or("", |pilot| pilot.text("document")),
        document => document,
    };
    placed(case, document, row.text("place"))
}

/// Whether the year of a row is no more than about right.
#[must_use]
pub fn is_about(row: &PlanRow) -> bool {
    row.text("about") == "yes"
}

/// What milestones of no priority are called together.
#[must_use]
pub fn unplaced_name(case: &Case) -> &'static str {
    let milestones = case.plan("milestones");
    let unplaced: Vec<&PlanRow> =
        milestones.iter().filter(|row| row.text("priority").is_empty()).collect();
    if unplaced.iter().all(|row| !row.text("enabler").is_empty()) {
        "Ways of working"
    } else if unplaced.len() == milestones.len() {
        "Milestones"
    } else {
        "Other milestones"
    }
}

/// How a step stands: "Later than planned, under way".
#[must_use]
pub fn step_state_text(record: &Record, step: &PlanStep<'_>) -> String {
    let recorded = record.milestones.iter().find(|one| step.is_milestone && one.id == step.id());
    let when = match step.state {
        _ if step.lateness() > 0 => "Later than planned",
        StepState::Dropped => return "Dropped".to_owned(),
        StepState::NoData if step.planned.is_none() => "No year is given",
        StepState::NoData => "Its year has passed",
        _ if step.now < step.planned => "Earlier than planned",
        _ => "As planned",
    };
    let what = match recorded.map(|one| one.state) {
        Some(Some(MilestoneState::Done)) => ", done",
        Some(Some(MilestoneState::UnderWay)) => ", under way",
        Some(Some(MilestoneState::NotBegun)) => ", not begun",
        _ if step.pushed_by.is_some() => ", pushed",
        Some(None) if step.now != step.planned => ", moved",
        None if step.is_milestone => ", nothing recorded",
        _ => "",
    };
    format!("{when}{what}")
}

/// What a list of the papers is called: "of the ten-year plan", to go on after a number or by itself.
#[must_use]
pub fn list_name(plan: &str) -> String {
    match plan {
        "ten-year" => "of the ten-year plan".to_owned(),
        "two-year" => "of the two-year plan".to_owned(),
        "ways of working" => "for ways of working".to_owned(),
        "roadmap" => "of the two-year roadmap alone".to_owned(),
        "" => "of no list in particular".to_owned(),
        plan => format!("of the list \u{201c}{plan}\u{201d}"),
    }
}
