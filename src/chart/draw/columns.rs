//! Columns by year.

use super::labels::Drawn;
use super::paper::{Block, Paper};
use super::parts::{Part, parts};
use super::plane::Plane;
use super::scale::{Scale, drawable};
use super::shade::Shade;
use super::{Spot, area, axis, end_labels, hatch, labels, lines, mark, side_labels};
use crate::apart;
use crate::chart::figure::{Columns, Measure};
use crate::chart::look::Look;

/// The part of a year's interval that its column fills.
const COLUMN_WIDTH: f64 = 0.44;

/// A column is at least this wide in CSS pixels, as long as that leaves a gap.
const LEAST_WIDTH: f64 = 8.0;

/// The part of a year's interval that a column leaves free at least.
const LEAST_GAP: f64 = 0.2;

/// The part of a year's interval that a published range fills, behind the column.
pub(super) const BAND_WIDTH: f64 = 0.72;

/// The height that suits columns drawn `width` CSS pixels wide: on a laptop low enough to be seen
/// below what is said about it.
pub(super) fn height(look: &Look, width: f64) -> f64 {
    let relative = look.font_size / 13.0;
    (190.0 * relative + 0.09 * width).clamp(220.0 * relative, 400.0 * relative).round()
}

/// Draws columns; returns a spot for each year.
pub(super) fn draw(columns: &Columns, paper: &mut Paper<'_>) -> Vec<Spot> {
    let parts = parts(columns);
    let look = paper.look;
    let scale = match columns.measure {
        Measure::Money | Measure::Years => {
            Scale::of(look.reach(columns.extent()), paper.block.height() / look.em(4.2).max(1))
        }
        Measure::Chance => Scale::chance(),
    };
    let left = axis::left_room(paper, &scale);
    let right = side_labels::right_room(columns, &parts, paper.block.right - left, paper)
        .max(end_labels::right_room(columns, paper));
    let mut block = Block {
        left,
        top: look.em(top_room(columns, paper)),
        right: paper.block.right - right,
        bottom: paper.block.bottom - look.em(2.2),
    };
    block.right = block.right.max(block.left + 2).min(paper.block.right);
    block.bottom = block.bottom.max(block.top + 2).min(paper.block.bottom);
    if columns.years.is_empty() || block.width() < 2 || block.height() < 2 {
        let nowhere = Spot::new(paper.block, paper.block, look);
        return vec![nowhere; columns.years.len()];
    }
    let years = columns.years.len();
    let plane = Plane::new(block, 0.0..years as f64, scale.low..scale.high);

    axis::draw_grid(paper, &plane, &scale);
    let named_years = axis::draw_years(paper, &plane, columns);
    let areas = area::edges_of_all(columns, &plane);
    area::draw(paper, &areas, !columns.stacks.is_empty());
    let bands = band_blocks(columns, &plane);
    draw_bands(paper, &bands);
    let blocks = part_blocks(&parts, &plane, years, (look.stroke(1.0), look.stroke(LEAST_WIDTH)));
    for (part, block) in parts.iter().zip(&blocks) {
        let stack = &columns.stacks[part.stack];
        hatch::fill(paper, *block, stack.ink, stack.pattern);
    }
    let paths = lines::paths(columns, &plane);
    axis::draw_zero(paper, &plane);
    let ghost = columns.ghost.as_ref().map(|ghost| Shade::of(ghost, years, &plane));
    let drawn = Drawn {
        columns,
        parts: &parts,
        blocks: &blocks,
        paths: &paths,
        bands: &bands,
        areas: &areas,
        ghost: ghost.as_ref(),
        named_years,
        plane: &plane,
    };
    apart(|| labels::draw(&drawn, paper));
    if let Some(ghost) = ghost {
        ghost.draw(paper);
    }
    lines::draw(paper, &columns.lines, paths);
    (0..years).map(|year| spot(&plane, paper, year)).collect()
}

/// The room above the columns in ems: for the labels of what reaches the top.
fn top_room(columns: &Columns, paper: &Paper<'_>) -> f64 {
    let labels = if columns.lines.is_empty() { 1.6 } else { 2.1 };
    labels + mark::row_above(columns, paper)
}

/// The blocks of all parts; a hair of ground keeps neighbours apart.
fn part_blocks(
    parts: &[Part],
    plane: &Plane,
    years: usize,
    (hair, least_width): (i32, i32),
) -> Vec<Block> {
    let interval = f64::from(plane.block.width()) / years as f64;
    let least = f64::from(least_width).min(interval * (1.0 - LEAST_GAP)).floor() as i32;
    let width = column_width(plane, years, COLUMN_WIDTH).max(least);
    parts
        .iter()
        .map(|part| {
            let (x, from) = plane.at(part.year as f64 + 0.5, part.from);
            let to = plane.at(0.0, part.to).1;
            let apart = if part.from != 0.0 && (to - from).abs() > 3 * hair { hair } else { 0 };
            let left = x - width / 2;
            let (top, bottom) = if to < from { (to, from - apart) } else { (from + apart, to) };
            Block { left, top, right: left + width, bottom }
        })
        .collect()
}

pub(super) fn column_width(plane: &Plane, years: usize, part: f64) -> i32 {
    ((f64::from(plane.block.width()) / years as f64 * part).round() as i32).max(1)
}

/// The published range of each year, from the low to the high.
fn band_blocks(columns: &Columns, plane: &Plane) -> Vec<Block> {
    let years = columns.years.len();
    let width = column_width(plane, years, BAND_WIDTH);
    let block = |(year, (low, high)): (usize, (&f64, &f64))| {
        let (x, bottom) = plane.at(year as f64 + 0.5, drawable(*low));
        let top = plane.at(0.0, drawable(*high)).1;
        let left = x - width / 2;
        Block { left, top, right: left + width, bottom }
    };
    let bands = columns.band.iter().flat_map(|band| band.low.iter().zip(&band.high).take(years));
    bands.enumerate().map(block).filter(|block| block.height() > 0).collect()
}

/// Pale blocks behind the columns, with an edge at the low and the high.
fn draw_bands(paper: &mut Paper<'_>, bands: &[Block]) {
    let edge = paper.hairline(paper.look.muted);
    for band in bands {
        paper.fill(*band, paper.look.band);
        paper.level(band.top, (band.left, band.right), edge);
        paper.level(band.bottom, (band.left, band.right), edge);
    }
}

fn spot(plane: &Plane, paper: &Paper<'_>, year: usize) -> Spot {
    let block = Block {
        left: plane.at(year as f64, 0.0).0,
        right: plane.at(year as f64 + 1.0, 0.0).0,
        ..plane.block
    };
    Spot::new(block, paper.block, paper.look)
}
