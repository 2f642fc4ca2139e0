//! Labels at the right of the last column, each level with its part.

use super::labels::Drawn;
use super::paper::{Lettering, Painted, Paper};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;

/// Draws the label of each part of the last column.
pub(super) fn draw<DB: DrawingBackend>(
    drawn: &Drawn<'_>,
    paper: &mut Paper<'_, DB>,
) -> Painted<DB> {
    let last = drawn.columns.years.len() - 1;
    let mut labels: Vec<(usize, i32)> = drawn
        .parts
        .iter()
        .zip(drawn.blocks)
        .filter(|(part, _)| part.year == last)
        .map(|(part, block)| (part.stack, block.middle().1))
        .collect();
    labels.sort_by_key(|(_, y)| *y);
    let half = paper.look.em(0.65);
    let (top, bottom) = (drawn.plane.block.top + half, drawn.plane.block.bottom - half);
    spread(&mut labels, 2 * half, top, bottom);
    let x = drawn.plane.block.right + paper.look.em(0.2);
    for (stack, y) in labels {
        let stack = &drawn.columns.stacks[stack];
        let lettering = Lettering::new(paper.look.text_colour(stack.ink), HPos::Left);
        paper.write(&stack.label, (x, y), lettering)?;
    }
    Ok(())
}

/// Moves sorted positions at least `apart` from each other, between `top` and `bottom`, down
/// first, then up where the bottom is reached.
fn spread(labels: &mut [(usize, i32)], apart: i32, top: i32, bottom: i32) {
    let mut least = top;
    for (_, y) in labels.iter_mut() {
        *y = (*y).max(least);
        least = *y + apart;
    }
    let mut most = bottom;
    for (_, y) in labels.iter_mut().rev() {
        *y = (*y).min(most);
        most = *y - apart;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_are_close_move_apart() {
        let mut labels = [(0, 10), (1, 12), (2, 95), (3, 99)];
        spread(&mut labels, 10, 5, 100);
        assert_eq!(labels, [(0, 10), (1, 20), (2, 90), (3, 100)]);
    }
}
