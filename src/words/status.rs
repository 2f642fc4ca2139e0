//! What the case is, of when, by whom, and what became of it.

use super::source::citation;
use crate::case::{Case, Status};

/// The line under the name of the page. It stays, whatever the scenario. A case that says nothing
/// of what became of it says what it is, of when and by whom.
#[must_use]
pub fn case_status(case: &Case) -> String {
    let record = &case.record;
    if !record.standing.is_empty() {
        return joined(&[&record.summary, &record.standing]);
    }
    let what = match record.status {
        Some(Status::Published) => "Published figures",
        Some(Status::Draft) => "Draft",
        Some(Status::Illustration) => "An illustration",
        Some(Status::Example) => "A made-up example",
        None => "",
    };
    let of = match (what, record.date.as_str()) {
        ("", "") => String::new(),
        (what, "") => format!("{what}."),
        ("", date) => format!("Of {date}."),
        (what, date) => format!("{what} of {date}."),
    };
    let summary = if record.summary.is_empty() {
        format!("{}.", record.title)
    } else {
        record.summary.clone()
    };
    joined(&[&summary, &of, &by(case)])
}

/// "By the nine councils with PwC.", "Author: Whoever made this."; nothing where the case names no author.
fn by(case: &Case) -> String {
    let author = &case.record.author;
    match author.strip_prefix("The ") {
        Some(rest) => format!("By the {rest}."),
        None if author.is_empty() => String::new(),
        None => format!("Author: {author}."),
    }
}

/// What the case is, what became of it with the sources of that, and its prices, each a paragraph;
/// what the case says nothing of is left out.
#[must_use]
pub fn standing(case: &Case) -> Vec<String> {
    let record = &case.record;
    // The line of status has the author already where nothing is known of what became of it.
    let by = if record.standing.is_empty() { String::new() } else { by(case) };
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
