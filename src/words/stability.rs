//! Whether the councils would stay together, in words that name no villain.

use super::names::group_names;
use super::number::{grouped, pounds};
use crate::model::{Coalition, Evidence, HALF_A_POUND, Stability};

/// Whether everyone would stay as it stands: no council would have more outside, and no group more
/// on its own. Otherwise who would go, or which group is nearest to it.
#[must_use]
pub fn stability(evidence: &Evidence, coalition: &Coalition) -> String {
    let (players, worse_off) = (&coalition.players, coalition.worse_off());
    let Some(worst) = &coalition.stability.worst else {
        return match worse_off.is_empty() {
            true => "With fewer than two councils there is no group that could leave.".to_owned(),
            false => format!(
                "As it stands it does not hold: {}.",
                who_would_go(evidence, coalition, &worse_off, &coalition.stability)
            ),
        };
    };
    if !coalition.stability.in_core || !worse_off.is_empty() {
        let who = who_would_go(evidence, coalition, &worse_off, &coalition.stability);
        return format!("As it stands it does not hold: {who}.");
    }
    let groups = match players.len() {
        2 => "neither council".to_owned(),
        count => format!("none of the {} groups of councils", grouped((1 << count) as f64 - 2.0)),
    };
    let (who, sum) = (group_names(evidence, players, &worst.councils), pounds(worst.excess.abs()));
    let call = if worst.excess > -HALF_A_POUND {
        format!("{who}, who would neither gain nor lose")
    } else {
        format!(
            "{who}, {sum} worse off on {}",
            if worst.councils.len() == 1 { "its own" } else { "their own" }
        )
    };
    format!("As it stands it holds: {groups} would do better on its own. The closest call: {call}.")
}

/// "Bolsover would be better off outside; on their own, all but Derby would together be £1.2m
/// better off".
pub(super) fn who_would_go(
    evidence: &Evidence,
    coalition: &Coalition,
    worse_off: &[usize],
    stability: &Stability,
) -> String {
    let mut reasons = Vec::new();
    if !worse_off.is_empty() {
        let who = group_names(evidence, &coalition.players, worse_off);
        reasons.push(format!("{who} would be better off outside"));
    }
    let worst = stability.worst.as_ref().filter(|worst| {
        !stability.in_core && (worse_off.is_empty() || worst.councils != worse_off)
    });
    if let Some(worst) = worst {
        let who = group_names(evidence, &coalition.players, &worst.councils);
        let (own, together) =
            if worst.councils.len() == 1 { ("its own", "") } else { ("their own", "together ") };
        let sum = pounds(worst.excess);
        reasons.push(format!("on {own}, {who} would {together}be {sum} better off"));
    }
    reasons.join("; ")
}
