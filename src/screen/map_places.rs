//! Where the councils stand on the map, and what stands beside them: plate, key and remark.

use crate::case::Case;
use crate::model::in_order;

/// More rows or columns would not fit beside each other on any screen.
const MOST: u32 = 24;

/// So much of the width the key needs, and the remark on those outside.
const KEY_WIDTH: f64 = 3.0 / 7.0;
const REMARK_WIDTH: f64 = 2.0 / 7.0;

/// A council's tile: its row, its first column, and the column after its last.
#[derive(Clone, Copy)]
struct Tile {
    row: u32,
    from: u32,
    to: u32,
    in_case: bool,
}

/// The places of all councils; none where the case has no map that can be drawn.
pub struct Places {
    tiles: Vec<Tile>,
    rows: u32,
    /// The line after the last column.
    end: u32,
}

impl Places {
    /// Those that the case gives. A map that lacks a council, or lays one over another, is none.
    pub fn of(case: &Case) -> Self {
        let tile = |council: &crate::case::CouncilRow| {
            let (row, from, span) = council.map?;
            Some(Tile { row, from, to: from.saturating_add(span), in_case: council.in_case })
        };
        let tiles: Option<Vec<Tile>> = case.councils.iter().map(tile).collect();
        let tiles = tiles.filter(|tiles| can_be_drawn(tiles)).unwrap_or_default();
        let rows = tiles.iter().map(|tile| tile.row).max().unwrap_or_default();
        let end = tiles.iter().map(|tile| tile.to).max().unwrap_or_default();
        Self { tiles, rows, end }
    }

    /// Whether the councils stand in a list instead.
    pub fn is_list(&self) -> bool {
        self.tiles.is_empty()
    }

    /// The councils from top left to bottom right, so that Tab goes over the map as one reads.
    pub fn order(&self, case: &Case) -> Vec<usize> {
        let councils = 0..case.councils.len();
        if self.is_list() {
            return councils.collect();
        }
        in_order(councils, |council| (self.tiles[*council].row, self.tiles[*council].from))
    }

    /// How many columns there are.
    pub fn grid(&self) -> Option<String> {
        (!self.is_list()).then(|| format!("--columns:{}", self.end - 1))
    }

    /// Where a council stands.
    pub fn area(&self, council: usize) -> Option<String> {
        let tile = self.tiles.get(council)?;
        Some(area(tile.row, tile.from, tile.to))
    }

    /// The plate under the councils of the case, which leaves those outside of it out: for each run
    /// of rows where it is as wide.
    pub fn plates(&self) -> Vec<String> {
        let mut plates: Vec<(u32, u32, u32, u32)> = Vec::new();
        for row in 1..=self.rows {
            let Some((from, to)) = self.plate(row) else { continue };
            match plates.last_mut() {
                Some((_, after, start, end)) if (*after, *start, *end) == (row, from, to) => {
                    *after = row + 1;
                }
                _ => plates.push((row, row + 1, from, to)),
            }
        }
        let text = |(first, after, from, to)| format!("grid-area:{first}/{from}/{after}/{to}");
        plates.into_iter().map(text).collect()
    }

    /// From which column to which the plate reaches in a row.
    fn plate(&self, row: u32) -> Option<(u32, u32)> {
        let here = |in_case| {
            let is_here = move |tile: &&Tile| (tile.row, tile.in_case) == (row, in_case);
            let tiles = self.tiles.iter().filter(is_here);
            let ends = tiles.map(|tile| (tile.from, tile.to));
            ends.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
        };
        let (from, to) = here(true)?;
        Some(match here(false) {
            None => (1, self.end),
            Some((outside, _)) if outside >= to => (1, to),
            Some((_, outside)) if outside <= from => (from, self.end),
            Some(_) => (from, to),
        })
    }

    /// Where the key stands: to the right of the councils where there is room, else below.
    pub fn key(&self) -> Option<String> {
        if self.is_list() {
            return None;
        }
        let room = (1..=self.rows).find(|row| self.room_in(*row) >= KEY_WIDTH);
        Some(match room {
            Some(row) => area(row, self.after(row), self.end),
            None => area(self.rows + 1, 1, self.end),
        })
    }

    /// Where the remark stands on the councils that the case leaves out; none without any, or
    /// without room beside them.
    pub fn beside(&self) -> Option<String> {
        let outside = self.tiles.iter().filter(|tile| !tile.in_case).max_by_key(|tile| tile.row)?;
        let after = self.after(outside.row);
        (self.room_in(outside.row) >= REMARK_WIDTH).then(|| area(outside.row, after, self.end))
    }

    /// Which part of a row is empty at its end.
    fn room_in(&self, row: u32) -> f64 {
        f64::from(self.end - self.after(row)) / f64::from(self.end - 1)
    }

    /// The first column of a row after which it is empty.
    fn after(&self, row: u32) -> u32 {
        let here = self.tiles.iter().filter(|tile| tile.row == row);
        here.map(|tile| tile.to).max().unwrap_or(1)
    }
}

fn can_be_drawn(tiles: &[Tile]) -> bool {
    let fits = |tile: &Tile| {
        (1..=MOST).contains(&tile.row) && tile.from >= 1 && tile.from < tile.to && tile.to <= MOST
    };
    let is_free = |(place, tile): (usize, &Tile)| {
        tiles[..place]
            .iter()
            .all(|other| other.row != tile.row || other.to <= tile.from || tile.to <= other.from)
    };
    tiles.iter().all(fits) && tiles.iter().enumerate().all(is_free)
}

fn area(row: u32, from: u32, to: u32) -> String {
    format!("grid-area:{row}/{from}/{}/{to}", row + 1)
}
