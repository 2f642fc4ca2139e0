//! Names of marks in rows above a distribution. Lengths in ems.

use super::text::{Weight, width};

/// The height of a row.
pub(super) const ROW: f64 = 1.5;

/// From the end of one name to the beginning of the next, and from a name to a line beside it.
const GAP: f64 = 0.5;

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// The row, from 0 at the bottom.
    pub(super) row: usize,
    /// Where the name begins and ends.
    pub(super) left: f64,
    pub(super) right: f64,
    /// Where its line runs.
    line: f64,
}

impl Place {
    /// Whether the name stands over its line, and not beside it.
    pub(super) fn is_over_line(&self) -> bool {
        (self.left..=self.right).contains(&self.line)
    }

    /// Whether a line runs through the name or close by; its own may be as close as [`GAP`].
    fn covers(&self, line: f64) -> bool {
        let close = 0.8 * GAP;
        self.left - close < line && line < self.right + close
    }

    fn touches(&self, other: &Self) -> bool {
        self.row == other.row
            && self.left - GAP < other.right + GAP
            && other.left - GAP < self.right + GAP
    }

    /// Whether the line of the name in the higher row runs through the name in the lower one.
    fn crosses(&self, other: &Self) -> bool {
        (self.row < other.row && self.covers(other.line))
            || (other.row < self.row && other.covers(self.line))
    }
}

/// A place for each name, all between 0 and `room`: names with the position of their line, the
/// most telling first. In as few rows as possible no name touches another and no line runs
/// through a name. Where that cannot be, names are piled up and lines run behind them.
pub(super) fn mark_rows(names: &[(&str, Weight, f64)], room: f64) -> Vec<Place> {
    let names: Vec<Name> = names
        .iter()
        .map(|(text, weight, line)| Name { size: width(text, *weight).min(room), line: *line })
        .collect();
    for rows in 1..=names.len() {
        let mut places = Vec::with_capacity(names.len());
        if arrange(&names, rows, room, &mut places, &mut { TRIES }) {
            return places;
        }
    }
    let pile = names.iter().enumerate();
    pile.map(|(row, name)| name.places(room).map(|place| Place { row, ..place })[0]).collect()
}

/// How many places are tried for one number of rows: real figures need a few dozen.
const TRIES: u32 = 2000;

/// A name before it has a place.
struct Name {
    size: f64,
    line: f64,
}

impl Name {
    /// Centred over its line, at its right, and at its left, in the lowest row.
    fn places(&self, room: f64) -> [Place; 3] {
        let Self { size, line } = *self;
        [line - size / 2.0, line + GAP, line - GAP - size].map(|left| {
            let left = left.min(room - size).max(0.0);
            Place { row: 0, left, right: left + size, line }
        })
    }
}

/// Finds places for the names that have none yet; `false` if those before leave no room.
fn arrange(
    names: &[Name],
    rows: usize,
    room: f64,
    places: &mut Vec<Place>,
    tries: &mut u32,
) -> bool {
    let Some(name) = names.get(places.len()) else { return true };
    let candidates =
        (0..rows).flat_map(|row| name.places(room).map(|place| Place { row, ..place }));
    for place in candidates {
        if *tries == 0 {
            return false;
        }
        *tries -= 1;
        if places.iter().any(|taken| place.touches(taken) || place.crosses(taken)) {
            continue;
        }
        places.push(place);
        if arrange(names, rows, room, places, tries) {
            return true;
        }
        places.pop();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(lines: &[f64], room: f64) -> Vec<Place> {
        // Five ems wide each.
        let names: Vec<_> = lines.iter().map(|line| ("nnnnnnnn", Weight::Normal, *line)).collect();
        mark_rows(&names, room)
    }

    #[test]
    fn names_with_room_stand_in_one_row_over_their_lines() {
        let places = places(&[20.0, 10.0, 30.0], 40.0);
        assert!(places.iter().all(|place| place.row == 0));
        assert!(places.iter().all(|place| (place.left + place.right) / 2.0 == place.line));
    }

    #[test]
    fn names_that_are_close_flank_their_lines_or_climb() {
        let close = places(&[20.0, 20.5], 40.0);
        assert!(close.iter().all(|place| place.row == 0 && !place.is_over_line()), "{close:?}");
        let close = places(&[20.0, 20.5, 14.0, 27.0], 40.0);
        for (index, place) in close.iter().enumerate() {
            let before = &close[..index];
            assert!(!before.iter().any(|other| place.touches(other) || place.crosses(other)));
        }
        assert_eq!(close.iter().map(|place| place.row).max(), Some(1), "{close:?}");
    }

    #[test]
    fn names_that_fit_nowhere_are_piled_up() {
        let rows: Vec<usize> = places(&[3.0; 5], 4.0).iter().map(|place| place.row).collect();
        assert_eq!(rows, [0, 1, 2, 3, 4]);
    }

    #[test]
    fn a_name_stays_on_the_page() {
        for place in places(&[0.0, 10.0, -5.0, 99.0], 10.0) {
            assert!(place.left >= 0.0 && place.right <= 10.0, "{place:?}");
        }
    }
}
