//! Figures that are lines of the case added up.

use super::{figures, levers, said};
use crate::model::{Counted, Factor, FactorKind};
use crate::screen::facts::Facts;
use crate::screen::part::{Cell, Part, Row, RowLook, Table};
use crate::words::{factor_label, factor_text, left_out, pounds};

/// What is saved each year once all of it is there, less what is paid each year.
pub fn saving(facts: &Facts) -> Vec<Part> {
    let outcome = facts.outcome;
    let savings: Vec<Counted> = outcome.savings().collect();
    let costs: Vec<Counted> = outcome.recurring().collect();
    let kinds = [FactorKind::Amount, FactorKind::Delivered, FactorKind::Reached];
    let of_costs = [FactorKind::Amount, FactorKind::Size];
    let mut parts = vec![said(
        "Each saving stands somewhere between what the case prints as low and high. What is \
         delivered of it, and what those that take part reach, makes the saving a year once all of \
         it is there.",
    )];
    let mut used = Vec::new();
    parts.extend(added_up(facts, "Savings a year", &savings, &kinds, &mut used));
    if !costs.is_empty() {
        parts.push(said("Less what is paid each year:"));
        parts.extend(added_up(facts, "Yearly costs", &costs, &of_costs, &mut used));
    }
    close(facts, parts, &used)
}

/// What is spent once, over all years.
pub fn one_off(facts: &Facts) -> Vec<Part> {
    let costs: Vec<Counted> = facts.outcome.one_off().collect();
    let kinds =
        [FactorKind::Amount, FactorKind::Size, FactorKind::Contingency, FactorKind::Optimism];
    let mut parts = vec![said(
        "Each cost stands somewhere between what the case prints as low and high. Contingency and \
         optimism bias, where a lever adds any, come on top.",
    )];
    let mut used = Vec::new();
    parts.extend(added_up(facts, "One-off cost", &costs, &kinds, &mut used));
    close(facts, parts, &used)
}

fn close(facts: &Facts, mut parts: Vec<Part>, used: &[Factor]) -> Vec<Part> {
    let left_out = left_out(facts.case(), facts.outcome);
    if !left_out.is_empty() {
        parts.push(said(left_out));
    }
    parts.extend(levers(facts, used));
    parts.extend(figures(facts, used));
    parts
}

/// The lines in a table: the factors of each, and what they come to. What is the whole of every line
/// has no column. The factors go to `used`.
fn added_up(
    facts: &Facts,
    title: &str,
    lines: &[Counted],
    kinds: &[FactorKind],
    used: &mut Vec<Factor>,
) -> Vec<Part> {
    let (case, choices) = (facts.case(), facts.choices());
    let factors_of = |line: &Counted| -> Vec<Factor> {
        let all = facts.outcome.flows().factors(case, choices, line.row, 1);
        all.into_iter().filter(|factor| kinds.contains(&factor.kind)).collect()
    };
    let known: Vec<(&Counted, Vec<Factor>)> = lines
        .iter()
        .filter(|line| line.full.is_some())
        .map(|line| (line, factors_of(line)))
        .collect();
    if known.is_empty() {
        return Vec::new();
    }
    let changes = |kind: FactorKind| {
        let mut all = known.iter().flat_map(|(_, factors)| factors);
        kind == FactorKind::Amount
            || all.any(|factor| factor.kind == kind && (factor.value - 1.0).abs() > 1e-9)
    };
    let shown: Vec<FactorKind> = kinds.iter().copied().filter(|kind| changes(*kind)).collect();
    let product = |factors: &[Factor]| factors.iter().map(|factor| factor.value).product::<f64>();
    let row = |(line, factors): &(&Counted, Vec<Factor>)| {
        let cell = |kind: &FactorKind| {
            let factor = factors.iter().find(|factor| factor.kind == *kind);
            Cell::number(factor.map(factor_text).unwrap_or_default())
        };
        let mut cells: Vec<Cell> = shown.iter().map(cell).collect();
        cells.push(Cell::number(pounds(product(factors))));
        Row::new(&*case.lines[line.position].label, cells)
    };
    let sum: f64 = known.iter().map(|(_, factors)| product(factors)).sum();
    let mut cells: Vec<Cell> = shown.iter().map(|_| Cell::number("")).collect();
    cells.push(Cell::number(pounds(sum)));
    let heads = shown.iter().map(|kind| Cell::number(factor_label(*kind)));
    let table = Table {
        name: title.to_owned(),
        heads: [Cell::words(title)]
            .into_iter()
            .chain(heads)
            .chain([Cell::number("Comes to")])
            .collect(),
        body: known.iter().map(row).collect(),
        foot: vec![Row { look: RowLook::Sum, ..Row::new("Together", cells) }],
    };
    used.extend(known.into_iter().flat_map(|(_, factors)| factors));
    vec![Part::Table(table)]
}
