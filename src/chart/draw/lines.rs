//! Lines over the columns, and the mark on the axis of years.

use super::paper::{Block, Painted, Paper, Point, Stroke};
use super::plane::Plane;
use super::scale::drawable;
use crate::chart::figure::Line;
use plotters::element::DashedPathElement;
use plotters::prelude::DrawingBackend;
use plotters::style::ShapeStyle;

/// The points of a line: zero at the start, then one at the end of each year.
pub(super) fn points(line: &Line, years: usize, plane: &Plane) -> Vec<Point> {
    let ends = line.values.iter().take(years).enumerate();
    let ends = ends.map(|(year, value)| plane.at(year as f64 + 1.0, drawable(*value)));
    std::iter::once(plane.at(0.0, 0.0)).chain(ends).collect()
}

/// The first line is the main one and has points; any further one is dashed and has none, so
/// that they differ by more than colour.
pub(super) fn draw_line<DB: DrawingBackend>(
    paper: &Paper<'_, DB>,
    line: &Line,
    points: &[Point],
    is_main: bool,
) -> Painted<DB> {
    let stroke = paper.stroke(line.ink, if is_main { 2.5 } else { 2.0 });
    if !is_main {
        let style = ShapeStyle::from(stroke);
        let (dash, gap) = (paper.look.stroke(6.0), paper.look.stroke(4.0));
        return paper.area.draw(&DashedPathElement::new(points.iter().copied(), dash, gap, style));
    }
    // A rim keeps the line apart from the columns it crosses.
    let rim = Stroke {
        colour: paper.look.ground,
        thickness: stroke.thickness + 2 * paper.look.stroke(1.0),
    };
    paper.path(points.to_vec(), rim)?;
    paper.path(points.to_vec(), stroke)?;
    let apart = points.windows(2).map(|ends| ends[1].0 - ends[0].0).min().unwrap_or_default();
    let radius = paper.look.stroke(4.0).min(apart / 4);
    for at in points.iter().skip(1) {
        paper.point(*at, radius, Stroke { thickness: paper.look.stroke(1.75), ..stroke })?;
    }
    Ok(())
}

/// A dotted upright line at `x`, from `bottom` up to `top`.
pub(super) fn draw_mark<DB: DrawingBackend>(
    paper: &Paper<'_, DB>,
    x: i32,
    (top, bottom): Point,
) -> Painted<DB> {
    let thickness = paper.look.stroke(1.5);
    let dot = paper.look.stroke(3.0);
    let left = x - thickness / 2;
    let mut end = bottom;
    while end - dot > top {
        let block = Block { left, top: end - dot, right: left + thickness, bottom: end };
        paper.fill(block, paper.look.ink)?;
        end -= 2 * dot;
    }
    Ok(())
}
