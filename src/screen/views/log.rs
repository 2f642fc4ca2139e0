//! The log of a meeting, and its minutes.

use crate::screen::act::{Act, OnLog, OnMeeting, Typed};
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Entry, Line, Press, Run};
use crate::screen::meeting::Field;
use crate::screen::part::{Part, Tone};

/// What was written down, and what can be.
pub fn log(facts: &Facts) -> Vec<Part> {
    let desk = facts.meeting;
    let act = |done| Act::Meeting(OnMeeting::Log(done));
    let switch = Press {
        look: Button::Mode(desk.is_on),
        ..Press::new("The log writes itself", act(OnLog::Switched(!desk.is_on)))
    };
    let note = Entry {
        label: "To write down".to_owned(),
        value: desk.typed(Field::Note).to_owned(),
        typed: Typed::Meeting(Field::Note),
    };
    let add =
        |label: &str, is_decided| Run::Press(Press::new(label, act(OnLog::Added { is_decided })));
    let line = Line::default()
        .with(Run::Entry(note))
        .with(add("Note it", false))
        .with(add("It was decided", true));
    vec![
        Part::Words(Tone::Tools, Line::default().with(Run::Press(switch))),
        Part::Words(Tone::Label, line),
    ]
}
