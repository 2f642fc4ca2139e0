//! The pact: what the proposals come to together, for each council, and whether it would hold.

use super::super::bears::cash_of;
use super::{act, button, hint, tools};
use crate::ask::{Answer, Known, WhoGains};
use crate::meeting::{PlayRound, What, seats};
use crate::model::HALF_A_POUND;
use crate::scenario::{Cases, Scenario, read_link, write_link};
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Line, Pick, Run};
use crate::screen::meeting::{OnPlay, Shows, split_text, ways_to_share};
use crate::screen::part::{Cell, Group, List, Part, Row, Table, Tone};
use crate::screen::split::{split_lever, with_split_tag};
use crate::words::{
    departure_text, range, settled_text, signed, stability, stance_text, two_digits,
};

/// The pact of this round. What `known` says is about the scenario with it.
pub fn pact(facts: &Facts, known: &Known, rounds: &[PlayRound<'_>]) -> Vec<Part> {
    let pact = facts.meeting.pact(facts.scenario);
    let with = pact.on(facts.scenario);
    let mut parts = vec![super::heading("The pact")];
    if let Some(text) = split_text(facts.kit(), &pact) {
        parts.push(Part::Words(Tone::Plain, text.into()));
        parts.push(Part::Words(Tone::Label, chosen_split(facts)));
    }
    let found =
        known.answered.as_ref().filter(|answered| answered.of.scenario.choices == with.choices);
    let found = found.and_then(|answered| match &answered.answer {
        Answer::WhoGains(found) => Some((found, answered.of.outcome.as_ref())),
        _ => None,
    });
    let Some((found, outcome)) = found else { return parts };
    let of_pact = Facts { scenario: &with, outcome, ..*facts };
    let verdict = stability(facts.case(), outcome, &found.coalition);
    parts.push(super::said(verdict.clone()));
    parts.push(for_each(facts, &of_pact, found, before(facts, rounds)));
    let text = [split_text(facts.kit(), &pact), Some(verdict)];
    let text = text.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let number = rounds.len();
    let put = (!pact.values.is_empty()).then(|| Act::set(pact.values.clone()));
    let label = if put.is_some() { "Put this on the page" } else { "It is on the page" };
    let end = OnPlay::Written {
        lines: vec![What::Settled { text }],
        link: Some(write_link(&with)),
        then: Shows::Desk,
    };
    parts.push(tools(vec![
        button(label, Button::Main, put),
        button(format!("End round {number}"), Button::Plain, Some(act(end))),
    ]));
    parts.push(hint(
        "On the page it is the scenario: every view and the room\u{2019}s stages show it, and one step \
         takes it back. The next round begins from what is on the page.",
    ));
    parts.extend(who_would_go(&of_pact, found));
    parts.extend(split_lever(facts));
    parts
}

/// What the facilitator can choose instead of what most proposed.
fn chosen_split(facts: &Facts) -> Line {
    let ways: Vec<_> = ways_to_share(facts.kit()).map(|(_, way)| way).collect();
    let chosen = facts.meeting.play.split.as_ref();
    let place = ways.iter().position(|way| Some(&way.id) == chosen);
    let by_most = ("what most councils proposed; at a tie, as it is now".to_owned(), None);
    let of = |way: &&crate::scenario::ChoiceOption| (way.label.clone(), Some(way.id.clone()));
    let options = [by_most].into_iter().chain(ways.iter().map(of));
    let options = options.map(|(text, id)| (text, act(OnPlay::SplitChosen(id))));
    let chosen = Some(place.map_or(0, |place| place + 1));
    Line::from("The rest of the cost is shared by ")
        .pick(Pick::of("How the pact shares the rest of the cost", options, chosen))
        .text(". Each council that takes part counts once.")
}

/// Who would go, one after the other, and where it would settle.
fn who_would_go(of_pact: &Facts, found: &WhoGains) -> Option<Part> {
    let (case, choices) = (of_pact.case(), of_pact.choices());
    if found.coalition.players.is_empty() {
        return None;
    }
    let steps = found.gone.iter().map(|gone| departure_text(case, gone).into()).collect();
    let settled = Part::Words(Tone::Plain, settled_text(case, choices, &found.gone).into());
    if found.gone.is_empty() {
        return Some(settled);
    }
    let title = "Who would gain by contributing less or by leaving, one after the other".to_owned();
    let list = Part::List(List::Steps, steps);
    Some(Part::Group(Group::Answers("chain"), vec![super::heading(title), list, settled]))
}

/// What it was before: the pact of the last round, or what is on the page in the first one.
fn before(facts: &Facts, rounds: &[PlayRound<'_>]) -> (String, Scenario) {
    let last = rounds.len().checked_sub(2).and_then(|last| rounds.get(last));
    let link = last.and_then(|last| last.settled).map(|(_, link)| link);
    let read = link.and_then(|link| of_link(facts, link));
    match read {
        Some(scenario) => (format!("Since round {}", rounds.len() - 1), scenario),
        None => ("Against the page".to_owned(), facts.scenario.clone()),
    }
}

/// The scenario of a line of the log, where it is about the case on the page.
pub fn of_link(facts: &Facts, link: &str) -> Option<Scenario> {
    let scenario = read_link(link, &Cases::of(facts.scenario.kit.clone())).ok()?;
    (scenario.kit == facts.scenario.kit).then_some(scenario)
}

/// A figure with what it may be below it.
pub fn with_small(figure: String, small: String) -> Line {
    match small.as_str() {
        "" => Line::from(figure),
        _ => Line::from(figure).with(Run::Small(small)),
    }
}

fn for_each(facts: &Facts, of_pact: &Facts, found: &WhoGains, before: (String, Scenario)) -> Part {
    let seats = seats(&facts.meeting.meeting);
    let (since, before) = before;
    let left_before = cash_of(&before);
    let title = "What the pact would give each council";
    let head = |what: &str| Cell::number(with_split_tag(facts, what));
    let councils = facts.case().councils.iter().enumerate();
    let rows = councils.map(|(council, known)| {
        let (now, was) = (of_pact.choices().stances[council], before.choices.stances[council]);
        let left = found.cash[council];
        let by = seats.get(&known.id).unwrap_or("nobody plays it");
        let mut does = Line::from(stance_text(now));
        if now != was {
            does = does.with(Run::Small(format!("was: {}", stance_text(was))));
        }
        let more = match left.value - left_before[council].value {
            same if same.abs() < HALF_A_POUND => "as much".to_owned(),
            more => signed(more, two_digits),
        };
        let figures = [
            two_digits(of_pact.outcome.borne(council).total()).into(),
            with_small(two_digits(left.value), range(left, two_digits)),
            more.into(),
        ];
        let name = Line::from(&*known.short_name).with(Run::Small(by.to_owned()));
        let cells = [Cell::words(does)].into_iter().chain(figures.map(Cell::number));
        Row::new(name, cells.collect())
    });
    let table = Table {
        name: title.to_owned(),
        heads: vec![
            Cell::words("Council"),
            Cell::words("What it does"),
            head("Would bear"),
            head("Left with"),
            Cell::number(since),
        ],
        body: rows.collect(),
        foot: Vec::new(),
    };
    Part::Group(Group::Answers("payoffs"), vec![super::heading(title), Part::Table(table)])
}
