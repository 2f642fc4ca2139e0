//! An outcome as figures: plain data with caption, summary and table, and one way to draw them.
//!
//! A figure knows no browser. The same drawing code paints a canvas in the page and an SVG for
//! download and tests. To add a chart: a file here that makes a [`Figure`] of an outcome, and
//! its place in one of the page's views.

mod aim_map;
mod beside;
mod cash_flow;
mod chance;
mod colours;
mod contributions;
mod cumulative;
mod distribution;
mod draw;
mod enablers;
mod fan;
mod figure;
mod funding;
mod gathered;
mod guesses;
mod joint_projects;
mod look;
mod one_off_cost;
mod present_value;
mod roadmap;
mod tornado;
mod waterfall;
mod wider_benefits;
mod yearly;

pub use aim_map::{Edge, aim_map};
pub use beside::{InFigure, cash_beside, payers_beside};
pub use cash_flow::cash_flow;
pub use chance::chance_of_payback;
pub use colours::{COLOURS, ON_PAPER};
pub use contributions::{council_contributions, council_gains, council_savings};
pub use cumulative::cumulative;
pub use distribution::distribution;
pub use draw::{
    Drawing, Spot, column_at, draw, draw_picture, fitting, height, picture_height, small_enough,
    svg,
};
pub use enablers::{RoomScores, enablers};
pub use fan::fan;
pub use figure::{
    Area, Band, Bar, BarPart, Bars, Body, Cell, Columns, Distribution, Dot, Dots, Dumbbell,
    Dumbbells, Extent, Figure, Filling, Ghost, Ink, Inside, Lane, Legend, Line, Map, Mark, Measure,
    Pattern, PlanYear, Roadmap, Sample, Scaling, Shape, Stack, Step, Swing, Swings, Symbol, Table,
    union,
};
pub use funding::funding_by_year;
pub use guesses::{counted, guesses};
pub use joint_projects::joint_projects;
pub use look::Look;
pub use one_off_cost::one_off_cost;
pub use present_value::{cash_worth, wider_worth};
pub use roadmap::{PlanPart, first_plan_year, roadmap};
pub use tornado::{Influence, tornado};
pub use waterfall::{bridge_figure, waterfall};
pub use wider_benefits::wider_benefits;
pub use yearly::{savings_by_driver, yearly_cost_by_kind};

use crate::case::{Case, LineKind};
use crate::model::{Counted, Outcome};
use crate::words::{back_is_unknown, left_out, left_out_of, month_after, nothing_is_published};

/// Why nothing is `done`, for a chart that has nothing to draw of `lines`.
fn why_nothing(outcome: &Outcome, done: &str, mut lines: impl Iterator<Item = Counted>) -> String {
    let is_there = |line: Counted| line.full.is_some();
    if let Some(first) = lines.next() {
        if !is_there(first) && !lines.any(is_there) {
            return format!("No figure of what would be {done} is published.");
        }
    } else {
        return format!("The case names nothing that would be {done}.");
    }
    if outcome.takes_part.contains(&true) {
        format!("Nothing is {done}: all levers for it are at nothing.")
    } else {
        format!("Nothing is {done}: no council takes part.")
    }
}

/// When the money would be back, with what that takes: nobody should quote the best case alone.
fn money_back_mark(outcome: &Outcome) -> Option<Mark> {
    if back_is_unknown(outcome).is_some() {
        return None;
    }
    let payback = outcome.totals.payback_years.filter(|payback| *payback > 0.0)?;
    let month = month_after(outcome.first_year, payback);
    Some(Mark {
        at: payback,
        label: format!("Money back {month} {}", outcome.levers_are.to_plan()),
    })
}

/// What a figure of money leaves out, to go on after its summary; nothing where all is published.
fn and_left_out(case: &Case, outcome: &Outcome) -> String {
    match left_out(case, outcome) {
        text if text.is_empty()
            || nothing_is_published(outcome)
            || !outcome.takes_part.contains(&true) =>
        {
            String::new()
        }
        text => format!(" {text}"),
    }
}

/// The figure without anything drawn where no figure is published: a sum of nothing is no result.
fn unless_nothing(figure: Figure, outcome: &Outcome) -> Figure {
    if !nothing_is_published(outcome) {
        return figure;
    }
    let body = match figure.body {
        Body::Bars(_) => Body::Bars(Bars::default()),
        _ => Body::Columns(Columns::default()),
    };
    let table = Table { rows: Vec::new(), ..figure.table };
    Figure { body, table, summary: NOTHING_PUBLISHED.to_owned(), ..figure }
}

/// The same of lines of one kind, for a figure of these alone.
fn unless_all(case: &Case, outcome: &Outcome, kind: LineKind) -> String {
    let all = outcome.savings().chain(outcome.recurring()).chain(outcome.one_off());
    let mut of_kind = all.filter(|counted| case.lines[counted.position].kind == kind);
    // Where none is published the summary itself says so.
    let is_any = of_kind.any(|counted| counted.full.is_some());
    match left_out_of(case, outcome, &[kind]) {
        text if text.is_empty() || !is_any || !outcome.takes_part.contains(&true) => String::new(),
        text => format!(" {text}"),
    }
}

/// What a figure of money says where no figure is published.
const NOTHING_PUBLISHED: &str =
    "No saving and no cost is published, so there is nothing to add up.";

/// The financial years of an outcome.
fn year_labels(outcome: &Outcome) -> Vec<String> {
    outcome.years.iter().map(|year| outcome.label(year.year)).collect()
}
