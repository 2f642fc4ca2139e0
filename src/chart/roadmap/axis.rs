//! The years across.

use crate::case::Case;
use crate::chart::figure::PlanYear;
use crate::model::PlanSteps;
use crate::words::plan_year_parts;

/// The years of a plan of which activities are known.
pub const NEAR: u32 = 2;

/// The first year of the plan, as its milestones count.
#[must_use]
pub fn first_plan_year(steps: &PlanSteps<'_>) -> u32 {
    let planned = steps.all.iter().filter_map(|step| step.planned);
    // A plan that counts its years begins with Year 1, whatever happens in it.
    planned.min().map_or(1, |first| if first < 1000 { 1 } else { first })
}

/// The columns.
pub struct Axis {
    /// The first year.
    pub first: u32,
    /// As many years as stand beside each other.
    pub count: u32,
    /// All columns.
    pub years: Vec<PlanYear>,
    /// Where what is later stands, and what has no year.
    later: Option<usize>,
    unknown: Option<usize>,
}

impl Axis {
    /// That of what is shown.
    pub fn of(case: &Case, steps: &PlanSteps<'_>, shown: &[usize], near: bool) -> Self {
        let first = first_plan_year(steps);
        // Lines of the plan that are not seen hold the axis too.
        let planned = steps.all.iter().filter_map(|step| step.planned).max().unwrap_or(first);
        let now = shown.iter().filter_map(|place| steps.all[*place].now).max().unwrap_or(first);
        let last = if near { first + NEAR - 1 } else { (planned + 1).max(now) };
        let mut years: Vec<PlanYear> = (first..=last)
            .map(|year| {
                let [name, short, note] = plan_year_parts(case, year);
                PlanYear { name, short, note }
            })
            .collect();
        let mut add = |is_there: bool, name: &str| {
            is_there.then(|| {
                let name = name.to_owned();
                years.push(PlanYear { short: name.clone(), name, note: String::new() });
                years.len() - 1
            })
        };
        let later = add(now > last, "Later");
        let is_unknown = |place: &usize| steps.all[*place].planned.is_none();
        let unknown = add(shown.iter().any(is_unknown), "No year");
        Self { first, count: last - first + 1, years, later, unknown }
    }

    /// The column of a year.
    pub fn column(&self, year: Option<u32>) -> usize {
        let Some(year) = year else { return self.unknown.unwrap_or_default() };
        let column = year.saturating_sub(self.first);
        match self.later {
            Some(later) if column >= self.count => later,
            _ => column.min(self.count - 1) as usize,
        }
    }
}
