//! A map of two levers: where an aim is met.

use super::Spot;
use super::map_labels::{draw_names, draw_words};
use super::paper::{Block, Paper, Point};
use super::room::Room;
use super::scale::drawable;
use super::text::{Weight, width};
use crate::chart::figure::{Ink, Map};
use crate::chart::look::Look;
use plotters::style::RGBColor;

/// The line above the map, for the name of the lever that grows upwards, in ems.
const HEAD: f64 = 1.8;

/// The two lines below the map in ems.
const FOOT: f64 = 3.3;

/// The largest part of the width that the values at the left may take.
const LARGEST_LEFT: f64 = 0.35;

/// How much of their colour cells have, from the least margin to the largest.
const TINTS: [f64; 3] = [0.14, 0.27, 0.42];

/// The room at the left for the values of the lever that grows upwards, in ems of a page `width`
/// ems wide.
fn left_room(map: &Map, page: f64) -> f64 {
    let widths = map.up.values.iter().map(|text| width(text, Weight::Normal));
    (widths.fold(0.0, f64::max) + 0.6).min(LARGEST_LEFT * page)
}

/// The height that suits a map drawn `width` CSS pixels wide: nearly a square, on wide pages
/// lower.
pub(super) fn height(map: &Map, look: &Look, width: f64) -> f64 {
    let em = look.font_size;
    let side = width - left_room(map, width / em) * em;
    let most = 460.0 / 13.0 - HEAD - FOOT;
    (side.clamp(8.0 * em, most * em) + (HEAD + FOOT) * em).round()
}

/// The cells of a map on paper.
pub(super) struct Cells<'a> {
    pub(super) map: &'a Map,
    /// The block that all cells fill.
    pub(super) block: Block,
    pub(super) rows: usize,
}

impl Cells<'_> {
    /// The block of some neighbours in a row; rows count from the bottom.
    pub(super) fn block(&self, row: usize, columns: std::ops::Range<usize>) -> Block {
        let share = |part: usize, all: usize| part as f64 / all as f64;
        let (left, bottom) = self.at(share(columns.start, self.map.columns), share(row, self.rows));
        let (right, top) = self.at(share(columns.end, self.map.columns), share(row + 1, self.rows));
        Block { left, top, right, bottom }
    }

    /// The block of some neighbours in a row of parts.
    fn part(&self, row: usize, columns: std::ops::Range<usize>) -> Block {
        let share = |part: usize, all: usize| part as f64 / (all * PARTS) as f64;
        let (left, bottom) = self.at(share(columns.start, self.map.columns), share(row, self.rows));
        let (right, top) = self.at(share(columns.end, self.map.columns), share(row + 1, self.rows));
        Block { left, top, right, bottom }
    }

    /// The margin in the middle of a part: between the middles of the four nearest cells, as the
    /// line is. Where one of them has no margin, that of the part's own cell.
    fn margin(&self, column: usize, row: usize) -> f64 {
        let of = |column: usize, row: usize| {
            let cell = row * self.map.columns + column;
            self.map.margins.get(cell).copied().unwrap_or(f64::NAN)
        };
        let place = |part: usize, count: usize| {
            let at = (part as f64 + 0.5) / PARTS as f64 - 0.5;
            let at = at.clamp(0.0, count as f64 - 1.0);
            let first = at.floor().min(count as f64 - 2.0).max(0.0);
            (first as usize, (first as usize + 1).min(count - 1), at - first)
        };
        let (left, right, across) = place(column, self.map.columns);
        let (low, high, up) = place(row, self.rows);
        let between = |one: f64, other: f64, share: f64| one * (1.0 - share) + other * share;
        let below = between(of(left, low), of(right, low), across);
        let above = between(of(left, high), of(right, high), across);
        let margin = between(below, above, up);
        if margin.is_finite() { margin } else { of(column / PARTS, row / PARTS) }
    }

    /// The cells that `block` touches.
    pub(super) fn under(&self, block: Block) -> impl Iterator<Item = usize> {
        let index = |pixels: i32, length: i32, count: usize| {
            let last = count.saturating_sub(1) as f64;
            let share = f64::from(pixels) / f64::from(length);
            (share * count as f64).floor().clamp(0.0, last) as usize
        };
        let (width, columns) = (self.block.width(), self.map.columns);
        let column = |x: i32| index(x - self.block.left, width, columns);
        let row = |y: i32| index(self.block.bottom - y, self.block.height(), self.rows);
        let across = column(block.left)..=column(block.right - 1);
        let up = row(block.bottom - 1)..=row(block.top);
        up.flat_map(move |row| across.clone().map(move |column| row * columns + column))
    }

    /// A place on the map, across and up from 0 to 1.
    pub(super) fn at(&self, across: f64, up: f64) -> Point {
        let pixels = |share: f64, length: i32| (share * f64::from(length)).round() as i32;
        (
            self.block.left + pixels(across.clamp(0.0, 1.0), self.block.width()),
            self.block.bottom - pixels(up.clamp(0.0, 1.0), self.block.height()),
        )
    }
}

/// Draws a map; returns a spot for each cell.
pub(super) fn draw(map: &Map, paper: &mut Paper<'_>) -> Vec<Spot> {
    let (look, page) = (paper.look, paper.block);
    let left = left_room(map, f64::from(page.width()) / (look.font_size * look.scale));
    let block = Block {
        left: look.em(left),
        top: look.em(HEAD),
        right: page.right,
        bottom: page.bottom - look.em(FOOT),
    };
    if map.columns == 0 || block.width() < 2 || block.height() < 2 {
        return vec![Spot::new(page, page, look); map.margins.len()];
    }
    let cells = Cells { map, block, rows: map.margins.len().div_ceil(map.columns).max(1) };
    draw_cells(&cells, paper);
    draw_names(&cells, paper);
    let mut room = Room::new(block);
    draw_line(&cells, &mut room, paper);
    draw_words(&cells, &mut room, paper);
    let spot = |cell: usize| {
        let column = cell % map.columns;
        Spot::new(cells.block(cell / map.columns, column..column + 1), page, look)
    };
    (0..map.margins.len()).map(spot).collect()
}

/// Each cell is filled in so many parts in either direction, so that the fillings follow the line.
const PARTS: usize = 4;

/// Fills the cells; neighbours of one colour are one block, because each block costs a call.
fn draw_cells(cells: &Cells<'_>, paper: &mut Paper<'_>) {
    let margins = || cells.map.margins.iter().copied().map(drawable);
    let (least, largest) = (margins().fold(0.0, f64::min), margins().fold(0.0, f64::max));
    let colour = |margin: f64| -> Option<RGBColor> {
        let (ink, end) = if margin >= 0.0 { (Ink::Teal, largest) } else { (Ink::Plum, least) };
        let share = if end == 0.0 { 0.0 } else { drawable(margin) / end };
        let tint = TINTS[((share * 3.0) as usize).min(2)];
        (!margin.is_nan()).then(|| paper.look.mixed(ink, tint))
    };
    let columns = cells.map.columns * PARTS;
    for row in 0..cells.rows * PARTS {
        let colours: Vec<_> =
            (0..columns).map(|column| colour(cells.margin(column, row))).collect();
        let mut start = 0;
        for same in colours.chunk_by(|one, next| one == next) {
            let end = start + same.len();
            if let Some(colour) = same[0] {
                paper.fill(cells.part(row, start..end), colour);
            }
            start = end;
        }
    }
}

/// The line where the aim is just met, with a rim of ground.
fn draw_line(cells: &Cells<'_>, room: &mut Room, paper: &mut Paper<'_>) {
    let is_finite = |ends: &&[(f64, f64); 2]| {
        ends.iter().all(|(across, up)| across.is_finite() && up.is_finite())
    };
    let pieces = cells.map.line.iter().filter(is_finite);
    let pieces: Vec<[Point; 2]> =
        pieces.map(|ends| ends.map(|(across, up)| cells.at(across, up))).collect();
    for ink in [paper.stroke_of(paper.look.ground, 4.5), paper.stroke_of(paper.look.ink, 2.5)] {
        for ends in &pieces {
            paper.path(ends, ink);
        }
    }
    for ends in pieces {
        room.take_path(&ends);
    }
}
