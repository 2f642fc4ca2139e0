//! What the starting point had: dotted, so that it is told apart without colour.

use super::columns::{BAND_WIDTH, column_width};
use super::lines::path;
use super::paper::{Block, Paper, Point, Stroke};
use super::plane::Plane;
use super::room::Room;
use super::scale::drawable;
use crate::chart::figure::{Ghost, Ink};
use plotters::element::DashedPathElement;
use plotters::style::ShapeStyle;

/// A ghost on paper.
pub(super) enum Shade {
    /// The points of a line.
    Path(Vec<Point>),
    /// Where each column ended: how high, from where to where.
    Tops(Vec<(i32, Point)>),
}

impl Shade {
    /// Where the ghost stands.
    pub(super) fn of(ghost: &Ghost, years: usize, plane: &Plane) -> Self {
        match ghost {
            Ghost::Line(values) => Self::Path(path(values, years, plane)),
            Ghost::Totals(totals) => {
                let width = column_width(plane, years, BAND_WIDTH);
                let tops = totals.iter().enumerate().flat_map(|(year, totals)| {
                    // A column without a part on one side of zero has no end there.
                    let ends = totals.iter().filter(|total| **total != 0.0);
                    let ends = ends.chain(totals.iter().take(usize::from(*totals == [0.0; 2])));
                    ends.map(move |total| {
                        let (x, y) = plane.at(year as f64 + 0.5, drawable(*total));
                        (y, (x - width / 2, x - width / 2 + width))
                    })
                });
                Self::Tops(tops.collect())
            }
        }
    }

    /// Notes that the ghost is there.
    pub(super) fn take(&self, room: &mut Room, apart: i32) {
        match self {
            Self::Path(points) => room.take_path(points),
            Self::Tops(tops) => {
                for (y, (left, right)) in tops {
                    let (top, bottom) = (y - apart, y + apart);
                    room.take(Block { left: *left, top, right: *right, bottom });
                }
            }
        }
    }

    /// Draws the dots.
    pub(super) fn draw(self, paper: &mut Paper<'_>) {
        let ink = stroke(paper);
        match self {
            Self::Path(points) => {
                let (dot, gap) = (paper.look.stroke(2.0), paper.look.stroke(4.0));
                paper.draw(&DashedPathElement::new(points, dot, gap, ShapeStyle::from(ink)));
            }
            Self::Tops(tops) => {
                for (y, ends) in tops {
                    draw_level(y, ends, paper);
                }
            }
        }
    }
}

fn stroke(paper: &Paper<'_>) -> Stroke {
    paper.stroke_of(paper.look.colour(Ink::Grey), 2.0)
}

/// Dots on a rim of ground, which keeps them apart from what they cross.
fn draw_level(y: i32, (left, right): Point, paper: &mut Paper<'_>) {
    let ink = stroke(paper);
    paper.level(y, (left, right), rim(ink, paper));
    for start in (left..right).step_by(2 * dot(paper) as usize) {
        paper.level(y, (start, (start + dot(paper)).min(right)), ink);
    }
}

/// The same, upright.
pub(super) fn draw_upright(x: i32, (top, bottom): Point, paper: &mut Paper<'_>) {
    let ink = stroke(paper);
    paper.upright(x, (top, bottom), rim(ink, paper));
    for start in (top..bottom).step_by(2 * dot(paper) as usize) {
        paper.upright(x, (start, (start + dot(paper)).min(bottom)), ink);
    }
}

fn dot(paper: &Paper<'_>) -> i32 {
    paper.look.stroke(3.0)
}

fn rim(ink: Stroke, paper: &Paper<'_>) -> Stroke {
    Stroke { colour: paper.look.ground, thickness: ink.thickness + 2 * paper.look.stroke(1.0) }
}
