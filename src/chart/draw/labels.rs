//! Labels in the drawing. What finds no room is left out; the legend names it too.

use super::paper::{Block, Lettering, Painted, Paper, Point};
use super::parts::Part;
use super::plane::Plane;
use super::room::Room;
use super::scale::{drawable, rounded};
use super::stack_labels::{StackLabels, has_labels_at_side};
use super::text::Weight;
use super::{lines, side_labels};
use crate::chart::figure::{Band, Columns, Line, Mark};
use plotters::prelude::DrawingBackend;
use plotters::style::RGBColor;
use plotters::style::text_anchor::HPos;

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
    pub(super) plane: &'a Plane,
}

/// Draws the mark and all labels, the most telling first.
pub(super) fn draw<DB: DrawingBackend>(
    drawn: &Drawn<'_>,
    paper: &mut Paper<'_, DB>,
) -> Painted<DB> {
    let columns = drawn.columns;
    let mut room = room(drawn, paper);
    if let Some(mark) = columns.mark.as_ref().filter(|mark| is_in_sight(mark, columns)) {
        draw_mark(mark, drawn.plane, &mut room, paper)?;
    }
    for (index, (line, path)) in columns.lines.iter().zip(drawn.paths).enumerate() {
        draw_line_label(line, path, index == 0, &mut room, paper)?;
    }
    if let Some(band) = &columns.band {
        draw_band_label(band, drawn.bands, &mut room, paper)?;
    }
    if has_labels_at_side(columns, paper) {
        side_labels::draw(drawn, paper)
    } else {
        StackLabels::new(drawn, paper).draw(&mut room, paper)
    }
}

fn is_in_sight(mark: &Mark, columns: &Columns) -> bool {
    (0.0..=columns.years.len() as f64).contains(&mark.at)
}

/// The room that columns, lines and the zero line leave.
fn room<DB: DrawingBackend>(drawn: &Drawn<'_>, paper: &Paper<'_, DB>) -> Room {
    let plane = drawn.plane;
    let page = Block { top: 0, right: paper.block.right, ..plane.block };
    let mut room = Room::new(page);
    let zero = Block { top: plane.zero - 1, bottom: plane.zero + 2, ..plane.block };
    for block in drawn.blocks.iter().chain(drawn.bands).copied().chain([zero]) {
        room.take(block);
    }
    let hair = paper.look.em(0.25);
    for path in drawn.paths {
        // A line is as good as a little thicker: labels keep off it.
        for shift in [-hair, hair] {
            let shifted: Vec<Point> = path.iter().map(|(x, y)| (*x, y + shift)).collect();
            room.take_path(&shifted);
        }
    }
    room
}

fn draw_mark<DB: DrawingBackend>(
    mark: &Mark,
    plane: &Plane,
    room: &mut Room,
    paper: &mut Paper<'_, DB>,
) -> Painted<DB> {
    let x = plane.at(mark.at, 0.0).0;
    let gap = paper.look.em(0.6);
    let size = label_size(&mark.label, Weight::Bold, paper);
    let highest = plane.block.top + (plane.zero - plane.block.top) / 8;
    let beside = |top: i32| [block_at(x + gap, top, size), block_at(x - gap - size.0, top, size)];
    let place = room.first_free(
        (highest..plane.zero - size.1).step_by(paper.look.em(0.5).max(1) as usize).flat_map(beside),
    );
    let place = place.unwrap_or_else(|| {
        let [right, left] = beside(plane.block.top);
        if right.right <= paper.block.right { right } else { left }
    });
    lines::draw_mark(paper, x, (place.top, plane.zero))?;
    room.take(Block { left: x - gap / 2, top: place.top, right: x + gap / 2, bottom: plane.zero });
    draw_label(&mark.label, place, paper.look.ink, Weight::Bold, room, paper)
}

fn draw_line_label<DB: DrawingBackend>(
    line: &Line,
    path: &[Point],
    is_main: bool,
    room: &mut Room,
    paper: &mut Paper<'_, DB>,
) -> Painted<DB> {
    let Some(last) = line.values.last().filter(|_| !line.label.is_empty()) else { return Ok(()) };
    let weight = if is_main { Weight::Bold } else { Weight::Normal };
    let text = format!("{} {}", line.label, rounded(drawable(*last)));
    let size = label_size(&text, weight, paper);
    let gap = paper.look.em(0.55);
    let page_end = paper.block.right;
    let place = room.first_free(path.iter().skip(1).rev().flat_map(|(x, y)| {
        let left = (x + gap).min(page_end) - size.0;
        [
            block_at(left, y - gap - size.1, size),
            block_at(x - 2 * gap - size.0, y - size.1 + gap / 2, size),
            block_at(left, y + gap, size),
            block_at(x - 2 * gap - size.0, y - gap / 2, size),
        ]
    }));
    let Some(place) = place else { return Ok(()) };
    draw_label(&text, place, paper.look.text_colour(line.ink), weight, room, paper)
}

fn draw_band_label<DB: DrawingBackend>(
    band: &Band,
    blocks: &[Block],
    room: &mut Room,
    paper: &mut Paper<'_, DB>,
) -> Painted<DB> {
    let size = label_size(&band.label, Weight::Normal, paper);
    let gap = paper.look.em(0.2);
    let above = blocks
        .iter()
        .rev()
        .map(|block| block_at(block.right - size.0, block.top - gap - size.1, size));
    let Some(place) = room.first_free(above) else { return Ok(()) };
    draw_label(&band.label, place, paper.look.muted, Weight::Normal, room, paper)
}

/// The width and height of a label in device pixels.
pub(super) fn label_size<DB: DrawingBackend>(
    text: &str,
    weight: Weight,
    paper: &Paper<'_, DB>,
) -> (i32, i32) {
    (paper.width(text, weight), paper.look.em(1.3))
}

/// The block of `size` whose upper left corner is given.
pub(super) fn block_at(left: i32, top: i32, (width, height): (i32, i32)) -> Block {
    Block { left, top, right: left + width, bottom: top + height }
}

/// Writes a label into its `place`, over the grid.
pub(super) fn draw_label<DB: DrawingBackend>(
    text: &str,
    place: Block,
    colour: RGBColor,
    weight: Weight,
    room: &mut Room,
    paper: &mut Paper<'_, DB>,
) -> Painted<DB> {
    room.take(place);
    paper.fill(place, paper.look.ground)?;
    let lettering = Lettering { colour, weight, side: HPos::Center };
    paper.write(text, place.middle(), lettering)
}
