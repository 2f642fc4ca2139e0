//! What the starting point had: dotted, so that it is told apart without colour.

use super::columns::{BAND_WIDTH, column_width};
use super::lines::path;
use super::paper::{Block, Paper, Point, Stroke};
use super::plane::Plane;
use super::room::Room;
use super::scale::drawable;
use crate::chart::figure::{Ghost, Ink};

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
        match self {
            Self::Path(points) => draw_dots(&points, paper),
            Self::Tops(tops) => {
                for (y, (left, right)) in tops {
                    paper.level(y, (left, right), rim(paper));
                    draw_dots(&[(left, y), (right, y)], paper);
                }
            }
        }
    }
}

/// An upright dotted line; a rim of ground keeps it apart from what it crosses.
pub(super) fn draw_upright(x: i32, (top, bottom): Point, paper: &mut Paper<'_>) {
    paper.upright(x, (top, bottom), rim(paper));
    draw_dots(&[(x, top), (x, bottom)], paper);
}

/// The thickness of the dots in CSS pixels.
const THICKNESS: f64 = 2.0;

fn rim(paper: &Paper<'_>) -> Stroke {
    paper.stroke_of(paper.look.ground, THICKNESS + 2.0)
}

fn draw_dots(points: &[Point], paper: &mut Paper<'_>) {
    let look = paper.look;
    let lengths = [3.0, 3.0].map(|length| f64::from(look.stroke(length)));
    let shape = dots(points, lengths, f64::from(look.stroke(THICKNESS)) / 2.0);
    paper.shape(&shape, look.colour(Ink::Grey));
}

/// Dots along `points` as one shape, because each shape costs a call: up one side of all dots and
/// back along the other, from dot to dot on the line itself. `dot` and `gap` are along the line,
/// `half` is half its thickness.
pub(super) fn dots(points: &[Point], [dot, gap]: [f64; 2], half: f64) -> Vec<Point> {
    let (mut there, mut back) = (Vec::new(), Vec::new());
    let (mut is_dot, mut left) = (true, dot);
    for ends in points.windows(2) {
        let [start, end] = [0, 1].map(|end| (f64::from(ends[end].0), f64::from(ends[end].1)));
        let (across, down) = (end.0 - start.0, end.1 - start.1);
        let length = (across * across + down * down).sqrt();
        let mut at = 0.0;
        while at < length {
            let step = left.min(length - at);
            if is_dot {
                let corner = |along: f64, side: f64| {
                    let (x, y) = (across / length, down / length);
                    let beside = (start.0 + along * x - side * y, start.1 + along * y + side * x);
                    (beside.0.round() as i32, beside.1.round() as i32)
                };
                let to = at + step;
                let sides = [(at, 0.0), (at, half), (to, half), (to, 0.0)];
                there.extend(sides.map(|(along, side)| corner(along, side)));
                back.extend(sides.map(|(along, side)| corner(along, -side)));
            }
            at += step;
            left -= step;
            if left <= 1e-9 {
                is_dot = !is_dot;
                left = if is_dot { dot } else { gap };
            }
        }
    }
    back.reverse();
    there.extend(back);
    there
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_cover_their_part_of_a_line_however_it_bends() {
        let shape = dots(&[(0, 10), (60, 10), (60, 70)], [3.0, 3.0], 1.0);
        let next = shape.iter().cycle().skip(1);
        let double: i32 = shape.iter().zip(next).map(|((x, y), (u, v))| x * v - u * y).sum();
        // 120 pixels, half of them dots two pixels thick.
        assert_eq!(double.abs() / 2, 120);
        assert!(shape.iter().all(|(x, y)| (-1..=61).contains(x) && (9..=71).contains(y)));
    }

    #[test]
    fn a_line_that_goes_nowhere_has_no_dots() {
        assert!(dots(&[(5, 5), (5, 5)], [3.0, 3.0], 1.0).is_empty());
        assert!(dots(&[], [3.0, 3.0], 1.0).is_empty());
    }
}
