//! What has happened as a table: pasted, and saved.

use crate::scenario::Message;
use crate::screen::act::{Act, Saved};
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Press, Run};
use crate::screen::part::{Part, Tone};

/// A field for a table, what became of the last one, and the ways in which a record is kept.
pub fn entering(facts: &Facts) -> Vec<Part> {
    let record = &facts.scenario.record;
    let has_record = !record.is_empty();
    let act = |act: Act| has_record.then_some(act);
    let empty = Act::Scenario(Message::RecordSet(Box::default()));
    let press = |label: &str, title, pressed: Act| {
        let press = Press { title, ..Press::new(label, pressed.clone()) };
        Run::Press(Press { act: act(pressed), ..press })
    };
    let tools = Line(vec![
        press(
            "Save the record as CSV",
            "For a spreadsheet; it can be pasted here again",
            Act::Save(Saved::Record),
        ),
        press("Take the whole record away", "Undo brings it back", empty),
    ]);
    vec![
        Part::Heading("Enter a table, and keep the record".into(), Some("record-table")),
        Part::Words(
            Tone::Plain,
            "Paste a table from a spreadsheet: a row for each measure or line with its name under \
             \u{201c}label\u{201d} and a column for each year (\u{201c}Year 3\u{201d} or \
             \u{201c}2025/26\u{201d}), or a row for each figure with \u{201c}label\u{201d}, \
             \u{201c}year\u{201d} and \u{201c}value\u{201d}. What cannot be read is listed and \
             stays in the field; everything else is entered in one step that Undo takes back."
                .into(),
        ),
        Part::Paste(facts.pasting.clone()),
        Part::Words(Tone::Tools, tools),
        Part::Words(
            Tone::Hint,
            "The record is kept on this device with the scenario and in its file. A link does not \
             carry it."
                .into(),
        ),
    ]
}
