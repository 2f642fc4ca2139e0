//! Figures of one council, or of all together. The split is assumed: each says so, with its range.

use super::by_year::{Column, counting, of_all, table};
use super::one::row_label;
use super::{are_in, levers_that, said, to_lever};
use crate::model::{Accounts, Borne, ByCouncil, Factor, ForOne, Ranged, YearOutcome};
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Cell, Part, Row, RowLook, Table};
use crate::words::{
    Amount, SPLIT_LEVER, cash_only, level_years, pence, percent, pounds, range, residents_together,
    scaled, split_hint, two_digits,
};

/// What is borne of one kind, with its name.
type Share = (&'static str, fn(&Borne) -> f64);

/// The councils that a figure is of.
fn of(facts: &Facts, council: Option<usize>) -> Vec<usize> {
    let all = 0..facts.case().councils.len();
    match council {
        Some(council) => all.filter(|known| *known == council).collect(),
        None => all.collect(),
    }
}

/// What they would bear, year by year and in its parts.
pub fn borne(facts: &Facts, council: Option<usize>) -> Vec<Part> {
    let (choices, outcome) = (facts.choices(), facts.outcome);
    let who = of(facts, council);
    let sum = |year: &YearOutcome, part: fn(&Borne) -> f64| -> f64 {
        who.iter().map(|council| part(&outcome.borne_in(year, *council))).sum()
    };
    let parts: [Share; 5] = [
        ("Contribution", |borne| borne.contribution),
        ("Own part of the one-off cost", |borne| borne.one_off_outside),
        ("Own part of yearly costs", |borne| borne.recurring),
        ("Part of the shortfall", |borne| borne.shortfall),
        ("Joint projects", |borne| borne.projects),
    ];
    let of_parts = parts.map(|(head, part)| (head, move |year: &YearOutcome| sum(year, part)));
    let is_there =
        |of: &dyn Fn(&YearOutcome) -> f64| outcome.years.iter().any(|year| of(year) != 0.0);
    let there = of_parts.iter().filter(|(_, of)| is_there(of));
    let mut columns: Vec<Column> = there.map(|(head, of)| Column::Added(head, of)).collect();
    let total = |year: &YearOutcome| sum(year, Borne::total);
    columns.push(Column::Added("Would bear", &total));
    let mut said_parts = vec![
        said(
            "What falls due year by year: what is contributed, the own part of what is not divided by a \
             rule, and of what stays without a payer.",
        ),
        table(facts, "What would be borne", &columns),
    ];
    if let Some(council) = council {
        let own = outcome.borne(council);
        said_parts.push(said(format!(
            "Without a payer is {} of it. Of what falls by savings, its part is {}.",
            two_digits(own.no_payer()),
            percent(outcome.shortfall_parts[council], 1)
        )));
        let ranged = Ranged::borne(facts.case(), choices, outcome)[council];
        let residents = facts.case().councils[council].residents;
        said_parts.push(split(facts, ranged, residents));
    }
    said_parts.extend(split_levers(facts, &[]));
    said_parts
}

/// What they would save, line by line: the part of each line that falls on them.
pub fn saved(facts: &Facts, council: Option<usize>) -> Vec<Part> {
    let (outcome, who) = (facts.outcome, of(facts, council));
    let flows = outcome.flows();
    let known = outcome.savings().filter(|saving| saving.full.is_some()).map(|saving| {
        let all: f64 = flows.by_year(saving.row).iter().sum();
        let parts = flows.parts(saving.row);
        let part: f64 = parts.map_or(0.0, |parts| who.iter().map(|council| parts[*council]).sum());
        (row_label(facts, saving.row), all, part)
    });
    let known: Vec<_> = known.collect();
    let cells = |all: f64, part: String, own: f64| {
        [pounds(all), part, pounds(own)].map(Cell::number).to_vec()
    };
    let body = known
        .iter()
        .map(|(label, all, part)| Row::new(&**label, cells(*all, percent(*part, 2), all * part)));
    let all: f64 = known.iter().map(|(_, all, _)| all).sum();
    let own: f64 = known.iter().map(|(_, all, part)| all * part).sum();
    let foot = Row { look: RowLook::Sum, ..Row::new("Together", cells(all, String::new(), own)) };
    let mut parts = vec![
        said("Each saving over all years, and the part of it that falls on whom it is asked of:"),
        Part::Table(Table {
            name: "What would be saved".to_owned(),
            heads: vec![
                Cell::words("Saving"),
                Cell::number("All councils"),
                Cell::number("Part"),
                Cell::number("Comes to"),
            ],
            body: body.collect(),
            foot: vec![foot],
        }),
        said(split_hint(facts.case(), facts.choices())),
    ];
    parts.extend(split_levers(facts, &[]));
    parts
}

/// What joint projects bring and cost them.
pub fn projects(facts: &Facts, council: Option<usize>) -> Vec<Part> {
    let who = of(facts, council);
    let sum = |all: ByCouncil<f64>| -> f64 { who.iter().map(|council| all[*council]).sum() };
    let saved = |year: &YearOutcome| sum(year.project_benefits());
    let spent = |year: &YearOutcome| sum(year.project_costs());
    let columns = [
        Column::Added("Saved", &saved),
        Column::Added("Borne", &spent),
        Column::Added("Net", &|year| saved(year) - spent(year)),
    ];
    let mut parts = vec![
        said("What joint projects save and cost, year by year, by the rule of each project:"),
        table(facts, "Joint projects by year", &columns),
    ];
    parts.extend(levers_that(facts, &|id| id.starts_with("project.")));
    parts
}

/// What they would gain and be left with in today's money.
pub fn left(facts: &Facts, council: Option<usize>) -> Vec<Part> {
    let (case, outcome) = (facts.case(), facts.outcome);
    let who = of(facts, council);
    let borne = |year: &YearOutcome| -> f64 {
        who.iter().map(|council| outcome.borne_in(year, *council).total()).sum()
    };
    let own: Vec<Vec<f64>> = who.iter().map(|council| outcome.own_cash(*council)).collect();
    let net =
        |year: &YearOutcome| -> f64 { own.iter().map(|cash| cash[year.year as usize - 1]).sum() };
    let added = |year: &YearOutcome| -> f64 {
        own.iter().flat_map(|cash| &cash[..year.year as usize]).sum()
    };
    let columns = [
        Column::Added("Would gain", &|year| net(year) + borne(year)),
        Column::Added("Would bear", &borne),
        Column::Pounds("Added up", &added),
        Column::Part("A pound counts", &|year| year.discount_factor),
        Column::Added("Left, worth today", &|year| net(year) * year.discount_factor),
    ];
    let cash = cash_only(facts.choices());
    let accounts = Accounts::of(case, cash.as_ref().unwrap_or(facts.choices()));
    let gains: f64 = who.iter().map(|council| accounts.gains[*council]).sum();
    let pays: f64 = who.iter().map(|council| accounts.pays[*council]).sum();
    let mut parts = vec![
        said(
            "What would be gained in cash less what would be borne, year by year, and what that is \
             worth today:",
        ),
        table(facts, "What would be left", &columns),
        said(format!(
            "In today\u{2019}s money: {} gained less {} borne is {}.",
            pounds(gains),
            pounds(pays),
            pounds(gains - pays)
        )),
    ];
    let amount = facts.asked.amount;
    let years = level_years(outcome);
    if let Some(council) = council {
        let own = ForOne::of(case, facts.choices(), outcome, council);
        let residents = case.councils[council].residents;
        let of = |ranged| scaled(ranged, amount, years, residents).value;
        if amount != Amount::InAll {
            parts.push(said(format!(
                "{}: gains of {}, left with {}. {}",
                amount.label(),
                amount.text(of(own.gains)),
                amount.text(of(own.left)),
                amount.meaning(case, facts.choices())
            )));
        }
        parts.push(split(facts, own.left, residents));
    } else {
        let residents = residents_together(case, outcome);
        let of = |sum| amount.total_text(amount.of(sum, years, residents));
        if amount != Amount::InAll {
            parts.push(said(format!(
                "{}: gains of {}, left with {}.",
                amount.label(),
                of(gains),
                of(gains - pays)
            )));
        }
        let others = gains - pays - outcome.totals.npv_cashable;
        if others >= 0.5 {
            parts.push(said(format!(
                "{} of the cost is paid by others than councils, and is not in it.",
                pounds(others)
            )));
        }
    }
    let used: Vec<_> = of_all(facts).into_iter().chain([counting()]).collect();
    parts.extend(split_levers(facts, &used));
    parts
}

/// That the split is assumed, what the figure may be with its lever elsewhere, and what it is for
/// each resident.
fn split(facts: &Facts, ranged: Ranged, residents: f64) -> Part {
    let hint = split_hint(facts.case(), facts.choices());
    let text = match range(ranged, two_digits).as_str() {
        "" => hint,
        between => format!("It may be {between}. {hint}"),
    };
    let line = Line::from(text);
    let line = match facts.kit().find_index(SPLIT_LEVER) {
        Some(lever) => {
            let label = &facts.kit().levers()[lever].label;
            line.text(" Its lever: ").join(to_lever(label, lever)).text(".")
        }
        None => line,
    };
    said(line.text(format!(" For each resident it is {}.", pence(ranged.value / residents))))
}

/// The lever of the split, who pays by which rule, and those in some factors.
fn split_levers(facts: &Facts, used: &[Factor]) -> Vec<Part> {
    let of = [SPLIT_LEVER, "fund", "stance."];
    levers_that(facts, &|id| of.iter().any(|of| id.starts_with(of)) || are_in(used, id))
}
