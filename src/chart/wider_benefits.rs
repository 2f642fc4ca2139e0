//! The wider benefits by outcome and measure. Not the councils' cash.

use super::figure::{Bar, Bars, Body, Cell, Figure, Ink, Pattern, Table};
use super::gathered::Gathered;
use crate::case::Case;
use crate::model::{Choices, Counted, Outcome, WiderBasis};
use crate::words::pounds;

const INKS: [Ink; 5] = [Ink::Blue, Ink::Teal, Ink::Plum, Ink::Orange, Ink::Grey];

/// As many bars as can be read in one figure.
const MOST: usize = 30;

/// Stands where the case has no figure.
const NOT_PUBLISHED: &str = "not published";

/// What each measure is worth at full effect, under its outcome. `remarks` says how far each
/// measure gets, in its own unit, by the place of the measure. Of many the smallest stand together.
#[must_use]
pub fn wider_benefits(
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
    remarks: &[String],
) -> Figure {
    let subtotals = subtotals(case, outcome);
    let measures = Gathered::at_most(outcome.measures().collect(), MOST, |counted| {
        counted.full.unwrap_or_default()
    });
    let mut area_before = None;
    let mut rows: Vec<Bar> = measures
        .shown
        .iter()
        .map(|counted| {
            let measure = &case.measures[counted.position];
            let benefit = counted.full.unwrap_or(0.0);
            let area = measure.outcome;
            let begins = area_before.replace(area) != Some(area);
            let value = counted.full.map_or_else(|| NOT_PUBLISHED.to_owned(), pounds);
            Bar {
                heading: begins
                    .then(|| format!("{} {}", case.outcomes[area].label, pounds(subtotals[area]))),
                remark: remarks.get(measure.place).cloned(),
                // Where colours come again they are filled in another way.
                pattern: if area < INKS.len() { Pattern::Solid } else { Pattern::Hatched },
                ..Bar::plain(&measure.label, (0.0, benefit), value, INKS[area % INKS.len()])
            }
        })
        .collect();
    let others: f64 = measures.others.iter().filter_map(|counted| counted.full).sum();
    rows.extend(
        measures.label().map(|label| Bar::plain(&label, (0.0, others), pounds(others), Ink::Lilac)),
    );
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
        } + &measures.remark(),
        summary: summary(case, outcome, &subtotals),
        table: table(case, &measures, remarks),
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
        _ if !outcome.measures().any(|counted| counted.full.is_some()) => {
            "No figure of a wider benefit is published.".to_owned()
        }
        _ => "There would be no wider benefit.".to_owned(),
    }
}

/// A row for each bar, then what stands together.
fn table(case: &Case, measures: &Gathered<Counted>, remarks: &[String]) -> Table {
    let head = ["Measure", "Outcome", "Now and then", "Benefit", "Published at target"];
    let pounds =
        |sum: Option<f64>| sum.map_or_else(|| Cell::Text(NOT_PUBLISHED.to_owned()), Cell::Pounds);
    let row = |counted: &Counted, before: &str| {
        let measure = &case.measures[counted.position];
        vec![
            Cell::Text(format!("{before}{}", measure.label)),
            Cell::Text(case.outcomes[measure.outcome].short_label.clone()),
            Cell::Text(remarks.get(measure.place).cloned().unwrap_or_default()),
            pounds(counted.full),
            pounds(measure.benefit),
        ]
    };
    let others = measures.label().map(|label| {
        let sum =
            |of: &dyn Fn(&Counted) -> Option<f64>| measures.others.iter().filter_map(of).sum();
        vec![
            Cell::Text(label),
            Cell::Empty,
            Cell::Empty,
            Cell::Pounds(sum(&|counted| counted.full)),
            Cell::Pounds(sum(&|counted| case.measures[counted.position].benefit)),
        ]
    });
    let shown = measures.shown.iter().map(|counted| row(counted, ""));
    let of_which = measures.others.iter().map(|counted| row(counted, "Of these: "));
    Table {
        head: head.map(str::to_owned).to_vec(),
        rows: shown.chain(others).chain(of_which).collect(),
    }
}
