//! Who funds each year, and what has no payer.

use super::figure::{Body, Cell, Columns, Figure, Ink, Pattern, Stack, Table};
use super::year_labels;
use crate::case::Case;
use crate::model::{Outcome, YearOutcome};
use crate::words::{has_papers, pounds, pounds_beside};

/// Fewer years would make the columns look like blocks.
const LEAST_YEARS: usize = 5;

/// With a hatched round more than there can be sources and the councils; plum is what has no payer.
const INKS: [Ink; 5] = [Ink::Blue, Ink::Teal, Ink::Orange, Ink::Lilac, Ink::Grey];

/// What is to be funded each year by source, with the shortfall hatched, up to the last year
/// with a cost. The one-off cost without a payer is said in the caption and stands in the table.
#[must_use]
pub fn funding_by_year(case: &Case, outcome: &Outcome) -> Figure {
    let last = outcome
        .years
        .iter()
        .rposition(|year| year.funding.to_fund > 0.0 || year.funding.one_off_outside > 0.0);
    let shown = last.map_or(0, |last| last + 1).max(LEAST_YEARS).min(outcome.years.len());
    let years = &outcome.years[..shown];
    let mut stacks: Vec<_> = labels(case)
        .enumerate()
        .map(|(index, label)| Stack {
            label: label.to_owned(),
            values: years.iter().map(|year| year.funding.sources[index]).collect(),
            ink: INKS[index % INKS.len()],
            // Where colours come again they are filled in another way.
            pattern: if index < INKS.len() { Pattern::Solid } else { Pattern::Hatched },
        })
        .collect();
    stacks.push(Stack {
        label: "No payer for the rest".to_owned(),
        values: years.iter().map(|year| year.funding.shortfall).collect(),
        ink: Ink::Plum,
        pattern: Pattern::Hatched,
    });
    // A hundred times the team: drawn beside it, the team could not be seen.
    let outside = no_payer_of_one_off(outcome);
    let caption = if outside >= 0.5 {
        format!(
            "Who funds {} each year (not shown: {} of one-off cost; {})",
            what_is_funded(case),
            pounds(outside),
            // Sources are what the papers name.
            if !case.sources.is_empty() && has_papers(case) {
                "the papers name no payer"
            } else {
                "no payer is agreed"
            }
        )
    } else {
        "Who funds each year".to_owned()
    };
    Figure {
        id: "funding-by-year",
        caption,
        summary: summary(case, outcome),
        table: table(case, outcome, years),
        body: Body::Columns(Columns {
            years: year_labels(outcome).into_iter().take(shown).collect(),
            stacks,
            ..Columns::default()
        }),
    }
}

/// The sources in the order in which they are used; the councils that fund come last.
fn labels(case: &Case) -> impl Iterator<Item = &str> {
    case.sources.iter().map(|source| source.short_label.as_str()).chain(["Councils, by the rule"])
}

/// The one-off cost that is not put through the split.
fn no_payer_of_one_off(outcome: &Outcome) -> f64 {
    outcome.years.iter().map(|year| year.funding.one_off_outside).sum()
}

/// What the split is for: in a case without a team it can only be the one-off cost.
fn what_is_funded(case: &Case) -> &'static str {
    if case.team_plans.is_empty() { "what is shared" } else { "the team" }
}

fn summary(case: &Case, outcome: &Outcome) -> String {
    let to_fund: f64 = outcome.years.iter().map(|year| year.funding.to_fund).sum();
    let team: f64 = outcome.years.iter().map(|year| year.programme_cost).sum();
    let (shortfall, outside) = (outcome.shortfall(), no_payer_of_one_off(outcome));
    let what = if to_fund - team < 0.5 { "the team" } else { "what is funded together" };
    let taking_part = outcome.takes_part.iter().filter(|takes_part| **takes_part).count();
    if taking_part == 0 {
        return "No council takes part, so there is nothing to pay for.".to_owned();
    }
    let split = if to_fund < 0.5 && case.team_plans.is_empty() {
        "Nothing is put through the split.".to_owned()
    } else if to_fund < 0.5 {
        "There is no team to fund.".to_owned()
    } else if shortfall < 0.5 {
        format!("All of the {} for {what} would have a payer.", pounds(to_fund))
    } else {
        format!(
            "Of the {} for {what}, {} has no payer.",
            pounds(to_fund),
            pounds_beside(shortfall, to_fund)
        )
    };
    if outside < 0.5 {
        return split;
    }
    let none = if shortfall < 0.5 { "no payer" } else { "none either" };
    let who = match taking_part {
        1 => "the one council would bear all of it",
        _ => "if none is found, each council would bear its own part",
    };
    format!("{split} The one-off cost of {} has {none}: {who}.", pounds(outside))
}

fn table(case: &Case, outcome: &Outcome, years: &[YearOutcome]) -> Table {
    let mut head = vec!["Year".to_owned(), "To fund".to_owned()];
    head.extend(labels(case).map(str::to_owned));
    head.push("No payer for the rest".to_owned());
    let has_one_off = outcome.one_off().any(|cost| cost.full.is_some());
    head.extend(has_one_off.then(|| "No payer: one-off cost".to_owned()));
    let rows = years
        .iter()
        .map(|year| {
            let mut row = vec![Cell::Text(outcome.label(year.year))];
            row.push(Cell::Pounds(year.funding.to_fund));
            row.extend(year.funding.sources.into_iter().map(Cell::Pounds));
            row.push(Cell::Pounds(year.funding.shortfall));
            row.extend(has_one_off.then_some(Cell::Pounds(year.funding.one_off_outside)));
            row
        })
        .collect();
    Table { head, rows }
}
