//! What comes out of many runs, and what each change adds: figures without a formula of one line.

use super::{levers_that, said, to_lever};
use crate::model::Inputs;
use crate::scenario::{drawn_range, value_text};
use crate::screen::facts::Facts;
use crate::screen::part::{Cell, Part, Row, Table};
use crate::words::{Rounding, grouped, in_runs, pounds, which_way, year_end};

/// How the runs are made, from which ranges, and what came out.
pub fn runs(facts: &Facts) -> Vec<Part> {
    let (kit, choices, outcome) = (facts.kit(), facts.choices(), facts.outcome);
    let uncertainty = facts.uncertainty;
    let inputs = Inputs::of(choices).all().filter_map(|input| {
        let position = kit.find_index(&input.lever_id(&kit.case))?;
        let lever = &kit.levers()[position];
        let range = drawn_range(lever, choices, input)?;
        let now = value_text(lever, choices.option, lever.value(choices));
        let cells = vec![Cell::number(now), Cell::number(range)];
        Some(Row::new(to_lever(&lever.full_name, position), cells))
    });
    let mut parts = vec![said(format!(
        "The whole is worked out {} times. Each time chance picks every uncertain figure below from \
         its range, near where its lever stands more often than far from it; what comes out is put \
         in order. {} All ranges are our own.",
        grouped(uncertainty.draws as f64),
        which_way(choices, outcome)
    ))];
    let worth = uncertainty.npv_cashable;
    let rounding = Rounding::of_quantiles(&worth, &[outcome.totals.npv_cashable]);
    parts.push(said(format!(
        "In today\u{2019}s money the cash is {} in the middle of the runs: 1 run in 10 is below {}, and 1 \
         in 10 above {}. As set it is {}. Added up year by year as it comes, and whether the money is \
         back by then:",
        rounding.text(worth.p50),
        rounding.text(worth.p10),
        rounding.text(worth.p90),
        rounding.text(outcome.totals.npv_cashable)
    )));
    let years = outcome.years.iter().zip(&uncertainty.cumulative_cashable);
    let years = years.zip(&uncertainty.payback_by_year).map(|((year, runs), chance)| {
        let sums = [year.cumulative_cashable, runs.p10, runs.p50, runs.p90].map(pounds);
        let back = in_runs(*chance, uncertainty.draws);
        let cells = sums.into_iter().chain([back]).map(Cell::number).collect();
        Row::new(year_end(choices.first_year, year.year), cells)
    });
    parts.push(Part::Table(Table {
        name: "What came out".to_owned(),
        heads: vec![
            Cell::words("By"),
            Cell::number("As set"),
            Cell::number("1 in 10 below"),
            Cell::number("Middle"),
            Cell::number("1 in 10 above"),
            Cell::number("Money back"),
        ],
        body: years.collect(),
        foot: Vec::new(),
    }));
    parts.push(Part::Table(Table {
        name: "What is uncertain".to_owned(),
        heads: vec![
            Cell::words("What is uncertain"),
            Cell::number("Its lever now"),
            Cell::number("Picked from"),
        ],
        body: inputs.collect(),
        foot: Vec::new(),
    }));
    let single = ["seed", "draws", "correlation"];
    parts.extend(levers_that(facts, &|id| id.starts_with("risk.") || single.contains(&id)));
    parts
}

/// How what each change adds is worked out, and what was changed.
pub fn changes(facts: &Facts) -> Vec<Part> {
    let changed: Vec<&str> = facts.scenario.changes().map(|(lever, _)| lever.id.as_str()).collect();
    let mut parts = vec![said(
        "The whole is worked out with every set of the changes, with some of them made and the others \
         not. What a change adds depends on which came before it, so each is given its average over \
         the orders in which they can be made. From what the starting point has, the changes lead to \
         what this scenario has.",
    )];
    parts.extend(levers_that(facts, &|id| changed.contains(&id)));
    parts
}
