//! What to know before a figure is quoted.

use super::number::{count_in_words, pounds};
use super::option::option_text;
use super::published::{Published, left_out};
use super::shortfall::NoPayer;
use crate::case::{Case, LineKind};
use crate::model::{Choices, HALF_A_POUND, Outcome};

/// More would not be read.
const MOST: usize = 3;

/// At most three things, each a whole sentence or two, what matters most first. `has_split` is
/// whether savings or costs are divided among councils by an assumption.
#[must_use]
pub fn before_quoting(
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
    has_split: bool,
) -> Vec<String> {
    if !outcome.takes_part.contains(&true) {
        return Vec::new();
    }
    let things = [
        Some(left_out(case, outcome)).filter(|text| !text.is_empty()),
        no_payer(outcome),
        range(case, choices, outcome),
        has_split.then(|| {
            "No paper says what would fall on which council: every figure of one council rests on \
             an assumed split."
                .to_owned()
        }),
        other_authors(case, choices),
    ];
    things.into_iter().flatten().take(MOST).collect()
}

fn no_payer(outcome: &Outcome) -> Option<String> {
    let unpaid = NoPayer::of(outcome).total();
    (unpaid >= HALF_A_POUND)
        .then(|| format!("Nobody has agreed to pay {} of the cost.", pounds(unpaid)))
}

/// That the saving is a range, where one is published and counted, and on which side of it this one
/// lies if it is outside.
fn range(case: &Case, choices: &Choices, outcome: &Outcome) -> Option<String> {
    let savings = Published::of(case, choices.option, LineKind::Saving);
    let saving = outcome.totals.organisational_full_effect;
    (saving >= HALF_A_POUND && savings.has_ranges()).then(|| {
        let [low, high] = savings.bounds();
        // What is written like a bound is not beyond it.
        let is_beyond = |bound: f64| pounds(saving) != pounds(bound);
        let place = if low.is_some_and(|low| saving < low && is_beyond(low)) {
            "the one of this scenario lies below it, by what is assumed"
        } else if high.is_some_and(|high| saving > high && is_beyond(high)) {
            "the one of this scenario lies above it, by what is assumed"
        } else {
            "where in it the figure would lie is assumed"
        };
        format!("The saving a year is a range ({}): {place}.", savings.text(""))
    })
}

fn other_authors(case: &Case, choices: &Choices) -> Option<String> {
    let others = case.options.len().checked_sub(1).filter(|others| *others > 0)?;
    let others = match others {
        1 => "one other option".to_owned(),
        others => format!("{} other options", count_in_words(others)),
    };
    Some(format!(
        "These are the figures of {}. The case has {others}.",
        option_text(case, choices)?
    ))
}
