//! What is uncertain, and by how much.

use super::triangular::Triangular;
use crate::model::choices::{Choices, LeversAre};
use crate::model::evidence::{COST_LINES, DRIVERS, Evidence, MEASURES};

/// How many inputs are uncertain.
pub const INPUTS: usize = 3 + DRIVERS + COST_LINES + MEASURES;

/// The most that is ever delivered of a saving, as its lever's end.
const MOST_REALISED: f64 = 1.2;

/// The furthest that a measure ever comes beyond its target, as its lever's end.
const MOST_PROGRESS: f64 = 1.5;

/// One uncertain input: a lever that is drawn at random around its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// The share of the planned saving that is delivered.
    Realisation,
    /// How much later savings come.
    Delay,
    /// Where between low and high a driver's saving lies.
    Position(usize),
    /// Where between low and high a line of one-off cost lies.
    Cost(usize),
    /// The share of wider benefits that would not have happened anyway.
    Attribution,
    /// How far a measure comes towards its target.
    Progress(usize),
}

impl Input {
    /// All inputs, in the order in which they are drawn. What cash depends on comes first.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Realisation, Self::Delay]
            .into_iter()
            .chain((0..DRIVERS).map(Self::Position))
            .chain((0..COST_LINES).map(Self::Cost))
            .chain([Self::Attribution])
            .chain((0..MEASURES).map(Self::Progress))
    }

    /// The id of its lever.
    #[must_use]
    pub fn lever_id(self, evidence: &Evidence) -> String {
        match self {
            Self::Realisation => "realisation".to_owned(),
            Self::Delay => "delay".to_owned(),
            Self::Position(driver) => format!("position.{}", evidence.drivers[driver].id),
            Self::Cost(line) => format!("cost.{}", evidence.cost_lines[line].id),
            Self::Attribution => "attribution".to_owned(),
            Self::Progress(measure) => format!("progress.{}", evidence.measures[measure].id),
        }
    }

    /// Where it may lie, around the lever's value.
    #[must_use]
    pub fn range(self, choices: &Choices) -> Triangular {
        let between = |mode: f64, by: f64, most: f64| Triangular {
            low: (mode - by).max(0.0),
            mode,
            high: (mode + by).min(most),
        };
        let around = |mode: f64, by: f64| between(mode, by, 1.0);
        // A plan can only be fallen short of; around a middle, luck goes both ways.
        let is_plan = choices.risk_levers_are == LeversAre::Plan;
        let up_to_plan = |mode: f64, by: f64, most: f64| {
            let range = between(mode, by, most);
            if is_plan { Triangular { high: mode, ..range } } else { range }
        };
        match self {
            Self::Realisation => {
                up_to_plan(choices.realisation, choices.risk_realisation_down, MOST_REALISED)
            }
            Self::Delay => {
                let range = between(choices.delay, choices.risk_delay_up, f64::INFINITY);
                if is_plan { Triangular { low: choices.delay, ..range } } else { range }
            }
            Self::Position(driver) => {
                around(choices.positions[driver], choices.risk_position_spread)
            }
            Self::Cost(line) => around(choices.costs[line], choices.risk_cost_spread),
            Self::Attribution => {
                up_to_plan(choices.attribution, choices.risk_attribution_down, 1.0)
            }
            Self::Progress(measure) => {
                let mode = choices.progress[measure];
                let by = choices.risk_progress_down;
                let high = if is_plan { mode } else { (mode * (1.0 + by)).min(MOST_PROGRESS) };
                Triangular { low: mode * (1.0 - by), mode, high }
            }
        }
    }

    /// Sets the lever to a drawn value, which may have more digits than a person could type.
    pub fn set(self, choices: &mut Choices, value: f64) {
        match self {
            Self::Realisation => choices.realisation = value,
            Self::Delay => choices.delay = value,
            Self::Position(driver) => choices.positions[driver] = value,
            Self::Cost(line) => choices.costs[line] = value,
            Self::Attribution => choices.attribution = value,
            Self::Progress(measure) => choices.progress[measure] = value,
        }
    }

    /// Whether it belongs to the costs; the others belong to the benefits.
    pub(super) const fn is_cost(self) -> bool {
        matches!(self, Self::Cost(_))
    }
}
