//! The wider benefits by outcome and measure. Not the councils' cash.

use super::figure::{Bar, Bars, Body, Cell, Figure, Ink, Pattern, Table};
use crate::model::{Choices, Evidence, OUTCOME_AREAS, Outcome, WiderBasis};
use crate::words::pounds;

const INKS: [Ink; OUTCOME_AREAS] = [Ink::Blue, Ink::Teal, Ink::Plum, Ink::Orange, Ink::Grey];

/// What each measure is worth at full effect, under its outcome. `remarks` says how far each
/// measure gets, in its own unit.
#[must_use]
pub fn wider_benefits(
    evidence: &Evidence,
    choices: &Choices,
    outcome: &Outcome,
    remarks: &[String],
) -> Figure {
    let subtotals = subtotals(evidence, outcome);
    let mut area_before = None;
    let rows = evidence
        .measures
        .iter()
        .zip(outcome.kpis)
        .zip(remarks)
        .map(|((measure, benefit), remark)| {
            let area = measure.outcome;
            let begins = area_before.replace(area) != Some(area);
            Bar {
                heading: begins.then(|| {
                    format!("{} {}", evidence.outcome_areas[area].label, pounds(subtotals[area]))
                }),
                label: measure.label.clone(),
                remark: Some(remark.clone()),
                from: 0.0,
                to: benefit,
                range: None,
                ghost: None,
                value: pounds(benefit),
                ink: INKS[area],
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
        summary: summary(evidence, outcome, &subtotals),
        table: table(evidence, outcome, remarks),
        body: Body::Bars(Bars { rows, connected: false }),
    }
}

fn subtotals(evidence: &Evidence, outcome: &Outcome) -> [f64; OUTCOME_AREAS] {
    let mut subtotals = [0.0; OUTCOME_AREAS];
    for (measure, benefit) in evidence.measures.iter().zip(outcome.kpis) {
        subtotals[measure.outcome] += benefit;
    }
    subtotals
}

fn summary(evidence: &Evidence, outcome: &Outcome, subtotals: &[f64; OUTCOME_AREAS]) -> String {
    let total = outcome.totals.wider_full_effect;
    let largest = subtotals
        .iter()
        .zip(&evidence.outcome_areas)
        .max_by(|(one, _), (other, _)| one.total_cmp(other));
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

fn table(evidence: &Evidence, outcome: &Outcome, remarks: &[String]) -> Table {
    let head = ["Measure", "Outcome", "Now and then", "Benefit", "Published at target"];
    Table {
        head: head.map(str::to_owned).to_vec(),
        rows: evidence
            .measures
            .iter()
            .zip(outcome.kpis)
            .zip(remarks)
            .map(|((measure, benefit), remark)| {
                vec![
                    Cell::Text(measure.label.clone()),
                    Cell::Text(evidence.outcome_areas[measure.outcome].short_label.clone()),
                    Cell::Text(remark.clone()),
                    Cell::Pounds(benefit),
                    Cell::Pounds(measure.benefit),
                ]
            })
            .collect(),
    }
}
