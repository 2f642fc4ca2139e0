//! The wider benefits by outcome and measure. Not the councils' cash.

use super::figure::{Bar, Bars, Body, Cell, Figure, Ink, Pattern, Table};
use crate::case::Case;
use crate::model::{Choices, Outcome, WiderBasis};
use crate::words::pounds;

const INKS: [Ink; 5] = [Ink::Blue, Ink::Teal, Ink::Plum, Ink::Orange, Ink::Grey];

/// What each measure is worth at full effect, under its outcome. `remarks` says how far each
/// measure gets, in its own unit.
#[must_use]
pub fn wider_benefits(
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
    remarks: &[String],
) -> Figure {
    let subtotals = subtotals(case, outcome);
    let mut area_before = None;
    let rows = outcome
        .measures()
        .zip(remarks)
        .map(|(counted, remark)| {
            let measure = &case.measures[counted.position];
            let benefit = counted.full.unwrap_or(0.0);
            let area = measure.outcome;
            let begins = area_before.replace(area) != Some(area);
            Bar {
                heading: begins
                    .then(|| format!("{} {}", case.outcomes[area].label, pounds(subtotals[area]))),
                label: measure.label.clone(),
                remark: Some(remark.clone()),
                from: 0.0,
                to: benefit,
                range: None,
                ghost: None,
                value: counted.full.map_or_else(|| "not published".to_owned(), pounds),
                ink: INKS[area % INKS.len()],
                pattern: Pattern::Solid,
                parts: Vec::new(),
            }
        })
        .collect();
    Figure {
        id: "wider-benefits",
        caption: match choices.wider_basis {
            WiderBasis::Annual => {
                "Wider benefits at full effect, by measure, read as a sum for each year".to_owned()
            }
            WiderBasis::Once => {
                "Wider benefits at full effect, by measure, read as a sum that comes once"
                    .to_owned()
            }
        },
        summary: summary(case, outcome, &subtotals),
        table: table(case, outcome, remarks),
        body: Body::Bars(Bars { rows, connected: false }),
    }
}

fn subtotals(case: &Case, outcome: &Outcome) -> Vec<f64> {
    let mut subtotals = vec![0.0; case.outcomes.len()];
    for counted in outcome.measures() {
        subtotals[case.measures[counted.position].outcome] += counted.full.unwrap_or(0.0);
    }
    subtotals
}

fn summary(case: &Case, outcome: &Outcome, subtotals: &[f64]) -> String {
    let total = outcome.totals.wider_full_effect;
    let largest =
        subtotals.iter().zip(&case.outcomes).max_by(|(one, _), (other, _)| one.total_cmp(other));
    match largest {
        Some((subtotal, area)) if total > 0.0 => format!(
            "{} would bring the most, {} of {}. The case leaves unclear whether it would come each \
             year or once, and what it costs to bring about is not counted. This is value for \
             residents, the economy and public services, no council\u{2019}s cash.",
            area.label,
            pounds(*subtotal),
            pounds(total)
        ),
        _ => "There would be no wider benefit.".to_owned(),
    }
}

fn table(case: &Case, outcome: &Outcome, remarks: &[String]) -> Table {
    let head = ["Measure", "Outcome", "Now and then", "Benefit", "Published at target"];
    Table {
        head: head.map(str::to_owned).to_vec(),
        rows: outcome
            .measures()
            .zip(remarks)
            .map(|(counted, remark)| {
                let measure = &case.measures[counted.position];
                vec![
                    Cell::Text(measure.label.clone()),
                    Cell::Text(case.outcomes[measure.outcome].short_label.clone()),
                    Cell::Text(remark.clone()),
                    counted.full.map_or_else(not_published, Cell::Pounds),
                    measure.benefit.map_or_else(not_published, Cell::Pounds),
                ]
            })
            .collect(),
    }
}

fn not_published() -> Cell {
    Cell::Text("not published".to_owned())
}
