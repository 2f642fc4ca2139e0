//! What is done with the plan: when now is, and how a milestone stands.

use crate::case::Case;
use crate::model::{MilestoneState, Month, Record, RecordedMilestone};
use crate::scenario::PlanYears;

/// What is done with the plan. Milestones are named by their position in the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnPlan {
    /// It is this month.
    Now(Option<Month>),
    /// It is the month that the clock says.
    Today,
    /// A milestone stands like this; or nothing is recorded of that.
    Stands(usize, Option<MilestoneState>),
    /// A milestone was done, or is expected, in this year of the plan.
    Year(usize, u32),
    /// The same while its sign is held.
    Held(usize, u32),
    /// The same by so many years later than it was.
    Shifted(usize, i32),
    /// Nothing is recorded of a milestone any more.
    Forgotten(usize),
}

/// What is done to the record of a milestone that stands in this year unless it says another.
type Change<'a> = &'a dyn Fn(&mut RecordedMilestone, u32);

impl OnPlan {
    /// The record after it; the same where the case has no such milestone or year.
    #[must_use]
    pub fn done(self, record: &Record, case: &Case, today: Month) -> Record {
        let mut record = record.clone();
        let now = record.plan_year_now(case);
        let (milestone, change): (usize, Change<'_>) = match self {
            Self::Now(now) => return Record { now, ..record },
            Self::Today => return Record { now: Some(today), ..record },
            Self::Stands(milestone, state) => (milestone, &move |one, usual| {
                one.state = state;
                let is_done = state == Some(MilestoneState::Done);
                one.year = is_done.then(|| one.year.unwrap_or(usual));
                if is_done || state == Some(MilestoneState::Dropped) {
                    one.expected = None;
                }
            }),
            Self::Year(milestone, year) | Self::Held(milestone, year) => {
                (milestone, &move |one, _| *year_of(one) = Some(year))
            }
            Self::Shifted(milestone, by) => (milestone, &move |one, usual| {
                // What is not done does not stand before now.
                let least = now.filter(|_| one.state != Some(MilestoneState::Done)).unwrap_or(0);
                let year = year_of(one);
                let before = year.unwrap_or(usual).max(least);
                *year = Some(before.saturating_add_signed(by));
            }),
            Self::Forgotten(milestone) => (milestone, &|one, _| {
                *one = RecordedMilestone { id: std::mem::take(&mut one.id), ..Default::default() };
            }),
        };
        let Some(row) = case.plan("milestones").get(milestone) else { return record };
        let (id, planned) = (row.text("id"), row.text("year").parse::<u32>().ok());
        let years = PlanYears::of(case);
        let place = record.milestones.iter().position(|one| one.id == id);
        let place = place.unwrap_or_else(|| {
            record.milestones.push(RecordedMilestone { id: id.to_owned(), ..Default::default() });
            record.milestones.len() - 1
        });
        let is_moved = matches!(self, Self::Shifted(..));
        let one = &mut record.milestones[place];
        let usual = one.expected.or(planned).or(now).unwrap_or(years.first);
        // What is done was not done after now.
        let usual = if is_moved { usual } else { now.map_or(usual, |now| usual.min(now)) };
        let usual = usual.clamp(years.first, years.last);
        change(one, usual);
        if let Some(year) = [&mut one.year, &mut one.expected].into_iter().flatten().next() {
            *year = (*year).clamp(years.first, years.last);
        }
        // A year that is as planned says nothing by itself.
        if one.state.is_none() && one.expected == planned {
            one.expected = None;
        }
        let empty = RecordedMilestone { id: one.id.clone(), ..Default::default() };
        if *one == empty {
            record.milestones.remove(place);
        }
        record
    }
}

/// The year that is moved with a milestone: in which it was done, or is expected.
const fn year_of(one: &mut RecordedMilestone) -> &mut Option<u32> {
    match one.state {
        Some(MilestoneState::Done) => &mut one.year,
        _ => &mut one.expected,
    }
}
