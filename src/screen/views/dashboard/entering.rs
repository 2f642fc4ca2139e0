//! What has happened as a table: pasted, and saved.

use crate::model::Choices;
use crate::scenario::{Message, PlanYears};
use crate::screen::act::{Act, Saved};
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Press, Run};
use crate::screen::part::{Group, Part, Tone};
use crate::words::{numbered_year, plan_year};

/// A field for a table, what became of the last one, and the ways in which a record is kept.
pub fn entering(facts: &Facts) -> Vec<Part> {
    let record = &facts.scenario.record;
    let has_record = !record.is_empty();
    let last = facts.choices().horizon;
    let years = record.measures.iter().map(|one| one.year);
    let is_after = years.chain(record.lines.iter().map(|one| one.year)).any(|year| year > last);
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
    let after = is_after.then(|| {
        let last = numbered_year(facts.choices().first_year, last);
        format!(
            "The record has figures of years after {last}, the last that is counted. They stay in \
             it; look whether their years are right."
        )
    });
    let mut parts = vec![
        Part::Heading("Enter a table, and keep the record".into(), Some("record-table")),
        Part::Words(Tone::Plain, instructions(facts).into()),
        Part::Paste(facts.pasting.clone()),
        Part::Words(Tone::Tools, tools),
        Part::Words(
            Tone::Hint,
            "The record is kept on this device with the scenario and in its file. A link does not \
             carry it."
                .into(),
        ),
    ];
    parts.extend(after.map(|after| Part::Words(Tone::Hint, after.into())));
    vec![Part::Group(Group::Answers("entering"), parts)]
}

/// What a table looks like, and what becomes of it.
fn instructions(facts: &Facts) -> String {
    let Choices { first_year, horizon, .. } = *facts.choices();
    let [from, to] = [1, horizon].map(|year| numbered_year(first_year, year));
    let first = plan_year(facts.case(), PlanYears::of(facts.case()).first);
    let milestones = if facts.case().plan("milestones").is_empty() || first == from {
        String::new()
    } else {
        format!("; those of milestones begin with {first}")
    };
    format!(
        "Paste a table from a spreadsheet: a row for each measure or line with its name under \
         \u{201c}label\u{201d} and a column for each year (\u{201c}Year 3\u{201d} or \
         \u{201c}2025/26\u{201d}), or a row for each figure with \u{201c}label\u{201d}, \
         \u{201c}year\u{201d} and \u{201c}value\u{201d}. The years go from {from}, to \
         {to}{milestones}. Where several things have one name, a column \u{201c}what\u{201d} \
         says which is meant: measure, line, milestone, ask, enabler or risk. If anything cannot \
         be read, it is listed and the table stays in the field; everything else is entered in \
         one step that Undo takes back."
    )
}
