//! A tornado: how far each input moves the outcome, around the central one.

use super::bar_labels::draw_labels;
use super::paper::{Block, Lettering, Paper, Point};
use super::plane::Plane;
use super::rows::{Form, Rows};
use super::scale::{Scale, drawable};
use super::text::{Weight, cut, width};
use super::{Spot, axis, hatch};
use crate::chart::figure::{Bar, Bars, Ink, Pattern, Swing, Swings};
use crate::chart::look::Look;
use crate::words::pounds;
use plotters::style::text_anchor::HPos;

/// The height of the line above the rows, for the name of the central outcome, in ems.
const HEAD: f64 = 1.8;

/// The height of the axis below in ems.
const AXIS: f64 = 2.4;

/// The largest part of the width that the figures at the right may take.
const LARGEST_VALUES: f64 = 0.55;

/// The height that suits a tornado drawn `width` CSS pixels wide.
pub(super) fn height(swings: &Swings, look: &Look, width: f64) -> f64 {
    let rows = rows(swings, &labels(swings), look, width).height;
    (rows + (HEAD + AXIS) * look.font_size).ceil()
}

/// The layout of the rows, labels and bars having the room that the figures leave.
fn rows(swings: &Swings, bars: &Bars, look: &Look, width: f64) -> Rows {
    let left = width - values_width(swings, width / look.font_size) * look.font_size;
    let layout = Rows::new(bars, look, left);
    match layout.form {
        // There are no figures level with these labels.
        Form::Above => Rows { label_width: width, ..layout },
        Form::Beside | Form::Stacked => layout,
    }
}

/// The width of the column of figures, in ems of a page `width` ems wide.
fn values_width(swings: &Swings, page: f64) -> f64 {
    let widths = swings.rows.iter().map(|swing| width(&swing.value, Weight::Normal));
    widths.fold(0.0, f64::max).min(LARGEST_VALUES * page)
}

/// Bars with the same labels: they are laid out and written in the same way.
fn labels(swings: &Swings) -> Bars {
    let bar = |swing: &Swing| Bar {
        heading: None,
        label: swing.label.clone(),
        remark: swing.remark.clone(),
        from: 0.0,
        to: 0.0,
        range: None,
        ghost: None,
        value: String::new(),
        ink: Ink::Blue,
        pattern: Pattern::Solid,
        parts: Vec::new(),
    };
    Bars { rows: swings.rows.iter().map(bar).collect(), connected: false }
}

/// Draws a tornado; returns a spot for each row.
pub(super) fn draw(swings: &Swings, paper: &mut Paper<'_>) -> Vec<Spot> {
    let (look, page) = (paper.look, paper.block);
    let bars = labels(swings);
    let layout = rows(swings, &bars, look, f64::from(page.width()) / look.scale);
    let within = Block { top: look.em(HEAD), bottom: page.bottom - look.em(AXIS), ..page };
    if within.height() < 4 {
        return vec![Spot::new(page, page, look); swings.rows.len()];
    }
    let rows = layout.blocks(within, look);
    let values = values_width(swings, f64::from(page.width()) / (look.font_size * look.scale));
    draw_values(swings, values, (&rows, &layout), paper);
    let side = look.em(0.8);
    let block = Block {
        left: look.pixels(layout.left(look)).max(side),
        right: page.right - look.em(values) - side,
        ..within
    };
    if block.width() >= 4 {
        let (low, high) = look.reach(swings.extent());
        let (low, high) = (drawable(low), drawable(high));
        let make = |steps| Scale::around(low, high, steps);
        let scale = axis::scale_across(paper, block.width(), make);
        let plane = Plane::new(block, scale.low..scale.high, 0.0..1.0);
        let rooms: Vec<Block> = rows.iter().map(|row| layout.bar_room(*row, look)).collect();
        draw_chart(swings, &plane, &scale, (&rooms, layout.form), paper);
    }
    draw_labels(&bars, &layout, &rows, paper);
    rows.into_iter().map(|row| Spot::new(row, page, look)).collect()
}

/// Writes the figures in a column `widest` ems wide at the right, level with the bars.
fn draw_values(
    swings: &Swings,
    widest: f64,
    (rows, layout): (&[Block], &Rows),
    paper: &mut Paper<'_>,
) {
    let look = paper.look;
    for (swing, row) in swings.rows.iter().zip(rows) {
        let at = (row.right, layout.bar_room(*row, look).middle().1);
        // The widest is not to be cut by a rounding error.
        let text = cut(&swing.value, widest + 0.01);
        paper.write(&text, at, Lettering::new(look.ink, HPos::Right));
    }
}

/// The axis, the bars, and the central line over them with its name.
fn draw_chart(
    swings: &Swings,
    plane: &Plane,
    scale: &Scale,
    (rooms, form): (&[Block], Form),
    paper: &mut Paper<'_>,
) {
    let look = paper.look;
    let overhang = look.em(0.25);
    // Where labels stand above the bars, there is no grid, and the central line is as high as the
    // bars: both would run through the labels.
    let lines: Vec<Point> = match form {
        Form::Above => rooms.iter().map(|room| (room.top, room.bottom + overhang)).collect(),
        Form::Beside | Form::Stacked => vec![(plane.block.top, plane.block.bottom)],
    };
    for tick in scale.ticks.iter().filter(|_| form != Form::Above) {
        let ends = (plane.block.top, plane.block.bottom);
        paper.upright(plane.at(*tick, 0.0).0, ends, paper.hairline(look.grid));
    }
    let ends = (plane.block.left, plane.block.right);
    paper.level(plane.block.bottom, ends, paper.hairline(look.rule));
    axis::draw_below(paper, plane, scale);
    for (swing, room) in swings.rows.iter().zip(rooms) {
        draw_swing(swing, swings.central, *room, plane, paper);
    }
    let centre = plane.at(drawable(swings.central), 0.0).0;
    let ink = paper.stroke_of(look.ink, 1.5);
    for (top, bottom) in lines {
        paper.upright(centre, (top - overhang, bottom), ink);
    }
    let name = format!("{} {}", swings.name, pounds(drawable(swings.central)));
    let size = paper.width(&name, Weight::Bold);
    let left = (centre - size / 2).min(paper.block.right - size).max(0);
    let at = (left, look.em(HEAD / 2.0 - 0.2));
    paper.write(&name, at, Lettering::new(look.ink, HPos::Left).bold());
}

/// A bar from the central outcome to each of the two others. Two on one side share the height.
fn draw_swing(swing: &Swing, central: f64, room: Block, plane: &Plane, paper: &mut Paper<'_>) {
    let position = |value: f64| plane.at(drawable(value), 0.0).0;
    let [low, high, centre] = [swing.low, swing.high, central].map(position);
    let share_height = (low - centre).signum() * (high - centre).signum() > 0;
    let middle = room.middle().1;
    let halves = [
        (low, Ink::Orange, Pattern::Hatched, Block { bottom: middle, ..room }),
        (high, Ink::Blue, Pattern::Solid, Block { top: middle, ..room }),
    ];
    for (end, ink, pattern, half) in halves {
        let height = if share_height { half } else { room };
        let block = Block { left: end.min(centre), right: end.max(centre), ..height };
        hatch::fill(paper, block, ink, pattern);
    }
}
