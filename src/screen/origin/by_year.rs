//! Figures that are years added up.

use super::{levers, levers_that, listed, said};
use crate::model::{Factor, FactorKind, FundingRule, YearOutcome};
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Cell, List, Part, Row, RowLook, Table};
use crate::words::{Rounding, decimal, grouped, month_after, numbered_year, percent, pounds};

/// What a column has of each year.
pub enum Column<'a> {
    /// Pounds, with their sum below.
    Added(&'a str, &'a dyn Fn(&YearOutcome) -> f64),
    /// Pounds that are no part of a sum.
    Pounds(&'a str, &'a dyn Fn(&YearOutcome) -> f64),
    /// A part of something.
    Part(&'a str, &'a dyn Fn(&YearOutcome) -> f64),
}

/// The years in a table, with a last row of sums.
pub fn table(facts: &Facts, title: &str, columns: &[Column]) -> Part {
    let outcome = facts.outcome;
    let text = |column: &Column, year: &YearOutcome| match column {
        Column::Added(_, of) | Column::Pounds(_, of) => pounds(of(year)),
        Column::Part(_, of) => percent(of(year), 1),
    };
    let row = |year: &YearOutcome| {
        let cells = columns.iter().map(|column| Cell::number(text(column, year)));
        Row::new(numbered_year(outcome.first_year, year.year), cells.collect())
    };
    let heads = columns.iter().map(|column| match column {
        Column::Added(head, _) | Column::Pounds(head, _) | Column::Part(head, _) => {
            Cell::number(*head)
        }
    });
    let sums = columns.iter().map(|column| match column {
        Column::Added(_, of) => Cell::number(pounds(outcome.years.iter().map(of).sum())),
        Column::Pounds(..) | Column::Part(..) => Cell::number(""),
    });
    Part::Table(Table {
        name: title.to_owned(),
        heads: [Cell::words("Year")].into_iter().chain(heads).collect(),
        body: outcome.years.iter().map(row).collect(),
        foot: vec![Row { look: RowLook::Sum, ..Row::new("Together", sums.collect()) }],
    })
}

/// When the cash that was added up turns above nothing for good.
pub fn money_back(facts: &Facts) -> Vec<Part> {
    let saved = |year: &YearOutcome| year.cashable_benefit + year.project_benefit();
    let spent = |year: &YearOutcome| {
        year.one_off_cost + year.programme_cost + year.recurring_cost + year.project_cost()
    };
    let mut parts = vec![
        said("What is saved in cash less what is spent, year by year, and added up:"),
        table(
            facts,
            "Cash by year",
            &[
                Column::Added("Saved", &saved),
                Column::Added("Spent", &spent),
                Column::Added("Left in the year", &|year| year.net_cashable),
                Column::Pounds("Added up", &|year| year.cumulative_cashable),
            ],
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
    let worth = facts.uncertainty.npv_cashable;
    let rounding = Rounding::of_quantiles(&worth, &[facts.outcome.totals.npv_cashable]);
    let mut parts = vec![
        said(format!(
            "What is left of each year, where a pound counts {} less for each year that it comes later:",
            percent(choices.discount_rate, 2)
        )),
        table(
            facts,
            "Cash worth today",
            &[
                Column::Added("Left in the year", &|year| year.net_cashable),
                Column::Part("A pound counts", &|year| year.discount_factor),
                Column::Added("Worth today", &|year| year.net_cashable * year.discount_factor),
            ],
        ),
        said(format!(
            "That is as set. In {} runs chance picks each uncertain figure from its range: in 8 of 10 of \
             them it comes to between {} and {}.",
            grouped(facts.uncertainty.draws as f64),
            rounding.text(worth.p10),
            rounding.text(worth.p90)
        )),
    ];
    let mut used = of_all(facts);
    used.push(counting());
    parts.extend(levers(facts, &used));
    parts
}

/// What decides which years count, and how much.
pub fn counting() -> Factor {
    Factor {
        kind: FactorKind::InYear,
        value: 1.0,
        levers: ["horizon", "discount-rate"].map(str::to_owned).into(),
        figures: Vec::new(),
    }
}

/// What nobody has agreed to pay: what is not put through the split, and what is short in it.
pub fn no_payer(facts: &Facts) -> Vec<Part> {
    let outside = |year: &YearOutcome| year.funding.one_off_outside;
    let short = |year: &YearOutcome| year.funding.shortfall;
    let mut parts = vec![
        said(
            "The part of the one-off cost that no rule divides, and what the payers leave of the rest:",
        ),
        table(
            facts,
            "What has no payer",
            &[
                Column::Added("One-off, not divided", &outside),
                Column::Added("To be funded", &|year| year.funding.to_fund),
                Column::Added("Paid", &|year| year.funding.to_fund - short(year)),
                Column::Added("Short", &short),
                Column::Added("No payer", &|year| outside(year) + short(year)),
            ],
        ),
    ];
    parts.extend(who_pays(facts));
    parts.extend(funding_levers(facts));
    parts
}

/// Who pays how much in which year, and what stays short.
pub fn funded(facts: &Facts) -> Vec<Part> {
    let case = facts.case();
    let sources: Vec<_> = (0..=case.sources.len())
        .map(|place| move |year: &YearOutcome| year.funding.sources[place])
        .collect();
    let heads = case.sources.iter().map(|source| source.short_label.as_str());
    let heads = heads.chain(["Councils, by the rule"]);
    let paid = |year: &YearOutcome| year.funding.to_fund - year.funding.shortfall;
    let mut columns = vec![Column::Added("To be funded", &|year| year.funding.to_fund)];
    columns.extend(
        heads
            .zip(&sources)
            .filter(|(_, of)| facts.outcome.years.iter().any(|year| of(year) != 0.0))
            .map(|(head, of)| Column::Added(head, of)),
    );
    columns.push(Column::Added("Short", &|year| year.funding.shortfall));
    columns.push(Column::Pounds("One-off, not divided", &|year| year.funding.one_off_outside));
    columns.push(Column::Added("Paid", &paid));
    let text = "Each year the sources pay one after the other, each up to what it offers, and the \
                rule divides what they leave among the councils that contribute:";
    let mut parts = vec![said(text), table(facts, "Who pays", &columns)];
    let councils =
        case.councils.iter().enumerate().map(|(council, known)| {
            (known.short_name.as_str(), facts.outcome.contribution(council))
        });
    let pay = councils.filter(|(_, sum)| *sum >= 0.5);
    let pay = pay.map(|(name, sum)| format!("{name}: {} over all years", pounds(sum)).into());
    let mut pay: Vec<Line> = pay.collect();
    if pay.len() > 1 {
        let sum = (0..case.councils.len()).map(|council| facts.outcome.contribution(council)).sum();
        pay.push(format!("All councils together: {}", pounds(sum)).into());
    }
    parts.extend(listed("What each council contributes", List::Plain, pay));
    parts.extend(funding_levers(facts));
    parts
}

fn who_pays(facts: &Facts) -> Vec<Part> {
    let sources = facts.case().sources.iter().enumerate().map(|(place, source)| {
        let paid: f64 = facts.outcome.years.iter().map(|year| year.funding.sources[place]).sum();
        Line::from(format!("{}: {} over all years", source.label, pounds(paid)))
    });
    listed("Who pays of it", List::Plain, sources.collect())
}

/// Who contributes, by which rule, and what is to be funded.
fn funding_levers(facts: &Facts) -> Vec<Part> {
    let by_rule = match facts.choices().fund_rule {
        FundingRule::Shares => "share.",
        FundingRule::Parts => "part.",
        _ => "fund",
    };
    let of = ["fund", "stance.", "team-", "cost.", "contingency", by_rule];
    levers_that(facts, &|id| of.iter().any(|of| id.starts_with(of)))
}

/// The factors of all rows in the last year counted, for the levers in them.
pub fn of_all(facts: &Facts) -> Vec<Factor> {
    let (case, choices, flows) = (facts.case(), facts.choices(), facts.outcome.flows());
    let last = facts.outcome.years.len() as u32;
    let rows = (0..flows.rows.len()).filter(|row| flows.rows[*row].cash > 0.0);
    rows.flat_map(|row| flows.factors(case, choices, row, last)).collect()
}
