//! An aim over two levers at once.

use super::aim::{Aim, Trials};
use super::lever::{Kind, Lever};
use crate::case::Case;
use crate::model::Choices;

/// By how much an aim is reached over the range of two levers.
#[derive(Clone, Debug, PartialEq)]
pub struct AimMap {
    /// The values of the lever across, from its lowest to its highest.
    pub across: Vec<f64>,
    /// The values of the lever up, from its lowest to its highest.
    pub up: Vec<f64>,
    /// The margin at each pair of values, row by row from the lowest value up.
    pub margins: Vec<f64>,
}

/// Nobody plans to save more than there is to save: there the map ends, unless the scenario goes
/// further.
const ALL_DELIVERED: (&str, f64) = ("realisation", 1.0);

/// Values over the range of a lever that is a number, at most `most`: every step of its slider, or
/// every second, fifth, tenth …, so that they are round.
fn places(lever: &Lever, choices: &Choices, most: usize) -> Vec<f64> {
    let Kind::Number { min, mut max, step, .. } = lever.kind else { return Vec::new() };
    let (id, end) = ALL_DELIVERED;
    if lever.id == id && lever.value(choices) <= end {
        max = end;
    }
    let steps = (max - min) / step;
    let mut stride = 1.0;
    for factor in [2.0, 2.5, 2.0].into_iter().cycle() {
        if steps / stride <= (most - 1) as f64 {
            break;
        }
        stride *= factor;
    }
    let count = (steps / stride + 1e-9).floor() as u32;
    let place = |place: u32| lever.rounded(min + f64::from(place) * stride * step);
    let mut places: Vec<f64> = (0..=count).map(place).collect();
    if places.last().is_some_and(|last| *last < max) {
        places.push(max);
    }
    places
}

impl AimMap {
    /// A map of two levers that are numbers, with at most `most` + 1 values of each. Its margins
    /// are still to be worked out, row by row with [`AimMap::next_row`].
    #[must_use]
    pub fn empty(across: &Lever, up: &Lever, choices: &Choices, most: usize) -> Self {
        Self {
            across: places(across, choices, most),
            up: places(up, choices, most),
            margins: Vec::new(),
        }
    }

    /// Whether all rows are there.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.margins.len() == self.across.len() * self.up.len()
    }

    /// Works out the next row; nothing if all are there.
    pub fn next_row(
        &mut self,
        case: &Case,
        aim: Aim,
        choices: &Choices,
        (across, up): (&Lever, &Lever),
        trials: Trials<'_>,
    ) {
        let row = self.margins.len().checked_div(self.across.len()).unwrap_or_default();
        let Some(height) = self.up.get(row) else { return };
        let mut tried = choices.clone();
        up.set(&mut tried, *height);
        for place in &self.across {
            across.set(&mut tried, *place);
            self.margins.push(aim.margin(case, &tried, trials));
        }
    }

    /// Where `value` stands among `values`: 0 is the first, 1 the second; may lie between.
    #[must_use]
    pub fn place(values: &[f64], value: f64) -> f64 {
        let above =
            values.partition_point(|known| *known < value).clamp(1, values.len().max(2) - 1);
        let (Some(low), Some(high)) = (values.get(above - 1), values.get(above)) else {
            return 0.0;
        };
        (above - 1) as f64 + (value - low) / (high - low)
    }

    /// The line on which the aim is just met, as pieces between points. A point counts columns
    /// and rows from 0: (0, 0) is the middle of the lowest cell at the left.
    ///
    /// Marching squares: where two neighbouring cells differ, the line passes between them, as
    /// near to each as its margin is small.
    #[must_use]
    pub fn break_even(&self) -> Vec<[(f64, f64); 2]> {
        let columns = self.across.len();
        let margin = |column: usize, row: usize| self.margins[row * columns + column];
        let mut pieces = Vec::new();
        let rows = self.margins.len().checked_div(columns).unwrap_or_default();
        for row in 0..rows.saturating_sub(1) {
            for column in 0..columns - 1 {
                let corners =
                    [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)];
                let mut crossings = Vec::with_capacity(4);
                for (at, next) in corners.into_iter().zip(corners.into_iter().cycle().skip(1)) {
                    let (here, there) = (margin(at.0, at.1), margin(next.0, next.1));
                    if (here >= 0.0) != (there >= 0.0) {
                        let part = here / (here - there);
                        let between =
                            |from: usize, to: usize| from as f64 + part * (to as f64 - from as f64);
                        crossings.push((between(at.0, next.0), between(at.1, next.1)));
                    }
                }
                pieces.extend(crossings.chunks_exact(2).map(|ends| [ends[0], ends[1]]));
            }
        }
        pieces
    }
}
