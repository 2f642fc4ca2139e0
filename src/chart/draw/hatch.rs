//! Slanted lines inside a block.

use super::paper::{Block, Painted, Paper, Point};
use crate::chart::figure::{Ink, Pattern};
use plotters::prelude::DrawingBackend;

/// Fills `block` with `ink`, solid or hatched.
pub(super) fn fill<DB: DrawingBackend>(
    paper: &Paper<'_, DB>,
    block: Block,
    ink: Ink,
    pattern: Pattern,
) -> Painted<DB> {
    paper.fill(block, paper.look.colour(ink))?;
    let outline = paper.stroke(ink, 1.0);
    let inside = block.without_rim(outline.thickness);
    if pattern == Pattern::Solid || inside.width() <= 0 || inside.height() <= 0 {
        return Ok(());
    }
    paper.fill(inside, paper.look.pale(ink))?;
    paper.path(hatching(block, paper.look.stroke(6.0)), outline)
}

/// One path over all the slanted lines: up one line, along the outline to the next, and down
/// it. Lines stand `gap` apart and stay where they are when the block grows.
fn hatching(block: Block, gap: i32) -> Vec<Point> {
    let Block { left, top, .. } = block;
    let (right, bottom) = (block.right - 1, block.bottom - 1);
    // On a slanted line, x + y is the same everywhere.
    let (first, last) = (left + top, right + bottom);
    let mut sum = first - first.rem_euclid(gap) + gap;
    let mut path = Vec::with_capacity(((last - first) / gap + 2) as usize * 3);
    let mut upwards = true;
    while sum < last {
        let lower = if sum - bottom <= left { (left, sum - left) } else { (sum - bottom, bottom) };
        let upper = if sum - top <= right { (sum - top, top) } else { (right, sum - right) };
        let (start, end) = if upwards { (lower, upper) } else { (upper, lower) };
        if let Some(&(x, y)) = path.last() {
            // From side to side the outline goes through a corner.
            if x != start.0 && y != start.1 {
                path.push(if upwards { (left, bottom) } else { (right, top) });
            }
        }
        path.extend([start, end]);
        upwards = !upwards;
        sum += gap;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hatching_is_slanted_or_runs_along_the_outline() {
        let block = Block { left: 3, top: 5, right: 43, bottom: 90 };
        let path = hatching(block, 6);
        assert!(path.len() > 20);
        for step in path.windows(2) {
            let ((x1, y1), (x2, y2)) = (step[0], step[1]);
            let slanted = x1 + y1 == x2 + y2;
            let on_outline =
                (x1 == x2 && (x1 == 3 || x1 == 42)) || (y1 == y2 && (y1 == 5 || y1 == 89));
            assert!(slanted || on_outline, "{step:?}");
        }
    }
}
