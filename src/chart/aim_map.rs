//! Where an aim is met, over two levers.

use super::figure::{Body, Cell, Figure, Map, Scaling, Table};
use crate::words::lower_first;

/// A lever along an edge of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// The lever.
    pub label: String,
    /// Its values from the lowest to the highest, in words.
    pub values: Vec<String>,
    /// Where the scenario stands among them: 0 is the first, 1 the second; may lie between.
    pub here: f64,
}

impl Edge {
    fn scaling(&self) -> Scaling {
        let text = |place: usize| self.values.get(place).cloned().unwrap_or_default();
        let last = self.values.len().saturating_sub(1);
        let is_even = |parts: &usize| last >= *parts && last.is_multiple_of(*parts);
        let parts = [5, 4, 3, 2].into_iter().find(is_even).unwrap_or(1);
        let values = (0..=parts).map(|part| text(last * part / parts)).collect();
        Scaling { label: self.label.clone(), values }
    }

    /// A place among the values as a part of the edge; a value stands in the middle of its cell.
    fn part(&self, place: f64) -> f64 {
        (place + 0.5) / self.values.len().max(1) as f64
    }
}

/// The map of `aim`, which goes on after "where": "the money is back by March 2028". `margins`
/// stand row by row from the lowest, `margin` puts one into a cell; `line` is where the aim is
/// just met, in columns and rows counted from the middle of the first cell.
#[must_use]
pub fn aim_map(
    aim: &str,
    across: &Edge,
    up: &Edge,
    margins: &[f64],
    line: &[[(f64, f64); 2]],
    margin: impl Fn(f64) -> Cell,
) -> Figure {
    let columns = across.values.len();
    let met = margins.iter().filter(|margin| **margin >= 0.0).count();
    let summary = match met {
        0 => format!("Nowhere on this map is it true that {aim}."),
        all if all == margins.len() => format!("Everywhere on this map {aim}."),
        _ => format!(
            "In {} of the {} pairs of values shown, {aim}; the line is where that turns. Choose a place \
             to set both levers.",
            met,
            margins.len()
        ),
    };
    let rows = margins.iter().enumerate().map(|(cell, at)| {
        let text = |values: &[String], place: usize| {
            Cell::Text(values.get(place).cloned().unwrap_or_default())
        };
        vec![
            text(&across.values, cell % columns),
            text(&up.values, cell / columns),
            Cell::Text(if *at >= 0.0 { "Met" } else { "Not met" }.to_owned()),
            margin(*at),
        ]
    });
    let head = [across.label.as_str(), up.label.as_str(), "Aim", "By how much"];
    Figure {
        id: "map",
        caption: format!("{} and {}, together", across.label, lower_first(&up.label)),
        summary,
        table: Table { head: head.map(str::to_owned).to_vec(), rows: rows.collect() },
        body: Body::Map(Map {
            across: across.scaling(),
            up: up.scaling(),
            columns,
            margins: margins.to_vec(),
            line: line
                .iter()
                .map(|ends| ends.map(|(column, row)| (across.part(column), up.part(row))))
                .collect(),
            here: (across.part(across.here), up.part(up.here)),
        }),
    }
}
