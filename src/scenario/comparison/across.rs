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
    /// Where each value stands among the others; none where values have no order.
    pub standing: Option<Vec<Standing>>,
}

/// Where a value stands among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// None is lower.
    Lowest,
    /// As many are lower as are higher.
    Middle,
    /// None is higher.
    Highest,
    /// Anywhere else.
    Between,
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
            standing: matches!(lever.kind, Kind::Number { .. }).then(|| standing(&values)),
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

/// Where each of some values stands among the others.
#[must_use]
pub fn standing(values: &[f64]) -> Vec<Standing> {
    let of = |value: &f64| {
        let lower = values.iter().filter(|other| *other < value).count();
        let higher = values.iter().filter(|other| *other > value).count();
        match (lower, higher) {
            (0, _) => Standing::Lowest,
            (_, 0) => Standing::Highest,
            _ if lower == higher => Standing::Middle,
            _ => Standing::Between,
        }
    };
    values.iter().map(of).collect()
}

/// The positions of the levers that nobody touched: each is where the starting point of its scenario
/// has it, and the same in all.
#[must_use]
pub fn untouched(scenarios: &[Rc<Scenario>]) -> Vec<usize> {
    let Some(first) = scenarios.first() else { return Vec::new() };
    let is_untouched = |lever: &Lever| {
        let value = lever.value(&first.choices);
        scenarios.iter().all(|scenario| {
            lever.value(&scenario.choices) == value
                && lever.value(&scenario.preset().choices) == value
        })
    };
    let levers = first.kit.levers().iter().enumerate();
    levers.filter(|(_, lever)| is_untouched(lever)).map(|(position, _)| position).collect()
}
