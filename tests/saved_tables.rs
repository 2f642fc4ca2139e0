//! What the views of the Programme show as tables, for a spreadsheet.

mod common;
#[allow(dead_code, reason = "each test file uses its own part")]
mod views {
    pub mod screened;
}

use std::rc::Rc;

use common::first;
use common::kits::kit_of;
use derwent::chart::Table;
use derwent::model::{Record, RecordedRisk};
use derwent::scenario::Scenario;
use derwent::screen::{Act, Asked, Part, View, saved_sheet};
use views::screened::{acts, all_parts, screen, with_facts};

fn links(parts: &[Part]) -> Vec<String> {
    let all = acts(parts).into_iter();
    all.filter_map(|(_, act)| if let Act::SaveTable(name) = act { Some(name) } else { None })
        .collect()
}

fn saved(scenario: &Scenario, view: View, name: &str) -> (Vec<String>, Table) {
    let parts = screen(scenario, view, |_| {});
    with_facts(scenario, Asked::of(&scenario.kit), |facts, _| {
        saved_sheet(facts, view, &parts, name).unwrap_or_else(|| panic!("{name}"))
    })
}

/// The lines of the table alone, as a spreadsheet gets them.
fn rows(table: &Table) -> Vec<String> {
    table.csv(&[]).lines().skip(1).map(ToOwned::to_owned).collect()
}

fn risk(id: &str, label: &str, likelihood: u32, impact: u32) -> RecordedRisk {
    RecordedRisk {
        id: id.to_owned(),
        label: label.to_owned(),
        likelihood: Some(likelihood),
        impact: Some(impact),
        owner: "Ann, for now".to_owned(),
        note: String::new(),
    }
}

fn rated() -> Scenario {
    let risks = vec![risk("own-1", "=HYPERLINK(\"x\")", 4, 5)];
    Scenario { record: Rc::new(Record { risks, ..Record::default() }), ..first() }
}

#[test]
fn each_table_of_the_programme_has_a_link_that_saves_all_its_rows() {
    let mut count = 0;
    for scenario in [rated(), Scenario::first(&kit_of("toy").kit)] {
        for view in View::Roadmap.beside(&scenario.kit) {
            let parts = screen(&scenario, view, |_| {});
            let links = links(&parts);
            for part in all_parts(&parts) {
                let Part::Table(table) = part else { continue };
                assert!(links.contains(&table.name) != table.body.is_empty(), "{}", table.name);
                let (about, sheet) = saved(&scenario, view, &table.name);
                assert_eq!(about[..2], [table.name.clone(), view.title()]);
                assert_eq!(sheet.rows.len(), table.body.len() + table.foot.len());
                assert!(sheet.rows.iter().all(|row| row.len() == sheet.head.len()));
                count += 1;
            }
            let mut names = links.clone();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), links.len(), "{view:?}: two tables of one name");
        }
    }
    assert!(count > 12, "{count}");
}

#[test]
fn no_other_view_has_such_links() {
    for view in View::all(&first().kit).filter(|view| view.tab() != View::Roadmap.tab()) {
        assert_eq!(links(&screen(&first(), view, |_| {})), Vec::<String>::new(), "{view:?}");
    }
}

#[test]
fn what_is_picked_and_typed_is_saved_as_it_shows_and_no_button_is() {
    let (_, sheet) = saved(&rated(), View::Risks, "Rate the risks");
    let rows = rows(&sheet);
    assert_eq!(rows[0], "Risk,Likelihood,Impact,Owner");
    assert!(rows[1].ends_with(",not rated,not rated,"), "{}", rows[1]);
    // A name that a spreadsheet would work out is marked as a text.
    assert_eq!(rows.last().unwrap(), "\"'=HYPERLINK(\"\"x\"\")\",4,5,\"Ann, for now\"");
    let (_, matrix) = saved(&rated(), View::Risks, "Likelihood and impact");
    assert_eq!(matrix.head.len(), 6);
    assert_eq!(matrix.rows.len(), 5);
    assert!(matrix.rows[1][5].text().starts_with("6 (="));
}

// case-for-change, chapter 5: 14 asks.
#[test]
fn places_in_papers_have_a_column_of_their_own() {
    let (about, sheet) = saved(&first(), View::Risks, "Asks of Government");
    assert_eq!(sheet.head, ["Ask", "Ambition", "What became of it", "Place in the papers"]);
    assert_eq!(sheet.rows.len(), 14);
    for row in &sheet.rows {
        assert!(row[3].text().starts_with("Case 2020, "), "{row:?}");
        assert!(!row[0].text().contains("Case 2020") && row[2].text() == "Nothing recorded");
    }
    assert!(
        about.iter().all(|line| !sheet.csv(&about).contains("Columns called") && !line.is_empty())
    );
    let (_, worst) = saved(&first(), View::Risks, "Risks, and what the levers say of them");
    assert_eq!(worst.head.len(), 7);
    assert!(worst.rows.iter().any(|row| row[2].text().contains("; ")), "levers, set apart");
}

#[test]
fn a_table_of_one_year_says_which_and_by_which_rule() {
    let (about, sheet) =
        saved(&first(), View::Dashboard, "Savings and costs, expected and recorded");
    assert!(
        about
            .iter()
            .any(|line| line.starts_with("What was expected, and what has happened, in Year"))
    );
    assert!(about.iter().any(|line| line.contains("On track")), "{about:?}");
    assert_eq!(sheet.head, ["Saving or cost", "Expected", "Recorded", "Gap", "State"]);
}

#[test]
fn the_story_has_its_events_and_its_lists_for_a_spreadsheet() {
    let scenario = first();
    let names = links(&screen(&scenario, View::Story, |_| {}));
    assert_eq!(names, ["Dated events", "Themes, before and after", "What the papers tell"]);
    let (_, events) = saved(&scenario, View::Story, "Dated events");
    let case = scenario.case();
    assert_eq!(events.rows.len(), case.events.len());
    assert_eq!(events.head, ["Date", "What happened", "Kind of source", "Document", "Place"]);
    assert!(events.rows.iter().all(|row| row.iter().all(|cell| !cell.text().is_empty())));
    let (_, lists) = saved(&scenario, View::Story, "What the papers tell");
    assert_eq!(lists.head, ["Part", "Text", "Note", "Document", "Place"]);
    let tables = ["findings", "principles", "pilots", "pilot-steps", "questions"];
    let all: usize = tables.iter().map(|table| case.plan(table).len()).sum();
    assert_eq!(lists.rows.len(), all);
    for row in &lists.rows {
        assert!(
            !row[0].text().is_empty() && !row[1].text().is_empty() && !row[3].text().is_empty(),
            "{row:?}"
        );
    }
}

// case-for-change, chapter 3: 61 actions, at level A, B, C or between two of them; 11 ways of working.
#[test]
fn actions_and_ways_of_working_are_there_for_a_spreadsheet_too() {
    let scenario = first();
    let names = links(&screen(&scenario, View::Risks, |_| {}));
    assert!(names.contains(&"Actions of the plan".to_owned()), "{names:?}");
    let (_, actions) = saved(&scenario, View::Risks, "Actions of the plan");
    assert_eq!(actions.head, ["Action", "Priority", "Level", "Place in the papers"]);
    assert_eq!(actions.rows.len(), 61);
    for row in &actions.rows {
        assert!(row[2].text().split('/').all(|level| ["A", "B", "C"].contains(&level)), "{row:?}");
        assert!(!row[1].text().is_empty() && row[3].text().starts_with("Case 2020"), "{row:?}");
    }
    let title = "What each is to be, and the way there";
    let names = links(&screen(&scenario, View::Ways, |_| {}));
    assert!(names.contains(&title.to_owned()), "{names:?}");
    let (_, ways) = saved(&scenario, View::Ways, title);
    assert_eq!(ways.rows.len(), 11);
    assert!(ways.rows.iter().all(|row| !row[1].text().is_empty() && !row[4].text().is_empty()));
}
