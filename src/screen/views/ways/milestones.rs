//! The milestones of ways of working, and what is recorded of them.

use super::rows;
use crate::model::PlanStep;
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Run};
use crate::screen::part::{Cell, Group, Part, Row, Table};
use crate::words::{capitalised, place_of, plan_year, planned_text, step_state_text};

/// The milestones that belong to ways of working.
pub fn milestones(facts: &Facts) -> Option<Part> {
    let (case, record) = (facts.case(), &facts.scenario.record);
    let of = |step: &PlanStep<'_>| {
        let row = step.row;
        let enabler = rows(facts).iter().find(|known| known.text("id") == row.text("enabler"))?;
        let label = match row.text("note") {
            "" => row.text("label").into(),
            note => Line::from(format!("{} ", row.text("label"))).with(Run::Small(note.to_owned())),
        };
        let stands = match step.now {
            Some(now) if step.planned != Some(now) => {
                format!("{}: it stands in {}", step_state_text(record, step), plan_year(case, now))
            }
            _ => step_state_text(record, step),
        };
        let cells = vec![
            Cell::words(enabler.text("label")),
            Cell::words(capitalised(&planned_text(case, step))),
            Cell::words(stands),
            Cell::words(Line::default().place(place_of(case, row))),
        ];
        Some(Row::new(label, cells))
    };
    let steps = record.steps(case);
    let body: Vec<Row> = steps.all.iter().filter(|step| step.is_milestone).filter_map(of).collect();
    if body.is_empty() {
        return None;
    }
    let heads = ["Milestone", "Way of working", "Planned", "How it stands", "Place in the papers"];
    Some(Part::Group(
        Group::Answers("links"),
        vec![
            Part::Heading("Their milestones".into(), None),
            Part::Table(Table {
                name: "Milestones of ways of working".to_owned(),
                heads: heads.map(Cell::words).into(),
                body,
                foot: Vec::new(),
            }),
        ],
    ))
}
