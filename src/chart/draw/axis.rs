//! The money axis, at the left or below, and the years below.

use super::paper::{Lettering, Paper};
use super::plane::Plane;
use super::scale::Scale;
use super::text::Weight;
use crate::chart::figure::{Columns, Measure};
use plotters::style::text_anchor::HPos;
use std::iter::StepBy;
use std::ops::Range;

/// The room that the labels of `scale` need at the left, in device pixels.
pub(super) fn left_room(paper: &Paper<'_>, scale: &Scale) -> i32 {
    widest_label(paper, scale) + paper.look.em(0.6)
}

/// Level lines with their labels.
pub(super) fn draw_grid(paper: &mut Paper<'_>, plane: &Plane, scale: &Scale) {
    let across = (plane.block.left, plane.block.right);
    let label_end = plane.block.left - paper.look.em(0.6);
    for tick in &scale.ticks {
        let y = plane.at(0.0, *tick).1;
        if *tick != 0.0 {
            paper.level(y, across, paper.hairline(paper.look.grid));
        }
        let lettering = Lettering::new(paper.look.muted, HPos::Right);
        paper.write(&scale.label(*tick), (label_end, y), lettering);
    }
}

/// The dark line at zero.
pub(super) fn draw_zero(paper: &mut Paper<'_>, plane: &Plane) {
    let across = (plane.block.left, plane.block.right);
    paper.level(plane.zero, across, paper.hairline(paper.look.ink));
}

/// The names of the years, centred below their columns; as many as fit. The one that is asked
/// about keeps its name; else chances grow towards the last year and money begins with the first. Returns the years
/// with names.
pub(super) fn draw_years(
    paper: &mut Paper<'_>,
    plane: &Plane,
    columns: &Columns,
) -> StepBy<Range<usize>> {
    let years = &columns.years;
    let room = plane.block.width() / years.len().max(1) as i32;
    let gap = paper.look.em(0.6);
    let widest = |shorten: fn(&str) -> &str| {
        let weight = if columns.asked.is_some() { Weight::Bold } else { Weight::Normal };
        let widths = years.iter().map(|year| paper.width(shorten(year), weight));
        widths.max().unwrap_or_default() + gap
    };
    let shorten: fn(&str) -> &str = if widest(|year| year) <= room { |year| year } else { short };
    let every = ((widest(shorten) + room - 1) / room.max(1)).max(1) as usize;
    let first = match (columns.asked, columns.measure) {
        (Some(asked), _) => asked % every,
        (None, Measure::Money | Measure::Years) => 0,
        (None, Measure::Chance) => years.len().saturating_sub(1) % every,
    };
    let named = (first..years.len()).step_by(every);
    let y = plane.block.bottom + paper.look.em(1.2);
    for year in named.clone() {
        let lettering = if columns.asked == Some(year) {
            Lettering::new(paper.look.ink, HPos::Center).bold()
        } else {
            Lettering::new(paper.look.muted, HPos::Center)
        };
        let x = plane.at(year as f64 + 0.5, 0.0).0;
        paper.write(shorten(&years[year]), (x, y), lettering);
    }
    named
}

/// The least room between two labels below, in ems.
const GAP: f64 = 0.8;

/// More steps across than this are clutter.
const MOST_STEPS: i32 = 10;

/// The scale for an axis `width` device pixels wide: as many steps as have room for their labels.
/// `make` gets the most steps that it may have.
pub(super) fn scale_across(paper: &Paper<'_>, width: i32, make: impl Fn(i32) -> Scale) -> Scale {
    let has_room = |scale: &Scale| {
        let [first, second, ..] = scale.ticks[..] else { return true };
        let apart = (second - first) / (scale.high - scale.low) * f64::from(width);
        f64::from(widest_label(paper, scale) + paper.look.em(GAP)) <= apart
    };
    let mut scales = (1..=MOST_STEPS).rev().map(&make);
    scales.find(has_room).unwrap_or_else(|| make(1))
}

fn widest_label(paper: &Paper<'_>, scale: &Scale) -> i32 {
    let widths = scale.ticks.iter().map(|tick| paper.width(&scale.label(*tick), Weight::Normal));
    widths.max().unwrap_or_default()
}

/// The money axis below `plane`: a short line and a label for each tick that has room.
pub(super) fn draw_below(paper: &mut Paper<'_>, plane: &Plane, scale: &Scale) {
    let look = paper.look;
    let bottom = plane.block.bottom;
    let (end, y) = (bottom + look.em(0.3), bottom + look.em(1.2));
    let mut free_from = 0;
    for tick in &scale.ticks {
        let x = plane.at(*tick, 0.0).0;
        let text = scale.label(*tick);
        let half = paper.width(&text, Weight::Normal) / 2 + 1;
        if x - half >= free_from && x + half <= paper.block.right {
            paper.upright(x, (bottom, end), paper.hairline(look.rule));
            paper.write(&text, (x, y), Lettering::new(look.muted, HPos::Center));
            free_from = x + half + look.em(GAP / 2.0);
        }
    }
}

/// "23/24" for "2023/24"; other names stay.
fn short(year: &str) -> &str {
    let is_financial_year = year.len() == 7 && year.is_ascii() && year.as_bytes()[4] == b'/';
    if is_financial_year { &year[2..] } else { year }
}
