//! What the page shows of a scenario, worked out once a frame and shared by its parts.

use std::rc::Rc;

use crate::model::{Choices, Evidence, Outcome, run};
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
    /// The headline.
    pub tiles: Rc<[Tile; 5]>,
    /// The sentence.
    pub sentence: Rc<Sentence>,
    /// Whether a slider is held: what takes long may wait until it is let go.
    pub is_dragging: bool,
}

/// The same frame's work: nothing needs to be drawn again.
impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.outcome, &other.outcome)
    }
}

impl Shown {
    /// Works out what to show. What belongs to the preset is kept while the preset stays.
    pub fn of(session: &Session, before: Option<&Self>) -> Self {
        let scenario = session.scenario();
        let evidence = Evidence::published();
        let outcome = run(evidence, &scenario.choices);
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
            tiles: Rc::new(headline(evidence, &scenario.choices, &outcome, &preset_outcome)),
            sentence: Rc::new(sentence(evidence, &scenario.choices, &outcome)),
            scenario: Rc::new(scenario.clone()),
            outcome: Rc::new(outcome),
            preset_choices,
            preset_outcome,
            is_dragging: session.is_dragging(),
        }
    }
}
