//! An uncertain input in words.

use super::kit::Kit;
use super::lever::{Kind, Lever, Unit};
use crate::model::{Choices, Input, Sensitivity};
use crate::words::{decimal, percent, years};

/// The name of the input's lever, and from where to where the input goes under an option of the
/// case: "70% to 98%", "£8.2m to £17.3m".
#[must_use]
pub fn input_text(kit: &Kit, option: usize, sensitivity: &Sensitivity) -> (String, String) {
    let Some(lever) = kit.find(&sensitivity.input.lever_id(&kit.case)) else {
        return Default::default();
    };
    let from = drawn_text(lever, option, sensitivity.p10);
    let remark = format!("{from} to {}", drawn_text(lever, option, sensitivity.p90));
    (lever.full_name.clone(), remark)
}

/// From where to where chance picks an input, in the lever's own terms; none where that is one value.
#[must_use]
pub fn drawn_range(lever: &Lever, choices: &Choices, input: Input) -> Option<(String, String)> {
    let range = input.range(choices);
    let text = |value| drawn_text(lever, choices.option, value);
    (range.low < range.high).then(|| (text(range.low), text(range.high)))
}

/// A value that no person set, without the digits of chance.
fn drawn_text(lever: &Lever, option: usize, value: f64) -> String {
    if let Some(range) = lever.money(option) {
        return range.text(range.amount(value));
    }
    match lever.kind {
        Kind::Number { unit: Unit::Percent, .. } => percent(value, 0),
        Kind::Number { unit: Unit::Years, .. } => years(value),
        _ => decimal(value, 2),
    }
}
