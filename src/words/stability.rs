//! Whether the councils would stay together, in words that name no villain.

use super::names::group_names;
use super::number::{grouped, pounds};
use crate::model::{Evidence, Stability};

/// Whether any group of the councils that take part (`players`) would do better on its own, and
/// which is nearest to it.
#[must_use]
pub fn stability(evidence: &Evidence, players: &[usize], stability: &Stability) -> String {
    let Some(worst) = &stability.worst else {
        return "With fewer than two councils there is no group that could leave.".to_owned();
    };
    let who = group_names(evidence, players, &worst.councils);
    let sum = pounds(worst.excess.abs());
    if stability.in_core {
        let groups = match players.len() {
            2 => "neither council".to_owned(),
            count => {
                format!("none of the {} groups of councils", grouped((1 << count) as f64 - 2.0))
            }
        };
        format!(
            "As it stands it holds: {groups} would do better on its own. Nearest to it: {who}, who \
             would be {sum} worse off."
        )
    } else {
        format!(
            "As it stands it does not hold: on their own, {who} would together be {sum} better off."
        )
    }
}
