//! Who goes next, told one after the other.

use super::gains::stances_text;
use super::list::and_list;
use super::names::council_names;
use super::number::pounds;
use crate::model::{Accounts, Choices, Evidence, HALF_A_POUND, Stance, StanceChange, run};

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
        gain if gain.abs() < HALF_A_POUND => "no difference to the others".to_owned(),
        gain if gain > 0.0 => format!("the others gain {}", pounds(gain)),
        loss => format!("the others lose {}", pounds(-loss)),
    };
    let comma = if departure.gain.abs() < HALF_A_POUND { "," } else { "" };
    format!("{name} {does}{comma} {own}; {others}.")
}

/// Where it settles once nobody gains by going: how many pay then, what those that went are left
/// with against now, and what nobody pays.
#[must_use]
pub fn settled_text(evidence: &Evidence, choices: &Choices, gone: &[StanceChange]) -> String {
    let mut after = choices.clone();
    for change in gone {
        after.stances[change.council] = change.to;
    }
    let who = stances_text(&after.stances);
    if gone.is_empty() {
        return format!("Nobody gains by paying no more or by leaving. It stays as it is: {who}.");
    }
    let (then, now) = (Accounts::of(evidence, &after), Accounts::of(evidence, choices));
    let (then, now) = (then.nets(), now.nets());
    let mut ends: Vec<String> = Vec::new();
    for change in gone {
        let council = change.council;
        let name = council_names(evidence, &[council]);
        let more = then[council] - now[council];
        let end = match more {
            more if more.abs() < HALF_A_POUND => format!("{name} as much"),
            more if more > 0.0 => format!("{name} {} more", pounds(more)),
            less => format!("{name} {} less", pounds(-less)),
        };
        if !ends.contains(&end) {
            ends.push(end);
        }
    }
    let unpaid = run(evidence, &after).shortfall();
    let unpaid = if unpaid < HALF_A_POUND {
        String::new()
    } else {
        format!(" Then {} has no payer.", pounds(unpaid))
    };
    format!(
        "There it settles, as nobody else gains by going: {who}. Against now, those that went are \
         left with: {}.{unpaid}",
        and_list(&ends)
    )
}
