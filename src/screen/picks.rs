//! Lists to pick from that more than one view has.

use super::act::Act;
use super::asked::{Asked, metrics_of};
use super::facts::Facts;
use super::line::{Choice, Line, Pick};
use crate::words::{Metric, end_of_year};

/// A few values of a lever, and the one it has if that is another. Picking one sets the lever.
/// None if the case has no such lever.
pub fn pick_lever(
    facts: &Facts,
    name: &'static str,
    id: &str,
    values: &[f64],
    text: impl Fn(f64) -> String,
) -> Option<Pick> {
    let lever = facts.kit().find_index(id)?;
    let now = facts.kit().levers()[lever].value(facts.choices());
    let mut values = values.to_vec();
    if !values.contains(&now) {
        values.insert(values.partition_point(|value| *value < now), now);
    }
    let chosen = values.iter().position(|value| *value == now);
    let options = values.iter().map(|value| (text(*value), Act::set(vec![(lever, *value)])));
    Some(Pick::of(name, options, chosen))
}

/// One of several answers to a part of what is asked: each with what is asked then.
pub fn pick_asked(
    name: &'static str,
    options: impl IntoIterator<Item = (String, Asked)>,
    chosen: Option<usize>,
) -> Pick {
    Pick::of(name, options.into_iter().map(|(text, asked)| (text, Act::Ask(asked))), chosen)
}

/// By the end of which year the money should be back.
pub fn pick_year(facts: &Facts) -> Pick {
    let (choices, asked) = (facts.choices(), facts.asked);
    let ends = (1..=choices.horizon)
        .map(|year| (end_of_year(choices.first_year, year), Asked { year, ..asked }));
    pick_asked("Back by", ends, Some(asked.year.min(choices.horizon) as usize - 1))
}

/// One of the figures in which scenarios are compared.
pub fn pick_metric(
    facts: &Facts,
    name: &'static str,
    metrics: &[Metric],
    now: Metric,
    ask: impl Fn(Metric) -> Asked,
) -> Line {
    let metrics = metrics_of(facts.kit(), metrics);
    let chosen = metrics.iter().position(|metric| *metric == now);
    let options =
        metrics.iter().map(|metric| (format!("Show the {}", metric.label()), ask(*metric)));
    Line::default().pick(pick_asked(name, options, chosen))
}

/// An option that changes nothing.
pub fn as_it_is(text: String) -> Choice {
    Choice { text, act: None }
}
