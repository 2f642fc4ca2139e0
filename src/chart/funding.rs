//! Who funds each year, and what nobody funds.

use super::figure::{Body, Cell, Columns, Figure, Ink, Pattern, Stack, Table};
use super::year_labels;
use crate::model::{Outcome, Source, YearOutcome};
use crate::words::pounds;

/// Fewer years would make the columns look like blocks.
const LEAST_YEARS: usize = 5;

/// What is to be funded each year by source, with the shortfall hatched, up to the last year
/// with something to fund.
#[must_use]
pub fn funding_by_year(outcome: &Outcome) -> Figure {
    let last = outcome.years.iter().rposition(|year| year.funding.to_fund > 0.0);
    let shown = last.map_or(0, |last| last + 1).max(LEAST_YEARS).min(outcome.years.len());
    let years = &outcome.years[..shown];
    let sources = Source::ALL.iter().zip([Ink::Blue, Ink::Teal, Ink::Orange, Ink::Lilac]);
    let mut stacks: Vec<_> = sources
        .enumerate()
        .map(|(index, (source, ink))| Stack {
            label: label(*source).to_owned(),
            values: years.iter().map(|year| year.funding.sources[index]).collect(),
            ink,
            pattern: Pattern::Solid,
        })
        .collect();
    stacks.push(Stack {
        label: "Not yet funded".to_owned(),
        values: years.iter().map(|year| year.funding.shortfall).collect(),
        ink: Ink::Plum,
        pattern: Pattern::Hatched,
    });
    Figure {
        id: "funding-by-year",
        caption: "Who funds each year".to_owned(),
        summary: summary(outcome),
        table: table(outcome, years),
        body: Body::Columns(Columns {
            years: year_labels(outcome).into_iter().take(shown).collect(),
            stacks,
            ..Columns::default()
        }),
    }
}

fn label(source: Source) -> &'static str {
    match source {
        Source::County => "County",
        Source::Dep => "Economic Partnership",
        Source::RatesPool => "Business rates pool",
        Source::Members => "Members by rule",
    }
}

fn summary(outcome: &Outcome) -> String {
    let to_fund: f64 = outcome.years.iter().map(|year| year.funding.to_fund).sum();
    let shortfall = outcome.shortfall();
    if to_fund == 0.0 {
        "There is nothing to fund.".to_owned()
    } else if shortfall < 0.5 {
        format!("All of the {} to fund is paid for.", pounds(to_fund))
    } else {
        format!("Of the {} to fund, {} is not paid for.", pounds(to_fund), pounds(shortfall))
    }
}

fn table(outcome: &Outcome, years: &[YearOutcome]) -> Table {
    let mut head = vec!["Year".to_owned(), "To fund".to_owned()];
    head.extend(Source::ALL.iter().map(|source| label(*source).to_owned()));
    head.push("Not yet funded".to_owned());
    let rows = years
        .iter()
        .map(|year| {
            let mut row = vec![Cell::Text(outcome.label(year.year))];
            row.push(Cell::Pounds(year.funding.to_fund));
            row.extend(year.funding.sources.map(Cell::Pounds));
            row.push(Cell::Pounds(year.funding.shortfall));
            row
        })
        .collect();
    Table { head, rows }
}
