//! Risks and asks: what could go wrong and what the levers say of it, the room's own ratings, what is
//! asked of Government, and at which level councils are to work together.

mod asks;
mod levels;
mod matrix;
mod ratings;
mod worst;

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
    sentence.say(match printed.len() {
        0 => "The plan names no risk.".to_owned(),
        1 => "The plan names one risk, with what would meet it.".to_owned(),
        many => {
            format!("The plan names {} risks, with what would meet each.", count_in_words(many))
        }
    });
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
    }
    sentence
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
        return Some(format!(
            "It has {count} {what} of Government; of none is it recorded here what became of it."
        ));
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
