//! Bins of a distribution, with named sums above them.

use super::mark_rows::{Place, ROW, mark_rows};
use super::paper::{Block, Lettering, Paper, Stroke};
use super::plane::Plane;
use super::scale::{Scale, drawable};
use super::text::{Weight, cut};
use super::{Spot, axis, hatch};
use crate::chart::figure::{Distribution, Ink, Pattern};
use crate::chart::look::Look;
use plotters::style::text_anchor::HPos;

/// The empty rim at either side in ems, for half of a tick's label.
const SIDE: f64 = 1.0;

/// The height of the axis below in ems.
const AXIS: f64 = 2.2;

/// The height that suits a distribution drawn `width` CSS pixels wide.
pub(super) fn height(distribution: &Distribution, look: &Look, width: f64) -> f64 {
    let relative = look.font_size / 13.0;
    let bars = (110.0 * relative + 0.12 * width).clamp(140.0 * relative, 270.0 * relative);
    let rows = row_count(&places(distribution, look, width / look.font_size));
    (bars + (rows * ROW + AXIS) * look.font_size).round()
}

/// How far the axis reaches.
fn ends(distribution: &Distribution, look: &Look) -> (f64, f64) {
    let (low, high) = look.reach(distribution.extent());
    (drawable(low), drawable(high))
}

/// Where the name of each mark stands, in ems, on a page `width` ems wide.
fn places(distribution: &Distribution, look: &Look, width: f64) -> Vec<Place> {
    let (low, high) = ends(distribution, look);
    let scale = Scale::between(low, high, 1);
    let names = distribution.marks.iter().enumerate().map(|(index, mark)| {
        let share = (drawable(mark.at) - scale.low) / (scale.high - scale.low);
        (mark.label.as_str(), weight(index), SIDE + share.clamp(0.0, 1.0) * (width - 2.0 * SIDE))
    });
    mark_rows(&names.collect::<Vec<_>>(), width)
}

/// The first mark is the main one.
fn weight(index: usize) -> Weight {
    if index == 0 { Weight::Bold } else { Weight::Normal }
}

fn row_count(places: &[Place]) -> f64 {
    places.iter().map(|place| place.row + 1).max().unwrap_or_default() as f64
}

/// Draws a distribution; returns a spot for each bin.
pub(super) fn draw(distribution: &Distribution, paper: &mut Paper<'_>) -> Vec<Spot> {
    let (look, page) = (paper.look, paper.block);
    let places =
        places(distribution, look, f64::from(page.width()) / (look.font_size * look.scale));
    let block = Block {
        left: look.em(SIDE),
        top: look.em(row_count(&places) * ROW),
        right: page.right - look.em(SIDE),
        bottom: page.bottom - look.em(AXIS),
    };
    let bins = distribution.shares.len();
    if block.width() < 2 || block.height() < 2 || bins == 0 {
        return vec![Spot::new(page, page, look); bins];
    }
    let (low, high) = ends(distribution, look);
    let make = |steps| Scale::between(low, high, steps);
    let scale = axis::scale_across(paper, block.width(), make);
    let plane = Plane::new(block, scale.low..scale.high, 0.0..1.0);

    let blocks: Vec<Block> = (0..bins).map(|bin| bin_block(distribution, bin, &plane)).collect();
    draw_bins(distribution, &blocks, paper);
    paper.level(block.bottom, (block.left, block.right), paper.hairline(look.rule));
    axis::draw_below(paper, &plane, &scale);
    if scale.low < 0.0 && 0.0 < scale.high {
        let ends = (block.top, block.bottom + look.em(0.3));
        draw_line(plane.at(0.0, 0.0).0, ends, paper.hairline(look.muted), paper);
    }
    draw_marks(distribution, &places, &plane, paper);
    blocks.into_iter().map(|block| Spot::new(block, page, look)).collect()
}

/// The room of a bin, from the top of the plane to its bottom.
fn bin_block(distribution: &Distribution, bin: usize, plane: &Plane) -> Block {
    let edge = |bin: usize| plane.at(drawable(distribution.start(bin)), 0.0).0;
    let (start, end) = (edge(bin), edge(bin + 1));
    Block { left: start.min(end), right: start.max(end), ..plane.block }
}

fn draw_bins(distribution: &Distribution, blocks: &[Block], paper: &mut Paper<'_>) {
    let shares = || distribution.shares.iter().map(|share| drawable(*share).max(0.0));
    let largest = shares().fold(0.0, f64::max);
    let hair = paper.look.stroke(1.0);
    for (bin, (share, room)) in shares().zip(blocks).enumerate() {
        if share == 0.0 {
            continue;
        }
        let height = (share / largest * f64::from(room.height())).round() as i32;
        // A hair of ground keeps neighbours apart, unless it would take half of them.
        let apart = if room.width() > 3 * hair { hair } else { 0 };
        let block = Block {
            top: room.bottom - height.max(hair),
            right: (room.right - apart).max(room.left + 1),
            ..*room
        };
        let (ink, pattern) = if distribution.is_below_zero(bin) {
            (Ink::Plum, Pattern::Hatched)
        } else {
            (Ink::Blue, Pattern::Solid)
        };
        hatch::fill(paper, block, ink, pattern);
    }
}

/// All lines first, then the names: where a line runs behind a name, the name is whole.
fn draw_marks(distribution: &Distribution, places: &[Place], plane: &Plane, paper: &mut Paper<'_>) {
    let look = paper.look;
    let marks = || distribution.marks.iter().zip(places).enumerate();
    let bottom_of = |place: &Place| plane.block.top - look.em(place.row as f64 * ROW);
    for (index, (mark, place)) in marks() {
        let x = plane.at(drawable(mark.at), 0.0).0;
        // A line beside its name reaches up along it.
        let top = bottom_of(place) - if place.is_over_line() { 0 } else { look.em(1.3) };
        let bottom = plane.block.bottom;
        let ink = paper.stroke_of(look.ink, if index == 0 { 2.5 } else { 1.25 });
        if distribution.dashed != Some(index) {
            draw_line(x, (top, bottom), ink, paper);
            continue;
        }
        let dash = look.stroke(5.0);
        for start in (top..bottom).step_by(2 * dash as usize) {
            draw_line(x, (start, (start + dash).min(bottom)), ink, paper);
        }
    }
    for (index, (mark, place)) in marks() {
        let bottom = bottom_of(place);
        let (left, right) = (look.em(place.left), look.em(place.right));
        let middle = bottom - look.em(ROW / 2.0);
        paper.fill(Block { left, top: bottom - look.em(ROW), right, bottom }, look.ground);
        let lettering = Lettering { weight: weight(index), ..Lettering::new(look.ink, HPos::Left) };
        // A name that fits is not to be cut by a rounding error.
        let text = cut(&mark.label, place.right - place.left + 0.01);
        paper.write(&text, (left, middle), lettering);
    }
}

/// An upright line, kept apart from the bins by a rim of ground.
fn draw_line(x: i32, ends: (i32, i32), ink: Stroke, paper: &mut Paper<'_>) {
    let rim =
        Stroke { colour: paper.look.ground, thickness: ink.thickness + 2 * paper.look.stroke(1.0) };
    paper.upright(x, ends, rim);
    paper.upright(x, ends, ink);
}
