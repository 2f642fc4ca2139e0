//! Several scenarios side by side, in sentences.

use super::list::and_list;
use super::number::percent;
use super::published::nothing_is_published;
use super::rounding::Rounding;
use super::sentence::Sentence;
use super::{Metric, capitalised};
use crate::model::{Choices, Explanation, Outcome, Quantiles, Step, Uncertainty};

/// A scenario as it is named beside others, with what follows from it.
pub struct Named<'a> {
    /// "A".
    pub letter: char,
    /// Its levers.
    pub choices: &'a Choices,
    /// What follows from it.
    pub outcome: &'a Outcome,
    /// How sure that is.
    pub uncertainty: &'a Uncertainty,
}

/// What the councils' cash would be worth in each, as a range before the plan, and whether these sums
/// can be held against each other.
#[must_use]
pub fn beside_sentence(scenarios: &[Named]) -> Sentence {
    let mut sentence = Sentence::default();
    let known: Vec<&Named> =
        scenarios.iter().filter(|named| !nothing_is_published(named.outcome)).collect();
    if known.is_empty() {
        sentence.say("No saving and no cost is published, so there is nothing to compare.");
        return sentence;
    }
    let largest = known.iter().fold(0.0, |most: f64, named| {
        let Quantiles { p10, p90, .. } = named.uncertainty.npv_cashable;
        let plan = named.outcome.totals.npv_cashable;
        most.max(p10.abs()).max(p90.abs()).max(plan.abs())
    });
    let rounding = Rounding::of(largest);
    sentence.say("In 8 of 10 runs the councils\u{2019} cash, worth today, would be ");
    for (place, named) in known.iter().enumerate() {
        let Quantiles { p10, p90, .. } = named.uncertainty.npv_cashable;
        let plan = rounding.text(named.outcome.totals.npv_cashable);
        let to_plan = named.choices.risk_levers_are.to_plan();
        sentence.stress(format!("{} in {}", rounding.range(p10, p90), named.letter));
        let end = match known.len() - place {
            1 => ".",
            2 => " and ",
            _ => ", ",
        };
        sentence.say(format!(" ({plan} {to_plan}){end}"));
    }
    for warning in not_alike(&known) {
        sentence.say(format!(" {warning}"));
    }
    sentence
}

/// Why sums of some scenarios are not of the same kind as those of others.
fn not_alike(known: &[&Named]) -> Vec<String> {
    let differ = |of: fn(&Choices) -> f64| {
        known.iter().any(|named| of(named.choices) != of(known[0].choices))
    };
    let each = |text: &dyn Fn(&Choices) -> String| {
        let texts = known.iter().map(|named| format!("{} {}", named.letter, text(named.choices)));
        and_list(&texts.collect::<Vec<_>>())
    };
    let mut warnings = Vec::new();
    if differ(|choices| f64::from(choices.horizon)) {
        let counted = each(&|choices| format!("counts {} years", choices.horizon));
        warnings.push(format!(
            "They are not counted over the same years: {counted}. Counting longer adds nothing of \
             itself; it only looks further."
        ));
    }
    if differ(|choices| choices.discount_rate) {
        let rates = each(&|choices| format!("at {}", percent(choices.discount_rate, 2)));
        warnings.push(format!("They are not discounted alike: {rates}."));
    }
    warnings
}

/// What leads from one scenario to another, in a sentence to be read out. `from` and `to` are their
/// letters.
#[must_use]
pub fn bridge_text(
    metric: Metric,
    (from, to): (char, char),
    explanation: Option<&Explanation>,
) -> String {
    let label = metric.label();
    let Some(explanation) = explanation else {
        return format!(
            "What leads from {from} to {to} cannot be said: with some of the changes the money is \
             never back."
        );
    };
    let start = explanation.start;
    let end = explanation.steps.last().map_or(start, |step| step.after);
    let ends = format!("{from} {}, {to} {}", metric.text(start), metric.text(end));
    let differs = explanation.steps.len();
    if differs == 0 {
        return format!("{from} and {to} have the same levers.");
    }
    let largest = explanation
        .steps
        .iter()
        .max_by(|one, other| {
            let size = |step: &Step| (step.after - step.before).abs();
            size(one).total_cmp(&size(other))
        })
        .filter(|step| metric.shows(step.after - step.before));
    let Some(most) = largest else {
        return format!("Nothing in which {from} and {to} differ moves the {label} ({ends}).");
    };
    let by = most.after - most.before;
    let does = match (differs, by < 0.0) {
        (1, true) => "is all that differs: it takes",
        (1, false) => "is all that differs: it adds",
        (_, true) => "does most: it takes",
        (_, false) => "does most: it adds",
    };
    let by = metric.text(by.abs());
    let how = match (differs, explanation.is_exact) {
        (1, _) => "",
        (_, true) => " Each difference is given its average over every order.",
        (_, false) => " Each difference is given its average over 16 orders, always the same ones.",
    };
    format!("{} ({ends}): \u{201c}{}\u{201d} {does} {by}.{how}", capitalised(label), most.label)
}
