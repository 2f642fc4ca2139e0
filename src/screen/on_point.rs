//! What a press on a point of a chart does.

use std::rc::Rc;

use super::act::Act;
use super::asked::Asked;
use super::on_plan::OnPlan;
use crate::chart::PlanPart;
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
    /// Chooses a step of the plan, which can be moved.
    Steps {
        /// Which each point is, by its place among all steps.
        shown: Rc<[usize]>,
        /// What is asked now.
        asked: Asked,
        /// The year of the first column.
        first: u32,
    },
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
            Self::Steps { shown, asked, .. } => {
                let plan = PlanPart { chosen: Some(*shown.get(place)?), ..asked.plan };
                Act::Ask(Asked { plan, ..*asked })
            }
        })
    }

    /// What moves the step at this place by so many years.
    #[must_use]
    pub fn shifted(&self, place: usize, by: i32) -> Option<Act> {
        let Self::Steps { shown, .. } = self else { return None };
        Some(Act::Plan(OnPlan::Shifted(*shown.get(place)?, by)))
    }

    /// What moves it to a column while it is held.
    #[must_use]
    pub fn held(&self, place: usize, column: usize) -> Option<Act> {
        let Self::Steps { shown, first, .. } = self else { return None };
        Some(Act::Plan(OnPlan::Held(*shown.get(place)?, first + column as u32)))
    }

    /// Whether it says where a point comes from.
    #[must_use]
    pub const fn explains(&self) -> bool {
        !matches!(self, Self::Levers { .. } | Self::Steps { .. })
    }

    /// What a press does, for whoever points at it; nothing where that is seen at once.
    #[must_use]
    pub const fn press(&self) -> Option<&'static str> {
        match self {
            Self::Levers { .. } => None,
            Self::Steps { .. } => Some("Press for more of it, beside or below the chart"),
            _ => Some("Press for where it comes from"),
        }
    }

    /// Whether a point can be moved.
    #[must_use]
    pub const fn moves(&self) -> bool {
        matches!(self, Self::Steps { .. })
    }

    /// What the Enter key does, for listeners.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Levers { .. } => " Enter sets the levers to where you are.",
            Self::Steps { .. } => {
                " Enter chooses one; Shift with an arrow to the left or right moves it by a year."
            }
            _ => " Enter says where a figure comes from.",
        }
    }
}
