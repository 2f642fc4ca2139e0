//! The councils' savings by driver, with the published range.

use super::figure::{Band, Body, Cell, Columns, Figure, Ink, Pattern, Stack, Table};
use super::gathered::Gathered;
use super::{unless_all, why_nothing, year_labels};
use crate::case::{Case, Line, LineKind};
use crate::model::{Choices, Counted, Outcome, cumulative};
use crate::words::{
    capitalised, low_and_high, low_to_high, lower_first, percent, pounds, published_range_name,
};

const INKS: [Ink; 5] = [Ink::Blue, Ink::Teal, Ink::Plum, Ink::Orange, Ink::Grey];

/// Savings a year by driver, stacked, between the published low and high. Of many the smallest
/// stand together.
#[must_use]
pub fn savings_by_driver(case: &Case, choices: &Choices, outcome: &Outcome) -> Figure {
    let lines: Vec<Counted> = outcome.savings().filter(|saving| saving.full.is_some()).collect();
    let lines = Gathered::of(lines, |saving| saving.full.unwrap_or_default());
    let by_year = |saving: &Counted| outcome.flows().by_year(saving.row).to_vec();
    let mut stacks: Vec<Stack> = lines
        .shown
        .iter()
        .enumerate()
        .map(|(index, saving)| Stack {
            label: case.lines[saving.position].label.clone(),
            values: by_year(saving),
            ink: INKS[index % INKS.len()],
            pattern: if index < INKS.len() { Pattern::Solid } else { Pattern::Hatched },
        })
        .collect();
    stacks.extend(lines.label().map(|label| {
        Stack {
            label,
            values: (0..outcome.years.len())
                .map(|place| {
                    lines
                        .others
                        .iter()
                        .map(|saving| outcome.flows().by_year(saving.row)[place])
                        .sum()
                })
                .collect(),
            ink: Ink::Lilac,
            pattern: Pattern::Solid,
        }
    }));
    let published = (!lines.shown.is_empty()).then(|| published_range(case, choices));
    Figure {
        id: "savings-by-driver",
        caption: match &published {
            Some(_) => format!(
                "Savings a year by kind {}, against {}{}",
                outcome.levers_are.as_planned(),
                published_range_name(case, choices.option, LineKind::Saving),
                lines.remark()
            ),
            None => "Savings a year by kind".to_owned(),
        },
        summary: summary(case, outcome) + &unless_all(case, outcome, LineKind::Saving),
        table: table(case, outcome, published.as_ref()),
        body: Body::Columns(Columns {
            years: if published.is_some() { year_labels(outcome) } else { Vec::new() },
            stacks,
            band: published.map(|(low, high)| Band {
                label: low_to_high(case).to_owned(),
                low,
                high,
            }),
            ..Columns::default()
        }),
    }
}

/// The published low and high of each year, as the case plans it: all councils, no delay. A bound
/// alone stands for both.
fn published_range(case: &Case, choices: &Choices) -> (Vec<f64>, Vec<f64>) {
    (1..=choices.horizon)
        .map(|year| {
            let lines = case.lines_of(choices.option, LineKind::Saving);
            lines.fold((0.0, 0.0), |(low, high), (_, line)| {
                let years = f64::from(year) - f64::from(line.first_year - 1);
                let has_ended = line.last_year.is_some_and(|last| year > last);
                let grown = libm::pow(1.0 + line.growth, f64::from(year - 1));
                let share =
                    if has_ended { 0.0 } else { cumulative(&line.phasing, years, 0.0) * grown };
                let (least, most) = line.bounds().unwrap_or_default();
                (low + least * share, high + most * share)
            })
        })
        .unzip()
}

fn summary(case: &Case, outcome: &Outcome) -> String {
    let total = outcome.totals.organisational_full_effect;
    let is_alone = outcome.savings().filter(|saving| saving.full.is_some()).count() == 1;
    let published = outcome.savings().filter_map(|saving| Some((saving.full?, saving.position)));
    let largest = published.max_by(|(one, _), (other, _)| one.total_cmp(other));
    let counted: f64 = outcome.years.iter().map(|year| year.organisational_benefit).sum();
    match largest {
        Some(_) if total >= 0.5 && counted < 0.5 => {
            format!("Nothing would be saved in the {} years counted.", outcome.years.len())
        }
        Some((_, line)) if total >= 0.5 && is_alone => format!(
            "{}, {} a year would be saved once all of it is there, from {}.",
            capitalised(outcome.levers_are.to_plan()),
            pounds(total),
            named(&case.lines[line])
        ),
        Some((saving, line)) if total >= 0.5 => format!(
            "{}, {} a year would be saved once all of it is there; the largest \
             part, {}, would come from {}.",
            capitalised(outcome.levers_are.to_plan()),
            pounds(total),
            percent(saving / total, 0),
            named(&case.lines[line])
        ),
        _ => why_nothing(outcome, "saved", outcome.savings()),
    }
}

/// A line in the middle of a sentence: one with a mark of its own in quotes.
fn named(line: &Line) -> String {
    if line.label.contains([',', ':', ';']) {
        format!("\u{201c}{}\u{201d}", line.short_label)
    } else {
        lower_first(&line.label)
    }
}

/// All lines one by one; what is not published says so.
fn table(case: &Case, outcome: &Outcome, published: Option<&(Vec<f64>, Vec<f64>)>) -> Table {
    let mut head = vec!["Year".to_owned()];
    head.extend(outcome.savings().map(|saving| case.lines[saving.position].label.clone()));
    let Some((low, high)) = published else { return Table::default() };
    head.push("Total".to_owned());
    head.extend(low_and_high(case).map(str::to_owned));
    let rows = outcome
        .years
        .iter()
        .enumerate()
        .zip(low.iter().zip(high))
        .map(|((place, year), (low, high))| {
            let mut row = vec![Cell::Text(outcome.label(year.year))];
            row.extend(outcome.savings().map(|saving| match saving.full {
                Some(_) => Cell::Pounds(outcome.flows().by_year(saving.row)[place]),
                None => Cell::Text("not published".to_owned()),
            }));
            row.extend([year.organisational_benefit, *low, *high].map(Cell::Pounds));
            row
        })
        .collect();
    Table { head, rows }
}
