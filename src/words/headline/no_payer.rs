//! What of the cost has no payer.

use super::{NONE, Tile, difference, nobody};
use crate::case::Case;
use crate::model::{Choices, Outcome};
use crate::words::number::{pounds, pounds_beside};
use crate::words::payers::payers_text;
use crate::words::published::lacks_cost;
use crate::words::shortfall::NoPayer;
use crate::words::yearly::yearly_in_all;

pub(super) fn no_payer_tile(
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
    start: &Outcome,
) -> Tile {
    let label = "No payer agreed";
    let unpaid = NoPayer::of(outcome);
    let total = unpaid.total();
    let team: f64 = outcome.years.iter().map(|year| year.programme_cost).sum();
    let tile = if nobody(outcome) {
        Tile::new(label, NONE, "nobody takes part")
    } else if outcome.totals.one_off_cost + team < 0.5 {
        let why = match yearly_in_all(outcome) {
            _ if outcome.one_off().any(|cost| cost.full.is_none()) => "no cost is published",
            None if lacks_cost(outcome) => "no cost is published",
            Some(_) => "nothing is to be paid once",
            None => "nothing costs anything",
        };
        Tile::new(label, NONE, why)
    } else if total < 0.5 {
        let by = payers_text(case, outcome);
        Tile::new(label, "£0", by.map_or_else(String::new, |by| format!("paid by {by}")))
    } else {
        Tile::new(label, pounds(total), parts(case, choices, &unpaid, team))
    };
    let tile = match yearly_in_all(outcome) {
        Some(yearly) if !nobody(outcome) => Tile {
            note: format!(
                "{}; beside it {} of yearly costs, borne by councils",
                tile.note,
                pounds(yearly)
            ),
            ..tile
        },
        _ => tile,
    };
    tile.and(difference(total, NoPayer::of(start).total()))
}

/// "one-off £38.2m, team £0.3m".
fn parts(case: &Case, choices: &Choices, unpaid: &NoPayer, team: f64) -> String {
    let total = unpaid.total();
    let (one_off, short) =
        (pounds_beside(unpaid.one_off, total), pounds_beside(unpaid.short, total));
    let is_split = choices.fund_one_off_share > 0.0;
    match (unpaid.one_off >= 0.5, unpaid.short >= 0.5) {
        (true, true) if is_split => {
            format!("{one_off} one-off outside the split, {short} short in it")
        }
        (true, true) => format!("one-off {one_off}, team {short}"),
        (true, false) if team < 0.5 && case.team_plans.is_empty() => "one-off cost".to_owned(),
        (true, false) if team < 0.5 => "one-off cost; there is no team".to_owned(),
        (true, false) if is_split => "one-off cost outside the split".to_owned(),
        (true, false) => "one-off cost; the team has payers".to_owned(),
        (false, _) if is_split && team < 0.5 => "of the one-off cost".to_owned(),
        (false, _) if is_split => "of the one-off cost and the team".to_owned(),
        (false, _) => "of the team".to_owned(),
    }
}
