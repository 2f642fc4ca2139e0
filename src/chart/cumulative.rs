//! The councils' cash added up, as it comes and as it is worth today.

use super::figure::{Body, Cell, Columns, Figure, Ink, Line, Mark, Table};
use super::year_labels;
use crate::model::Outcome;
use crate::words::{percent, pounds, years};

/// Cash added up, with payback marked, and the same discounted at `rate`.
#[must_use]
pub fn cumulative(outcome: &Outcome, rate: f64) -> Figure {
    let cash: Vec<f64> = outcome.years.iter().map(|year| year.cumulative_cashable).collect();
    let mut sum = 0.0;
    let worth: Vec<f64> = outcome
        .years
        .iter()
        .map(|year| {
            sum += year.net_cashable * year.discount_factor;
            sum
        })
        .collect();
    let payback = outcome.totals.payback_years;
    let mark = payback
        .filter(|payback| *payback > 0.0)
        .map(|payback| Mark { at: payback, label: format!("Paid back after {}", years(payback)) });
    let rows = outcome.years.iter().zip(&worth).map(|(year, worth)| {
        vec![
            Cell::Text(outcome.label(year.year)),
            Cell::Pounds(year.net_cashable),
            Cell::Pounds(year.cumulative_cashable),
            Cell::Number(year.discount_factor),
            Cell::Pounds(*worth),
        ]
    });
    let head = ["Year", "Net cash", "Added up", "A pound is worth", "Worth today, added up"];
    Figure {
        id: "cumulative",
        caption: "Cash for the councils, added up".to_owned(),
        summary: summary(payback, outcome.totals.npv_cashable, outcome.years.len(), rate),
        table: Table { head: head.map(str::to_owned).to_vec(), rows: rows.collect() },
        body: Body::Columns(Columns {
            years: year_labels(outcome),
            lines: vec![
                Line { label: "As it comes".to_owned(), values: cash, ink: Ink::Blue },
                Line { label: "Worth today".to_owned(), values: worth, ink: Ink::Plum },
            ],
            mark,
            ..Columns::default()
        }),
    }
}

fn summary(payback: Option<f64>, worth: f64, counted: usize, rate: f64) -> String {
    let paid_back = match payback {
        Some(0.0) => "The councils are never out of pocket".to_owned(),
        Some(after) => format!("The money is back after {}", years(after)),
        None => format!("The money is not back within {counted} years"),
    };
    format!(
        "{paid_back}; at {} a year, {counted} years of cash are worth {} today.",
        percent(rate, 2),
        pounds(worth)
    )
}
