//! The councils' cash added up, as it comes and as it is worth today.

use super::figure::{Body, Cell, Columns, Figure, Ink, Line, Table};
use super::present_value::in_the_runs;
use super::{and_left_out, money_back_mark, unless_nothing, year_labels};
use crate::case::Case;
use crate::model::{Ordered, Outcome};
use crate::words::{
    Rounding, back_is_unknown, capitalised, month_after, only_published, percent, year_end,
};

/// Cash added up, with payback marked, and the same discounted at `rate`, beside what it is worth in
/// the runs.
#[must_use]
pub fn cumulative(case: &Case, outcome: &Outcome, rate: f64, runs: &Ordered) -> Figure {
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
    let mark = money_back_mark(outcome);
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
    let figure = Figure {
        id: "cumulative",
        caption: format!(
            "Cash that would be saved less spent, added up, {}",
            outcome.levers_are.to_plan()
        ),
        summary: summary(outcome, rate, runs) + &and_left_out(case, outcome),
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
    };
    unless_nothing(figure, outcome)
}

fn summary(outcome: &Outcome, rate: f64, runs: &Ordered) -> String {
    let (who, their) = match outcome.takes_part.iter().filter(|takes_part| **takes_part).count() {
        0 => return "No council takes part, so there is nothing to add up.".to_owned(),
        1 => ("the council", "its"),
        _ => ("the councils", "their"),
    };
    let only = only_published(outcome);
    let counted = outcome.years.len();
    let plan = outcome.levers_are.to_plan();
    let back = match outcome.totals.payback_years {
        _ if back_is_unknown(outcome).is_some() => {
            let why = back_is_unknown(outcome).unwrap_or_default();
            format!("when {who} would have {their} money back cannot be said, as {why}")
        }
        Some(0.0) => format!("{plan}, {only}{who} would never be out of pocket"),
        Some(after) => {
            let month = month_after(outcome.first_year, after);
            format!("{plan}, {only}{who} would have {their} money back in {month}")
        }
        None => {
            let end = year_end(outcome.first_year, counted as u32);
            let even = outcome.levers_are.even();
            format!("{even}{plan}, {only}{who} would not have {their} money back by {end}")
        }
    };
    let worth = outcome.totals.npv_cashable;
    format!(
        "{}; with each later pound counting {} less a year, {counted} years of cash would be worth {} today.",
        capitalised(&back),
        percent(rate, 2),
        Rounding::of_runs(runs, &[worth]).text(worth)
    ) + &in_the_runs(runs, worth)
}
