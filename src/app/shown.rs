//! What the page shows of a scenario, worked out once a frame and shared by its parts.

use std::cell::RefCell;
use std::rc::Rc;

use super::simulation::Simulation;
use crate::model::{Choices, Evidence, Outcome, Uncertainty, run};
use crate::scenario::{Scenario, Session};
use crate::words::{Sentence, Tile, headline, sentence};

/// A scenario with its outcome, and the outcome of the preset it started from. Cheap to clone.
#[derive(Clone)]
pub struct Shown {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// What follows from it.
    pub outcome: Rc<Outcome>,
    /// The levers of the preset.
    pub preset_choices: Rc<Choices>,
    /// What follows from the preset.
    pub preset_outcome: Rc<Outcome>,
    /// How sure that is, as far as it is said on every view.
    pub uncertainty: Rc<Uncertainty>,
    /// The runs it comes from. Each frame's take the place of those before.
    pub simulation: Rc<RefCell<Simulation>>,
    /// The headline.
    pub tiles: Rc<[Tile; 5]>,
    /// The sentence.
    pub sentence: Rc<Sentence>,
}

/// The same frame's work: nothing needs to be drawn again.
impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.outcome, &other.outcome)
    }
}

impl Shown {
    /// Works out what to show. What belongs to the preset is kept while the preset stays, and memory
    /// and random numbers of the runs while levers move.
    pub fn of(session: &Session, before: Option<&Self>) -> Self {
        let scenario = session.scenario();
        let evidence = Evidence::published();
        let outcome = run(evidence, &scenario.choices);
        let simulation = before.map(|before| Rc::clone(&before.simulation)).unwrap_or_default();
        let uncertainty = simulation.borrow_mut().renew(session);
        let (preset_choices, preset_outcome) = match before {
            Some(before) if before.scenario.preset == scenario.preset => {
                (Rc::clone(&before.preset_choices), Rc::clone(&before.preset_outcome))
            }
            _ => {
                let choices = scenario.preset().choices();
                let outcome = run(evidence, &choices);
                (Rc::new(choices), Rc::new(outcome))
            }
        };
        Self {
            tiles: Rc::new(headline(
                evidence,
                &scenario.choices,
                &outcome,
                &uncertainty,
                &preset_outcome,
            )),
            sentence: Rc::new(sentence(evidence, &scenario.choices, &outcome, &uncertainty)),
            uncertainty: Rc::new(uncertainty),
            simulation,
            scenario: Rc::new(scenario.clone()),
            outcome: Rc::new(outcome),
            preset_choices,
            preset_outcome,
        }
    }
}
