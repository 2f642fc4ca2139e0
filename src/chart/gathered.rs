//! Many parts, so few that a reader can tell them apart: the smallest go together.

use crate::model::in_order;

/// As many parts as can be told apart.
const MOST: usize = 8;

/// Some parts one by one in their order, and the rest together.
pub(super) struct Gathered<T> {
    /// Those that are largest.
    pub shown: Vec<T>,
    /// The rest; never just one.
    pub others: Vec<T>,
}

impl<T> Gathered<T> {
    /// The largest by `size`, at most [`MOST`] with the rest together.
    pub fn of(parts: Vec<T>, size: impl Fn(&T) -> f64) -> Self {
        Self::at_most(parts, MOST, size)
    }

    /// The same with at most `most`.
    pub fn at_most(parts: Vec<T>, most: usize, size: impl Fn(&T) -> f64) -> Self {
        if parts.len() <= most {
            return Self { shown: parts, others: Vec::new() };
        }
        let by_size = in_order(0..parts.len(), |place| -size(&parts[*place]).abs());
        let largest = &by_size[..most - 1];
        let (mut shown, mut others) = (Vec::new(), Vec::new());
        for (place, part) in parts.into_iter().enumerate() {
            if largest.contains(&place) {
                shown.push(part);
            } else {
                others.push(part);
            }
        }
        Self { shown, others }
    }

    /// "Others (12)", or nothing.
    pub fn label(&self) -> Option<String> {
        (!self.others.is_empty()).then(|| format!("Others ({})", self.others.len()))
    }

    /// What a caption says of it: "; the 7 largest of 19, the rest one by one in the table"; nothing
    /// where all are shown.
    pub fn remark(&self) -> String {
        match (self.shown.len(), self.others.len()) {
            (_, 0) => String::new(),
            (shown, others) => format!(
                "; the {shown} largest of {}, the rest one by one in the table",
                shown + others
            ),
        }
    }
}
