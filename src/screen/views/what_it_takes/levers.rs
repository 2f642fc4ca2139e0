//! What each lever alone can do, in a table, with a button that does it.

use crate::ask::Found;
use crate::model::in_order;
use crate::scenario::{Lever, Switching, others_text, switching_text, value_text};
use crate::screen::act::Act;
use crate::screen::line::{Button, Line, Press, Run};
use crate::screen::part::{Cell, Group, Part, Row, Table, Tone};

/// Which part of its range the lever has to move to switch; none if it cannot.
fn distance(found: &Found, lever: &Lever, switching: &Switching) -> Option<f64> {
    let (min, max) = lever.range();
    match switching {
        Switching::At { value, .. } => {
            Some((value - lever.value(&found.scenario.choices)).abs() / (max - min))
        }
        // Options are no distance apart; whoever can move a lever tries that first.
        Switching::Options(_) => Some(1.0),
        Switching::AtAnyValue | Switching::Nowhere => None,
    }
}

/// The lever that has to move the least part of its range.
pub fn nearest(found: &Found) -> Option<(&Lever, &Switching)> {
    able(found).into_iter().next().map(|(_, lever, switching)| (lever, switching))
}

/// The levers that can switch, the nearest first.
fn able(found: &Found) -> Vec<(usize, &Lever, &Switching)> {
    let able = found
        .switchings
        .iter()
        .map(|(index, switching)| (*index, &found.scenario.kit.levers()[*index], switching))
        .filter(|(_, lever, switching)| distance(found, lever, switching).is_some());
    in_order(able, |(_, lever, switching)| distance(found, lever, switching))
}

/// The levers that can switch in a table, the others by name. They are old while newer ones are on
/// the way, and set nothing while they answer another question.
pub fn levers(found: &Found, is_old: bool, is_of_another: bool) -> Part {
    let able = able(found);
    let met = found.margin >= 0.0;
    let heading = match met {
        true => "How far each lever alone may go",
        false => "Where each lever alone would have to be",
    };
    let mut parts = vec![Part::Heading(heading.into(), None)];
    if able.is_empty() {
        let none = match met {
            true => "No lever alone can undo it.",
            false => "No lever alone can do it: try two on the map below.",
        };
        parts.push(Part::Words(Tone::Hint, none.into()));
    } else {
        parts.push(Part::Table(Table {
            name: heading.to_owned(),
            heads: vec![
                Cell::words("Lever"),
                Cell::number("Now"),
                Cell::number("True with"),
                Cell::words(""),
            ],
            body: able.into_iter().map(|able| row(found, able, is_of_another)).collect(),
            foot: Vec::new(),
        }));
    }
    let others: Vec<&str> = found
        .switchings
        .iter()
        .filter(|(_, switching)| matches!(switching, Switching::AtAnyValue | Switching::Nowhere))
        .map(|(index, _)| found.scenario.kit.levers()[*index].label.as_str())
        .collect();
    if !others.is_empty() {
        let names = Part::Words(Tone::Hint, others.join(" \u{b7} ").into());
        parts.push(Part::Fold(others_text(met, others.len()), vec![names]));
    }
    Part::Group(Group::Levers { is_old }, parts)
}

fn row(
    found: &Found,
    (index, lever, switching): (usize, &Lever, &Switching),
    is_of_another: bool,
) -> Row {
    let is_about = found.aim.is_about_chance();
    let choices = &found.scenario.choices;
    let (option, now) = (choices.option, lever.value(choices));
    let is_there = match switching {
        Switching::Options(options) => options.contains(&(now as usize)),
        _ => switching.settable(lever) == Some(now),
    };
    let mut set = Line::default();
    if !is_there && !is_of_another {
        set = set.with(Run::Press(Press {
            name: Some(format!("Set \u{201c}{}\u{201d} there", lever.label)),
            look: Button::Small,
            ..Press::link("Set", Act::Meet(index))
        }));
    }
    Row::new(
        Line::from(&*lever.label).with(Run::Small(lever.group.title().to_owned())),
        vec![
            Cell::number(value_text(lever, option, now)),
            Cell::number(switching_text(lever, option, switching, is_about)),
            Cell::words(set),
        ],
    )
}
