//! The levers are set to what has happened.

use super::others::others_moved;
use crate::model::{Fit, Outcome};
use crate::scenario::{ChangeText, Message, Subject, change_text};
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Line, Press, Run};
use crate::screen::part::{Group, List, Part, Tone};
use crate::words::{count_in_words, missed_text};

/// What "Use what happened" changes, where it cannot, and the button.
pub fn using(facts: &Facts, fit: &Fit, outcome: &Outcome) -> Part {
    let (case, choices) = (facts.case(), facts.choices());
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
            "It sets {} levers, the least change with which the scenario runs through what \
             was recorded; one press of Undo takes all of it back.",
            count_in_words(count)
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
        let said = |change: &ChangeText| match facts.kit().levers()[change.lever].subject {
            Subject::Measure(_) => format!("{change} of the way to its target"),
            _ => change.to_string(),
        };
        let changes = changes.into_iter().map(rounded);
        let changes = changes.map(|change| Line::from(said(&change)));
        parts.push(Part::List(List::Plain, changes.collect()));
    }
    let others = others_moved(facts, fit, outcome);
    parts.extend(others.map(|text| Part::Words(Tone::Plain, text.into())));
    if facts.scenario.record.taken.savings > 0 && fit.choices.delay < choices.delay {
        let text = "It gives back delay into which lateness of the plan was taken on the Roadmap: the \
                    sums recorded came earlier than that.";
        parts.push(Part::Words(Tone::Plain, text.into()));
    }
    if !fit.missed.is_empty() {
        let missed = fit.missed.iter();
        let missed = missed.map(|missed| missed_text(case, choices.first_year, missed).into());
        parts.push(Part::Words(Tone::Plain, "Where it cannot, and why:".into()));
        parts.push(Part::List(List::Plain, missed.collect()));
    }
    parts.push(Part::Words(Tone::Plain, Line::default().with(Run::Press(press))));
    Part::Group(Group::Answers("recorded using"), parts)
}

/// The same with shares in whole hundredths: a record of a year tells no more.
fn rounded(change: ChangeText) -> ChangeText {
    let whole = |text: String| match text.split_once('%') {
        Some((number, rest)) if number.contains('.') => match number.parse::<f64>() {
            Ok(number) => format!("about {number:.0}%{rest}"),
            Err(_) => text,
        },
        _ => text,
    };
    let ChangeText { lever, label, before, after, place } = change;
    let (before, after) = (whole(before), whole(after));
    ChangeText { lever, label, before, after, place: place.map(whole) }
}
