//! What the councils gain together, fit for minutes of a meeting.

use super::list::and_list;
use super::number::{count_in_words, pounds};
use super::sentence::Sentence;
use crate::model::{Accounts, COUNCILS, Choices, Stance};

/// How many councils pay, join free and stay out, and what they gain and pay together.
#[must_use]
pub fn gains(choices: &Choices, accounts: &Accounts) -> Sentence {
    let mut sentence = Sentence::default();
    let count = |stance| choices.stances.iter().filter(|known| **known == stance).count();
    let taking_part = COUNCILS - count(Stance::Out);
    if taking_part == 0 {
        sentence.say("No council takes part, so nobody gains and nobody pays.");
        return sentence;
    }
    let mut parts = Vec::new();
    for (stance, one, many) in [
        (Stance::Funds, "pays", "pay"),
        (Stance::Joins, "joins free", "join free"),
        (Stance::Out, "stays out", "stay out"),
    ] {
        let count = count(stance);
        if count == 0 {
            continue;
        }
        let (councils, does) = if count == 1 { (" council", one) } else { (" councils", many) };
        let councils = if parts.is_empty() { councils } else { "" };
        parts.push(format!("{}{councils} {does}", count_in_words(count)));
    }
    let mut who = and_list(&parts);
    who[..1].make_ascii_uppercase();
    let (gained, paid): (f64, f64) = (accounts.gains.iter().sum(), accounts.pays.iter().sum());
    let (they_gain, pay, they) = if taking_part == 1 {
        ("It gains", "pays", "it gains")
    } else {
        ("Together they gain", "pay", "they gain")
    };
    sentence.say(format!("{who}. {they_gain} "));
    sentence.stress(pounds(gained));
    sentence.say(format!(
        " in today\u{2019}s money over {} years and {pay} {}, ",
        choices.horizon,
        pounds(paid)
    ));
    let net = gained - paid;
    if net > -0.5 {
        sentence.say("which leaves ");
        sentence.stress(pounds(net));
        sentence.say(".");
    } else {
        sentence.stress(format!("{} more", pounds(-net)));
        sentence.say(format!(" than {they}."));
    }
    sentence
}
