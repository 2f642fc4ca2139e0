//! What the page shows of a scenario, worked out once a frame and shared by its parts.

use std::cell::RefCell;
use std::rc::Rc;

use super::desk::Desk;
use super::gathered::Gathered;
use crate::ask::{Runs, Subject};
use crate::case::Case;
use crate::model::{Choices, Outcome, Uncertainty, run};
use crate::scenario::{Kit, MyCouncil, Scenario, Session};
use crate::screen::{Asked, Facts, View};
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
    pub simulation: Rc<RefCell<Runs>>,
    /// What its charts share.
    pub desk: Desk,
    /// The headline.
    pub tiles: Rc<[Tile; 5]>,
    /// The sentence.
    pub sentence: Rc<Sentence>,
    /// What it means for the council with whose eyes it is seen; none for those of all.
    pub own: Option<Rc<MyCouncil>>,
    /// What stands beside it.
    pub gathered: Rc<Gathered>,
}

/// The same frame's work: nothing needs to be drawn again.
impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario) && self.has_figures_of(other)
    }
}

impl Shown {
    /// Works out what to show. What belongs to the preset is kept while the preset stays, memory and
    /// random numbers of the runs while levers move, and all that follows from them while they do
    /// not: while a milestone is dragged.
    pub fn of(session: &Session, before: Option<&Self>) -> Self {
        let scenario = session.scenario();
        if let Some(before) = before.filter(|before| before.is_of_levers(session)) {
            let scenario = Rc::new(scenario.clone());
            before.desk.lay(Rc::clone(&scenario));
            return Self { scenario, ..before.clone() };
        }
        let case = scenario.case();
        let outcome = run(case, &scenario.choices);
        let simulation = before.map(|before| Rc::clone(&before.simulation)).unwrap_or_default();
        let uncertainty = simulation.borrow_mut().renew(session);
        let gathered = before.map(|before| Rc::clone(&before.gathered));
        let gathered = gathered.unwrap_or_else(|| Rc::new(Gathered::beside(scenario)));
        let eyes = before.filter(|before| before.kit() == &scenario.kit).and_then(Self::eyes);
        let before = before.filter(|before| {
            before.scenario.preset == scenario.preset && before.kit() == &scenario.kit
        });
        let desk = before.map(|before| before.desk.clone()).unwrap_or_default();
        let (preset_choices, preset_outcome) = match before {
            Some(before) => (Rc::clone(&before.preset_choices), Rc::clone(&before.preset_outcome)),
            _ => {
                let choices = scenario.preset().choices.clone();
                let outcome = run(case, &choices);
                (Rc::new(choices), Rc::new(outcome))
            }
        };
        let choices = &scenario.choices;
        let tiles = headline(case, choices, &outcome, &uncertainty, &preset_outcome);
        let sentence = sentence(case, choices, &outcome, &uncertainty);
        let scenario = Rc::new(scenario.clone());
        desk.lay(Rc::clone(&scenario));
        let shown = Self {
            own: None,
            tiles: Rc::new(tiles),
            sentence: Rc::new(sentence),
            uncertainty: Rc::new(uncertainty),
            simulation,
            scenario,
            outcome: Rc::new(outcome),
            preset_choices,
            preset_outcome,
            desk,
            gathered,
        };
        shown.seen_by(eyes)
    }

    /// Whether it is what a session's levers come to, by as many runs as it asks for.
    fn is_of_levers(&self, session: &Session) -> bool {
        let (then, now) = (&self.scenario, session.scenario());
        let all = now.choices.draws as usize;
        then.kit == now.kit
            && then.preset == now.preset
            && then.choices == now.choices
            && (session.is_dragging() || self.uncertainty.draws == all)
    }

    /// Whether a lever is held: not all runs are there.
    pub fn is_held(&self) -> bool {
        self.uncertainty.draws < self.scenario.choices.draws as usize
    }

    /// Whether all that follows from levers is that of another, whatever happened was recorded.
    pub fn has_figures_of(&self, other: &Self) -> bool {
        let own = |shown: &Self| shown.own.as_ref().map(Rc::as_ptr);
        Rc::ptr_eq(&self.outcome, &other.outcome)
            && own(self) == own(other)
            && Rc::ptr_eq(&self.gathered, &other.gathered)
    }

    /// The same with the eyes of a council, or of all.
    #[must_use]
    pub fn seen_by(self, council: Option<usize>) -> Self {
        let own = council.map(|council| MyCouncil::of(&self.scenario, &self.outcome, council));
        Self { own: own.map(Rc::new), ..self }
    }

    /// The position of the council with whose eyes it is seen.
    pub fn eyes(&self) -> Option<usize> {
        self.own.as_ref().map(|own| own.council)
    }

    /// The case with its levers and starting points.
    pub fn kit(&self) -> &Rc<Kit> {
        &self.scenario.kit
    }

    /// The case.
    pub fn case(&self) -> &Case {
        self.scenario.case()
    }

    /// The same, as something of which a view asks.
    pub fn subject(&self, view: View) -> Subject {
        let cards = match view {
            View::Compare => self.gathered.comparison.scenarios(&self.scenario),
            _ => Vec::new(),
        };
        let (scenario, outcome) = match view {
            View::Play => self.pact(),
            _ => (Rc::clone(&self.scenario), Rc::clone(&self.outcome)),
        };
        Subject {
            scenario,
            outcome,
            runs: Rc::clone(&self.simulation),
            draws: self.uncertainty.draws,
            cards: cards.into(),
        }
    }

    /// The scenario with what the tables of a play propose.
    fn pact(&self) -> (Rc<Scenario>, Rc<Outcome>) {
        let pact = self.gathered.meeting.pact(&self.scenario);
        if pact.values.is_empty() {
            return (Rc::clone(&self.scenario), Rc::clone(&self.outcome));
        }
        let with = pact.on(&self.scenario);
        let outcome = run(self.case(), &with.choices);
        (Rc::new(with), Rc::new(outcome))
    }

    /// What `make` makes of what a view is made from.
    pub fn with_facts<Made>(
        &self,
        asked: Asked,
        query: &str,
        make: impl FnOnce(&Facts) -> Made,
    ) -> Made {
        let runs = self.simulation.borrow();
        make(&Facts {
            scenario: &self.scenario,
            outcome: &self.outcome,
            preset_choices: &self.preset_choices,
            preset_outcome: &self.preset_outcome,
            uncertainty: &self.uncertainty,
            draws: &runs.draws,
            sentence: &self.sentence,
            eyes: self.own.as_deref(),
            asked,
            query,
            comparison: &self.gathered.comparison,
            shelf: &self.gathered.shelf,
            stages: &self.gathered.stages,
            meeting: &self.gathered.meeting,
            pasting: &self.gathered.pasting,
        })
    }
}
