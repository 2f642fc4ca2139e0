//! Data coordinates on paper.

use super::paper::{Block, Point};
use std::ops::Range;

/// A block of paper with data coordinates.
pub(super) struct Plane {
    /// The block that the coordinates fill.
    pub(super) block: Block,
    /// The upright position of zero.
    pub(super) zero: i32,
    across: Range<f64>,
    up: Range<f64>,
}

impl Plane {
    /// Coordinates from `across` and `up`, neither of them empty, for `block`.
    pub(super) fn new(block: Block, across: Range<f64>, up: Range<f64>) -> Self {
        let mut plane = Self { block, zero: 0, across, up };
        plane.zero = plane.at(0.0, 0.0).1;
        plane
    }

    /// The place of a value on paper; what lies beyond the edge is at the edge.
    pub(super) fn at(&self, across: f64, up: f64) -> Point {
        let Block { left, bottom, .. } = self.block;
        let x = left + pixels(across, &self.across, self.block.width() - 1);
        (x, bottom - 1 - pixels(up, &self.up, self.block.height() - 1))
    }
}

/// How far `value` is along `range`, in pixels; all of it is `length`.
fn pixels(value: f64, range: &Range<f64>, length: i32) -> i32 {
    let value = value.max(range.start).min(range.end);
    let share = (value - range.start) / (range.end - range.start);
    // A value that stands for a whole pixel is not to lose it by a rounding error.
    (f64::from(length) * share + 1e-3).floor() as i32
}
