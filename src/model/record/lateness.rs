//! What the lateness of the plan does to the sum.
//!
//! Savings wait for the milestones of enablers, the ways of working: they come as many years later
//! as the latest of these. A case that gives its enablers no milestones has them wait for all of
//! its milestones. Wider benefits begin with the first of the milestones from which a measure may
//! show, and are whole with the last of these and of those that can show it.

use serde::{Deserialize, Serialize};

use super::steps::{PlanStep, PlanSteps};
use super::{LAST_YEAR, Record};
use crate::case::{Case, LineKind, MeasureRow};
use crate::model::Choices;

/// The latest that savings can come, in years.
const LARGEST_DELAY: f64 = 5.0;

/// By how many years something comes later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Lateness {
    /// The savings.
    pub savings: u32,
    /// The first of the wider benefits.
    pub first: u32,
    /// The last of them.
    pub last: u32,
}

impl Lateness {
    /// Whether nothing is late.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// That of the plan as it stands.
    #[must_use]
    pub fn of(case: &Case, option: usize, steps: &PlanSteps<'_>) -> Self {
        Self::with_causes(case, option, steps).0
    }

    /// The same, and the latest of the milestones for which savings wait and of those for which the
    /// last of the wider benefits do, by their positions.
    #[must_use]
    pub fn with_causes(
        case: &Case,
        option: usize,
        steps: &PlanSteps<'_>,
    ) -> (Self, [Option<usize>; 2]) {
        let milestones = || steps.all.iter().enumerate().filter(|(_, step)| step.is_milestone);
        let of_enabler = |step: &PlanStep<'_>| !step.row.text("enabler").is_empty();
        let has_enablers = milestones().any(|(_, step)| of_enabler(step));
        let saves =
            case.lines_of(option, LineKind::Saving).any(|(_, line)| line.bounds().is_some());
        let awaited = milestones().filter(|(_, step)| saves && (!has_enablers || of_enabler(step)));
        let paid = |measure: &MeasureRow| measure.benefit.is_some_and(|benefit| benefit != 0.0);
        let measures = || case.measures_of(option).filter(|(_, measure)| paid(measure));
        let first_ones: Vec<(usize, &PlanStep<'_>)> = measures()
            .filter_map(|(_, measure)| {
                let first = measure.first_milestone?;
                Some((first, steps.all.get(first)?))
            })
            .collect();
        let shows = |(_, step): &(usize, &PlanStep<'_>)| {
            let mut named = step.row.text("measures").split(';').map(str::trim);
            named.any(|id| measures().any(|(_, measure)| measure.id == id))
        };
        let last = first_ones.iter().copied().chain(milestones().filter(shows));
        let dated = || first_ones.iter().filter_map(|(_, step)| step.planned.zip(step.now));
        let planned = dated().map(|(planned, _)| planned).min();
        let now = dated().map(|(_, now)| now).min();
        let (savings, for_savings) = latest(awaited);
        let (last, for_last) = latest(last);
        let first = planned.zip(now).map_or(0, |(planned, now)| now.saturating_sub(planned));
        (Self { savings, first, last }, [for_savings, for_last])
    }
}

/// The largest lateness of some steps, and the first that has it; none if nothing is late.
fn latest<'s, 'a: 's>(
    steps: impl Iterator<Item = (usize, &'s PlanStep<'a>)>,
) -> (u32, Option<usize>) {
    steps.fold((0, None), |(most, found), (position, step)| match step.lateness() {
        late if late > most => (late, Some(position)),
        _ => (most, found),
    })
}

impl Record {
    /// Takes the lateness that was not taken yet into the choices, and remembers it. What was taken
    /// and is no longer late is given back. Savings come at most five years later, and wider
    /// benefits by year 30: what goes beyond is not taken.
    #[must_use]
    pub fn with_lateness_taken(&self, case: &Case, choices: &Choices) -> (Self, Choices) {
        let late = Lateness::of(case, choices.option, &self.steps(case));
        let (before, mut choices) = (self.taken, choices.clone());
        let savings = fitting(late.savings, before.savings, LARGEST_DELAY - choices.delay);
        let delay = choices.delay + f64::from(savings) - f64::from(before.savings);
        choices.delay = delay.max(0.0);
        let room = |year: u32| f64::from(LAST_YEAR) - f64::from(year);
        let moved =
            |year: u32, taken: u32, before: u32| (year + taken).saturating_sub(before).max(1);
        let first = fitting(late.first, before.first, room(choices.wider_start));
        // Where the full effect was set before the first, it comes with it.
        let full = choices.wider_full.max(choices.wider_start);
        let last = fitting(late.last, before.last, room(full));
        choices.wider_start = moved(choices.wider_start, first, before.first);
        choices.wider_full = moved(full, last, before.last).max(choices.wider_start);
        (Self { taken: Lateness { savings, first, last }, ..self.clone() }, choices)
    }
}

/// As much of what is late as there is room for above what was taken before.
fn fitting(late: u32, before: u32, room: f64) -> u32 {
    late.min(before + room.max(0.0) as u32)
}
