//! The councils' savings by driver, with the published range.

use super::figure::{Band, Body, Cell, Columns, Figure, Ink, Pattern, Stack, Table};
use super::{why_nothing, year_labels};
use crate::case::{Case, LineKind};
use crate::model::{Choices, Outcome, cumulative};
use crate::words::{capitalised, lower_first, percent, pounds};

const INKS: [Ink; 5] = [Ink::Blue, Ink::Teal, Ink::Plum, Ink::Orange, Ink::Grey];

/// Savings a year by driver, stacked, between the published low and high.
#[must_use]
pub fn savings_by_driver(case: &Case, choices: &Choices, outcome: &Outcome) -> Figure {
    let stacks = outcome
        .savings()
        .enumerate()
        .map(|(index, saving)| Stack {
            label: case.lines[saving.position].label.clone(),
            values: outcome.flows().by_year(saving.row).to_vec(),
            ink: INKS[index % INKS.len()],
            pattern: Pattern::Solid,
        })
        .collect();
    let (low, high) = published_range(case, choices);
    Figure {
        id: "savings-by-driver",
        caption: format!(
            "Savings a year by kind {}, against the published range",
            outcome.levers_are.as_planned()
        ),
        summary: summary(case, outcome),
        table: table(case, outcome, &low, &high),
        body: Body::Columns(Columns {
            years: year_labels(outcome),
            stacks,
            band: Some(Band { label: "Published low to high".to_owned(), low, high }),
            ..Columns::default()
        }),
    }
}

/// The published low and high of each year, as the case plans it: all councils, no delay.
fn published_range(case: &Case, choices: &Choices) -> (Vec<f64>, Vec<f64>) {
    (1..=choices.horizon)
        .map(|year| {
            let lines = case.lines_of(choices.option, LineKind::Saving);
            lines.fold((0.0, 0.0), |(low, high), (_, line)| {
                let years = f64::from(year) - f64::from(line.first_year - 1);
                let share = cumulative(&line.phasing, years, 0.0);
                let (least, most) = line.bounds().unwrap_or_default();
                (low + least * share, high + most * share)
            })
        })
        .unzip()
}

fn summary(case: &Case, outcome: &Outcome) -> String {
    let total = outcome.totals.organisational_full_effect;
    let published = outcome.savings().filter_map(|saving| Some((saving.full?, saving.position)));
    let largest = published.max_by(|(one, _), (other, _)| one.total_cmp(other));
    let counted: f64 = outcome.years.iter().map(|year| year.organisational_benefit).sum();
    match largest {
        Some(_) if total >= 0.5 && counted < 0.5 => {
            format!("Nothing would be saved in the {} years counted.", outcome.years.len())
        }
        Some((saving, line)) if total >= 0.5 => format!(
            "{}, {} a year would be saved once all of it is there; the largest \
             part, {}, would come from {}.",
            capitalised(outcome.levers_are.to_plan()),
            pounds(total),
            percent(saving / total, 0),
            lower_first(&case.lines[line].label)
        ),
        _ => why_nothing(outcome, "saved"),
    }
}

fn table(case: &Case, outcome: &Outcome, low: &[f64], high: &[f64]) -> Table {
    let mut head = vec!["Year".to_owned()];
    head.extend(outcome.savings().map(|saving| case.lines[saving.position].label.clone()));
    head.extend(["Total", "Published low", "Published high"].map(str::to_owned));
    let rows = outcome
        .years
        .iter()
        .enumerate()
        .zip(low.iter().zip(high))
        .map(|((place, year), (low, high))| {
            let mut row = vec![Cell::Text(outcome.label(year.year))];
            let amounts =
                outcome.savings().map(|saving| outcome.flows().by_year(saving.row)[place]);
            row.extend(amounts.map(Cell::Pounds));
            row.extend([year.organisational_benefit, *low, *high].map(Cell::Pounds));
            row
        })
        .collect();
    Table { head, rows }
}
