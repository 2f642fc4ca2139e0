//! What the case is, of when, by whom, and what became of it.

/// The line under the name of the page. It stays, whatever the scenario.
pub const CASE_STATUS: &str = "What the 2020 case for nine Derbyshire councils would have meant. \
                               Draft of August 2020; four councils contributed; superseded.";
