//! What the scenario would come to if it went on as it was recorded.

use super::others::others_moved;
use crate::model::{Fit, Outcome, Reason};
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Cell, Group, Part, Row, Table, Tone};
use crate::words::{Metric, and_list, back_text, capitalised, missed_label, numbered_year};

/// The figures that are compared.
const METRICS: [Metric; 3] = [Metric::SavingAYear, Metric::OneOffCost, Metric::WorthToday];

/// The scenario beside the one that runs through the record.
pub fn forecast(facts: &Facts, fit: &Fit, outcome: &Outcome) -> Part {
    let (case, choices) = (facts.case(), facts.choices());
    let row = |label: String, now: String, then: String| {
        Row::new(label, vec![Cell::number(now), Cell::number(then)])
    };
    let mut body: Vec<Row> = METRICS
        .into_iter()
        .filter_map(|metric| {
            let text = |outcome: &Outcome| metric.of(outcome).map(|value| metric.text(value));
            let label = capitalised(metric.label());
            Some(row(label, text(facts.outcome)?, text(outcome)?))
        })
        .collect();
    body.insert(1, row("Money back".to_owned(), back_text(facts.outcome), back_text(outcome)));
    if case.measures_of(choices.option).next().is_some() {
        let metric = Metric::WiderBenefit;
        let text = |outcome: &Outcome| {
            metric.of(outcome).map_or(String::new(), |value| metric.text(value))
        };
        let label = capitalised(metric.label());
        body.push(row(label, text(facts.outcome), text(outcome)));
    }
    let full = numbered_year(choices.first_year, choices.wider_full.max(choices.wider_start));
    let others = others_moved(facts, fit, outcome)
        .unwrap_or_else(|| "What was not recorded stays as the scenario has it.".to_owned());
    let mut missed: Vec<&str> = Vec::new();
    for one in fit.missed.iter().filter(|one| one.reason != Reason::OtherYear) {
        let label = missed_label(case, one);
        if !missed.contains(&label) {
            missed.push(label);
        }
    }
    let missed = match missed.as_slice() {
        [] => String::new(),
        missed => format!(
            " It does not follow what was recorded of {}: why stands below.",
            and_list(
                &missed.iter().map(|label| format!("\u{201c}{label}\u{201d}")).collect::<Vec<_>>()
            )
        ),
    };
    let hint = format!(
        "The right column is the scenario with its levers set so that it runs through what was \
         recorded, as \u{201c}Use what happened\u{201d} below would set them; the full effect for \
         residents is in {full}. {others}{missed} Both columns are what would come {}.",
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
