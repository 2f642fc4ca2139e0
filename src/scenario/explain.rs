//! What each change from the starting point adds.

use super::{Lever, Scenario};
use crate::model::{Choices, Explanation, Outcome, Step, run};

/// With no more changes than this, every order is taken into account: 256 runs.
const FEW: usize = 8;

/// With more changes, this many orders, and each of them backwards.
const ORDERS: usize = 8;

/// How much each change from the starting point adds to what `measure` measures: on average over the
/// orders in which the changes could be made, so that no order decides who gets the credit. That
/// average is the Shapley value of the changes; they add up to the whole difference.
///
/// With many changes it is the average over some orders, always the same, each taken forwards and
/// backwards. None where the measure has no value on the way.
#[must_use]
pub fn explain(
    scenario: &Scenario,
    measure: impl Fn(&Outcome) -> Option<f64>,
) -> Option<Explanation> {
    let changes: Vec<(&Lever, f64)> = scenario.changes().collect();
    let preset = scenario.preset().choices.clone();
    let value = |choices: &Choices| measure(&run(scenario.case(), choices));
    let start = value(&preset)?;
    let end = value(&scenario.choices)?;
    let is_exact = changes.len() <= FEW;
    let added = if is_exact {
        over_all_orders(&changes, &preset, value)?
    } else {
        over_some_orders(&changes, &preset, value)?
    };
    let mut before = start;
    let mut steps: Vec<Step> = changes
        .iter()
        .zip(added)
        .map(|((lever, to), added)| {
            let label = step_label(lever, lever.value(&preset), *to);
            let step = Step { label, before, after: before + added };
            before = step.after;
            step
        })
        .collect();
    // Sums of rounded numbers end a little beside.
    if let Some(last) = steps.last_mut() {
        last.after = end;
    }
    Some(Explanation { start, steps, is_exact })
}

/// Counting longer adds nothing of itself: it only looks further, so that is what it is called.
fn step_label(lever: &Lever, before: f64, after: f64) -> String {
    match lever.id.as_str() {
        "horizon" => format!("Counting {after} years, not {before}"),
        _ => lever.full_name.clone(),
    }
}

/// Each set of changes is run once; a change is weighed by how many orders have just this set
/// before it.
fn over_all_orders(
    changes: &[(&Lever, f64)],
    preset: &Choices,
    value: impl Fn(&Choices) -> Option<f64>,
) -> Option<Vec<f64>> {
    let sets = 1_usize << changes.len();
    let is_in = |set: usize, change: usize| set >> change & 1 == 1;
    let values: Vec<f64> = (0..sets)
        .map(|set| {
            let mut choices = preset.clone();
            for (change, (lever, to)) in changes.iter().enumerate() {
                if is_in(set, change) {
                    lever.set(&mut choices, *to);
                }
            }
            value(&choices)
        })
        .collect::<Option<_>>()?;
    // With n changes and s of them before, the share of orders is s!·(n−s−1)!/n!.
    let mut share = vec![1.0 / changes.len().max(1) as f64; changes.len()];
    for before in 1..changes.len() {
        share[before] = share[before - 1] * before as f64 / (changes.len() - before) as f64;
    }
    let added = |change: usize| {
        (0..sets)
            .filter(|set| !is_in(*set, change))
            .map(|set| share[set.count_ones() as usize] * (values[set | 1 << change] - values[set]))
            .sum()
    };
    Some((0..changes.len()).map(added).collect())
}

/// The same orders every time: each begins elsewhere in the table and takes strides of its own.
fn over_some_orders(
    changes: &[(&Lever, f64)],
    preset: &Choices,
    value: impl Fn(&Choices) -> Option<f64>,
) -> Option<Vec<f64>> {
    let count = changes.len();
    let mut added = vec![0.0; count];
    let mut strides = (1..count).filter(|stride| are_coprime(*stride, count)).cycle();
    for order in 0..ORDERS {
        let stride = strides.next()?;
        let begin = order * count / ORDERS;
        let mut places: Vec<usize> =
            (0..count).map(|step| (begin + step * stride) % count).collect();
        for _ in 0..2 {
            let mut choices = preset.clone();
            let mut before = value(&choices)?;
            for change in &places {
                let (lever, to) = changes[*change];
                lever.set(&mut choices, to);
                let after = value(&choices)?;
                added[*change] += (after - before) / (2 * ORDERS) as f64;
                before = after;
            }
            places.reverse();
        }
    }
    Some(added)
}

fn are_coprime(one: usize, other: usize) -> bool {
    if other == 0 { one == 1 } else { are_coprime(other, one % other) }
}
