//! What a lever comes to in the scenario as it stands, after everything else that bears on it.

use super::kit::Kit;
use super::lever::{Lever, Subject};
use super::meaning::{meaning, sum_text};
use crate::case::{Case, LineKind};
use crate::model::{Choices, Counted, Outcome};
use crate::words::{decimal, pounds};

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
    let sum = |sum| sum_text(lever, choices.option, sum);
    // Where the option has one figure alone, the lever moves nothing.
    let no_range = if lever.money(choices.option).is_some() { "" } else { ", no range" };
    match (yields, lever.subject) {
        (Some(saving), Subject::Saving(_)) => format!("yields {} a year{no_range}", sum(saving)),
        (Some(cost), Subject::Recurring(_)) => format!("costs {} a year{no_range}", sum(cost)),
        (Some(cost), Subject::OneOff(_)) => format!("costs {}{no_range}", sum(cost)),
        (Some(cost), _) => {
            format!("{}, adds {}", meaning(kit, choices, lever, value), pounds(cost))
        }
        (None, _) => meaning(kit, choices, lever, value),
    }
}

/// The lines of a kind that no lever moves, by name, with what each comes to: with the levers they
/// add up to what stands in the heading.
#[must_use]
pub fn without_lever<'a>(
    kit: &'a Kit,
    outcome: &Outcome,
    kind: LineKind,
) -> Vec<(&'a str, String)> {
    let subject = |place| match kind {
        LineKind::Saving => Subject::Saving(place),
        LineKind::Cost => Subject::Recurring(place),
        LineKind::OneOff => Subject::OneOff(place),
    };
    let rows: Vec<Counted> = match kind {
        LineKind::Saving => outcome.savings().collect(),
        LineKind::Cost => outcome.recurring().collect(),
        LineKind::OneOff => outcome.one_off().collect(),
    };
    let named = |row: Counted| {
        let line = &kit.case.lines[row.position];
        let has_lever = kit.levers().iter().any(|lever| lever.subject == subject(line.place));
        let text = match (row.full, kind) {
            (None, _) => "not published".to_owned(),
            (Some(saving), LineKind::Saving) => format!("yields {} a year", pounds(saving)),
            (Some(cost), LineKind::Cost) => format!("costs {} a year", pounds(cost)),
            (Some(cost), LineKind::OneOff) => format!("costs {}", pounds(cost)),
        };
        (!has_lever).then_some((line.label.as_str(), text))
    };
    rows.into_iter().filter_map(named).collect()
}

/// Between which sums levers move that move together, and where they stand; none if they are in
/// no range of pounds. One-off cost is with its contingency, as its totals are printed and shown.
#[must_use]
pub fn together_sums<'a>(
    case: &Case,
    levers: impl Iterator<Item = &'a Lever>,
    choices: &Choices,
) -> Option<TogetherSums> {
    let mut sums = None;
    for lever in levers {
        let Some(range) = lever.money(choices.option) else { continue };
        let TogetherSums { low, now, high } = sums.unwrap_or_default();
        let margin = margin(case, lever, choices);
        sums = Some(TogetherSums {
            low: low + range.low * margin,
            now: now + range.amount(lever.value(choices)) * margin,
            high: high + range.high * margin,
        });
    }
    sums
}

/// What contingency makes of a pound of the lever's line.
fn margin(case: &Case, lever: &Lever, choices: &Choices) -> f64 {
    let Subject::OneOff(place) = lever.subject else { return 1.0 };
    let mut lines = case.lines_of(choices.option, LineKind::OneOff);
    let has = lines.any(|(_, line)| line.place == place && line.has_contingency);
    if has { 1.0 + choices.contingency } else { 1.0 }
}

/// What the levers of a family come to before delivery, delay and councils, in pounds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TogetherSums {
    /// With all of them at their low.
    pub low: f64,
    /// As they stand.
    pub now: f64,
    /// With all of them at their high.
    pub high: f64,
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
