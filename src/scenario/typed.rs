//! What people type into a lever's field, and what the field shows.

mod figure;
mod sum;

use super::foreign_text::written_out;
use super::lever::{ChoiceOption, Kind, Lever, Unit};
use crate::model::{financial_year, members};
use crate::words::{and_list, count_in_words, decimal, exact_pounds, grouped, percent};
use figure::{Hint, number, pounds_in, tidied};

/// No sum in the case comes near to this many pounds.
const LARGEST_SUM: f64 = 1e12;

/// A figure that was typed and can be used.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    /// The value for the lever.
    pub value: f64,
    /// What was made of it, if it was typed with more digits than the lever takes.
    pub rounded: Option<String>,
}

/// The value as the field shows it under an option of the case: "£12.8m" where it is a place in a
/// range of pounds, else "50%", "£144,000", "Year 5", "2023/24", "Bolsover and Erewash".
#[must_use]
pub fn field_text(lever: &Lever, option: usize, value: f64) -> String {
    match lever.money(option) {
        Some(range) => range.text(range.amount(value)),
        None => plain_text(lever, value),
    }
}

/// The value in the lever's own unit: a place in a range is "50%".
pub(super) fn plain_text(lever: &Lever, value: f64) -> String {
    match &lever.kind {
        Kind::Choice(options) => options[value as usize].label.clone(),
        Kind::Councils(councils) => chosen(councils, value),
        Kind::Number { unit, .. } => match unit {
            Unit::Percent => percent(value, 2),
            Unit::Pounds => exact_pounds(value),
            Unit::PlanYear => format!("Year {value}"),
            Unit::FirstYear => financial_year(value as u32, 1),
            Unit::Count => grouped(value),
            Unit::Parts => format!("{}%", decimal(value, 4)),
            Unit::Years => counted(value, "year"),
            Unit::Posts => counted(value, "post"),
            Unit::Shares | Unit::Strength => decimal(value, 4),
        },
    }
}

/// "1 year", "2.5 years".
fn counted(value: f64, what: &str) -> String {
    let number = decimal(value, 4);
    let plural = if number == "1" { "" } else { "s" };
    format!("{number} {what}{plural}")
}

/// Between what the lever can be set under an option of the case: "0 to 5 years", "0% to 100%",
/// "£5.1m to £20.4m, or 0% to 100% of that range".
#[must_use]
pub fn range_text(lever: &Lever, option: usize) -> String {
    let (min, max) = lever.range();
    let [from, to] = [min, max].map(|end| plain_text(lever, end));
    let from = from.trim_end_matches(" years").trim_end_matches(" posts");
    match lever.money(option) {
        Some(range) => {
            let [low, high] = [min, max].map(|end| range.text(range.amount(end)));
            format!("{low} to {high}, or {from} to {to} of that range")
        }
        None => format!("{from} to {to}"),
    }
}

/// What a number without a unit counts in the field, where that has to be said: "£m".
#[must_use]
pub fn bare_unit(lever: &Lever, option: usize) -> Option<String> {
    lever.money(option).map(|range| format!("£{}", range.unit().suffix))
}

/// "Bolsover and Erewash", "none", "all ten".
fn chosen(councils: &[ChoiceOption], value: f64) -> String {
    let names: Vec<&str> =
        members(value as usize).map(|council| councils[council].label.as_str()).collect();
    match names.len() {
        0 => "none".to_owned(),
        all if all == councils.len() => format!("all {}", count_in_words(all)),
        _ => and_list(&names),
    }
}

/// Reads what was typed under an option of the case. Pound signs, per cent signs, commas between
/// thousands, "k", "m" or "million" after pounds and the word "Year" are understood. A place in a
/// range of pounds can be typed as pounds, as per cent of the range, or as "low", "middle", "high".
///
/// # Errors
///
/// A sentence that says what is allowed, for a text that is no number or out of range.
pub fn parse_typed(lever: &Lever, option: usize, text: &str) -> Result<Typed, String> {
    let (min, max, unit) = match lever.kind {
        Kind::Number { min, max, unit, .. } => (min, max, unit),
        Kind::Choice(_) => return Err("Choose one of the options.".to_owned()),
        Kind::Councils(_) => return Err("Choose the councils.".to_owned()),
    };
    let parsed = match lever.money(option) {
        Some(range) => sum::parse(lever, range, text),
        None => plain_number(text, unit).and_then(|number| {
            let exact = if unit == Unit::Percent { number / 100.0 } else { number };
            let value = lever.rounded(exact);
            if lever.check(value).is_err() || !(min..=max).contains(&exact) {
                return Err(Hint::OutOfRange(None));
            }
            let rounded = is_rounded(value, exact).then(|| plain_text(lever, value));
            Ok(Typed { value, rounded })
        }),
    };
    parsed.map_err(|hint| refusal(lever, option, text, &hint))
}

/// What is wrong with a text, and what is allowed.
fn refusal(lever: &Lever, option: usize, text: &str, hint: &Hint) -> String {
    let allowed = range_text(lever, option);
    let typed = format!("\u{201c}{}\u{201d}", shown(text));
    match hint {
        Hint::NoNumber => {
            let what = match text.trim() {
                "" => String::new(),
                _ => format!("{typed} is not a number. "),
            };
            match bare_unit(lever, option) {
                Some(unit) => {
                    format!("{what}Type a sum from {allowed}. A number alone counts {unit}.")
                }
                None => format!("{what}Type a figure from {allowed}."),
            }
        }
        Hint::DecimalComma => format!(
            "Type decimals with a point, as in 1.5; a comma goes between thousands. Allowed: {allowed}."
        ),
        Hint::OutOfRange(None) => format!("{typed} is out of range. Allowed: {allowed}."),
        Hint::OutOfRange(Some(sum)) => {
            format!("{typed} counts as {sum}, which is out of range. Allowed: {allowed}.")
        }
    }
}

/// Whether digits were lost that somebody typed.
fn is_rounded(value: f64, exact: f64) -> bool {
    (value - exact).abs() > 1e-12 * exact.abs()
}

/// Reads a sum of money that is no lever's: "£50m", "-200k", "1,000,000".
///
/// # Errors
///
/// A sentence that says what is allowed.
pub fn parse_pounds(text: &str) -> Result<f64, String> {
    plain_number(text, Unit::Pounds)
        .ok()
        .filter(|sum| sum.abs() <= LARGEST_SUM)
        .ok_or_else(|| format!("\u{201c}{}\u{201d} is no sum. Type one like £50m.", shown(text)))
}

/// The number that is all of a text, with commas between thousands; none if it is something else.
pub(super) fn bare_number(text: &str) -> Option<f64> {
    number(&tidied(text)).ok()
}

/// The same of a sum of money: "£1.2m".
pub(super) fn pounds_number(text: &str) -> Option<f64> {
    plain_number(text, Unit::Pounds).ok()
}

/// What was typed, cut short for a message.
fn shown(text: &str) -> String {
    written_out(text.trim(), 20)
}

/// The number in a text, without the unit.
fn plain_number(text: &str, unit: Unit) -> Result<f64, Hint> {
    let text = tidied(text);
    let text = match unit {
        Unit::Percent | Unit::Parts => text.trim_end_matches('%'),
        Unit::Pounds => {
            let (text, pounds) = pounds_in(&text);
            return Ok(number(&text)? * pounds.unwrap_or(1.0));
        }
        Unit::PlanYear => text.trim_start_matches("year"),
        Unit::Years => text.trim_end_matches("years").trim_end_matches("year"),
        Unit::Posts => text.trim_end_matches("posts").trim_end_matches("post"),
        Unit::FirstYear => before_slash(&text),
        Unit::Shares | Unit::Strength | Unit::Count => text.as_str(),
    };
    number(text)
}

/// The first year of "2023/24"; any other text as it is.
fn before_slash(text: &str) -> &str {
    match text.split_once('/') {
        Some((first, _))
            if first.len() == 4
                && first.parse().is_ok_and(|year| financial_year(year, 1) == text) =>
        {
            first
        }
        _ => text,
    }
}
