//! What each council would bear, save and be left with, over the years counted.

use super::figure::{Bar, BarPart, Bars, Body, Cell, Figure, Ink, Pattern, Table};
use crate::case::{Case, CouncilRow, LineKind};
use crate::model::{Borne, ByCouncil, Outcome, Ranged};
use crate::words::{
    Amount, all_pooled, capitalised, count_in_words, left_out_of, one_side_unknown, pounds,
    two_digits, upper_whose,
};

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
            summary: borne_summary(case, outcome, &borne),
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
    let has_yearly = outcome.recurring().any(|cost| cost.full.is_some());
    let has_one_off = outcome.one_off().any(|cost| cost.full.is_some());
    let mut head = vec!["Council", "Contribution"];
    head.extend(has_one_off.then_some("Own part of the one-off cost"));
    head.extend(has_yearly.then_some("Own part of yearly costs"));
    let has_projects = !case.projects.is_empty();
    head.push("Part of the shortfall");
    head.extend(has_projects.then_some("Joint projects"));
    head.extend(["In all", "For each resident"]);
    figure.table = Table {
        head: head.into_iter().map(str::to_owned).collect(),
        rows: case
            .councils
            .iter()
            .zip(&borne)
            .map(|(council, borne)| {
                let mut sums = vec![borne.contribution];
                sums.extend(has_one_off.then_some(borne.one_off_outside));
                sums.extend(has_yearly.then_some(borne.recurring));
                sums.push(borne.shortfall);
                sums.extend(has_projects.then_some(borne.projects));
                sums.push(borne.total());
                [Cell::Text(council.name.clone())]
                    .into_iter()
                    .chain(sums.into_iter().map(Cell::Pounds))
                    .chain([Cell::Pence(borne.total() / council.residents)])
                    .collect()
            })
            .collect(),
    };
    figure
}

/// Who would contribute, and what would fall on each council beside it.
fn borne_summary(case: &Case, outcome: &Outcome, borne: &[Borne]) -> String {
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
    let left_out = left_out_of(case, outcome, &[LineKind::Cost, LineKind::OneOff]);
    let yearly: f64 = borne.iter().map(|borne| borne.recurring).sum();
    let yearly = match yearly {
        yearly if yearly.abs() < 0.5 => String::new(),
        yearly => format!(" Yearly costs of {} would fall on them too.", pounds(yearly)),
    };
    let yearly = match left_out.as_str() {
        "" => yearly,
        _ if unpaid < 0.5 => yearly,
        text => format!("{yearly} {text}"),
    };
    match outcome.takes_part.iter().filter(|takes_part| **takes_part).count() {
        0 => "No council takes part, so none bears anything.".to_owned(),
        _ if unpaid < 0.5 && !left_out.is_empty() => format!("{contribution}.{yearly} {left_out}"),
        _ if unpaid < 0.5 && yearly.is_empty() => {
            format!("{contribution}; nothing else would fall on them.")
        }
        _ if unpaid < 0.5 => format!("{contribution}.{yearly}"),
        1 => format!(
            "{contribution}; the one that takes part would bear all of the {} without a payer.{yearly}",
            pounds(unpaid)
        ),
        _ => format!(
            "{contribution}; each that takes part would bear its own part of the {} without a payer \
             (assumed split).{yearly}",
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
        ("Own part of yearly costs", borne.recurring, Ink::Grey, Pattern::Solid),
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
        match outcome.savings().any(|saving| saving.full.is_none()) {
            true => "No figure of what would be saved is published.".to_owned(),
            false => "Nothing would be saved in the years counted.".to_owned(),
        }
    } else {
        format!(
            "{they} over {} years. The split between councils is assumed: {}.",
            outcome.years.len(),
            all_pooled(case, "spending")
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
            amounts: outcome.saved_by_all(),
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
                "What it would gain less what it would bear, {}. {}The split between councils is \
                 assumed: {}.{}",
                outcome.levers_are.to_plan(),
                one_side_unknown(outcome).map_or_else(String::new, |why| format!(
                    "It is only a part of what would be left: {why}. "
                )),
                all_pooled(case, "figures"),
                upper_whose(case).map_or_else(String::new, |whose| format!(
                    " The lines show what {whose} part may make of it."
                ))
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
