//! The page of one table: on the desk's device, which is handed round, or on a device of its own.

use super::brief::brief;
use super::{act, button, councils_of, heading, hint, said, shown, tables, to_desk, tools};
use crate::meeting::{Code, Proposal, Proposed, What, play_rounds};
use crate::screen::act::{Act, Typed};
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Entry, Line, Pick, Run};
use crate::screen::meeting::{
    Field, OnPlay, Shows, as_now, joinable, proposal_text, stances, ways_to_share,
};
use crate::screen::part::{Group, Part, Tone};
use crate::screen::qr::Qr;
use crate::words::and_list;

/// The turn of a table: a cover until it has the device, then its briefs and what it proposes.
pub fn turn(facts: &Facts, table: &str, draft: Option<&[Proposal]>) -> Vec<Part> {
    let councils = councils_of(facts, table);
    let names: Vec<&str> =
        councils.iter().map(|council| &*facts.case().councils[*council].short_name).collect();
    let names = and_list(&names);
    let turn = |draft| Shows::Turn { table: table.to_owned(), draft };
    let Some(draft) = draft else {
        let draft = councils.iter().map(|council| before(facts, *council)).collect();
        return vec![
            said(format!("For the table of {names} only: {table}.")),
            hint("Hand the device over. The account of a council is for those that play it."),
            tools(vec![
                button("We have it", Button::Main, Some(shown(turn(Some(draft))))),
                to_desk(),
            ]),
        ];
    };
    let mut parts = vec![said(format!("{table}: you play {names}."))];
    for council in &councils {
        parts.push(Part::Group(Group::Answers("brief"), brief(facts, *council)));
    }
    parts.push(heading("What you propose"));
    for place in 0..draft.len() {
        parts.extend(form(facts, draft, place, table));
    }
    let lines = draft.iter().filter_map(|proposal| {
        let text = proposal_text(facts.kit(), proposal)?;
        let (table, proposal) = (table.to_owned(), proposal.clone());
        Some(What::Proposed(Proposed { table, text, proposal }))
    });
    let next = next_table(facts, table);
    let label = match &next {
        Some(_) => "Propose, and on to the next table",
        None => "Propose, and back to the desk",
    };
    let then = next.map_or(Shows::Desk, |table| Shows::Turn { table, draft: None });
    let propose = act(OnPlay::Written { lines: lines.collect(), link: None, then });
    parts.push(tools(vec![
        button(label, Button::Main, Some(propose)),
        button("Back without proposing", Button::Plain, Some(shown(turn(None)))),
    ]));
    parts
}

/// The table that follows and has not proposed yet in this round.
fn next_table(facts: &Facts, table: &str) -> Option<String> {
    let tables = tables(facts);
    let after = tables.iter().skip_while(|known| *known != table).skip(1);
    after.chain(&tables).find(|other| *other != table && !has_proposed(facts, other)).cloned()
}

/// Whether a table has proposed something for each of its councils in this round.
pub fn has_proposed(facts: &Facts, table: &str) -> bool {
    let rounds = play_rounds(&facts.meeting.meeting);
    let Some(round) = rounds.last() else { return false };
    councils_of(facts, table).iter().all(|council| {
        let id = &facts.case().councils[*council].id;
        round.proposals.iter().any(|proposed| proposed.proposal.council == *id)
    })
}

/// What was proposed for a council last in this round, or what it does on the page.
fn before(facts: &Facts, council: usize) -> Proposal {
    let id = &facts.case().councils[council].id;
    let rounds = play_rounds(&facts.meeting.meeting);
    let known = rounds
        .last()
        .and_then(|round| round.proposals.iter().find(|proposed| proposed.proposal.council == *id));
    known.map_or_else(
        || as_now(facts.kit(), facts.choices(), council),
        |proposed| proposed.proposal.clone(),
    )
}

/// What can be proposed for the council at this place of a draft.
fn form(facts: &Facts, draft: &[Proposal], place: usize, table: &str) -> Vec<Part> {
    let (kit, proposal) = (facts.kit(), &draft[place]);
    let council = facts.case().councils.iter().find(|one| one.id == proposal.council);
    let name = council.map_or("", |council| &council.short_name);
    let drafted = |change: &dyn Fn(&mut Proposal)| {
        let mut draft = draft.to_vec();
        change(&mut draft[place]);
        shown(Shows::Turn { table: table.to_owned(), draft: Some(draft) })
    };
    let all = stances(kit, &proposal.council);
    let chosen = all.iter().position(|stance| stance.id == proposal.stance);
    let options = all.iter().map(|stance| {
        (stance.label.clone(), drafted(&|changed| changed.stance.clone_from(&stance.id)))
    });
    let mut line = Line::default().with(Run::Strong(name.to_owned())).text(": ").pick(Pick::of(
        "What the council would do",
        options,
        chosen,
    ));
    let ways: Vec<_> = ways_to_share(kit).map(|(_, way)| way).collect();
    if !ways.is_empty() {
        let none = ("no wish how to share".to_owned(), drafted(&|changed| changed.split = None));
        let ways_of = ways.iter().map(|way| {
            (way.label.clone(), drafted(&|changed| changed.split = Some(way.id.clone())))
        });
        let chosen = ways.iter().position(|way| proposal.split.as_ref() == Some(&way.id));
        let options = [none].into_iter().chain(ways_of);
        let chosen = Some(chosen.map_or(0, |place| place + 1));
        line = line.text("; for the rest of the cost: ").pick(Pick::of(
            "How to share the rest of the cost",
            options,
            chosen,
        ));
    }
    let mut parts = vec![Part::Words(Tone::Question, line)];
    let projects = joinable(kit, facts.choices()).map(|(id, label, ..)| {
        let joins = proposal.projects.iter().any(|joined| joined == id);
        let toggled = drafted(&|changed| match joins {
            true => changed.projects.retain(|joined| joined != id),
            false => changed.projects.push(id.to_owned()),
        });
        button(label, Button::Mode(joins), Some(toggled))
    });
    let projects: Vec<Run> = projects.collect();
    if !projects.is_empty() {
        parts.push(Part::Words(Tone::Label, Line::from("Joint projects that it would join: ")));
        parts.push(tools(projects));
    }
    parts
}

/// The page of a table on a device of its own: its brief, what it proposes, and the code of that.
pub fn own_device(facts: &Facts, council: usize) -> Vec<Part> {
    let known = &facts.case().councils[council];
    let draft = match &facts.meeting.play.shows {
        Shows::Turn { draft: Some(draft), .. } if matches!(draft.as_slice(), [one] if one.council == known.id) => {
            draft.clone()
        }
        _ => vec![as_now(facts.kit(), facts.choices(), council)],
    };
    let name = Entry {
        label: "What your table is called".to_owned(),
        value: facts.meeting.typed(Field::Table).to_owned(),
        typed: Typed::Meeting(Field::Table),
    };
    let who = match facts.meeting.typed(Field::Table) {
        "" => known.short_name.clone(),
        name => name.to_owned(),
    };
    let text = proposal_text(facts.kit(), &draft[0]).unwrap_or_default();
    let mut parts =
        vec![said(format!("You see this as {}: the page of the table that plays it.", known.name))];
    parts.extend([Part::Group(Group::Answers("brief"), brief(facts, council))]);
    parts.push(heading("What you propose"));
    parts.extend(form(facts, &draft, 0, ""));
    parts
        .push(Part::Words(Tone::Label, Line::from("Your table is called ").with(Run::Entry(name))));
    let code = Code { who, proposals: draft, ..Code::default() };
    let code = code.text(&facts.meeting.meeting.case);
    let mut shows = vec![
        heading("Show this to the desk"),
        hint(format!(
            "This code says: {text}. The desk types, pastes or scans it; nothing is sent by itself."
        )),
    ];
    shows.extend(Qr::of(&code).map(Part::Qr));
    shows.push(Part::Words(Tone::Plain, code.into()));
    parts.push(Part::Group(Group::Answers("code"), shows));
    let desk =
        button("To the desk, with the eyes of all councils", Button::Plain, Some(Act::SeeAs(None)));
    parts.push(tools(vec![desk]));
    parts.push(hint("On another device: open this page\u{2019}s link from \u{201c}Share\u{201d}, as this council sees it. A device must have opened the page once before if there is no network."));
    parts
}
