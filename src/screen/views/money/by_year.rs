//! All the councils' money by kind and year, as it comes: not discounted, costs negative, so that
//! it adds up.

use crate::model::{Side, What};
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Cell, Group, Part, Row, RowLook, Table, Tone};
use crate::words::{Origin, pounds};

/// As many years stand beside each other; more stand below.
const ACROSS: usize = 10;

/// What rows of the table of flows go together in.
const KINDS: [&str; 6] =
    ["Savings", "Yearly cost", "One-off cost", "Programme team", "Joint projects", "Project cost"];

/// The kind of a row; none of what is no money of councils.
const fn kind(what: What) -> Option<usize> {
    match what {
        What::Saving(_) => Some(0),
        What::Recurring(_) => Some(1),
        What::OneOff(_) => Some(2),
        What::Team => Some(3),
        What::ProjectBenefit(_) => Some(4),
        What::ProjectCost(_) => Some(5),
        What::Measure(_) => None,
    }
}

/// What is saved but no cash.
const NO_CASH: &str = "Saved staff time that goes into other work";

/// A row of a table, with its amount in each year.
struct Amounts {
    label: String,
    by_year: Vec<f64>,
    look: RowLook,
}

/// By kind, and line by line for whoever opens it.
pub fn by_year(facts: &Facts) -> Option<Part> {
    let kinds = rows(facts, false);
    // One kind and what is left of it are the same.
    if kinds.len() < 3 {
        return None;
    }
    let mut parts = vec![
        Part::Heading("What comes and goes each year".into(), None),
        Part::Words(
            Tone::Hint,
            "As it comes, not discounted. Costs are negative, so each column adds up.".into(),
        ),
    ];
    tables(facts, "What comes and goes each year", &kinds, &mut parts);
    let lines = rows(facts, true);
    if lines.len() > kinds.len() {
        let title = "Every line, year by year";
        let mut folded = Vec::new();
        tables(facts, title, &lines, &mut folded);
        if facts.outcome.flows().contingency.abs() >= 0.5 {
            let with = "Each one-off cost is with its contingency.";
            folded.push(Part::Words(Tone::Hint, with.into()));
        }
        parts.push(Part::Fold(title.to_owned(), folded));
    }
    Some(Part::Group(Group::ByYear, parts))
}

/// What is in the table of flows, kind by kind, and what is left. With `lines` each of them has a
/// row above that of its kind.
fn rows(facts: &Facts, lines: bool) -> Vec<Amounts> {
    let flows = facts.outcome.flows();
    let nothing = vec![0.0; facts.outcome.years.len()];
    let (mut no_cash, mut left) = (nothing.clone(), nothing.clone());
    let mut all = Vec::new();
    for (place, name) in KINDS.into_iter().enumerate() {
        let mut together = nothing.clone();
        let first = all.len();
        for (row, flow) in flows.rows.iter().enumerate() {
            if kind(flow.what) != Some(place) || flow.full.is_none() {
                continue;
            }
            let mut by_year = flows.by_year(row);
            for (year, amount) in by_year.iter_mut().enumerate() {
                if flow.side == Side::Cost {
                    *amount = -*amount;
                }
                together[year] += *amount;
                no_cash[year] += *amount * (flow.cash - 1.0);
                left[year] += *amount * flow.cash;
            }
            if lines {
                let label = label(facts, flow.what);
                all.push(Amounts { label, by_year, look: RowLook::Plain });
            }
        }
        // A kind of one line is that line.
        let is_sum = all.len() > first + 1 && is_something(&together);
        if !is_sum {
            all.truncate(first);
        }
        if is_something(&together) {
            let look = if is_sum { RowLook::Sum } else { RowLook::Plain };
            all.push(Amounts { label: name.to_owned(), by_year: together, look });
        }
    }
    if is_something(&no_cash) {
        let label = NO_CASH.to_owned();
        all.push(Amounts { label, by_year: no_cash, look: RowLook::Plain });
    }
    all.push(Amounts { label: "Left in cash".to_owned(), by_year: left, look: RowLook::Sum });
    all
}

fn is_something(amounts: &[f64]) -> bool {
    amounts.iter().any(|amount| amount.abs() >= 0.5)
}

fn label(facts: &Facts, what: What) -> String {
    let case = facts.case();
    match what {
        What::Saving(line) | What::Recurring(line) | What::OneOff(line) => {
            case.lines[line].label.clone()
        }
        What::Team => "Programme team".to_owned(),
        What::ProjectBenefit(project) => format!("{}: saved", case.projects[project].label),
        What::ProjectCost(project) => format!("{}: cost", case.projects[project].label),
        What::Measure(measure) => case.measures[measure].label.clone(),
    }
}

/// One table for each ten years; the last has what all years come to together.
fn tables(facts: &Facts, title: &str, rows: &[Amounts], parts: &mut Vec<Part>) {
    let labels: Vec<String> =
        facts.outcome.years.iter().map(|year| facts.outcome.label(year.year)).collect();
    for first in (0..labels.len()).step_by(ACROSS) {
        let shown = first..(first + ACROSS).min(labels.len());
        let is_last = shown.end == labels.len();
        let mut heads = vec![Cell::words("Kind")];
        heads.extend(labels[shown.clone()].iter().map(|label| Cell::number(&label[2..])));
        heads.extend(is_last.then(|| Cell::number("Together")));
        let mut body = Vec::with_capacity(rows.len());
        for Amounts { label, by_year, look } in rows {
            let cell = |year: usize| match pounds(by_year[year]) {
                // It is what savings and cash differ by, and in no account of the year.
                amount if label == NO_CASH => Cell::number(amount),
                amount => Cell::number(Line::figure(amount, Origin::Year(year))),
            };
            let mut cells: Vec<Cell> = shown.clone().map(cell).collect();
            cells.extend(is_last.then(|| Cell::number(pounds(by_year.iter().sum()))));
            body.push(Row { look: *look, ..Row::new(&**label, cells) });
        }
        let foot = body.pop().into_iter().collect();
        let name = format!("{title}, {} to {}", labels[first], labels[shown.end - 1]);
        parts.push(Part::Table(Table { name, heads, body, foot }));
    }
}
