//! What a press on a point of a chart does.

use std::rc::Rc;

use super::act::Act;
use crate::words::Origin;

/// What a press on a point of a chart does.
#[derive(Clone, Debug, PartialEq)]
pub enum OnPoint {
    /// Sets two levers to where it is on a map.
    Levers {
        /// The position of the lever whose values run across, and the values.
        across: (usize, Rc<[f64]>),
        /// The same upwards.
        up: (usize, Rc<[f64]>),
    },
    /// Says where the cash of the year comes from; the points are years.
    Years,
    /// Says where the point comes from, by its row in the table.
    Each(Vec<Origin>),
    /// Says where all points come from.
    All(Origin),
}

impl OnPoint {
    /// What the point of this row of the table sends; on a map they are counted row by row from the
    /// lower left.
    #[must_use]
    pub fn act(&self, place: usize) -> Option<Act> {
        Some(match self {
            Self::Levers { across, up } => {
                let columns = across.1.len();
                let value = across.1.get(place.checked_rem(columns)?)?;
                let above = up.1.get(place / columns)?;
                Act::set(vec![(across.0, *value), (up.0, *above)])
            }
            Self::Years => Act::Explain(Origin::Year(place)),
            Self::Each(origins) => Act::Explain(*origins.get(place)?),
            Self::All(origin) => Act::Explain(*origin),
        })
    }

    /// Whether it says where a point comes from.
    #[must_use]
    pub const fn explains(&self) -> bool {
        !matches!(self, Self::Levers { .. })
    }

    /// What the Enter key does, for listeners.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Levers { .. } => " Enter sets the levers to where you are.",
            _ => " Enter says where a figure comes from.",
        }
    }
}
