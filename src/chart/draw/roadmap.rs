//! Milestones in lanes over the years of a plan.

mod layout;

use super::Spot;
use super::paper::{Block, Lettering, Paper, Point, Stroke};
use super::symbol;
use super::text::{Weight, cut, lines, width};
use crate::chart::figure::{Inside, PlanYear, Roadmap, Step, Symbol};
use crate::chart::look::Look;
use layout::{Across, LINE, Layout, NAME_LINE, PITCH, every, name_room};
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
    let across = Across::new(roadmap, width / look.font_size);
    ((x / look.font_size - across.left) / across.column).floor().max(0.0) as usize
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
    // Where each comes from, below all signs; names would stand on it.
    let is_moved = |step: &Step| step.year != step.planned && !roadmap.is_named;
    for (place, step) in roadmap.steps.iter().enumerate().filter(|(_, step)| is_moved(step)) {
        let (x, y) = at(place);
        let from = look.em(layout.across.middle(step.planned));
        let line = paper.stroke_of(look.colour(step.look.ink), 1.5);
        paper.level(y, (from.min(x), from.max(x)), line);
        paper.upright(from, (y - look.em(0.25), y + look.em(0.25)), line);
    }
    let radius = look.em(RADIUS).max(2);
    // Rims below all signs: in narrow years they reach the next.
    for (place, step) in roadmap.steps.iter().enumerate().filter(|(_, step)| is_soft(step)) {
        symbol::draw(paper, at(place), radius, Symbol { inside: Inside::Soft, ..step.look });
    }
    for (place, step) in roadmap.steps.iter().enumerate() {
        if !is_soft(step) || step.look.inside != Inside::Nothing {
            symbol::draw(paper, at(place), radius, step.look);
        }
        if roadmap.is_named {
            let (x, mut y) = layout.places[place];
            let room = name_room(layout.across.column);
            for line in lines(&step.label, Weight::Normal, room) {
                let at = (look.em(x + 0.8), look.em(y));
                paper.write(&cut(line, room), at, Lettering::new(look.ink, HPos::Left));
                y += NAME_LINE;
            }
        }
    }
    let line = paper.stroke_of(look.ink, 1.5);
    for (from, to) in &roadmap.waits {
        arrow(paper, at(*from), at(*to), radius, line);
    }
    let spot = |place: usize| {
        let (x, y) = layout.places[place];
        let (left, right) = if roadmap.is_named {
            (x - 0.8, x - 0.8 + (layout.across.column - 0.4).max(PITCH))
        } else {
            (x - PITCH / 2.0, x + PITCH / 2.0)
        };
        let [left, right] = [left, right].map(|x| look.em(x));
        let below = PITCH / 2.0 + (layout.names[place] - 1) as f64 * NAME_LINE;
        let [top, bottom] = [y - PITCH / 2.0, y + below].map(|y| look.em(y));
        Block { left, top, right, bottom }
    };
    if let Some(chosen) = roadmap.chosen.filter(|chosen| *chosen < roadmap.steps.len()) {
        let Block { left, top, right, bottom } = spot(chosen);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        paper.path(&corners, line);
    }
    (0..roadmap.steps.len()).map(|place| Spot::new(spot(place), page, look)).collect()
}

/// Whether its year is about right: that of the papers is, and none that was recorded.
fn is_soft(step: &Step) -> bool {
    step.is_about && step.year == step.planned && step.look.inside != Inside::All
}

/// The names of the lanes, their headings, and lines between them.
fn draw_lanes(roadmap: &Roadmap, layout: &Layout, paper: &mut Paper<'_>) {
    let look = paper.look;
    let grid = paper.hairline(look.grid);
    // Lanes that touch have their lines between years in one.
    for lanes in layout.lanes.chunk_by(|above, below| above.bottom == below.marks) {
        let (first, last) = (&lanes[0], &lanes[lanes.len() - 1]);
        for column in 0..=roadmap.years.len() {
            let x = look.em(layout.across.left + layout.across.column * column as f64);
            paper.upright(x, (look.em(first.marks), look.em(last.bottom)), grid);
        }
    }
    for (lane, at) in roadmap.lanes.iter().zip(&layout.lanes) {
        if let Some(heading) = &lane.heading {
            let y = look.em(at.top - 0.75);
            let text = cut(heading, (layout.page - 0.2) / 1.12);
            paper.write(&text, (0, y), Lettering::new(look.ink, HPos::Left).bold());
        }
        paper.level(look.em(at.top), (0, paper.block.right), grid);
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
        let x = look.em(layout.across.left + layout.across.column * now.at);
        let text = paper.width(&now.label, Weight::Bold);
        let left = (x - text / 2).min(paper.block.right - text).max(0);
        paper.write(&now.label, (left, look.em(y)), Lettering::new(look.ink, HPos::Left).bold());
        y += LINE;
        let line = paper.stroke_of(look.ink, 1.5);
        if roadmap.is_named {
            // Further down it would run through names.
            paper.upright(x, (look.em(y - 0.2), look.em(y + 0.1)), line);
        }
        for lane in layout.lanes.iter().filter(|_| !roadmap.is_named) {
            paper.upright(x, (look.em(lane.marks), look.em(lane.bottom)), line);
        }
    }
    let fits = |text: &str| width(text, Weight::Normal) + 0.4 <= layout.across.column;
    let has_names = roadmap.years.iter().all(|year| fits(&year.name));
    // "Later" and "No year" have no shorter name.
    let is_year = |year: &PlanYear| year.name != year.short;
    let years = roadmap.years.iter().filter(|year| is_year(year));
    let every = every(years.map(|year| &*year.short), layout.across.column).max(1);
    let mut end = paper.block.right;
    if !has_names {
        // They are said whatever room there is: years beside them give way.
        let others = roadmap.years.iter().enumerate().rev().take_while(|(_, year)| !is_year(year));
        for (column, other) in others {
            let middle = look.em(layout.across.middle(column));
            let half = paper.width(&other.short, Weight::Normal) / 2;
            let x = middle.min(end - half);
            if x + half >= middle {
                paper.write(&other.short, (x, look.em(y)), Lettering::new(look.ink, HPos::Center));
                end = x - half - look.em(0.3);
            }
        }
    }
    // The first may reach as far as half of the second.
    let takes_name = every == 1
        && roadmap.years.first().is_some_and(|first| {
            let half = width(&first.short, Weight::Normal);
            width(&first.name, Weight::Normal) + 0.5 + half <= layout.across.column * 1.5
        });
    // Where the note before ends: the first and the last may be moved in from the edge.
    let mut free = 0;
    for (column, year) in roadmap.years.iter().enumerate() {
        let x = look.em(layout.across.middle(column));
        if has_names {
            paper.write(&year.name, (x, look.em(y)), Lettering::new(look.ink, HPos::Center));
        } else if column == 0 && takes_name {
            let at = (look.em(layout.across.left), look.em(y));
            paper.write(&year.name, at, Lettering::new(look.ink, HPos::Left));
        } else if column % every == 0 && is_year(year) {
            // Half of the first may lie outside.
            let half = paper.width(&year.short, Weight::Normal) / 2;
            let x = x.clamp(half, (paper.block.right - half).max(half));
            if x + half <= end {
                paper.write(&year.short, (x, look.em(y)), Lettering::new(look.ink, HPos::Center));
            }
        }
        if column.checked_rem(layout.notes_every) == Some(0) {
            let half = paper.width(&year.note, Weight::Normal) / 2;
            let x = x.clamp(half, (paper.block.right - half).max(half));
            if x - half >= free {
                let at = (x, look.em(y + LINE));
                paper.write(&year.note, at, Lettering::new(look.muted, HPos::Center));
                free = x + half + look.em(0.3);
            }
        }
    }
}

/// A line from one sign to another, with a head at its end: straight, or round those between two
/// that stand below each other.
fn arrow(paper: &mut Paper<'_>, from: Point, to: Point, radius: i32, line: Stroke) {
    let rim = f64::from(radius) * 1.3;
    let (across, down) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    let length = (across * across + down * down).sqrt();
    if length <= rim * 2.0 {
        return;
    }
    let is_below = across.abs() < rim * 2.0;
    let aside = from.0.min(to.0) - radius * 9 / 5;
    let start = if is_below { (aside, to.1) } else { from };
    let (across, down) = if is_below { (1.0, 0.0) } else { (across / length, down / length) };
    let back = |far: f64, beside: f64| {
        let x = f64::from(to.0) - across * far - down * beside;
        let y = f64::from(to.1) - down * far + across * beside;
        (x.round() as i32, y.round() as i32)
    };
    if is_below {
        paper.path(&[(from.0 - radius, from.1), (aside, from.1), start, back(rim, 0.0)], line);
    } else {
        let begins = (from.0 + (across * rim).round() as i32, from.1 + (down * rim).round() as i32);
        paper.path(&[begins, back(rim, 0.0)], line);
    }
    let head = [back(rim * 0.9, 0.0), back(rim * 1.9, rim / 2.0), back(rim * 1.9, -rim / 2.0)];
    paper.shape(&head, line.colour);
}
