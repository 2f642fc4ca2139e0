//! A moment on the axis of years: a dotted line with its name.

use super::labels::{Label, label_size};
use super::paper::{Block, Paper, Point};
use super::plane::Plane;
use super::room::Room;
use super::text::Weight;
use crate::chart::figure::{Columns, Mark};
use plotters::style::text_anchor::HPos;

/// Narrower than this, in ems, the name gets a row of its own above everything.
const NARROW: f64 = 40.0;

/// The height of the row of its own in ems, where the name gets one.
pub(super) fn row_above(columns: &Columns, paper: &Paper<'_>) -> f64 {
    let is_narrow = paper.block.width() < paper.look.em(NARROW);
    if is_narrow && mark_in_sight(columns).is_some() { 1.5 } else { 0.0 }
}

/// Draws the mark, with its name where there is room.
pub(super) fn draw(columns: &Columns, plane: &Plane, room: &mut Room, paper: &mut Paper<'_>) {
    let Some(mark) = mark_in_sight(columns) else { return };
    let x = plane.at(mark.at, 0.0).0;
    let gap = paper.look.em(0.6);
    let size = label_size(&mark.label, Weight::Bold, paper);
    let beside = |top: i32| {
        let right = Block::starting_at(x + gap, top, size);
        [(right, HPos::Left), (Block::ending_at(x - gap, top, size), HPos::Right)]
    };
    let left = (x - size.0 / 2).min(paper.block.right - size.0).max(0);
    let above = (Block::starting_at(left, 0, size), HPos::Center);
    let has_own_row = row_above(columns, paper) > 0.0;
    let highest = plane.block.top + (plane.zero - plane.block.top) / 8;
    let heights = (highest..plane.zero - size.1).step_by(paper.look.em(0.5).max(1) as usize);
    let mut places = heights.filter(|_| !has_own_row).flat_map(beside).chain([above]);
    let place = places.find(|(place, _)| room.is_free(*place));
    let top = place.map_or(plane.block.top, |(place, side)| match side {
        HPos::Center => place.bottom,
        HPos::Left | HPos::Right => place.top,
    });
    draw_dots(paper, x, (top, plane.zero));
    room.take(Block { left: x - gap / 2, top, right: x + gap / 2, bottom: plane.zero });
    let Some((place, side)) = place else { return };
    let (text, colour) = (&mark.label, paper.look.ink);
    Label { text, place, colour, weight: Weight::Bold, side }.draw(room, paper);
}

fn mark_in_sight(columns: &Columns) -> Option<&Mark> {
    let years = 0.0..=columns.years.len() as f64;
    columns.mark.as_ref().filter(|mark| years.contains(&mark.at))
}

/// A dotted line from `bottom` up to `top`.
fn draw_dots(paper: &mut Paper<'_>, x: i32, (top, bottom): Point) {
    let dot = paper.look.stroke(3.0);
    let ink = paper.stroke_of(paper.look.ink, 1.5);
    let mut end = bottom;
    while end - dot >= top {
        paper.upright(x, (end - dot, end), ink);
        end -= 2 * dot;
    }
}
