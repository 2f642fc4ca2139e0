//! What each change from the preset adds.

use super::Scenario;
use crate::model::{Outcome, Step, run};

/// The changes from the preset, made one after the other in the order of the lever table, with
/// what each does to `measure`. The order matters where changes act on each other.
#[must_use]
pub fn steps_from_preset(scenario: &Scenario, measure: impl Fn(&Outcome) -> f64) -> Vec<Step> {
    let evidence = super::evidence();
    let mut choices = scenario.preset().choices();
    let mut before = measure(&run(evidence, &choices));
    scenario
        .changes()
        .map(|(lever, value)| {
            lever.set(&mut choices, value);
            let after = measure(&run(evidence, &choices));
            let step = Step { label: lever.label.clone(), before, after };
            before = after;
            step
        })
        .collect()
}
