//! What matters most.

use super::figure::{Body, Cell, Figure, Swing, Swings, Table};
use crate::model::{LeversAre, Sensitivity};
use crate::words::{Metric, count_in_words, percent, pounds};

/// The longest bars; the table has all.
const SHOWN: usize = 10;

/// An uncertain input in words, with what it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Influence {
    /// The input.
    pub label: String,
    /// From where to where it goes: "70% to 98%".
    pub remark: String,
    /// What that does.
    pub sensitivity: Sensitivity,
}

/// How far each uncertain input alone moves what `metric` measures, from the value that 1 in 10
/// is below to the value that 1 in 10 is above. `central` is the scenario as it is set.
#[must_use]
pub fn tornado(
    metric: Metric,
    central: f64,
    influences: &[Influence],
    levers_are: LeversAre,
) -> Figure {
    let rows = influences.iter().take(SHOWN).map(|influence| {
        let Sensitivity { low, high, share, .. } = influence.sensitivity;
        Swing {
            label: influence.label.clone(),
            remark: Some(influence.remark.clone()),
            low,
            high,
            value: part_text(share),
        }
    });
    Figure {
        id: "tornado",
        caption: format!("What matters most for the {}", metric.label()),
        summary: summary(central, influences, levers_are),
        body: Body::Swings(Swings {
            central,
            name: levers_are.as_planned_in_short(),
            rows: rows.collect(),
        }),
        table: table(influences),
    }
}

fn summary(central: f64, influences: &[Influence], levers_are: LeversAre) -> String {
    let Some(first) = influences.first() else {
        return "Nothing that is uncertain moves this figure.".to_owned();
    };
    let Sensitivity { low, high, share, .. } = first.sensitivity;
    let more = influences.len().saturating_sub(SHOWN);
    let rest = if more == 0 {
        String::new()
    } else {
        format!(" The {SHOWN} longest are drawn; the table has {more} more.")
    };
    format!(
        "\u{201c}{}\u{201d} matters most: from {} it moves the figure by {}, and it makes {} between the \
         runs.{}{rest}",
        first.label,
        first.remark,
        pounds((high - low).abs()),
        part_text(share),
        outside(central, influences, levers_are),
    )
}

/// Why both bars of an input can lie on one side.
fn outside(central: f64, influences: &[Influence], levers_are: LeversAre) -> String {
    let set = match levers_are {
        LeversAre::Plan => "the plan",
        LeversAre::Middle => "what is set",
    };
    let side = |of: fn(f64, f64) -> bool| {
        influences.iter().take(SHOWN).filter(move |influence| {
            let Sensitivity { low, high, .. } = influence.sensitivity;
            of(low, central) && of(high, central)
        })
    };
    let lower = side(|end, central| end < central);
    let higher = side(|end, central| end > central);
    let said = |mut inputs: Box<dyn Iterator<Item = &Influence> + '_>, direction: &str| {
        let Some(first) = inputs.next() else { return String::new() };
        let (others, verb) = match inputs.count() {
            0 => (String::new(), "has"),
            1 => (" and one other".to_owned(), "have"),
            more => (format!(" and {} others", count_in_words(more)), "have"),
        };
        format!(
            " \u{201c}{}\u{201d}{others} {verb} both bars on one side: {set} lies outside \
             the range that chance picks from, and all of that range makes the figure {direction}.",
            first.label
        )
    };
    said(Box::new(lower), "lower") + &said(Box::new(higher), "higher")
}

/// A part of the variance; what is too small to see is not nothing. Chance makes some of the
/// smallest parts come out a little below it.
fn part_text(share: f64) -> String {
    let part = if share < 0.005 { "<1%".to_owned() } else { percent(share, 0) };
    format!("{part} of the spread")
}

fn table(influences: &[Influence]) -> Table {
    let head = ["Input", "From and to", "At its low end", "At its high end", "Part of the spread"];
    let rows = influences.iter().map(|Influence { label, remark, sensitivity }| {
        vec![
            Cell::Text(label.clone()),
            Cell::Text(remark.clone()),
            Cell::Pounds(sensitivity.low),
            Cell::Pounds(sensitivity.high),
            Cell::Percent(sensitivity.share),
        ]
    });
    Table { head: head.map(str::to_owned).to_vec(), rows: rows.collect() }
}
