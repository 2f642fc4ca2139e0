//! Who goes next, told one after the other.

use super::gains::stances_text;
use super::list::and_list;
use super::names::council_names;
use super::number::{count_in_words, percent, pounds, two_digits};
use super::published::one_side_unknown;
use super::shortfall::NoPayer;
use crate::case::Case;
use crate::model::{Accounts, Choices, HALF_A_POUND, Stance, StanceChange, run};

/// By what rule councils go.
pub const CHAIN: &str = "Each time, the council that would gain most by not contributing or by staying outside goes next, if \
     it would gain at all. Each looks at its own sum only; nobody comes back, and councils outside stay \
     there. Every sum rests on the assumed split.";

/// What the sums are that choices are compared by.
#[must_use]
pub fn payoffs_meaning(choices: &Choices) -> String {
    let wider = match choices.social_weight {
        0.0 => String::new(),
        weight => format!(", with wider benefits at {} of their value", percent(weight, 0)),
    };
    format!(
        "About what the council would be left with in today\u{2019}s money {}{wider}; its choice now \
         stands out.",
        choices.risk_levers_are.to_plan()
    )
}

/// Why some councils' choice makes no difference; `who` names them.
#[must_use]
pub fn unasked_text(who: &str) -> String {
    format!(
        "The funding rule asks {who} for nothing: there it makes no difference whether a council would \
         contribute or not."
    )
}

/// One council's departure, against the step before: "High Peak would stop contributing and gain
/// about £1.5m; the others would lose about £1.5m."
#[must_use]
pub fn departure_text(case: &Case, departure: &StanceChange) -> String {
    let name = council_names(case, &[departure.council]);
    let does = match departure.to {
        Stance::Out => "leave",
        Stance::Funds | Stance::Joins => "stop contributing",
    };
    let own = match departure.gain {
        gain if gain.abs() < HALF_A_POUND => ", which makes no difference to it".to_owned(),
        gain if gain > 0.0 => format!(" and gain about {}", two_digits(gain)),
        loss => format!(" and lose about {}", two_digits(-loss)),
    };
    let others = match departure.for_others {
        gain if gain.abs() < HALF_A_POUND => "it would be the same to the others".to_owned(),
        gain if gain > 0.0 => format!("the others would gain about {}", two_digits(gain)),
        loss => format!("the others would lose about {}", two_digits(-loss)),
    };
    format!("{name} would {does}{own}; {others}.")
}

/// Where it settles once nobody gains by going: who contributes then, what those that went are left
/// with against now, and what the team is short of.
#[must_use]
pub fn settled_text(case: &Case, choices: &Choices, gone: &[StanceChange]) -> String {
    let mut after = choices.clone();
    for change in gone {
        after.stances[change.council] = change.to;
    }
    let who = stances_text(&after.stances);
    let outcome = run(case, choices);
    if let Some(why) = one_side_unknown(&outcome) {
        return format!("Who would gain by going cannot be said: {why}.");
    }
    if gone.is_empty() {
        return format!(
            "Nobody would gain by contributing less or by leaving, so it stays as it is: {who}."
        );
    }
    let NoPayer { one_off, short } = NoPayer::of(&run(case, &after));
    let team = if case.team_plans.is_empty() {
        "the shared one-off cost"
    } else if choices.fund_one_off_share > 0.0 {
        "the team and the shared one-off cost"
    } else {
        "the team"
    };
    let parts = [(short, team), (one_off, "the one-off cost")];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(sum, _)| *sum >= HALF_A_POUND)
        .map(|(sum, what)| format!("{} for {what}", pounds(sum)))
        .collect();
    let short = if parts.is_empty() {
        String::new()
    } else {
        format!(" Then {} would have no payer.", and_list(&parts))
    };
    format!(
        "There it would settle, as nobody else would gain by going: {who}. {}{short}",
        against_now(case, choices, &after, gone)
    )
}

/// What those that went are left with at the end, against now and not against the step before.
fn against_now(case: &Case, choices: &Choices, after: &Choices, gone: &[StanceChange]) -> String {
    let (then, now) = (Accounts::of(case, after), Accounts::of(case, choices));
    let (then, now) = (then.nets(), now.nets());
    let mut went: Vec<usize> = Vec::new();
    for change in gone {
        if !went.contains(&change.council) {
            went.push(change.council);
        }
    }
    let more = |council: usize| then[council] - now[council];
    let (moved, same): (Vec<usize>, Vec<usize>) =
        went.iter().partition(|council| more(**council).abs() >= HALF_A_POUND);
    if moved.is_empty() {
        return match same.as_slice() {
            [only] => {
                let name = council_names(case, &[*only]);
                format!("In the end {name} is left with as much as now.")
            }
            _ => "In the end none of them is left with more or less than now.".to_owned(),
        };
    }
    let mut ends: Vec<String> = moved
        .iter()
        .map(|council| {
            let name = council_names(case, &[*council]);
            let (sum, direction) = match more(*council) {
                more if more > 0.0 => (more, "more"),
                less => (-less, "less"),
            };
            format!("{name} about {} {direction}", two_digits(sum))
        })
        .collect();
    match same.as_slice() {
        [] => {}
        [only] => ends.push(format!("{} as much", council_names(case, &[*only]))),
        many => ends.push(format!("{} others as much", count_in_words(many.len()))),
    }
    let who =
        if went.len() == 1 { "the one that went would be" } else { "those that went would be" };
    format!(
        "In the end, against now and not against the step before, {who} left with: {} (assumed \
         split).",
        and_list(&ends)
    )
}
