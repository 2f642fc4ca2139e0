//! Answers as dots along an axis, a row each, with the line of what they are held against.

use super::bar_labels::draw_labels;
use super::paper::{Block, Lettering, Paper};
use super::plane::Plane;
use super::rows::{Form, Rows};
use super::scale::{Scale, drawable};
use super::text::{Weight, cut, width};
use super::{Spot, axis};
use crate::chart::figure::{Bar, Bars, Dot, Dots, Ink};
use crate::chart::look::Look;
use plotters::style::text_anchor::HPos;

/// The height of the axis below in ems.
const AXIS: f64 = 2.4;

/// How far labels stand above their dots, in ems, where there is no room beside them.
const UP: f64 = 1.25;

/// The largest part of the width that the answers at the right may take.
const LARGEST_VALUES: f64 = 0.7;

/// The height that suits it drawn `width` CSS pixels wide.
pub(super) fn height(dots: &Dots, look: &Look, width: f64) -> f64 {
    (rows(dots, &labels(dots), look, width).height + AXIS * look.font_size).ceil()
}

/// The layout of the rows beside the answers.
fn rows(dots: &Dots, bars: &Bars, look: &Look, width: f64) -> Rows {
    let left = width - values_width(dots, width / look.font_size) * look.font_size;
    Rows::new(bars, look, left)
}

/// The width of the column of answers, in ems of a page `page` ems wide.
fn values_width(dots: &Dots, page: f64) -> f64 {
    let widths = dots.rows.iter().map(|dot| width(&dot.value, Weight::Bold));
    widths.fold(0.0, f64::max).min(LARGEST_VALUES * page)
}

/// Bars with the same labels: they are laid out and written in the same way.
fn labels(dots: &Dots) -> Bars {
    let bar = |dot: &Dot| Bar::plain(&dot.label, (0.0, 0.0), String::new(), Ink::Blue);
    Bars { rows: dots.rows.iter().map(bar).collect(), connected: false }
}

/// Draws the dots; returns a spot for each row.
pub(super) fn draw(dots: &Dots, paper: &mut Paper<'_>) -> Vec<Spot> {
    let (look, page) = (paper.look, paper.block);
    let bars = labels(dots);
    let layout = rows(dots, &bars, look, f64::from(page.width()) / look.scale);
    let within = Block { bottom: page.bottom - look.em(AXIS), ..page };
    if within.height() < 4 {
        return vec![Spot::new(page, page, look); dots.rows.len()];
    }
    let blocks = layout.blocks(within, look);
    let values = values_width(dots, f64::from(page.width()) / (look.font_size * look.scale));
    let is_above = layout.form == Form::Above;
    let rooms: Vec<Block> = blocks.iter().map(|row| layout.bar_room(*row, look)).collect();
    for (dot, (row, room)) in dots.rows.iter().zip(blocks.iter().zip(&rooms)) {
        let lettering = Lettering::new(look.ink, HPos::Right);
        let lettering = if dot.is_model { lettering.bold() } else { lettering };
        // Where the labels stand above the dots, so do the answers.
        let up = if is_above { look.em(UP) } else { 0 };
        // The widest is not to be cut by a rounding error.
        let text = cut(&dot.value, values + 0.01);
        paper.write(&text, (row.right, room.middle().1 - up), lettering);
    }
    let side = look.em(0.8);
    let block = Block {
        left: look.pixels(layout.left(look)).max(side),
        right: page.right - if is_above { side } else { look.em(values) + 2 * side },
        ..within
    };
    if block.width() >= 4 {
        draw_plane(dots, block, (&rooms, layout.form), paper);
    }
    draw_labels(&bars, &layout, &blocks, paper);
    blocks.into_iter().map(|block| Spot::new(block, page, look)).collect()
}

/// The axis, the line of what the others are held against, and the dots over both.
fn draw_plane(dots: &Dots, block: Block, (rooms, form): (&[Block], Form), paper: &mut Paper<'_>) {
    let look = paper.look;
    let (low, high) = look.reach(dots.extent());
    let (low, high) = (drawable(low), drawable(high));
    let make = |steps| Scale { measure: dots.measure, ..Scale::around(low, high, steps) };
    let scale = axis::scale_across(paper, block.width(), make);
    let plane = Plane::new(block, scale.low..scale.high, 0.0..1.0);
    let position = |value: f64| plane.at(drawable(value), 0.0).0;
    // Where labels stand above the dots a grid would run through them.
    for tick in scale.ticks.iter().filter(|_| form != Form::Above) {
        paper.upright(position(*tick), (block.top, block.bottom), paper.hairline(look.grid));
    }
    paper.level(block.bottom, (block.left, block.right), paper.hairline(look.rule));
    axis::draw_below(paper, &plane, &scale);
    for model in dots.rows.iter().filter(|dot| dot.is_model).filter_map(|dot| dot.at) {
        for room in rooms {
            let ends = (room.top - look.em(0.25), room.bottom + look.em(0.25));
            paper.upright(position(model), ends, paper.stroke_of(look.muted, 1.25));
        }
    }
    for (dot, room) in dots.rows.iter().zip(rooms) {
        let y = room.middle().1;
        let colour = look.colour(if dot.is_model { Ink::Plum } else { Ink::Blue });
        let (thick, thin) = (paper.stroke_of(colour, 4.0), paper.stroke_of(colour, 1.5));
        if let Some((low, high)) = dot.range {
            let (low, high) = (position(low), position(high));
            paper.level(y, (low, high), thick);
            for end in [low, high] {
                paper.upright(end, (y - look.em(0.4), y + look.em(0.4)), thin);
            }
        }
        if let (Some(before), Some(at)) = (dot.before, dot.at) {
            let (before, at) = (position(before), position(at));
            paper.level(y, (before.min(at), before.max(at)), thin);
            paper.point((before, y), look.em(0.34), thin);
        }
        if let Some(at) = dot.at {
            let (x, size) = (position(at), look.em(0.42));
            if dot.is_model {
                let points = [(x - size, y), (x, y - size), (x + size, y), (x, y + size)];
                paper.shape(&points, colour);
            } else {
                paper.point((x, y), size, paper.stroke_of(colour, 1000.0));
            }
        }
    }
}
