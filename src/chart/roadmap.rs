//! What has to happen by when: milestones by priority and year.

mod axis;
mod lanes;
mod words;

use super::figure::{Body, Figure, Ink, Inside, Lane, Mark, Roadmap, Shape, Step, Symbol};
use crate::case::Case;
use crate::model::{MilestoneState, PlanStep, PlanSteps, Record, StepState, in_order};
use crate::words::{MONTHS, is_about, plan_start, unplaced_name};
pub use axis::first_plan_year;
use axis::{Axis, NEAR};
use lanes::Lanes;
use words::{summary, table};

/// What of the plan is looked at. Positions are those of the case's tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlanPart {
    /// One ambition; behind the last of them, what belongs to none.
    pub ambition: Option<usize>,
    /// Milestones of one list of the papers, by the position of the first of it.
    pub list: Option<usize>,
    /// Flagships alone.
    pub flagships: bool,
    /// Milestones that stand like this.
    pub state: Option<StepState>,
    /// Milestones of which this is recorded.
    pub recorded: Option<MilestoneState>,
    /// The first two years alone, with their activities.
    pub near: bool,
    /// The milestone or activity that is looked at, by its place among all steps.
    pub chosen: Option<usize>,
}

/// The milestones of a part of the plan, and which steps they are.
#[must_use]
pub fn roadmap(
    case: &Case,
    record: &Record,
    steps: &PlanSteps<'_>,
    part: PlanPart,
) -> (Figure, Vec<usize>) {
    let lanes = Lanes::of(case, steps);
    let first = first_plan_year(steps);
    let is_shown = |place: usize| {
        let step = &steps.all[place];
        let lane = lanes.of_steps[place];
        let list = part.list.map_or("", |first| steps.all[first].row.text("plan"));
        let is_near = step.planned.is_some_and(|year| year < first + NEAR);
        part.ambition.is_none_or(|ambition| lanes.ambitions[lane] == ambition)
            && (list.is_empty() || step.row.text("plan") == list)
            && (!part.flagships || is_flagship(step))
            && part.state.is_none_or(|state| step.state == state && has_state(step))
            && part.recorded.is_none_or(|state| is_recorded(record, step, state))
            && (if part.near { is_near } else { step.is_milestone })
    };
    let shown: Vec<usize> = (0..steps.all.len()).filter(|place| is_shown(*place)).collect();
    // Not by where it stands now: a walk from one to the next would jump while one is moved.
    let shown = in_order(shown, |place| {
        let step = &steps.all[*place];
        (lanes.of_steps[*place], step.planned, *place)
    });
    let axis = Axis::of(case, steps, &shown, part.near);
    let figure = Figure {
        id: "roadmap",
        caption: caption(case, part),
        summary: summary(steps, &shown),
        body: Body::Roadmap(body(case, record, steps, (&shown, &lanes, &axis), part)),
        table: table(case, record, steps, &shown),
    };
    (figure, shown)
}

/// What is shown, with the ambition where it is one alone.
fn caption(case: &Case, part: PlanPart) -> String {
    let caption = match part.near {
        true => "What has to happen in the first two years",
        false => "What has to happen by when",
    };
    let ambition = part.ambition.and_then(|ambition| case.plan("ambitions").get(ambition));
    match (ambition, part.ambition) {
        (Some(row), _) => format!("{caption}: {}", row.text("label")),
        (None, Some(_)) => format!("{caption}: {}", unplaced_name(case)),
        (None, None) => caption.to_owned(),
    }
}

/// Whether somebody said of it that it stands like this.
fn is_recorded(record: &Record, step: &PlanStep<'_>, state: MilestoneState) -> bool {
    let recorded = record.milestones.iter().find(|one| step.is_milestone && one.id == step.id());
    recorded.is_some_and(|one| one.state == Some(state))
}

/// Whether its state says anything of its year: what has none is not due.
fn has_state(step: &PlanStep<'_>) -> bool {
    step.state != StepState::NoData || step.planned.is_some()
}

/// Whether it is a flagship.
fn is_flagship(step: &PlanStep<'_>) -> bool {
    step.row.text("flagship") == "yes"
}

fn body(
    case: &Case,
    record: &Record,
    steps: &PlanSteps<'_>,
    (shown, lanes, axis): (&[usize], &Lanes, &Axis),
    part: PlanPart,
) -> Roadmap {
    // Lanes without anything to show take no room.
    let mut kept: Vec<usize> = shown.iter().map(|place| lanes.of_steps[*place]).collect();
    kept.dedup();
    let step = |place: &usize| {
        let step = &steps.all[*place];
        let lane = lanes.of_steps[*place];
        Step {
            lane: kept.binary_search(&lane).unwrap_or_default(),
            year: axis.column(step.now.or(step.planned)),
            planned: axis.column(step.planned),
            label: if part.near { step.row.text("label").to_owned() } else { String::new() },
            look: symbol(step),
            is_about: is_about(step.row),
        }
    };
    let place = |step: usize| shown.iter().position(|shown| *shown == step);
    let touches = |(from, to): &&(usize, usize)| {
        part.chosen.is_some_and(|chosen| *from == chosen || *to == chosen)
    };
    let waits = steps.waits.iter().filter(touches);
    let mut last = None;
    let lane = |lane: &usize| {
        let ambition = lanes.ambitions[*lane];
        let is_new = last.replace(ambition) != Some(ambition);
        let of_ambition = lanes.ambitions.iter().position(|one| *one == ambition);
        let heading = of_ambition.and_then(|first| lanes.all[first].heading.clone());
        Lane { heading: heading.filter(|_| is_new), label: lanes.all[*lane].label.clone() }
    };
    Roadmap {
        years: axis.years.clone(),
        lanes: kept.iter().map(lane).collect(),
        steps: shown.iter().map(step).collect(),
        waits: waits.filter_map(|(from, to)| Some((place(*from)?, place(*to)?))).collect(),
        now: now(case, record, axis),
        chosen: part.chosen.and_then(place),
        is_named: part.near,
    }
}

/// Where now is, if that is among the years that are shown.
fn now(case: &Case, record: &Record, axis: &Axis) -> Option<Mark> {
    let now = record.now?;
    let begins = if axis.first < 1000 { plan_start(case) } else { axis.first };
    let months = f64::from(now.year) * 12.0 + f64::from(now.month) - f64::from(begins) * 12.0 - 4.0;
    // The middle of the month.
    let at = (months + 0.5) / 12.0;
    let month = MONTHS[now.month as usize - 1];
    let is_seen = (0.0..f64::from(axis.count)).contains(&at);
    is_seen.then(|| Mark { at, label: format!("Now: {month} {}", now.year) })
}

fn symbol(step: &PlanStep<'_>) -> Symbol {
    let (inside, ink) = match step.state {
        StepState::Done => (Inside::All, Ink::Teal),
        StepState::Dropped => (Inside::Cross, Ink::Grey),
        StepState::Ahead => (Inside::Upright, Ink::Teal),
        StepState::Late => (Inside::Dot, Ink::Orange),
        StepState::NoData if step.is_milestone && step.planned.is_some() => {
            (Inside::Level, Ink::Grey)
        }
        StepState::OnTrack | StepState::NoData => (Inside::Nothing, Ink::Blue),
    };
    let shape = match step.is_milestone {
        true if is_flagship(step) => Shape::Diamond,
        true => Shape::Round,
        false => Shape::Square,
    };
    Symbol { shape, inside, ink }
}
