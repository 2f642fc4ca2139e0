//! Where a label fits without touching anything.

use super::area::Edges;
use super::paper::{Block, Point};

/// What is already on the paper.
pub(super) struct Room {
    page: Block,
    blocks: Vec<Block>,
    strokes: Vec<(Point, Point)>,
    /// A filled range that labels may lie on.
    pub(super) areas: Vec<Edges>,
}

impl Room {
    /// An empty `page`.
    pub(super) fn new(page: Block) -> Self {
        Self { page, blocks: Vec::new(), strokes: Vec::new(), areas: Vec::new() }
    }

    /// Notes that `block` is taken.
    pub(super) fn take(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// Notes that a line through `points` is there.
    pub(super) fn take_path(&mut self, points: &[Point]) {
        self.strokes.extend(points.windows(2).map(|ends| (ends[0], ends[1])));
    }

    /// The first of `candidates` that is free.
    pub(super) fn first_free(&self, mut candidates: impl Iterator<Item = Block>) -> Option<Block> {
        candidates.find(|block| self.is_free(*block))
    }

    /// Whether `block` is on the page and touches nothing.
    pub(super) fn is_free(&self, block: Block) -> bool {
        block.left >= self.page.left
            && block.top >= self.page.top
            && block.right <= self.page.right
            && block.bottom <= self.page.bottom
            && !self.blocks.iter().any(|taken| touch(*taken, block))
            && !self.strokes.iter().any(|(start, end)| crosses(*start, *end, block))
    }
}

fn touch(one: Block, other: Block) -> bool {
    one.left < other.right
        && other.left < one.right
        && one.top < other.bottom
        && other.top < one.bottom
}

/// Whether the line from `start` to `end` runs through `block`.
fn crosses(start: Point, end: Point, block: Block) -> bool {
    let bounds = Block {
        left: start.0.min(end.0),
        top: start.1.min(end.1),
        right: start.0.max(end.0) + 1,
        bottom: start.1.max(end.1) + 1,
    };
    if !touch(bounds, block) {
        return false;
    }
    // The corners of a block that the line misses are all on one side of it.
    let side = |x: i32, y: i32| {
        let along = (i64::from(end.0 - start.0), i64::from(end.1 - start.1));
        let to = (i64::from(x - start.0), i64::from(y - start.1));
        (along.0 * to.1 - along.1 * to.0).signum()
    };
    let first = side(block.left, block.top);
    first == 0
        || [(block.right, block.top), (block.left, block.bottom), (block.right, block.bottom)]
            .into_iter()
            .any(|(x, y)| side(x, y) != first)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLOCK: Block = Block { left: 10, top: 10, right: 20, bottom: 20 };

    #[test]
    fn a_line_crosses_a_block_or_misses_it() {
        assert!(crosses((0, 15), (30, 15), BLOCK));
        assert!(crosses((0, 0), (30, 30), BLOCK));
        assert!(crosses((12, 12), (18, 14), BLOCK));
        assert!(!crosses((0, 12), (12, 0), BLOCK));
        assert!(!crosses((0, 30), (30, 30), BLOCK));
    }

    #[test]
    fn a_taken_block_is_not_free() {
        let mut room = Room::new(Block { left: 0, top: 0, right: 100, bottom: 100 });
        assert!(room.is_free(BLOCK));
        room.take(Block { left: 19, top: 19, right: 30, bottom: 30 });
        assert!(!room.is_free(BLOCK));
        assert!(!room.is_free(Block { left: 95, top: 50, right: 105, bottom: 60 }));
    }
}
