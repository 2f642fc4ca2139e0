//! What the plan, and what has happened, say of one council.

use super::nothing_of_its_own;
use crate::case::Case;
use crate::model::{Choices, ForOne, Outcome, run};
use crate::words::council::{ASSUMED_SPLIT, about};
use crate::words::list::{and_list, capitalised};
use crate::words::number::{count_in_words, two_digits};
use crate::words::published::one_side_unknown;

/// What a council would be left with if the levers stood as in `then`: "Bolsover would be left with
/// about £3.1m; £0.8m to £6.0m, instead of about £4.4m; £1.1m to £8.9m (…)", or why that is not known.
#[must_use]
pub fn own_instead(
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
    council: usize,
    then: &Choices,
) -> String {
    if let Some(nothing) = nothing_of_its_own(case, choices, council) {
        return nothing;
    }
    let after = run(case, then);
    let name = &case.councils[council].short_name;
    if let Some(why) = one_side_unknown(outcome).or_else(|| one_side_unknown(&after)) {
        return format!("what {name} would be left with is not known: {why}.");
    }
    let left =
        |choices, outcome| about(ForOne::of(case, choices, outcome, council).left, two_digits);
    let (now, then) = (left(choices, outcome), left(then, &after));
    let basis = format!(
        "worth today {}, after what it would bear; {ASSUMED_SPLIT}",
        choices.risk_levers_are.to_plan()
    );
    match now == then {
        true => format!("{name} would be left with the same: {now} ({basis})."),
        false => format!("{name} would be left with {then}, instead of {now} ({basis})."),
    }
}

/// Which rows of a plan name a council. `labels` are theirs.
#[must_use]
pub fn named_in_plan<'a>(
    case: &Case,
    council: usize,
    labels: impl Iterator<Item = &'a str>,
) -> String {
    let name = &case.councils[council].short_name;
    let naming: Vec<String> = labels
        .filter(|label| label.contains(name.as_str()))
        .map(|label| format!("\u{201c}{}\u{201d}", label.trim_end_matches('.')))
        .collect();
    let naming: Vec<&str> = naming.iter().map(String::as_str).collect();
    match naming.len() {
        0 => {
            format!("No entry here has the name of {name} in it: the plan is one for all councils.")
        }
        1 => format!("One entry here names {name}: {}.", and_list(&naming)),
        count => format!(
            "{} entries here name {name}: {}.",
            capitalised(&count_in_words(count)),
            and_list(&naming)
        ),
    }
}
