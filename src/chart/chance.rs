//! The chance that the money is back, year by year.

use super::figure::{Body, Cell, Columns, Figure, Ink, Measure, Pattern, Stack, Table};
use super::year_labels;
use crate::model::{Outcome, Uncertainty};
use crate::words::{back_is_unknown, capitalised, end_of_year, in_runs, only_published};

/// The share of `runs` runs in which the money is back by the end of each year. `asked` is the
/// year that the summary is about, counted from 1.
#[must_use]
pub fn chance_of_payback(
    outcome: &Outcome,
    uncertainty: &Uncertainty,
    runs: usize,
    asked: u32,
) -> Figure {
    let chances = &uncertainty.payback_by_year;
    let asked = asked.clamp(1, chances.len().max(1) as u32);
    let chance = chances.get(asked as usize - 1).copied().unwrap_or_default();
    let by = end_of_year(outcome.first_year, asked);
    let unknown = back_is_unknown(outcome);
    let summary = if let Some(why) = unknown {
        format!("When the money would be back cannot be said: {why}.")
    } else if outcome.takes_part.contains(&true) {
        let start = capitalised(&format!("{}by", only_published(outcome)));
        format!("{start} {by} the money would be back {}.", in_runs(chance, runs))
    } else {
        "No council takes part, so there is nothing to pay back.".to_owned()
    };
    Figure {
        id: "chance",
        caption: "Chance that the money would be back by the end of each year".to_owned(),
        summary,
        body: Body::Columns(Columns {
            years: if unknown.is_some() { Vec::new() } else { year_labels(outcome) },
            stacks: vec![Stack {
                label: "Paid back".to_owned(),
                values: if unknown.is_some() { Vec::new() } else { chances.clone() },
                ink: Ink::Teal,
                pattern: Pattern::Solid,
            }],
            measure: Measure::Chance,
            asked: unknown.is_none().then_some(asked as usize - 1),
            ..Columns::default()
        }),
        table: Table {
            head: ["Year", "Paid back by its end"].map(str::to_owned).to_vec(),
            rows: outcome
                .years
                .iter()
                .zip(chances)
                .filter(|_| unknown.is_none())
                .map(|(year, chance)| {
                    vec![Cell::Text(outcome.label(year.year)), Cell::Percent(*chance)]
                })
                .collect(),
        },
    }
}
