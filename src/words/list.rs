//! Lists of names in a sentence.

use crate::model::{COUNCILS, Evidence};

/// "Bolsover, Erewash and High Peak".
#[must_use]
pub fn listed(names: &[&str]) -> String {
    match names {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        names => names.concat(),
    }
}

/// Councils by their short names: "Bolsover and Erewash", "none", "all ten".
#[must_use]
pub fn council_names(evidence: &Evidence, councils: impl IntoIterator<Item = usize>) -> String {
    let names: Vec<&str> = councils
        .into_iter()
        .map(|council| evidence.councils[council].short_name.as_str())
        .collect();
    match names.len() {
        0 => "none".to_owned(),
        COUNCILS => "all ten".to_owned(),
        _ => listed(&names),
    }
}
