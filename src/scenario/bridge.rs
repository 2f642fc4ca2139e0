//! How one result comes from another: what each lever that differs adds, on average over the orders
//! in which the levers could be moved, so that no order decides who gets the credit. That average is
//! the Shapley value of the changes; they add up to the whole difference.
//!
//! With many changes it is the average over some orders, always the same, each taken forwards and
//! backwards.

mod orders;
mod rows;

use std::iter::once;

use super::{Kit, Lever, Scenario};
use crate::model::{Choices, Explanation, Outcome, Step, run};
use crate::words::Metric;
use orders::{Figures, added, are_all};
use rows::Rows;

/// How much each change from the starting point adds to what `measure` measures. None where the
/// measure has no value on the way.
#[must_use]
pub fn explain(
    scenario: &Scenario,
    measure: impl Fn(&Outcome) -> Option<f64>,
) -> Option<Explanation> {
    let (from, to) = (&scenario.preset().choices, &scenario.choices);
    let walk = Walk::between(&scenario.kit, from, to);
    walk.explained(&|outcome| measure(outcome).map(|value| vec![value]), &|_| None)
}

/// How much each lever that differs between two scenarios of a case adds to a figure. Another option
/// of the case is told apart line by line, where the figure is a sum of lines. None where the figure
/// has no value on the way.
#[must_use]
pub fn bridge(kit: &Kit, from: &Choices, to: &Choices, metric: Metric) -> Option<Explanation> {
    let walk = Walk::between(kit, from, to);
    let rows = Rows::between(&kit.case, from.option, to.option);
    let figures = |outcome: &Outcome| {
        let whole = metric.of(outcome)?;
        Some(once(whole).chain(rows.of(metric, outcome)).collect())
    };
    walk.explained(&figures, &|added| rows.told_apart(added))
}

/// What one of two options of a case leaves out and the other has, each with the option that leaves it
/// out; nothing where both are one.
#[must_use]
pub fn left_out(kit: &Kit, from: &Choices, to: &Choices) -> Vec<String> {
    Rows::between(&kit.case, from.option, to.option).left_out()
}

/// Steps by their labels, each with what it adds.
type Added = Vec<(String, f64)>;

/// The levers that differ, between two ends.
struct Walk<'a> {
    kit: &'a Kit,
    from: &'a Choices,
    to: &'a Choices,
    changes: Vec<(&'a Lever, f64)>,
}

impl<'a> Walk<'a> {
    fn between(kit: &'a Kit, from: &'a Choices, to: &'a Choices) -> Self {
        let changes = kit.difference(from, to);
        let changes = changes.into_iter().map(|(index, value)| (&kit.levers()[index], value));
        Self { kit, from, to, changes: changes.collect() }
    }

    /// The steps in the first of the figures. `told_apart` makes of what another option adds to all
    /// of them one step for each line; none where that is not possible.
    fn explained(
        &self,
        figures: &dyn Fn(&Outcome) -> Option<Figures>,
        told_apart: &dyn Fn(&Figures) -> Option<Added>,
    ) -> Option<Explanation> {
        let of = |choices: &Choices| figures(&run(&self.kit.case, choices));
        let (start, end) = (of(self.from)?[0], of(self.to)?[0]);
        let of_changes = |made: &[usize]| {
            let mut choices = self.from.clone();
            for change in made {
                let (lever, to) = self.changes[*change];
                lever.set(&mut choices, to);
            }
            of(&choices)
        };
        let mut before = start;
        let mut steps = Vec::new();
        for ((lever, to), added) in self.changes.iter().zip(added(self.changes.len(), &of_changes)?)
        {
            let apart = (lever.id == "option").then(|| told_apart(&added)).flatten();
            let label = step_label(lever, lever.value(self.from), *to);
            for (label, added) in apart.unwrap_or_else(|| vec![(label, added[0])]) {
                steps.push(Step { label, before, after: before + added });
                before += added;
            }
        }
        // Sums of rounded numbers end a little beside.
        if let Some(last) = steps.last_mut() {
            last.after = end;
        }
        Some(Explanation { start, steps, is_exact: are_all(self.changes.len()) })
    }
}

/// Counting longer adds nothing of itself: it only looks further, so that is what it is called.
fn step_label(lever: &Lever, before: f64, after: f64) -> String {
    match lever.id.as_str() {
        "horizon" => format!("Counting {after} years, not {before}"),
        _ => lever.full_name.clone(),
    }
}
