//! Milestones and activities: when each was planned, when it stands now, and what pushed it.

use std::collections::BTreeMap;

use super::{MilestoneState, Record, RecordedMilestone};
use crate::case::{Case, PlanRow, year_of};

/// How a milestone or activity stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// It was done, whenever that was.
    Done,
    /// Nobody will do it.
    Dropped,
    /// Expected before its planned year.
    Ahead,
    /// Expected in its planned year.
    OnTrack,
    /// Expected after its planned year.
    Late,
    /// Its year has passed and nothing was recorded, or it has no year.
    NoData,
}

impl StepState {
    /// Its name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Dropped => "dropped",
            Self::Ahead => "ahead",
            Self::OnTrack => "on track",
            Self::Late => "late",
            Self::NoData => "no data",
        }
    }
}

/// A milestone or activity.
#[derive(Clone, Debug)]
pub struct PlanStep<'a> {
    /// Its row in the case.
    pub row: &'a PlanRow,
    /// Whether it is a milestone, and can be recorded.
    pub is_milestone: bool,
    /// The year in which it was planned.
    pub planned: Option<u32>,
    /// The year in which it was done or is expected now; none if it was dropped.
    pub now: Option<u32>,
    /// How it stands.
    pub state: StepState,
    /// The position of the step for which it has to wait beyond its own year.
    pub pushed_by: Option<usize>,
}

/// All milestones, then all activities, in the order of the case.
#[derive(Clone, Debug)]
pub struct PlanSteps<'a> {
    /// The steps.
    pub all: Vec<PlanStep<'a>>,
    /// How many milestones are planned in years that have passed; none without a date.
    pub due: Option<usize>,
    /// The positions of the longest chain of lateness: what was late by itself, what that pushed,
    /// and so on. Of several the one that ends most years late. Empty if nothing is late.
    pub chain: Vec<usize>,
    /// From what to what there is a direction, by position.
    pub waits: Vec<(usize, usize)>,
}

impl<'a> PlanStep<'a> {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &'a str {
        self.row.text("id")
    }

    /// How many years later than planned it stands.
    #[must_use]
    pub fn lateness(&self) -> u32 {
        self.planned.zip(self.now).map_or(0, |(planned, now)| now.saturating_sub(planned))
    }

    /// The year from which what waits for it can stand, if that is news: where the papers
    /// themselves plan a step before what it waits for, nothing is pushed.
    fn holds_until(&self) -> Option<u32> {
        self.now.filter(|now| self.planned.is_none_or(|planned| *now > planned))
    }
}

impl Record {
    /// Where the plan stands.
    #[must_use]
    pub fn steps<'a>(&self, case: &'a Case) -> PlanSteps<'a> {
        let now = self.plan_year_now(case);
        let milestones = case.plan("milestones").iter().map(|row| (row, true));
        let activities = case.plan("activities").iter().map(|row| (row, false));
        let mut all: Vec<PlanStep<'a>> = milestones
            .chain(activities)
            .map(|(row, is_milestone)| self.by_itself(row, is_milestone, now))
            .collect();
        let waits = waits(case, &all);
        let settled: Vec<bool> = all.iter().map(|step| self.is_settled(step)).collect();
        push(&mut all, &waits, &settled);
        for step in &mut all {
            step.state = self.state(step, now);
        }
        let passed = |step: &PlanStep<'_>, now| step.planned.is_some_and(|planned| planned < now);
        let milestones = || all.iter().filter(|step| step.is_milestone);
        let due = now.map(|now| milestones().filter(|step| passed(step, now)).count());
        let chain = longest_chain(&all);
        PlanSteps { all, due, chain, waits }
    }

    fn of_milestone(&self, step: &PlanStep<'_>) -> Option<&RecordedMilestone> {
        let id = step.id();
        self.milestones.iter().find(|one| step.is_milestone && one.id == id)
    }

    /// A step as it stands before anything pushes it: in the year in which it was done, else in
    /// that in which it is expected, else as planned; what is not done does not stand before now.
    fn by_itself<'a>(
        &self,
        row: &'a PlanRow,
        is_milestone: bool,
        now: Option<u32>,
    ) -> PlanStep<'a> {
        let planned = year_of(row.text("year"));
        let mut step = PlanStep {
            row,
            is_milestone,
            planned,
            now: planned,
            state: StepState::NoData,
            pushed_by: None,
        };
        if let Some(one) = self.of_milestone(&step) {
            step.now = match one.state {
                Some(MilestoneState::Done) => one.year.or(planned),
                Some(MilestoneState::Dropped) => None,
                _ => one.expected.or(planned).map(|year| year.max(now.unwrap_or(0))),
            };
        }
        step
    }

    fn state(&self, step: &PlanStep<'_>, now: Option<u32>) -> StepState {
        let recorded = self.of_milestone(step);
        match recorded.and_then(|one| one.state) {
            Some(MilestoneState::Done) => return StepState::Done,
            Some(MilestoneState::Dropped) => return StepState::Dropped,
            _ => {}
        }
        let Some((planned, expected)) = step.planned.zip(step.now) else {
            return StepState::NoData;
        };
        if expected > planned {
            StepState::Late
        } else if expected < planned {
            StepState::Ahead
        } else if recorded.is_none() && now.is_some_and(|now| planned < now) {
            StepState::NoData
        } else {
            StepState::OnTrack
        }
    }

    /// Whether it stands where it does whatever it waits for.
    fn is_settled(&self, step: &PlanStep<'_>) -> bool {
        let state = self.of_milestone(step).and_then(|one| one.state);
        matches!(state, Some(MilestoneState::Done | MilestoneState::Dropped))
    }
}

/// The dependencies between milestones and activities, by position. Those of enablers have no
/// direction, and push nothing.
fn waits(case: &Case, all: &[PlanStep<'_>]) -> Vec<(usize, usize)> {
    // Of steps of one name the first.
    let steps = all.iter().enumerate().rev();
    let positions: BTreeMap<&str, usize> = steps.map(|(place, step)| (step.id(), place)).collect();
    let position = |id: &str| positions.get(id).copied();
    let rows = case.plan("dependencies").iter();
    rows.filter_map(|row| Some((position(row.text("from"))?, position(row.text("to"))?))).collect()
}

/// What waits stands at the later of its own year and that of what it waits for. Of several that
/// hold it as long, the first in the order of the case is named.
fn push(all: &mut [PlanStep<'_>], waits: &[(usize, usize)], settled: &[bool]) {
    let mut open = vec![0; all.len()];
    for (_, to) in waits {
        open[*to] += 1;
    }
    // No case with a circle is read, so that every step comes free once.
    let mut free: Vec<usize> = (0..all.len()).filter(|step| open[*step] == 0).collect();
    while let Some(from) = free.pop() {
        for (_, to) in waits.iter().filter(|(before, _)| *before == from) {
            let (until, step) = (all[from].holds_until(), &all[*to]);
            let held = until.filter(|_| !settled[*to]);
            let is_later = held > step.now;
            let as_long = held.is_some() && held == step.now;
            let comes_first = step.pushed_by.is_some_and(|other| from < other);
            if is_later || as_long && comes_first {
                all[*to].now = held;
                all[*to].pushed_by = Some(from);
            }
            open[*to] -= 1;
            if open[*to] == 0 {
                free.push(*to);
            }
        }
    }
}

fn longest_chain(all: &[PlanStep<'_>]) -> Vec<usize> {
    let mut longest = Vec::new();
    for (position, step) in all.iter().enumerate() {
        if step.lateness() == 0 {
            continue;
        }
        let mut chain = vec![position];
        while let Some(before) = all[chain[chain.len() - 1]].pushed_by {
            chain.push(before);
        }
        let late = |chain: &[usize]| chain.first().map_or(0, |last| all[*last].lateness());
        if (chain.len(), late(&chain)) > (longest.len(), late(&longest)) {
            longest = chain;
        }
    }
    longest.reverse();
    longest
}
