//! What a lever comes to in the scenario as it stands, after everything else that bears on it.

use super::lever::{Lever, Subject};
use super::meaning::meaning;
use crate::model::{Evidence, Outcome};
use crate::words::{decimal, millions, pounds};

/// What the lever yields or costs, in pounds: a saving a year at full effect after delivery and
/// who takes part, a cost line after who takes part, contingency and optimism on those. None for
/// a lever that comes to nothing of its own.
#[must_use]
pub fn yields(lever: &Lever, outcome: &Outcome) -> Option<f64> {
    let lines: f64 = outcome.cost_lines.iter().sum();
    match lever.subject {
        Subject::Driver(index) => Some(outcome.drivers[index]),
        Subject::CostLine(index) => Some(outcome.cost_lines[index]),
        _ => match lever.id.as_str() {
            "contingency" => Some(outcome.contingency),
            "cost-optimism" => {
                Some((outcome.totals.one_off_cost - lines - outcome.contingency).max(0.0))
            }
            _ => None,
        },
    }
}

/// What stands beside the lever: what it comes to now, else what its value stands for.
#[must_use]
pub fn meaning_now(lever: &Lever, evidence: &Evidence, value: f64, yields: Option<f64>) -> String {
    match (yields, lever.subject) {
        (Some(saving), Subject::Driver(_)) => format!("{} a year", millions(saving)),
        // The smallest lines differ in the second digit.
        (Some(cost), Subject::CostLine(_)) if cost < 1e6 => format!("£{:.2}m", cost / 1e6),
        (Some(cost), Subject::CostLine(_)) => millions(cost),
        (Some(cost), _) => format!("{}, adds {}", meaning(lever, evidence, value), pounds(cost)),
        (None, _) => meaning(lever, evidence, value),
    }
}

/// Where levers stand that move together, in words. `None` if they differ, with their mean.
#[must_use]
pub fn together_text(lever: &Lever, mean: f64, is_same: bool) -> String {
    let (from, to) = match lever.subject {
        Subject::Measure(_) => ("where it is now", "the target"),
        _ => ("low", "high"),
    };
    let place = match mean {
        0.0 => format!("at {from}"),
        0.5 => format!("half way from {from} to {to}"),
        1.0 => format!("at {to}"),
        mean => format!("{}% of the way from {from} to {to}", decimal(mean * 100.0, 0)),
    };
    if is_same { place } else { format!("mixed; on average {place}") }
}
