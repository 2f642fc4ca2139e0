//! What if one changes its mind: what each choice is worth to each council, and who would go next.

mod departures;
mod payoffs;

use crate::ask::WhoGains;
use crate::screen::facts::Facts;
use crate::screen::part::Part;
use crate::screen::split::split_lever;
use crate::words::{Sentence, stability};

/// What `found` says of each council's choices.
pub fn if_one(facts: &Facts, found: &WhoGains) -> Vec<Part> {
    let WhoGains { coalition, gone, .. } = found;
    let mut sentence = Sentence::default();
    sentence.say(stability(facts.case(), facts.outcome, coalition));
    let mut parts = vec![Part::Sentence(sentence), payoffs::payoffs(facts, coalition)];
    parts.extend(departures::chain(facts, coalition, gone));
    parts.extend(split_lever(facts));
    parts
}
