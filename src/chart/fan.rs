//! The councils' cash added up, over many runs.

use super::figure::{Area, Body, Cell, Columns, Figure, Ink, Line, Table};
use super::{unless_nothing, year_labels};
use crate::model::{Ordered, Outcome, Quantiles, Uncertainty};
use crate::words::{Rounding, capitalised, end_of_year, only_published};

/// Where 8 of 10 runs lie each year, their middle, and the scenario as it is set. `end` has the
/// runs at the end of the last year.
#[must_use]
pub fn fan(outcome: &Outcome, uncertainty: &Uncertainty, end: &Ordered) -> Figure {
    let cumulative = &uncertainty.cumulative_cashable;
    let of = |end: fn(&Quantiles) -> f64| cumulative.iter().map(end).collect();
    let figure = Figure {
        id: "fan",
        caption: "Cash added up, and how sure that is".to_owned(),
        summary: summary(outcome, end),
        body: Body::Columns(Columns {
            years: year_labels(outcome),
            lines: vec![
                Line {
                    label: "Middle".to_owned(),
                    values: of(|quantiles| quantiles.p50),
                    ink: Ink::Blue,
                },
                Line {
                    label: outcome.levers_are.as_planned_in_short().to_owned(),
                    values: outcome.years.iter().map(|year| year.cumulative_cashable).collect(),
                    ink: Ink::Plum,
                },
            ],
            areas: vec![Area {
                label: "8 of 10 runs".to_owned(),
                low: of(|quantiles| quantiles.p10),
                high: of(|quantiles| quantiles.p90),
                ink: Ink::Blue,
            }],
            ..Columns::default()
        }),
        table: table(outcome, cumulative),
    };
    unless_nothing(figure, outcome)
}

fn summary(outcome: &Outcome, end: &Ordered) -> String {
    let Some(last) = outcome.years.last() else { return String::new() };
    if !outcome.takes_part.contains(&true) {
        return "No council takes part, so there is nothing to add up.".to_owned();
    }
    let by = end_of_year(outcome.first_year, last.year);
    let plan = last.cumulative_cashable;
    let rounding = Rounding::of_runs(end, &[plan]);
    let central = rounding.text(plan);
    if end.are_all_the_same() {
        let only = only_published(outcome);
        return format!("Nothing is uncertain: {only}by {by} every run would be at {central}.");
    }
    let why = if plan > end.quantile(0.75) {
        " That is among the best of the runs, because more can go wrong than can go better."
    } else {
        ""
    };
    format!(
        "{} {by}, 8 of 10 runs would lie between {} and {}; {} it is {central}.{why}",
        capitalised(&format!("{}by", only_published(outcome))),
        rounding.text(end.quantile(0.1)),
        rounding.text(end.quantile(0.9)),
        outcome.levers_are.as_planned(),
    )
}

fn table(outcome: &Outcome, cumulative: &[Quantiles]) -> Table {
    let head = [
        "Year",
        "1 in 10 is below",
        "Middle",
        "1 in 10 is above",
        outcome.levers_are.as_planned_in_short(),
    ];
    let rows = outcome.years.iter().zip(cumulative).map(|(year, quantiles)| {
        vec![
            Cell::Text(outcome.label(year.year)),
            Cell::Pounds(quantiles.p10),
            Cell::Pounds(quantiles.p50),
            Cell::Pounds(quantiles.p90),
            Cell::Pounds(year.cumulative_cashable),
        ]
    });
    Table { head: head.map(str::to_owned).to_vec(), rows: rows.collect() }
}
