//! A scale with round steps, and how its steps are called.

use crate::chart::figure::{Extent, Measure};
use crate::words::{MINUS, decimal, percent, pounds, years};

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
    /// What it is a scale of.
    pub(super) measure: Measure,
}

impl Scale {
    /// The scale of sums from a lowest to a highest value, zero between them, in about `steps`
    /// steps.
    pub(super) fn of((low, high): Extent, steps: i32) -> Self {
        let (low, high) = (drawable(low).min(0.0), drawable(high).max(0.0));
        let measure = Measure::Money;
        if high - low < SMALLEST {
            return Self { low: 0.0, high: 1.0, ticks: vec![0.0], measure };
        }
        let mut step = round_step((high - low) / f64::from(steps.max(1)));
        // What lies below zero gets a step of its own, and all steps are the same: where it is
        // little, they are smaller.
        // All ends at a step with its label; where that would leave half a step empty, too.
        let end = |step: f64| (high / step).ceil() * step;
        if low < 0.0 && -low <= step / 2.0 || end(step) - high >= step / 2.0 {
            step = finer(step);
        }
        let (low, high) = ((low / step).floor() * step, end(step));
        Self { low, high, ticks: round_values(low, high, step), measure }
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

    /// The scale of sums from `low` to `high` and a little further, to whole steps.
    pub(super) fn around(low: f64, high: f64, steps: i32) -> Self {
        let within = Self::between(low, high, steps);
        let [first, second, ..] = within.ticks[..] else { return within };
        let step = second - first;
        let (low, high) = ((low / step).floor() * step, (high / step).ceil() * step);
        Self { low, high, ticks: round_values(low, high, step), ..within }
    }

    /// A tick in words: "£300m", "£0", "−£50k", "25%".
    pub(super) fn label(&self, tick: f64) -> String {
        if self.measure == Measure::Chance {
            return percent(tick, 0);
        }
        if self.measure == Measure::Years {
            return value_text(tick, self.measure);
        }
        let (unit, letter) = match self.high.max(-self.low) {
            size if size >= 1e9 => (1e9, "bn"),
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
        Measure::Money => pounds(drawable(value)),
        Measure::Years => years(drawable(value)),
        Measure::Chance => chance(drawable(value).clamp(0.0, 1.0)),
    }
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

/// Half of a round step, if that is round, else the next that is.
fn finer(step: f64) -> f64 {
    let half = step / 2.0;
    if round_step(half) == half { half } else { round_step(step / 2.5) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(extent: Extent, steps: i32) -> Vec<String> {
        let scale = Scale::of(extent, steps);
        scale.ticks.iter().map(|tick| scale.label(*tick)).collect()
    }

    #[test]
    fn all_steps_are_round_and_the_same_and_the_lowest_is_named() {
        let expected = ["−£50m", "£0", "£50m", "£100m", "£150m", "£200m", "£250m", "£300m"];
        assert_eq!(labels((-27e6, 268e6), 5), expected);
        assert_eq!(labels((0.0, 358e3), 4), ["£0", "£100k", "£200k", "£300k", "£400k"]);
        assert_eq!(labels((0.0, 1.2e6), 5), ["£0", "£0.25m", "£0.5m", "£0.75m", "£1m", "£1.25m"]);
        assert_eq!(labels((-7.0, 0.0), 2), ["−£10", "−£5", "£0"]);
        assert_eq!(labels((0.0, 22e6), 4).last().expect("a label"), "£25m");
        // Half of 25 is not round.
        assert_eq!(labels((-4e6, 90e6), 4)[..3], ["−£10m", "£0", "£10m"]);
    }

    #[test]
    fn the_last_step_is_the_end_and_little_is_empty_above() {
        for size in 1..500 {
            for steps in 1..8 {
                let high = f64::from(size) * 1.37e5;
                let scale = Scale::of((-high / 9.0, high), steps);
                assert!(scale.ticks.len() > 1, "{high} {steps}");
                assert_eq!(scale.ticks.last(), Some(&scale.high), "{high} {steps}");
                assert_eq!(scale.ticks.first(), Some(&scale.low), "{high} {steps}");
                let step = scale.ticks[1] - scale.ticks[0];
                assert!(scale.high - high <= step && scale.ticks.len() <= 20, "{high} {steps}");
            }
        }
    }

    #[test]
    fn bars_around_a_sum_end_inside_their_frame() {
        let scale = Scale::around(165.2e6, 223.4e6, 4);
        assert_eq!((scale.low, scale.high), (160e6, 240e6));
        assert_eq!(scale.ticks.len(), 5);
    }

    #[test]
    fn a_range_is_never_empty_or_endless() {
        for extent in [(0.0, 0.0), (-1e-9, 1e-9), (-1e300, 1e300), (0.0, f64::INFINITY)] {
            let scale = Scale::of(extent, 5);
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
}
