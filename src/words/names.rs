//! Lists of councils, as people say them.

use super::list::and_list;
use super::number::count_in_words;
use crate::case::Case;

/// "Bolsover", "Bolsover and Erewash", "Bolsover, Erewash and High Peak".
#[must_use]
pub fn council_names(case: &Case, councils: &[usize]) -> String {
    let names: Vec<&str> =
        councils.iter().map(|council| case.councils[*council].short_name.as_str()).collect();
    and_list(&names)
}

/// The councils of a group by name, or by those that are left where these are fewer.
#[must_use]
pub fn group_names(case: &Case, players: &[usize], group: &[usize]) -> String {
    let others: Vec<usize> =
        players.iter().copied().filter(|player| !group.contains(player)).collect();
    match others.len() {
        0 if group.len() > 2 => format!("all {}", count_in_words(group.len())),
        count if count > 0 && count < group.len() => {
            format!("all but {}", council_names(case, &others))
        }
        _ => council_names(case, group),
    }
}
