//! The story for a spreadsheet: its events, and what the papers list.

use super::{STEPS, part_title};
use crate::case::{Case, PlanRow};
use crate::chart::Table;
use crate::words::{date_text, mark_text};

/// What the dated events are called.
pub const EVENTS: &str = "Dated events";

/// What all that is listed is called.
pub const LISTS: &str = "What the papers tell";

/// The table of this name, if the story has it.
pub fn story_sheet(case: &Case, name: &str) -> Option<Table> {
    match name {
        EVENTS => {
            let head = ["Date", "What happened", "Kind of source", "Document", "Place"];
            Some(Table::of_texts(&head, events(case)))
        }
        LISTS => {
            let head = ["Part", "Text", "Note", "Document", "Place"];
            Some(Table::of_texts(&head, lists(case)))
        }
        _ => None,
    }
}

fn title(case: &Case, document: &str) -> String {
    case.document(document).map_or_else(String::new, |document| document.short.clone())
}

fn events(case: &Case) -> Vec<Vec<String>> {
    let row = |event: &crate::case::Event| {
        vec![
            date_text(event.date),
            event.label.clone(),
            mark_text(event.mark).to_owned(),
            title(case, &event.source.document),
            event.source.place.clone(),
        ]
    };
    case.events.iter().map(row).collect()
}

/// In the order of the page.
fn lists(case: &Case) -> Vec<Vec<String>> {
    let pilots = case.plan("pilots");
    let listed = |part: String, row: &PlanRow, text: &str| {
        let document = match row.text("document") {
            // The steps of pilots stand where the pilots do.
            "" => pilots.first().map_or("", |pilot| pilot.text("document")),
            document => document,
        };
        vec![
            part,
            row.text(text).to_owned(),
            row.text("note").to_owned(),
            title(case, document),
            row.text("place").to_owned(),
        ]
    };
    let mut rows = Vec::new();
    let by_part = |table: &str, rows: &mut Vec<Vec<String>>| {
        let of_part = |row: &PlanRow| listed(part_title(table, row.text("part")), row, "label");
        rows.extend(case.plan(table).iter().map(of_part));
    };
    by_part("findings", &mut rows);
    by_part("principles", &mut rows);
    let steps = |pilot: &str, kind: &str, part: String, rows: &mut Vec<Vec<String>>| {
        let of_it = |row: &&PlanRow| row.text("pilot") == pilot && row.text("kind") == kind;
        let steps = case.plan("pilot-steps").iter().filter(of_it);
        rows.extend(steps.map(|row| listed(part.clone(), row, "label")));
    };
    for pilot in pilots {
        let part = format!("Pilot: {}", pilot.text("label"));
        rows.push(listed(part.clone(), pilot, "scope"));
        for (kind, name) in STEPS {
            steps(pilot.text("id"), kind, format!("{part}. {name}"), &mut rows);
        }
    }
    steps("", "lesson", TAUGHT.to_owned(), &mut rows);
    by_part("questions", &mut rows);
    rows
}

/// What stands above the lessons of the pilots.
pub const TAUGHT: &str = "What the pilots taught";
