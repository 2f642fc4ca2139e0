//! Lists of councils, as people say them.

use super::list::and_list;
use super::number::count_in_words;
use crate::model::Evidence;

/// "Bolsover", "Bolsover and Erewash", "Bolsover, Erewash and High Peak".
#[must_use]
pub fn council_names(evidence: &Evidence, councils: &[usize]) -> String {
    let names: Vec<&str> =
        councils.iter().map(|council| evidence.councils[*council].short_name.as_str()).collect();
    and_list(&names)
}

/// The councils of a group by name, or by those that are left where these are fewer.
#[must_use]
pub fn group_names(evidence: &Evidence, players: &[usize], group: &[usize]) -> String {
    let others: Vec<usize> =
        players.iter().copied().filter(|player| !group.contains(player)).collect();
    match others.len() {
        0 if group.len() > 2 => format!("all {}", count_in_words(group.len())),
        count if count > 0 && count < group.len() => {
            format!("all but {}", council_names(evidence, &others))
        }
        _ => council_names(evidence, group),
    }
}
