//! Labels of stacks beside, above or below a column.

use super::labels::{Drawn, block_at, draw_label, label_size};
use super::paper::{Block, Painted, Paper};
use super::room::Room;
use super::text::{Weight, width};
use crate::chart::figure::{Columns, Stack};
use plotters::prelude::DrawingBackend;

/// Narrower than this, in ems, stacks are named by the legend alone.
const NARROWEST: f64 = 40.0;

/// Whether the stacks have their labels at the right of the last column: lines end there.
pub(super) fn has_labels_at_side<DB: DrawingBackend>(
    columns: &Columns,
    paper: &Paper<'_, DB>,
) -> bool {
    columns.lines.is_empty() && columns.stacks.len() > 1 && is_wide(paper)
}

/// The room at the right of the columns, in device pixels.
pub(super) fn right_room<DB: DrawingBackend>(columns: &Columns, paper: &Paper<'_, DB>) -> i32 {
    if !has_labels_at_side(columns, paper) {
        return paper.look.em(0.6);
    }
    let widths = columns.stacks.iter().map(|stack| width(&stack.label, Weight::Normal));
    paper.look.em(widths.fold(0.0, f64::max) + 0.4).min(paper.block.width() / 3)
}

fn is_wide<DB: DrawingBackend>(paper: &Paper<'_, DB>) -> bool {
    paper.block.width() >= paper.look.em(NARROWEST)
}

/// Labels of stacks, near the columns.
pub(super) struct StackLabels<'a> {
    drawn: &'a Drawn<'a>,
    gap: i32,
    is_wanted: bool,
}

impl<'a> StackLabels<'a> {
    pub(super) fn new<DB: DrawingBackend>(drawn: &'a Drawn<'a>, paper: &Paper<'_, DB>) -> Self {
        let columns = drawn.columns;
        let is_wanted = is_wide(paper) && columns.stacks.len() + columns.lines.len() > 1;
        Self { drawn, gap: paper.look.em(0.35), is_wanted }
    }

    pub(super) fn draw<DB: DrawingBackend>(
        &self,
        room: &mut Room,
        paper: &mut Paper<'_, DB>,
    ) -> Painted<DB> {
        if !self.is_wanted {
            return Ok(());
        }
        for (index, stack) in self.drawn.columns.stacks.iter().enumerate() {
            self.draw_label(index, stack, room, paper)?;
        }
        Ok(())
    }

    fn draw_label<DB: DrawingBackend>(
        &self,
        index: usize,
        stack: &Stack,
        room: &mut Room,
        paper: &mut Paper<'_, DB>,
    ) -> Painted<DB> {
        let size = label_size(&stack.label, Weight::Normal, paper);
        let tall_enough = paper.look.stroke(3.0);
        let blocks = || {
            let of_stack = self.drawn.parts.iter().zip(self.drawn.blocks).rev();
            of_stack
                .filter(|(part, block)| part.stack == index && block.height() >= tall_enough)
                .map(|(_, block)| *block)
        };
        let place = room
            .first_free(blocks().map(|block| self.beyond(block, size)))
            .or_else(|| room.first_free(blocks().flat_map(|block| self.beside(block, size))));
        let Some(place) = place else { return Ok(()) };
        draw_label(
            &stack.label,
            place,
            paper.look.text_colour(stack.ink),
            Weight::Normal,
            room,
            paper,
        )
    }

    /// The place at the end of a column, away from zero.
    fn beyond(&self, block: Block, size: (i32, i32)) -> Block {
        let left = self.within(block.middle().0 - size.0 / 2, size.0);
        let is_above = block.top < self.drawn.plane.zero;
        let top =
            if is_above { block.top - self.gap / 2 - size.1 } else { block.bottom + self.gap / 2 };
        block_at(left, top, size)
    }

    /// Places level with a part, a little further right each time, but on its side of zero.
    fn beside(&self, block: Block, size: (i32, i32)) -> impl Iterator<Item = Block> {
        let Self { gap, drawn, .. } = *self;
        let zero = drawn.plane.zero;
        let middle = block.middle().1 - size.1 / 2;
        let top = if block.top < zero { middle.min(zero - size.1) } else { middle.max(zero + gap) };
        let left = block_at(block.left - gap - size.0, top, size);
        let step = block.width().max(1) / 2 + 1;
        let right = (0..5).map(move |steps| block_at(block.right + gap + steps * step, top, size));
        std::iter::once(left).chain(right)
    }

    fn within(&self, left: i32, width: i32) -> i32 {
        let plane = self.drawn.plane.block;
        left.min(plane.right - width).max(plane.left)
    }
}
