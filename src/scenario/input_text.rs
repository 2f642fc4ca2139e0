//! An uncertain input in words.

use super::kit::Kit;
use super::lever::{Kind, Lever, Unit};
use crate::model::{Choices, Input, Sensitivity};
use crate::words::{decimal, percent, pounds_beside, years};

/// The name of the input's lever, and from where to where the input goes under an option of the
/// case: "70% to 98%", "£8.2m to £17.3m", "0.1 to 1.4 years".
#[must_use]
pub fn input_text(kit: &Kit, option: usize, sensitivity: &Sensitivity) -> (String, String) {
    let Some(lever) = kit.find(&sensitivity.input.lever_id(&kit.case)) else {
        return Default::default();
    };
    (lever.full_name.clone(), drawn_text(lever, option, [sensitivity.p10, sensitivity.p90]))
}

/// From where to where chance picks an input, in the lever's own terms; none where that is one value.
#[must_use]
pub fn drawn_range(lever: &Lever, choices: &Choices, input: Input) -> Option<String> {
    let range = input.range(choices);
    (range.low < range.high).then(|| drawn_text(lever, choices.option, [range.low, range.high]))
}

/// From where to where, of values that no person set: without the digits of chance, and the unit of
/// a length of time once.
fn drawn_text(lever: &Lever, option: usize, ends: [f64; 2]) -> String {
    let [from, to] = match (lever.money(option), &lever.kind) {
        (Some(range), _) => {
            let amounts = ends.map(|value| range.amount(value));
            let largest = amounts[0].abs().max(amounts[1].abs());
            match amounts.map(|amount| pounds_beside(amount, largest)) {
                // Too close for the digits of sums.
                [from, to] if from == to => amounts.map(|amount| range.text(amount)),
                texts => texts,
            }
        }
        (None, Kind::Number { unit: Unit::Percent, .. }) => ends.map(|value| percent(value, 0)),
        (None, Kind::Number { unit: Unit::Years, .. }) => [decimal(ends[0], 1), years(ends[1])],
        _ => ends.map(|value| decimal(value, 2)),
    };
    format!("{from} to {to}")
}
