//! Who contributes to the team, what has no payer, and who would bear it.

use super::{Sentence, players, say_who};
use crate::case::Case;
use crate::model::{Choices, Outcome};
use crate::words::list::{and_list, capitalised};
use crate::words::number::{pounds, pounds_beside};
use crate::words::origin::Origin;
use crate::words::payers::{contributions_text, mark_contributions};
use crate::words::published::left_out_costs;
use crate::words::shortfall::{NoPayer, Shortfall};
use crate::words::time::numbered_year;
use crate::words::yearly::yearly_in_all;

/// Who would contribute how much, what has no payer and in which years, and who would bear it.
#[must_use]
pub fn paying(case: &Case, choices: &Choices, outcome: &Outcome) -> Sentence {
    let mut sentence = Sentence::default();
    let players = players(outcome);
    if players.is_empty() {
        sentence.say("No council would take part, so nobody would bear any cost.");
        return sentence;
    }
    say_who(&mut sentence, case, &players);
    sentence.say(".");
    let team: f64 = outcome.years.iter().map(|year| year.programme_cost).sum();
    let to_fund: f64 = outcome.years.iter().map(|year| year.funding.to_fund).sum();
    if team < 0.5 && !case.team_plans.is_empty() {
        sentence.say(" There would be no programme team.");
    }
    if to_fund >= 0.5 {
        let to_what = what_is_funded(outcome);
        let contributions = contributions_text(case, outcome, to_what)
            .unwrap_or_else(|| format!("nobody would contribute to {to_what}"));
        sentence.say(format!(" {}.", capitalised(&contributions)));
        mark_contributions(&mut sentence, case, outcome);
    }
    if say_no_payer(&mut sentence, outcome) {
        say_short_years(&mut sentence, choices, outcome);
        say_who_bears(&mut sentence, players.len());
    }
    say_yearly(&mut sentence, outcome, players.len());
    let left_out = left_out_costs(case, outcome);
    if !left_out.is_empty() {
        sentence.add(left_out);
    }
    let mut assumed = vec!["who takes part"];
    if to_fund - outcome.shortfall() >= 0.5 {
        // Where the case says for how long a source pays, that it goes on is what is assumed.
        let have_terms = case.sources.iter().any(|source| source.last_year.is_some());
        assumed.push(if have_terms {
            "that what was agreed for one year is paid in later years too"
        } else {
            "that whoever pays does so in every year"
        });
    }
    if team >= 0.5 {
        assumed.push("how long the team stays");
    }
    assumed.push("what each council\u{2019}s own part is");
    sentence.basis = format!("Assumed: {}.", and_list(&assumed));
    sentence
}

/// What yearly costs come to, and on whom they fall.
fn say_yearly(sentence: &mut Sentence, outcome: &Outcome, taking_part: usize) {
    let Some(in_all) = yearly_in_all(outcome) else { return };
    let years = outcome.years.len();
    sentence.say(" Yearly costs of ");
    sentence.figure(pounds(in_all), Origin::Yearly);
    sentence.say(match taking_part {
        1 => format!(" over {years} years would fall on the council."),
        _ => format!(" over {years} years would fall on the councils, each bearing its own part."),
    });
}

/// That no payer is agreed for a sum, and who would bear it.
pub(super) fn say_unpaid(sentence: &mut Sentence, outcome: &Outcome, taking_part: usize) {
    if say_no_payer(sentence, outcome) {
        say_who_bears(sentence, taking_part);
    }
}

/// What goes through the funding split.
fn what_is_funded(outcome: &Outcome) -> &'static str {
    let team: f64 = outcome.years.iter().map(|year| year.programme_cost).sum();
    let to_fund: f64 = outcome.years.iter().map(|year| year.funding.to_fund).sum();
    match (team >= 0.5, to_fund - team >= 0.5) {
        (true, true) => "the team and the shared one-off cost",
        (true, false) => "the team",
        (false, _) => "the shared one-off cost",
    }
}

/// " No payer is agreed for £38.5m: £38.2m of one-off cost and £0.3m for the team"; nothing, and
/// false, where all of it has a payer.
fn say_no_payer(sentence: &mut Sentence, outcome: &Outcome) -> bool {
    let unpaid = NoPayer::of(outcome);
    if unpaid.total() < 0.5 {
        return false;
    }
    let to_what = what_is_funded(outcome);
    let beside = |amount| pounds_beside(amount, unpaid.total());
    sentence.say(" No payer is agreed for ");
    sentence.figure(pounds(unpaid.total()), Origin::NoPayer);
    match (unpaid.one_off >= 0.5, unpaid.short >= 0.5) {
        (true, true) => {
            let (one_off, short) = (beside(unpaid.one_off), beside(unpaid.short));
            sentence.say(format!(": {one_off} of one-off cost and {short} for {to_what}"));
            sentence.mark(&one_off, Origin::NoPayer);
            sentence.mark(&short, Origin::NoPayer);
        }
        (true, false) => sentence.say(" of one-off cost"),
        (false, _) => sentence.say(format!(" of {to_what}")),
    }
    true
}

fn say_who_bears(sentence: &mut Sentence, taking_part: usize) {
    sentence.say(match taking_part {
        1 => ". If none is found, it would fall on the council.",
        _ => ". If none is found, each council would bear its own part.",
    });
}

/// ", £94k a year from Year 3, 2025/26, to its assumed end in Year 5, 2027/28".
fn say_short_years(sentence: &mut Sentence, choices: &Choices, outcome: &Outcome) {
    let Some(short) = Shortfall::of(outcome) else { return };
    let year = |year| numbered_year(outcome.first_year, year);
    // A team that is gone is not short; that it goes is assumed.
    let ends = what_is_funded(outcome) == "the team"
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
            sentence.figure(format!("{} a year", pounds(amount)), Origin::NoPayer);
            sentence.say(format!(" from {first}, to {to}"));
        }
        Shortfall { each: None, .. } => {
            sentence.say(format!(", between {first}, and {to}"));
        }
    }
}
