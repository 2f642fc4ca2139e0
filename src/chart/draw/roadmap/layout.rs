//! Where lanes, years and signs of a roadmap stand. Lengths in ems.

use super::super::text::{Weight, lines, width};
use crate::chart::figure::{Roadmap, Step};

/// From one line of text to the next.
pub(super) const LINE: f64 = 1.35;

/// From one sign to the next, across and down.
pub(super) const PITCH: f64 = 1.45;

/// From one line of a name beside its sign to the next.
pub(super) const NAME_LINE: f64 = 1.2;

/// Below this width labels stand above their lanes.
const NARROW: f64 = 46.0;

/// The largest part of the width that labels may take, and the most.
const LARGEST_LABELS: (f64, f64) = (0.27, 22.0);

/// The room that a name has beside its sign, in a year of this width.
pub(super) fn name_room(column: f64) -> f64 {
    (column - 2.2).max(1.0)
}

/// Of so many columns one has its text, so that none touches the next; 0 where all are empty.
pub(super) fn every<'a>(texts: impl Iterator<Item = &'a str>, column: f64) -> usize {
    let widest = texts.map(|text| width(text, Weight::Normal)).fold(0.0, f64::max);
    if widest > 0.0 { ((widest + 0.4) / column).ceil() as usize } else { 0 }
}

/// The layout of a roadmap on a page `page` wide.
pub(super) struct Layout {
    pub(super) page: f64,
    pub(super) across: Across,
    /// Of so many years one has what stands below its name; 0 where there is nothing.
    pub(super) notes_every: usize,
    pub(super) lanes: Vec<LaneAt>,
    /// The middle of each sign.
    pub(super) places: Vec<(f64, f64)>,
    /// How many lines the name beside each takes.
    pub(super) names: Vec<usize>,
    pub(super) height: f64,
}

/// Where the years stand.
#[derive(Clone, Copy)]
pub(super) struct Across {
    /// Where the first begins.
    pub(super) left: f64,
    /// The width of each.
    pub(super) column: f64,
    label_room: f64,
}

impl Across {
    /// Those of a roadmap on a page `page` wide.
    pub(super) fn new(roadmap: &Roadmap, page: f64) -> Self {
        let columns = roadmap.years.len().max(1);
        let widest = roadmap.lanes.iter().map(|lane| width(&lane.label, Weight::Normal));
        let (share, most) = LARGEST_LABELS;
        let labels = widest.fold(0.0, f64::max).min(share * page).min(most);
        let (label_room, left) = match is_narrow(page) {
            true => (page, 0.0),
            false => (labels, labels + 0.9),
        };
        let column = ((page - left - 0.2) / columns as f64).max(0.1);
        Self { left, column, label_room }
    }

    /// The middle of a year.
    pub(super) fn middle(self, column: usize) -> f64 {
        self.left + self.column * (column as f64 + 0.5)
    }
}

/// Whether labels stand above their lanes.
fn is_narrow(page: f64) -> bool {
    page < NARROW
}

/// Where a lane stands.
pub(super) struct LaneAt {
    pub(super) top: f64,
    /// Where its signs begin.
    pub(super) marks: f64,
    pub(super) bottom: f64,
}

impl Layout {
    pub(super) fn new(roadmap: &Roadmap, page: f64) -> Self {
        let columns = roadmap.years.len().max(1);
        let is_narrow = is_narrow(page);
        let across = Across::new(roadmap, page);
        let column = across.column;
        let notes_every = every(roadmap.years.iter().map(|year| &*year.note), column);
        let heads =
            1.0 + f64::from(u8::from(roadmap.now.is_some())) + f64::from(u8::from(notes_every > 0));
        let name = |step: &Step| match roadmap.is_named {
            true => lines(&step.label, Weight::Normal, name_room(column)).len().max(1),
            false => 1,
        };
        let names: Vec<usize> = roadmap.steps.iter().map(name).collect();
        let mut layout = Self {
            page,
            across,
            notes_every,
            lanes: Vec::with_capacity(roadmap.lanes.len()),
            places: vec![(0.0, 0.0); roadmap.steps.len()],
            names,
            height: 0.0,
        };
        let per_line =
            if roadmap.is_named { 1 } else { ((column - 0.2) / PITCH).max(1.0) as usize };
        // How many signs a lane has in each year, and how many of them have their place.
        let mut counts = vec![(0_usize, 0_usize); roadmap.lanes.len() * columns];
        // Lines of names beyond the first of each, all of them and those above the next sign.
        let mut further = vec![(0_usize, 0_usize); counts.len()];
        let cell = |lane: usize, year: usize| lane * columns + year.min(columns - 1);
        for (step, lines) in roadmap.steps.iter().zip(&layout.names) {
            let at = cell(step.lane, step.year);
            if let Some(((count, _), (further, _))) = counts.get_mut(at).zip(further.get_mut(at)) {
                *count += 1;
                *further += lines - 1;
            }
        }
        let mut next = heads * LINE + 0.3;
        for (index, lane) in roadmap.lanes.iter().enumerate() {
            if lane.heading.is_some() {
                next += if index == 0 { 1.5 } else { 2.0 };
            }
            let cells = index * columns..(index + 1) * columns;
            let signs = cells.map(|cell| {
                let lines = counts[cell].0.div_ceil(per_line).max(1);
                lines as f64 * PITCH + further[cell].0 as f64 * NAME_LINE
            });
            let signs = signs.fold(PITCH, f64::max);
            let label = layout.label_lines(&lane.label).len() as f64 * LINE;
            let marks = if is_narrow { next + label + 0.4 } else { next };
            let within = if is_narrow { signs } else { signs.max(label) };
            let bottom = marks + within + 0.5;
            layout.lanes.push(LaneAt { top: next, marks, bottom });
            next = bottom;
        }
        layout.height = next + 0.3;
        for (place, step) in roadmap.steps.iter().enumerate() {
            let at = cell(step.lane, step.year);
            let Some(((count, placed), (_, above))) = counts.get_mut(at).zip(further.get_mut(at))
            else {
                continue;
            };
            let (line, within) = (*placed / per_line, *placed % per_line);
            let on_line = (*count - line * per_line).min(per_line);
            *placed += 1;
            let x = if roadmap.is_named {
                across.left + column * step.year as f64 + 1.0
            } else {
                let middle = across.middle(step.year);
                middle + (within as f64 - (on_line as f64 - 1.0) / 2.0) * PITCH
            };
            let down = (line as f64 + 0.5) * PITCH + *above as f64 * NAME_LINE;
            let y = layout.lanes[step.lane].marks + 0.25 + down;
            *above += layout.names[place] - 1;
            layout.places[place] = (x, y);
        }
        layout
    }

    /// The lines of a lane's label.
    pub(super) fn label_lines<'a>(&self, label: &'a str) -> Vec<&'a str> {
        lines(label, Weight::Normal, self.across.label_room.max(1.0))
    }
}
