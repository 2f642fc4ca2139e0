//! The dashboard: what was expected beside what has happened, what is typed, and what "Use what
//! happened" would change.

mod common;
#[allow(dead_code, reason = "each test file uses its own part")]
mod views {
    pub mod screened;
}

use std::rc::Rc;

use common::{defaults, first, kit};
use derwent::model::{Record, RecordedMeasure, RecordedSum, at_this_pace};
use derwent::scenario::{Entered, Message, Recording, Scenario, Session, paste_record, update};
use derwent::screen::{Act, Asked, Facts, Line, Part, Pasting, Run, Takes, View};
use views::screened::{acts, all_parts, lines, screen, text, with_facts};

fn measure(id: &str, year: u32, value: f64) -> RecordedMeasure {
    RecordedMeasure { id: id.to_owned(), year, value, note: String::new() }
}

fn sum(id: &str, year: u32, sum: f64) -> RecordedSum {
    RecordedSum { id: id.to_owned(), year, sum, note: String::new() }
}

fn recorded(measures: Vec<RecordedMeasure>, lines: Vec<RecordedSum>) -> Scenario {
    let record = Record { measures, lines, ..Record::default() };
    Scenario { record: Rc::new(record), ..first() }
}

fn dashboard(scenario: &Scenario) -> Vec<Part> {
    screen(scenario, View::Dashboard, |_| {})
}

/// The row of a table whose head begins so, as it is read.
fn row(parts: &[Part], head: &str) -> String {
    let said = text(parts);
    let line = said.lines().find(|line| line.starts_with(head) && line.contains(" | "));
    line.unwrap_or_else(|| panic!("no row {head}")).to_owned()
}

#[test]
fn without_a_record_it_shows_the_plan_and_asks_for_more() {
    let parts = dashboard(&first());
    let said = text(&parts);
    assert!(said.starts_with("No measure, saving or cost is recorded yet"), "{said}");
    // case-for-change, chapter 4: obesity from 66% to 41.7%, effects from Year 2, full in Year 10.
    // In Year 2, the first in which something is saved, a ninth of 24.3 is gone.
    let row = row(&parts, "Adults who are obese");
    assert!(row.contains("66% \u{2192} 41.7% | 63.3% |  | \u{2013} | no data"), "{row}");
    assert!(!said.contains("Use what happened\n"), "nothing happened: {said}");
    assert!(!said.contains("If it goes on like this"), "{said}");
}

// By Year 4 three ninths of 24.3 were to be gone: 57.9%. With 59.2% it is 6.8 instead of 8.1, and
// goes on to 66 - 3 x 6.8 = 45.6% by Year 10.
#[test]
fn a_measure_stands_beside_what_was_expected_of_it_with_gap_state_and_forecast() {
    let parts = dashboard(&recorded(vec![measure("obesity", 4, 59.2)], vec![]));
    let row = row(&parts, "Adults who are obese");
    assert!(row.contains("| 57.9% | 59.2% | +1.3 points | behind | 45.6% |"), "{row}");
}

#[test]
fn a_measure_at_half_of_its_way_is_forecast_at_half_of_the_target() {
    let obesity = kit().case.measures.iter().find(|row| row.id == "obesity").unwrap();
    let half = at_this_pace(obesity, &defaults(), 4, 66.0 - 8.1 / 2.0).unwrap();
    assert!((half - (66.0 - 24.3 / 2.0)).abs() < 1e-9, "{half}");
    // Nothing was to show in Year 1.
    assert_eq!(at_this_pace(obesity, &defaults(), 1, 60.0), None);
}

// case-for-change, chapter 4: front office, new in Year 2 and in Year 3 £1.3m to £5.1m each, half
// way £6.4m by Year 3.
#[test]
fn a_saving_that_fell_short_is_behind_by_its_gap() {
    let parts = dashboard(&recorded(vec![], vec![sum("front-office", 3, 5.0e6)]));
    let row = row(&parts, "Front office");
    assert!(row.contains("| \u{a3}6.4m | \u{a3}5,000,000 | \u{2212}\u{a3}1.4m | behind"), "{row}");
    let said = text(&parts);
    // Only what was recorded is compared: not the other savings of these years.
    assert!(
        said.contains("Savings by then (to the end of Year 3, 2025/26): \u{a3}5.0m."),
        "{said}"
    );
    assert!(said.contains("expects \u{a3}6.4m of the same lines in the same years"), "{said}");
    assert!(said.contains("Costs by then (to the end of Year 3"), "{said}");
}

#[test]
fn each_state_has_words_and_its_rule_is_said() {
    let scenario = recorded(
        vec![measure("obesity", 4, 59.2), measure("smoking", 4, 11.2), measure("alcohol", 4, 1.0)],
        vec![],
    );
    let parts = dashboard(&scenario);
    for (head, state) in [
        ("Adults who are obese", "| behind |"),
        ("Adults who smoke", "| on track |"),
        ("Adults dependent on alcohol", "| ahead |"),
        ("Inactive adults", "| no data |"),
    ] {
        assert!(row(&parts, head).contains(state), "{head}: {}", row(&parts, head));
    }
    assert!(text(&parts).contains("On track is within 5% of the whole way"));
    assert!(text(&parts).contains("The 5% is ours, not the papers\u{2019}"));
}

#[test]
fn what_was_recorded_is_worth_as_much_of_the_benefit_as_of_the_way() {
    let scenario = recorded(vec![measure("obesity", 4, 66.0 - 8.1 / 2.0)], vec![]);
    let worth = scenario.record.worth_in(scenario.case(), &scenario.choices, 4);
    assert_eq!(worth.measures.len(), 1);
    assert!((worth.recorded - worth.expected / 2.0).abs() < 1.0, "{worth:?}");
    assert!(worth.expected > 0.0 && worth.planned > worth.expected, "{worth:?}");
}

#[test]
fn use_what_happened_says_what_it_changes_and_then_has_nothing_left_to_change() {
    let scenario = recorded(vec![measure("obesity", 4, 59.2)], vec![sum("technology", 2, 9.9e6)]);
    let parts = dashboard(&scenario);
    let said = text(&parts);
    // 6.8 of 8.1.
    assert!(said.contains("Adults who are obese or overweight: 100% \u{2192} about 84%"), "{said}");
    assert!(said.contains("Technology, Year 2, 2024/25: recorded \u{a3}9,900,000"), "{said}");
    assert!(said.contains("what happened moves none of its levers"), "{said}");
    let uses = acts(&parts).into_iter().filter(|(label, _)| label == "Use what happened");
    assert_eq!(uses.map(|(_, act)| act).collect::<Vec<_>>(), [Act::Scenario(Message::RecordUsed)]);

    let mut session = Session::new(scenario.clone());
    update(&mut session, Message::RecordUsed);
    let after = text(&dashboard(session.scenario()));
    assert!(after.contains("No lever has to move"), "{after}");
    let row = after.lines().find(|line| line.starts_with("Adults who are obese")).expect("a row");
    assert!(row.contains("| 59.2% | 59.2% | 0 points | on track |"), "{row}");
    update(&mut session, Message::UndoAsked);
    assert_eq!(*session.scenario(), scenario);
}

#[test]
fn if_it_goes_on_like_this_the_result_is_that_of_the_levers_it_would_set() {
    let scenario = recorded(vec![], vec![sum("front-office", 3, 3.2e6)]);
    let said = text(&dashboard(&scenario));
    let mut session = Session::new(scenario);
    update(&mut session, Message::RecordUsed);
    let totals = derwent::model::run(&kit().case, &session.scenario().choices).totals;
    let saving = derwent::words::pounds(totals.organisational_full_effect);
    let row = said.lines().find(|line| line.starts_with("Saving a year | ")).expect("a row");
    assert!(row.ends_with(&format!("| {saving}")), "{row}: {saving}");
}

fn field<'a>(parts: &'a [Part], label: &str) -> &'a derwent::screen::Judged {
    let runs = lines(parts).into_iter().flat_map(|line: &Line| &line.0);
    let mut fields = runs.filter_map(|run| match run {
        Run::Field(field) => Some(field),
        _ => None,
    });
    fields.find(|field| field.label == label).unwrap_or_else(|| panic!("no field {label}"))
}

#[test]
fn what_is_typed_is_entered_for_the_year_that_is_seen() {
    let parts = screen(&first(), View::Dashboard, |asked| asked.recorded = Some(3));
    let field = field(&parts, "Adults who smoke, recorded in Year 3, 2025/26");
    let Ok(Act::Recorded(entered)) = field.takes.read("12.4%") else { panic!("{field:?}") };
    let record = entered.in_record(&Record::default());
    assert_eq!(record.measures, [measure("smoking", 3, 12.4)]);
    let Ok(Act::Recorded(gone)) = field.takes.read(" ") else { panic!() };
    assert!(gone.in_record(&record).is_empty());
    let sum = Recording::figure(&kit().case, "line", "front-office", 3);
    assert_eq!(sum.read("\u{a3}1.2m"), Ok(Entered::Sum("front-office".to_owned(), 3, Some(1.2e6))));
}

// Files of format 1 may have them.
#[test]
fn years_after_those_that_are_counted_are_told_and_not_what_is_seen_first() {
    let scenario = |year| Scenario {
        record: Record { measures: vec![measure("smoking", year, 12.0)], ..Record::default() }
            .into(),
        ..first()
    };
    let said = text(&dashboard(&scenario(15)));
    assert!(said.contains("figures of years after Year 10, 2032/33, the last that is counted"));
    field(&dashboard(&scenario(15)), "Adults who smoke, recorded in Year 10, 2032/33");
    assert!(!text(&dashboard(&scenario(10))).contains("the last that is counted"));
}

#[test]
fn what_cannot_be_read_is_refused_with_the_reason() {
    let smoking = Recording::figure(&kit().case, "measure", "smoking", 3);
    for (text, reason) in [
        ("many", "\u{201c}many\u{201d} is no figure; write one in digits, such as 3 or 12.5."),
        ("12/03/2025", "is a date and no figure"),
        ("12,4", "has a comma for a decimal point"),
        ("1e300", "is no figure"),
        ("4,1%", "has a comma for a decimal point; write 4.1%"),
        ("-5", "is no share; a share is from 0% to 100%"),
        ("150%", "is no share"),
    ] {
        let problem = smoking.read(text).expect_err(text);
        assert!(problem.contains(reason), "{text}: {problem}");
    }
    let score = Recording::Score("culture".to_owned());
    assert!(score.read("5").unwrap_err().contains("from 1 to 4"));
    assert!(score.read("1,5").unwrap_err().contains("write 1.5"));
    assert!(Recording::Risk(Vec::new()).read("  ").is_err());
    let sum = Takes::Record(Recording::figure(&kit().case, "line", "front-office", 3));
    assert!(sum.read("a lot").unwrap_err().contains("is no sum; write one like"));
    assert!(sum.read("£2,6m").unwrap_err().contains("write £2.6m"));
    assert!(sum.read("-£2m").unwrap_err().contains("is below 0; it can be 0 or more"));
    let children = Recording::figure(&kit().case, "measure", "children-in-need", 3);
    assert!(children.read("-4").unwrap_err().contains("is below 0"));
}

#[test]
fn of_a_pasted_table_what_cannot_be_taken_is_listed_by_row_and_stays() {
    let table = "label\tYear 3\nFront office\t5,000,000\nNo such line\t3\n";
    let pasted =
        paste_record(table, &Record::default(), &kit().case, &common::defaults()).expect("a table");
    let pasting = Pasting { text: table.to_owned(), done: "Done.".to_owned(), said: pasted.said };
    let scenario = first();
    let parts = with_facts(&scenario, Asked::of(&scenario.kit), |facts, _| {
        let facts = Facts { pasting: &pasting, ..*facts };
        View::Dashboard.screen(&facts, &derwent::ask::Known::default())
    });
    let shown = all_parts(&parts).into_iter().find_map(|part| match part {
        Part::Paste(pasting) => Some(pasting),
        _ => None,
    });
    assert_eq!(shown, Some(&pasting));
    assert!(text(&parts).contains("Row 3, \u{201c}No such line\u{201d}"), "{}", text(&parts));
}

#[test]
fn every_measure_says_how_it_is_to_change_and_where_that_stands() {
    let said = text(&dashboard(&first()));
    for measure in &kit().case.measures {
        let begins = format!("{}: {}.", measure.label, measure.mechanism);
        let line = said.lines().find(|line| line.starts_with(&begins));
        assert!(line.is_some_and(|line| line.contains("Case 2020, chapter")), "{begins}: {line:?}");
    }
}
