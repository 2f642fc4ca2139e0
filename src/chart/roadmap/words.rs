//! What is shown in words, and as a table.

use super::is_flagship;
use super::lanes::lettered;
use crate::case::Case;
use crate::chart::figure::{Cell, Table};
use crate::model::{PlanStep, PlanSteps, Record};
use crate::words::{capitalised, plan_place, plan_year, planned_text, step_state_text};

/// "84 milestones, any that stands in two lists counted twice, 27 of them flagships; 12 stand
/// later than planned."
pub fn summary(steps: &PlanSteps<'_>, shown: &[usize]) -> String {
    let count = |is_it: &dyn Fn(&PlanStep<'_>) -> bool| {
        shown.iter().filter(|place| is_it(&steps.all[**place])).count()
    };
    let milestones = count(&|step| step.is_milestone);
    let activities = shown.len() - milestones;
    let flagships = count(&is_flagship);
    let late = count(&|step| step.lateness() > 0);
    if shown.is_empty() {
        return "No milestone of the plan is like that; another choice above shows more."
            .to_owned();
    }
    let plural = |many: usize, one: &str, more: &str| match many {
        1 => format!("one {one}"),
        many => format!("{many} {more}"),
    };
    let mut text = plural(milestones, "milestone", "milestones");
    if is_of_lists(steps, shown) {
        text.push_str(", any that stands in two lists counted twice");
    }
    match flagships {
        0 => {}
        1 => text.push_str(", one of them a flagship"),
        many => text.push_str(&format!(", {many} of them flagships")),
    }
    if milestones == 0 {
        text = plural(activities, "activity", "activities");
    } else if activities > 0 {
        text.push_str(&format!(", and {}", plural(activities, "activity", "activities")));
    }
    match late {
        0 => text.push('.'),
        1 => text.push_str("; one stands later than planned."),
        many => text.push_str(&format!("; {many} stand later than planned.")),
    }
    capitalised(&text)
}

/// Whether milestones of several lists are shown, which may name one twice.
fn is_of_lists(steps: &PlanSteps<'_>, shown: &[usize]) -> bool {
    let milestones = shown.iter().map(|place| &steps.all[*place]).filter(|step| step.is_milestone);
    let mut lists = milestones.map(|step| step.row.text("plan"));
    lists.next().is_some_and(|first| lists.any(|other| other != first))
}

/// All that is shown, in the order of the drawing.
pub fn table(case: &Case, record: &Record, steps: &PlanSteps<'_>, shown: &[usize]) -> Table {
    let heads = ["Milestone", "Priority", "Planned", "Now", "State", "Pushed by", "Where"];
    let row = |place: &usize| {
        let step = &steps.all[*place];
        let row = step.row;
        let text = |text: &str| Cell::Text(text.to_owned());
        let of = |table: &str, column: &str| {
            let id = row.text(column);
            case.plan(table).iter().find(|one| one.text("id") == id)
        };
        let lane = of("priorities", "priority").map(lettered);
        let enabler = || of("enablers", "enabler").map(|row| row.text("label").to_owned());
        let pushed_by = step.pushed_by.map(|by| text(steps.all[by].row.text("label")));
        vec![
            text(row.text("label")),
            lane.or_else(enabler).map_or(Cell::Empty, Cell::Text),
            Cell::Text(capitalised(&planned_text(case, step))),
            step.now.map_or(Cell::Empty, |now| Cell::Text(plan_year(case, now))),
            Cell::Text(step_state_text(record, step)),
            pushed_by.unwrap_or(Cell::Empty),
            Cell::Text(plan_place(case, row)),
        ]
    };
    Table { head: heads.map(str::to_owned).into(), rows: shown.iter().map(row).collect() }
}
