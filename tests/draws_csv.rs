//! All runs as a table for a spreadsheet.

mod common;

use common::{any_scenario, case, defaults, inputs, lever, levers, outcome};
use derwent::model::{Choices, Draws, Sample};
use derwent::scenario::draws_csv;
use proptest::prelude::*;

const RUNS: usize = 70;

/// Head and rows, as a spreadsheet reads them, and the draws that they are of.
struct Read {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    draws: Draws,
}

fn read(choices: &Choices) -> Read {
    let sample = Sample::new(inputs(), u64::from(choices.seed), RUNS, choices.correlation);
    let mut draws = Draws::default();
    draws.renew(case(), choices, &sample, RUNS);
    let text: String = draws_csv(case(), choices, &outcome(choices), &sample, &draws).collect();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let owned = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
    let head = owned(reader.headers().expect("a head"));
    // A row of another length than the head is an error.
    let rows = reader.records().map(|record| owned(&record.expect("a row"))).collect();
    Read { head, rows, draws }
}

impl Read {
    fn number(&self, row: usize, column: &str) -> f64 {
        let place = self.head.iter().position(|head| head == column).expect(column);
        self.rows[row][place].parse().expect(column)
    }

    /// The ids of the inputs, between the number of the run and the first outcome.
    fn inputs(&self) -> &[String] {
        let end = self.head.iter().position(|head| head == "npv_cashable").expect("an outcome");
        &self.head[1..end]
    }
}

#[test]
fn the_head_names_the_uncertain_levers_and_what_came_of_them() {
    let mut choices = defaults();
    for lever in levers().iter().filter(|lever| lever.id.starts_with("risk.")) {
        lever.set(&mut choices, 0.0);
    }
    choices.risk_realisation_down = 0.3;
    choices.risk_position_spread = 0.3;
    choices.horizon = 5;
    let read = read(&choices);
    assert_eq!(
        read.head,
        [
            "run",
            "realisation",
            "position.front-office",
            "position.back-office",
            "position.service-delivery",
            "position.senior-management",
            "position.third-party-spend",
            "npv_cashable",
            "npsv",
            "cumulative_cashable 2023/24",
            "cumulative_cashable 2024/25",
            "cumulative_cashable 2025/26",
            "cumulative_cashable 2026/27",
            "cumulative_cashable 2027/28",
            "unpaid_until_year",
        ]
    );
}

#[test]
fn there_is_a_row_for_each_run() {
    let read = read(&defaults());
    assert_eq!(read.rows.len(), RUNS);
    // 40 inputs, two present values, ten years, the number of the run and the last unpaid year.
    assert_eq!(read.head.len(), 54);
    for (row, number) in read.rows.iter().zip(1..) {
        assert_eq!(row[0], format!("{number}"));
    }
}

#[test]
fn without_spread_there_are_outcomes_alone() {
    let mut choices = defaults();
    for lever in levers().iter().filter(|lever| lever.id.starts_with("risk.")) {
        lever.set(&mut choices, 0.0);
    }
    let read = read(&choices);
    assert!(read.inputs().is_empty());
    assert!(read.rows.iter().all(|row| row[1..] == read.rows[0][1..]), "every run is the same");
    // Paid back after 3.5 years: below zero at the end of Year 3, and not of Year 4.
    assert_eq!(read.number(0, "unpaid_until_year"), 3.0);
}

#[test]
fn money_is_to_the_penny() {
    let read = read(&defaults());
    let from = read.inputs().len() + 1;
    for cell in &read.rows[0][from..read.head.len() - 1] {
        let (_, pence) = cell.split_once('.').expect("pence");
        assert_eq!(pence.len(), 2, "{cell}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_row_put_into_the_model_gives_its_outcome(scenario in any_scenario()) {
        let choices = &scenario.choices;
        let read = read(choices);
        prop_assert_eq!(read.rows.len(), RUNS);
        for row in [0, 1, 63, 64, 69] {
            let mut drawn = choices.clone();
            for id in read.inputs() {
                let input = inputs().all()
                    .find(|input| input.lever_id(case()) == *id)
                    .expect("an input");
                prop_assert_eq!(&lever(id).id, id);
                input.set(&mut drawn, read.number(row, id));
            }
            let run = outcome(&drawn);
            for (column, expected) in [
                ("npv_cashable", run.totals.npv_cashable),
                ("npsv", run.totals.npsv),
            ] {
                let shown = read.number(row, column);
                prop_assert!((shown - expected).abs() < 2.0, "{column}: {shown} {expected}");
            }
            for year in &run.years {
                let column = format!("cumulative_cashable {}", run.label(year.year));
                let shown = read.number(row, &column);
                prop_assert!((shown - year.cumulative_cashable).abs() < 2.0, "{column}");
            }
            prop_assert_eq!(read.number(row, "unpaid_until_year"), read.draws.unpaid_until[row]);
        }
    }
}
