//! The desk of a play: who plays which council, what came in this round, and the pact.

use super::{act, button, hint, pact, said, shown, tables, tools, turn};
use crate::ask::Known;
use crate::meeting::{What, play_rounds, seats};
use crate::screen::act::{Act, Typed};
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Entry, Line, Press, Run};
use crate::screen::meeting::{Field, OnPlay, Shows};
use crate::screen::part::{Cell, Group, Look, Part, Row, Table, Tone};
use crate::words::stance_text;

/// The desk.
pub fn desk(facts: &Facts, known: &Known) -> Vec<Part> {
    let meeting = &facts.meeting.meeting;
    let (seats, rounds) = (seats(meeting), play_rounds(meeting));
    let number = rounds.len();
    let has_proposals = rounds.last().is_some_and(|round| !round.proposals.is_empty());
    let sentence = match seats.len() {
        0 => "Each table takes the part of a council, reads its brief and proposes; the desk shows what \
              the proposals come to for each council, and whether they would hold."
            .to_owned(),
        _ => format!(
            "Round {number}. {}",
            if has_proposals {
                "What was proposed stands below, with the pact that it comes to."
            } else {
                "Nothing is proposed yet."
            }
        ),
    };
    let mut parts = vec![said(sentence), seating(facts)];
    parts.push(hint(
        "A name typed here takes the part of a council; the same name can take several. Councils that \
         nobody plays do what the scenario has them do.",
    ));
    if !seats.is_empty() {
        parts.extend(coming_in(facts, number));
    }
    if has_proposals {
        parts.extend(pact::pact(facts, known, &rounds));
    }
    if number > 1 {
        let show = OnPlay::Written {
            lines: vec![What::Shown {
                text: "all accounts of the councils, round by round".to_owned(),
            }],
            link: None,
            then: Shows::Accounts,
        };
        let look = if has_proposals { Button::Plain } else { Button::Main };
        parts.push(tools(vec![button("Show everybody all accounts", look, Some(act(show)))]));
    }
    parts
}

/// Which table plays which council, and what it proposes.
fn seating(facts: &Facts) -> Part {
    let meeting = &facts.meeting.meeting;
    let (seats, rounds) = (seats(meeting), play_rounds(meeting));
    let councils = facts.case().councils.iter().enumerate();
    let rows = councils.map(|(council, known)| {
        let table = seats.get(&known.id);
        let round = rounds.last();
        let proposed = round.and_then(|round| {
            round.proposals.iter().find(|proposed| proposed.proposal.council == known.id)
        });
        let stance = stance_text(facts.choices().stances[council]);
        let does = match (table, proposed) {
            (Some(_), Some(proposed)) => {
                // The name stands at the head of the row.
                let text = proposed.text.strip_prefix(&*known.short_name).unwrap_or(&proposed.text);
                Cell::words(text.trim_start())
            }
            (Some(_), None) => Cell::words("nothing yet").look(Look::Muted),
            (None, _) => {
                Cell::words(format!("nobody plays it; as now: {stance}")).look(Look::Muted)
            }
        };
        let entry = Entry {
            label: format!("Which table plays {}", known.short_name),
            value: table.unwrap_or_default().to_owned(),
            typed: Typed::Seat(council),
        };
        let page = Press {
            name: Some(format!("The page of {}", known.short_name)),
            title: "Its brief, to be read and to propose on a device of its own",
            look: Button::Small,
            ..Press::new("Its page", Act::SeeAs(Some(council)))
        };
        let by = Line::default().with(Run::Entry(entry));
        let page = Line::default().with(Run::Press(page));
        Row::new(&*known.short_name, vec![Cell::words(by), does, Cell::words(page)])
    });
    let table = Table {
        name: "Who plays which council".to_owned(),
        heads: ["Council", "Table", "Proposes", ""].map(Cell::words).to_vec(),
        body: rows.collect(),
        foot: Vec::new(),
    };
    let each =
        facts.case().councils.iter().filter(|one| one.in_case && seats.get(&one.id).is_none());
    let lines = each.map(|one| What::Seated {
        council: one.id.clone(),
        name: one.short_name.clone(),
        table: format!("Table {}", one.short_name),
    });
    let lines: Vec<_> = lines.collect();
    let each =
        (!lines.is_empty()).then(|| act(OnPlay::Written { lines, link: None, then: Shows::Desk }));
    Part::Group(
        Group::Cards,
        vec![
            Part::Table(table),
            tools(vec![
                button("A table for each council", Button::Small, each),
                button("All briefs, to print", Button::Small, Some(shown(Shows::Briefs))),
            ]),
        ],
    )
}

/// How proposals come in: the device is handed round, or a table shows a code.
fn coming_in(facts: &Facts, number: usize) -> Vec<Part> {
    let tables = tables(facts);
    let open = tables.iter().find(|table| !turn::has_proposed(facts, table));
    let (label, look) = match open {
        Some(_) => ("Hand the device round", Button::Main),
        None => ("Hand the device round once more", Button::Plain),
    };
    let first = open.or(tables.first()).cloned();
    let round = first.map(|table| shown(Shows::Turn { table, draft: None }));
    let code = Entry {
        label: "The code of a table\u{2019}s own device".to_owned(),
        value: facts.meeting.typed(Field::PlayCode).to_owned(),
        typed: Typed::PlayCode,
    };
    let mut parts = vec![
        super::heading(format!("Round {number}: what the tables propose")),
        tools(vec![button(label, look, round)]),
        Part::Words(
            Tone::Label,
            Line::from("Or the code of a table\u{2019}s own device: ").with(Run::Entry(code)),
        ),
    ];
    if !facts.meeting.play.said.is_empty() {
        parts.push(Part::Words(Tone::Found, facts.meeting.play.said.as_str().into()));
    }
    parts
}
