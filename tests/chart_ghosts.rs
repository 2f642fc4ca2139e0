//! What the starting point had, and how far axes reach.

mod common;

use common::{case, find, planned, preset};
use derwent::chart::{
    Bar, Body, Cell, Columns, Figure, Ghost, Look, Sample, cash_flow, cumulative, funding_by_year,
    one_off_cost, savings_by_driver, svg, waterfall,
};
use derwent::model::{LeversAre, Outcome, run};
use derwent::scenario::{Scenario, explain};
use derwent::words::Metric;

/// Makes a figure of a scenario.
type Make = fn(&Scenario, &Outcome) -> Figure;

fn outcome(scenario: &Scenario) -> Outcome {
    run(case(), &scenario.choices)
}

fn changed(values: &[(&str, f64)]) -> Scenario {
    let mut scenario = preset("two-phase-2023");
    for (id, value) in values {
        find(id).expect(id).set(&mut scenario.choices, *value);
    }
    scenario
}

/// The figure of a scenario with that of its starting point.
fn compared(values: &[(&str, f64)], make: impl Fn(&Scenario, &Outcome) -> Figure) -> Figure {
    let (scenario, start) = (changed(values), preset("two-phase-2023"));
    make(&scenario, &outcome(&scenario)).compared_with(&make(&start, &outcome(&start)))
}

fn columns(figure: &Figure) -> &Columns {
    match &figure.body {
        Body::Columns(columns) => columns,
        _ => panic!("{} has no columns", figure.id),
    }
}

fn bars(figure: &Figure) -> &[Bar] {
    match &figure.body {
        Body::Bars(bars) => &bars.rows,
        _ => panic!("{} has no bars", figure.id),
    }
}

fn has_ghost(figure: &Figure) -> bool {
    figure
        .legend()
        .iter()
        .any(|entry| (entry.label.as_str(), entry.sample) == ("Starting point", Sample::Dotted))
}

#[test]
fn a_scenario_like_its_starting_point_has_no_ghost() {
    let makes: [Make; 5] = [
        |_, outcome| cash_flow(case(), outcome),
        |scenario, outcome| {
            cumulative(case(), outcome, scenario.choices.discount_rate, &planned(outcome))
        },
        |_, outcome| funding_by_year(case(), outcome),
        |_, outcome| one_off_cost(case(), outcome),
        |scenario, outcome| savings_by_driver(case(), &scenario.choices, outcome),
    ];
    for make in makes {
        let figure = compared(&[], make);
        assert!(!has_ghost(&figure), "{}", figure.id);
        assert!(figure.table.head.iter().all(|head| !head.contains("starting point")));
        // A tenth of the savings, dearer technology, and half of the one-off cost to be funded.
        let figure = compared(
            &[("realisation", 0.1), ("cost.technology", 1.0), ("fund.one-off-share", 0.5)],
            make,
        );
        assert!(has_ghost(&figure), "{}", figure.id);
    }
}

#[test]
fn the_ghost_of_the_cash_is_the_line_that_was() {
    let figure = compared(&[("realisation", 0.5)], |_, outcome| cash_flow(case(), outcome));
    let start = outcome(&preset("two-phase-2023"));
    let before: Vec<f64> = start.years.iter().map(|year| year.cumulative_cashable).collect();
    assert_eq!(columns(&figure).ghost, Some(Ghost::Line(before.clone())));
    // The table has it behind its own columns: savings, net and the sum differ, costs do not.
    let head = figure.table.head.iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(
        head[6..],
        ["Savings, starting point", "Net, starting point", "Added up, starting point"]
    );
    assert_eq!(figure.table.rows[9][8], Cell::Pounds(before[9]));
    // Half of 43.0 a year is less than all of it: the ghost is higher, and the axis shows it.
    let (low, high) = figure.extent().expect("an axis");
    assert!(high >= before[9] && low <= -27e6, "{low} {high}");
}

#[test]
fn the_ghost_of_columns_is_where_they_ended() {
    let figure = compared(&[("realisation", 0.5)], |scenario, outcome| {
        savings_by_driver(case(), &scenario.choices, outcome)
    });
    let Some(Ghost::Totals(totals)) = &columns(&figure).ghost else { panic!("no ghost") };
    // From Year 5 all savings are there: 12.75 + 10.85 + 4.70 + 1.30 + 13.40 = 43.0 million.
    assert!((totals[9][1] - 43.0e6).abs() < 1.0, "{totals:?}");
    let [_, now] = columns(&figure).piles(9);
    assert!((now - 21.5e6).abs() < 1.0, "{now}");
}

#[test]
fn only_the_bars_that_moved_have_a_ghost() {
    let figure = compared(&[("cost.technology", 1.0)], |_, outcome| one_off_cost(case(), outcome));
    let ghost =
        |label: &str| bars(&figure).iter().find(|bar| bar.label == label).expect(label).ghost;
    // Half way between £10m and £18m; contingency follows the lines.
    assert!((ghost("Technology").expect("moved") - 14.0e6).abs() < 1.0);
    assert!(ghost("Contingency").is_some());
    assert_eq!(ghost("Training"), None);
}

#[test]
fn a_part_too_thin_to_see_says_so_in_the_legend() {
    let figure = cash_flow(case(), &outcome(&preset("two-phase-2023")));
    let labels: Vec<String> = figure.legend().into_iter().map(|entry| entry.label).collect();
    // £0.36m a year on an axis of about £250m.
    assert!(labels.contains(&"Programme team (too thin to see)".to_owned()), "{labels:?}");
    assert!(labels.contains(&"One-off cost".to_owned()), "{labels:?}");
}

#[test]
fn nothing_saved_and_nothing_spent_is_an_empty_chart() {
    let nobody = preset_of_nobody();
    let gone = outcome(&nobody);
    assert!(cash_flow(case(), &gone).is_empty());
    assert!(one_off_cost(case(), &gone).is_empty());
    assert!(!cash_flow(case(), &outcome(&preset("two-phase-2023"))).is_empty());
    // With its starting point beside it there is something to see.
    let start = outcome(&preset("two-phase-2023"));
    assert!(!cash_flow(case(), &gone).compared_with(&cash_flow(case(), &start)).is_empty());
}

fn preset_of_nobody() -> Scenario {
    let mut scenario = preset("two-phase-2023");
    scenario.choices.stances.fill(derwent::model::Stance::Out);
    scenario
}

fn explained(values: &[(&str, f64)]) -> String {
    let scenario = changed(values);
    let metric = Metric::WorthToday;
    let explanation = explain(&scenario, |outcome| metric.of(outcome));
    waterfall(metric, "Start", explanation.as_ref(), LeversAre::Plan).summary
}

#[test]
fn changes_are_summed_up_by_how_many_there_are_and_whether_they_move_anything() {
    let one = explained(&[("delay", 1.0)]);
    assert!(one.starts_with("\u{201c}Delay of savings\u{201d} takes £"), "{one}");
    assert!(one.ends_with(" from the cash worth today."), "{one}");
    // The seed draws other numbers for the runs, and moves no figure of the plan.
    let none = explained(&[("seed", 5.0)]);
    assert_eq!(none, "The change does not move the cash worth today.");
    let none = explained(&[("seed", 5.0), ("draws", 2_000.0)]);
    assert_eq!(none, "None of the changes moves the cash worth today.");
    let two = explained(&[("delay", 1.0), ("seed", 5.0)]);
    assert!(two.starts_with("Together the changes take £"), "{two}");
}

#[test]
fn the_line_of_a_scenario_ends_with_its_value_below_that_of_the_starting_point() {
    for delivered in [0.5, 0.6, 0.7, 0.8, 0.9] {
        let values = [("realisation", delivered), ("delay", 1.0)];
        let figure = compared(&values, |_, outcome| cash_flow(case(), outcome));
        let total = outcome(&changed(&values)).years.last().map(|year| year.cumulative_cashable);
        let value = derwent::words::pounds(total.expect("there are years"));
        for width in [852.0, 938.0] {
            let file = svg(&figure, &Look::light(), width);
            let is_written =
                file.lines().any(|line| !line.contains("<desc>") && line.ends_with(&value));
            assert!(is_written, "{value} at {width}");
        }
    }
}
