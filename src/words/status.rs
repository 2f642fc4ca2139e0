//! What the case is, of when, by whom, and what became of it.

use super::source::citation;
use crate::case::Case;

/// The line under the name of the page. It stays, whatever the scenario.
#[must_use]
pub fn case_status(case: &Case) -> String {
    joined(&[&case.record.summary, &case.record.standing])
}

/// What the case is, what became of it with the sources of that, and its prices, each a paragraph;
/// what the case says nothing of is left out.
#[must_use]
pub fn standing(case: &Case) -> Vec<String> {
    let record = &case.record;
    let author = record
        .author
        .strip_prefix("The ")
        .map_or_else(|| record.author.clone(), |rest| format!("the {rest}"));
    let by = if author.is_empty() { String::new() } else { format!("By {author}.") };
    let events = record.after_events.iter().filter_map(|id| case.event(id));
    let sources: Vec<String> = events.map(|event| citation(case, &event.source)).collect();
    let sources = match sources.as_slice() {
        [] => String::new(),
        [only] => format!("Source: {only}."),
        many => format!("Sources: {}.", many.join("; ")),
    };
    let prices = match record.price_base.as_str() {
        "" => "The case does not say in the prices of which year it counts.".to_owned(),
        base => format!("Prices: {base}."),
    };
    let paragraphs =
        [joined(&[&case_status(case), &by]), joined(&[&record.after, &sources]), prices];
    paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty()).collect()
}

fn joined(parts: &[&str]) -> String {
    let said: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    said.join(" ")
}
