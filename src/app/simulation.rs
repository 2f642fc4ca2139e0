//! The runs behind the view of how sure a scenario is, kept from frame to frame.

use std::rc::Rc;

use super::shown::Shown;
use crate::model::{Draws, Evidence, Ordered, Outcome, Sample, Uncertainty};

/// While a slider is held, this many runs follow it; all of them when it is let go.
const RUNS_IN_A_DRAG: usize = 2_000;

/// How many runs are made of what is shown.
pub fn runs(shown: &Shown) -> usize {
    let all = shown.scenario.choices.draws as usize;
    if shown.is_dragging { all.min(RUNS_IN_A_DRAG) } else { all }
}

/// All draws and what they come to. Random numbers and memory stay while levers move.
#[derive(Default)]
pub struct Simulation {
    /// The random numbers.
    pub sample: Sample,
    /// What came out.
    pub draws: Draws,
    /// Its quantiles.
    pub uncertainty: Uncertainty,
    /// What the councils' cash is worth today, in order.
    pub cash: Ordered,
    /// What everything is worth to everyone today, in order.
    pub social: Ordered,
    /// The cash added up at the end of the last year, in order.
    pub end: Ordered,
    of: Option<Rc<Outcome>>,
}

impl Simulation {
    /// Runs what is shown, unless it was run already.
    pub fn renew(&mut self, shown: &Shown) {
        if self.of.as_ref().is_some_and(|outcome| Rc::ptr_eq(outcome, &shown.outcome)) {
            return;
        }
        self.of = Some(Rc::clone(&shown.outcome));
        let evidence = Evidence::published();
        let choices = &shown.scenario.choices;
        let count = runs(shown);
        self.sample.renew(u64::from(choices.seed), count, choices.correlation);
        self.draws.renew(evidence, choices, &self.sample, count);
        self.uncertainty = Uncertainty::of_draws(&self.draws);
        self.cash = Ordered::of(&self.draws.npv_cashable);
        self.social = Ordered::of(&self.draws.npsv);
        self.end =
            self.draws.cumulative_cashable.last().map(|last| Ordered::of(last)).unwrap_or_default();
    }
}
