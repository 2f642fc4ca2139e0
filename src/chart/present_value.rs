//! What each part is worth today: the councils' cash, and apart from it the wider benefits.

use super::figure::{Bar, Bars, Body, Cell, Figure, Ink, Table};
use crate::model::{Evidence, Outcome, YearOutcome};
use crate::words::{pounds, signed};

/// Savings by driver, less one-off cost and team, to what the cash is worth today.
#[must_use]
pub fn cash_worth(evidence: &Evidence, outcome: &Outcome) -> Figure {
    let worth = |flow: &dyn Fn(&YearOutcome) -> f64| -> f64 {
        outcome.years.iter().map(|year| flow(year) * year.discount_factor).sum()
    };
    let drivers = evidence.drivers.iter().enumerate().map(|(driver, named)| {
        (named.label.clone(), worth(&|year| year.savings_by_driver[driver]), Ink::Teal)
    });
    let mut costs = vec![
        ("One-off cost".to_owned(), -worth(&|year| year.one_off_cost), Ink::Plum),
        ("Programme team".to_owned(), -worth(&|year| year.programme_cost), Ink::Orange),
    ];
    let mut parts: Vec<Part> = drivers.collect();
    if outcome.has_projects() {
        let (benefit, cost) =
            (worth(&YearOutcome::project_benefit), worth(&YearOutcome::project_cost));
        parts.push(("Joint projects".to_owned(), benefit, Ink::Lilac));
        costs.push(("Project cost".to_owned(), -cost, Ink::Plum));
    }
    parts.extend(costs);
    let total = outcome.totals.npv_cashable;
    let (body, table) = ladder(&parts, "Cash for the councils", total);
    Figure {
        id: "cash-worth",
        caption: "Cash for the councils, worth today".to_owned(),
        summary: cash_summary(outcome, total),
        body,
        table,
    }
}

fn cash_summary(outcome: &Outcome, total: f64) -> String {
    let (would, they) = match outcome.takes_part.iter().filter(|takes_part| **takes_part).count() {
        0 => return "No council takes part, so there is nothing to add up.".to_owned(),
        1 => ("leave the council", "the council would be"),
        _ => ("leave the councils", "the councils would be"),
    };
    if total < 0.0 {
        let down = pounds(-total);
        format!("Costs are above savings: {they} {down} worse off in today\u{2019}s money.")
    } else {
        let up = pounds(total);
        format!("Savings less costs would {would} {up} in today\u{2019}s money.")
    }
}

/// What each outcome is worth in wider benefits. No council's cash stands among them.
#[must_use]
pub fn wider_worth(evidence: &Evidence, outcome: &Outcome) -> Figure {
    let total = outcome.totals.wider_worth;
    let full = outcome.totals.wider_full_effect;
    // Every measure comes over the same years, so its part is that of its full effect.
    let area = |area: usize| -> f64 {
        let measures = evidence.measures.iter().zip(outcome.kpis);
        measures.filter(|(measure, _)| measure.outcome == area).map(|(_, effect)| effect).sum()
    };
    let areas = evidence.outcome_areas.iter().enumerate().map(|(index, named)| {
        let part = if full == 0.0 { 0.0 } else { area(index) / full };
        (named.short_label.clone(), total * part, Ink::Lilac)
    });
    let parts: Vec<Part> = areas.collect();
    let (body, table) = ladder(&parts, "Wider benefits", total);
    Figure {
        id: "wider-worth",
        caption: "Wider benefits, worth today: no council\u{2019}s cash".to_owned(),
        summary: if total.abs() < 0.5 {
            "There would be no wider benefit in the years counted.".to_owned()
        } else {
            format!(
                "To residents, the economy and public services they would be worth {} in \
                 today\u{2019}s money. None of it is a council\u{2019}s cash.",
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
fn ladder(parts: &[Part], total_label: &str, total: f64) -> (Body, Table) {
    let mut at = 0.0;
    let mut rows: Vec<Bar> = parts
        .iter()
        .map(|(label, amount, ink)| {
            let from = at;
            at += amount;
            Bar::plain(label, (from, at), signed(*amount, pounds), *ink)
        })
        .collect();
    rows.push(Bar::plain(total_label, (0.0, total), pounds(total), Ink::Blue));
    let cells = |label: &str, amount| vec![Cell::Text(label.to_owned()), Cell::Pounds(amount)];
    let table = parts.iter().map(|(label, amount, _)| cells(label, *amount));
    let table = Table {
        head: ["Part", "Worth today"].map(str::to_owned).to_vec(),
        rows: table.chain([cells(total_label, total)]).collect(),
    };
    (Body::Bars(Bars { rows, connected: true }), table)
}
