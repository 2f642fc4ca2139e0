//! At which level councils are to work together: the actions by priority and level.

use crate::case::{Case, PlanRow};
use crate::chart::Table as Sheet;
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Run};
use crate::screen::part::{Cell, Group, List, Part, Row, RowLook, Table};
use crate::screen::saved_table::save_link;
use crate::words::place_of;

/// The id of the heading.
pub const LEVELS: &str = "levels";

/// What the actions are called for a spreadsheet.
const ACTIONS: &str = "Actions of the plan";

/// The table of this name for a spreadsheet, if it is the actions.
pub fn actions_sheet(case: &Case, name: &str) -> Option<Sheet> {
    let priorities = case.plan("priorities");
    let row = |row: &PlanRow| {
        let priority = priorities.iter().find(|known| known.text("id") == row.text("priority"));
        vec![
            row.text("label").to_owned(),
            priority.map(priority_name).unwrap_or_default(),
            row.text("level").to_owned(),
            place_of(case, row),
        ]
    };
    let head = ["Action", "Priority", "Level", "Place in the papers"];
    let rows = || case.plan("actions").iter().map(row).collect();
    (name == ACTIONS).then(|| Sheet::of_texts(&head, rows()))
}

/// How many actions of each priority are at each level, and which they are; nothing without any.
pub fn levels(facts: &Facts) -> Option<Part> {
    let case = facts.case();
    let (actions, priorities) = (case.plan("actions"), case.plan("priorities"));
    if actions.is_empty() {
        return None;
    }
    let mut levels: Vec<&str> = actions.iter().map(|row| row.text("level")).collect();
    levels.sort_unstable();
    levels.dedup();
    // Where no action has a level, there is nothing to tell apart by it.
    let is_known = levels.iter().any(|level| !level.is_empty());
    let count = |rows: &[&PlanRow], level: &str| {
        rows.iter().filter(|row| row.text("level") == level).count().to_string()
    };
    let cells = |rows: &[&PlanRow]| {
        let levels = levels.iter().filter(|_| is_known);
        let cells = levels.map(|level| Cell::number(count(rows, level)));
        cells.chain([Cell::number(rows.len().to_string())]).collect()
    };
    let row = |priority: &PlanRow| {
        let of = actions.iter().filter(|row| row.text("priority") == priority.text("id"));
        let of: Vec<&PlanRow> = of.collect();
        let name = priority_name(priority);
        (!of.is_empty()).then(|| Row::new(name, cells(&of)))
    };
    let all: Vec<&PlanRow> = actions.iter().collect();
    let together = Row { look: RowLook::Sum, ..Row::new("Together", cells(&all)) };
    let heads = levels.iter().filter(|_| is_known);
    let heads = heads.map(|level| Cell::number(level_name(level)));
    let table = Table {
        name: "Actions by priority and level".to_owned(),
        heads: [Cell::words("Priority")]
            .into_iter()
            .chain(heads)
            .chain([Cell::number(if is_known { "All" } else { "Actions" })])
            .collect(),
        body: priorities.iter().filter_map(row).collect(),
        foot: vec![together],
    };
    let title = match is_known {
        true => "At which level councils work together",
        false => "What is to be done for each priority",
    };
    let mut parts = vec![Part::Heading(title.into(), Some(LEVELS))];
    let meanings: Vec<Line> = case
        .plan("levels")
        .iter()
        .map(|level| {
            let text = format!("{}: {}. ", level.text("id").to_uppercase(), level.text("label"));
            Line::from(text).place(place_of(case, level))
        })
        .collect();
    if !meanings.is_empty() {
        parts.push(Part::List(List::Plain, meanings));
    }
    parts.push(Part::Table(table));
    for level in &levels {
        let of = actions.iter().filter(|row| row.text("level") == *level);
        let lines: Vec<Line> = of
            .map(|row| {
                let priority =
                    priorities.iter().find(|known| known.text("id") == row.text("priority"));
                let line = Line::from(format!("{} ", row.text("label")));
                let place = place_of(case, row);
                let line = match priority {
                    Some(row) if place.is_empty() => line.with(Run::Cite(priority_name(row))),
                    Some(row) => line.with(Run::Cite(format!("{}; ", priority_name(row)))),
                    None => line,
                };
                line.place(place)
            })
            .collect();
        let name = if is_known { level_name(level) } else { "All".to_owned() };
        let title = match lines.len() {
            1 => format!("{name}: one action"),
            count => format!("{name}: {count} actions"),
        };
        parts.push(Part::Fold(title, vec![Part::List(List::Plain, lines)]));
    }
    parts.push(save_link("These actions as CSV", ACTIONS));
    Some(Part::Group(Group::Answers("links"), parts))
}

fn level_name(level: &str) -> String {
    if level.is_empty() { "No level given".to_owned() } else { format!("Level {level}") }
}

/// "A: The economy is diverse …", where priorities have letters.
fn priority_name(row: &PlanRow) -> String {
    match row.text("id") {
        id if id.len() == 1 => format!("{}: {}", id.to_uppercase(), row.text("label")),
        _ => row.text("label").to_owned(),
    }
}
