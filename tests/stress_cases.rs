//! Cases at the ends of what a case may be: as large as one can be, and with next to nothing.

mod common;
mod views {
    pub mod screened;
}

use std::rc::Rc;

use derwent::case::Tables;
use derwent::chart::{Body, Figure, Stack};
use derwent::scenario::{Kit, Scenario};
use derwent::screen::{Part, View};
use serde_json::{Value, json};
use views::screened::{all_parts, charts, screen, text};

/// As many bars, or parts of a column, as can be told apart.
const MOST_BARS: usize = 31;
const MOST_STACKS: usize = 10;

fn large() -> Value {
    serde_json::from_str(include_str!("stress/large.case.json")).expect("JSON")
}

fn scenario(case: &Value) -> Scenario {
    let kit = Kit::read(&Tables::from_json(&case.to_string()));
    let kit = kit.unwrap_or_else(|faults| panic!("{}", faults[0]));
    let mut scenario = Scenario::first(&Rc::new(kit));
    scenario.choices.draws = 1_000;
    scenario
}

fn without(mut case: Value, tables: &[&str]) -> Value {
    for table in tables {
        case.as_object_mut().expect("tables").remove(*table);
    }
    case
}

/// Six of the councils: the groups of sixteen take long in a test that is not made fast.
fn of_six(mut case: Value) -> Value {
    let keep = ["east", "west", "ash", "beech", "city", "port"];
    let councils = case["councils"].as_array_mut().expect("councils");
    councils.retain(|council| keep.contains(&council["id"].as_str().expect("an id")));
    for council in councils {
        // An upper council has one below it.
        if council["id"] == "beech" {
            council["upper"] = json!("west");
        }
    }
    without(case, &["projects"])
}

fn one_line() -> Value {
    let mut case =
        of_six(without(large(), &["measures", "outcomes", "team-plans", "team-phases", "sources"]));
    case["lines"].as_array_mut().expect("lines").truncate(1);
    case
}

/// Lines by name, and not one figure.
fn next_to_nothing() -> Value {
    let mut case =
        of_six(without(large(), &["measures", "outcomes", "team-plans", "team-phases", "sources"]));
    for line in case["lines"].as_array_mut().expect("lines") {
        let line = line.as_object_mut().expect("a row");
        line.remove("low");
        line.remove("high");
    }
    case
}

/// Everything that people read of every view, which is whole.
fn views(case: &Value) -> Vec<(View, Vec<Part>)> {
    let scenario = scenario(case);
    View::all(&scenario.kit).map(|view| (view, screen(&scenario, view, |_| {}))).collect()
}

#[track_caller]
fn are_whole(views: &[(View, Vec<Part>)]) {
    for (view, parts) in views {
        let said = text(parts);
        assert!(said.len() > 30, "{}: {said}", view.id());
        for wrong in ["NaN", " inf ", " .", " ,", "..", "\u{a3}-", " 1 years"] {
            let has = said.lines().find(|line| line.contains(wrong));
            assert!(has.is_none(), "{}: {wrong:?} in {has:?}", view.id());
        }
        for part in all_parts(parts) {
            let Part::Table(table) = part else { continue };
            for row in table.body.iter().chain(&table.foot) {
                assert_eq!(row.cells.len() + 1, table.heads.len(), "{}", table.name);
            }
        }
        for chart in charts(parts) {
            can_be_read(&chart.figure);
        }
    }
}

#[track_caller]
fn can_be_read(figure: &Figure) {
    assert!(figure.summary.ends_with('.'), "{}: {}", figure.id, figure.summary);
    let drawn = match &figure.body {
        Body::Bars(bars) => {
            assert!(bars.rows.len() <= MOST_BARS, "{}: {}", figure.id, bars.rows.len());
            bars.rows.iter().any(|bar| bar.label.starts_with("Others ("))
        }
        Body::Columns(columns) => {
            assert!(columns.stacks.len() <= MOST_STACKS, "{}", figure.id);
            for (place, stack) in columns.stacks.iter().enumerate() {
                let alike =
                    |other: &Stack| (other.ink, other.pattern) == (stack.ink, stack.pattern);
                assert!(
                    !columns.stacks[..place].iter().any(alike),
                    "{}: {}",
                    figure.id,
                    stack.label
                );
            }
            columns.stacks.iter().any(|stack| stack.label.starts_with("Others ("))
        }
        _ => false,
    };
    // What stands together is said, and is one by one in the table.
    assert_eq!(
        drawn,
        figure.caption.contains(", the rest one by one in the table"),
        "{}",
        figure.id
    );
    for row in &figure.table.rows {
        assert_eq!(row.len(), figure.table.head.len(), "{}", figure.id);
    }
}

fn tabs(case: &Value) -> Vec<&'static str> {
    View::tabs(&scenario(case).kit).map(View::tab).collect()
}

#[test]
fn the_largest_case_is_whole_and_every_chart_says_what_it_leaves_to_its_table() {
    let views = views(&large());
    are_whole(&views);
    let money = &views.iter().find(|(view, _)| *view == View::Money).expect("a view").1;
    let caption = |id: &str| {
        let charts = charts(money);
        let chart = charts.iter().find(|chart| chart.figure.id == id).expect("a chart");
        (chart.figure.caption.clone(), chart.figure.table.clone(), chart.figure.summary.clone())
    };
    let (savings, table, _) = caption("savings-by-driver");
    assert!(
        savings.ends_with("; the 7 largest of 30, the rest one by one in the table"),
        "{savings}"
    );
    // The year, the thirty, their sum, and the low and the high.
    assert_eq!(table.head.len(), 34);
    let (once, table, summary) = caption("one-off-cost");
    assert!(once.ends_with("; the 11 largest of 20, the rest one by one in the table"), "{once}");
    assert_eq!(table.rows.len(), 21);
    // What stands together is no line.
    assert!(
        summary.starts_with("Contact centre: moving to one system would be the largest"),
        "{summary}"
    );
}

#[test]
fn a_case_without_measures_has_no_better_lives() {
    let case = of_six(without(large(), &["measures", "outcomes"]));
    assert_eq!(tabs(&case), ["In short", "Money", "Councils", "How sure", "Evidence"]);
    are_whole(&views(&case));
}

#[test]
fn a_case_without_a_team_speaks_of_none() {
    let views = views(&of_six(without(large(), &["team-plans", "team-phases"])));
    are_whole(&views);
    for (view, parts) in views.iter().filter(|(view, _)| *view != View::Evidence) {
        let said = text(parts);
        let has = said.lines().find(|line| line.contains(" team") && !line.contains("one team in"));
        assert!(has.is_none(), "{}: {has:?}", view.id());
    }
}

#[test]
fn a_case_with_a_single_line_is_whole() {
    let views = views(&one_line());
    are_whole(&views);
    let money = &views.iter().find(|(view, _)| *view == View::Money).expect("a view").1;
    let ids: Vec<_> = charts(money).iter().map(|chart| chart.figure.id).collect();
    assert!(!ids.contains(&"one-off-cost") && !ids.contains(&"yearly-cost-by-kind"), "{ids:?}");
    // One kind and what it leaves are the same: no table repeats it.
    assert!(!text(money).contains("What comes and goes each year"));
}

#[test]
fn a_case_of_which_nothing_is_published_says_so_and_draws_nothing() {
    let views = views(&next_to_nothing());
    are_whole(&views);
    for (_, parts) in &views {
        for chart in charts(parts) {
            let figure = &chart.figure;
            let is_of_money =
                ["savings-by-driver", "one-off-cost", "yearly-cost-by-kind", "cash-flow"];
            if is_of_money.contains(&figure.id) {
                assert!(figure.is_empty(), "{}: {}", figure.id, figure.summary);
                assert!(figure.summary.contains("published"), "{}", figure.summary);
            }
        }
    }
    let short = text(&views[0].1);
    assert!(short.contains("published"), "{short}");
}
