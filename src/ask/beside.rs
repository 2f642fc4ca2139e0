//! Several scenarios of one case, each with what follows from it.

use std::rc::Rc;

use super::answer::{Answer, Answered};
use super::question::Subject;
use super::runs::Runs;
use crate::model::{ByCouncil, Explanation, Outcome, Ranged, Uncertainty, run};
use crate::scenario::{Scenario, bridge};
use crate::words::{Metric, cash_only};

/// A scenario beside others.
pub struct Beside {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// What follows from it.
    pub outcome: Rc<Outcome>,
    /// How sure that is.
    pub uncertainty: Uncertainty,
    /// The cash with which each council would be left.
    pub cash: ByCouncil<Ranged>,
}

/// Scenarios side by side.
pub struct Compared {
    /// Each with what follows from it, from A on.
    pub cards: Vec<Rc<Beside>>,
    /// What leads from one of them to another; none where there are not two, or the figure has no
    /// value on the way.
    pub bridge: Option<Explanation>,
}

/// Works out what is not known of the cards of a subject, and the bridge between the two at these
/// places. `before` is the last such answer: a card that stays as it was is not looked at again.
pub(super) fn compare(
    of: &Subject,
    metric: Metric,
    (from, to): (usize, usize),
    before: Option<&Answered>,
) -> Compared {
    let known: &[Rc<Beside>] = match before.map(|before| &before.answer) {
        Some(Answer::Beside(compared)) => &compared.cards,
        _ => &[],
    };
    let mut runs = Runs::default();
    let card = |scenario: &Rc<Scenario>| -> Rc<Beside> {
        let is_current = Rc::ptr_eq(scenario, &of.scenario);
        let same = known.iter().find(|card| Rc::ptr_eq(&card.scenario, scenario));
        match same.filter(|card| !is_current || card.uncertainty.draws == of.draws) {
            Some(card) => Rc::clone(card),
            None if is_current => Rc::new(current(of)),
            None => Rc::new(Beside::of(scenario, &mut runs)),
        }
    };
    let cards: Vec<Rc<Beside>> = of.cards.iter().map(card).collect();
    let ends = cards.get(from).zip(cards.get(to)).filter(|_| from != to);
    let bridge = ends.and_then(|(from, to)| {
        let (from, to) = (&from.scenario, &to.scenario);
        bridge(&from.kit, &from.choices, &to.choices, metric)
    });
    Compared { cards, bridge }
}

/// What is known already of the scenario on the page.
fn current(of: &Subject) -> Beside {
    Beside {
        scenario: Rc::clone(&of.scenario),
        outcome: Rc::clone(&of.outcome),
        uncertainty: Uncertainty::of_draws(&of.runs.borrow().draws),
        cash: cash(&of.scenario),
    }
}

impl Beside {
    fn of(scenario: &Rc<Scenario>, runs: &mut Runs) -> Self {
        Self {
            scenario: Rc::clone(scenario),
            outcome: Rc::new(run(scenario.case(), &scenario.choices)),
            uncertainty: runs.of(scenario),
            cash: cash(scenario),
        }
    }
}

fn cash(scenario: &Scenario) -> ByCouncil<Ranged> {
    let choices = &scenario.choices;
    Ranged::outcomes(scenario.case(), cash_only(choices).as_ref().unwrap_or(choices))
}
