//! Scores as they are and as they are to be: a ring, a disc and a bar between them.

use super::bar_labels::draw_labels;
use super::paper::{Block, Lettering, Paper, Point};
use super::plane::Plane;
use super::rows::{Form, Rows};
use super::{Spot, bars};
use crate::chart::figure::{Bar, Bars, Dumbbell, Dumbbells, Ink};
use crate::chart::look::Look;
use plotters::style::text_anchor::HPos;

/// The height of the axis below in ems.
const AXIS: f64 = 2.4;

/// How large the marks are, in CSS pixels at the normal size of text.
pub(super) const RADIUS: f64 = 6.0;

/// The height that suits a page `width` CSS pixels wide.
pub(super) fn height(dumbbells: &Dumbbells, look: &Look, width: f64) -> f64 {
    (Rows::new(&labels(dumbbells), look, width).height + AXIS * look.font_size).ceil()
}

/// Bars with the same labels: they are laid out and written in the same way.
fn labels(dumbbells: &Dumbbells) -> Bars {
    let bar = |row: &Dumbbell| Bar {
        remark: row.remark.clone(),
        // A spread is drawn below, as the whiskers of bars are.
        range: row.spread,
        ..Bar::plain(&row.label, (0.0, 0.0), String::new(), Ink::Blue)
    };
    Bars { rows: dumbbells.rows.iter().map(bar).collect(), connected: false }
}

/// Draws all rows; returns a spot for each.
pub(super) fn draw(dumbbells: &Dumbbells, paper: &mut Paper<'_>) -> Vec<Spot> {
    let (look, page) = (paper.look, paper.block);
    let labels = labels(dumbbells);
    let layout = Rows::new(&labels, look, f64::from(page.width()) / look.scale);
    let within = Block { bottom: page.bottom - look.em(AXIS), ..page };
    if within.height() < 4 {
        return vec![Spot::new(page, page, look); dumbbells.rows.len()];
    }
    let rows = layout.blocks(within, look);
    let side = look.stroke(RADIUS) + look.em(0.4);
    let left = look.pixels(layout.left(look)) + side;
    let block = Block { left, right: page.right - side, ..within };
    if block.width() >= 4 {
        let (low, high) = dumbbells.scale;
        let plane = Plane::new(block, f64::from(low)..f64::from(high.max(low + 1)), 0.0..1.0);
        let rooms: Vec<Block> = rows.iter().map(|row| layout.bar_room(*row, look)).collect();
        draw_scale(dumbbells, &plane, (&rooms, layout.form), paper);
        for (row, room) in dumbbells.rows.iter().zip(&rooms) {
            draw_row(row, *room, &plane, paper);
        }
    }
    draw_labels(&labels, &layout, &rows, paper);
    rows.into_iter().map(|row| Spot::new(row, page, look)).collect()
}

/// A light line for each whole score, with its name below.
fn draw_scale(
    dumbbells: &Dumbbells,
    plane: &Plane,
    (rooms, form): (&[Block], Form),
    paper: &mut Paper<'_>,
) {
    let look = paper.look;
    let block = plane.block;
    for score in dumbbells.scale.0..=dumbbells.scale.1 {
        let x = plane.at(f64::from(score), 0.0).0;
        // Where labels stand above, a line would run through them.
        let lines: Vec<Point> = match form {
            Form::Above => rooms.iter().map(|room| (room.top, room.bottom)).collect(),
            Form::Beside | Form::Stacked => vec![(block.top, block.bottom)],
        };
        for ends in lines {
            paper.upright(x, ends, paper.hairline(look.grid));
        }
        let at = (x, block.bottom + look.em(1.2));
        paper.write(&score.to_string(), at, Lettering::new(look.muted, HPos::Center));
    }
}

fn draw_row(row: &Dumbbell, room: Block, plane: &Plane, paper: &mut Paper<'_>) {
    let look = paper.look;
    let y = room.middle().1;
    let at = |score: f64| (plane.at(score, 0.0).0, y);
    if let Some((now, future)) = row.now.zip(row.future) {
        let (now, future) = (at(now).0, at(future).0);
        let ends = (now.min(future), now.max(future));
        paper.level(y, ends, paper.stroke_of(look.muted, 3.0));
    }
    if let Some(spread) = row.spread {
        bars::draw_whisker([spread.0, spread.1].map(|score| at(score).0), room, paper);
    }
    if let Some(now) = row.now {
        draw_ring(at(now), paper);
    }
    if let Some(future) = row.future {
        draw_disc(at(future), paper);
    }
    if let Some(own) = row.own {
        draw_diamond(at(own), paper);
    }
}

/// As it is.
pub(super) fn draw_ring(at: Point, paper: &mut Paper<'_>) {
    let ink = paper.stroke_of(paper.look.ink, 2.0);
    paper.point(at, paper.look.stroke(RADIUS), ink);
}

/// As it is to be.
pub(super) fn draw_disc(at: Point, paper: &mut Paper<'_>) {
    let radius = paper.look.stroke(RADIUS);
    let mut ink = paper.stroke_of(paper.look.colour(Ink::Blue), 2.0);
    ink.thickness = radius;
    paper.point(at, radius, ink);
}

/// The score of those who look at it, with an edge in the colour of the ground.
pub(super) fn draw_diamond((x, y): Point, paper: &mut Paper<'_>) {
    let (look, size) = (paper.look, paper.look.stroke(RADIUS + 1.5));
    for (size, colour) in [(size + look.stroke(1.5), look.ground), (size, look.colour(Ink::Orange))]
    {
        paper.shape(&[(x - size, y), (x, y - size), (x + size, y), (x, y + size)], colour);
    }
}
