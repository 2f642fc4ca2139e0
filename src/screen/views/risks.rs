//! Risks and asks: what could go wrong and what the levers say of it, the room's own ratings, what is
//! asked of Government, and at which level councils are to work together.

mod asks;
mod levels;
mod ratings;
mod worst;

use crate::case::PlanRow;
use crate::screen::facts::Facts;
use crate::screen::part::Part;
use crate::words::{Sentence, capitalised, count_in_words};

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
    let (case, record) = (facts.case(), &facts.scenario.record);
    let count = |rows: &[PlanRow]| count_in_words(rows.len());
    let (risks, asks) = (case.plan("risks"), case.plan("asks"));
    let mut sentence = Sentence::default();
    sentence.say(match risks.len() {
        0 => "The plan names no risk.".to_owned(),
        1 => "The plan names one risk, with what would meet it.".to_owned(),
        _ => format!("The plan names {} risks, with what would meet each.", count(risks)),
    });
    let is_rated =
        |one: &&crate::model::RecordedRisk| one.likelihood.is_some() && one.impact.is_some();
    sentence.add(match record.risks.iter().filter(is_rated).count() {
        0 => "None is rated here yet.".to_owned(),
        1 => "One is rated here.".to_owned(),
        rated => format!("{} are rated here.", capitalised(&count_in_words(rated))),
    });
    if !asks.is_empty() {
        let what = if asks.len() == 1 { "ask" } else { "asks" };
        let known = match record.asks.len() {
            0 => "of none is it recorded here what became of it".to_owned(),
            1 => "of one it is recorded here what became of it".to_owned(),
            known => {
                format!("of {} it is recorded here what became of them", count_in_words(known))
            }
        };
        sentence.add(format!("It has {} {what} of Government; {known}.", count(asks)));
    }
    sentence
}
