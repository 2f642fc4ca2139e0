//! The five figures at the top of the page.

use super::number::{exact_pounds, months, percent, pounds, years};
use super::sentence::full_saving_year;
use super::shortfall::Shortfall;
use crate::model::{Choices, Evidence, Outcome, Tier, Uncertainty};

/// One figure of the headline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// What it is.
    pub label: String,
    /// The figure.
    pub value: String,
    /// How it compares, or where it comes from.
    pub note: String,
    /// Whether it differs from the preset's.
    pub changed: bool,
}

/// Saving a year, one-off cost, payback, net present value and what is not yet funded; each
/// compared with the outcome of the preset.
#[must_use]
pub fn headline(
    evidence: &Evidence,
    choices: &Choices,
    outcome: &Outcome,
    _uncertainty: &Uncertainty,
    preset: &Outcome,
) -> [Tile; 5] {
    let (now, before) = (&outcome.totals, &preset.totals);
    [
        money_tile(
            format!("Saving a year from Year {}", full_saving_year(choices)),
            now.organisational_full_effect,
            before.organisational_full_effect,
            if choices.fade > 0.0 {
                format!("at most; {} less each year after", percent(choices.fade, 2))
            } else {
                published_range(evidence, outcome, "drivers.total")
            },
        ),
        money_tile(
            "One-off cost".to_owned(),
            now.one_off_cost,
            before.one_off_cost,
            published_range(evidence, outcome, "cost.total"),
        ),
        payback_tile(outcome, preset),
        money_tile(
            "Worth today, cash only".to_owned(),
            now.npv_cashable,
            before.npv_cashable,
            appraisal_terms(choices),
        ),
        shortfall_tile(outcome, preset),
    ]
}

/// "published £20.0m to £65.9m", as printed; where other councils take part, for whom it is.
fn published_range(evidence: &Evidence, outcome: &Outcome, id: &str) -> String {
    let printed = |end: &str| {
        evidence
            .figure(&format!("{id}.{end}"))
            .map(|figure| pounds(figure.printed.value * 1e6))
            .unwrap_or_default()
    };
    let as_in_the_case = evidence
        .councils
        .iter()
        .zip(outcome.takes_part)
        .all(|(council, takes_part)| takes_part == (council.tier != Tier::Unitary));
    let whose = if as_in_the_case { "published" } else { "for nine:" };
    format!("{whose} {} to {}", printed("low"), printed("high"))
}

fn appraisal_terms(choices: &Choices) -> String {
    format!("{} years at {}", choices.horizon, percent(choices.discount_rate, 2))
}

fn money_tile(label: String, now: f64, before: f64, otherwise: String) -> Tile {
    let difference = now - before;
    let value = pounds(now);
    let changed = difference.abs() >= 0.5;
    let note = if changed {
        let direction = if difference > 0.0 { "more" } else { "less" };
        format!("{} {direction} than the preset", pounds(difference.abs()))
    } else {
        otherwise
    };
    Tile { label, value, note, changed }
}

fn payback_tile(outcome: &Outcome, preset: &Outcome) -> Tile {
    let (now, before) = (outcome.totals.payback_years, preset.totals.payback_years);
    let (counted, counted_before) = (outcome.years.len(), preset.years.len());
    let value = match now {
        Some(0.0) => "at once".to_owned(),
        Some(payback) => years(payback),
        None => "not paid back".to_owned(),
    };
    let (note, changed) = match (now, before) {
        (Some(0.0), Some(0.0)) => ("never out of pocket".to_owned(), false),
        (Some(0.0), Some(before)) => (format!("the preset: {}", years(before)), true),
        (Some(now), Some(before)) if (now - before).abs() * 12.0 >= 0.5 => {
            let direction = if now > before { "later" } else { "sooner" };
            (format!("{} {direction}", months(now - before)), true)
        }
        (Some(_), None) => (format!("the preset: not in {counted_before} years"), true),
        (None, Some(before)) => {
            (format!("in {counted} years; the preset: {}", years(before)), true)
        }
        (Some(_), Some(_)) => ("from the start of Year 1".to_owned(), false),
        (None, None) => (format!("in {counted} years"), false),
    };
    Tile { label: "Paid back after".to_owned(), value, note, changed }
}

fn shortfall_tile(outcome: &Outcome, preset: &Outcome) -> Tile {
    let now = outcome.shortfall();
    let difference = now - preset.shortfall();
    let last_year =
        outcome.years.iter().rev().find(|year| year.funding.to_fund > 0.0).map(|year| year.year);
    let changed = difference.abs() >= 0.5;
    let note = match Shortfall::of(outcome) {
        _ if changed => {
            let direction = if difference > 0.0 { "more" } else { "less" };
            format!("{} {direction} than the preset", pounds(difference.abs()))
        }
        Some(Shortfall { first, last, each: Some(amount) }) if first == last => {
            format!("{} in {}", exact_pounds(amount), outcome.label(first))
        }
        Some(Shortfall { first, each: Some(amount), .. }) => {
            format!("{} a year from {}", exact_pounds(amount), outcome.label(first))
        }
        Some(Shortfall { first, each: None, .. }) => format!("from {}", outcome.label(first)),
        None if last_year.is_none() => "nothing to fund".to_owned(),
        None => "every year is funded".to_owned(),
    };
    Tile {
        label: last_year.map_or_else(
            || "Not yet funded".to_owned(),
            |year| format!("Not yet funded, to Year {year}"),
        ),
        value: pounds(now),
        note,
        changed,
    }
}
