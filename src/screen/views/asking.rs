//! What a room is asked: a question is put, answers come in, and what the model says is shown.

mod put;
mod tables;

use crate::meeting::{Answer, Kind};
use crate::screen::act::{Act, OnAsk, OnMeeting, Typed};
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Entry, Line, Press, Run};
use crate::screen::meeting::{Field, Posed, model_said, revealed};
use crate::screen::part::{Cell, Chart, Group, List, Part, Room, Row, Table, Tone};
pub use tables::as_code;

/// The question in the room, or what can be asked.
pub fn asking(facts: &Facts) -> Vec<Part> {
    let mut parts = match facts.meeting.posed() {
        Some(posed) => in_room(facts, &posed),
        None => put::put(facts),
    };
    parts.extend(put::asked_before(facts));
    parts.push(tables::in_play(facts));
    parts.push(tables::hand_over(facts));
    parts
}

/// A button of this view.
fn press(label: impl Into<String>, done: OnAsk) -> Press {
    Press::new(label, ask(done))
}

const fn ask(done: OnAsk) -> Act {
    Act::Meeting(OnMeeting::Ask(done))
}

/// A small button of a row, with what listeners hear.
fn small(label: &str, name: String, done: OnAsk) -> Run {
    Run::Press(Press { look: Button::Small, name: Some(name), ..press(label, done) })
}

/// A field that is named before it.
fn entry(facts: &Facts, label: &str, field: Field) -> Part {
    let value = facts.meeting.typed(field).to_owned();
    let entry = Entry { label: label.to_owned(), value, typed: Typed::Meeting(field) };
    Part::Words(Tone::Label, Line::from(format!("{label} ")).with(Run::Entry(entry)))
}

/// What became of what was done last.
fn told(facts: &Facts) -> Part {
    let told = facts.meeting.asking.told.as_ref();
    let told = told.map(|(_, told)| told.as_str()).unwrap_or_default();
    Part::Words(Tone::Found, told.into())
}

/// A question in the room: how many answered, how to answer, and what came out.
fn in_room(facts: &Facts, posed: &Posed) -> Vec<Part> {
    let mut parts = vec![
        Part::Heading(posed.question.text.as_str().into(), None),
        Part::Words(Tone::Found, posed.standing().into()),
        tools(facts, posed),
    ];
    if posed.is_revealed {
        parts.extend(came_out(facts, posed));
    } else {
        if posed.is_of_a_figure() {
            let hint = "The stage and the second window show no figure until then. This page and \
                        its levers still do: do not project it.";
            parts.push(Part::Words(Tone::Hint, hint.into()));
        }
        parts.push(collect(facts, posed));
    }
    parts.push(told(facts));
    parts.extend(answered(facts, posed));
    parts.extend(tables::from_tables(facts, posed));
    parts
}

fn tools(facts: &Facts, posed: &Posed) -> Part {
    let model = model_said(facts, &posed.question.kind);
    let first = if posed.is_revealed {
        press("Ask once more, after talking", OnAsk::Again(posed.asked))
    } else {
        Press { look: Button::Main, ..press("Show the answers", OnAsk::Revealed(model)) }
    };
    let code = code_button(facts, "Show the code for tables");
    let away = press("Take it off the stage", OnAsk::Away);
    let line = [first, code, away].map(Run::Press).to_vec();
    Part::Group(Group::Cards, vec![Part::Words(Tone::Tools, Line(line))])
}

/// Whether the room sees a code: that of the question, or of the scenario alone.
fn code_button(facts: &Facts, label: &str) -> Press {
    let shows = facts.meeting.asking.shows_code;
    Press {
        look: Button::Mode(shows),
        title: "Stage and second window show the code of the link",
        ..press(label, OnAsk::ShowsCode(!shows))
    }
}

/// How answers are taken down at the desk: hands are counted, all else is typed.
fn collect(facts: &Facts, posed: &Posed) -> Part {
    let mut parts = Vec::new();
    let choices = choices(&posed.question.kind);
    if !choices.is_empty() {
        let hands = choices.into_iter().map(|(label, answer)| {
            Run::Press(press(format!("{label} +1"), OnAsk::Counted(answer)))
        });
        let line = Line::from("Count hands: ").join(Line(hands.collect()));
        let hint = "Number keys count too, from 1, while one of these has the focus.";
        parts.push(Part::Group(Group::Tally, vec![Part::Words(Tone::Tools, line)]));
        parts.push(Part::Words(Tone::Hint, hint.into()));
    }
    parts.push(entry(facts, "Who (a table or a name)", Field::Guesser));
    parts.push(entry(facts, how_to_answer(&posed.question.kind), Field::Answer));
    let add = Run::Press(press("Add the answer", OnAsk::Answered));
    parts.push(Part::Words(Tone::Tools, Line::default().with(add)));
    Part::Group(Group::Cards, parts)
}

/// What can be answered at a press.
pub fn choices(kind: &Kind) -> Vec<(String, Answer)> {
    let degree = |degree: u8| {
        let name = match degree {
            1 => "1, not at all".to_owned(),
            5 => "5, wholly".to_owned(),
            degree => degree.to_string(),
        };
        (name, Answer::Agree(degree))
    };
    match kind {
        Kind::Choice { options } => {
            options.iter().cloned().zip((0..).map(Answer::Option)).collect()
        }
        Kind::YesNo => {
            vec![("Yes".to_owned(), Answer::Yes(true)), ("No".to_owned(), Answer::Yes(false))]
        }
        Kind::Agree => (1..=5).map(degree).collect(),
        Kind::Figure { .. } | Kind::Left { .. } | Kind::Words => Vec::new(),
    }
}

/// What stands at the field for an answer.
pub const fn how_to_answer(kind: &Kind) -> &'static str {
    match kind {
        Kind::Figure { figure: crate::meeting::Figure::Payback } => {
            "Answer (a month with its year, a number of years, or never)"
        }
        Kind::Figure { .. } | Kind::Left { .. } => {
            "Answer in pounds (m for millions, k for thousands)"
        }
        Kind::Choice { .. } => "Answer (its number or its name)",
        Kind::YesNo => "Answer (yes or no)",
        Kind::Agree => "Answer (1, not at all, to 5, wholly)",
        Kind::Words => "Answer",
    }
}

fn came_out(facts: &Facts, posed: &Posed) -> Vec<Part> {
    let out = revealed(facts, posed);
    // A chart says below itself how the answers lie.
    let said = if out.figure.is_some() { String::new() } else { out.said };
    let lines = [said, out.moved].into_iter().filter(|line| !line.is_empty());
    let mut parts: Vec<Part> = lines.map(|line| Part::Words(Tone::Plain, line.into())).collect();
    if !out.words.is_empty() {
        parts.push(Part::List(List::Plain, out.words.into_iter().map(Line::from).collect()));
    }
    if let Some(figure) = out.figure {
        parts.push(Part::Charts(vec![Chart::new(figure, Room::Main)]));
    }
    parts
}

/// Who answered; what they said as soon as it is shown. Any of it can be taken back.
fn answered(facts: &Facts, posed: &Posed) -> Option<Part> {
    let rounds = crate::meeting::rounds(&facts.meeting.meeting);
    let round = rounds.iter().find(|round| round.asked == posed.asked)?;
    if round.guesses.is_empty() {
        return None;
    }
    let kind = &posed.question.kind;
    let row = |guess: &crate::meeting::Guess| {
        let who = if guess.who.is_empty() { "A hand, or somebody" } else { guess.who };
        let said = kind.text(guess.answer, facts.outcome.first_year);
        let back = OnAsk::TookBack(guess.who.to_owned(), guess.answer.clone());
        let back = Line::default().with(small("Take back", format!("Take back: {who}"), back));
        Row::new(who, vec![Cell::words(said), Cell::words(back)])
    };
    let table = Table {
        name: "Answers".to_owned(),
        heads: ["Who", "Answer", ""].map(Cell::words).to_vec(),
        body: round.guesses.iter().map(row).collect(),
        foot: Vec::new(),
    };
    let table = Part::Group(Group::Cards, vec![Part::Table(table)]);
    Some(match posed.is_revealed {
        true => table,
        // Whoever looks over the facilitator's shoulder does not read it by chance.
        false => Part::Fold("The answers so far, on this page alone".to_owned(), vec![table]),
    })
}
