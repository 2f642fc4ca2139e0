//! Who would go next.

use crate::model::{Coalition, Stance, StanceChange};
use crate::screen::asked::Asked;
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Group, List, Part, Tone};
use crate::screen::picks::pick_asked;
use crate::words::{CHAIN, departure_text, settled_text};

/// Who goes after whom, to where it settles; nothing where nobody takes part. `gone` are those that
/// go.
pub fn chain(facts: &Facts, coalition: &Coalition, gone: &[StanceChange]) -> Option<Part> {
    let (case, choices) = (facts.case(), facts.choices());
    if coalition.players.is_empty() {
        return None;
    }
    let steps = gone.iter().map(|departure| departure_text(case, departure).into());
    Some(Part::Group(
        Group::Answers("chain"),
        vec![
            Part::Heading("Who would go next".into(), None),
            Part::Words(Tone::Question, first_to_go(facts, coalition)),
            Part::List(List::Steps, steps.collect()),
            Part::Words(Tone::Plain, settled_text(case, choices, gone).into()),
            Part::Words(Tone::Hint, CHAIN.into()),
        ],
    ))
}

/// Who goes first: whoever gains most, or a council and what it does.
fn first_to_go(facts: &Facts, coalition: &Coalition) -> Line {
    let asked = facts.asked;
    let mut ways = vec![(None, "whoever gains most goes first".to_owned())];
    for council in coalition.players.iter().copied() {
        let name = &facts.case().councils[council].short_name;
        if facts.choices().stances[council] == Stance::Funds {
            ways.push((Some((council, Stance::Joins)), format!("{name} no longer contributes")));
        }
        ways.push((Some((council, Stance::Out)), format!("{name} stays outside")));
    }
    let chosen = ways.iter().position(|(first, _)| *first == asked.first).or(Some(0));
    let options = ways.into_iter().map(|(first, text)| (text, Asked { first, ..asked }));
    Line::from("If ").pick(pick_asked("Who goes first", options, chosen)).text(":")
}
