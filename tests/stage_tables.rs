//! Tables of the Programme as a room sees them.

mod common;
#[allow(dead_code, reason = "each test file uses its own part")]
mod views {
    pub mod screened;
}

use std::rc::Rc;

use common::{first, kit};
use derwent::model::{AskState, Record};
use derwent::scenario::{Entered, Scenario};
use derwent::screen::{Asked, Part, Run, Stage, View, figures_in};
use views::screened::{acts, known_of, lines, text, with_facts};

fn stage(scenario: &Scenario, shows: (View, &str)) -> Stage {
    let asked = Asked::of(&scenario.kit);
    with_facts(scenario, asked, |facts, subject| {
        Stage::of(facts, &known_of(shows.0, &asked, subject), shows, None)
    })
}

/// The table of a stage as it is read.
fn table(scenario: &Scenario, view: View, id: &str) -> String {
    let stage = stage(scenario, (view, id));
    text(&[Part::Table(stage.table.expect("a table").as_ref().clone())])
}

#[test]
fn every_view_of_the_programme_has_something_for_the_room() {
    let views = View::Roadmap.beside(kit()).filter(|view| view.is_staged());
    let views: Vec<View> = views.collect();
    assert_eq!(views.len(), 5);
    for view in views {
        for (id, name) in figures_in(view, &kit().case).filter(|(id, _)| !id.is_empty()) {
            let stage = stage(&first(), (view, id));
            assert!(stage.figure.is_some() || stage.table.is_some(), "{view:?} {name}");
        }
    }
    let events = table(&first(), View::Story, "events");
    assert!(events.contains("5 February 2026"), "{events}");
}

#[test]
fn squares_for_risks_are_empty_and_say_so_before_one_is_rated() {
    let matrix = stage(&first(), (View::Risks, "matrix"));
    assert_eq!(matrix.headline.plain().trim(), "Likelihood and impact");
    assert!(matrix.said.starts_with("No risk is rated yet"), "{}", matrix.said);
    let table = matrix.table.expect("a table");
    assert_eq!((table.heads.len(), table.body.len()), (6, 5));
    assert!(table.body.iter().flat_map(|row| &row.cells).all(|cell| cell.line.is_empty()));
    let entered = [
        Entered::Likelihood("capacity".to_owned(), Some(4)),
        Entered::Impact("capacity".to_owned(), Some(5)),
    ];
    let record = entered.into_iter().fold(Record::default(), |record, one| one.in_record(&record));
    let rated = Scenario { record: Rc::new(record), ..first() };
    let said = stage(&rated, (View::Risks, "matrix")).said;
    assert!(said.contains("One of them is rated here."), "{said}");
}

#[test]
fn tables_on_a_stage_say_what_is_recorded_and_have_nothing_to_press() {
    let entered = [
        Entered::Likelihood("capacity".to_owned(), Some(4)),
        Entered::Impact("capacity".to_owned(), Some(5)),
        Entered::Ask("five-g".to_owned(), Some(AskState::Granted)),
        Entered::Measure("smoking".to_owned(), 3, Some(12.5)),
    ];
    let record = entered.into_iter().fold(Record::default(), |record, one| one.in_record(&record));
    let recorded = Scenario { record: Rc::new(record), ..first() };
    let matrix = table(&recorded, View::Risks, "matrix");
    assert!(matrix.contains("2 Too little capacity and skill"), "{matrix}");
    assert!(table(&recorded, View::Risks, "asks").contains("Investment in 5G | "));
    assert!(table(&recorded, View::Risks, "asks").contains("| Granted"));
    assert!(table(&recorded, View::Dashboard, "measures").contains("12.5%"));
    for view in View::Roadmap.beside(kit()) {
        for (id, _) in figures_in(view, &kit().case) {
            let Some(table) = stage(&recorded, (view, id)).table else { continue };
            let parts = [Part::Table(table.as_ref().clone())];
            assert!(acts(&parts).is_empty(), "{view:?} {id}");
            let is_typed = |run: &Run| matches!(run, Run::Field(_) | Run::Entry(_));
            assert!(!lines(&parts).iter().any(|line| line.0.iter().any(is_typed)), "{id}");
        }
    }
}
