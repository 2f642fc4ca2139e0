//! Tables that take the part of councils. With the eyes of all it is the desk; with those of one
//! council it is the page of the table that plays it, on a device of its own.

mod accounts;
mod brief;
mod desk;
mod pact;
mod turn;

use crate::ask::Known;
use crate::meeting::seats;
use crate::screen::act::{Act, OnMeeting};
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Line, Press, Run};
use crate::screen::meeting::{OnPlay, Shows};
use crate::screen::part::{Part, Tone};
use crate::words::Sentence;

/// The page of the play that is seen. `known` is what is known of the pact.
pub fn play(facts: &Facts, known: &Known) -> Vec<Part> {
    if let Some(own) = facts.eyes {
        return turn::own_device(facts, own.council);
    }
    match &facts.meeting.play.shows {
        Shows::Briefs => brief::briefs(facts),
        Shows::Accounts => accounts::accounts(facts),
        Shows::Turn { table, draft } if !councils_of(facts, table).is_empty() => {
            turn::turn(facts, table, draft.as_deref())
        }
        _ => desk::desk(facts, known),
    }
}

/// The positions of the councils that a table plays.
fn councils_of(facts: &Facts, table: &str) -> Vec<usize> {
    let seats = seats(&facts.meeting.meeting);
    let councils = facts.case().councils.iter().enumerate();
    let played = councils.filter(|(_, one)| seats.get(&one.id) == Some(table));
    played.map(|(place, _)| place).collect()
}

/// The tables that play something, in the order of their councils.
fn tables(facts: &Facts) -> Vec<String> {
    let seats = seats(&facts.meeting.meeting);
    let mut tables: Vec<String> = Vec::new();
    for council in &facts.case().councils {
        if let Some(table) =
            seats.get(&council.id).filter(|table| !tables.iter().any(|known| known == table))
        {
            tables.push(table.to_owned());
        }
    }
    tables
}

fn act(done: OnPlay) -> Act {
    Act::Meeting(OnMeeting::Play(done))
}

fn shown(shows: Shows) -> Act {
    act(OnPlay::Shown(shows))
}

/// A button; without an act it stays where it is and does nothing.
#[inline(never)]
fn button(label: impl Into<String>, look: Button, act: Option<Act>) -> Run {
    Run::Press(Press { label: label.into(), name: None, title: "", look, act })
}

fn tools(buttons: Vec<Run>) -> Part {
    Part::Words(Tone::Tools, Line(buttons))
}

fn said(text: impl Into<String>) -> Part {
    let mut sentence = Sentence::default();
    sentence.say(text.into());
    Part::Sentence(sentence)
}

fn hint(text: impl Into<Line>) -> Part {
    Part::Words(Tone::Hint, text.into())
}

fn heading(text: impl Into<Line>) -> Part {
    Part::Heading(text.into(), None)
}

/// Back to the desk.
fn to_desk() -> Run {
    button("Back to the desk", Button::Plain, Some(shown(Shows::Desk)))
}
