//! The councils' savings by driver, with the published range.

use super::figure::{Band, Body, Cell, Columns, Figure, Ink, Pattern, Stack, Table};
use super::{why_nothing, year_labels};
use crate::model::{Choices, DRIVERS, Evidence, Outcome, cumulative_share};
use crate::words::{capitalised, lower_first, percent, pounds};

const INKS: [Ink; DRIVERS] = [Ink::Blue, Ink::Teal, Ink::Plum, Ink::Orange, Ink::Grey];

/// Savings a year by driver, stacked, between the published low and high.
#[must_use]
pub fn savings_by_driver(evidence: &Evidence, choices: &Choices, outcome: &Outcome) -> Figure {
    let stacks = evidence
        .drivers
        .iter()
        .zip(INKS)
        .enumerate()
        .map(|(index, (driver, ink))| Stack {
            label: driver.label.clone(),
            values: outcome.years.iter().map(|year| year.savings_by_driver[index]).collect(),
            ink,
            pattern: Pattern::Solid,
        })
        .collect();
    let (low, high) = published_range(evidence, choices.horizon);
    Figure {
        id: "savings-by-driver",
        caption: format!(
            "Savings a year by kind {}, against the published range",
            outcome.levers_are.as_planned()
        ),
        summary: summary(evidence, outcome),
        table: table(evidence, outcome, &low, &high),
        body: Body::Columns(Columns {
            years: year_labels(outcome),
            stacks,
            band: Some(Band { label: "Published low to high".to_owned(), low, high }),
            ..Columns::default()
        }),
    }
}

/// The published low and high of each year, as the case plans it: all councils, no delay.
fn published_range(evidence: &Evidence, horizon: u32) -> (Vec<f64>, Vec<f64>) {
    (1..=horizon)
        .map(|year| {
            evidence.drivers.iter().fold((0.0, 0.0), |(low, high), driver| {
                let share = cumulative_share(driver, f64::from(year));
                (low + driver.low * share, high + driver.high * share)
            })
        })
        .unzip()
}

fn summary(evidence: &Evidence, outcome: &Outcome) -> String {
    let total = outcome.totals.organisational_full_effect;
    let largest = outcome
        .drivers
        .iter()
        .zip(&evidence.drivers)
        .max_by(|(one, _), (other, _)| one.total_cmp(other));
    let counted: f64 = outcome.years.iter().map(|year| year.organisational_benefit).sum();
    match largest {
        Some(_) if total >= 0.5 && counted < 0.5 => {
            format!("Nothing would be saved in the {} years counted.", outcome.years.len())
        }
        Some((saving, driver)) if total >= 0.5 => format!(
            "{}, {} a year would be saved once all of it is there; the largest \
             part, {}, would come from {}.",
            capitalised(outcome.levers_are.to_plan()),
            pounds(total),
            percent(saving / total, 0),
            lower_first(&driver.label)
        ),
        _ => why_nothing(outcome, "saved"),
    }
}

fn table(evidence: &Evidence, outcome: &Outcome, low: &[f64], high: &[f64]) -> Table {
    let mut head = vec!["Year".to_owned()];
    head.extend(evidence.drivers.iter().map(|driver| driver.label.clone()));
    head.extend(["Total", "Published low", "Published high"].map(str::to_owned));
    let rows = outcome
        .years
        .iter()
        .zip(low.iter().zip(high))
        .map(|(year, (low, high))| {
            let mut row = vec![Cell::Text(outcome.label(year.year))];
            row.extend(year.savings_by_driver.map(Cell::Pounds));
            row.extend([year.organisational_benefit, *low, *high].map(Cell::Pounds));
            row
        })
        .collect();
    Table { head, rows }
}
