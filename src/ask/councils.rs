//! What needs every group of the councils, some of them at a time.

use std::rc::Rc;
use std::task::{Poll, ready};

use super::answer::{Answer, Progress, Sharing, WhoGains};
use super::question::Subject;
use crate::apart;
use crate::model::{ByCouncil, Coalition, Joining, Outcome, Ranged, Settling, Stance, departures};
use crate::scenario::{Scenario, text_without_link};
use crate::words::{cash_only, one_side_unknown, stance_changes};

/// The groups of one scenario, and what is to be known of them.
pub(super) struct Councils {
    /// How many councils take part.
    players: usize,
    joining: Joining,
    coalition: Option<Rc<Coalition>>,
    settling: Option<Settling>,
    aim: Wanted,
}

/// What is to be known.
#[derive(Clone, Copy)]
pub(super) enum Wanted {
    /// Who would go next if one goes.
    Gains(Option<(usize, Stance)>),
    /// How the cost can be shared.
    Sharing,
    /// The scenario as text.
    Text,
}

/// What comes after the groups takes the rest of the time.
const OF_GROUPS: f64 = 0.95;

impl Councils {
    /// `known` is what was found of the groups of the same scenario, if anything was.
    pub fn of(subject: &Subject, aim: Wanted, known: Option<Rc<Coalition>>) -> Self {
        let joining = Joining::of(&subject.scenario.choices);
        let players = joining.groups.players.len();
        Self { players, joining, coalition: known, settling: None, aim }
    }

    pub fn step(&mut self, Subject { scenario, outcome, .. }: &Subject) -> Poll<Answer> {
        let (case, choices) = (scenario.case(), &scenario.choices);
        let Some(coalition) = &self.coalition else {
            self.coalition = Some(Rc::new(ready!(self.joining.step(case, choices))));
            return Poll::Pending;
        };
        match self.aim {
            Wanted::Gains(first) => {
                Poll::Ready(Answer::WhoGains(apart(|| gains(scenario, outcome, coalition, first))))
            }
            Wanted::Text => {
                Poll::Ready(Answer::Text(apart(|| text_without_link(scenario, Some(coalition)))))
            }
            Wanted::Sharing => {
                let settling =
                    self.settling.get_or_insert_with(|| Settling::of(case, choices, coalition));
                let settlements = ready!(settling.step(case, choices));
                let bears = settlements.all.iter().map(|way| way.bears(case, outcome)).collect();
                Poll::Ready(Answer::Sharing(Sharing {
                    coalition: Rc::clone(coalition),
                    borne: Ranged::borne(case, choices, outcome),
                    bears,
                    settlements,
                }))
            }
        }
    }

    /// As far as groups are known.
    pub fn progress(&self) -> Progress {
        let count = 1 << self.players;
        let own = self.joining.groups.values.len();
        let (mut done, mut all) = (if self.coalition.is_some() { count } else { own }, count);
        if let Wanted::Sharing = self.aim {
            // Before that has begun it is not known whether the agreed shares are others.
            all += count;
            if let Some(settling) = &self.settling {
                done += settling.paying.values.len();
                if let Some(sharing) = &settling.sharing {
                    all += count;
                    done += sharing.values.len();
                }
            }
        }
        Progress { councils: Some(self.players), part: OF_GROUPS * done as f64 / all as f64 }
    }
}

fn gains(
    scenario: &Scenario,
    outcome: &Outcome,
    coalition: &Rc<Coalition>,
    first: Option<(usize, Stance)>,
) -> WhoGains {
    let (case, choices) = (scenario.case(), &scenario.choices);
    let before = &scenario.preset().choices.stances;
    let first = first.filter(|(council, _)| coalition.players.contains(council));
    // Where one side of the account has no figure nobody can say who would gain by going.
    let is_known = one_side_unknown(outcome).is_none();
    WhoGains {
        cash: cash_of(scenario, coalition),
        changes: stance_changes(case, choices, before, coalition),
        gone: if is_known { departures(case, choices, first) } else { Vec::new() },
        coalition: Rc::clone(coalition),
    }
}

/// The cash with which each council is left: what councils weigh beside it has a column of its
/// own.
fn cash_of(scenario: &Scenario, coalition: &Coalition) -> ByCouncil<Ranged> {
    let case = scenario.case();
    cash_only(&scenario.choices)
        .map_or(coalition.outcomes, |choices| Ranged::outcomes(case, &choices))
}
