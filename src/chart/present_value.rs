//! What each part is worth today: the councils' cash, and apart from it the value to everyone.

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
        summary: if total < 0.0 {
            format!(
                "Costs are above savings: the councils are {} worse off in today\u{2019}s money.",
                pounds(-total)
            )
        } else {
            format!(
                "Savings less costs leave the councils {} in today\u{2019}s money.",
                pounds(total)
            )
        },
        body,
        table,
    }
}

/// From the councils' cash by way of the wider benefits to the value to everyone.
#[must_use]
pub fn social_worth(evidence: &Evidence, outcome: &Outcome) -> Figure {
    let wider: f64 =
        outcome.years.iter().map(|year| year.wider_benefit * year.discount_factor).sum();
    let full = outcome.totals.wider_full_effect;
    // Every measure comes over the same years, so its part is that of its full effect.
    let area = |area: usize| -> f64 {
        let measures = evidence.measures.iter().zip(outcome.kpis);
        measures.filter(|(measure, _)| measure.outcome == area).map(|(_, effect)| effect).sum()
    };
    let areas = evidence.outcome_areas.iter().enumerate().map(|(index, named)| {
        let part = if full == 0.0 { 0.0 } else { area(index) / full };
        (named.short_label.clone(), wider * part, Ink::Lilac)
    });
    let cash = ("Cash for the councils".to_owned(), outcome.totals.npv_cashable, Ink::Blue);
    let parts: Vec<Part> = [cash].into_iter().chain(areas).collect();
    let total = outcome.totals.npsv;
    let (body, table) = ladder(&parts, "Value to everyone", total);
    Figure {
        id: "social-worth",
        caption: "Value to everyone, worth today".to_owned(),
        summary: format!(
            "With wider benefits, which are no council\u{2019}s cash, it is {} in today\u{2019}s \
             money.",
            pounds(total)
        ),
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
