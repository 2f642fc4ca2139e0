//! A figure whose letters may not be smaller, in a room that is not high enough for all its rows.

use super::height;
use crate::chart::figure::{Bars, Body, Dumbbell, Dumbbells, Figure, Roadmap, Swings};
use crate::chart::look::Look;
use crate::model::in_order;

/// Rows may stand so much closer than they would, and no letters touch.
const CLOSEST: f64 = 0.8;

/// Letters of a stage may be so much smaller and can still be read: 20 pixels of 28 at 1920 across.
const SMALLEST: f64 = 0.72;

/// As much of a figure as has room in `high` CSS pixels: of rows that stand for themselves the
/// longest, in their order; of a roadmap the first lanes. Also how many of how many these are; none where all have room, or none
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
        Body::Roadmap(Roadmap { lanes, .. }) => lanes.iter().map(|_| 0.0).collect(),
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
            Body::Roadmap(roadmap) => keep_lanes(roadmap, count),
            Body::Dumbbells(dumbbells) => {
                let mut rows = 0..all;
                dumbbells.rows.retain(|_| rows.next().is_some_and(stays));
            }
            _ => {}
        }
        figure
    };
    // Lanes stand as they are laid out, whatever room there is.
    let closest = if figure.roadmap().is_some() { 1.0 } else { CLOSEST };
    let has_room = |figure: &Figure| height(figure, look, width) * closest <= high;
    if has_room(figure) {
        return None;
    }
    (1..all).rev().map(|count| (with(count), count, all)).find(|(figure, ..)| has_room(figure))
}

/// The same look with letters smaller by as much as a roadmap takes to have room for all of its
/// lanes, and no smaller than can be read from the back row.
#[must_use]
pub fn small_enough(figure: &Figure, look: Look, width: f64, high: f64) -> Look {
    let letters = look.font_size;
    let mut look = look;
    while figure.roadmap().is_some()
        && height(figure, &look, width) > high
        && look.font_size > letters * SMALLEST
    {
        let smaller = look.font_size - letters * 0.02;
        look = look.at_font_size(smaller.max(letters * SMALLEST));
    }
    look
}

/// Takes out all lanes but the first, with what stands in them.
fn keep_lanes(roadmap: &mut Roadmap, count: usize) {
    let mut kept = 0;
    let places: Vec<Option<usize>> = roadmap
        .steps
        .iter()
        .map(|step| {
            let place = (step.lane < count).then_some(kept);
            kept += usize::from(place.is_some());
            place
        })
        .collect();
    roadmap.lanes.truncate(count);
    roadmap.steps.retain(|step| step.lane < count);
    let waits = std::mem::take(&mut roadmap.waits).into_iter();
    roadmap.waits = waits.filter_map(|(from, to)| places[from].zip(places[to])).collect();
    roadmap.chosen = roadmap.chosen.and_then(|chosen| places.get(chosen).copied().flatten());
}

/// How far it is from one score to the other; what has none is left out first.
fn way(row: &Dumbbell) -> f64 {
    row.now.zip(row.future).map_or(-1.0, |(now, future)| (future - now).abs())
}
