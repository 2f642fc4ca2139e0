//! A filled range under the lines.

use super::hatch::TINT;
use super::lines::path;
use super::paper::{Block, Paper, Point};
use super::plane::Plane;
use super::room::Room;
use crate::chart::figure::{Area, Ink};
use plotters::element::Polygon;

/// The points of the low edge and of the high one, from the start of Year 1.
pub(super) type Edges = [Vec<Point>; 2];

/// Where the edges of `area` run.
pub(super) fn edges(area: &Area, years: usize, plane: &Plane) -> Edges {
    [&area.low, &area.high].map(|values| path(values, years, plane))
}

/// Fills what lies between the edges. Behind columns it is faint and has no edges.
pub(super) fn draw(paper: &mut Paper<'_>, ink: Ink, [low, high]: &Edges, is_behind: bool) {
    let outline: Vec<Point> = low.iter().chain(high.iter().rev()).copied().collect();
    paper.draw(&Polygon::new(outline, paper.look.mixed(ink, TINT)));
    if is_behind {
        return;
    }
    let edge = paper.hairline(paper.look.colour(ink));
    paper.path(low.clone(), edge);
    paper.path(high.clone(), edge);
}

/// Notes that the area is taken, as one block a year.
pub(super) fn take([low, high]: &Edges, room: &mut Room) {
    for (low, high) in low.windows(2).zip(high.windows(2)) {
        let levels = [low[0].1, low[1].1, high[0].1, high[1].1];
        room.take(Block {
            left: low[0].0,
            top: levels.into_iter().min().unwrap_or_default(),
            right: low[1].0,
            bottom: levels.into_iter().max().unwrap_or_default(),
        });
    }
}
