//! Figures that are years added up.

use super::{levers, listed, said};
use crate::model::{Factor, FactorKind, YearOutcome};
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Cell, Part, Row, RowLook, Table};
use crate::words::{decimal, grouped, month_after, numbered_year, percent, pounds};

/// A column: its head, and what it has of a year.
type Column<'a> = (&'a str, &'a dyn Fn(&YearOutcome) -> String);

/// The years in a table, with a last row of sums where there are any.
fn table(facts: &Facts, title: &str, columns: &[Column], sums: Option<Vec<String>>) -> Part {
    let outcome = facts.outcome;
    let row = |year: &YearOutcome| {
        let cells = columns.iter().map(|(_, of)| Cell::number(of(year)));
        Row::new(numbered_year(outcome.first_year, year.year), cells.collect())
    };
    let heads = columns.iter().map(|(head, _)| Cell::number(*head));
    let foot = sums.map(|sums| {
        let cells = sums.into_iter().map(Cell::number).collect();
        Row { look: RowLook::Sum, ..Row::new("Together", cells) }
    });
    Part::Table(Table {
        name: title.to_owned(),
        heads: [Cell::words("Year")].into_iter().chain(heads).collect(),
        body: outcome.years.iter().map(row).collect(),
        foot: foot.into_iter().collect(),
    })
}

fn saved(year: &YearOutcome) -> f64 {
    year.cashable_benefit + year.project_benefit()
}

fn spent(year: &YearOutcome) -> f64 {
    year.one_off_cost + year.programme_cost + year.recurring_cost + year.project_cost()
}

fn sum(facts: &Facts, of: impl Fn(&YearOutcome) -> f64) -> String {
    pounds(facts.outcome.years.iter().map(of).sum())
}

/// When the cash that was added up turns above nothing for good.
pub fn money_back(facts: &Facts) -> Vec<Part> {
    let mut parts = vec![
        said("What is saved in cash less what is spent, year by year, and added up:"),
        table(
            facts,
            "Cash by year",
            &[
                ("Saved", &|year| pounds(saved(year))),
                ("Spent", &|year| pounds(spent(year))),
                ("Left in the year", &|year| pounds(year.net_cashable)),
                ("Added up", &|year| pounds(year.cumulative_cashable)),
            ],
            None,
        ),
    ];
    if let Some(text) = crossing(facts) {
        parts.push(said(text));
    }
    parts.extend(levers(facts, &of_all(facts)));
    parts
}

/// In which year, and after which part of it.
fn crossing(facts: &Facts) -> Option<String> {
    let outcome = facts.outcome;
    let years = outcome.totals.payback_years.filter(|years| *years > 0.0)?;
    let whole = (years - 1e-9).floor().max(0.0);
    let place = whole as usize;
    let before = place.checked_sub(1).map_or(0.0, |last| outcome.years[last].cumulative_cashable);
    let brings = outcome.years.get(place)?.net_cashable;
    let year = numbered_year(outcome.first_year, place as u32 + 1);
    Some(format!(
        "Before {year}, {} is missing; the year brings {}. So the money is back after {} of the year, \
         {} years from the start: in {}.",
        pounds(-before),
        pounds(brings),
        percent(years - whole, 0),
        decimal(years, 2),
        month_after(outcome.first_year, years),
    ))
}

/// What the cash of all years is worth today.
pub fn worth(facts: &Facts) -> Vec<Part> {
    let choices = facts.choices();
    let today = |year: &YearOutcome| year.net_cashable * year.discount_factor;
    let worth = facts.uncertainty.npv_cashable;
    let mut parts = vec![
        said(format!(
            "What is left of each year, where a pound counts {} less for each year that it comes later:",
            percent(choices.discount_rate, 2)
        )),
        table(
            facts,
            "Cash worth today",
            &[
                ("Left in the year", &|year| pounds(year.net_cashable)),
                ("A pound counts", &|year| percent(year.discount_factor, 1)),
                ("Worth today", &|year| pounds(today(year))),
            ],
            Some(vec![sum(facts, |year| year.net_cashable), String::new(), sum(facts, today)]),
        ),
        said(format!(
            "That is as set. In {} runs chance picks each uncertain figure from its range: in 8 of 10 of \
             them it comes to between {} and {}.",
            grouped(facts.uncertainty.draws as f64),
            pounds(worth.p10),
            pounds(worth.p90)
        )),
    ];
    let mut used = of_all(facts);
    used.push(Factor {
        kind: FactorKind::InYear,
        value: 1.0,
        levers: ["horizon", "discount-rate"].map(str::to_owned).into(),
        figures: Vec::new(),
    });
    parts.extend(levers(facts, &used));
    parts
}

/// What nobody has agreed to pay: what is not put through the split, and what is short in it.
pub fn no_payer(facts: &Facts) -> Vec<Part> {
    let outside = |year: &YearOutcome| year.funding.one_off_outside;
    let short = |year: &YearOutcome| year.funding.shortfall;
    let paid = |year: &YearOutcome| year.funding.to_fund - year.funding.shortfall;
    let mut parts = vec![
        said(
            "The part of the one-off cost that no rule divides, and what the payers leave of the rest:",
        ),
        table(
            facts,
            "What has no payer",
            &[
                ("One-off, not divided", &|year| pounds(outside(year))),
                ("To be funded", &|year| pounds(year.funding.to_fund)),
                ("Paid", &|year| pounds(paid(year))),
                ("Short", &|year| pounds(short(year))),
                ("No payer", &|year| pounds(outside(year) + short(year))),
            ],
            Some(vec![
                sum(facts, outside),
                sum(facts, |year| year.funding.to_fund),
                sum(facts, paid),
                sum(facts, short),
                sum(facts, |year| outside(year) + short(year)),
            ]),
        ),
    ];
    let sources = facts.case().sources.iter().enumerate().map(|(place, source)| {
        let paid = sum(facts, |year| year.funding.sources[place]);
        Line::from(format!("{}: {paid} over all years", source.label))
    });
    parts.extend(listed("Who pays of it", sources.collect()));
    parts
}

/// The factors of all rows in the last year counted, for the levers in them.
fn of_all(facts: &Facts) -> Vec<Factor> {
    let (case, choices, flows) = (facts.case(), facts.choices(), facts.outcome.flows());
    let last = facts.outcome.years.len() as u32;
    let rows = (0..flows.rows.len()).filter(|row| flows.rows[*row].cash > 0.0);
    rows.flat_map(|row| flows.factors(case, choices, row, last)).collect()
}
