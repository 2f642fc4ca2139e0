//! What is said and shown of several scenarios side by side.

mod common;
mod views {
    pub mod screened;
}
use std::rc::Rc;

use common::kits::kit_of;
use common::{any_scenario, first, kit, outcome, preset, set};
use derwent::chart::Cell;
use derwent::model::{Lateness, Outcome, Record, RecordedSum, Uncertainty};
use derwent::scenario::{Card, Comparison, Scenario, ShelfCard};
use derwent::screen::{Act, CardAt, Offered, OnCard, Part};
use derwent::words::Metric;
use proptest::prelude::*;
use views::screened::{acts, all_parts, charts, compared, compared_as, sheet, text};

fn changed(title: &str, values: &[(&str, f64)]) -> Rc<Scenario> {
    let mut scenario = first();
    scenario.title = title.to_owned();
    for (id, value) in values {
        set(&mut scenario.choices, id, value);
    }
    Rc::new(scenario)
}

/// The starting point and what two tables of a workshop made of it.
fn tables() -> Comparison {
    Comparison::of([
        Rc::new(first()),
        changed("Table 1", &[("realisation", 0.5), ("delay", 1.0)]),
        changed("Table 2", &[("realisation", 0.75), ("delay", 1.0), ("contingency", 0.3)]),
    ])
}

#[test]
fn three_scenarios_side_by_side_read_well() {
    insta::assert_snapshot!(text(&compared(&first(), &tables(), &[], |_| {})));
}

#[test]
fn what_is_recorded_stands_beside_each_card_and_nowhere_if_nothing_is() {
    let without = text(&compared(&first(), &tables(), &[], |_| {}));
    assert!(!without.contains("What is recorded"), "{without}");
    // Less than £6.4m: the front office saves £5.1m to £20.4m a year, half way £12.75m, and half of that
    // in Year 3 (case-for-change, chapter 4, savings by driver).
    let sum = RecordedSum { id: "front-office".into(), year: 3, sum: 2e6, note: String::new() };
    let record = Record {
        lines: vec![sum],
        taken: Lateness { savings: 2, ..Lateness::default() },
        ..Record::default()
    };
    let short = Scenario { title: "Short".to_owned(), record: Rc::new(record), ..first() };
    let comparison = Comparison::of([Rc::new(first()), Rc::new(short)]);
    let said = text(&compared(&first(), &comparison, &[], |_| {}));
    for row in [
        "Measures, savings and costs | nothing recorded | one behind",
        "Milestones | nothing recorded | nothing recorded",
        "Lateness taken into its levers | none | savings by two years",
    ] {
        assert!(said.contains(row), "{said}");
    }
}

#[test]
fn two_options_of_a_case_side_by_side_read_well() {
    let kit = &kit_of("procurement-lincolnshire").kit;
    let start = |preset: usize| Rc::new(Scenario::from_preset(kit, preset));
    let comparison = Comparison::of([start(0), start(1)]);
    insta::assert_snapshot!(text(&compared(&start(0), &comparison, &[], |_| {})));
}

#[test]
fn the_headline_says_how_each_differs_from_the_first() {
    // £43.0m, half way from £20.0m to £66.0m (case-for-change, chapter 4); half of it is £21.5m.
    let parts = compared(&first(), &tables(), &[], |_| {});
    let said = text(&parts);
    assert!(
        said.contains("Saving a year | £43.0m highest | £21.5m lowest; £21.5m less than A"),
        "{said}"
    );
}

#[test]
fn differences_are_from_any_card_and_the_council_that_sees_stands_first() {
    // £21.5m is half of £43.0m, so £10.75m less than £32.25m, three quarters of it.
    let parts = compared(&first(), &tables(), &[], |asked| asked.beside = 2);
    let said = text(&parts);
    assert!(said.contains("£21.5m lowest; £10.8m less than C"), "{said}");
    let bolsover = kit().case.council("bolsover").expect("it is there");
    let said = text(&compared_as(&first(), &tables(), bolsover));
    let own = said.find("Bolsover: left with, worth today").expect("a row of its own");
    assert!(own < said.find("Saving a year").expect("the headline"), "{said}");
}

#[test]
fn a_sheet_has_a_row_for_each_scenario_with_its_exact_figures_and_its_link() {
    let csv = sheet(&first(), &tables());
    let rows: Vec<&str> = csv.lines().collect();
    let head = rows.iter().position(|row| row.starts_with("Scenario,")).expect("a head");
    assert_eq!(rows.len(), head + 4, "{csv}");
    let column = |name: &str| rows[head].split(',').position(|head| head == name).expect(name);
    let saving = column("Saving a year (£)");
    // £43.0m, half way from £20.0m to £66.0m (case-for-change, chapter 4).
    let name = "\"2020 figures, half way, with the 2023 team\"";
    assert!(rows[head + 1].starts_with(&format!("A,{name},{name}")), "{csv}");
    let table_1: Vec<&str> = rows[head + 2].split("2023 team\"").collect();
    assert!(table_1[0].starts_with("B,Table 1,"), "{csv}");
    // Behind the starting point, whose name has commas, a column is where its head is.
    let figure = table_1[1].split(',').nth(saving - 2).expect("a figure");
    let pounds: f64 = figure.parse().expect("pounds");
    assert!((pounds - 21.5e6).abs() < 0.1e6, "{figure}");
    assert!(rows[head + 3].contains("#1.two-phase-2023."), "{csv}");
}

#[test]
fn a_bridge_leads_from_any_card_to_any_other_in_any_figure() {
    for (ends, caption) in [
        ((0, 1), "What turns A into B: saving a year, if all goes to plan"),
        ((2, 1), "What turns C into B: saving a year, if all goes to plan"),
    ] {
        let parts = compared(&first(), &tables(), &[], |asked| {
            (asked.bridge, asked.bridged) = (ends, Metric::SavingAYear);
        });
        let bridge = charts(&parts).into_iter().find(|chart| chart.figure.id == "bridge");
        let figure = &bridge.expect("a bridge").figure;
        assert_eq!(figure.caption, caption);
        let letter = |row: usize| figure.table.rows[row][0].text();
        let last = figure.table.rows.len() - 1;
        let letters = [letter(0), letter(last)];
        assert!(letters.iter().all(|letter| letter.len() == 1), "{letters:?}");
        let pounds = |row: &[Cell], cell: usize| match row[cell] {
            Cell::Pounds(pounds) => pounds,
            _ => 0.0,
        };
        let rows = &figure.table.rows;
        let added: f64 = rows.iter().map(|row| pounds(row, 1)).sum();
        let difference = pounds(&rows[last], 2) - pounds(&rows[0], 2);
        assert!((added - difference).abs() < 0.01, "{added} {difference}");
    }
}

#[test]
fn scenarios_that_count_other_years_are_not_held_against_each_other_in_silence() {
    let longer = changed("Longer", &[("horizon", 30.0)]);
    let dearer = changed("Dearer money", &[("discount-rate", 0.06)]);
    let comparison = Comparison::of([Rc::new(first()), longer, dearer]);
    let said = text(&compared(&first(), &comparison, &[], |_| {}));
    let warnings = [
        "They are not counted over the same years: A counts 10 years, B counts 30 years and C \
         counts 10 years.",
        "They are not discounted alike: A at 3.5%, B at 3.5% and C at 6%.",
    ];
    for warning in warnings {
        assert!(said.contains(warning), "{said}");
    }
}

#[test]
fn the_scenario_on_the_page_moves_with_its_levers_and_cannot_be_opened_again() {
    let mut current = first();
    let comparison = Comparison::with_start(&current);
    set(&mut current.choices, "realisation", 0.5);
    let parts = compared(&current, &comparison, &[], |_| {});
    assert!(text(&parts).contains("on the page"));
    let opened: Vec<Act> =
        acts(&parts).into_iter().filter(|(label, _)| label == "Open").map(|(_, act)| act).collect();
    assert_eq!(opened, [Act::Card(CardAt::Compared(0), OnCard::Opened)]);
}

#[test]
fn what_can_be_added_is_on_the_page_on_the_shelf_or_a_starting_point_of_this_case() {
    let card = |place: &str, scenario| ShelfCard {
        place: place.to_owned(),
        scenario,
        table: "Table 3".to_owned(),
        time: None,
        order: 0.0,
        when: String::new(),
    };
    let of_other = Rc::new(Scenario::first(&kit_of("toy").kit));
    let shelf = [card("card:1", changed("Ours", &[])), card("card:2", of_other)];
    let offered: Vec<(String, Offered)> = acts(&compared(&first(), &tables(), &shelf, |_| {}))
        .into_iter()
        .filter_map(|(text, act)| match act {
            Act::Compare(offered) => Some((text, offered)),
            _ => None,
        })
        .collect();
    assert_eq!(offered[0].1, Offered::Current);
    assert_eq!(offered[1], ("Ours (Table 3)".to_owned(), Offered::Shelf("card:1".to_owned())));
    assert_eq!(offered.len(), 2 + kit().presets().len());
}

#[test]
fn with_one_or_none_there_is_nothing_to_compare() {
    for cards in [vec![], vec![Rc::new(preset("two-phase-2023"))]] {
        let parts = compared(&first(), &Comparison::of(cards), &[], |_| {});
        assert!(text(&parts).starts_with("There is nothing to compare yet"));
        assert!(charts(&parts).is_empty());
        assert!(acts(&parts).iter().any(|(_, act)| matches!(act, Act::Compare(_))));
    }
}

#[test]
fn six_cards_leave_no_room_for_a_seventh() {
    let six = (0..6).map(|delay| changed("", &[("delay", f64::from(delay) / 2.0)]));
    let parts = compared(&first(), &Comparison::of(six), &[], |_| {});
    assert!(!acts(&parts).iter().any(|(_, act)| matches!(act, Act::Compare(_))));
    let tables = all_parts(&parts);
    let tables = tables.iter().filter(|part| matches!(part, Part::Table(_)));
    assert_eq!(tables.count(), 4);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn who_pays_adds_up_to_all_costs(one in any_scenario(), other in any_scenario()) {
        let all_costs = |outcome: &Outcome| -> f64 {
            let year = |year: &derwent::model::YearOutcome| {
                year.one_off_cost + year.programme_cost + year.recurring_cost + year.project_cost()
            };
            outcome.years.iter().map(year).sum()
        };
        let outcomes = [outcome(&one.choices), outcome(&other.choices)];
        let unsure = Uncertainty::default();
        let cards: Vec<_> = "AB".chars().zip(&outcomes).map(|(letter, outcome)| {
            derwent::chart::InFigure { letter, name: String::new(), outcome, uncertainty: &unsure }
        }).collect();
        let figure = derwent::chart::payers_beside(&cards);
        for (row, outcome) in figure.table.rows.iter().zip(&outcomes) {
            let Some(Cell::Pounds(total)) = row.last() else { panic!("a sum") };
            prop_assert!((total - all_costs(outcome)).abs() < 0.01);
            let parts: f64 = row[1..row.len() - 1].iter().map(|cell| match cell {
                Cell::Pounds(part) => *part,
                _ => 0.0,
            }).sum();
            prop_assert!((parts - total).abs() < 0.01);
        }
    }
}

#[test]
fn cards_of_a_comparison_are_those_of_its_list() {
    let comparison = tables();
    assert!(comparison.cards().iter().all(|card| matches!(card, Card::Fixed(_))));
}
