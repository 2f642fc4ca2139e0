//! The plan of the built-in case is whole: counted by hand in the papers, row by row with its
//! place. What the text of the papers lost is empty, and said.

mod common;

use std::collections::BTreeMap;

use common::kit;
use derwent::case::{Case, PlanRow};

fn case() -> &'static Case {
    &kit().case
}

fn rows(table: &str) -> &'static [PlanRow] {
    case().plan(table)
}

/// How many rows have each text in a column.
fn counts(rows: &'static [PlanRow], column: &str) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for row in rows {
        *counts.entry(row.text(column)).or_default() += 1;
    }
    counts
}

fn row(table: &str, id: &str) -> &'static PlanRow {
    rows(table).iter().find(|row| row.text("id") == id).unwrap_or_else(|| panic!("{table} {id}"))
}

// case-for-change, chapters 1, 3 and 5; review-2023, appendix 2; update-2023, 4.15.
#[test]
fn every_table_has_as_many_rows_as_the_papers() {
    let counted = [
        ("ambitions", 4),
        ("priorities", 17),
        ("levels", 3),
        ("actions", 61),
        ("activities", 43),
        ("enablers", 11),
        ("risks", 5),
        ("asks", 14),
        ("pilots", 3),
        ("themes", 6),
        ("questions", 15),
    ];
    for (table, count) in counted {
        assert_eq!(rows(table).len(), count, "{table}");
    }
    let plans = counts(rows("milestones"), "plan");
    // Two of the roadmap's eleven stand in no other plan.
    let expected = [("roadmap", 2), ("ten-year", 65), ("two-year", 12), ("ways of working", 5)];
    assert_eq!(plans, BTreeMap::from(expected));
}

// case-for-change, chapter 3.
#[test]
fn priorities_and_actions_are_those_of_their_ambitions() {
    let by_ambition = |rows: &'static [PlanRow]| -> BTreeMap<&str, usize> {
        let mut sums = BTreeMap::new();
        for one in rows {
            let ambition = row("priorities", one.text("priority")).text("ambition");
            *sums.entry(ambition).or_default() += 1;
        }
        sums
    };
    let by = |[innovation, ambition, communities, sustainability]: [usize; 4]| {
        BTreeMap::from([
            ("innovation", innovation),
            ("ambition", ambition),
            ("communities", communities),
            ("sustainability", sustainability),
        ])
    };
    assert_eq!(counts(rows("priorities"), "ambition"), by([4, 5, 4, 4]));
    assert_eq!(by_ambition(rows("actions")), by([13, 20, 15, 13]));
    let levels = counts(rows("actions"), "level");
    let expected = [("A", 13), ("A/B", 7), ("B", 20), ("B/C", 5), ("C", 16)];
    assert_eq!(levels, BTreeMap::from(expected));
}

fn ten_year() -> impl Iterator<Item = &'static PlanRow> {
    rows("milestones").iter().filter(|row| row.text("plan") == "ten-year")
}

// case-for-change, chapter 5, ten-year milestones.
#[test]
fn the_ten_year_milestones_stand_in_the_columns_of_the_plan() {
    let mut years = [0; 9];
    let mut priorities = BTreeMap::new();
    for row in ten_year() {
        years[row.text("year").parse::<usize>().unwrap() - 1] += 1;
        *priorities.entry(row.text("priority")).or_insert(0) += 1;
        // A column's place after extraction is no exact year.
        assert_eq!(row.text("about"), "yes", "{}", row.text("id"));
    }
    assert_eq!(years, [15, 10, 10, 3, 2, 5, 3, 8, 9]);
    let counted = [5, 2, 4, 6, 4, 5, 2, 4, 3, 5, 2, 2, 4, 4, 5, 5, 3];
    assert!(priorities.into_values().eq(counted));
    let flagships = ten_year().filter(|row| row.text("flagship") == "yes");
    let letters: String = flagships.map(|row| row.text("priority")).collect();
    assert_eq!(letters, "acdefijjjknoopp");
}

// case-for-change, chapter 5, two-year roadmap: each line begins with its id.
#[test]
fn the_lines_of_the_roadmap_are_those_of_nine_priorities() {
    let lines = counts(rows("activities"), "priority");
    let counted = [3, 7, 5, 6, 5, 4, 5, 4, 4];
    assert!(lines.into_values().eq(counted));
    let mut ids: Vec<&str> = rows("activities").iter().map(|row| &row.text("label")[..3]).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 28);
    for id in ["D.2", "F.2", "I.3"] {
        assert!(!ids.contains(&id), "{id} is not printed");
    }
    for letter in "jklmnopq".chars() {
        let note = row("priorities", &letter.to_string()).text("note");
        assert!(note.contains("two-year roadmap is not in the papers"), "{letter}");
    }
}

// case-for-change, chapter 3: where a pair of scores stands, it is that of the section it ends.
#[test]
fn six_enablers_have_scores_and_five_say_that_theirs_are_lost() {
    let scores = [
        ("insight", "1.72", "3.49"),
        ("workforce", "1.86", "3.47"),
        ("procurement", "1.42", "3.44"),
        ("customer", "1.83", "3.94"),
        ("assets", "1.75", "3.63"),
        ("performance", "1.56", "3.68"),
    ];
    for (id, now, future) in scores {
        let enabler = row("enablers", id);
        assert_eq!((enabler.text("now"), enabler.text("future")), (now, future), "{id}");
    }
    let lost = rows("enablers").iter().filter(|row| row.text("now").is_empty());
    let lost: Vec<_> = lost.collect();
    assert_eq!(lost.len(), 5);
    for enabler in lost {
        assert_eq!(enabler.text("future"), "");
        assert!(enabler.text("note").ends_with("Its scores are not in the papers we have."));
    }
}

// case-for-change, chapters 1 and 5 (asks), 3 (pilots); review-2023, appendix 2.
#[test]
fn asks_steps_and_questions_are_counted_by_their_parts() {
    let asks =
        [("", 2), ("ambition", 2), ("communities", 3), ("innovation", 3), ("sustainability", 4)];
    assert_eq!(counts(rows("asks"), "ambition"), BTreeMap::from(asks));
    let steps = [("done", 11), ("lesson", 4), ("next", 11), ("opportunity", 9)];
    assert_eq!(counts(rows("pilot-steps"), "kind"), BTreeMap::from(steps));
    let parts = [("experience to date", 8), ("moving forward", 7)];
    assert_eq!(counts(rows("questions"), "part"), BTreeMap::from(parts));
    let parts = [("first six weeks", 9), ("implementing", 5), ("working together", 5)];
    assert_eq!(counts(rows("principles"), "part"), BTreeMap::from(parts));
}

#[test]
fn every_row_of_the_plan_says_in_which_paper_and_where() {
    for table in &case().plan {
        for (number, row) in table.rows.iter().enumerate() {
            let at = format!("{} {}", table.name, number + 1);
            assert_ne!(row.text("place"), "", "{at}");
            // The pilots' steps are their paper's.
            if table.name != "pilot-steps" {
                assert!(case().document(row.text("document")).is_some(), "{at}");
            }
        }
    }
}

/// A step that waits for another is not planned before it, but where the papers say so themselves.
#[test]
fn what_waits_is_not_planned_before_what_it_waits_for() {
    let year = |id: &str| -> Option<u32> {
        let steps = rows("milestones").iter().chain(rows("activities"));
        steps.filter(|row| row.text("id") == id).find_map(|row| row.text("year").parse().ok())
    };
    for dependency in rows("dependencies") {
        let (from, to) = (dependency.text("from"), dependency.text("to"));
        let (Some(before), Some(after)) = (year(from), year(to)) else { continue };
        // Chapter 1 has it in two years, the ten-year plan in Year 3.
        if to != "two-gateways" {
            assert!(before <= after, "{from} in year {before}, {to} in year {after}");
        }
    }
}

#[test]
fn what_is_said_to_speak_to_a_risk_is_a_lever() {
    for risk in rows("risks") {
        for name in risk.text("levers").split("; ").filter(|name| !name.is_empty()) {
            let family = format!("{name}.");
            let is_lever = |id: &str| id == name || id.starts_with(&family);
            assert!(kit().levers().iter().any(|lever| is_lever(&lever.id)), "{name}");
        }
    }
}

// case-for-change, chapter 4, column 5; the milestones are our link.
#[test]
fn every_measure_says_how_working_together_changes_it() {
    assert_eq!(case().measures.len(), 25);
    for measure in &case().measures {
        assert!(!measure.mechanism.is_empty(), "{}", measure.id);
    }
    let linked = case().measures.iter().filter(|measure| measure.first_milestone.is_some());
    assert_eq!(linked.count(), 20);
}
