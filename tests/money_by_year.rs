//! Money by kind and year: it adds up, and what counts as what is as everywhere.

mod common;
mod views {
    pub mod screened;
}

use common::kits::{kit_of, kits};
use common::{first, set};
use derwent::model::{Outcome, Stance, YearOutcome, run};
use derwent::scenario::Scenario;
use derwent::screen::{Group, Part, Row, Table, View};
use derwent::words::pounds;
use views::screened::{all_parts, charts, screen};

/// The tables by year of the Money view: by kind, and line by line.
fn tables(scenario: &Scenario) -> (Vec<Table>, Vec<Table>) {
    let parts = screen(scenario, View::Money, |_| {});
    let group = all_parts(&parts).into_iter().find_map(|part| match part {
        Part::Group(Group::ByYear, parts) => Some(parts),
        _ => None,
    });
    let tables = |parts: &[Part]| -> Vec<Table> {
        let tables = parts.iter().filter_map(|part| match part {
            Part::Table(table) => Some(table.clone()),
            _ => None,
        });
        tables.collect()
    };
    let Some(group) = group else { return Default::default() };
    let lines = group.iter().find_map(|part| match part {
        Part::Fold(_, parts) => Some(tables(parts)),
        _ => None,
    });
    (tables(group), lines.unwrap_or_default())
}

fn rows(table: &Table) -> impl Iterator<Item = &Row> {
    table.body.iter().chain(&table.foot)
}

/// The cells of the row with this name, over all tables.
fn cells(tables: &[Table], name: &str) -> Option<Vec<String>> {
    let mut cells = Vec::new();
    for table in tables {
        let row = rows(table).find(|row| row.head.line.plain() == name)?;
        cells.extend(row.cells.iter().map(|cell| cell.line.plain()));
    }
    (!cells.is_empty()).then_some(cells)
}

/// Savings from Year 2 by the phasing of chapter 4: a quarter of £12.75m, a tenth of £10.85m and a
/// quarter of £13.4m are £7.6m. The one-off £38.2m is spent in three years, 30, 50 and 20%. The team
/// costs £70k and then £358k.
#[test]
fn each_year_of_the_published_case_is_as_by_hand() {
    let (kinds, _) = tables(&first());
    let is = |name: &str, wanted: [&str; 3]| {
        let cells = cells(&kinds, name).expect(name);
        assert_eq!([&*cells[0], &*cells[1], cells.last().expect("a sum")], wanted, "{name}");
    };
    is("Savings", ["\u{a3}0", "\u{a3}7.6m", "\u{a3}312m"]);
    is("One-off cost", ["\u{2212}\u{a3}11.5m", "\u{2212}\u{a3}19.1m", "\u{2212}\u{a3}38.2m"]);
    is("Programme team", ["\u{2212}\u{a3}70k", "\u{2212}\u{a3}358k", "\u{2212}\u{a3}1.5m"]);
    is("Left in cash", ["\u{2212}\u{a3}11.5m", "\u{2212}\u{a3}11.8m", "\u{a3}273m"]);
}

/// Of £2.0m that one office saves a year, £1.2m go to the software.
#[test]
fn yearly_cost_has_its_chart_and_its_row_in_the_toy_case() {
    let scenario = Scenario::first(&kit_of("toy").kit);
    let (kinds, _) = tables(&scenario);
    assert_eq!(cells(&kinds, "Yearly cost").expect("a row")[3], "\u{2212}\u{a3}1.2m");
    let parts = screen(&scenario, View::Money, |_| {});
    let charts = charts(&parts);
    let chart = charts.iter().find(|chart| chart.figure.id == "yearly-cost-by-kind");
    let figure = &chart.expect("a chart").figure;
    assert_eq!(
        figure.summary,
        "If all goes to plan, \u{a3}1.2m a year would be paid once all of it is there, for \
         \u{201c}Software\u{201d}."
    );
    assert_eq!(figure.table.rows[3][2].text(), "\u{a3}1,200,000");
    let of_derbyshire = screen(&first(), View::Money, |_| {});
    assert!(
        !views::screened::charts(&of_derbyshire)
            .iter()
            .any(|chart| chart.figure.id == "yearly-cost-by-kind")
    );
}

fn scenarios() -> Vec<(String, Scenario)> {
    let mut all = Vec::new();
    for named in kits() {
        let mut add = |what: &str, change: &dyn Fn(&mut Scenario)| {
            let mut scenario = Scenario::first(&named.kit);
            scenario.choices.draws = 1_000;
            change(&mut scenario);
            all.push((format!("{}, {what}", named.name), scenario));
        };
        add("as it is", &|_| {});
        add("half of the staff time is no cash", &|scenario| scenario.choices.cashable_share = 0.5);
        add("thirty years", &|scenario| scenario.choices.horizon = 30);
        add("nobody", &|scenario| scenario.choices.stances.fill(Stance::Out));
        add("late and fading", &|scenario| {
            scenario.choices.delay = 1.5;
            scenario.choices.fade = 0.1;
        });
    }
    all
}

/// The kinds are those of the years of the outcome, of which charts and tiles are made.
#[test]
fn each_kind_is_what_it_is_everywhere_and_what_is_left_is_the_cash_of_the_year() {
    let mut looked_at = 0;
    for (name, scenario) in scenarios() {
        let outcome = run(scenario.case(), &scenario.choices);
        let (kinds, lines) = tables(&scenario);
        type Of = fn(&YearOutcome) -> f64;
        let wanted: [(&str, Of); 8] = [
            ("Savings", |year| year.organisational_benefit),
            ("Yearly cost", |year| -year.recurring_cost),
            ("One-off cost", |year| -year.one_off_cost),
            ("Programme team", |year| -year.programme_cost),
            ("Joint projects", |year| year.project_benefit()),
            ("Project cost", |year| -year.project_cost()),
            ("Saved staff time that goes into other work", |year| {
                year.cashable_benefit - year.organisational_benefit
            }),
            ("Left in cash", |year| year.net_cashable),
        ];
        for (kind, of) in wanted {
            let amounts: Vec<f64> = outcome.years.iter().map(of).collect();
            let is_there = amounts.iter().any(|amount| amount.abs() >= 0.5);
            for tables in [&kinds, &lines].into_iter().filter(|tables| !tables.is_empty()) {
                let Some(cells) = cells(tables, kind) else {
                    assert!(!is_there, "{name}: no {kind}");
                    continue;
                };
                let mut wanted: Vec<String> = amounts.iter().copied().map(pounds).collect();
                wanted.push(pounds(amounts.iter().sum()));
                assert_eq!(cells, wanted, "{name}: {kind}");
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 100, "{looked_at}");
}

/// The lines of a kind, not only its sum.
#[test]
fn every_line_with_a_figure_has_its_row() {
    let outcome: Outcome = run(common::case(), &first().choices);
    let (_, lines) = tables(&first());
    for counted in outcome.savings().chain(outcome.one_off()) {
        let label = &common::case().lines[counted.position].label;
        let cells = cells(&lines, label).expect(label);
        let by_year = outcome.flows().by_year(counted.row);
        let of_saving = outcome.savings().any(|saving| saving.row == counted.row);
        let sign = if of_saving { 1.0 } else { -1.0 };
        assert_eq!(cells[1], pounds(sign * by_year[1]), "{label}");
    }
}

#[test]
fn thirty_years_are_three_tables_of_ten_and_the_last_has_the_sums() {
    let mut scenario = first();
    set(&mut scenario.choices, "horizon", 30);
    let (kinds, _) = tables(&scenario);
    let widths: Vec<usize> = kinds.iter().map(|table| table.heads.len()).collect();
    assert_eq!(widths, [11, 11, 12]);
    assert_eq!(kinds[1].name, "What comes and goes each year, 2033/34 to 2042/43");
}
