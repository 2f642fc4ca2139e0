//! Who contributes to the team, what has no payer, and who would bear it.

use super::Sentence;
use crate::model::{Choices, Evidence, Outcome};
use crate::words::list::capitalised;
use crate::words::number::{pounds, pounds_beside};
use crate::words::payers::contributions_text;
use crate::words::shortfall::{NoPayer, Shortfall};
use crate::words::time::numbered_year;

pub(super) fn say_paying(
    sentence: &mut Sentence,
    evidence: &Evidence,
    choices: &Choices,
    outcome: &Outcome,
    taking_part: usize,
) {
    let team: f64 = outcome.years.iter().map(|year| year.programme_cost).sum();
    let to_fund: f64 = outcome.years.iter().map(|year| year.funding.to_fund).sum();
    let to_what = match (team >= 0.5, to_fund - team >= 0.5) {
        (true, true) => "the team and the shared one-off cost",
        (true, false) => "the team",
        (false, _) => "the shared one-off cost",
    };
    if team < 0.5 {
        sentence.say(" There would be no programme team.");
    }
    if to_fund >= 0.5 {
        let contributions = contributions_text(evidence, outcome, to_what)
            .unwrap_or_else(|| format!("nobody would contribute to {to_what}"));
        sentence.say(format!(" {}.", capitalised(&contributions)));
    }
    let unpaid = NoPayer::of(outcome);
    if unpaid.total() < 0.5 {
        return;
    }
    let beside = |amount| pounds_beside(amount, unpaid.total());
    sentence.say(" No payer is agreed for ");
    sentence.stress(pounds(unpaid.total()));
    match (unpaid.one_off >= 0.5, unpaid.short >= 0.5) {
        (true, true) => sentence.say(format!(
            ": {} of one-off cost and {} for {to_what}",
            beside(unpaid.one_off),
            beside(unpaid.short)
        )),
        (true, false) => sentence.say(" of one-off cost"),
        (false, _) => sentence.say(format!(" of {to_what}")),
    }
    say_short_years(sentence, choices, outcome, to_what);
    sentence.say(match taking_part {
        1 => ". If none is found, it would fall on the council.",
        _ => ". If none is found, each would bear its own part.",
    });
}

/// ", £94k a year from Year 3, 2025/26, to its assumed end in Year 5, 2027/28".
fn say_short_years(sentence: &mut Sentence, choices: &Choices, outcome: &Outcome, to_what: &str) {
    let Some(short) = Shortfall::of(outcome) else { return };
    let year = |year| numbered_year(outcome.first_year, year);
    // A team that is gone is not short; that it goes is assumed.
    let ends = to_what == "the team"
        && short.last == choices.team_last_year
        && choices.team_last_year < choices.horizon;
    let (first, last) = (year(short.first), year(short.last));
    let to = if ends { format!("its assumed end in {last}") } else { last.clone() };
    match short {
        Shortfall { first, last: end, .. } if first == end => {
            let end = if ends { ", its assumed end" } else { "" };
            sentence.say(format!(", all in {last}{end}"));
        }
        Shortfall { each: Some(amount), .. } => {
            sentence.say(", ");
            sentence.stress(format!("{} a year", pounds(amount)));
            sentence.say(format!(" from {first}, to {to}"));
        }
        Shortfall { each: None, .. } => {
            sentence.say(format!(", between {first}, and {to}"));
        }
    }
}
