//! Milestones in lanes over the years of a plan.

mod layout;

use super::Spot;
use super::paper::{Block, Lettering, Paper, Point, Stroke};
use super::symbol;
use super::text::{Weight, cut, width};
use crate::chart::figure::{Inside, Roadmap, Symbol};
use crate::chart::look::Look;
use layout::{LINE, Layout, PITCH};
use plotters::style::text_anchor::HPos;

/// From the middle of a sign to its edge, in ems.
const RADIUS: f64 = 0.42;

/// The height that suits a roadmap drawn `width` CSS pixels wide.
pub(super) fn height(roadmap: &Roadmap, look: &Look, width: f64) -> f64 {
    (Layout::new(roadmap, width / look.font_size).height * look.font_size).ceil()
}

/// The column, counted from 0, at `x` of a roadmap drawn `width` CSS pixels wide; right of all
/// columns it is the one after the last.
#[must_use]
pub fn column_at(roadmap: &Roadmap, look: &Look, width: f64, x: f64) -> usize {
    let layout = Layout::new(roadmap, width / look.font_size);
    ((x / look.font_size - layout.left) / layout.column).floor().max(0.0) as usize
}

/// Draws a roadmap; returns a spot for each of its steps.
pub(super) fn draw(roadmap: &Roadmap, paper: &mut Paper<'_>) -> Vec<Spot> {
    let (look, page) = (paper.look, paper.block);
    let layout = Layout::new(roadmap, f64::from(page.width()) / (look.font_size * look.scale));
    draw_lanes(roadmap, &layout, paper);
    draw_years(roadmap, &layout, paper);
    let at = |step: usize| {
        let (x, y) = layout.places[step];
        (look.em(x), look.em(y))
    };
    // Where each comes from, below all signs.
    for (place, step) in
        roadmap.steps.iter().enumerate().filter(|(_, step)| step.year != step.planned)
    {
        let (x, y) = at(place);
        let from = look.em(layout.middle(step.planned));
        let line = paper.stroke_of(look.colour(step.look.ink), 1.5);
        paper.level(y, (from.min(x), from.max(x)), line);
        paper.upright(from, (y - look.em(0.25), y + look.em(0.25)), line);
    }
    let radius = look.em(RADIUS).max(2);
    for (place, step) in roadmap.steps.iter().enumerate() {
        let is_soft = step.is_about && step.look.inside == Inside::Nothing;
        let inside = if is_soft { Inside::Soft } else { step.look.inside };
        symbol::draw(paper, at(place), radius, Symbol { inside, ..step.look });
        if roadmap.is_named {
            let (x, y) = at(place);
            let text = cut(&step.label, layout.column - 2.2);
            paper.write(&text, (x + look.em(0.8), y), Lettering::new(look.ink, HPos::Left));
        }
    }
    let line = paper.stroke_of(look.ink, 1.5);
    for (from, to) in &roadmap.waits {
        arrow(paper, at(*from), at(*to), radius, line);
    }
    let spot = |place: usize| {
        let (x, y) = layout.places[place];
        let (left, right) = if roadmap.is_named {
            (x - 0.8, x - 0.8 + (layout.column - 0.4).max(PITCH))
        } else {
            (x - PITCH / 2.0, x + PITCH / 2.0)
        };
        let [left, right] = [left, right].map(|x| look.em(x));
        let [top, bottom] = [y - PITCH / 2.0, y + PITCH / 2.0].map(|y| look.em(y));
        Block { left, top, right, bottom }
    };
    if let Some(chosen) = roadmap.chosen.filter(|chosen| *chosen < roadmap.steps.len()) {
        let Block { left, top, right, bottom } = spot(chosen);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        paper.path(&corners, line);
    }
    (0..roadmap.steps.len()).map(|place| Spot::new(spot(place), page, look)).collect()
}

/// The names of the lanes, their headings, and lines between them.
fn draw_lanes(roadmap: &Roadmap, layout: &Layout, paper: &mut Paper<'_>) {
    let look = paper.look;
    let grid = paper.hairline(look.grid);
    for (lane, at) in roadmap.lanes.iter().zip(&layout.lanes) {
        if let Some(heading) = &lane.heading {
            let y = look.em(at.top - 0.75);
            let text = cut(heading, (layout.page - 0.2) / 1.12);
            paper.write(&text, (0, y), Lettering::new(look.ink, HPos::Left).bold());
        }
        paper.level(look.em(at.top), (0, paper.block.right), grid);
        for column in 0..=roadmap.years.len() {
            let x = look.em(layout.left + layout.column * column as f64);
            paper.upright(x, (look.em(at.marks), look.em(at.bottom)), grid);
        }
        let lines = layout.label_lines(&lane.label);
        let mut y = at.top + 0.25 + LINE / 2.0;
        for line in lines {
            paper.write(line, (0, look.em(y)), Lettering::new(look.ink, HPos::Left));
            y += LINE;
        }
    }
}

/// The years above, and where now is.
fn draw_years(roadmap: &Roadmap, layout: &Layout, paper: &mut Paper<'_>) {
    let look = paper.look;
    let mut y = LINE / 2.0;
    if let Some(now) = &roadmap.now {
        let x = look.em(layout.left + layout.column * now.at);
        let text = paper.width(&now.label, Weight::Bold);
        let left = (x - text / 2).min(paper.block.right - text).max(0);
        paper.write(&now.label, (left, look.em(y)), Lettering::new(look.ink, HPos::Left).bold());
        y += LINE;
        let line = paper.stroke_of(look.ink, 1.5);
        for lane in &layout.lanes {
            paper.upright(x, (look.em(lane.marks), look.em(lane.bottom)), line);
        }
    }
    let fits = |text: &str| width(text, Weight::Normal) + 0.4 <= layout.column;
    let has_names = roadmap.years.iter().all(|year| fits(&year.name));
    let widest = roadmap.years.iter().map(|year| width(&year.short, Weight::Normal) + 0.4);
    let every = (widest.fold(0.0, f64::max) / layout.column).ceil().max(1.0) as usize;
    for (column, year) in roadmap.years.iter().enumerate() {
        let x = look.em(layout.middle(column));
        if has_names {
            paper.write(&year.name, (x, look.em(y)), Lettering::new(look.ink, HPos::Center));
        } else if column % every == 0 {
            // Half of the first may lie outside.
            let half = paper.width(&year.short, Weight::Normal) / 2;
            let x = x.clamp(half, (paper.block.right - half).max(half));
            paper.write(&year.short, (x, look.em(y)), Lettering::new(look.ink, HPos::Center));
        }
        if layout.has_notes {
            let at = (x, look.em(y + LINE));
            paper.write(&year.note, at, Lettering::new(look.muted, HPos::Center));
        }
    }
}

/// A line from one sign to another, with a head at its end.
fn arrow(paper: &mut Paper<'_>, from: Point, to: Point, radius: i32, line: Stroke) {
    let (across, down) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    let length = (across * across + down * down).sqrt();
    let rim = f64::from(radius) * 1.3;
    if length <= rim * 2.0 {
        return;
    }
    let (across, down) = (across / length, down / length);
    let along = |far: f64, aside: f64| {
        let x = f64::from(from.0) + across * far - down * aside;
        let y = f64::from(from.1) + down * far + across * aside;
        (x.round() as i32, y.round() as i32)
    };
    let (end, head) = (length - rim, rim);
    paper.path(&[along(rim, 0.0), along(end, 0.0)], line);
    let corners = [along(end, 0.0), along(end - head, head / 2.0), along(end - head, -head / 2.0)];
    paper.shape(&corners, line.colour);
}
