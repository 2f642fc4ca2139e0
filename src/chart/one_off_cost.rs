//! The one-off cost by line, with the published range of each.

use super::figure::{Bar, Bars, Body, Cell, Figure, Ink, Pattern, Table};
use super::why_nothing;
use crate::case::Case;
use crate::model::{Outcome, in_order};
use crate::words::{percent, pounds};

/// What a line costs, and its published range.
struct Line<'a> {
    label: &'a str,
    cost: f64,
    range: Option<(f64, f64)>,
}

/// The one-off cost by line, the largest published line first, contingency and optimism last.
#[must_use]
pub fn one_off_cost(case: &Case, outcome: &Outcome) -> Figure {
    let lines = lines(case, outcome);
    let rows = lines
        .iter()
        .map(|line| Bar {
            heading: None,
            label: line.label.to_owned(),
            remark: None,
            from: 0.0,
            to: line.cost,
            range: line.range,
            ghost: None,
            value: pounds(line.cost),
            ink: Ink::Plum,
            pattern: Pattern::Solid,
            parts: Vec::new(),
        })
        .collect();
    Figure {
        id: "one-off-cost",
        caption: "One-off cost by kind, with the published range".to_owned(),
        summary: summary(&lines, outcome),
        table: table(&lines),
        body: Body::Bars(Bars { rows, connected: false }),
    }
}

fn lines<'a>(case: &'a Case, outcome: &Outcome) -> Vec<Line<'a>> {
    let published = outcome.one_off().filter_map(|cost| {
        let line = &case.lines[cost.position];
        Some(Line { label: &line.label, cost: cost.full?, range: line.bounds() })
    });
    let highest = |line: &Line<'_>| line.range.map_or(0.0, |(_, high)| -high);
    let mut lines = in_order(published, highest);
    let contingency = outcome.flows().contingency;
    let before_optimism = lines.iter().map(|line| line.cost).sum::<f64>() + contingency;
    lines.push(Line { label: "Contingency", cost: contingency, range: None });
    let optimism = outcome.totals.one_off_cost - before_optimism;
    if optimism > 0.5 {
        lines.push(Line { label: "Uplift for optimism", cost: optimism, range: None });
    }
    lines
}

fn summary(lines: &[Line<'_>], outcome: &Outcome) -> String {
    let total = outcome.totals.one_off_cost;
    let largest = lines.iter().max_by(|one, other| one.cost.total_cmp(&other.cost));
    match largest {
        Some(line) if total > 0.0 => format!(
            "{} would be the largest line, {} of {}.{}",
            line.label,
            percent(line.cost / total, 0),
            pounds(total),
            without_payer(outcome)
        ),
        _ => why_nothing(outcome, "spent"),
    }
}

/// A cost that nobody has agreed to pay is never said without that.
fn without_payer(outcome: &Outcome) -> String {
    let total = outcome.totals.one_off_cost;
    let unpaid: f64 = outcome.years.iter().map(|year| year.funding.one_off_outside).sum();
    match unpaid {
        unpaid if unpaid < 0.5 => String::new(),
        unpaid if total - unpaid < 0.5 => " No payer is agreed for any of it.".to_owned(),
        unpaid => format!(" No payer is agreed for {} of it.", pounds(unpaid)),
    }
}

fn table(lines: &[Line<'_>]) -> Table {
    let head = ["Line", "Cost", "Published low", "Published high"];
    let published = |value: Option<f64>| value.map_or(Cell::Empty, Cell::Pounds);
    Table {
        head: head.map(str::to_owned).to_vec(),
        rows: lines
            .iter()
            .map(|line| {
                vec![
                    Cell::Text(line.label.to_owned()),
                    Cell::Pounds(line.cost),
                    published(line.range.map(|(low, _)| low)),
                    published(line.range.map(|(_, high)| high)),
                ]
            })
            .collect(),
    }
}
