//! The parts of stacked columns, one on the other.

use super::scale::drawable;
use crate::chart::figure::Columns;

/// One part of one column: from the side of zero outwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Part {
    /// The column, from 0.
    pub(super) year: usize,
    /// The stack it belongs to.
    pub(super) stack: usize,
    pub(super) from: f64,
    pub(super) to: f64,
}

/// All parts that are not nothing: positive ones pile up from zero, negative ones down.
pub(super) fn parts(columns: &Columns) -> Vec<Part> {
    let mut parts = Vec::with_capacity(columns.years.len() * columns.stacks.len());
    for year in 0..columns.years.len() {
        let (mut up, mut down) = (0.0, 0.0);
        for (stack, values) in columns.stacks.iter().enumerate() {
            let value = values.values.get(year).copied().map_or(0.0, drawable);
            if value == 0.0 {
                continue;
            }
            let pile = if value > 0.0 { &mut up } else { &mut down };
            parts.push(Part { year, stack, from: *pile, to: *pile + value });
            *pile += value;
        }
    }
    parts
}
