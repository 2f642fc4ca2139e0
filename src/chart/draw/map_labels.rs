//! The words in a map and along its edges.

use super::labels::{Label, label_size};
use super::map::Cells;
use super::paper::{Block, Lettering, Paper, Stroke};
use super::room::Room;
use super::text::{Weight, cut};
use plotters::style::text_anchor::HPos;

/// The names of the levers and their values: one lever below, the other at the left with its name
/// above the map.
pub(super) fn draw_names(cells: &Cells<'_>, paper: &mut Paper<'_>) {
    let (look, block) = (paper.look, cells.block);
    let (across, up) = (&cells.map.across, &cells.map.up);
    let em = look.font_size * look.scale;
    let ink = |side| Lettering::new(look.ink, side);
    let muted = |side| Lettering::new(look.muted, side);

    let name = cut(&up.label, f64::from(paper.block.width()) / em);
    paper.write(&name, (0, look.em(0.8)), ink(HPos::Left));
    let (right, half) = (block.left - look.em(0.6), look.em(0.65));
    let most = f64::from(right) / em + 0.1;
    let fitting = block.height() / (2 * half).max(1);
    for (text, share) in shown(&up.values, fitting, cells.rows) {
        let y = cells.at(0.0, share).1.min(block.bottom - half).max(block.top + half);
        paper.write(&cut(text, most), (right, y), muted(HPos::Right));
    }

    let y = block.bottom + look.em(1.0);
    let most = f64::from(block.width()) / em / 2.0 - 0.5;
    let widths = across.values.iter().map(|text| paper.width(&cut(text, most), Weight::Normal));
    let fitting = block.width() / (widths.max().unwrap_or_default() + look.em(1.0));
    for (text, share) in shown(&across.values, fitting, cells.map.columns) {
        let text = cut(text, most);
        let half = paper.width(&text, Weight::Normal) / 2;
        let x = cells.at(share, 0.0).0.min(block.right - half).max(block.left + half);
        paper.write(&text, (x, y), muted(HPos::Center));
    }
    let name = cut(&across.label, f64::from(block.width()) / em);
    paper.write(&name, (block.middle().0, y + look.em(1.4)), ink(HPos::Center));
}

/// As many of `values` as fit, evenly, with their places along an edge of `cells` cells: a value
/// stands in the middle of its cell, the first and the last at the ends.
fn shown(values: &[String], fitting: i32, cells: usize) -> impl Iterator<Item = (&String, f64)> {
    let last = values.len().saturating_sub(1).max(1);
    let fits =
        |every: &usize| last.is_multiple_of(*every) && last / every < fitting.max(2) as usize;
    let every = (1..=last).find(fits).unwrap_or(last);
    values.iter().enumerate().step_by(every).map(move |(index, text)| {
        let between = index as f64 / last as f64 * (cells as f64 - 1.0);
        (text, (between + 0.5) / cells as f64)
    })
}

/// Marks where the scenario stands, and names it and the two sides of the line.
pub(super) fn draw_words(cells: &Cells<'_>, room: &mut Room, paper: &mut Paper<'_>) {
    draw_here(cells, room, paper);
    for (text, is_met) in [("Met", true), ("Not met", false)] {
        let size = label_size(text, Weight::Bold, paper);
        let size = (size.0 + paper.look.em(0.6), size.1);
        let depths = depths(cells, is_met);
        let columns = cells.map.columns;
        let place = |cell: usize| {
            let column = cell % columns;
            let (x, y) = cells.block(cell / columns, column..column + 1).middle();
            Block::starting_at(x - size.0 / 2, y - size.1 / 2, size)
        };
        let is_inside =
            |place: Block| cells.under(place).all(|cell| depths.get(cell).is_some_and(|d| *d > 0));
        let deepest = (0..depths.len())
            .filter(|cell| depths[*cell] > 0)
            .filter(|cell| room.is_free(place(*cell)) && is_inside(place(*cell)))
            .max_by_key(|cell| depths[*cell]);
        if let Some(place) = deepest.map(place) {
            let colour = paper.look.ink;
            Label { text, place, colour, weight: Weight::Bold, side: HPos::Center }
                .draw(room, paper);
        }
    }
}

/// How many cells each cell is away from the nearest one outside its side of the line, the rim of
/// the map included: 1 at the border, 0 outside.
fn depths(cells: &Cells<'_>, is_met: bool) -> Vec<usize> {
    let columns = cells.map.columns;
    let inside = |margin: &f64| if is_met { *margin >= 0.0 } else { *margin < 0.0 };
    let mut depths: Vec<usize> = cells
        .map
        .margins
        .iter()
        .map(|margin| if inside(margin) { usize::MAX } else { 0 })
        .collect();
    let count = depths.len();
    // Once from the lower left and once from the upper right, each time from the three or four
    // neighbours that are done.
    for backwards in [false, true] {
        for step in 0..count {
            let cell = if backwards { count - 1 - step } else { step };
            let column = cell % columns;
            let at = |cell: Option<usize>| cell.and_then(|cell| depths.get(cell)).copied();
            let (is_first, is_last) = (column == 0, column + 1 == columns);
            let neighbours = if backwards {
                let above = cell + columns;
                [
                    at((!is_last).then_some(cell + 1)),
                    at(Some(above)),
                    at((!is_first).then_some(above - 1)),
                    at((!is_last).then_some(above + 1)),
                ]
            } else {
                let below = cell.checked_sub(columns);
                [
                    at((!is_first).then(|| cell - 1)),
                    at(below),
                    at(below.filter(|_| !is_first).map(|below| below - 1)),
                    at(below.filter(|_| !is_last).map(|below| below + 1)),
                ]
            };
            let nearest = neighbours.map(Option::unwrap_or_default).into_iter().min();
            depths[cell] = depths[cell].min(nearest.unwrap_or_default() + 1);
        }
    }
    depths
}

/// A ringed dot with its name beside it.
fn draw_here(cells: &Cells<'_>, room: &mut Room, paper: &mut Paper<'_>) {
    let (across, up) = cells.map.here;
    if across.is_nan() || up.is_nan() {
        return;
    }
    let look = paper.look;
    let (x, y) = cells.at(across, up);
    let (radius, dot) = (look.stroke(7.0), look.stroke(3.0));
    paper.point((x, y), radius, Stroke { colour: look.ink, thickness: look.stroke(2.0) });
    paper.point((x, y), dot, Stroke { colour: look.ink, thickness: dot });
    room.take(Block { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
    let size = label_size("Now", Weight::Bold, paper);
    let size = (size.0 + look.em(0.4), size.1);
    let apart = radius + look.em(0.25);
    let within =
        |start: i32, length: i32, (first, last): (i32, i32)| start.min(last - length).max(first);
    let middle = within(x - size.0 / 2, size.0, (cells.block.left, cells.block.right));
    let level = within(y - size.1 / 2, size.1, (cells.block.top, cells.block.bottom));
    let places = [
        Block::starting_at(x + apart, level, size),
        Block::ending_at(x - apart, level, size),
        Block::starting_at(middle, y - apart - size.1, size),
        Block::starting_at(middle, y + apart, size),
    ];
    // Rather over the line than nowhere.
    let place = room.first_free(places.into_iter()).unwrap_or(places[usize::from(across > 0.5)]);
    Label { text: "Now", place, colour: look.ink, weight: Weight::Bold, side: HPos::Center }
        .draw(room, paper);
}
