//! The lanes: a priority each, under their ambitions.

use crate::case::{Case, PlanRow};
use crate::chart::figure::Lane;
use crate::model::PlanSteps;
use crate::words::unplaced_name;

/// The row of a step among the lanes: its priority, or the one behind all of them.
fn plan_lane(case: &Case, row: &PlanRow) -> usize {
    let priorities = case.plan("priorities");
    let id = row.text("priority");
    priorities.iter().position(|one| one.text("id") == id).unwrap_or(priorities.len())
}

/// The ambition of a lane; behind the last of them, none.
fn ambition_of(case: &Case, lane: usize) -> usize {
    let ambitions = case.plan("ambitions");
    let id = case.plan("priorities").get(lane).map_or("", |row| row.text("ambition"));
    ambitions.iter().position(|one| one.text("id") == id).unwrap_or(ambitions.len())
}

/// The lanes with their ambitions.
pub struct Lanes {
    /// Each with its heading, where its ambition begins.
    pub all: Vec<Lane>,
    /// The ambition of each.
    pub ambitions: Vec<usize>,
    /// The lane of each step; asked for often while one is moved.
    pub of_steps: Vec<usize>,
}

impl Lanes {
    /// Those of a case.
    pub fn of(case: &Case, steps: &PlanSteps<'_>) -> Self {
        let priorities = case.plan("priorities");
        let mut all = Vec::with_capacity(priorities.len() + 1);
        let mut ambitions = Vec::with_capacity(priorities.len() + 1);
        for (lane, row) in priorities.iter().enumerate() {
            let ambition = ambition_of(case, lane);
            let is_new = ambitions.last() != Some(&ambition);
            let heading = case.plan("ambitions").get(ambition).filter(|_| is_new);
            all.push(Lane {
                heading: heading.map(|row| row.text("label").to_owned()),
                label: lettered(row),
            });
            ambitions.push(ambition);
        }
        all.push(Lane { heading: None, label: unplaced_name(case).to_owned() });
        ambitions.push(case.plan("ambitions").len());
        let of_steps = steps.all.iter().map(|step| plan_lane(case, step.row)).collect();
        Self { all, ambitions, of_steps }
    }
}

/// "A. The economy is diverse": with its letter, where that is its name.
pub fn lettered(row: &PlanRow) -> String {
    match row.text("id") {
        id if id.len() == 1 => format!("{}. {}", id.to_ascii_uppercase(), row.text("label")),
        _ => row.text("label").to_owned(),
    }
}
