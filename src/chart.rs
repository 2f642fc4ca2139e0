//! An outcome as figures: plain data with caption, summary and table, and one way to draw them.
//!
//! A figure knows no browser. The same drawing code paints a canvas in the page and an SVG for
//! download and tests. To add a chart: a file here that makes a [`Figure`] of an outcome, and
//! its place in one of the page's views.

mod aim_map;
mod cash_flow;
mod chance;
mod contributions;
mod cumulative;
mod distribution;
mod draw;
mod fan;
mod figure;
mod funding;
mod joint_projects;
mod look;
mod one_off_cost;
mod present_value;
mod savings;
mod tornado;
mod waterfall;
mod wider_benefits;

pub use aim_map::{Edge, aim_map};
pub use cash_flow::cash_flow;
pub use chance::chance_of_payback;
pub use contributions::{council_contributions, council_gains, council_savings};
pub use cumulative::cumulative;
pub use distribution::distribution;
pub use draw::{Drawing, Spot, draw, draw_picture, height, picture_height, svg};
pub use fan::fan;
pub use figure::{
    Area, Band, Bar, BarPart, Bars, Body, Cell, Columns, Distribution, Extent, Figure, Filling,
    Ghost, Ink, Legend, Line, Map, Mark, Measure, Pattern, Sample, Scaling, Stack, Swing, Swings,
    Table, union,
};
pub use funding::funding_by_year;
pub use joint_projects::joint_projects;
pub use look::Look;
pub use one_off_cost::one_off_cost;
pub use present_value::{cash_worth, wider_worth};
pub use savings::savings_by_driver;
pub use tornado::{Influence, tornado};
pub use waterfall::waterfall;
pub use wider_benefits::wider_benefits;

use crate::model::Outcome;
use crate::words::month_after;

/// Why nothing is `done`, for a chart that has nothing to draw.
fn why_nothing(outcome: &Outcome, done: &str) -> String {
    if outcome.takes_part.contains(&true) {
        format!("Nothing is {done}: all levers for it are at nothing.")
    } else {
        format!("Nothing is {done}: no council takes part.")
    }
}

/// When the money would be back, with what that takes: nobody should quote the best case alone.
fn money_back_mark(outcome: &Outcome) -> Option<Mark> {
    let payback = outcome.totals.payback_years.filter(|payback| *payback > 0.0)?;
    let month = month_after(outcome.first_year, payback);
    Some(Mark {
        at: payback,
        label: format!("Money back {month} {}", outcome.levers_are.to_plan()),
    })
}

/// The financial years of an outcome.
fn year_labels(outcome: &Outcome) -> Vec<String> {
    outcome.years.iter().map(|year| outcome.label(year.year)).collect()
}
