//! Joint projects in words.

use super::number::{count_in_words, pounds};
use super::origin::Origin;
use super::sentence::Sentence;
use crate::model::{Outcome, YearOutcome};

/// What joint projects save and cost over all years, and how many councils are in one; none where
/// no council has joined.
#[must_use]
pub fn projects_text(outcome: &Outcome) -> Option<String> {
    if !outcome.has_projects() {
        return None;
    }
    let (saving, cost) = sums(outcome);
    let who = match outcome.councils_in_projects() {
        1 => "one council".to_owned(),
        count => format!("{} councils", count_in_words(count)),
    };
    Some(match (saving < 0.5, cost < 0.5) {
        (true, true) => {
            format!("Joint projects would neither save {who} anything nor cost anything")
        }
        (true, false) => {
            format!("Joint projects would cost {who} {} and save nothing", pounds(cost))
        }
        (false, true) => format!("Joint projects would save {who} {}", pounds(saving)),
        (false, false) => {
            format!("Joint projects would save {who} {} and cost {}", pounds(saving), pounds(cost))
        }
    })
}

/// Says which figures are in that text, where it was said last.
pub fn mark_projects(sentence: &mut Sentence, outcome: &Outcome) {
    let (saving, cost) = sums(outcome);
    for sum in [saving, cost].into_iter().filter(|sum| *sum >= 0.5) {
        sentence.mark(&pounds(sum), Origin::Projects(None));
    }
}

/// The same in the fewest words: "£120k saved, 3 councils".
#[must_use]
pub fn projects_summary(outcome: &Outcome) -> String {
    let (saving, cost) = sums(outcome);
    let net = saving - cost;
    let what = if net < 0.0 { "spent" } else { "saved" };
    match outcome.councils_in_projects() {
        0 => "none joined".to_owned(),
        1 => format!("{} {what}, 1 council", pounds(net.abs())),
        count => format!("{} {what}, {count} councils", pounds(net.abs())),
    }
}

/// What joint projects save and cost over all years, in pounds.
fn sums(outcome: &Outcome) -> (f64, f64) {
    let saving = outcome.years.iter().map(YearOutcome::project_benefit).sum();
    (saving, outcome.years.iter().map(YearOutcome::project_cost).sum())
}
