//! What would have to be true: for each lever the value at which an aim is just met, and a map of
//! the aim over two levers.

mod aim;
mod levers;

use crate::ask::Found;
use crate::chart::{Cell as Margin, Edge, Figure, aim_map};
use crate::scenario::{
    AimMap, Group as Levers, Kind, Lever, aim_sentence, aim_text, can_switch, value_text,
};
use crate::screen::act::Act;
use crate::screen::asked::Asked;
use crate::screen::facts::Facts;
use crate::screen::line::{Choice, Line, Pick};
use crate::screen::on_point::OnPoint;
use crate::screen::part::{Chart, Group, Part, Room, Tone};
use crate::words::Sentence;

const WORKING: &str = "Working it out \u{2026}";

/// What it takes, as far as it is `found`; it is old while a newer answer is on the way.
pub fn what_it_takes(facts: &Facts, found: Option<&Found>, is_old: bool) -> Vec<Part> {
    let (case, asked_for) = (facts.case(), facts.asked.aim());
    let sentence = |found: &Found, nearest| {
        aim_sentence(case, found.aim, &found.scenario.choices, found.margin, nearest)
    };
    let question = Part::Words(Tone::Question, aim::question(facts));
    let Some(found) = found else {
        return vec![Part::Group(Group::Busy, vec![Part::Sentence(saying(WORKING))]), question];
    };
    if !facts.outcome.takes_part.contains(&true) {
        return vec![Part::Sentence(sentence(found, None)), question];
    }
    let is_of_another = found.aim != asked_for;
    let said = match is_of_another {
        true => saying(WORKING),
        false => sentence(found, levers::nearest(found)),
    };
    let chart = Chart {
        on_point: Some(OnPoint::Levers {
            across: (found.across, found.map.across.clone().into()),
            up: (found.up, found.map.up.clone().into()),
        }),
        ..Chart::new(map_figure(found), Room::Wide).tools(edges(facts))
    };
    vec![
        Part::Sentence(said),
        question,
        levers::levers(found, is_old, is_of_another),
        Part::Charts(vec![chart]),
    ]
}

fn saying(text: &str) -> Sentence {
    let mut sentence = Sentence::default();
    sentence.say(text);
    sentence
}

fn map_figure(found: &Found) -> Figure {
    let choices = &found.scenario.choices;
    let levers = found.scenario.kit.levers();
    let edge = |lever: &Lever, values: &[f64]| Edge {
        label: lever.label.clone(),
        values: values.iter().map(|value| value_text(lever, choices.option, *value)).collect(),
        here: AimMap::place(values, lever.value(choices)),
    };
    let (aim, map) = (found.aim, &found.map);
    aim_map(
        &aim_text(found.scenario.case(), aim, choices),
        &edge(&levers[found.across], &map.across),
        &edge(&levers[found.up], &map.up),
        &map.margins,
        &map.break_even(),
        |margin| match aim.is_about_chance() {
            true => Margin::Percent(margin),
            false => Margin::Pounds(margin),
        },
    )
}

/// Which levers the map is over.
fn edges(facts: &Facts) -> Line {
    let asked = facts.asked;
    let across = |across| Asked { across, ..asked };
    let up = |up| Asked { up, ..asked };
    Line::default()
        .pick(edge(facts, "Lever across", asked.across, asked.up, across))
        .text(" across, ")
        .pick(edge(facts, "Lever upwards", asked.up, asked.across, up))
        .text(" upwards")
}

/// Any lever that is a number, but the one on the other edge, under the headings of the groups.
fn edge(
    facts: &Facts,
    name: &'static str,
    now: usize,
    other: usize,
    ask: impl Fn(usize) -> Asked,
) -> Pick {
    let (mut chosen, mut count) = (None, 0);
    let mut groups = Vec::new();
    for group in Levers::ALL {
        let mut offered = Vec::new();
        for (position, lever) in facts.kit().levers().iter().enumerate() {
            let is_number = matches!(lever.kind, Kind::Number { .. });
            if lever.group == group && is_number && can_switch(lever) && position != other {
                if position == now {
                    chosen = Some(count);
                }
                count += 1;
                let act = Some(Act::Ask(ask(position)));
                offered.push(Choice { text: lever.label.clone(), act });
            }
        }
        if !offered.is_empty() {
            groups.push((group.title(), offered));
        }
    }
    Pick { name: name.into(), groups, chosen }
}
