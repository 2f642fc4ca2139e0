//! Challenges and the levers that they are about.

use crate::meeting::Challenge;
use crate::scenario::{Lever, Scenario, parse_typed, quoted, value_text};

/// What may stand between the ends of a range that somebody typed.
const BETWEEN: [&str; 4] = [" to ", "\u{2013}", " - ", " and "];

/// The challenge with what its lever stands at, if it has one and that is not said.
#[must_use]
pub fn standing_at(scenario: &Scenario, challenge: Challenge) -> Challenge {
    let known = lever_of(scenario, &challenge).filter(|_| challenge.stood_at.is_empty());
    let stood_at = known.map(|(_, lever)| now(scenario, lever));
    Challenge { stood_at: stood_at.unwrap_or(challenge.stood_at), ..challenge }
}

/// To what the scenario has to set which lever so that it has what a challenge asks for: the middle of
/// its own range. None where the scenario has it already, or the challenge names no lever or no range:
/// then the scenario is taken as it is.
///
/// # Errors
///
/// Why the range cannot be read, as a sentence.
pub fn accepted_value(
    scenario: &Scenario,
    challenge: &Challenge,
) -> Result<Option<(usize, f64)>, String> {
    let Some((place, lever)) = lever_of(scenario, challenge) else { return Ok(None) };
    if challenge.own.is_empty() {
        return Ok(None);
    }
    let option = scenario.choices.option;
    let read = |text: &str| Some(parse_typed(lever, option, text.trim()).ok()?.value);
    let ends = match read(&challenge.own) {
        Some(value) => Some([value, value]),
        None => BETWEEN.iter().find_map(|between| {
            let (low, high) = challenge.own.split_once(between)?;
            Some([read(low)?, read(high)?])
        }),
    };
    let Some([low, high]) = ends else {
        return Err(format!(
            "\u{201c}{}\u{201d} is nothing that \u{201c}{}\u{201d} can be set to.",
            quoted(&challenge.own),
            lever.full_name
        ));
    };
    let value = lever.value(&scenario.choices);
    let is_within = low.min(high) <= value && value <= low.max(high);
    Ok((!is_within).then(|| (place, lever.rounded(f64::midpoint(low, high)))))
}

fn lever_of<'a>(scenario: &'a Scenario, challenge: &Challenge) -> Option<(usize, &'a Lever)> {
    let id = challenge.lever.as_deref()?;
    scenario.kit.levers().iter().enumerate().find(|(_, lever)| lever.id == id)
}

fn now(scenario: &Scenario, lever: &Lever) -> String {
    value_text(lever, scenario.choices.option, lever.value(&scenario.choices))
}
