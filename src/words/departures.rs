//! Who goes next, told one after the other.

use super::names::council_names;
use super::number::{count_in_words, pounds};
use crate::model::{Choices, Evidence, HALF_A_POUND, Stance, StanceChange};

/// One council's departure: "High Peak stops paying and gains £1.5m; the others lose £1.5m."
#[must_use]
pub fn departure_text(evidence: &Evidence, departure: &StanceChange) -> String {
    let name = council_names(evidence, &[departure.council]);
    let does = match departure.to {
        Stance::Out => "leaves",
        Stance::Funds | Stance::Joins => "stops paying",
    };
    let own = match departure.gain {
        gain if gain.abs() < HALF_A_POUND => "which makes no difference to it".to_owned(),
        gain if gain > 0.0 => format!("and gains {}", pounds(gain)),
        loss => format!("and loses {}", pounds(-loss)),
    };
    let others = match departure.for_others {
        gain if gain.abs() < HALF_A_POUND => "nothing changes for the others".to_owned(),
        gain if gain > 0.0 => format!("the others gain {}", pounds(gain)),
        loss => format!("the others lose {}", pounds(-loss)),
    };
    let comma = if departure.gain.abs() < HALF_A_POUND { "," } else { "" };
    format!("{name} {does}{comma} {own}; {others}.")
}

/// Where it settles once nobody gains by going: "There it settles: five councils pay, …".
#[must_use]
pub fn settled_text(choices: &Choices, departures: &[StanceChange]) -> String {
    let mut stances = choices.stances;
    for departure in departures {
        stances[departure.council] = departure.to;
    }
    let who = stances_text(&stances);
    if departures.is_empty() {
        format!("Nobody gains by paying no more or by leaving. It stays as it is: {who}.")
    } else {
        format!("There it settles, as nobody else gains by going: {who}.")
    }
}

/// How many councils pay, join free and stay out.
fn stances_text(stances: &[Stance]) -> String {
    let count = |wanted: Stance| stances.iter().filter(|stance| **stance == wanted).count();
    let said = |count: usize, one: &str, many: &str| {
        format!("{} {}", count_in_words(count), if count == 1 { one } else { many })
    };
    let pay = match count(Stance::Funds) {
        0 => "nobody pays".to_owned(),
        1 => "one council pays".to_owned(),
        payers => format!("{} councils pay", count_in_words(payers)),
    };
    [
        pay,
        said(count(Stance::Joins), "joins free", "join free"),
        said(count(Stance::Out), "stays out", "stay out"),
    ]
    .join(", ")
}
