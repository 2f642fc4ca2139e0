//! Where a lever must stand for an aim to be just met, everything else as it is.

use super::aim::{Aim, Trials};
use super::lever::{Kind, Lever, Unit};
use crate::case::Case;
use crate::model::Choices;

/// Into how many parts a range is cut to look for the value where the aim begins to hold. A chance
/// takes a thousand times longer than a single run, and goes one way along most levers.
const fn parts(aim: Aim) -> u32 {
    if aim.is_about_chance() { 2 } else { 8 }
}

/// What a lever alone can do for an aim.
#[derive(Clone, Debug, PartialEq)]
pub enum Switching {
    /// The aim is met wherever the lever stands.
    AtAnyValue,
    /// The aim is met nowhere in the lever's range.
    Nowhere,
    /// The aim is just met at this value: the one nearest to where the lever stands.
    At {
        /// What the lever can be set to.
        value: f64,
        /// Whether the aim is met above this value, or below it.
        met_above: bool,
    },
    /// The options that meet the aim, for a choice.
    Options(Vec<usize>),
}

/// Whether it makes sense to ask what the lever would have to be.
#[must_use]
pub fn can_switch(lever: &Lever) -> bool {
    !matches!(lever.kind, Kind::Number { unit: Unit::Count, .. } | Kind::Councils(_))
}

/// Finds where `lever` must stand: its range is cut into parts, and the part nearest to the
/// lever's place in which the aim begins or ceases to be met is halved down to the last digit
/// that the lever takes. Two changes within one part stay unseen.
#[must_use]
pub fn switching(
    case: &Case,
    aim: Aim,
    choices: &Choices,
    lever: &Lever,
    trials: Trials<'_>,
) -> Switching {
    let mut met = is_met_at(case, aim, choices, lever, trials);
    match &lever.kind {
        Kind::Choice(options) => {
            let met: Vec<usize> = (0..options.len()).filter(|option| met(*option as f64)).collect();
            match met.len() {
                0 => Switching::Nowhere,
                all if all == options.len() => Switching::AtAnyValue,
                _ => Switching::Options(met),
            }
        }
        // A set has no order in which a value would be nearest.
        Kind::Councils(_) => {
            if met(lever.value(choices)) {
                Switching::AtAnyValue
            } else {
                Switching::Nowhere
            }
        }
        Kind::Number { min, max, .. } => {
            let (min, max) = (*min, *max);
            let parts = parts(aim);
            let place = |part| min + (max - min) * f64::from(part) / f64::from(parts);
            let places: Vec<f64> = (0..=parts).map(|part| lever.rounded(place(part))).collect();
            number(lever, &places, lever.value(choices), &mut met)
        }
    }
}

/// Whether the aim is met with `lever` at a value, everything else as it is.
pub fn is_met_at<'a>(
    case: &'a Case,
    aim: Aim,
    choices: &Choices,
    lever: &'a Lever,
    trials: Trials<'a>,
) -> impl FnMut(f64) -> bool + use<'a> {
    let mut tried = choices.clone();
    move |value| {
        lever.set(&mut tried, value);
        aim.is_met(case, &tried, trials)
    }
}

fn number(lever: &Lever, places: &[f64], now: f64, met: &mut impl FnMut(f64) -> bool) -> Switching {
    let met_now = met(now);
    let above = places.iter().copied().filter(|place| *place > now);
    let below = places.iter().rev().copied().filter(|place| *place < now);
    let up = change(now, above, met_now, met);
    // What lies further away than a change already found is not looked for.
    let down = change(now, below, met_now, met);
    let found = [up, down].into_iter().flatten();
    let nearest =
        found.min_by(|(one, _), (other, _)| (one - now).abs().total_cmp(&(other - now).abs()));
    match nearest {
        None if met_now => Switching::AtAnyValue,
        None => Switching::Nowhere,
        Some((same, other)) => {
            let (same, other) = halve(lever, same, other, met_now, met);
            let met_above = met_now == (same > other);
            let exact = if met_now { same } else { other };
            Switching::At { value: exact, met_above }
        }
    }
}

/// The first of `places` at which the answer is another than `answer`, and the place before it.
fn change(
    from: f64,
    places: impl Iterator<Item = f64>,
    answer: bool,
    met: &mut impl FnMut(f64) -> bool,
) -> Option<(f64, f64)> {
    let mut before = from;
    for place in places {
        if met(place) != answer {
            return Some((before, place));
        }
        before = place;
    }
    None
}

/// The neighbouring values between which the answer changes.
fn halve(
    lever: &Lever,
    mut same: f64,
    mut other: f64,
    answer: bool,
    met: &mut impl FnMut(f64) -> bool,
) -> (f64, f64) {
    loop {
        let middle = lever.rounded((same + other) / 2.0);
        if middle == same || middle == other {
            return (same, other);
        }
        if met(middle) == answer {
            same = middle;
        } else {
            other = middle;
        }
    }
}

impl Switching {
    /// The value that a lever can be set to: the only one, or the first option.
    #[must_use]
    pub fn settable(&self, lever: &Lever) -> Option<f64> {
        match (self, &lever.kind) {
            (Self::At { value, .. }, _) => Some(*value),
            (Self::Options(options), Kind::Choice(_)) => {
                options.first().map(|option| *option as f64)
            }
            _ => None,
        }
    }

    /// The same with no more digits than people want to read: a whole step of the slider, else a
    /// tenth of one. The value moves to the side on which the aim is met, stays in range, and is
    /// taken only where `is_met` says that the aim is met there too.
    #[must_use]
    pub fn readable(self, lever: &Lever, mut is_met: impl FnMut(f64) -> bool) -> Self {
        match (self, &lever.kind) {
            (Self::At { value, met_above }, &Kind::Number { min, max, step, .. }) => {
                let round = |step: f64| {
                    let count = value / step;
                    // A value that is round already must not be moved by the error of its digits.
                    let count = if (count - count.round()).abs() < 1e-6 {
                        count.round()
                    } else if met_above {
                        count.ceil()
                    } else {
                        count.floor()
                    };
                    lever.rounded((count * step).clamp(min, max))
                };
                let found = [step, step / 10.0]
                    .map(round)
                    .into_iter()
                    .find(|rounder| *rounder == value || is_met(*rounder));
                Self::At { value: found.unwrap_or(value), met_above }
            }
            (other, _) => other,
        }
    }
}
