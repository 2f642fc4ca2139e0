//! What the councils gain together, fit for minutes of a meeting.

use super::list::and_list;
use super::number::{count_in_words, percent, pounds};
use super::sentence::Sentence;
use crate::model::{Accounts, COUNCILS, Choices, HALF_A_POUND, Outcome, Stance};

/// How many councils pay, join free and stay out, what they gain and bear together, and how much of
/// it nobody pays.
#[must_use]
pub fn gains(choices: &Choices, accounts: &Accounts, outcome: &Outcome) -> Sentence {
    let mut sentence = Sentence::default();
    let count = |stance| choices.stances.iter().filter(|known| **known == stance).count();
    let taking_part = COUNCILS - count(Stance::Out);
    if taking_part == 0 {
        sentence.say("No council takes part, so nobody gains and nobody pays.");
        return sentence;
    }
    let mut who = stances_text(&choices.stances);
    who[..1].make_ascii_uppercase();
    let (gained, paid): (f64, f64) = (accounts.gains.iter().sum(), accounts.pays.iter().sum());
    let (they_gain, bear, they) = if taking_part == 1 {
        ("It gains", "bears", "it gains")
    } else {
        ("Together they gain", "bear", "they gain")
    };
    let wider = match choices.social_weight {
        0.0 => String::new(),
        weight => format!(", wider benefits at {} of their value included,", percent(weight, 0)),
    };
    sentence.say(format!("{who}. {they_gain} "));
    sentence.stress(pounds(gained));
    sentence.say(format!(
        " in today\u{2019}s money over {} years{wider} and {bear} {} of cost, ",
        choices.horizon,
        pounds(paid)
    ));
    let net = gained - paid;
    if net > -HALF_A_POUND {
        sentence.say("which leaves ");
        sentence.stress(pounds(net));
        sentence.say(".");
    } else {
        sentence.stress(format!("{} more", pounds(-net)));
        sentence.say(format!(" than {they}."));
    }
    let unpaid = outcome.shortfall();
    if unpaid >= HALF_A_POUND {
        sentence.say(format!(" Of the cost, {} has no payer yet.", pounds(unpaid)));
    }
    sentence
}

/// How many councils pay, join free and stay out: "eight councils pay, one joins free and one stays
/// out".
pub(super) fn stances_text(stances: &[Stance]) -> String {
    let mut parts = Vec::new();
    for (stance, one, many) in [
        (Stance::Funds, "pays", "pay"),
        (Stance::Joins, "joins free", "join free"),
        (Stance::Out, "stays out", "stay out"),
    ] {
        let count = stances.iter().filter(|known| **known == stance).count();
        if count == 0 {
            continue;
        }
        let (councils, does) = if count == 1 { (" council", one) } else { (" councils", many) };
        let councils = if parts.is_empty() { councils } else { "" };
        parts.push(format!("{}{councils} {does}", count_in_words(count)));
    }
    and_list(&parts)
}
