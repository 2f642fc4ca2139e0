//! Labels at the right ends of lines without columns and of an area, in a column of their own:
//! inside they would cover what they name.

use super::labels::{Drawn, Label, label_size};
use super::paper::{Block, Paper};
use super::room::Room;
use super::scale::{drawable, value_text};
use super::side_labels::spread;
use super::text::Weight;
use crate::chart::figure::{Columns, Ghost, Ink};
use plotters::style::text_anchor::HPos;

/// The largest part of the paper that these labels may take.
const LARGEST: f64 = 0.3;

/// What ends at the right: a name, none for the edges of the area, and its last value.
struct End<'a> {
    name: Option<&'a str>,
    value: f64,
    ink: Ink,
    weight: Weight,
}

impl End<'_> {
    /// The value, with the name in front where there is room for it.
    fn text(&self, columns: &Columns, is_named: bool) -> String {
        let value = value_text(self.value, columns.measure);
        match self.name.filter(|_| is_named) {
            Some(name) => format!("{name} {value}"),
            None => value,
        }
    }
}

/// Whether the ends have their labels here.
pub(super) fn suits(columns: &Columns) -> bool {
    columns.stacks.is_empty() && !columns.lines.is_empty()
}

/// All ends, the first line first.
fn ends(columns: &Columns) -> Vec<End<'_>> {
    let last = |values: &[f64]| values.iter().take(columns.years.len()).next_back().copied();
    let lines = columns.lines.iter().enumerate().filter_map(|(index, line)| {
        let weight = if index == 0 { Weight::Bold } else { Weight::Normal };
        Some(End { name: Some(&line.label), value: last(&line.values)?, ink: line.ink, weight })
    });
    // Of several the lines say enough.
    let only = columns.areas.first().filter(|_| columns.areas.len() == 1);
    let edges =
        only.iter().flat_map(|area| [&area.low, &area.high].map(|values| (last(values), area.ink)));
    let edges = edges.filter_map(|(value, ink)| {
        Some(End { name: None, value: value?, ink, weight: Weight::Normal })
    });
    let ghost = columns.ghost.iter().filter_map(|ghost| match ghost {
        Ghost::Line(values) => last(values),
        Ghost::Totals(_) => None,
    });
    let ghost = ghost.map(|value| End {
        name: Some("Starting point"),
        value,
        ink: Ink::Grey,
        weight: Weight::Normal,
    });
    lines.chain(edges).chain(ghost).collect()
}

fn widest(columns: &Columns, is_named: bool, paper: &Paper<'_>) -> i32 {
    let ends = ends(columns);
    let widths = ends.iter().map(|end| paper.width(&end.text(columns, is_named), end.weight));
    widths.max().unwrap_or_default()
}

/// Whether the names of the lines fit; otherwise the legend alone has them.
fn is_named(columns: &Columns, paper: &Paper<'_>) -> bool {
    f64::from(widest(columns, true, paper)) <= f64::from(paper.block.width()) * LARGEST
}

/// The room to keep at the right of the years, in device pixels.
pub(super) fn right_room(columns: &Columns, paper: &Paper<'_>) -> i32 {
    if !suits(columns) {
        return 0;
    }
    widest(columns, is_named(columns, paper), paper) + paper.look.em(GAP)
}

/// From the ends to their labels, in ems.
const GAP: f64 = 0.7;

/// Writes the label of each end level with it, moved where two are close.
pub(super) fn draw(drawn: &Drawn<'_>, room: &mut Room, paper: &mut Paper<'_>) {
    let (columns, plane) = (drawn.columns, drawn.plane);
    let ends = ends(columns);
    let is_named = is_named(columns, paper);
    let level = |end: &End<'_>| plane.at(0.0, drawable(end.value)).1;
    let mut labels: Vec<(usize, i32)> = ends.iter().map(level).enumerate().collect();
    let height = label_size("", Weight::Normal, paper).1;
    spread(&mut labels, height, height / 2, plane.block.bottom - height / 2);
    let x = plane.block.right + paper.look.em(GAP);
    for (index, y) in labels {
        let end = &ends[index];
        let text = end.text(columns, is_named);
        let size = label_size(&text, end.weight, paper);
        Label {
            text: &text,
            place: Block::starting_at(x, y - size.1 / 2, size),
            colour: paper.look.text_colour(end.ink),
            weight: end.weight,
            side: HPos::Left,
        }
        .draw(room, paper);
    }
}
