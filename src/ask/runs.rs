//! The runs behind what is said of chance and range, kept from frame to frame.

use crate::case::Case;
use crate::model::{Choices, Draws, Inputs, Sample, Uncertainty};
use crate::scenario::{Scenario, Session};

/// While a slider is held, this many runs follow it; all of them when it is let go.
const RUNS_IN_A_DRAG: usize = 2_000;

/// All draws. Random numbers and memory stay while levers move.
#[derive(Default)]
pub struct Runs {
    /// The random numbers.
    pub sample: Sample,
    /// What came out.
    pub draws: Draws,
}

impl Runs {
    /// Runs a session's scenario, and sums up what came out.
    pub fn renew(&mut self, session: &Session) -> Uncertainty {
        let scenario = session.scenario();
        let (case, choices) = (scenario.case(), &scenario.choices);
        let all = choices.draws as usize;
        let is_dragging = session.is_dragging();
        let count = if is_dragging { all.min(RUNS_IN_A_DRAG) } else { all };
        let seed = u64::from(choices.seed);
        self.sample.renew(Inputs::of(choices), seed, count, choices.correlation);
        if is_dragging {
            self.draws.renew_cash(case, choices, &self.sample, count);
        } else {
            self.draws.renew(case, choices, &self.sample, count);
        }
        Uncertainty::of_draws(&self.draws)
    }

    /// Runs a scenario as often as it says, without the wider benefits.
    pub(super) fn of(&mut self, scenario: &Scenario) -> Uncertainty {
        let (case, choices) = (scenario.case(), &scenario.choices);
        let (seed, count) = (u64::from(choices.seed), choices.draws as usize);
        self.sample.renew(Inputs::of(choices), seed, count, choices.correlation);
        self.draws.renew_cash(case, choices, &self.sample, count);
        Uncertainty::of_draws(&self.draws)
    }

    /// Sees to it that the wider benefits are among the draws, which a drag leaves out. `choices`
    /// of the `case` are those that were run.
    pub fn with_wider(&mut self, case: &Case, choices: &Choices) -> &Self {
        if !self.draws.has_wider() {
            let count = self.draws.count;
            self.draws.renew(case, choices, &self.sample, count);
        }
        self
    }
}
