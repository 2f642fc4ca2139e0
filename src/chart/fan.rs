//! The councils' cash added up, over many runs.

use super::figure::{Area, Body, Cell, Columns, Figure, Ink, Line, Table};
use super::year_labels;
use crate::model::{Outcome, Quantiles, Uncertainty};
use crate::words::{pounds, year_end};

/// Where 8 of 10 runs lie each year, their middle, and the scenario as it is set.
#[must_use]
pub fn fan(outcome: &Outcome, uncertainty: &Uncertainty) -> Figure {
    let cumulative = &uncertainty.cumulative_cashable;
    let of = |end: fn(&Quantiles) -> f64| cumulative.iter().map(end).collect();
    Figure {
        id: "fan",
        caption: "Cash added up, and how sure that is".to_owned(),
        summary: summary(outcome, uncertainty),
        body: Body::Columns(Columns {
            years: year_labels(outcome),
            lines: vec![
                Line {
                    label: "Middle".to_owned(),
                    values: of(|quantiles| quantiles.p50),
                    ink: Ink::Blue,
                },
                Line {
                    label: "Central case".to_owned(),
                    values: outcome.years.iter().map(|year| year.cumulative_cashable).collect(),
                    ink: Ink::Plum,
                },
            ],
            area: Some(Area {
                label: "8 of 10 runs".to_owned(),
                low: of(|quantiles| quantiles.p10),
                high: of(|quantiles| quantiles.p90),
                ink: Ink::Blue,
            }),
            ..Columns::default()
        }),
        table: table(outcome, cumulative),
    }
}

fn summary(outcome: &Outcome, uncertainty: &Uncertainty) -> String {
    let (Some(last), Some(set)) = (uncertainty.cumulative_cashable.last(), outcome.years.last())
    else {
        return String::new();
    };
    let end = year_end(outcome.first_year, set.year);
    if last.p10 == last.p90 {
        return format!("Every run ends at {} in {end}.", pounds(last.p50));
    }
    format!(
        "By {end}, 8 of 10 runs lie between {} and {}; the scenario without luck, good or bad, \
         ends at {}.",
        pounds(last.p10),
        pounds(last.p90),
        pounds(set.cumulative_cashable),
    )
}

fn table(outcome: &Outcome, cumulative: &[Quantiles]) -> Table {
    let head = ["Year", "1 in 10 is below", "Middle", "1 in 10 is above", "Central case"];
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
