//! What each part is worth today: the councils' cash, and apart from it the wider benefits.

use super::figure::{Bar, Bars, Body, Cell, Figure, Ink, Table};
use super::gathered::Gathered;
use super::{and_left_out, unless_nothing};
use crate::case::Case;
use crate::model::{Counted, Ordered, Outcome, YearOutcome};
use crate::words::{Rounding, capitalised, only_published, pounds, signed};

/// Savings by driver, less one-off cost and team, to what the cash is worth today, beside what it is
/// worth in the runs: what something is worth is never said as the plan alone.
#[must_use]
pub fn cash_worth(case: &Case, outcome: &Outcome, runs: &Ordered) -> Figure {
    let worth = |flow: &dyn Fn(&YearOutcome) -> f64| -> f64 {
        outcome.years.iter().map(|year| flow(year) * year.discount_factor).sum()
    };
    let worth_of = |counted: &Counted| -> f64 {
        let by_year = outcome.flows().by_year(counted.row).into_iter().zip(&outcome.years);
        by_year.map(|(amount, year)| amount * year.discount_factor).sum()
    };
    let savings = outcome.savings().filter(|saving| saving.full.is_some());
    let savings = Gathered::of(savings.collect(), worth_of);
    let mut parts: Vec<Part> = savings
        .shown
        .iter()
        .map(|saving| (case.lines[saving.position].label.clone(), worth_of(saving), Ink::Teal))
        .collect();
    parts.extend(
        savings.label().map(|label| (label, savings.others.iter().map(&worth_of).sum(), Ink::Teal)),
    );
    // Staff time that is put to other work is worth something and no cash.
    let no_cash = worth(&|year| year.organisational_benefit - year.cashable_benefit);
    if no_cash.abs() >= 0.5 {
        parts.push(("Saved staff time that is no cash".to_owned(), -no_cash, Ink::Grey));
    }
    if outcome.has_projects() {
        parts.push(("Joint projects".to_owned(), worth(&YearOutcome::project_benefit), Ink::Lilac));
    }
    if outcome.recurring().any(|cost| cost.full.is_some()) {
        parts.push(("Yearly cost".to_owned(), -worth(&|year| year.recurring_cost), Ink::Grey));
    }
    if outcome.one_off().any(|cost| cost.full.is_some()) {
        parts.push(("One-off cost".to_owned(), -worth(&|year| year.one_off_cost), Ink::Plum));
    }
    if !case.team_plans.is_empty() {
        parts.push(("Programme team".to_owned(), -worth(&|year| year.programme_cost), Ink::Orange));
    }
    if outcome.has_projects() {
        parts.push(("Project cost".to_owned(), -worth(&YearOutcome::project_cost), Ink::Plum));
    }
    let total = outcome.totals.npv_cashable;
    let rounding = Rounding::of_runs(runs, &[total]);
    let (body, mut table) = ladder(&parts, ("Cash for the councils", rounding.text(total)), total);
    table.rows.extend(savings.others.iter().map(|saving| {
        let label = format!("Of these: {}", case.lines[saving.position].label);
        vec![Cell::Text(label), Cell::Pounds(worth_of(saving))]
    }));
    let figure = Figure {
        id: "cash-worth",
        caption: format!(
            "What the cash would be worth today, part by part, {}{}",
            outcome.levers_are.to_plan(),
            savings.remark()
        ),
        summary: cash_summary(outcome, total, runs) + &and_left_out(case, outcome),
        body,
        table,
    };
    unless_nothing(figure, outcome)
}

fn cash_summary(outcome: &Outcome, total: f64, runs: &Ordered) -> String {
    let (would, they) = match outcome.takes_part.iter().filter(|takes_part| **takes_part).count() {
        0 => return "No council takes part, so there is nothing to add up.".to_owned(),
        1 => ("leave the council", "the council would be"),
        _ => ("leave the councils", "the councils would be"),
    };
    let sum = Rounding::of_runs(runs, &[total]).text(total.abs());
    let to_plan = outcome.levers_are.to_plan();
    let plan = if total < 0.0 {
        format!(
            "{}, {}costs would be above savings: {they} {sum} worse off in today\u{2019}s money.",
            capitalised(&format!("{}{to_plan}", outcome.levers_are.even())),
            only_published(outcome)
        )
    } else {
        format!(
            "{}, {}savings less costs would {would} {sum} in today\u{2019}s money.",
            capitalised(to_plan),
            only_published(outcome)
        )
    };
    plan + &in_the_runs(runs, total)
}

/// Where 8 of 10 runs lie, to go on after what the plan is worth; nothing where nothing is
/// uncertain.
pub(super) fn in_the_runs(runs: &Ordered, plan: f64) -> String {
    if runs.are_all_the_same() {
        return String::new();
    }
    let rounding = Rounding::of_runs(runs, &[plan]);
    let range = rounding.range(runs.quantile(0.1), runs.quantile(0.9));
    format!(" In 8 of 10 runs it would be worth {range}.")
}

/// What each outcome is worth in wider benefits. No council's cash stands among them.
#[must_use]
pub fn wider_worth(case: &Case, outcome: &Outcome) -> Figure {
    let total = outcome.totals.wider_worth;
    let full = outcome.totals.wider_full_effect;
    // Every measure comes over the same years, so its part is that of its full effect.
    let area = |area: usize| -> f64 {
        let measures =
            outcome.measures().filter(|counted| case.measures[counted.position].outcome == area);
        measures.filter_map(|counted| counted.full).sum()
    };
    let areas = case.outcomes.iter().enumerate().map(|(index, named)| {
        let part = if full == 0.0 { 0.0 } else { area(index) / full };
        (named.short_label.clone(), total * part, Ink::Lilac)
    });
    let parts: Vec<Part> = areas.collect();
    let (body, table) = ladder(&parts, ("Wider benefits", pounds(total)), total);
    Figure {
        id: "wider-worth",
        caption: format!(
            "What the wider benefits would be worth today, {}: no council\u{2019}s cash",
            outcome.levers_are.to_plan()
        ),
        summary: if total.abs() < 0.5 {
            "There would be no wider benefit in the years counted.".to_owned()
        } else {
            format!(
                "{}, they would be worth {} in today\u{2019}s money to residents, the \
                 economy and public services. None of it is a council\u{2019}s cash.",
                capitalised(outcome.levers_are.to_plan()),
                pounds(total)
            )
        },
        body,
        table,
    }
}

/// A label, pounds, and a colour.
type Part = (String, f64, Ink);

/// Each part begins where the one before it ends; the last bar is the total.
fn ladder(parts: &[Part], (label, text): (&str, String), total: f64) -> (Body, Table) {
    let mut at = 0.0;
    let mut rows: Vec<Bar> = parts
        .iter()
        .map(|(label, amount, ink)| {
            let from = at;
            at += amount;
            Bar::plain(label, (from, at), signed(*amount, pounds), *ink)
        })
        .collect();
    rows.push(Bar::plain(label, (0.0, total), text, Ink::Blue));
    let cells = |label: &str, amount| vec![Cell::Text(label.to_owned()), Cell::Pounds(amount)];
    let table = parts.iter().map(|(label, amount, _)| cells(label, *amount));
    let table = Table {
        head: ["Part", "Worth today"].map(str::to_owned).to_vec(),
        rows: table.chain([cells(label, total)]).collect(),
    };
    (Body::Bars(Bars { rows, connected: true }), table)
}
