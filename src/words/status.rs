//! What the case is, of when, by whom, and what became of it.

use super::source::citation;
use crate::model::Evidence;

/// The line under the name of the page. It stays, whatever the scenario.
#[must_use]
pub fn case_status(evidence: &Evidence) -> String {
    format!("{} {}", evidence.case.summary, evidence.case.standing)
}

/// What the case is, what became of it with the sources of that, and its prices, each a paragraph.
#[must_use]
pub fn standing(evidence: &Evidence) -> [String; 3] {
    let case = &evidence.case;
    let author = case
        .author
        .strip_prefix("The ")
        .map_or_else(|| case.author.clone(), |rest| format!("the {rest}"));
    let events = case.after_events.iter().filter_map(|id| evidence.event(id));
    let sources: Vec<String> = events.map(|event| citation(evidence, &event.source)).collect();
    let sources = match sources.as_slice() {
        [] => String::new(),
        [only] => format!(" Source: {only}."),
        many => format!(" Sources: {}.", many.join("; ")),
    };
    [
        format!("{} By {author}.", case_status(evidence)),
        format!("{}{sources}", case.after),
        format!("Prices: {}.", case.price_base),
    ]
}
