//! A scale with round steps, and how its steps are called.

use crate::words::{MINUS, decimal, pounds};

/// Beyond this no sum of money makes sense, and whole pixels could not show it.
const LARGEST: f64 = 1e15;

/// A tenth of a penny: less than this is nothing.
const SMALLEST: f64 = 0.001;

/// A range of money that contains zero, with round steps.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    /// The lowest value that is shown.
    pub(super) low: f64,
    /// The highest value that is shown.
    pub(super) high: f64,
    /// The values that get a line and a label, from low to high.
    pub(super) ticks: Vec<f64>,
}

impl Scale {
    /// The scale of `values` in about `steps` steps.
    pub(super) fn of(values: impl Iterator<Item = f64>, steps: i32) -> Self {
        let (low, high) = extent(values);
        if high - low < SMALLEST {
            return Self { low: 0.0, high: 1.0, ticks: vec![0.0] };
        }
        let step = round_step((high - low) / f64::from(steps.max(1)));
        // Ending at half a step leaves less empty ground than a whole one.
        let half = step / 2.0;
        let low = (low / half).floor() * half;
        let high = (high / half).ceil() * half;
        let mut ticks: Vec<f64> = ((low / step).ceil() as i64..=(high / step).floor() as i64)
            .map(|tick| tick as f64 * step)
            .collect();
        if ticks.first().is_some_and(|first| *first > low) {
            ticks.insert(0, low);
        }
        Self { low, high, ticks }
    }

    /// A tick in words: "£300m", "£0", "−£50k".
    pub(super) fn label(&self, tick: f64) -> String {
        let (unit, letter) = match self.high.max(-self.low) {
            size if size >= 1e6 => (1e6, "m"),
            size if size >= 1e3 => (1e3, "k"),
            _ => (1.0, ""),
        };
        if tick == 0.0 {
            return "£0".to_owned();
        }
        let sign = if tick < 0.0 { MINUS.to_string() } else { String::new() };
        format!("{sign}£{}{letter}", decimal(tick.abs() / unit, 3))
    }
}

/// A sum in three digits: "£268m", "£43.0m", "£281k".
pub(super) fn rounded(amount: f64) -> String {
    let millions = (amount / 1e6).round() * 1e6;
    if millions.abs() < 100e6 {
        return pounds(amount);
    }
    let sign = if millions < 0.0 { MINUS.to_string() } else { String::new() };
    format!("{sign}£{}m", decimal(millions.abs() / 1e6, 0))
}

/// Zero, and the lowest and highest of `values`.
pub(super) fn extent(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.map(drawable).fold((0.0, 0.0), |(low, high), value| (low.min(value), high.max(value)))
}

/// A value that can be drawn.
pub(super) fn drawable(value: f64) -> f64 {
    if value.is_nan() { 0.0 } else { value.clamp(-LARGEST, LARGEST) }
}

/// The first of 1, 2, 2.5, 5, 10 … that is at least `rough`.
fn round_step(rough: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 < rough {
        power *= 10.0;
    }
    while power > rough {
        power /= 10.0;
    }
    [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|multiple| multiple * power)
        .find(|step| *step >= rough)
        .unwrap_or(power * 10.0)
}
