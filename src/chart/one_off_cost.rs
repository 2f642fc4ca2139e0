//! The one-off cost by line, with the published range of each.

use super::figure::{Bar, Bars, Body, Cell, Figure, Ink, Table};
use super::gathered::Gathered;
use super::{unless_all, why_nothing};
use crate::case::{Case, LineKind};
use crate::model::{Counted, Outcome, in_order};
use crate::words::{low_and_high, percent, pounds, published_range_name};

/// As many bars as can be read at a glance.
const MOST: usize = 12;

/// What a line costs, and its published range.
struct Line {
    label: String,
    cost: f64,
    range: Option<(f64, f64)>,
}

/// The one-off cost by line, the largest published line first, contingency and optimism last. Of
/// many the smallest stand together; the table has them one by one below.
#[must_use]
pub fn one_off_cost(case: &Case, outcome: &Outcome) -> Figure {
    let lines = Gathered::at_most(published(case, outcome), MOST, |line| line.cost);
    let mut shown: Vec<&Line> = lines.shown.iter().collect();
    let others = lines.label().map(|label| together(label, &lines.others));
    shown.extend(&others);
    let added = added(case, outcome);
    if !shown.is_empty() {
        shown.extend(&added);
    }
    let rows = shown
        .iter()
        .map(|line| Bar {
            range: line.range,
            ..Bar::plain(&line.label, (0.0, line.cost), pounds(line.cost), Ink::Plum)
        })
        .collect();
    Figure {
        id: "one-off-cost",
        caption: if shown.is_empty() {
            "One-off cost by kind".to_owned()
        } else {
            let option = outcome.one_off().find_map(|cost| case.lines[cost.position].option);
            let range = published_range_name(case, option.unwrap_or(0), LineKind::OneOff);
            format!("One-off cost by kind, with {range}{}", lines.remark())
        },
        summary: summary(&shown[..lines.shown.len()], shown.len(), outcome)
            + &unless_all(case, outcome, LineKind::OneOff),
        table: table(case, &shown, &lines.others, outcome),
        body: Body::Bars(Bars { rows, connected: false }),
    }
}

/// The lines of which a figure is published, the largest first.
fn published(case: &Case, outcome: &Outcome) -> Vec<Line> {
    let published = outcome.one_off().filter_map(|cost| {
        let line = &case.lines[cost.position];
        Some(Line { label: line.label.clone(), cost: cost.full?, range: line.bounds() })
    });
    in_order(published, |line| line.range.map_or(0.0, |(_, high)| -high))
}

fn together(label: String, lines: &[Line]) -> Line {
    let sum = |of: fn(&Line) -> f64| lines.iter().map(of).sum();
    let range = (
        sum(|line| line.range.map_or(0.0, |(low, _)| low)),
        sum(|line| line.range.map_or(0.0, |(_, high)| high)),
    );
    Line { label, cost: sum(|line| line.cost), range: Some(range) }
}

/// What comes on top of the lines.
fn added(case: &Case, outcome: &Outcome) -> Vec<Line> {
    let contingency = outcome.flows().contingency;
    let lines: f64 = outcome.one_off().filter_map(|cost| cost.full).sum();
    let mut added = Vec::new();
    let may_have = |cost: Counted| case.lines[cost.position].has_contingency;
    if case.assumed_value("contingency").is_some_and(|value| value != "0")
        && outcome.one_off().any(may_have)
        || contingency.abs() >= 0.5
    {
        added.push(Line { label: "Contingency".to_owned(), cost: contingency, range: None });
    }
    let optimism = outcome.totals.one_off_cost - lines - contingency;
    if optimism > 0.5 {
        added.push(Line { label: "Uplift for optimism".to_owned(), cost: optimism, range: None });
    }
    added
}

/// `lines` are those that stand alone, of `bars`; what stands together is no line.
fn summary(lines: &[&Line], bars: usize, outcome: &Outcome) -> String {
    let total = outcome.totals.one_off_cost;
    let largest = lines.iter().max_by(|one, other| one.cost.total_cmp(&other.cost));
    match largest {
        Some(line) if total > 0.0 && bars == 1 => format!(
            "\u{201c}{}\u{201d} would be the only line, {}.{}",
            line.label,
            pounds(total),
            without_payer(outcome)
        ),
        Some(line) if total > 0.0 => format!(
            "{} would be the largest line, {} of {}.{}",
            line.label,
            percent(line.cost / total, 0),
            pounds(total),
            without_payer(outcome)
        ),
        _ => why_nothing(outcome, "spent once", outcome.one_off()),
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

/// A row for each bar, then what stands together, then what is not published.
fn table(case: &Case, shown: &[&Line], others: &[Line], outcome: &Outcome) -> Table {
    let [low, high] = low_and_high(case);
    let head = ["Line", "Cost", low, high];
    let published = |value: Option<f64>| value.map_or(Cell::Empty, Cell::Pounds);
    let row = |label: String, line: &Line| {
        vec![
            Cell::Text(label),
            Cell::Pounds(line.cost),
            published(line.range.map(|(low, _)| low)),
            published(line.range.map(|(_, high)| high)),
        ]
    };
    let unknown = outcome.one_off().filter(|cost| cost.full.is_none()).map(|cost| {
        let label = case.lines[cost.position].label.clone();
        vec![Cell::Text(label), Cell::Text("not published".to_owned()), Cell::Empty, Cell::Empty]
    });
    let of_which = others.iter().map(|line| row(format!("Of these: {}", line.label), line));
    Table {
        head: head.map(str::to_owned).to_vec(),
        rows: shown
            .iter()
            .map(|line| row(line.label.clone(), line))
            .chain(of_which)
            .chain(unknown)
            .collect(),
    }
}
