//! What a lever comes to in the scenario as it stands, after everything else that bears on it.

use super::kit::Kit;
use super::lever::{Lever, Subject};
use super::meaning::meaning;
use crate::case::Case;
use crate::model::{Choices, Counted, Outcome};
use crate::words::{decimal, millions, pounds};

/// What the lever yields or costs, in pounds: a saving a year at full effect after delivery and
/// who takes part, a cost line after who takes part, contingency and optimism on those. None for
/// a lever that comes to nothing of its own.
#[must_use]
pub fn yields(case: &Case, lever: &Lever, outcome: &Outcome) -> Option<f64> {
    let is_at = |row: &Counted, place: usize| case.lines[row.position].place == place;
    match lever.subject {
        Subject::Saving(place) => {
            outcome.savings().find(|row| is_at(row, place)).and_then(|row| row.full)
        }
        Subject::Recurring(place) => {
            outcome.recurring().find(|row| is_at(row, place)).and_then(|row| row.full)
        }
        Subject::OneOff(place) => {
            outcome.one_off().find(|row| is_at(row, place)).and_then(|row| row.full)
        }
        _ => match lever.id.as_str() {
            "contingency" => Some(outcome.flows().contingency),
            "cost-optimism" => {
                let lines: f64 = outcome.one_off().filter_map(|row| row.full).sum();
                let before = lines + outcome.flows().contingency;
                Some((outcome.totals.one_off_cost - before).max(0.0))
            }
            _ => None,
        },
    }
}

/// What stands beside the lever: what it comes to now, else what its value stands for.
#[must_use]
pub fn meaning_now(
    kit: &Kit,
    choices: &Choices,
    lever: &Lever,
    value: f64,
    yields: Option<f64>,
) -> String {
    match (yields, lever.subject) {
        (Some(sum), Subject::Saving(_) | Subject::Recurring(_)) => {
            format!("{} a year", millions(sum))
        }
        // The smallest lines differ in the second digit.
        (Some(cost), Subject::OneOff(_)) if cost < 1e6 => format!("£{:.2}m", cost / 1e6),
        (Some(cost), Subject::OneOff(_)) => millions(cost),
        (Some(cost), _) => {
            format!("{}, adds {}", meaning(kit, choices, lever, value), pounds(cost))
        }
        (None, _) => meaning(kit, choices, lever, value),
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
