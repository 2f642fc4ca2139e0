//! What has happened, as JSON.

use serde::Serialize;

use crate::model::{Point, Record};
use crate::scenario::Scenario;

/// Where a scenario's record stands against it.
#[derive(Serialize)]
pub(super) struct Happened<'a> {
    measures: Vec<Figure<'a>>,
    lines: Vec<Figure<'a>>,
    milestones: Vec<Milestone<'a>>,
    chain: Vec<&'a str>,
}

#[derive(Serialize)]
struct Figure<'a> {
    id: &'a str,
    year: u32,
    expected: Option<f64>,
    recorded: Option<f64>,
    gap: Option<f64>,
    state: &'static str,
}

#[derive(Serialize)]
struct Milestone<'a> {
    id: &'a str,
    planned: Option<u32>,
    now: Option<u32>,
    state: &'static str,
    pushed_by: Option<&'a str>,
}

impl<'a> Happened<'a> {
    /// None where nothing has been recorded.
    pub(super) fn of(scenario: &'a Scenario) -> Option<Self> {
        let record: &Record = &scenario.record;
        if record.is_empty() {
            return None;
        }
        let (case, choices) = (scenario.case(), &scenario.choices);
        let figures = |points: Vec<Point<'a>>| {
            let figure = |Point { id, year, expected, recorded, gap, standing }| Figure {
                id,
                year,
                expected,
                recorded,
                gap,
                state: standing.name(),
            };
            points.into_iter().map(figure).collect()
        };
        let steps = record.steps(case);
        let id = |position: usize| steps.all[position].id();
        let milestones = steps.all.iter().filter(|step| step.is_milestone).map(|step| Milestone {
            id: step.id(),
            planned: step.planned,
            now: step.now,
            state: step.state.name(),
            pushed_by: step.pushed_by.map(id),
        });
        Some(Self {
            measures: figures(record.measures(case, choices)),
            lines: figures(record.lines(case, choices)),
            milestones: milestones.collect(),
            chain: steps.chain.iter().map(|position| id(*position)).collect(),
        })
    }
}
