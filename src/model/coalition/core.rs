//! How to divide what all are worth so that no group would leave: the core of a game, the least
//! core where there is none, and what in them is nearest to a division that exists.
//!
//! Both are the same question: which point that content every group is nearest to a given one?
//! It is answered by a dual active-set method (Goldfarb and Idnani 1983) that starts at the given
//! point and takes in the most violated group until there is none. The nearest point is unique,
//! so that it does not depend on the order of the players; a linear program would pick one of
//! many.

use std::task::{Poll, ready};

use super::game::players;
use super::stability::sums;

/// A group is content when it is short of less than this, with the largest sum as one.
const TOLERANCE: f64 = 1e-12;
/// No game of ten players comes near to it.
const STEPS: usize = 1_000;
/// How far the demand is lowered in one go when looking for the least core.
const REACH: f64 = 4.0;

/// The divisions with which the most discontented group is least discontented.
#[derive(Clone, Debug, PartialEq)]
pub struct LeastCore {
    /// How much that group would gain by leaving; below zero, none would gain.
    pub excess: f64,
    /// The groups that stand against any smaller excess: what one is given another loses.
    pub groups: Vec<usize>,
}

/// The least core of a game; none with fewer than two players. `start` is what each player has
/// now.
#[must_use]
pub fn least_core(values: &[f64], start: &[f64]) -> Option<LeastCore> {
    let mut leveling = Leveling::of(values, start)?;
    loop {
        if let Poll::Ready(found) = leveling.step() {
            return found;
        }
    }
}

/// The division nearest to `start`, by the sum of squared differences, with which every group has
/// at least `margin` more than it is worth; none if there is no such division.
#[must_use]
pub fn nearest_in_core(values: &[f64], start: &[f64], margin: f64) -> Option<Vec<f64>> {
    let mut nearing = Nearing::of(values, start, margin);
    loop {
        if let Poll::Ready(found) = nearing.step() {
            return found;
        }
    }
}

/// A game with the largest sum as one.
#[derive(Clone, Debug)]
struct Scaled {
    values: Vec<f64>,
    start: Vec<f64>,
    scale: f64,
}

impl Scaled {
    fn of(values: &[f64], start: &[f64]) -> Self {
        let scale = scale(values, start);
        let scaled = |all: &[f64]| all.iter().map(|value| value / scale).collect();
        Self { values: scaled(values), start: scaled(start), scale }
    }
}

/// The work of [`least_core`], a step at a time: each looks at every group once.
#[derive(Clone, Debug)]
pub(super) struct Leveling {
    game: Scaled,
    search: Search,
    slack: f64,
    round: usize,
}

impl Leveling {
    /// None with fewer than two players.
    pub fn of(values: &[f64], start: &[f64]) -> Option<Self> {
        if players(values) < 2 {
            return None;
        }
        let game = Scaled::of(values, start);
        let search = Search::new(&game.values, &game.start, -REACH, true);
        Some(Self { game, search, slack: 0.0, round: 0 })
    }

    pub fn step(&mut self) -> Poll<Option<LeastCore>> {
        let Self { game, search, slack, round } = self;
        if !ready!(search.step(&game.values)) {
            return Poll::Ready(None);
        }
        // Each round asks for more than can be had and comes back to the nearest point that can; at
        // the lowest excess it comes back to where it was. The first starts where not every group may
        // be content.
        let settled = *round > 0 && *slack - search.slack <= TOLERANCE;
        *slack = search.slack;
        if settled {
            let groups = search.active.iter().zip(&search.forces).skip(1);
            let groups = groups.filter(|(_, force)| **force > TOLERANCE.sqrt());
            let groups = groups.map(|(group, _)| *group).collect();
            return Poll::Ready(Some(LeastCore { excess: *slack * game.scale, groups }));
        }
        *round += 1;
        if *round == STEPS {
            return Poll::Ready(None);
        }
        *search = Search::new(&game.values, &search.shares, *slack - REACH, true);
        Poll::Pending
    }
}

/// The work of [`nearest_in_core`], a step at a time: each looks at every group once.
#[derive(Clone, Debug)]
pub(super) struct Nearing {
    game: Scaled,
    search: Search,
}

impl Nearing {
    pub fn of(values: &[f64], start: &[f64], margin: f64) -> Self {
        let game = Scaled::of(values, start);
        let search = Search::new(&game.values, &game.start, -margin / game.scale, false);
        Self { game, search }
    }

    pub fn step(&mut self) -> Poll<Option<Vec<f64>>> {
        let Self { game, search } = self;
        let is_there = ready!(search.step(&game.values));
        let shares = search.shares.iter().map(|share| share * game.scale);
        Poll::Ready(is_there.then(|| shares.collect()))
    }
}

/// The largest sum of money, or one where all are nothing.
fn scale(values: &[f64], start: &[f64]) -> f64 {
    let all = values.iter().chain(start);
    let largest = all.fold(0.0, |largest: f64, value| largest.max(value.abs()));
    if largest > 0.0 { largest } else { 1.0 }
}

/// A walk from a point to the nearest one with which every group is content.
#[derive(Clone, Debug)]
struct Search {
    /// The place of the group of all.
    all: usize,
    shares: Vec<f64>,
    /// How much every group but that of all may be short of.
    slack: f64,
    /// Whether the slack may move too.
    can_relax: bool,
    /// The groups that hold the point where it is; the first is that of all players.
    active: Vec<usize>,
    /// How hard each of them does.
    forces: Vec<f64>,
    steps: usize,
}

impl Search {
    /// All players together have what they are worth.
    fn new(values: &[f64], start: &[f64], slack: f64, can_relax: bool) -> Self {
        let all = values.len() - 1;
        let missing = values[all] - start.iter().sum::<f64>();
        let each = missing / start.len().max(1) as f64;
        let shares = start.iter().map(|share| share + each).collect();
        let (active, forces) = (vec![all], vec![each]);
        Self { all, shares, slack, can_relax, active, forces, steps: 0 }
    }

    /// Sees to the group that is shortest of what it wants. Whether all are content, once that is
    /// known.
    fn step(&mut self, values: &[f64]) -> Poll<bool> {
        self.steps += 1;
        match self.most_violated(values) {
            None => Poll::Ready(true),
            Some((group, shortage)) => match self.take_in(group, shortage) {
                Some(()) if self.steps < STEPS => Poll::Pending,
                _ => Poll::Ready(false),
            },
        }
    }

    /// The group that is shortest of what it wants, and by how much.
    fn most_violated(&self, values: &[f64]) -> Option<(usize, f64)> {
        let mut most = None;
        let mut largest = TOLERANCE;
        let has = sums(&self.shares);
        for (group, (value, has)) in values.iter().zip(&has).enumerate().take(self.all).skip(1) {
            let shortage = value - has - self.slack;
            if shortage > largest {
                (most, largest) = (Some((group, shortage)), shortage);
            }
        }
        most
    }

    /// Moves until `group` is content, and lets go of groups that no longer hold the point. None
    /// if that cannot be.
    fn take_in(&mut self, group: usize, mut shortage: f64) -> Option<()> {
        let mut force = 0.0;
        loop {
            let pull = self.pull(group);
            let held: f64 = self
                .active
                .iter()
                .zip(&pull)
                .map(|(active, pull)| pull * self.overlap(*active, group))
                .sum();
            let length = self.overlap(group, group) - held;
            let to_content = if length > 1e-9 { shortage / length } else { f64::INFINITY };
            let mut let_go = None;
            let mut step = to_content;
            for (place, (force, pull)) in self.forces.iter().zip(&pull).enumerate().skip(1) {
                if *pull > TOLERANCE && force / pull < step {
                    (let_go, step) = (Some(place), force / pull);
                }
            }
            if step.is_infinite() {
                return None;
            }
            if to_content.is_finite() {
                self.move_along(group, &pull, step);
                shortage -= step * length;
            }
            self.forces.iter_mut().zip(&pull).for_each(|(force, pull)| *force -= step * pull);
            force += step;
            let Some(place) = let_go else {
                self.active.push(group);
                self.forces.push(force);
                return Some(());
            };
            self.active.remove(place);
            self.forces.remove(place);
        }
    }

    /// Towards `group`, but along what the active groups hold.
    fn move_along(&mut self, group: usize, pull: &[f64], step: f64) {
        let held = self.active.iter().zip(pull).map(|(active, pull)| (*active, -pull));
        for (group, weight) in held.chain([(group, 1.0)]) {
            for (player, share) in self.shares.iter_mut().enumerate() {
                if group >> player & 1 == 1 {
                    *share += step * weight;
                }
            }
            if self.can_relax && group != self.all {
                self.slack += step * weight;
            }
        }
    }

    /// The product of two groups' normals: the players in both, and the slack that both have.
    fn overlap(&self, one: usize, other: usize) -> f64 {
        let slack = self.can_relax && one != self.all && other != self.all;
        f64::from((one & other).count_ones() + u32::from(slack))
    }

    /// By how much each active group has to give way when `group` is moved towards: the solution
    /// of their normal equations, by elimination.
    fn pull(&self, group: usize) -> Vec<f64> {
        let mut rows: Vec<Vec<f64>> = self
            .active
            .iter()
            .map(|active| {
                let row = self.active.iter().map(|other| self.overlap(*active, *other));
                row.chain([self.overlap(*active, group)]).collect()
            })
            .collect();
        let count = rows.len();
        // The matrix is positive definite, as no active group follows from the others.
        for pivot in 0..count {
            let pivot_row = std::mem::take(&mut rows[pivot]);
            for row in rows.iter_mut().filter(|row| !row.is_empty()) {
                let factor = row[pivot] / pivot_row[pivot];
                for (cell, of_pivot) in row.iter_mut().zip(&pivot_row).skip(pivot) {
                    *cell -= factor * of_pivot;
                }
            }
            rows[pivot] = pivot_row;
        }
        (0..count).map(|row| rows[row][count] / rows[row][row]).collect()
    }
}
