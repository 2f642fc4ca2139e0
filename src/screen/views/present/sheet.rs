//! Run sheets: a plan to begin with, the minutes of each stage, and the sheet for paper.

use crate::screen::act::{Act, OnStage, Typed};
use crate::screen::line::{Button, Entry, Line, Press, Run};
use crate::screen::part::{Cell, Group, Part, Row, Table, Tone};
use crate::screen::stage::{Planned, SHEETS, Stages, beginnings, moment_text, sum_text};

/// The ready plans, to begin with one of them.
pub fn plans(stages: &Stages) -> [Part; 2] {
    let mut line = Line::from("Begin with a plan of ");
    for (place, minutes) in SHEETS.into_iter().enumerate() {
        line = line.with(Run::Press(Press {
            look: Button::Mode(stages.plan.minutes == minutes),
            ..Press::new(format!("{minutes} minutes"), Act::Stage(OnStage::SheetTaken(place)))
        }));
    }
    let hint = "Guess, explore, play, settle, decide: stages with their minutes, and notes of what to say \
                and ask. A plan takes the place of the list below; save that first if you want to keep it.";
    [Part::Words(Tone::Label, line), Part::Words(Tone::Hint, hint.into())]
}

/// The minutes of a stage, to be typed.
pub fn minutes(place: usize, planned: &Planned) -> Line {
    let value = if planned.minutes == 0 { String::new() } else { planned.minutes.to_string() };
    Line::default().with(Run::Entry(Entry {
        label: format!("Minutes for stage {}", place + 1),
        value,
        typed: Typed::Minutes(place),
    }))
}

/// The minutes of all stages against the plan, and the sheet as it is printed; nothing of a list
/// without minutes.
pub fn times(stages: &Stages) -> Vec<Part> {
    let Some(sum) = sum_text(&stages.list, stages.plan) else { return Vec::new() };
    let now = Press {
        look: Button::Small,
        title: "The times are those of a meeting that begins now",
        ..Press::new("It starts now", Act::Stage(OnStage::StartsNow))
    };
    let line = Line::from(sum).text(" ").with(Run::Press(now));
    vec![Part::Words(Tone::Label, line), Part::Fold(TITLE.to_owned(), vec![paper(stages)])]
}

/// What the sheet is called.
const TITLE: &str = "The run sheet, to read and to print";

fn paper(stages: &Stages) -> Part {
    let begins = beginnings(&stages.list);
    let rows = stages.list.iter().zip(begins).map(|(planned, begins)| {
        let mut notes = planned.notes.lines();
        let first = Line::from(notes.next().unwrap_or_default());
        let notes = notes.fold(first, |said, line| said.with(Run::Small(line.to_owned())));
        let name = match planned.phase.as_str() {
            "" => Line::from(planned.name()),
            phase => Line::from(phase).with(Run::Small(planned.name())),
        };
        let cells =
            vec![Cell::number(planned.minutes.to_string()), Cell::words(name), Cell::words(notes)];
        Row::new(moment_text(stages.plan, begins), cells)
    });
    let heads = vec![
        Cell::words("Begins"),
        Cell::number("Minutes"),
        Cell::words("Stage, and what the room sees"),
        Cell::words("What to say and ask"),
    ];
    let table = Table { name: TITLE.to_owned(), heads, body: rows.collect(), foot: Vec::new() };
    let print = Press::new("Print the run sheet", Act::Print);
    Part::Group(
        Group::Answers("sheet"),
        vec![Part::Table(table), Part::Words(Tone::Tools, Line(vec![Run::Press(print)]))],
    )
}
