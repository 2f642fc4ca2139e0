//! Lines over the columns.

use super::paper::{Paper, Point, Stroke};
use super::plane::Plane;
use super::scale::drawable;
use super::shade::dots;
use crate::chart::figure::{Columns, Line, dashes};

/// The points of each line.
pub(super) fn paths(columns: &Columns, plane: &Plane) -> Vec<Vec<Point>> {
    let years = columns.years.len();
    columns.lines.iter().map(|line| path(&line.values, years, plane)).collect()
}

/// Zero at the start, then a point at the end of each year.
pub(super) fn path(values: &[f64], years: usize, plane: &Plane) -> Vec<Point> {
    let ends = values.iter().take(years).enumerate();
    let ends = ends.map(|(year, value)| plane.at(year as f64 + 1.0, drawable(*value)));
    std::iter::once(plane.at(0.0, 0.0)).chain(ends).collect()
}

/// The first line is the main one and has points, where they do not run together; any further one is dashed in its own way and
/// has none, so that they differ by more than colour.
pub(super) fn draw(paper: &mut Paper<'_>, lines: &[Line], paths: Vec<Vec<Point>>) {
    for (index, (line, path)) in lines.iter().zip(paths).enumerate().rev() {
        let colour = paper.look.colour(line.ink);
        if index == 0 {
            draw_main(paper, path, paper.stroke_of(colour, MAIN_WIDTH));
        } else {
            let lengths = dashes(index).map(|length| f64::from(paper.look.stroke(length)));
            let half = f64::from(paper.look.stroke(2.0)) / 2.0;
            paper.shape(&dots(&path, lengths, half), colour);
        }
    }
}

fn draw_main(paper: &mut Paper<'_>, path: Vec<Point>, stroke: Stroke) {
    let apart = path.windows(2).map(|ends| ends[1].0 - ends[0].0).min().unwrap_or_default();
    let radius = paper.look.stroke(4.0).min(apart / 4);
    paper.path(&path, stroke);
    if radius < paper.look.stroke(3.0) {
        return;
    }
    let ring = paper.stroke_of(stroke.colour, 1.75);
    for at in path.into_iter().skip(1) {
        paper.point(at, radius, ring);
    }
}

/// In CSS pixels at the normal size of text.
const MAIN_WIDTH: f64 = 2.5;
