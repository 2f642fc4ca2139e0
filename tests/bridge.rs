//! What turns one scenario's result into another's.

mod common;

use std::fs;
use std::rc::Rc;

use common::{any_scenario, assert_close, kit, preset, set_in};
use derwent::case::Tables;
use derwent::model::{Explanation, Step};
use derwent::scenario::{Kit, Scenario, bridge, left_out};
use derwent::words::Metric;
use proptest::prelude::*;

fn added(explanation: &Explanation) -> Vec<(String, f64)> {
    let added = |step: &Step| (step.label.clone(), step.after - step.before);
    explanation.steps.iter().map(added).collect()
}

/// A scenario of a case with levers set.
fn scenario(kit: &Rc<Kit>, values: &[(&str, &str)]) -> Scenario {
    let mut scenario = Scenario::first(kit);
    for (id, value) in values {
        set_in(kit, &mut scenario.choices, id, value);
    }
    scenario
}

#[test]
fn it_leads_from_one_scenario_to_the_other_and_not_from_their_starting_points() {
    // The saving a year is £43.0m, half way from £20.0m to £66.0m (case-for-change, chapter 4). With half of
    // it delivered it is £21.5m; with front office at its high end, £7.65m more, £50.65m.
    let half = scenario(kit(), &[("realisation", "0.5")]);
    let high = scenario(kit(), &[("position.front-office", "1")]);
    let found = bridge(kit(), &half.choices, &high.choices, Metric::SavingAYear).expect("a saving");
    assert_close(found.start, 21.5e6);
    // Front office first adds half of 7.65, last all of it; delivery the other way round.
    let [(_, front_office), (_, delivery)] = &added(&found)[..] else { panic!("two steps") };
    assert_close(*front_office, 0.75 * 7.65e6);
    assert_close(*delivery, 23.4125e6);
    assert_close(found.steps[1].after, 50.65e6);
}

#[test]
fn both_ways_add_the_same_with_another_sign() {
    let one = preset("two-phase-2023");
    let other = scenario(kit(), &[("delay", "2"), ("cost.technology", "1"), ("fade", "0.1")]);
    let there = bridge(kit(), &one.choices, &other.choices, Metric::WorthToday).expect("worth");
    let back = bridge(kit(), &other.choices, &one.choices, Metric::WorthToday).expect("worth");
    for ((there_label, there), (label, back)) in added(&there).iter().zip(added(&back)) {
        assert_eq!(*there_label, label);
        assert!((there + back).abs() < 0.01, "{label}: {there} {back}");
    }
}

/// The sample in which figures as planned and as they came are two options.
fn as_planned_and_as_it_came(text: &str) -> [Scenario; 2] {
    let kit = Rc::new(Kit::read(&Tables::from_json(text)).expect("a case"));
    ["plan-2008", "outturn-2011"]
        .map(|id| Scenario::from_preset(&kit, kit.preset(id).expect("it is there")))
}

const LINCOLNSHIRE: &str = "cases/procurement-lincolnshire.case.json";

#[test]
fn another_option_is_told_apart_line_by_line() {
    // £9m instead of £4m in three years by buying together, £1.5m instead of £660,000 by simpler
    // ways (lga-2012, executive summary): a third of each a year.
    let text = fs::read_to_string(LINCOLNSHIRE).expect("the sample");
    let [plan, came] = as_planned_and_as_it_came(&text);
    let found = bridge(&plan.kit, &plan.choices, &came.choices, Metric::SavingAYear);
    let steps = added(&found.expect("a saving"));
    let labels: Vec<&str> = steps.iter().map(|(label, _)| label.as_str()).collect();
    assert_eq!(labels, ["Buying together", "Simpler ways to buy"]);
    assert!((steps[0].1 - (9e6 - 4e6) / 3.0).abs() < 1.0, "{steps:?}");
    assert_close(steps[1].1, 500e3 - 220e3);
}

#[test]
fn what_one_option_leaves_out_is_named() {
    let text = fs::read_to_string(LINCOLNSHIRE).expect("the sample");
    let is_left_out = |line: &&str| line.contains("\"process\", \"option\": \"outturn\"");
    let text: Vec<&str> = text.lines().filter(|line| !is_left_out(line)).collect();
    let [plan, came] = as_planned_and_as_it_came(&text.join("\n"));
    let found = bridge(&plan.kit, &plan.choices, &came.choices, Metric::SavingAYear);
    let steps = added(&found.expect("a saving"));
    assert_eq!(steps[1].0, "Simpler ways to buy (not in \u{201c}As it came\u{201d})");
    assert_close(steps[1].1, -220e3);
    // Of a figure that is no sum of lines it is said beside.
    let left_out = left_out(&plan.kit, &plan.choices, &came.choices);
    assert_eq!(left_out, ["Simpler ways to buy (not in \u{201c}As it came\u{201d})"]);
}

#[test]
fn of_a_figure_that_is_no_sum_of_lines_the_option_is_one_step() {
    let text = fs::read_to_string(LINCOLNSHIRE).expect("the sample");
    let [plan, came] = as_planned_and_as_it_came(&text);
    let found = bridge(&plan.kit, &plan.choices, &came.choices, Metric::PaybackYears);
    assert_eq!(added(&found.expect("it is paid back")).len(), 1);
}

#[test]
fn two_that_are_the_same_have_no_steps() {
    let one = preset("two-phase-2023");
    let found = bridge(kit(), &one.choices, &one.choices, Metric::WorthToday).expect("worth");
    assert_eq!(found.steps, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn the_steps_add_up_to_the_difference_to_the_penny(
        one in any_scenario(),
        other in any_scenario(),
    ) {
        for metric in Metric::ALL {
            let Some(found) = bridge(kit(), &one.choices, &other.choices, metric) else { continue };
            let before = metric.of(&common::outcome(&one.choices)).expect("a figure");
            let after = metric.of(&common::outcome(&other.choices)).expect("a figure");
            let sum: f64 = added(&found).iter().map(|(_, added)| added).sum();
            prop_assert!((sum - (after - before)).abs() < 0.005, "{metric:?}");
            prop_assert_eq!(found.start, before);
        }
    }
}
