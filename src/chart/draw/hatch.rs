//! Filled blocks, and slanted stripes inside them.

use super::paper::{Block, Paper, Point, Stroke};
use crate::chart::figure::{Filling, Ink, Pattern};

/// How much of its colour a pale filling has: less than its edge, and still seen where a
/// projector washes it out.
pub(super) const TINT: f64 = 0.2;

/// Fills `block` with `ink`.
pub(super) fn fill(paper: &mut Paper<'_>, block: Block, ink: Ink, pattern: Pattern) {
    let look = paper.look;
    let colour = look.colour(ink);
    paper.fill(block, colour);
    let inside = block.without_rim(look.stroke(1.0));
    let filling = look.filling(ink, pattern);
    if filling == Filling::Solid || inside.width() <= 0 || inside.height() <= 0 {
        return;
    }
    let ground = match filling {
        Filling::Slanted => look.pale(ink),
        Filling::Pale => look.mixed(ink, TINT),
        _ => look.ground,
    };
    paper.fill(inside, ground);
    let every = look.stroke(5.0);
    let line = Stroke { colour, thickness: look.stroke(1.5) };
    if matches!(filling, Filling::Upright | Filling::Squares) {
        for x in (inside.left + every / 2..inside.right).step_by(every as usize) {
            paper.upright(x, (inside.top, inside.bottom), line);
        }
    }
    if matches!(filling, Filling::Level | Filling::Squares) {
        for y in (inside.top + every / 2..inside.bottom).step_by(every as usize) {
            paper.level(y, (inside.left, inside.right), line);
        }
    }
    let width = match filling {
        Filling::Slanted => look.stroke(2.0),
        Filling::Broad => look.stroke(4.5),
        _ => return,
    };
    paper.shape(&stripes(inside, look.stroke(7.0), width), colour);
}

/// All stripes as one shape, because each shape costs a call: up a stripe, down its other side,
/// along the lower edge to the next, and back along the lower edge at the end. `every` is from
/// one stripe to the next and `wide` its width, both along the edge. Stripes stay where they are
/// when the block grows.
fn stripes(block: Block, every: i32, wide: i32) -> Vec<Point> {
    let Block { left, top, right, bottom } = block;
    // On a slanted line, x + y is the same everywhere.
    let (first, last) = (left + top, right + bottom);
    let lower_corner = left + bottom;
    let lower =
        |sum: i32| if sum <= lower_corner { (left, sum - left) } else { (sum - bottom, bottom) };
    let upper_corner = right + top;
    let upper =
        |sum: i32| if sum <= upper_corner { (sum - top, top) } else { (right, sum - right) };

    let mut shape = Vec::with_capacity(((last - first) / every + 2) as usize * 5);
    let mut end_before = first;
    let mut start = first - first.rem_euclid(every);
    while start < last {
        let (from, to) = (start.max(first), (start + wide).min(last));
        start += every;
        if to <= from {
            continue;
        }
        if (end_before..from).contains(&lower_corner) {
            shape.push((left, bottom));
        }
        shape.extend([lower(from), upper(from)]);
        if (from + 1..to).contains(&upper_corner) {
            shape.push((right, top));
        }
        shape.extend([upper(to), lower(to)]);
        end_before = to;
    }
    if end_before > lower_corner {
        shape.push((left, bottom));
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Twice the area of a shape.
    fn double_area(shape: &[Point]) -> i32 {
        let next = shape.iter().cycle().skip(1);
        shape.iter().zip(next).map(|((x1, y1), (x2, y2))| x1 * y2 - x2 * y1).sum()
    }

    #[test]
    fn stripes_stay_inside_and_fill_their_share() {
        for (width, height) in [(40, 85), (85, 40), (9, 9), (300, 12), (1, 50)] {
            let block = Block { left: 3, top: 5, right: 3 + width, bottom: 5 + height };
            let shape = stripes(block, 7, 2);
            assert!(shape.iter().all(|(x, y)| {
                (block.left..=block.right).contains(x) && (block.top..=block.bottom).contains(y)
            }));
            let share = f64::from(double_area(&shape).abs()) / f64::from(2 * width * height);
            let rest = f64::from(width + height) / f64::from(width * height);
            assert!((share - 2.0 / 7.0).abs() < rest, "{width} by {height}: {share}");
        }
    }

    #[test]
    fn every_edge_is_slanted_or_runs_along_the_block() {
        let block = Block { left: 3, top: 5, right: 43, bottom: 90 };
        let shape = stripes(block, 7, 2);
        assert!(shape.len() > 60);
        for edge in shape.windows(2) {
            let ((x1, y1), (x2, y2)) = (edge[0], edge[1]);
            let is_slanted = x1 + y1 == x2 + y2;
            let is_upright = x1 == x2 && (x1 == block.left || x1 == block.right);
            let is_level = y1 == y2 && (y1 == block.top || y1 == block.bottom);
            assert!(is_slanted || is_upright || is_level, "{edge:?}");
        }
    }
}
