//! Labels in the drawing. What finds no room is left out; the legend names it too.

use super::paper::{Block, Lettering, Paper, Point};
use super::parts::Part;
use super::plane::Plane;
use super::room::Room;
use super::scale::value_text;
use super::shade::Shade;
use super::text::Weight;
use super::{area, end_labels, mark, side_labels, stack_labels, value_labels};
use crate::chart::figure::{Band, Columns, Ghost, Ink, Line, Measure};
use plotters::style::RGBColor;
use plotters::style::text_anchor::HPos;
use std::iter::StepBy;
use std::ops::Range;

/// What the labels stand beside.
pub(super) struct Drawn<'a> {
    pub(super) columns: &'a Columns,
    pub(super) parts: &'a [Part],
    /// The block of each part.
    pub(super) blocks: &'a [Block],
    /// The points of each line.
    pub(super) paths: &'a [Vec<Point>],
    /// The published range of each year.
    pub(super) bands: &'a [Block],
    /// The edges of each area.
    pub(super) areas: &'a [area::Edges],
    /// What the starting point had.
    pub(super) ghost: Option<&'a Shade>,
    /// Which years have their names below.
    pub(super) named_years: StepBy<Range<usize>>,
    pub(super) plane: &'a Plane,
}

/// A label with its place.
pub(super) struct Label<'a> {
    pub(super) text: &'a str,
    pub(super) place: Block,
    pub(super) colour: RGBColor,
    pub(super) weight: Weight,
    /// The side of its place where it begins or ends.
    pub(super) side: HPos,
}

impl Label<'_> {
    /// Writes the label over the grid, and notes that its place is taken.
    pub(super) fn draw(&self, room: &mut Room, paper: &mut Paper<'_>) {
        room.take(self.place);
        paper.fill(self.place, paper.look.ground);
        for edges in &room.areas {
            area::fill_again(paper, edges, self.place);
        }
        let (middle, y) = self.place.middle();
        let x = match self.side {
            HPos::Left => self.place.left,
            HPos::Right => self.place.right,
            HPos::Center => middle,
        };
        let lettering = Lettering { colour: self.colour, weight: self.weight, side: self.side };
        paper.write(self.text, (x, y), lettering);
    }
}

/// The width and height of a label in device pixels.
pub(super) fn label_size(text: &str, weight: Weight, paper: &Paper<'_>) -> (i32, i32) {
    (paper.width(text, weight), paper.look.em(1.3))
}

/// Draws the mark and all labels, the most telling first.
pub(super) fn draw(drawn: &Drawn<'_>, paper: &mut Paper<'_>) {
    let columns = drawn.columns;
    let mut room = taken_room(drawn, paper);
    // With columns an area is a faint ground for everything else.
    if columns.stacks.is_empty() {
        drawn.areas.iter().for_each(|edges| area::take(edges, &mut room));
    }
    if end_labels::suits(columns) {
        end_labels::draw(drawn, &mut room, paper);
    } else {
        let lines = columns.lines.iter().zip(drawn.paths);
        for (index, (line, path)) in lines.enumerate() {
            draw_line_label((line, columns.measure), path, index == 0, &mut room, paper);
        }
        if let (Some(Ghost::Line(values)), Some(Shade::Path(path))) = (&columns.ghost, drawn.ghost)
        {
            let (label, values) = ("Starting point".to_owned(), values.clone());
            let line = Line { label, values, ink: Ink::Grey };
            draw_line_label((&line, columns.measure), path, false, &mut room, paper);
        }
    }
    if columns.measure == Measure::Chance {
        value_labels::draw(drawn, &mut room, paper);
    }
    mark::draw(columns, drawn.plane, &mut room, paper);
    if let Some(band) = &columns.band {
        draw_band_label(band, drawn.bands, &mut room, paper);
    }
    let named = side_labels::draw(drawn, &mut room, paper);
    stack_labels::draw(drawn, named, &mut room, paper);
}

/// The room that columns, lines and the zero line leave.
fn taken_room(drawn: &Drawn<'_>, paper: &Paper<'_>) -> Room {
    let plane = drawn.plane;
    // Up to the names of the years.
    let bottom = plane.block.bottom + paper.look.em(0.3);
    let mut room = Room::new(Block { bottom, ..paper.block });
    room.areas = drawn.areas.to_vec();
    let axis = Block { left: 0, right: plane.block.left, ..plane.block };
    let zero = Block { top: plane.zero - 1, bottom: plane.zero + 2, ..plane.block };
    for block in drawn.blocks.iter().chain(drawn.bands).copied().chain([axis, zero]) {
        room.take(block);
    }
    // Labels keep a little off the lines.
    let apart = paper.look.em(0.25);
    for path in drawn.paths {
        for shift in [-apart, apart] {
            let shifted: Vec<Point> = path.iter().map(|(x, y)| (*x, y + shift)).collect();
            room.take_path(&shifted);
        }
    }
    if let Some(ghost) = drawn.ghost {
        ghost.take(&mut room, apart);
    }
    room
}

/// Names a line beside its last point, with its value.
fn draw_line_label(
    (line, measure): (&Line, Measure),
    path: &[Point],
    is_main: bool,
    room: &mut Room,
    paper: &mut Paper<'_>,
) {
    let (Some(value), Some((x, y))) = (line.values.last(), path.last()) else { return };
    let weight = if is_main { Weight::Bold } else { Weight::Normal };
    let value = value_text(*value, measure);
    let gap = paper.look.em(0.55);
    let right = (x + gap).min(paper.block.right);
    // Where the name does not fit, which the legend has too, the value may.
    for text in [format!("{} {value}", line.label), value] {
        let size = label_size(&text, weight, paper);
        let places = [
            Block::ending_at(right, y - gap - size.1, size),
            Block::ending_at(x - 2 * gap, y - size.1 / 2 - gap, size),
            Block::ending_at(right, y + gap, size),
            Block::ending_at(x - 2 * gap, y - size.1 / 2 + gap, size),
        ];
        if let Some(place) = room.first_free(places.into_iter()) {
            let colour = paper.look.text_colour(line.ink);
            Label { text: &text, place, colour, weight, side: HPos::Right }.draw(room, paper);
            return;
        }
    }
}

/// Names the published range above the last one that has room.
fn draw_band_label(band: &Band, blocks: &[Block], room: &mut Room, paper: &mut Paper<'_>) {
    let size = label_size(&band.label, Weight::Normal, paper);
    let gap = paper.look.em(0.2);
    let above = |block: &Block| Block::ending_at(block.right, block.top - gap - size.1, size);
    let Some(place) = room.first_free(blocks.iter().rev().map(above)) else { return };
    let (text, colour) = (&band.label, paper.look.muted);
    Label { text, place, colour, weight: Weight::Normal, side: HPos::Right }.draw(room, paper);
}
