//! Tables of a view as files for a spreadsheet.

use super::act::Act;
use super::facts::Facts;
use super::line::{Button, Line, Press, Run};
use super::part::{Part, Row, RowLook, Table, Tone};
use super::view::View;
use super::views::{MATRIX, actions_sheet, story_sheet, ways_sheet};
use crate::chart::{Cell as Saved, Table as Sheet};

/// A link that saves the table of this name.
pub fn save_link(label: &str, table: &str) -> Part {
    let press = Press {
        name: Some(format!("{label}: {table}")),
        title: "For a spreadsheet",
        ..Press::link(label, Act::SaveTable(table.to_owned()))
    };
    Part::Words(Tone::Tools, Line::default().with(Run::Press(press)))
}

/// The same parts with a link below each table that has rows.
pub fn with_links(parts: Vec<Part>) -> Vec<Part> {
    let mut all = Vec::with_capacity(parts.len());
    for part in parts {
        let link = match &part {
            Part::Table(table) if !table.body.is_empty() => Some(save_link("CSV", &table.name)),
            _ => None,
        };
        all.push(match part {
            Part::Group(group, inner) => Part::Group(group, with_links(inner)),
            Part::Fold(title, inner) => Part::Fold(title, with_links(inner)),
            part => part,
        });
        all.extend(link);
    }
    all
}

/// What the link of a table saves: lines that say what it is, and the table. None where the view
/// has no table of this name.
#[must_use]
pub fn saved_sheet(
    facts: &Facts,
    view: View,
    parts: &[Part],
    name: &str,
) -> Option<(Vec<String>, Sheet)> {
    let mut about = vec![name.to_owned(), view.title()];
    // What the view says of itself, and what is picked for all of it, such as a year.
    about.extend(parts.iter().filter_map(|part| match part {
        Part::Sentence(sentence) => Some(sentence.plain()),
        Part::Words(Tone::Question, line) => Some(line.plain()),
        _ => None,
    }));
    // What a view lists rather than tabulates.
    let listed = match view {
        View::Story => story_sheet(facts.case(), name),
        View::Risks => actions_sheet(facts.case(), name),
        View::Ways => ways_sheet(facts.case(), name),
        _ => None,
    };
    if let Some(sheet) = listed {
        return Some((about, sheet));
    }
    let (table, beside) = find(parts, name)?;
    about.extend(beside.iter().filter_map(|part| match part {
        // A file has no grounds and edges.
        Part::Words(Tone::Hint, line) if name != MATRIX => Some(line.plain()),
        _ => None,
    }));
    Some((about, sheet_of(table)))
}

/// A table with what stands beside it.
fn find<'a>(parts: &'a [Part], name: &str) -> Option<(&'a Table, &'a [Part])> {
    parts.iter().find_map(|part| match part {
        Part::Group(_, inner) | Part::Fold(_, inner) => find(inner, name),
        Part::Table(table) if table.name == name => Some((table, parts)),
        _ => None,
    })
}

/// What stands in the cells, and in a column of its own where that is from.
fn sheet_of(table: &Table) -> Sheet {
    let rows: Vec<&Row> =
        table.body.iter().chain(&table.foot).filter(|row| row.look != RowLook::Uses).collect();
    let cells = |row: &Row, column: usize| match column {
        0 => read(&row.head.line),
        column => row.cells.get(column - 1).map_or_else(Default::default, |cell| read(&cell.line)),
    };
    // Buttons, places and drawings leave nothing to be read; squares and fields that are empty stay.
    let is_bare = |row: &&Row, column: usize| {
        let runs = row.cells.get(column - 1).map_or(&[][..], |cell| &cell.line.0);
        let is_unread =
            |run| matches!(run, &Run::Press(_) | &Run::Cite(_) | &Run::Trend(_) | &Run::Handle(_));
        !runs.is_empty() && runs.iter().all(is_unread)
    };
    let is_kept = |column: &usize| {
        let has_head = !table.heads[*column].line.is_empty();
        let is_read = |row: &&Row| !cells(row, *column).0.is_empty();
        *column == 0
            || rows.iter().any(is_read)
            || has_head && !rows.iter().any(|row| is_bare(row, *column))
    };
    let columns: Vec<usize> = (0..table.heads.len()).filter(is_kept).collect();
    let head = |column: &usize| read(&table.heads[*column].line).0;
    let mut sheet = Sheet { head: columns.iter().map(head).collect(), rows: Vec::new() };
    let places: Vec<String> = rows
        .iter()
        .map(|row| {
            let all = (0..table.heads.len()).map(|column| cells(row, column).1);
            all.filter(|place| !place.is_empty()).collect::<Vec<_>>().join("; ")
        })
        .collect();
    let has_places = places.iter().any(|place| !place.is_empty());
    if has_places {
        sheet.head.push("Place in the papers".to_owned());
    }
    for (row, place) in rows.iter().zip(places) {
        let mut texts: Vec<String> = columns.iter().map(|column| cells(row, *column).0).collect();
        texts.extend(has_places.then_some(place));
        sheet.rows.push(texts.into_iter().map(Saved::Text).collect());
    }
    sheet
}

/// What a line shows, and apart from it its places in papers; no buttons that do something.
fn read(line: &Line) -> (String, String) {
    let (mut words, mut places) = (String::new(), Vec::new());
    for run in &line.0 {
        match run {
            Run::Cite(place) => places.push(place.clone()),
            Run::Press(Press { label, look: Button::Place, .. }) => places.push(label.clone()),
            Run::Press(press) if press.look.is_among_words() => {
                if !words.trim().is_empty() {
                    words.push_str("; ");
                }
                words.push_str(&press.label);
            }
            Run::Small(text) | Run::Tag(text) if !words.trim().is_empty() => {
                let small = text.trim();
                if !small.is_empty() {
                    words = format!("{} ({small})", words.trim_end());
                }
            }
            Run::Press(_) | Run::Spoken(_) => {}
            other => words.push_str(&other.plain()),
        }
    }
    let words = words.trim();
    // A dash stands for nothing.
    let words = if words == "\u{2013}" { "" } else { words };
    places.retain(|place| !place.is_empty());
    (words.to_owned(), places.join("; "))
}
