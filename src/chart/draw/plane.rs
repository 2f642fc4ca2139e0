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
            .build_cartesian_2d(across, up)?;
        let coordinates = chart.as_coord_spec().clone();
        let origin = paper.area.get_base_pixel();
        let zero = coordinates.translate(&(0.0, 0.0)).1 - origin.1;
        Ok(Self { block, zero, coordinates, origin })
    }

    /// The place of a value on paper.
    pub(super) fn at(&self, across: f64, up: f64) -> Point {
        let (x, y) = self.coordinates.translate(&(across, up));
        (x - self.origin.0, y - self.origin.1)
    }
}
