//! A scale with round steps, and how its steps are called.

use crate::chart::figure::Measure;
use crate::words::{MINUS, decimal, percent, pounds};

/// Beyond this no sum of money makes sense, and whole pixels could not show it.
const LARGEST: f64 = 1e15;

/// A tenth of a penny: less than this is nothing.
const SMALLEST: f64 = 0.001;

/// A range with round steps.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    /// The lowest value that is shown.
    pub(super) low: f64,
    /// The highest value that is shown.
    pub(super) high: f64,
    /// The values that get a line and a label, from low to high.
    pub(super) ticks: Vec<f64>,
    measure: Measure,
}

impl Scale {
    /// The scale of sums in about `steps` steps; it contains zero.
    pub(super) fn of(values: impl Iterator<Item = f64>, steps: i32) -> Self {
        let (low, high) = extent(values);
        let measure = Measure::Money;
        if high - low < SMALLEST {
            return Self { low: 0.0, high: 1.0, ticks: vec![0.0], measure };
        }
        let step = round_step((high - low) / f64::from(steps.max(1)));
        // Ending at half a step leaves less empty ground than a whole one.
        let half = step / 2.0;
        let low = (low / half).floor() * half;
        let high = (high / half).ceil() * half;
        let mut ticks = round_values(low, high, step);
        if ticks.first().is_some_and(|first| *first > low) {
            ticks.insert(0, low);
        }
        Self { low, high, ticks, measure }
    }

    /// The scale of chances, the same for all of them.
    pub(super) fn chance() -> Self {
        let ticks = vec![0.0, 0.25, 0.5, 0.75, 1.0];
        Self { low: 0.0, high: 1.0, ticks, measure: Measure::Chance }
    }

    /// The scale of sums from `low` to `high` and no further, in at most `steps` steps; around a
    /// single sum, that one alone has a label.
    pub(super) fn between(low: f64, high: f64, steps: i32) -> Self {
        let measure = Measure::Money;
        if high - low < SMALLEST {
            return Self { low: low - 0.5, high: low + 0.5, ticks: vec![low], measure };
        }
        let step = round_step((high - low) / f64::from(steps.max(1)));
        Self { low, high, ticks: round_values(low, high, step), measure }
    }

    /// A tick in words: "£300m", "£0", "−£50k", "25%".
    pub(super) fn label(&self, tick: f64) -> String {
        if self.measure == Measure::Chance {
            return percent(tick, 0);
        }
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

/// A chance in whole per cent: "94%"; only what is impossible or certain is "0%" or "100%".
fn chance(chance: f64) -> String {
    if 0.0 < chance && chance <= 0.005 {
        "<1%".to_owned()
    } else if (0.995..1.0).contains(&chance) {
        ">99%".to_owned()
    } else {
        percent(chance, 0)
    }
}

/// A value beside its place in the drawing.
pub(super) fn value_text(value: f64, measure: Measure) -> String {
    match measure {
        Measure::Money => rounded(drawable(value)),
        Measure::Chance => chance(drawable(value).clamp(0.0, 1.0)),
    }
}

/// Zero, and the lowest and highest of `values`.
pub(super) fn extent(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.map(drawable).fold((0.0, 0.0), |(low, high), value| (low.min(value), high.max(value)))
}

/// A value that can be drawn.
pub(super) fn drawable(value: f64) -> f64 {
    if value.is_nan() { 0.0 } else { value.clamp(-LARGEST, LARGEST) }
}

/// The multiples of `step` from `low` to `high`.
fn round_values(low: f64, high: f64, step: f64) -> Vec<f64> {
    let multiples = (low / step).ceil() as i64..=(high / step).floor() as i64;
    multiples.map(|multiple| multiple as f64 * step).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(values: &[f64], steps: i32) -> Vec<String> {
        let scale = Scale::of(values.iter().copied(), steps);
        scale.ticks.iter().map(|tick| scale.label(*tick)).collect()
    }

    #[test]
    fn steps_are_round_and_the_lowest_is_named() {
        assert_eq!(labels(&[-27e6, 268e6], 5), ["−£50m", "£0", "£100m", "£200m", "£300m"]);
        assert_eq!(labels(&[358e3], 4), ["£0", "£100k", "£200k", "£300k", "£400k"]);
        assert_eq!(
            labels(&[0.9e6, 1.2e6], 5),
            ["£0", "£0.25m", "£0.5m", "£0.75m", "£1m", "£1.25m"]
        );
        assert_eq!(labels(&[-7.0], 2), ["−£7.5", "−£5", "£0"]);
    }

    #[test]
    fn a_range_is_never_empty_or_endless() {
        for values in [[0.0, 0.0], [1e-9, -1e-9], [1e300, -1e300], [f64::MAX, f64::INFINITY]] {
            let scale = Scale::of(values.into_iter(), 5);
            assert!(scale.high > scale.low && (scale.high - scale.low).is_finite());
            assert!((1..20).contains(&scale.ticks.len()));
        }
    }

    #[test]
    fn a_scale_between_two_sums_need_not_contain_zero() {
        let scale = Scale::between(118.7e6, 223.4e6, 4);
        assert_eq!((scale.low, scale.high), (118.7e6, 223.4e6));
        assert_eq!(scale.ticks, [150e6, 200e6]);
        let scale = Scale::between(168e6, 168e6, 4);
        assert!(scale.high > scale.low);
        assert_eq!(scale.ticks, [168e6]);
    }

    #[test]
    fn a_chance_is_certain_only_at_its_ends() {
        let chances = [0.0, 0.004, 0.006, 0.944, 0.994, 0.996, 1.0, -3.0, f64::NAN, f64::INFINITY];
        let texts = chances.map(|chance| value_text(chance, Measure::Chance));
        let expected = ["0%", "<1%", "1%", "94%", "99%", ">99%", "100%", "0%", "0%", "100%"];
        assert_eq!(texts, expected);
    }

    #[test]
    fn a_sum_has_three_digits() {
        let sums = [268.4e6, 99.96e6, 43e6, 281e3, -1_080e6].map(rounded);
        assert_eq!(sums, ["£268m", "£100m", "£43.0m", "£281k", "−£1,080m"]);
    }
}
