//! From where to where a figure of a record can be.

use crate::case::Case;

/// The largest sum or value of a measure.
const LARGEST: f64 = 1e12;

/// From where to where a figure can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    /// A share, in per cent: 0 to 100.
    Share,
    /// A count or a sum: 0 or more.
    FromZero,
    /// The case itself has figures of it outside the others.
    Open,
}

impl Range {
    /// That of a measure or, by any other word, of a line.
    #[must_use]
    pub fn of(case: &Case, what: &str, id: &str) -> Self {
        let range = |is_share, figures: Vec<f64>| {
            let range = if is_share { Self::Share } else { Self::FromZero };
            let is_outside = figures.iter().any(|figure| range.fault(*figure).is_some());
            if is_outside { Self::Open } else { range }
        };
        if what == "measure" {
            let rows = || case.measures.iter().filter(|row| row.id == id);
            let printed = rows().flat_map(|row| row.baseline.iter().chain(&row.target));
            let is_share = rows().any(|row| row.unit.starts_with('%'));
            return range(is_share, printed.map(|figure| figure.value).collect());
        }
        let rows = case.lines.iter().filter(|row| row.id == id);
        range(false, rows.flat_map(|row| row.low.into_iter().chain(row.high)).collect())
    }

    /// Why a figure cannot be, after the figure; none if it can.
    pub(super) fn fault(self, figure: f64) -> Option<&'static str> {
        match self {
            Self::Share if !(0.0..=100.0).contains(&figure) => {
                Some("is no share; a share is from 0% to 100%")
            }
            Self::FromZero if figure < 0.0 => Some("is below 0; it can be 0 or more"),
            _ if figure.is_finite() && figure.abs() <= LARGEST => None,
            _ => Some("is too large"),
        }
    }
}
