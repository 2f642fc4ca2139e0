//! What a council would have to pay: the one answer to that question, in its parts.

use super::outcome::{Outcome, YearOutcome};
use crate::model::list::ByCouncil;

/// What a council bears, in pounds of the years in which it falls, not discounted. All councils'
/// together, and what the outside pots pay, are all costs of the programme and of joint projects.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Borne {
    /// What it contributes to what is funded together: the team, and the part of the one-off cost
    /// that is put through the split.
    pub contribution: f64,
    /// Its own part of the one-off cost that is not put through the split.
    pub one_off_outside: f64,
    /// Its parts of recurring costs.
    pub recurring: f64,
    /// What it would bear of the shortfall if no payer is found.
    pub shortfall: f64,
    /// Its parts of the cost of joint projects.
    pub projects: f64,
}

impl Borne {
    /// All of it.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.contribution + self.one_off_outside + self.recurring + self.shortfall + self.projects
    }

    /// The part that nobody has agreed to pay: it falls on the council if no payer is found.
    #[must_use]
    pub fn no_payer(&self) -> f64 {
        self.one_off_outside + self.shortfall
    }
}

impl Outcome {
    /// What `council` bears over the years counted: the figure for “what do we pay”. Whoever asks
    /// for several councils asks [`borne_by_all`](Self::borne_by_all), which takes no longer.
    #[must_use]
    pub fn borne(&self, council: usize) -> Borne {
        self.borne_by_all()[council]
    }

    /// What `council` bears in one of the outcome's years.
    #[must_use]
    pub fn borne_in(&self, year: &YearOutcome, council: usize) -> Borne {
        self.borne_by_all_in(year)[council]
    }

    /// What each council bears over the years counted.
    #[must_use]
    pub fn borne_by_all(&self) -> ByCouncil<Borne> {
        let mut all = ByCouncil::of(Borne::default(), self.takes_part.len());
        for year in &self.years {
            for (all, borne) in all.iter_mut().zip(&self.borne_by_all_in(year)) {
                let Borne { contribution, one_off_outside, recurring, shortfall, projects } = borne;
                all.contribution += contribution;
                all.one_off_outside += one_off_outside;
                all.recurring += recurring;
                all.shortfall += shortfall;
                all.projects += projects;
            }
        }
        all
    }

    fn borne_by_all_in(&self, year: &YearOutcome) -> ByCouncil<Borne> {
        let one_off = year.one_off_by_council();
        let recurring = year.recurring_by_council();
        let projects = year.project_costs();
        ByCouncil::from_fn(self.takes_part.len(), |council| Borne {
            contribution: year.funding.contributions[council],
            one_off_outside: one_off[council],
            recurring: recurring[council],
            shortfall: self.shortfall_parts[council] * year.funding.shortfall,
            projects: projects[council],
        })
    }
}
