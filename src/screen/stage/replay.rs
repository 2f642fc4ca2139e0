//! The last change in slow motion: the levers go from where they were to where they are, and every
//! figure is worked out on the way.

use crate::scenario::{Kind, Scenario};

/// How long a replay shows the scenario as it was, in milliseconds.
const REST: f64 = 800.0;

/// How long the levers move, in milliseconds.
const MOTION: f64 = 4_000.0;

/// In how many steps they do where the reader wants little motion.
const STEPS: f64 = 4.0;

/// A replay that is under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Replay {
    /// The scenario as it was.
    pub before: Scenario,
    /// As it is.
    pub after: Scenario,
    /// When it began, in milliseconds.
    pub began: f64,
    /// Whether it goes in a few steps.
    pub in_steps: bool,
}

impl Replay {
    /// How far it is, from 0 to 1; none once it is over.
    #[must_use]
    pub fn part(&self, now: f64) -> Option<f64> {
        let part = ((now - self.began - REST) / MOTION).max(0.0);
        // The last step is seen for a while before it is over.
        let end = if self.in_steps { 1.0 + 1.0 / STEPS } else { 1.0 };
        (now >= self.began && part < end).then(|| match self.in_steps {
            true => ((part * STEPS).floor() / STEPS).min(1.0),
            false => part,
        })
    }
}

/// A scenario on its way: `part` is from 0, as `before`, to 1, as `after`. Numbers move, choices change
/// half-way. Both are of one case.
#[must_use]
pub fn between(before: &Scenario, after: &Scenario, part: f64) -> Scenario {
    let mut scenario = after.clone();
    if part >= 1.0 {
        return scenario;
    }
    for lever in after.kit.levers() {
        let (from, to) = (lever.value(&before.choices), lever.value(&after.choices));
        if from == to {
            continue;
        }
        let value = match lever.kind {
            Kind::Number { .. } => lever.rounded(from + (to - from) * part.max(0.0)),
            _ if part < 0.5 => from,
            _ => to,
        };
        lever.set(&mut scenario.choices, value);
    }
    scenario
}
