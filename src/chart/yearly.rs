//! What is saved each year, and what is paid each year, by kind, with the published range.

use super::figure::{Band, Body, Cell, Columns, Figure, Ink, Pattern, Stack, Table};
use super::gathered::Gathered;
use super::{unless_all, why_nothing, year_labels};
use crate::case::{Case, Line, LineKind};
use crate::model::{Choices, Counted, Outcome, cumulative};
use crate::words::{
    capitalised, low_and_high, low_to_high, lower_first, percent, pounds, published_range_name,
};

const INKS: [Ink; 5] = [Ink::Blue, Ink::Teal, Ink::Plum, Ink::Orange, Ink::Grey];

/// What comes or goes every year.
struct Yearly {
    kind: LineKind,
    id: &'static str,
    caption: &'static str,
    done: &'static str,
    from: &'static str,
}

/// Savings a year by driver, stacked, between the published low and high. Of many the smallest
/// stand together.
#[must_use]
pub fn savings_by_driver(case: &Case, choices: &Choices, outcome: &Outcome) -> Figure {
    let savings = Yearly {
        kind: LineKind::Saving,
        id: "savings-by-driver",
        caption: "Savings a year by kind",
        done: "saved",
        from: "come from",
    };
    savings.figure(case, choices, outcome, outcome.savings().collect())
}

/// The same of what is paid every year.
#[must_use]
pub fn yearly_cost_by_kind(case: &Case, choices: &Choices, outcome: &Outcome) -> Figure {
    let costs = Yearly {
        kind: LineKind::Cost,
        id: "yearly-cost-by-kind",
        caption: "Yearly cost by kind",
        done: "paid",
        from: "go to",
    };
    costs.figure(case, choices, outcome, outcome.recurring().collect())
}

impl Yearly {
    fn figure(
        &self,
        case: &Case,
        choices: &Choices,
        outcome: &Outcome,
        all: Vec<Counted>,
    ) -> Figure {
        let known = all.iter().copied().filter(|line| line.full.is_some()).collect();
        let lines = Gathered::of(known, |line: &Counted| line.full.unwrap_or_default());
        let by_year = |line: &Counted| outcome.flows().by_year(line.row);
        let mut stacks: Vec<Stack> = lines
            .shown
            .iter()
            .enumerate()
            .map(|(index, line)| Stack {
                label: case.lines[line.position].label.clone(),
                values: by_year(line),
                ink: INKS[index % INKS.len()],
                pattern: if index < INKS.len() { Pattern::Solid } else { Pattern::Hatched },
            })
            .collect();
        stacks.extend(lines.label().map(|label| Stack {
            label,
            values: together(outcome, &lines.others),
            ink: Ink::Lilac,
            pattern: Pattern::Solid,
        }));
        let published =
            (!lines.shown.is_empty()).then(|| published_range(case, choices, self.kind));
        Figure {
            id: self.id,
            caption: match &published {
                Some(_) => format!(
                    "{} {}, against {}{}",
                    self.caption,
                    outcome.levers_are.as_planned(),
                    published_range_name(case, choices.option, self.kind),
                    lines.remark()
                ),
                None => self.caption.to_owned(),
            },
            summary: self.summary(case, outcome, &all) + &unless_all(case, outcome, self.kind),
            table: table(case, outcome, &all, published.as_ref()),
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

    fn summary(&self, case: &Case, outcome: &Outcome, lines: &[Counted]) -> String {
        let published = || lines.iter().filter_map(|line| Some((line.full?, line.position)));
        let total: f64 = published().map(|(full, _)| full).sum();
        let largest = published().max_by(|(one, _), (other, _)| one.total_cmp(other));
        let counted: f64 = together(outcome, lines).iter().sum();
        let Self { done, from, .. } = self;
        match largest {
            Some(_) if total >= 0.5 && counted < 0.5 => {
                format!("Nothing would be {done} in the {} years counted.", outcome.years.len())
            }
            Some((largest, line)) if total >= 0.5 => {
                let all = format!(
                    "{}, {} a year would be {done} once all of it is there",
                    capitalised(outcome.levers_are.to_plan()),
                    pounds(total),
                );
                let name = named(&case.lines[line]);
                match published().count() {
                    1 if self.kind == LineKind::Saving => format!("{all}, from {name}."),
                    1 => format!("{all}, for {name}."),
                    _ => format!(
                        "{all}; the largest part, {}, would {from} {name}.",
                        percent(largest / total, 0)
                    ),
                }
            }
            _ => why_nothing(outcome, done, lines.iter().copied()),
        }
    }
}

/// The sum of some lines in each year.
fn together(outcome: &Outcome, lines: &[Counted]) -> Vec<f64> {
    let by_year: Vec<_> = lines.iter().map(|line| outcome.flows().by_year(line.row)).collect();
    (0..outcome.years.len()).map(|place| by_year.iter().map(|line| line[place]).sum()).collect()
}

/// The published low and high of each year, as the case plans it: all councils, no delay. A bound
/// alone stands for both.
fn published_range(case: &Case, choices: &Choices, kind: LineKind) -> (Vec<f64>, Vec<f64>) {
    (1..=choices.horizon)
        .map(|year| {
            let lines = case.lines_of(choices.option, kind);
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

/// A line in the middle of a sentence: one with a mark of its own in quotes.
fn named(line: &Line) -> String {
    if line.label.contains([',', ':', ';']) {
        format!("\u{201c}{}\u{201d}", line.short_label)
    } else {
        lower_first(&line.label)
    }
}

/// All lines one by one; what is not published says so.
fn table(
    case: &Case,
    outcome: &Outcome,
    lines: &[Counted],
    published: Option<&(Vec<f64>, Vec<f64>)>,
) -> Table {
    let mut head = vec!["Year".to_owned()];
    head.extend(lines.iter().map(|line| case.lines[line.position].label.clone()));
    let Some((low, high)) = published else { return Table::default() };
    head.push("Total".to_owned());
    head.extend(low_and_high(case).map(str::to_owned));
    let totals = together(outcome, lines);
    let rows = outcome.years.iter().enumerate().map(|(place, year)| {
        let mut row = vec![Cell::Text(outcome.label(year.year))];
        row.extend(lines.iter().map(|line| match line.full {
            Some(_) => Cell::Pounds(outcome.flows().by_year(line.row)[place]),
            None => Cell::Text("not published".to_owned()),
        }));
        row.extend([totals[place], low[place], high[place]].map(Cell::Pounds));
        row
    });
    Table { rows: rows.collect(), head }
}
