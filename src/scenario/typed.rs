//! What people type into a lever's field, and what the field shows.

use super::foreign_text::{is_seen, written_out};
use super::lever::{ChoiceOption, Kind, Lever, Unit};
use crate::model::{financial_year, members};
use crate::words::{and_list, count_in_words, decimal, exact_pounds, grouped, percent};

/// No sum in the case comes near to this many pounds.
const LARGEST_SUM: f64 = 1e12;

/// The minus, and what stands for it where there is none on the keyboard: hyphens, dashes, and the
/// wide and small forms of a hyphen.
const DASHES: [char; 9] = [
    '\u{2212}', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}', '\u{fe63}',
    '\u{ff0d}',
];

/// A figure that was typed and can be used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typed {
    /// The value for the lever.
    pub value: f64,
    /// Whether it was typed with more digits than the lever takes.
    pub rounded: bool,
}

/// The value as the field shows it: "50%", "£144,000", "Year 5", "2023/24", "Bolsover and Erewash".
#[must_use]
pub fn field_text(lever: &Lever, value: f64) -> String {
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

/// "0 to 5 years", "0% to 100%".
#[must_use]
pub fn range_text(lever: &Lever, min: f64, max: f64) -> String {
    let [min, max] = [min, max].map(|end| field_text(lever, end));
    let min = min.trim_end_matches(" years").trim_end_matches(" posts");
    format!("{min} to {max}")
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

/// Reads what was typed. Pound signs, per cent signs, commas between thousands, a "k" or an "m"
/// after pounds and the word "Year" are understood.
///
/// # Errors
///
/// A sentence that says what is allowed, for a text that is no number or out of range.
pub fn parse_typed(lever: &Lever, text: &str) -> Result<Typed, String> {
    let (min, max, unit) = match lever.kind {
        Kind::Number { min, max, unit, .. } => (min, max, unit),
        Kind::Choice(_) => return Err("Choose one of the options.".to_owned()),
        Kind::Councils(_) => return Err("Choose the councils.".to_owned()),
    };
    let allowed = || range_text(lever, min, max);
    let number = plain_number(text, unit).map_err(|hint| match hint {
        Hint::NoNumber if text.trim().is_empty() => format!("Type a figure from {}.", allowed()),
        Hint::NoNumber => {
            format!(
                "\u{201c}{}\u{201d} is not a number. Type a figure from {}.",
                shown(text),
                allowed()
            )
        }
        Hint::DecimalComma => format!(
            "Type decimals with a point, as in 1.5; a comma goes between thousands. Allowed: {}.",
            allowed()
        ),
    })?;
    let exact = if unit == Unit::Percent { number / 100.0 } else { number };
    let value = lever.rounded(exact);
    if lever.check(value).is_err() || !(min..=max).contains(&exact) {
        return Err(format!(
            "\u{201c}{}\u{201d} is out of range. Allowed: {}.",
            shown(text),
            allowed()
        ));
    }
    Ok(Typed { value, rounded: (value - exact).abs() > 1e-12 * exact.abs() })
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

/// Why a text is no number.
enum Hint {
    NoNumber,
    DecimalComma,
}

/// What was typed, cut short for a message.
fn shown(text: &str) -> String {
    written_out(text.trim(), 20)
}

/// The number in a text, without the unit.
fn plain_number(text: &str, unit: Unit) -> Result<f64, Hint> {
    let text: String = text.to_ascii_lowercase().split_whitespace().collect();
    // A pasted figure brings marks along that nobody sees, and a dash for its minus.
    let text: String = text.chars().filter(|character| is_seen(*character)).collect();
    let text = text.replace(DASHES, "-");
    // The field itself writes "−£5".
    let text = if unit == Unit::Pounds { text.replacen("-£", "£-", 1) } else { text };
    let (text, factor) = match unit {
        Unit::Percent | Unit::Parts => (text.trim_end_matches('%'), 1.0),
        Unit::Pounds => {
            let text = text.trim_start_matches('£');
            match text.strip_suffix(['k', 'm']) {
                Some(number) if text.ends_with('k') => (number, 1e3),
                Some(number) => (number, 1e6),
                None => (text, 1.0),
            }
        }
        Unit::PlanYear => (text.trim_start_matches("year"), 1.0),
        Unit::Years => (text.trim_end_matches("years").trim_end_matches("year"), 1.0),
        Unit::Posts => (text.trim_end_matches("posts").trim_end_matches("post"), 1.0),
        Unit::FirstYear => (before_slash(&text), 1.0),
        Unit::Shares | Unit::Strength | Unit::Count => (text.as_str(), 1.0),
    };
    let digits = without_thousands(text)?;
    let plain =
        |character: char| character.is_ascii_digit() || matches!(character, '.' | '-' | '+');
    if !digits.chars().all(plain) {
        return Err(Hint::NoNumber);
    }
    digits
        .parse::<f64>()
        .ok()
        .filter(|number| number.is_finite())
        .map(|number| number * factor)
        .ok_or(Hint::NoNumber)
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

/// Takes out commas that stand between thousands; any other comma is taken for a decimal one.
fn without_thousands(text: &str) -> Result<String, Hint> {
    if !text.contains(',') {
        return Ok(text.to_owned());
    }
    let whole = text.split('.').next().unwrap_or_default().trim_start_matches(['-', '+']);
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3);
    let comma_after_point = text.split_once('.').is_some_and(|(_, rest)| rest.contains(','));
    if grouped && !comma_after_point {
        Ok(text.replace(',', ""))
    } else if text.chars().all(|character| character.is_ascii_digit() || ",.-+".contains(character))
    {
        Err(Hint::DecimalComma)
    } else {
        Err(Hint::NoNumber)
    }
}
