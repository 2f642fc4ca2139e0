//! How it came about, what was to be done, and what became of it.

mod sheets;

pub use sheets::{EVENTS, story_sheet};

use super::evidence::event_line;

use crate::case::{Case, Event, PlanRow};
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Run};
use crate::screen::part::{Cell, Group, List, Pairs, Part, Row, Table, Tone};
use crate::screen::saved_table::save_link;
use crate::words::{Sentence, and_list, capitalised, count_in_words, date_text, plan_place};
use sheets::{LISTS, TAUGHT};

/// Story.
pub fn story(facts: &Facts) -> Vec<Part> {
    let case = facts.case();
    let mut parts = Vec::new();
    parts.extend(events(case));
    parts.extend(themes(case));
    let told = parts.len();
    parts.extend(by_part(case, "findings"));
    parts.extend(by_part(case, "principles"));
    parts.extend(pilots(case));
    let asked = by_part(case, "questions");
    if !asked.is_empty() {
        parts.push(Part::Fold("What the review asked".to_owned(), asked));
    }
    // Themes and events have links of their own.
    if parts.len() > told {
        parts.push(save_link("These lists as CSV", LISTS));
    }
    vec![Part::Sentence(sentence(case)), Part::Group(Group::Answers("told"), parts)]
}

/// What parts of a table are called.
const PARTS: [(&str, &str); 8] = [
    ("worked", "What the review found to work"),
    ("did not work", "What it found not to work"),
    ("advice", "What it advised"),
    ("working together", "Principles of working together"),
    ("implementing", "How the case was to be put into practice"),
    ("first six weeks", "What was to be done in the first six weeks"),
    ("experience to date", "Of the experience to date"),
    ("moving forward", "Of the way forward"),
];

/// How it ended; then how much there is to tell, and of when.
fn sentence(case: &Case) -> Sentence {
    let mut sentence = Sentence::default();
    let events = &case.events;
    match (case.record.after.as_str(), events.last()) {
        ("", Some(last)) => {
            sentence.say(format!(
                "The last that is known, of {}: {}",
                date_text(last.date),
                last.label
            ));
        }
        ("", None) => {}
        (after, _) => sentence.say(after),
    }
    if let [first, .., last] = events.as_slice() {
        sentence.add(format!(
            "{} dated events tell of it below, from {} to {}.",
            capitalised(&count_in_words(events.len())),
            date_text(first.date),
            date_text(last.date)
        ));
    }
    let kinds = [
        ("themes", "theme"),
        ("findings", "finding of the review"),
        ("principles", "principle or first step"),
        ("pilots", "pilot"),
    ];
    let counted: Vec<String> = kinds
        .into_iter()
        .filter_map(|(table, name)| match case.plan(table).len() {
            0 => None,
            1 => Some(format!("one {name}")),
            many if table == "principles" => {
                Some(format!("{} principles and first steps", count_in_words(many)))
            }
            many if table == "findings" => {
                Some(format!("{} findings of the review", count_in_words(many)))
            }
            many => Some(format!("{} {name}s", count_in_words(many))),
        })
        .collect();
    let counted: Vec<&str> = counted.iter().map(String::as_str).collect();
    if !counted.is_empty() {
        sentence.add(format!("The papers tell of {}.", and_list(&counted)));
    }
    sentence
}

/// The dated events, as a line.
fn events(case: &Case) -> Vec<Part> {
    if case.events.is_empty() {
        return Vec::new();
    }
    let pair = |event: &Event| {
        let date = Line::default().with(Run::Strong(date_text(event.date)));
        (date, event_line(case, event, Run::place))
    };
    vec![
        Part::Heading("How it began, and what came after".into(), None),
        Part::Pairs(Pairs::Dates, case.events.iter().map(pair).collect()),
        save_link("CSV", EVENTS),
    ]
}

/// Themes, old and new.
fn themes(case: &Case) -> Vec<Part> {
    let rows = case.plan("themes");
    if rows.is_empty() {
        return Vec::new();
    }
    let or_none = |text: &str| Cell::words(if text.is_empty() { "none" } else { text });
    let row = |row: &PlanRow| {
        let cells = vec![
            or_none(row.text("old")),
            or_none(row.text("deal")),
            Cell::words(Line::default().place(plan_place(case, row))),
        ];
        Row::new(row.text("label"), cells)
    };
    let heads = ["New theme", "Theme before", "In the devolution deal", "Where"];
    vec![
        Part::Heading("Themes, before and after".into(), None),
        Part::Table(Table {
            name: "Themes, before and after".to_owned(),
            heads: heads.map(Cell::words).into(),
            body: rows.iter().map(row).collect(),
            foot: Vec::new(),
        }),
    ]
}

/// The rows of a table under what their parts are called.
fn by_part(case: &Case, table: &str) -> Vec<Part> {
    let rows = case.plan(table);
    let mut parts = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for part in rows.iter().map(|row| row.text("part")) {
        if seen.contains(&part) {
            continue;
        }
        seen.push(part);
        let of_part: Vec<&PlanRow> = rows.iter().filter(|row| row.text("part") == part).collect();
        parts.extend(listed(case, &part_title(table, part), &of_part));
    }
    parts
}

/// What a part of a table is called.
fn part_title(table: &str, part: &str) -> String {
    match PARTS.iter().find(|(known, _)| *known == part) {
        Some((_, title)) => (*title).to_owned(),
        None => format!("{}: {part}", capitalised(table)),
    }
}

/// Rows below a heading. Where all stand at one place, that is said once.
fn listed(case: &Case, title: &str, rows: &[&PlanRow]) -> Vec<Part> {
    let source = |row: &PlanRow| (row.text("document").to_owned(), row.text("place").to_owned());
    let is_one = rows.iter().all(|row| source(row) == source(rows[0]));
    let line = |row: &&PlanRow| {
        let line = Line::from(row.text("label"));
        let line = if is_one { line } else { line.text(" ").place(plan_place(case, row)) };
        match row.text("note") {
            "" => line,
            note => line.text(" ").with(Run::Small(note.to_owned())),
        }
    };
    let mut parts = vec![
        Part::Heading(title.into(), None),
        Part::List(List::Plain, rows.iter().map(line).collect()),
    ];
    let source = Line::default().place(plan_place(case, rows[0]));
    if is_one && !source.is_empty() {
        parts.push(Part::Words(Tone::Hint, source));
    }
    parts
}

/// What the steps of a pilot are called, by their kind.
const STEPS: [(&str, &str); 3] =
    [("done", "Done by then"), ("next", "To come next"), ("opportunity", "Further chances")];

/// The pilots: what was done, what was to come, and what was learned.
fn pilots(case: &Case) -> Vec<Part> {
    let steps = |pilot: &str, kind: &str| {
        let of_it = |row: &&PlanRow| row.text("pilot") == pilot && row.text("kind") == kind;
        let rows = case.plan("pilot-steps").iter().filter(of_it);
        rows.map(|row| Line::from(row.text("label"))).collect::<Vec<_>>()
    };
    let mut parts = Vec::new();
    for row in case.plan("pilots") {
        let title = format!("Pilot: {}", row.text("label"));
        let scope = match row.text("scope") {
            "" => Line::default(),
            scope => Line::from(format!("{scope}. ")),
        };
        let scope = scope.place(plan_place(case, row));
        let mut pilot = vec![Part::Heading(title.into(), None)];
        if !scope.is_empty() {
            pilot.push(Part::Words(Tone::Plain, scope));
        }
        for (kind, name) in STEPS {
            let lines = steps(row.text("id"), kind);
            if !lines.is_empty() {
                pilot.push(Part::Words(
                    Tone::Plain,
                    Line::default().with(Run::Strong(name.to_owned())),
                ));
                pilot.push(Part::List(List::Plain, lines));
            }
        }
        parts.push(Part::Group(Group::Answers("pilot"), pilot));
    }
    if parts.is_empty() {
        return parts;
    }
    let lessons = steps("", "lesson");
    let mut parts = vec![Part::Group(Group::Answers("pilots"), parts)];
    if !lessons.is_empty() {
        parts.push(Part::Heading(TAUGHT.into(), None));
        parts.push(Part::List(List::Plain, lessons));
    }
    parts
}
