//! What every lever can do for an aim, a lever or a row of the map at a time.

use std::rc::Rc;
use std::task::Poll;

use super::question::Subject;
use crate::model::{Inputs, Sample};
use crate::scenario::{Aim, AimMap, Scenario, Switching, Trials, can_switch, is_met_at, switching};

/// For each lever, so many runs tell about where a chance is met.
const RUNS_FOR_A_LEVER: usize = 1_000;

/// A map has at most about so many values of each lever.
const MAP_PLACES: usize = 31;

/// A map of a chance, which takes a thousand times longer, has fewer.
const CHANCE_MAP_PLACES: usize = 13;

/// What was found for one scenario and aim.
#[derive(Clone)]
pub struct Found {
    /// The scenario it is about.
    pub scenario: Rc<Scenario>,
    /// The aim.
    pub aim: Aim,
    /// The position of the lever across the map.
    pub across: usize,
    /// The position of the lever that grows upwards.
    pub up: usize,
    /// By how much the aim is reached.
    pub margin: f64,
    /// Positions in the lever table, with what the lever can do.
    pub switchings: Vec<(usize, Switching)>,
    /// The aim over the two levers.
    pub map: AimMap,
}

impl PartialEq for Found {
    /// Nothing found is changed afterwards, so this is whether it is the same piece of work.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Found {
    /// The value of the lever at which the aim is just met. A chance was only known roughly, so it is
    /// solved again with all runs.
    #[must_use]
    pub fn meeting(&self, position: usize) -> Option<f64> {
        let (case, choices, aim) = (self.scenario.case(), &self.scenario.choices, self.aim);
        let lever = &self.scenario.kit.levers()[position];
        if !aim.is_about_chance() {
            let known = self.switchings.iter().find(|(known, _)| *known == position);
            return known.and_then(|(_, switching)| switching.settable(lever));
        }
        let draws = choices.draws as usize;
        let seed = u64::from(choices.seed);
        let sample = Sample::new(Inputs::of(choices), seed, draws, choices.correlation);
        let trials = Trials { sample: &sample, draws };
        let is_met = is_met_at(case, aim, choices, lever, trials);
        switching(case, aim, choices, lever, trials).readable(lever, is_met).settable(lever)
    }
}

/// The work behind it.
pub(super) struct Solving {
    found: Found,
    draws: usize,
    /// Whether random numbers and the margin are there.
    is_begun: bool,
    next_lever: usize,
}

impl Solving {
    pub fn of(subject: &Subject, aim: Aim, across: usize, up: usize) -> Self {
        let scenario = Rc::clone(&subject.scenario);
        let places = if aim.is_about_chance() { CHANCE_MAP_PLACES } else { MAP_PLACES };
        let levers = scenario.kit.levers();
        let map = AimMap::empty(&levers[across], &levers[up], &scenario.choices, places);
        let found = Found { aim, across, up, margin: 0.0, switchings: Vec::new(), map, scenario };
        Self { found, draws: subject.draws, is_begun: false, next_lever: 0 }
    }

    /// `sample` is the same each time: random numbers that are there already are not made again.
    pub fn step(&mut self, sample: &mut Sample) -> Poll<Found> {
        let Found { scenario, aim, across, up, margin, switchings, map } = &mut self.found;
        let (choices, aim) = (&scenario.choices, *aim);
        let (case, levers) = (scenario.case(), scenario.kit.levers());
        if !self.is_begun {
            self.is_begun = true;
            if aim.is_about_chance() {
                let seed = u64::from(choices.seed);
                sample.renew(Inputs::of(choices), seed, self.draws, choices.correlation);
            }
            *margin = aim.margin(case, choices, Trials { sample, draws: self.draws });
            return Poll::Pending;
        }
        let trials = Trials { sample, draws: self.draws.min(RUNS_FOR_A_LEVER) };
        if let Some(lever) = levers.get(self.next_lever) {
            if can_switch(lever) {
                let is_met = is_met_at(case, aim, choices, lever, trials);
                let found = switching(case, aim, choices, lever, trials).readable(lever, is_met);
                switchings.push((self.next_lever, found));
            }
            self.next_lever += 1;
        } else if !map.is_complete() {
            map.next_row(case, aim, choices, (&levers[*across], &levers[*up]), trials);
        } else {
            return Poll::Ready(self.found.clone());
        }
        Poll::Pending
    }

    /// Which part is done.
    pub fn part(&self) -> f64 {
        let Found { scenario, map, .. } = &self.found;
        let rows = map.margins.len().checked_div(map.across.len()).unwrap_or_default();
        let all = scenario.kit.levers().len() + map.up.len();
        (self.next_lever + rows) as f64 / all as f64
    }
}
