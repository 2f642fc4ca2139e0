//! What a table is told that plays a council: what each choice would leave it with, and how much more it
//! could bear before it would be better off outside. Its own account and no other.

use super::council::{ASSUMED_SPLIT, range};
use super::list::capitalised;
use super::number::two_digits;
use super::published::one_side_unknown;
use crate::case::{Case, Stance};
use crate::model::{Choices, ForOne, HALF_A_POUND, Outcome, Ranged};

/// What each stance would leave a council with, all others as they are: contributing, taking part
/// without, outside.
#[must_use]
pub fn stance_worths(choices: &Choices, outcome: &Outcome, own: &ForOne) -> [String; 3] {
    let now = choices.stances[own.council];
    let said = |stance: Stance, what: String| match now == stance {
        true => format!("{what} It is what it does now."),
        false => what,
    };
    let unknown = one_side_unknown(outcome);
    let left = |left: Ranged| match &unknown {
        Some(why) => format!("What it would be left with cannot be said: {why}."),
        None if left.value < -HALF_A_POUND => {
            format!("It would be about {} worse off than outside{}.", loss(left), tag(left))
        }
        None => format!("It would be left with {}{}.", about(left), tag(left)),
    };
    [
        said(Stance::Funds, left(own.if_contributing)),
        said(Stance::Joins, left(own.if_joining)),
        said(Stance::Out, "It would bear nothing and gain nothing.".to_owned()),
    ]
}

/// How much more a council could bear before it would be better off outside, where it takes part and
/// the case has both sides of its account.
#[must_use]
pub fn room_to_give(
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
    own: &ForOne,
) -> Option<String> {
    let known = &case.councils[own.council];
    let is_inside = choices.stances[own.council] != Stance::Out && known.in_case;
    if !is_inside || one_side_unknown(outcome).is_some() {
        return None;
    }
    let (left, tag) = (own.left, tag(own.left));
    let plan = choices.risk_levers_are.to_plan();
    let if_plan = capitalised(plan);
    let hangs = match left.low < 0.0 && left.high > 0.0 {
        true => " Whether it is so at all hangs on that split.",
        false => "",
    };
    Some(match left.value {
        worse if worse < -HALF_A_POUND => format!(
            "{if_plan}, {} would be about {}{tag} better off outside, in today\u{2019}s money: so much \
             less it would have to bear to stay.{hangs}",
            known.short_name,
            loss(left)
        ),
        _ => format!(
            "{if_plan}, {} could bear {}{tag} more in today\u{2019}s money than it would now. Beyond \
             that it would be better off outside.{hangs}",
            known.short_name,
            about(left)
        ),
    })
}

fn about(sum: Ranged) -> String {
    match range(sum, two_digits).is_empty() {
        true => two_digits(sum.value),
        false => format!("about {}", two_digits(sum.value)),
    }
}

fn loss(sum: Ranged) -> String {
    two_digits(-sum.value)
}

/// " (£1.1m to £8.9m, assumed split)"; a loss is told as one.
fn tag(sum: Ranged) -> String {
    let sum = match sum.value < -HALF_A_POUND && sum.high <= 0.0 {
        true => Ranged { value: -sum.value, low: -sum.high, high: -sum.low },
        false => sum,
    };
    match range(sum, two_digits) {
        nothing if nothing.is_empty() => format!(" ({ASSUMED_SPLIT})"),
        between => format!(" ({between}, {ASSUMED_SPLIT})"),
    }
}
