//! A place in a range of pounds, as it is typed.

use super::figure::{Hint, number, pounds_in, tidied};
use super::{Typed, is_rounded, plain_text};
use crate::scenario::lever::{Lever, MoneyRange, MoneyUnit};
use crate::words::{decimal, exact_pounds};

/// From here on a number alone counts pounds, whatever the field's unit: nobody types thousands
/// of millions where millions are shown.
const CERTAINLY_POUNDS: f64 = 10_000.0;

/// Reads "£12.8m", "12,800,000", "50%" or "middle". A number alone counts in the unit that the
/// field shows.
///
/// # Errors
///
/// Why it is no number, or that it is out of range.
pub(super) fn parse(lever: &Lever, range: MoneyRange, text: &str) -> Result<Typed, Hint> {
    let text = tidied(text);
    let at = |value| Ok(Typed { value, rounded: None });
    match text.as_str() {
        "low" => return at(0.0),
        "middle" | "half" | "halfway" => return at(0.5),
        "high" => return at(1.0),
        _ => {}
    }
    if let Some(place) = text.trim_end_matches("oftherange").strip_suffix('%') {
        let exact = number(place.trim_end_matches('%'))? / 100.0;
        let value = lever.rounded(exact);
        if !(0.0..=1.0).contains(&exact) {
            return Err(Hint::OutOfRange(None));
        }
        let rounded = is_rounded(value, exact).then(|| plain_text(lever, value));
        return Ok(Typed { value, rounded });
    }
    let unit = range.unit();
    let (digits, said) = pounds_in(&text);
    let figure = number(&digits)?;
    let alone = if figure.abs() < CERTAINLY_POUNDS { unit.pounds } else { 1.0 };
    let sum = figure * said.unwrap_or(alone);
    let Some(value) = place_of(lever, range, unit, sum) else {
        let taken_for = format!("£{}{}", decimal(figure, 4), unit.suffix);
        let is_taken = said.is_none() && alone > 1.0;
        return Err(Hint::OutOfRange(is_taken.then_some(taken_for)));
    };
    let amount = range.amount(value);
    let is_exact = (amount - sum).abs() < 0.5 || reads_as(range, unit, sum, amount);
    let rounded = (!is_exact).then(|| exact_pounds(amount));
    Ok(Typed { value, rounded })
}

/// The place of a sum: a stop if the field shows it so, and none out of the range.
fn place_of(lever: &Lever, range: MoneyRange, unit: MoneyUnit, sum: f64) -> Option<f64> {
    let stop = MoneyRange::STOPS.into_iter().find(|stop| {
        let amount = range.amount(*stop);
        (amount - sum).abs() < 0.5 || reads_as(range, unit, sum, amount)
    });
    let place = range.place(sum);
    stop.or_else(|| (0.0..=1.0).contains(&place).then(|| lever.rounded(place)))
}

/// Whether a sum was typed with no more digits than the field shows, and with those of `amount`.
fn reads_as(range: MoneyRange, unit: MoneyUnit, sum: f64, amount: f64) -> bool {
    let digits = [1.0, 10.0, 100.0, 1000.0][unit.decimals] / unit.pounds;
    let shown = sum * digits;
    (shown - shown.round()).abs() < 1e-6 && range.text(sum) == range.text(amount)
}
