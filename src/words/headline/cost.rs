//! What it costs once.

use super::{NONE, Tile, difference, nobody, option_note, whose};
use crate::case::{Case, LineKind};
use crate::model::{Choices, Outcome};
use crate::words::number::pounds;
use crate::words::published::Published;

pub(super) fn cost_tile(
    case: &Case,
    choices: &Choices,
    outcome: &Outcome,
    start: &Outcome,
) -> Tile {
    let label = "One-off cost";
    let now = outcome.totals.one_off_cost;
    let published = Published::of(case, choices.option, LineKind::OneOff);
    let option = option_note(case, choices);
    let tile = if nobody(outcome) {
        Tile::new(label, NONE, "nobody takes part")
    } else if published.is_empty() {
        Tile::new(label, NONE, "the case names none")
    } else if published.is_unknown() {
        Tile::new(label, NONE, format!("not published{option}"))
    } else {
        let range = published.text(&whose(case, outcome));
        Tile::new(label, pounds(now), format!("{range}{option}"))
    };
    tile.and(difference(now, start.totals.one_off_cost))
}
