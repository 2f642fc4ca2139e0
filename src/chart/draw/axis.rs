//! The money axis at the left, and the years below.

use super::paper::{Lettering, Painted, Paper};
use super::plane::Plane;
use super::scale::Scale;
use super::text::Weight;
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;

/// The room that the labels of `scale` need at the left, in device pixels.
pub(super) fn left_room<DB: DrawingBackend>(paper: &Paper<'_, DB>, scale: &Scale) -> i32 {
    let widest = scale.ticks.iter().map(|tick| paper.width(&scale.label(*tick), Weight::Normal));
    widest.max().unwrap_or_default() + paper.look.em(0.6)
}

/// Level lines with their labels.
pub(super) fn draw_grid<DB: DrawingBackend>(
    paper: &mut Paper<'_, DB>,
    plane: &Plane,
    scale: &Scale,
) -> Painted<DB> {
    let across = (plane.block.left, plane.block.right);
    let label_end = plane.block.left - paper.look.em(0.6);
    for tick in &scale.ticks {
        let y = plane.at(0.0, *tick).1;
        if *tick != 0.0 {
            paper.level(y, across, paper.hairline(paper.look.grid))?;
        }
        let lettering = Lettering::new(paper.look.muted, HPos::Right);
        paper.write(&scale.label(*tick), (label_end, y), lettering)?;
    }
    Ok(())
}

/// The dark line at zero.
pub(super) fn draw_zero<DB: DrawingBackend>(paper: &Paper<'_, DB>, plane: &Plane) -> Painted<DB> {
    let across = (plane.block.left, plane.block.right);
    paper.level(plane.zero, across, paper.hairline(paper.look.ink))
}

/// The names of the years, centred below their columns; as many as fit.
pub(super) fn draw_years<DB: DrawingBackend>(
    paper: &mut Paper<'_, DB>,
    plane: &Plane,
    years: &[String],
) -> Painted<DB> {
    let room = plane.block.width() / years.len().max(1) as i32;
    let gap = paper.look.em(0.6);
    let widest = |shorten: fn(&str) -> &str| {
        let widths = years.iter().map(|year| paper.width(shorten(year), Weight::Normal));
        widths.max().unwrap_or_default() + gap
    };
    let shorten: fn(&str) -> &str = if widest(|year| year) <= room { |year| year } else { short };
    let every = (widest(shorten) + room - 1) / room.max(1);
    let y = plane.block.bottom + paper.look.em(1.2);
    let lettering = Lettering::new(paper.look.muted, HPos::Center);
    for (index, year) in years.iter().enumerate().step_by(every.max(1) as usize) {
        let x = plane.at(index as f64 + 0.5, 0.0).0;
        paper.write(shorten(year), (x, y), lettering)?;
    }
    Ok(())
}

/// "23/24" for "2023/24"; other names stay.
fn short(year: &str) -> &str {
    let is_financial_year = year.len() == 7 && year.is_ascii() && year.as_bytes()[4] == b'/';
    if is_financial_year { &year[2..] } else { year }
}
