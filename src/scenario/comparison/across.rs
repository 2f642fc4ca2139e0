//! One lever over several scenarios.

use std::rc::Rc;

use crate::scenario::aim_text::value_text;
use crate::scenario::{Kind, Lever, Scenario};

/// A lever that is not the same in all of several scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct Across {
    /// Its position in the table.
    pub lever: usize,
    /// Its value in each scenario.
    pub values: Vec<f64>,
    /// The same with their unit, as a person would say it.
    pub texts: Vec<String>,
    /// The positions of the scenarios with the lowest value, the one in the middle and the highest;
    /// of an even number the lower of the two in the middle. None where values have no order.
    pub order: Option<[usize; 3]>,
}

/// The levers that are not the same in all scenarios, in the order of the table. All are of one
/// case.
#[must_use]
pub fn across(scenarios: &[Rc<Scenario>]) -> Vec<Across> {
    let Some(first) = scenarios.first() else { return Vec::new() };
    let levers = first.kit.levers().iter().enumerate();
    let found = levers.filter_map(|(position, lever)| {
        let values: Vec<f64> =
            scenarios.iter().map(|scenario| lever.value(&scenario.choices)).collect();
        values.iter().any(|value| *value != values[0]).then(|| Across {
            lever: position,
            texts: texts(lever, scenarios),
            order: matches!(lever.kind, Kind::Number { .. }).then(|| in_order(&values)),
            values,
        })
    });
    found.collect()
}

fn texts(lever: &Lever, scenarios: &[Rc<Scenario>]) -> Vec<String> {
    let text = |scenario: &Rc<Scenario>| {
        value_text(lever, scenario.choices.option, lever.value(&scenario.choices))
    };
    scenarios.iter().map(text).collect()
}

/// Lowest, middle and highest; of equal ones the first.
fn in_order(values: &[f64]) -> [usize; 3] {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|one, other| values[*one].total_cmp(&values[*other]));
    let last = order.iter().copied().find(|place| values[*place] == values[order[order.len() - 1]]);
    [order[0], order[(order.len() - 1) / 2], last.unwrap_or_default()]
}

/// The positions of the levers that nobody touched: each is where the starting point of its scenario
/// has it.
#[must_use]
pub fn untouched(scenarios: &[Rc<Scenario>]) -> Vec<usize> {
    let Some(first) = scenarios.first() else { return Vec::new() };
    let is_untouched = |lever: &Lever| {
        scenarios.iter().all(|scenario| {
            lever.value(&scenario.choices) == lever.value(&scenario.preset().choices)
        })
    };
    let levers = first.kit.levers().iter().enumerate();
    levers.filter(|(_, lever)| is_untouched(lever)).map(|(position, _)| position).collect()
}
