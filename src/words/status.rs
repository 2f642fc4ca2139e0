//! What the case is, of when, by whom, and what became of it.

use crate::model::Evidence;

/// The line under the name of the page. It stays, whatever the scenario.
#[must_use]
pub fn case_status(evidence: &Evidence) -> String {
    format!("{} {}", evidence.case.summary, evidence.case.standing)
}
