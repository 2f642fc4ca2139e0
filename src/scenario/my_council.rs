//! A scenario as one council sees it. It changes nothing that comes out of it.

mod committee_text;
mod walk_away;

pub use committee_text::committee_text;

use super::Scenario;
use crate::model::{ForOne, Outcome};
use crate::words::{Sentence, Term, own_sentence, own_terms};

/// What a scenario means for one council.
#[derive(Clone, Debug, PartialEq)]
pub struct MyCouncil {
    /// The position of the council.
    pub council: usize,
    /// In words, with the point at which it would be no better off than outside.
    pub sentence: Sentence,
    /// In figures; none of a council that bears and gains nothing.
    pub terms: Vec<Term>,
}

impl MyCouncil {
    /// What `outcome`, that of the scenario, means for a council. It takes about as long as a few
    /// runs of the model.
    #[must_use]
    pub fn of(scenario: &Scenario, outcome: &Outcome, council: usize) -> Self {
        let (case, choices) = (scenario.case(), &scenario.choices);
        let own = ForOne::of(case, choices, outcome, council);
        let mut sentence = own_sentence(case, choices, outcome, &own);
        if let Some(point) = walk_away::walk_away(scenario, outcome, council) {
            sentence.add(point);
        }
        Self { council, sentence, terms: own_terms(case, choices, outcome, &own) }
    }
}
