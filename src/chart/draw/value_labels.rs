//! The value above each column.

use super::labels::{Drawn, Label, label_size};
use super::paper::{Block, Paper};
use super::room::Room;
use super::scale::value_text;
use super::text::Weight;
use plotters::style::text_anchor::HPos;

/// Writes what each column adds up to, for the years that are named below, where there is room.
pub(super) fn draw(drawn: &Drawn<'_>, room: &mut Room, paper: &mut Paper<'_>) {
    let (columns, plane) = (drawn.columns, drawn.plane);
    if columns.stacks.is_empty() {
        return;
    }
    let gap = paper.look.em(0.1).max(2);
    // The one that is asked about first, so that it finds room.
    let asked = columns.asked.filter(|asked| *asked < columns.years.len());
    let others = drawn.named_years.clone().filter(|year| Some(*year) != asked);
    for year in asked.into_iter().chain(others) {
        let is_asked = Some(year) == asked;
        let weight = if is_asked { Weight::Bold } else { Weight::Normal };
        let ends = drawn.parts.iter().filter(|part| part.year == year).map(|part| part.to);
        let value = ends.fold(0.0, f64::max);
        let text = value_text(value, columns.measure);
        let size = label_size(&text, weight, paper);
        let (x, y) = plane.at(year as f64 + 0.5, value);
        let left = (x - size.0 / 2).min(paper.block.right - size.0);
        let place = Block::starting_at(left, y - gap - size.1, size);
        if is_asked || room.is_free(place) {
            let colour = paper.look.ink;
            Label { text: &text, place, colour, weight, side: HPos::Center }.draw(room, paper);
        }
    }
}
