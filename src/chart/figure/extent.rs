//! How far an axis has to reach.

use super::{Bar, Bars, Body, Columns, Distribution, Figure, Ghost, Measure, Swings};

/// A lowest and a highest value.
pub type Extent = (f64, f64);

/// Both of them and what lies between.
#[must_use]
pub fn union(one: Extent, other: Extent) -> Extent {
    (one.0.min(other.0), one.1.max(other.1))
}

/// The lowest and the highest of `values` that are numbers, and `start`.
pub(super) fn around(start: Extent, values: impl Iterator<Item = f64>) -> Extent {
    values
        .filter(|value| !value.is_nan())
        .fold(start, |extent, value| union(extent, (value, value)))
}

impl Figure {
    /// The lowest and the highest value that the axis of money has to show; none without such an
    /// axis.
    #[must_use]
    pub fn extent(&self) -> Option<Extent> {
        match &self.body {
            Body::Columns(columns) if columns.measure == Measure::Money => Some(columns.extent()),
            // Scores have a scale of their own.
            Body::Columns(_) | Body::Map(_) | Body::Roadmap(_) | Body::Dumbbells(_) => None,
            Body::Bars(bars) => Some(bars.extent()),
            Body::Distribution(distribution) => Some(distribution.extent()),
            Body::Swings(swings) => Some(swings.extent()),
            Body::Dots(dots) => Some(dots.extent()),
        }
    }

    /// Whether there is nothing to draw: no column, line, bar or run that is more than nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match &self.body {
            Body::Columns(columns) => {
                let stacks = columns.stacks.iter().flat_map(|stack| &stack.values);
                let lines = columns.lines.iter().flat_map(|line| &line.values);
                columns.ghost.is_none() && stacks.chain(lines).all(|value| *value == 0.0)
            }
            Body::Bars(bars) => {
                bars.rows.iter().all(|bar| bar.from == bar.to && bar.ghost.is_none())
            }
            Body::Distribution(distribution) => distribution.shares.is_empty(),
            Body::Swings(swings) => swings.rows.is_empty(),
            Body::Map(map) => map.margins.is_empty(),
            Body::Dots(dots) => dots.rows.is_empty(),
            Body::Roadmap(roadmap) => roadmap.steps.is_empty(),
            Body::Dumbbells(dumbbells) => {
                dumbbells.rows.iter().all(|row| row.now.or(row.future).or(row.own).is_none())
            }
        }
    }
}

impl Columns {
    /// The lowest and the highest value; zero is between them.
    #[must_use]
    pub fn extent(&self) -> Extent {
        let lines = self.lines.iter().flat_map(|line| &line.values);
        let bands = self.band.iter().flat_map(|band| band.low.iter().chain(&band.high));
        let areas = self.areas.iter().flat_map(|area| area.low.iter().chain(&area.high));
        let ghosts = self.ghost.iter().flat_map(Ghost::values);
        let piles = (0..self.years.len()).flat_map(|year| self.piles(year));
        around((0.0, 0.0), lines.chain(bands).chain(areas).copied().chain(piles).chain(ghosts))
    }

    /// What the negative parts of a column come to, and the positive ones.
    #[must_use]
    pub fn piles(&self, year: usize) -> [f64; 2] {
        let values = self.stacks.iter().filter_map(|stack| stack.values.get(year));
        values.fold([0.0, 0.0], |[down, up], value| [down + value.min(0.0), up + value.max(0.0)])
    }
}

impl Bars {
    /// The lowest and the highest value; zero is between them.
    #[must_use]
    pub fn extent(&self) -> Extent {
        around((0.0, 0.0), self.rows.iter().flat_map(|bar| <[f64; 2]>::from(bar.ends())))
    }
}

impl Bar {
    /// The lowest and the highest value that the bar, its whisker and its ghost reach.
    #[must_use]
    pub fn ends(&self) -> Extent {
        let (low, high) = self.range.unwrap_or((self.to, self.to));
        let ghost = self.ghost.unwrap_or(self.to);
        around((self.to, self.to), [self.from, low, high, ghost].into_iter())
    }
}

impl Distribution {
    /// The lowest and the highest sum of all bins and all marks.
    #[must_use]
    pub fn extent(&self) -> Extent {
        let bins = (self.from, self.start(self.shares.len()));
        let marks = self.marks.iter().map(|mark| mark.at);
        around(bins, marks.filter(|at| at.is_finite()))
    }
}

impl Swings {
    /// The lowest and the highest outcome.
    #[must_use]
    pub fn extent(&self) -> Extent {
        let outcomes = self.rows.iter().flat_map(|swing| [swing.low, swing.high]);
        around((self.central, self.central), outcomes)
    }
}
