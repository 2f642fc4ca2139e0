//! Bars that run to the right, one below the other.

use super::bar_labels::draw_labels;
use super::paper::{Block, Lettering, Paper};
use super::plane::Plane;
use super::rows::{Form, Rows};
use super::scale::drawable;
use super::text::Weight;
use super::{Spot, hatch, shade};
use crate::chart::figure::{Bar, Bars};
use plotters::style::text_anchor::HPos;

/// Draws bars; returns a spot for each row.
pub(super) fn draw(bars: &Bars, paper: &mut Paper<'_>) -> Vec<Spot> {
    let look = paper.look;
    let page = paper.block;
    let layout = Rows::new(bars, look, f64::from(page.width()) / look.scale);
    let rows = layout.blocks(page, look);
    if let Some(plane) = plane(bars, look.pixels(layout.left(look)), paper) {
        let blocks: Vec<Block> = bars
            .rows
            .iter()
            .zip(&rows)
            .map(|(bar, row)| bar_block(bar, *row, &layout, &plane, paper))
            .collect();
        if bars.connected {
            draw_connectors(bars, &blocks, layout.form, &plane, paper);
        }
        draw_zero(bars, &blocks, layout.form, &plane, paper);
        for (bar, block) in bars.rows.iter().zip(&blocks) {
            draw_bar(bar, *block, &plane, paper);
        }
    }
    draw_labels(bars, &layout, &rows, paper);
    rows.into_iter().map(|row| Spot::new(row, page, look)).collect()
}

/// Room for the bars, their whiskers and the values at their ends; none on a tiny page.
fn plane(bars: &Bars, left: i32, paper: &Paper<'_>) -> Option<Plane> {
    let room = |is_left: bool| {
        let rows = bars.rows.iter().filter(|bar| is_labelled_left(bar) == is_left);
        let widths = rows.map(|bar| paper.width(&bar.value, Weight::Normal) + value_gap(paper));
        widths.max().unwrap_or_default()
    };
    let block =
        Block { left: left + room(true), right: paper.block.right - room(false), ..paper.block };
    if block.width() < 4 || block.height() < 4 {
        return None;
    }
    let (low, high) = paper.look.reach(bars.extent());
    let (low, high) = (drawable(low), drawable(high));
    let high = if high - low > 0.0 { high } else { 1.0 };
    Some(Plane::new(block, low..high, 0.0..1.0))
}

fn value_gap(paper: &Paper<'_>) -> i32 {
    paper.look.em(0.45)
}

/// A bar that lies left of zero has its value at the left.
fn is_labelled_left(bar: &Bar) -> bool {
    let (low, high) = (bar.from.min(bar.to), bar.from.max(bar.to));
    low < 0.0 && high <= 0.0
}

fn bar_block(bar: &Bar, row: Block, layout: &Rows, plane: &Plane, paper: &Paper<'_>) -> Block {
    let (from, to) = (plane.at(drawable(bar.from), 0.0).0, plane.at(drawable(bar.to), 0.0).0);
    let (left, mut right) = (from.min(to), from.max(to));
    if bar.from != bar.to && left == right {
        right += paper.look.stroke(1.0);
    }
    Block { left, right, ..layout.bar_room(row, paper.look) }
}

/// Thin lines from the end of each bar to the next bar.
fn draw_connectors(
    bars: &Bars,
    blocks: &[Block],
    form: Form,
    plane: &Plane,
    paper: &mut Paper<'_>,
) {
    let ink = paper.hairline(paper.look.rule);
    for (pair, ends) in bars.rows.windows(2).zip(blocks.windows(2)) {
        let x = plane.at(drawable(pair[0].to), 0.0).0;
        // Where the next label stands in the way above its bar, there is no line.
        let label = paper.width(&pair[1].label, Weight::Normal) + value_gap(paper);
        let remark = pair[1].remark.as_ref();
        let remark = remark.map_or(0, |text| paper.width(text, Weight::Normal) + value_gap(paper));
        if form == Form::Above && (x <= label || x >= paper.block.right - remark && remark > 0) {
            continue;
        }
        paper.upright(x, (ends[0].top, ends[1].bottom), ink);
    }
}

/// A light line at zero, beside each group of bars: headings stand between groups, and where
/// labels stand above their bars, each bar that touches zero is a group.
fn draw_zero(bars: &Bars, blocks: &[Block], form: Form, plane: &Plane, paper: &mut Paper<'_>) {
    let zero = plane.at(0.0, 0.0).0;
    let ink = paper.hairline(paper.look.rule);
    if form == Form::Above {
        for block in blocks.iter().filter(|block| (block.left..=block.right).contains(&zero)) {
            paper.upright(zero, (block.top, block.bottom), ink);
        }
        return;
    }
    let overhang = paper.look.em(0.25);
    let mut begin = 0;
    for group in bars.rows.chunk_by(|_, next| next.heading.is_none()) {
        let (top, bottom) = (blocks[begin].top, blocks[begin + group.len() - 1].bottom);
        paper.upright(zero, (top - overhang, bottom + overhang), ink);
        begin += group.len();
    }
}

fn draw_bar(bar: &Bar, block: Block, plane: &Plane, paper: &mut Paper<'_>) {
    if bar.parts.is_empty() {
        hatch::fill(paper, block, bar.ink, bar.pattern);
    }
    let mut left = block.left;
    for part in &bar.parts {
        // The rounding of the last end is the bar's own.
        let right = plane.at(drawable(part.to), 0.0).0.clamp(left, block.right);
        if right > left {
            hatch::fill(paper, Block { left, right, ..block }, part.ink, part.pattern);
        }
        left = right;
    }
    if let Some((low, high)) = bar.range {
        let ends = [low, high].map(|value| plane.at(drawable(value), 0.0).0);
        draw_whisker(ends, block, paper);
    }
    let ghost = bar.ghost.map(|ghost| plane.at(drawable(ghost), 0.0).0);
    if let Some(x) = ghost {
        let reach = paper.look.em(0.25);
        shade::draw_upright(x, (block.top - reach, block.bottom + reach), paper);
    }
    let y = block.middle().1;
    let gap = value_gap(paper);
    let width = paper.width(&bar.value, Weight::Normal);
    // A value stands at the end of its bar, or right behind a ghost that is in its way.
    let (x, side) = if is_labelled_left(bar) {
        let end = block.left - gap;
        let is_in_way = |x: &i32| (end - width - gap..block.left).contains(x);
        (ghost.filter(is_in_way).map_or(end, |x| x - gap), HPos::Right)
    } else {
        let end = block.right + gap;
        let is_in_way = |x: &i32| (block.right..end + width + gap).contains(x);
        (ghost.filter(is_in_way).map_or(end, |x| x + gap), HPos::Left)
    };
    paper.write(&bar.value, (x, y), Lettering::new(paper.look.ink, side));
}

/// A thin line from end to end with caps, below the bar: a value has its place at the bar's end.
pub(super) fn draw_whisker([left, right]: [i32; 2], bar: Block, paper: &mut Paper<'_>) {
    let y = bar.bottom + paper.look.em(0.4);
    let reach = paper.look.em(0.2);
    let line = paper.stroke_of(paper.look.ink, 1.25);
    paper.level(y, (left, right + line.thickness - line.thickness / 2), line);
    for x in [left, right] {
        paper.upright(x, (y - reach, y + reach + 1), line);
    }
}
