//! Labels of stacks beyond or beside one of their columns.

use super::labels::{Drawn, Label, label_size};
use super::paper::{Block, Paper};
use super::room::Room;
use super::text::Weight;
use plotters::style::text_anchor::HPos;

/// Narrower than this, in ems, stacks are named by the legend alone.
const NARROWEST: f64 = 30.0;

/// Whether there is room to name stacks in the drawing.
pub(super) fn is_wide(paper: &Paper<'_>) -> bool {
    paper.block.width() >= paper.look.em(NARROWEST)
}

/// Names the stacks that are not `named` yet, where there is room.
pub(super) fn draw(drawn: &Drawn<'_>, named: Vec<bool>, room: &mut Room, paper: &mut Paper<'_>) {
    let columns = drawn.columns;
    if !is_wide(paper) || columns.stacks.len() + columns.lines.len() < 2 {
        return;
    }
    let tall_enough = paper.look.stroke(3.0);
    for (index, stack) in columns.stacks.iter().enumerate().filter(|(index, _)| !named[*index]) {
        let near = Near {
            size: label_size(&stack.label, Weight::Normal, paper),
            gap: paper.look.em(0.35),
            within: drawn.plane.block,
            zero: drawn.plane.zero,
        };
        let blocks = || {
            let parts = drawn.parts.iter().zip(drawn.blocks).rev();
            parts
                .filter(|(part, block)| part.stack == index && block.height() >= tall_enough)
                .map(|(_, block)| *block)
        };
        let place = room
            .first_free(blocks().map(|block| near.beyond(block, 0)))
            .or_else(|| room.first_free(blocks().map(|block| near.beyond(block, near.gap))))
            .or_else(|| room.first_free(blocks().flat_map(|block| near.beside(block))))
            .or_else(|| room.first_free(blocks().map(|block| near.across(block))));
        if let Some(place) = place {
            let (text, colour) = (&stack.label, paper.look.text_colour(stack.ink));
            Label { text, place, colour, weight: Weight::Normal, side: HPos::Center }
                .draw(room, paper);
        }
    }
}

/// Places for one label near a block.
#[derive(Clone, Copy)]
struct Near {
    /// The size of the label.
    size: (i32, i32),
    /// From the block to the label.
    gap: i32,
    /// What the label should stay within.
    within: Block,
    /// The upright position of zero.
    zero: i32,
}

impl Near {
    /// The place at the end of a column, away from zero, and some further from it.
    fn beyond(self, block: Block, further: i32) -> Block {
        let away = self.gap / 2 + further;
        let is_above = block.top < self.zero;
        let top = if is_above { block.top - away - self.size.1 } else { block.bottom + away };
        Block::starting_at(self.left(block), top, self.size)
    }

    /// The left edge of a label above or below a block.
    fn left(self, block: Block) -> i32 {
        let middle = block.middle().0 - self.size.0 / 2;
        middle.min(self.within.right - self.size.0).max(self.within.left + 1)
    }

    /// The place on the other side of zero, where there may be nothing.
    fn across(self, block: Block) -> Block {
        let is_above = block.top < self.zero;
        let top = if is_above { self.zero + self.gap } else { self.zero - self.gap - self.size.1 };
        Block::starting_at(self.left(block), top, self.size)
    }

    /// Places level with a block, on its side of zero: at its left, at its right, and a little
    /// further right; in another year it would be taken for that of another column.
    fn beside(self, block: Block) -> impl Iterator<Item = Block> {
        let level = block.middle().1 - self.size.1 / 2;
        let top = if block.top < self.zero {
            level.min(self.zero - self.gap - self.size.1)
        } else {
            level.max(self.zero + self.gap)
        };
        let step = block.width() / 2 + 1;
        let right = (0..2).map(move |steps| {
            Block::starting_at(block.right + self.gap + steps * step, top, self.size)
        });
        std::iter::once(Block::ending_at(block.left - self.gap, top, self.size)).chain(right)
    }
}
