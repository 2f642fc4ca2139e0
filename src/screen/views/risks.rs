//! Risks and asks: what could go wrong and what the levers say of it, the room's own ratings, what is
//! asked of Government, and at which level councils are to work together.

mod asks;
mod levels;
mod matrix;
mod ratings;
mod worst;

pub use levels::{LEVELS, actions_sheet};
pub use matrix::{MATRIX, empty_matrix};

use crate::model::AskState;
use crate::screen::facts::Facts;
use crate::screen::part::Part;
use crate::words::{Sentence, and_list, capitalised, count_in_words};
use ratings::Rated;

/// Risks and asks.
pub fn risks(facts: &Facts) -> Vec<Part> {
    let mut parts = vec![Part::Sentence(sentence(facts))];
    parts.extend(worst::risks(facts));
    parts.extend(ratings::ratings(facts));
    parts.extend(asks::asks(facts));
    parts.extend(levels::levels(facts));
    parts
}

fn sentence(facts: &Facts) -> Sentence {
    let all = ratings::all(facts);
    let (own, printed): (Vec<&Rated>, Vec<&Rated>) = all.iter().partition(|risk| risk.is_own);
    let mut sentence = Sentence::default();
    sentence.say(risks_sentence(facts));
    if !printed.is_empty() {
        sentence.add(match (printed.len(), rated(&printed)) {
            (1, 0) => "It is not rated here yet.".to_owned(),
            (1, _) => "It is rated here.".to_owned(),
            (_, 0) => "None of them is rated here yet.".to_owned(),
            (_, 1) => "One of them is rated here.".to_owned(),
            (all, rated) if all == rated => "All of them are rated here.".to_owned(),
            (_, rated) => {
                format!("{} of them are rated here.", capitalised(&count_in_words(rated)))
            }
        });
    }
    match (own.len(), rated(&own)) {
        (0, _) => {}
        (1, 0) => sentence.add("One risk of the room\u{2019}s own stands beside, not rated yet."),
        (1, _) => sentence.add("One risk of the room\u{2019}s own stands beside, rated too."),
        (many, rated) => {
            let many = capitalised(&count_in_words(many));
            let rated = match rated {
                0 => "none of them rated".to_owned(),
                rated => format!("{} of them rated", count_in_words(rated)),
            };
            sentence.add(format!("{many} risks of the room\u{2019}s own stand beside, {rated}."));
        }
    }
    if let Some(asks) = asks_sentence(facts) {
        sentence.add(asks);
    } else if printed.is_empty() {
        sentence.add(actions_sentence(facts));
    }
    sentence
}

/// How many risks there are, and of how many it is said what would meet them.
fn risks_sentence(facts: &Facts) -> String {
    let risks = facts.case().plan("risks");
    let met = risks.iter().filter(|row| !row.text("mitigation").is_empty()).count();
    let named = match risks.len() {
        0 if facts.case().plan("asks").is_empty() => {
            return "The plan names no risk and no ask of Government.".to_owned();
        }
        0 => return "The plan names no risk.".to_owned(),
        1 => "The plan names one risk".to_owned(),
        many => format!("The plan names {} risks", count_in_words(many)),
    };
    match (met, risks.len()) {
        (0, 1) => format!("{named}, and does not say what would meet it."),
        (0, _) => format!("{named}, and does not say what would meet them."),
        (1, 1) => format!("{named}, with what would meet it."),
        (met, all) if met == all => format!("{named}, with what would meet each."),
        (met, _) => format!("{named}, and says of {} what would meet it.", count_in_words(met)),
    }
}

/// Where the plan has actions alone.
fn actions_sentence(facts: &Facts) -> String {
    let actions = facts.case().plan("actions");
    let levelled = actions.iter().filter(|row| !row.text("level").is_empty()).count();
    let count = match actions.len() {
        1 => "It has one action".to_owned(),
        many => format!("It has {} actions", count_in_words(many)),
    };
    match (levelled, actions.len()) {
        (0, _) => {
            format!("{count}, and does not say at which level councils are to work together.")
        }
        (1, 1) => format!("{count}, with the level at which councils are to work together."),
        (some, all) if some == all => {
            format!("{count}, each with the level at which councils are to work together.")
        }
        (some, _) => format!(
            "{count}, and says of {} at which level councils are to work together.",
            count_in_words(some)
        ),
    }
}

fn rated(risks: &[&Rated]) -> usize {
    risks.iter().filter(|risk| risk.rating().is_some()).count()
}

/// How many asks were granted, refused and dropped, and how many are open.
fn asks_sentence(facts: &Facts) -> Option<String> {
    let (asks, record) = (facts.case().plan("asks").len(), &facts.scenario.record.asks);
    if asks == 0 {
        return None;
    }
    let what = if asks == 1 { "ask" } else { "asks" };
    let count = count_in_words(asks);
    if record.is_empty() {
        let of_all = if asks == 1 { "what became of it is not" } else { "of none is it" };
        let rest = if asks == 1 { "" } else { " what became of it" };
        return Some(format!("It has {count} {what} of Government; {of_all} recorded here{rest}."));
    }
    let of = |state| record.iter().filter(|one| one.state == state).count();
    let (granted, refused) = (of(AskState::Granted), of(AskState::Refused));
    let dropped = of(AskState::Dropped);
    let open = asks - granted - refused - dropped;
    let counted =
        [(granted, "granted"), (refused, "refused"), (dropped, "dropped"), (open, "open")];
    let counted: Vec<String> = counted
        .into_iter()
        .filter(|(count, name)| *count > 0 || *name == "granted")
        .map(|(count, name)| match count {
            0 => format!("none {name}"),
            count => format!("{} {name}", count_in_words(count)),
        })
        .collect();
    let counted: Vec<&str> = counted.iter().map(String::as_str).collect();
    let unknown = match asks - record.len() {
        0 => String::new(),
        all if all == open => "; of the open nothing is recorded".to_owned(),
        some => format!("; nothing is recorded of {} of the open", count_in_words(some)),
    };
    Some(format!(
        "It has {count} {what} of Government, by what is recorded here {}{unknown}.",
        and_list(&counted)
    ))
}
