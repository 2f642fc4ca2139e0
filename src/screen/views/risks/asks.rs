//! What is asked of Government, and what became of it.

use crate::case::PlanRow;
use crate::model::AskState;
use crate::scenario::Entered;
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Pick};
use crate::screen::part::{Cell, Group, Part, Row, Table};
use crate::words::{capitalised, place_of};

/// All asks, each with its state to pick; nothing without any.
pub fn asks(facts: &Facts) -> Option<Part> {
    let rows = facts.case().plan("asks");
    if rows.is_empty() {
        return None;
    }
    let heads = ["Ask", "Ambition", "What became of it"].map(Cell::words);
    let table = Table {
        name: "Asks of Government".to_owned(),
        heads: heads.into(),
        body: rows.iter().map(|row| ask(facts, row)).collect(),
        foot: Vec::new(),
    };
    let heading = Part::Heading("Asks of Government".into(), None);
    Some(Part::Group(Group::Answers("recorded asks"), vec![heading, Part::Table(table)]))
}

fn ask(facts: &Facts, row: &PlanRow) -> Row {
    let (case, id) = (facts.case(), row.text("id"));
    let ambition =
        case.plan("ambitions").iter().find(|known| known.text("id") == row.text("ambition"));
    let ambition = ambition.map_or("all of the plan", |known| known.text("label"));
    let now = facts.scenario.record.asks.iter().find(|one| one.id == id).map(|one| one.state);
    let none = std::iter::once(("nothing recorded".to_owned(), None));
    let states = AskState::ALL.map(|state| (state.name().to_owned(), Some(state)));
    let options = none.chain(states).map(|(text, state)| {
        (capitalised(&text), Act::Recorded(Entered::Ask(id.to_owned(), state)))
    });
    let chosen = AskState::ALL.iter().position(|state| Some(*state) == now).map_or(0, |at| at + 1);
    let label = row.text("label");
    let pick = Pick::of(format!("What became of: {label}"), options, Some(chosen));
    let head = Line::from(label).place(place_of(case, row));
    Row::new(head, vec![Cell::words(ambition), Cell::words(Line::default().pick(pick))])
}
