//! Whether the councils would stay together, in words that name no villain.

use super::list::capitalised;
use super::names::group_names;
use super::number::{grouped, two_digits};
use super::published::{one_side_unknown, only_published};
use crate::case::Case;
use crate::model::{Coalition, HALF_A_POUND, Outcome, Stability};

/// Whether everyone would stay as it stands: each council has more inside than outside, and each
/// group more with the rest than on its own. Otherwise who would go, or which group is nearest.
#[must_use]
pub fn stability(case: &Case, outcome: &Outcome, coalition: &Coalition) -> String {
    let (players, worse_off) = (&coalition.players, coalition.worse_off());
    if players.is_empty() {
        return "No council takes part, so nobody could go.".to_owned();
    }
    if let Some(why) = one_side_unknown(outcome) {
        return format!("Whether it would hold cannot be said: {why}.");
    }
    let stands = capitalised(&format!("{}as it stands", only_published(outcome)));
    let goes = |who: String| format!("{stands} it would not hold: {who} (assumed split).");
    let Some(worst) = &coalition.stability.worst else {
        return match worse_off.is_empty() {
            true => "One council takes part, so there is no group that could leave.".to_owned(),
            false => goes(who_would_go(case, coalition, &worse_off, &coalition.stability)),
        };
    };
    if !coalition.stability.in_core || !worse_off.is_empty() {
        return goes(who_would_go(case, coalition, &worse_off, &coalition.stability));
    }
    let stays = match players.len() {
        2 => "neither council would do better alone".to_owned(),
        count => format!(
            "each of the {} smaller groups of councils gains more with the rest than on its own",
            grouped((1 << count) as f64 - 2.0)
        ),
    };
    let who = group_names(case, players, &worst.councils);
    let (own, would) = match worst.councils.len() {
        1 => ("alone", "which"),
        _ => ("on their own", "who"),
    };
    let call = if worst.excess > -HALF_A_POUND {
        format!("{who}, {would} would be as well off {own}")
    } else {
        let sum = two_digits(-worst.excess);
        format!("{who}, {would} would be about {sum} worse off {own} (assumed split)")
    };
    format!("{stands} it would hold: {stays}. Nearest to going: {call}.")
}

/// "Bolsover would be better off outside; on their own, all but Erewash would together be about
/// £1.2m better off".
pub(super) fn who_would_go(
    case: &Case,
    coalition: &Coalition,
    worse_off: &[usize],
    stability: &Stability,
) -> String {
    let mut reasons = Vec::new();
    if !worse_off.is_empty() {
        let who = group_names(case, &coalition.players, worse_off);
        reasons.push(format!("{who} would be better off outside"));
    }
    let worst = stability.worst.as_ref().filter(|worst| {
        !stability.in_core && (worse_off.is_empty() || worst.councils != worse_off)
    });
    if let Some(worst) = worst {
        let who = group_names(case, &coalition.players, &worst.councils);
        let (own, together) =
            if worst.councils.len() == 1 { ("its own", "") } else { ("their own", "together ") };
        let sum = two_digits(worst.excess);
        reasons.push(format!("on {own}, {who} would {together}be about {sum} better off"));
    }
    reasons.join("; ")
}
