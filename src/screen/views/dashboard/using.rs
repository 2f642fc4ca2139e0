//! The levers are set to what has happened.

use crate::scenario::{Message, change_text};
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Line, Press, Run};
use crate::screen::part::{Group, List, Part, Tone};
use crate::words::missed_text;

/// What "Use what happened" changes, where it cannot, and the button.
pub fn using(facts: &Facts) -> Option<Part> {
    let (case, choices, record) = (facts.case(), facts.choices(), &facts.scenario.record);
    if record.measures.is_empty() && record.lines.is_empty() {
        return None;
    }
    let fit = record.fit(case, choices);
    let changes = change_text(facts.kit(), choices, &fit.choices);
    let said = match changes.len() {
        0 => {
            "No lever has to move: the scenario runs through the record already, as far as levers \
              can bring it there."
                .to_owned()
        }
        1 => {
            "It sets one lever, so that the scenario runs through what was recorded; one press of \
              Undo takes it back."
                .to_owned()
        }
        count => format!(
            "It sets {count} levers, the least change with which the scenario runs through what \
             was recorded; one press of Undo takes all of it back."
        ),
    };
    let act = (!changes.is_empty()).then_some(Act::Scenario(Message::RecordUsed));
    let press = Press {
        look: Button::Main,
        act,
        ..Press::new("Use what happened", Act::Scenario(Message::RecordUsed))
    };
    let mut parts = vec![
        Part::Heading("Use what happened".into(), None),
        Part::Words(Tone::Plain, said.into()),
    ];
    if !changes.is_empty() {
        let changes = changes.iter().map(|change| Line::from(change.to_string()));
        parts.push(Part::List(List::Plain, changes.collect()));
    }
    if !fit.missed.is_empty() {
        let missed = fit.missed.iter();
        let missed = missed.map(|missed| missed_text(case, choices.first_year, missed).into());
        parts.push(Part::Words(Tone::Plain, "Where it cannot, and why:".into()));
        parts.push(Part::List(List::Plain, missed.collect()));
    }
    parts.push(Part::Words(Tone::Plain, Line::default().with(Run::Press(press))));
    Some(Part::Group(Group::Answers("recorded"), parts))
}
