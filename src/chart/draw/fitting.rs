//! A figure whose letters may not be smaller, in a room that is not high enough for all its rows.

use super::height;
use crate::chart::figure::{Bars, Body, Dumbbell, Dumbbells, Figure, Swings};
use crate::chart::look::Look;
use crate::model::in_order;

/// Rows may stand so much closer than they would, and no letters touch.
const CLOSEST: f64 = 0.8;

/// As much of a figure as has room in `high` CSS pixels: of rows that stand for themselves the
/// longest, in their order. Also how many of how many these are; none where all have room, or none
/// can be left out.
#[must_use]
pub fn fitting(
    figure: &Figure,
    look: &Look,
    width: f64,
    high: f64,
) -> Option<(Figure, usize, usize)> {
    let lengths: Vec<f64> = match &figure.body {
        // Each bar begins where the one before it ends.
        Body::Bars(Bars { connected: true, .. }) => return None,
        Body::Bars(bars) => bars.rows.iter().map(|bar| (bar.to - bar.from).abs()).collect(),
        Body::Swings(Swings { rows, .. }) => rows.iter().map(|_| 0.0).collect(),
        Body::Dumbbells(Dumbbells { rows, .. }) => rows.iter().map(way).collect(),
        _ => return None,
    };
    let longest = in_order(0..lengths.len(), |row| (-lengths[*row], *row));
    let all = longest.len();
    let with = |count: usize| {
        let stays = |row: usize| longest[..count].contains(&row);
        let mut figure = figure.clone();
        match &mut figure.body {
            Body::Bars(bars) => {
                let mut rows = 0..all;
                bars.rows.retain(|_| rows.next().is_some_and(stays));
                // What stood below a heading may be gone.
                bars.rows.iter_mut().for_each(|bar| bar.heading = None);
            }
            Body::Swings(swings) => swings.rows.truncate(count),
            Body::Dumbbells(dumbbells) => {
                let mut rows = 0..all;
                dumbbells.rows.retain(|_| rows.next().is_some_and(stays));
            }
            _ => {}
        }
        figure
    };
    let has_room = |figure: &Figure| height(figure, look, width) * CLOSEST <= high;
    if has_room(figure) {
        return None;
    }
    (1..all).rev().map(|count| (with(count), count, all)).find(|(figure, ..)| has_room(figure))
}

/// How far it is from one score to the other; what has none is left out first.
fn way(row: &Dumbbell) -> f64 {
    row.now.zip(row.future).map_or(-1.0, |(now, future)| (future - now).abs())
}
