//! What the scenario would come to if it went on as it was recorded.

use crate::model::{Fit, Outcome, run};
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Cell, Group, Part, Row, Table, Tone};
use crate::words::{Metric, back_text, capitalised, numbered_year};

/// The figures that are compared.
const METRICS: [Metric; 3] = [Metric::SavingAYear, Metric::OneOffCost, Metric::WorthToday];

/// The scenario beside the one that runs through the record.
pub fn forecast(facts: &Facts, fit: &Fit) -> Part {
    let (case, choices) = (facts.case(), facts.choices());
    let outcome = run(case, &fit.choices);
    let row = |label: String, now: String, then: String| {
        Row::new(label, vec![Cell::number(now), Cell::number(then)])
    };
    let mut body: Vec<Row> = METRICS
        .into_iter()
        .filter_map(|metric| {
            let text = |outcome: &Outcome| metric.of(outcome).map(|value| metric.text(value));
            let label = capitalised(metric.label());
            Some(row(label, text(facts.outcome)?, text(&outcome)?))
        })
        .collect();
    body.insert(1, row("Money back".to_owned(), back_text(facts.outcome), back_text(&outcome)));
    if case.measures_of(choices.option).next().is_some() {
        let metric = Metric::WiderBenefit;
        let text = |outcome: &Outcome| {
            metric.of(outcome).map_or(String::new(), |value| metric.text(value))
        };
        let label = capitalised(metric.label());
        body.push(row(label, text(facts.outcome), text(&outcome)));
    }
    let full = numbered_year(choices.first_year, choices.wider_full.max(choices.wider_start));
    let hint = format!(
        "The right column is the scenario with its levers set so that it runs through what was \
         recorded, as \u{201c}Use what happened\u{201d} below would set them; the full effect for \
         residents is in {full}. What was not recorded stays as the scenario has it, and both \
         columns are what would come {}.",
        facts.outcome.levers_are.to_plan()
    );
    Part::Group(
        Group::Answers("recorded forecast"),
        vec![
            Part::Heading("If it goes on like this".into(), None),
            Part::Table(Table {
                name: "If it goes on like this".to_owned(),
                heads: vec![
                    Cell::words("Result"),
                    Cell::number("As the scenario stands"),
                    Cell::number("If it goes on like this"),
                ],
                body,
                foot: Vec::new(),
            }),
            Part::Words(Tone::Hint, Line::from(hint)),
        ],
    )
}
