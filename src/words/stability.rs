//! Whether the councils would stay together, in words that name no villain.

use super::list::listed;
use super::number::pounds;
use crate::model::{Coalition, Evidence};

/// Whether any group of councils would do better on its own, and which is nearest to it.
#[must_use]
pub fn stability(evidence: &Evidence, coalition: &Coalition) -> String {
    let Some(worst) = &coalition.worst else {
        return "With fewer than two councils there is no group that could leave.".to_owned();
    };
    let who = group_text(evidence, &coalition.players, &worst.councils);
    let sum = pounds(worst.excess.abs());
    if coalition.in_core {
        format!(
            "As it stands it holds: no group of councils would do better on its own. Nearest to \
             it: {who}, who would be {sum} worse off."
        )
    } else {
        format!(
            "As it stands it does not hold: on their own, {who} would together be {sum} better off."
        )
    }
}

/// The councils of a group by name; by those that are left where these are fewer.
fn group_text(evidence: &Evidence, players: &[usize], group: &[usize]) -> String {
    let names = |councils: Vec<usize>| {
        let names: Vec<&str> = councils
            .iter()
            .map(|council| evidence.councils[*council].short_name.as_str())
            .collect();
        listed(&names)
    };
    let others: Vec<usize> =
        players.iter().copied().filter(|player| !group.contains(player)).collect();
    if others.len() < group.len() {
        format!("all but {}", names(others))
    } else {
        names(group.to_vec())
    }
}
