//! What each council would bear, save and be left with, over the years counted.

use super::figure::{Bar, BarPart, Bars, Body, Cell, Figure, Ink, Pattern, Table};
use crate::case::{Case, CouncilRow};
use crate::model::{Borne, ByCouncil, Outcome, Ranged};
use crate::words::{Amount, capitalised, count_in_words, pounds, two_digits};

/// What each council would bear in all and as it falls due, in its parts: its contribution, and
/// what falls on it if no payer is found.
#[must_use]
pub fn council_contributions(case: &Case, outcome: &Outcome) -> Figure {
    let borne = outcome.borne_by_all();
    let mut figure = by_council(
        case,
        outcome,
        Side {
            id: "council-contributions",
            caption: "What each council would bear",
            summary: borne_summary(outcome, &borne),
            ink: Ink::Blue,
            amounts: borne.map(|borne| borne.total()),
            ranges: None,
        },
    );
    if let Body::Bars(bars) = &mut figure.body {
        for (bar, borne) in bars.rows.iter_mut().zip(&borne) {
            bar.parts = parts(borne);
        }
    }
    figure.table = Table {
        head: [
            "Council",
            "Contribution",
            "Own part of the one-off cost",
            "Part of the shortfall",
            "Joint projects",
            "In all",
            "For each resident",
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: case
            .councils
            .iter()
            .zip(&borne)
            .map(|(council, borne)| {
                let sums = [
                    borne.contribution,
                    borne.one_off_outside,
                    borne.shortfall,
                    borne.projects,
                    borne.total(),
                ];
                [Cell::Text(council.name.clone())]
                    .into_iter()
                    .chain(sums.map(Cell::Pounds))
                    .chain([Cell::Pence(borne.total() / council.residents)])
                    .collect()
            })
            .collect(),
    };
    figure
}

/// Who would contribute, and what would fall on each council beside it.
fn borne_summary(outcome: &Outcome, borne: &[Borne]) -> String {
    let contributed: f64 = borne.iter().map(|borne| borne.contribution).sum();
    let asked = borne.iter().filter(|borne| borne.contribution >= 0.5).count();
    let councils = if asked == 1 { "council" } else { "councils" };
    let contribution = match asked {
        0 => "No council would be asked for a contribution".to_owned(),
        _ => {
            let mut count = count_in_words(asked);
            count[..1].make_ascii_uppercase();
            format!("{count} {councils} would contribute {}", pounds(contributed))
        }
    };
    let unpaid: f64 = borne.iter().map(Borne::no_payer).sum();
    match outcome.takes_part.iter().filter(|takes_part| **takes_part).count() {
        0 => "No council takes part, so none bears anything.".to_owned(),
        _ if unpaid < 0.5 => format!("{contribution}; nothing else would fall on them."),
        1 => format!(
            "{contribution}; the one that takes part would bear all of the {} without a payer.",
            pounds(unpaid)
        ),
        _ => format!(
            "{contribution}; each that takes part would bear its own part of the {} without a payer \
             (assumed split).",
            pounds(unpaid)
        ),
    }
}

/// The parts of a bar: what is agreed is filled, what has no payer is hatched.
fn parts(borne: &Borne) -> Vec<BarPart> {
    let mut to = 0.0;
    [
        ("Contribution", borne.contribution, Ink::Blue, Pattern::Solid),
        ("Own part of what has no payer", borne.no_payer(), Ink::Plum, Pattern::Hatched),
        ("Joint projects", borne.projects, Ink::Lilac, Pattern::Solid),
    ]
    .into_iter()
    .filter(|(_, amount, ..)| *amount >= 0.5)
    .map(|(label, amount, ink, pattern)| {
        to += amount;
        BarPart { label, to, ink, pattern }
    })
    .collect()
}

/// What each council would save in all.
#[must_use]
pub fn council_savings(case: &Case, outcome: &Outcome) -> Figure {
    let total: f64 = outcome.years.iter().map(|year| year.organisational_benefit).sum();
    let plan = capitalised(outcome.levers_are.to_plan());
    let they = match outcome.takes_part.iter().filter(|takes_part| **takes_part).count() {
        1 => format!("{plan}, it would save {}", pounds(total)),
        _ => format!("{plan}, they would save {} together", pounds(total)),
    };
    let summary = if total < 0.5 {
        "Nothing would be saved in the years counted.".to_owned()
    } else {
        format!(
            "{they} over {} years. The split between councils is assumed: the case pools all spending.",
            outcome.years.len()
        )
    };
    by_council(
        case,
        outcome,
        Side {
            id: "council-savings",
            caption: "What each council would save",
            summary,
            ink: Ink::Teal,
            amounts: ByCouncil::from_fn(outcome.takes_part.len(), |council| {
                outcome.saving(council)
            }),
            ranges: None,
        },
    )
}

/// What each council would be left with in today's money, between the least and the largest part
/// that the county may have.
#[must_use]
pub fn council_gains(case: &Case, outcome: &Outcome, results: &[Ranged]) -> Figure {
    by_council(
        case,
        outcome,
        Side {
            id: "council-gains",
            caption: "What each council would be left with, worth today",
            summary: format!(
                "What it would gain less what it would bear, {}. The split between councils is \
                 assumed: the case pools all figures. The lines show what the county\u{2019}s part \
                 may make of it.",
                outcome.levers_are.to_plan()
            ),
            ink: Ink::Teal,
            amounts: results.iter().map(|result| result.value).collect(),
            ranges: Some(results.iter().map(|result| (result.low, result.high)).collect()),
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
    amounts: ByCouncil<f64>,
    /// What each may be, where the split is what decides.
    ranges: Option<ByCouncil<(f64, f64)>>,
}

fn by_council(case: &Case, outcome: &Outcome, side: Side) -> Figure {
    let amounts: Vec<(&CouncilRow, f64)> = case
        .councils
        .iter()
        .enumerate()
        .map(|(index, council)| (council, side.amounts[index]))
        .collect();
    let rows = amounts
        .iter()
        .zip(outcome.takes_part)
        .enumerate()
        .map(|(index, ((council, amount), takes_part))| Bar {
            heading: None,
            label: council.short_name.clone(),
            remark: Some(if takes_part {
                format!("{} a resident", Amount::ForEachResident.text(amount / council.residents))
            } else {
                "outside".to_owned()
            }),
            from: 0.0,
            to: *amount,
            range: side.ranges.map(|ranges| ranges[index]).filter(|(low, high)| low < high),
            ghost: None,
            value: two_digits(*amount),
            ink: if *amount < 0.0 { Ink::Plum } else { side.ink },
            pattern: Pattern::Solid,
            parts: Vec::new(),
        })
        .collect();
    Figure {
        id: side.id,
        caption: format!("{}, over {} years (assumed split)", side.caption, outcome.years.len()),
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
