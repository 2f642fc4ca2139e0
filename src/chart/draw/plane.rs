//! Data coordinates on paper.

use super::paper::{Block, Painted, Paper, Point};
use plotters::chart::{ChartBuilder, LabelAreaPosition};
use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::DrawingBackend;
use std::ops::Range;

/// A block of paper with data coordinates.
pub(super) struct Plane {
    /// The block that the coordinates fill.
    pub(super) block: Block,
    /// The upright position of zero.
    pub(super) zero: i32,
    across: Range<f64>,
    up: Range<f64>,
    coordinates: Cartesian2d<RangedCoordf64, RangedCoordf64>,
    origin: Point,
}

impl Plane {
    /// Coordinates from `across` and `up` for `block`, which lies on `paper`.
    pub(super) fn new<DB: DrawingBackend>(
        paper: &Paper<'_, DB>,
        block: Block,
        across: Range<f64>,
        up: Range<f64>,
    ) -> Painted<DB, Self> {
        let rim = |size: i32| u32::try_from(size).unwrap_or_default();
        let chart = ChartBuilder::on(paper.area)
            .margin_top(rim(block.top))
            .margin_right(rim(paper.block.right - block.right))
            .set_label_area_size(LabelAreaPosition::Left, rim(block.left))
            .set_label_area_size(LabelAreaPosition::Bottom, rim(paper.block.bottom - block.bottom))
            .build_cartesian_2d(across.clone(), up.clone())?;
        let coordinates = chart.as_coord_spec().clone();
        let origin = paper.area.get_base_pixel();
        let mut plane = Self { block, zero: 0, across, up, coordinates, origin };
        plane.zero = plane.at(0.0, 0.0).1;
        Ok(plane)
    }

    /// The place of a value on paper; what lies beyond the edge is at the edge.
    pub(super) fn at(&self, across: f64, up: f64) -> Point {
        let within = |value: f64, range: &Range<f64>| value.max(range.start).min(range.end);
        let value = (within(across, &self.across), within(up, &self.up));
        let (x, y) = self.coordinates.translate(&value);
        (x - self.origin.0, y - self.origin.1)
    }
}
