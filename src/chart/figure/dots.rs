//! Answers along an axis, below what they are held against.

use super::{Extent, Measure, extent::around};

/// Answers, one a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dots {
    /// From top to bottom.
    pub rows: Vec<Dot>,
    /// What all values are counted in.
    pub measure: Measure,
}

/// One answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dot {
    /// Whose.
    pub label: String,
    /// Where it stands, in pounds or years; none where it has no place on the axis, as “never”.
    pub at: Option<f64>,
    /// Where it stood before, if that was somewhere else.
    pub before: Option<f64>,
    /// How far it may lie, from low to high.
    pub range: Option<(f64, f64)>,
    /// The answer in words, at the right.
    pub value: String,
    /// Whether all others are held against it: its line runs through all rows.
    pub is_model: bool,
}

impl Dots {
    /// The lowest and the highest value; years begin with the plan.
    #[must_use]
    pub fn extent(&self) -> Extent {
        let ends = self.rows.iter().flat_map(|dot| {
            let range = dot.range.iter().flat_map(|(low, high)| [*low, *high]);
            dot.at.into_iter().chain(dot.before).chain(range)
        });
        let first = self.rows.iter().find_map(|dot| dot.at).unwrap_or_default();
        let start = if self.measure == Measure::Years { 0.0 } else { first };
        around((start, start), ends)
    }
}
