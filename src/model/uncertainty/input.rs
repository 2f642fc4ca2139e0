//! What is uncertain, and by how much.

use super::triangular::Triangular;
use crate::case::{Case, LineKind};
use crate::model::choices::{Choices, LeversAre};

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
    /// Where between low and high a saving lies.
    Position(usize),
    /// Where between low and high a line of one-off cost lies.
    Cost(usize),
    /// Where between low and high a recurring cost lies.
    Recurring(usize),
    /// The share of wider benefits that would not have happened anyway.
    Attribution,
    /// How far a measure comes towards its target.
    Progress(usize),
}

/// How many uncertain inputs of each kind a case has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Inputs {
    savings: usize,
    costs: usize,
    recurring: usize,
    measures: usize,
}

impl Inputs {
    /// Those of the case that the choices are about.
    #[must_use]
    pub fn of(choices: &Choices) -> Self {
        Self {
            savings: choices.positions.len(),
            costs: choices.costs.len(),
            recurring: choices.recurring.len(),
            measures: choices.progress.len(),
        }
    }

    /// All inputs, in the order in which they are drawn. What cash depends on comes first.
    pub fn all(self) -> impl Iterator<Item = Input> {
        [Input::Realisation, Input::Delay]
            .into_iter()
            .chain((0..self.savings).map(Input::Position))
            .chain((0..self.costs).map(Input::Cost))
            .chain((0..self.recurring).map(Input::Recurring))
            .chain([Input::Attribution])
            .chain((0..self.measures).map(Input::Progress))
    }

    /// How many there are.
    #[must_use]
    pub const fn count(self) -> usize {
        3 + self.savings + self.costs + self.recurring + self.measures
    }

    /// The place of an input in [`Inputs::all`].
    pub(super) const fn place(self, input: Input) -> usize {
        let savings = 2;
        let costs = savings + self.savings;
        let recurring = costs + self.costs;
        let attribution = recurring + self.recurring;
        match input {
            Input::Realisation => 0,
            Input::Delay => 1,
            Input::Position(line) => savings + line,
            Input::Cost(line) => costs + line,
            Input::Recurring(line) => recurring + line,
            Input::Attribution => attribution,
            Input::Progress(measure) => attribution + 1 + measure,
        }
    }
}

impl Input {
    /// The id of its lever.
    #[must_use]
    pub fn lever_id(self, case: &Case) -> String {
        let line = |family, kind, place: usize| format!("{family}.{}", case.line_ids(kind)[place]);
        match self {
            Self::Realisation => "realisation".to_owned(),
            Self::Delay => "delay".to_owned(),
            Self::Position(place) => line("position", LineKind::Saving, place),
            Self::Cost(place) => line("cost", LineKind::OneOff, place),
            Self::Recurring(place) => line("position", LineKind::Cost, place),
            Self::Attribution => "attribution".to_owned(),
            Self::Progress(place) => format!("progress.{}", case.measure_ids()[place]),
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
            Self::Recurring(line) => around(choices.recurring[line], choices.risk_cost_spread),
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
            Self::Recurring(line) => choices.recurring[line] = value,
            Self::Attribution => choices.attribution = value,
            Self::Progress(measure) => choices.progress[measure] = value,
        }
    }

    /// Whether it belongs to the costs; the others belong to the benefits.
    pub(super) const fn is_cost(self) -> bool {
        matches!(self, Self::Cost(_) | Self::Recurring(_))
    }
}
