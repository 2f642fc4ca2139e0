//! The record as a table for a spreadsheet.

use crate::case::Case;
use crate::model::{MilestoneState, Record, TEAM};

/// The columns, as they are written. Reading takes other words for them too.
pub(super) const COLUMNS: [&str; 11] = [
    "what",
    "id",
    "label",
    "year",
    "value",
    "state",
    "expected",
    "likelihood",
    "impact",
    "owner",
    "note",
];

/// What the programme team is called among lines.
pub(super) const TEAM_LABEL: &str = "Programme team";

/// Everything recorded as CSV, a row each; `paste_record` reads it again. The lateness that was
/// taken into the levers is no row.
#[must_use]
pub fn record_csv(record: &Record, case: &Case) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(COLUMNS);
    let mut write = |what: &str, id: &str, cells: &[(&str, String)]| {
        let label = label(case, what, id).unwrap_or_default();
        let cell = |column: &&str| match *column {
            "what" => what.to_owned(),
            "id" => id.to_owned(),
            column => {
                let given = cells.iter().find(|(name, _)| *name == column);
                given.map_or_else(String::new, |(_, text)| text.clone())
            }
        };
        let mut row: Vec<String> = COLUMNS.iter().map(cell).collect();
        if row[2].is_empty() {
            row[2] = label;
        }
        let _ = writer.write_record(row);
    };
    if let Some(now) = record.now {
        write("now", "", &[("value", now.into())]);
    }
    let number = |value: Option<u32>| value.map_or_else(String::new, |value| value.to_string());
    for one in &record.measures {
        let (year, value) = (one.year.to_string(), one.value.to_string());
        write("measure", &one.id, &[("year", year), ("value", value), ("note", one.note.clone())]);
    }
    for one in &record.lines {
        let (year, value) = (one.year.to_string(), one.sum.to_string());
        write("line", &one.id, &[("year", year), ("value", value), ("note", one.note.clone())]);
    }
    for one in &record.milestones {
        let state = one.state.map_or("", MilestoneState::name).to_owned();
        let years = [("year", number(one.year)), ("expected", number(one.expected))];
        let [year, expected] = years;
        let note = ("note", one.note.clone());
        write("milestone", &one.id, &[("state", state), year, expected, note]);
    }
    for one in &record.asks {
        let state = ("state", one.state.name().to_owned());
        write("ask", &one.id, &[state, ("note", one.note.clone())]);
    }
    for one in &record.enablers {
        let score = ("value", one.score.to_string());
        write("enabler", &one.id, &[score, ("note", one.note.clone())]);
    }
    for one in &record.risks {
        let ratings = [("likelihood", number(one.likelihood)), ("impact", number(one.impact))];
        let [likelihood, impact] = ratings;
        let texts = [("label", &one.label), ("owner", &one.owner), ("note", &one.note)];
        let [label, owner, note] = texts.map(|(name, text)| (name, text.clone()));
        write("risk", &one.id, &[likelihood, impact, label, owner, note]);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// What can be recorded, with the table of the plan in which it stands.
pub(super) const OF_PLAN: [(&str, &str); 4] =
    [("milestone", "milestones"), ("ask", "asks"), ("enabler", "enablers"), ("risk", "risks")];

/// What can be recorded by this kind: ids and labels.
pub(super) fn known<'a>(case: &'a Case, what: &str) -> Vec<(&'a str, &'a str)> {
    match what {
        "measure" => {
            case.measures.iter().map(|row| (row.id.as_str(), row.label.as_str())).collect()
        }
        "line" => {
            let lines = case.lines.iter().map(|row| (row.id.as_str(), row.label.as_str()));
            lines.chain([(TEAM, TEAM_LABEL)]).collect()
        }
        _ => {
            let table = OF_PLAN.iter().find(|(name, _)| *name == what);
            let rows = table.map_or(&[][..], |(_, table)| case.plan(table));
            rows.iter().map(|row| (row.text("id"), row.text("label"))).collect()
        }
    }
}

fn label(case: &Case, what: &str, id: &str) -> Option<String> {
    let found = known(case, what).into_iter().find(|(known, _)| *known == id);
    found.map(|(_, label)| label.to_owned())
}
