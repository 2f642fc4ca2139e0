//! Working out what every lever can do for an aim, a slice at a time, so that no frame is missed.

use std::rc::Rc;

use crate::app::asked::Asked;
use crate::app::browser;
use crate::app::shown::Shown;
use crate::scenario::{AimMap, Scenario, Switching, Trials, can_switch, is_met_at, switching};

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
    /// The question it answers.
    pub asked: Asked,
    /// By how much the aim is reached.
    pub margin: f64,
    /// Positions in the lever table, with what the lever can do.
    pub switchings: Vec<(usize, Switching)>,
    /// The aim over the two chosen levers.
    pub map: AimMap,
}

/// A piece of work under way.
pub struct Work {
    found: Found,
    next_lever: usize,
}

impl Work {
    /// Begins with the answer to whether the aim is met.
    pub fn begin(shown: &Shown, asked: Asked, trials: Trials<'_>) -> Self {
        let aim = asked.aim();
        let places = if aim.is_about_chance() { CHANCE_MAP_PLACES } else { MAP_PLACES };
        let levers = shown.kit().levers();
        let (across, up) = (&levers[asked.across], &levers[asked.up]);
        let found = Found {
            margin: aim.margin(shown.case(), &shown.scenario.choices, trials),
            scenario: Rc::clone(&shown.scenario),
            asked,
            switchings: Vec::new(),
            map: AimMap::empty(across, up, &shown.scenario.choices, places),
        };
        Self { found, next_lever: 0 }
    }

    /// Works for some milliseconds. Gives back what was found once all of it is.
    pub fn go_on(mut self, trials: Trials<'_>, milliseconds: f64) -> Result<Found, Self> {
        let end = browser::now() + milliseconds;
        let trials = Trials { draws: trials.draws.min(RUNS_FOR_A_LEVER), ..trials };
        let Found { scenario, asked, switchings, map, .. } = &mut self.found;
        let (choices, aim) = (&scenario.choices, asked.aim());
        let (case, levers) = (scenario.case(), scenario.kit.levers());
        let pair = (&levers[asked.across], &levers[asked.up]);
        while browser::now() < end {
            if let Some(lever) = levers.get(self.next_lever) {
                if can_switch(lever) {
                    let is_met = is_met_at(case, aim, choices, lever, trials);
                    let found =
                        switching(case, aim, choices, lever, trials).readable(lever, is_met);
                    switchings.push((self.next_lever, found));
                }
                self.next_lever += 1;
            } else if map.is_complete() {
                return Ok(self.found);
            } else {
                map.next_row(case, aim, choices, pair, trials);
            }
        }
        Err(self)
    }
}
