//! A filled range under the lines.

use super::hatch::TINT;
use super::lines::path;
use super::paper::{Block, Paper, Point};
use super::plane::Plane;
use super::room::Room;
use crate::chart::figure::{Columns, Ink};

/// Where an area is, from the start of Year 1.
#[derive(Clone)]
pub(super) struct Edges {
    ink: Ink,
    /// The points of the low edge.
    low: Vec<Point>,
    /// Those of the high one.
    high: Vec<Point>,
}

/// Where the edges of all areas run.
pub(super) fn edges_of_all(columns: &Columns, plane: &Plane) -> Vec<Edges> {
    let edge = |values: &[f64]| path(values, columns.years.len(), plane);
    let areas = columns.areas.iter();
    areas
        .map(|area| Edges { ink: area.ink, low: edge(&area.low), high: edge(&area.high) })
        .collect()
}

/// Fills what lies between the edges; of several the first lies on top, and no edge is under another
/// area. Behind columns they are faint and have no edges.
pub(super) fn draw(paper: &mut Paper<'_>, areas: &[Edges], is_behind: bool) {
    for Edges { ink, low, high } in areas.iter().rev() {
        let outline: Vec<Point> = low.iter().chain(high.iter().rev()).copied().collect();
        paper.shape(&outline, paper.look.mixed(*ink, TINT));
    }
    for Edges { ink, low, high } in areas.iter().filter(|_| !is_behind) {
        let edge = paper.hairline(paper.look.colour(*ink));
        paper.path(low, edge);
        paper.path(high, edge);
    }
}

/// Fills what of the area lies in `block` once more, where a label has made room for itself: it
/// lies on the area and cuts no notch into it.
pub(super) fn fill_again(paper: &mut Paper<'_>, edges: &Edges, block: Block) {
    const STEP: usize = 4;
    let across = || (block.left..block.right).step_by(STEP).chain([block.right]);
    let [low, high] = [&edges.low, &edges.high].map(|edge| {
        across()
            .filter_map(|x| Some((x, level(edge, x)?.clamp(block.top, block.bottom))))
            .collect::<Vec<Point>>()
    });
    if low.iter().zip(&high).any(|(low, high)| low.1 != high.1) {
        let outline: Vec<Point> = low.into_iter().chain(high.into_iter().rev()).collect();
        paper.shape(&outline, paper.look.mixed(edges.ink, TINT));
    }
}

/// Where an edge is at `x`; none beyond its ends.
fn level(edge: &[Point], x: i32) -> Option<i32> {
    let piece = edge.windows(2).find(|ends| (ends[0].0..=ends[1].0).contains(&x))?;
    let [(left, from), (right, to)] = [piece[0], piece[1]];
    let part = f64::from(x - left) / f64::from((right - left).max(1));
    Some(from + (f64::from(to - from) * part).round() as i32)
}

/// Notes that the area is taken, as one block a year.
pub(super) fn take(Edges { low, high, .. }: &Edges, room: &mut Room) {
    for (low, high) in low.windows(2).zip(high.windows(2)) {
        let levels = [low[0].1, low[1].1, high[0].1, high[1].1];
        room.take(Block {
            left: low[0].0,
            top: levels.into_iter().min().unwrap_or_default(),
            right: low[1].0,
            bottom: levels.into_iter().max().unwrap_or_default(),
        });
    }
}
