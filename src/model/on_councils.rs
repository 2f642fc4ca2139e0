//! On whom the rows of the table fall. Most who ask for an outcome do not ask that, so it is worked
//! out when somebody does.

use super::flows::{Flow, Flows, What};
use super::list::ByCouncil;
use super::outcome::YearOutcome;
use super::projects::Projects;

/// What is needed to say what falls on each council.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OnCouncils {
    pub flows: Flows,
    pub projects: Projects,
    /// How many councils there are.
    pub councils: usize,
    /// The part of one-off cost that is not put through the funding split.
    pub outside: f64,
}

impl OnCouncils {
    /// What the rows of a kind come to for each council in `year`, counted from 1.
    fn in_year(&self, year: u32, is_of: impl Fn(What) -> bool) -> ByCouncil<f64> {
        let mut sums = ByCouncil::of(0.0, self.councils);
        let rows = self.flows.rows.iter().enumerate();
        for (row, Flow { what, .. }) in rows {
            let Some(parts) = is_of(*what).then(|| self.flows.parts(row)).flatten() else {
                continue;
            };
            let amount = self.flows.amount(row, year as usize - 1);
            for (sum, part) in sums.iter_mut().zip(parts) {
                *sum += amount * part;
            }
        }
        sums
    }
}

impl YearOutcome {
    /// Councils' savings by council.
    #[must_use]
    pub fn savings_by_council(&self) -> ByCouncil<f64> {
        self.on_councils.in_year(self.year, |what| matches!(what, What::Saving(_)))
    }

    /// Recurring cost by council.
    #[must_use]
    pub fn recurring_by_council(&self) -> ByCouncil<f64> {
        self.on_councils.in_year(self.year, |what| matches!(what, What::Recurring(_)))
    }

    /// The part of one-off cost that is not put through the funding split, by council.
    #[must_use]
    pub fn one_off_by_council(&self) -> ByCouncil<f64> {
        let outside = self.on_councils.outside;
        let all = self.on_councils.in_year(self.year, |what| matches!(what, What::OneOff(_)));
        all.map(|part| part * outside)
    }

    /// What joint projects bring each council in the year.
    #[must_use]
    pub fn project_benefits(&self) -> ByCouncil<f64> {
        self.on_councils.projects.in_year(self.year).0
    }

    /// What each council pays for joint projects in the year.
    #[must_use]
    pub fn project_costs(&self) -> ByCouncil<f64> {
        self.on_councils.projects.in_year(self.year).1
    }
}
