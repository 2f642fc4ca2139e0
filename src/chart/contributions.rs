//! What each council pays, saves and gains, over the years counted.

use super::figure::{Bar, Bars, Body, Cell, Figure, Ink, Pattern, Table};
use crate::model::{Accounts, COUNCILS, Council, Evidence, Outcome};
use crate::words::{count_in_words, exact_pounds, pence, pounds};

/// What each council pays in all, in pounds and pence per resident.
#[must_use]
pub fn council_contributions(evidence: &Evidence, outcome: &Outcome) -> Figure {
    let total: f64 =
        (0..evidence.councils.len()).map(|council| outcome.contribution(council)).sum();
    let paying = (0..evidence.councils.len())
        .filter(|council| outcome.contribution(*council) >= 0.5)
        .count();
    let summary = match paying {
        0 => "No council pays.".to_owned(),
        1 => format!("One council pays, {} in all.", pounds(total)),
        count => {
            let mut count = count_in_words(count);
            count[..1].make_ascii_uppercase();
            format!("{count} councils pay, {} in all.", pounds(total))
        }
    };
    by_council(
        evidence,
        outcome,
        Side {
            id: "council-contributions",
            caption: "What each council pays",
            summary,
            ink: Ink::Blue,
            amounts: std::array::from_fn(|council| outcome.contribution(council)),
        },
    )
}

/// What each council saves in all, in pounds and pence per resident.
#[must_use]
pub fn council_savings(evidence: &Evidence, outcome: &Outcome) -> Figure {
    let total: f64 = outcome.years.iter().map(|year| year.organisational_benefit).sum();
    let summary = format!(
        "Together they save {} over {} years. The split between councils is assumed: the case pools all spending.",
        pounds(total),
        outcome.years.len()
    );
    by_council(
        evidence,
        outcome,
        Side {
            id: "council-savings",
            caption: "What each council saves",
            summary,
            ink: Ink::Teal,
            amounts: std::array::from_fn(|council| outcome.saving(council)),
        },
    )
}

/// What each council is left with in today's money.
#[must_use]
pub fn council_gains(evidence: &Evidence, outcome: &Outcome, accounts: &Accounts) -> Figure {
    by_council(
        evidence,
        outcome,
        Side {
            id: "council-gains",
            caption: "What each council is left with, worth today",
            summary: "What it gains less what it pays. The split between councils is assumed: the \
                      case pools all figures."
                .to_owned(),
            ink: Ink::Teal,
            amounts: accounts.nets(),
        },
    )
}

/// One side of a council's account.
struct Side {
    id: &'static str,
    caption: &'static str,
    summary: String,
    ink: Ink,
    /// Pounds, one sum for each council.
    amounts: [f64; COUNCILS],
}

fn by_council(evidence: &Evidence, outcome: &Outcome, side: Side) -> Figure {
    let amounts: Vec<(&Council, f64)> = evidence
        .councils
        .iter()
        .enumerate()
        .map(|(index, council)| (council, side.amounts[index]))
        .collect();
    let rows = amounts
        .iter()
        .zip(outcome.takes_part)
        .map(|((council, amount), takes_part)| Bar {
            heading: None,
            label: council.short_name.clone(),
            remark: Some(if takes_part {
                format!("{} a resident", pence(amount / council.residents))
            } else {
                "stays out".to_owned()
            }),
            from: 0.0,
            to: *amount,
            range: None,
            ghost: None,
            value: if amount.abs() < 999_500.0 { exact_pounds(*amount) } else { pounds(*amount) },
            ink: if *amount < 0.0 { Ink::Plum } else { side.ink },
            pattern: Pattern::Solid,
        })
        .collect();
    Figure {
        id: side.id,
        caption: format!("{}, over {} years", side.caption, outcome.years.len()),
        summary: side.summary,
        table: Table {
            head: ["Council", "In all", "Each year on average", "For each resident"]
                .map(str::to_owned)
                .to_vec(),
            rows: amounts
                .iter()
                .map(|(council, amount)| {
                    vec![
                        Cell::Text(council.name.clone()),
                        Cell::Pounds(*amount),
                        Cell::Pounds(amount / outcome.years.len() as f64),
                        Cell::Pence(amount / council.residents),
                    ]
                })
                .collect(),
        },
        body: Body::Bars(Bars { rows, connected: false }),
    }
}
