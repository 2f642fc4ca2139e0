//! A council's own figures, in words: what it would bear, and what it would be left with.
//!
//! No paper says how savings and costs fall on each council, so none of these goes without its
//! range, two digits, and the tag that says so.

use super::amount::Amount;
use super::layers::{Uppers, how_lines_fall};
use super::number::{percent, pounds, two_digits};
use crate::case::Case;
use crate::model::{Borne, Choices, Ranged, Stance};

/// Stands at every figure, or at the head of every column, that rests on the split.
pub const ASSUMED_SPLIT: &str = "assumed split";

/// The lever that decides most of it.
pub const SPLIT_LEVER: &str = "county-savings-share";

/// What a range is: "what comes out with the county's part of the savings between 60% and 95%, which
/// nobody has published"; none where no upper council has a part.
#[must_use]
pub fn split_range(case: &Case, choices: &Choices) -> Option<String> {
    let whose = Uppers::of(case).whose()?;
    let [low, high] = [choices.county_savings_low, choices.county_savings_high];
    Some(format!(
        "what comes out with {whose} part of the savings between {} and {}, which nobody has \
         published",
        percent(low.min(high), 0),
        percent(low.max(high), 0)
    ))
}

/// What stands below the lever that decides most of the split.
#[must_use]
pub fn split_hint(case: &Case, choices: &Choices) -> String {
    let fall = how_lines_fall(case);
    match split_range(case, choices) {
        Some(range) => format!("{fall} The range beside a figure is {range}."),
        None => format!("{fall} Where nothing else is said, they are taken to fall by residents."),
    }
}

/// A result and what it may be, shown in one way: "about £4.4m; £1.1m to £8.9m".
#[must_use]
pub fn about(result: Ranged, text: impl Fn(f64) -> String) -> String {
    let value = text(result.value);
    let range = range(result, text);
    if range.is_empty() { value } else { format!("about {value}; {range}") }
}

/// "£1.1m to £8.9m"; empty where the county's part makes no difference.
#[must_use]
pub fn range(result: Ranged, text: impl Fn(f64) -> String) -> String {
    let (low, high) = (text(result.low), text(result.high));
    if low == high { String::new() } else { format!("{low} to {high}") }
}

/// A result in the way that is chosen, with its range in the same way. `years` is what a pound in
/// each year is worth today.
#[must_use]
pub fn scaled(result: Ranged, amount: Amount, years: f64, residents: f64) -> Ranged {
    let of = |worth| amount.of(worth, years, residents);
    Ranged { value: of(result.value), low: of(result.low), high: of(result.high) }
}

/// What a council does, to stand beside its name: "would contribute".
#[must_use]
pub const fn stance_text(stance: Stance) -> &'static str {
    match stance {
        Stance::Funds => "would contribute",
        Stance::Joins => "takes part, would not contribute",
        Stance::Out => "outside",
    }
}

/// What a council is actually asked to contribute beside what it says it would, and what it bears
/// with that in all: "asked £0, bears £770k". Nothing is asked of one that would not contribute, and
/// one outside bears nothing.
#[must_use]
pub fn asked_text(stance: Stance, borne: &Borne) -> String {
    let bears = two_digits(borne.total());
    match stance {
        Stance::Funds if borne.total() - borne.contribution < 0.5 => format!("asked {bears}"),
        Stance::Funds => {
            let asked = if borne.contribution < 0.5 { 0.0 } else { borne.contribution };
            format!("asked {}, bears {bears}", pounds(asked))
        }
        Stance::Joins => format!("bears {bears}"),
        Stance::Out => String::new(),
    }
}

/// What a council would bear, in its parts: "£770k: one-off cost £770k, shortfall £5.7k".
#[must_use]
pub fn borne_text(borne: &Borne) -> String {
    match parts_text(borne).as_slice() {
        [] => "nothing".to_owned(),
        [only] => only.clone(),
        parts => format!("{}: {}", two_digits(borne.total()), parts.join(", ")),
    }
}

/// The parts of what a council would bear that come to something: "one-off cost £770k".
pub(super) fn parts_text(borne: &Borne) -> Vec<String> {
    let parts = [
        ("contribution", borne.contribution),
        ("one-off cost", borne.one_off_outside),
        ("yearly costs", borne.recurring),
        ("shortfall", borne.shortfall),
        ("joint projects", borne.projects),
    ];
    let parts = parts.into_iter().filter(|(_, amount)| *amount >= 0.5);
    parts.map(|(what, amount)| format!("{what} {}", two_digits(amount))).collect()
}
