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
        self.sums(year, |flow| is_of(flow.what).then_some(1.0))
    }

    /// What rows come to for each council in `year`: so much of each pound of those that `of` takes.
    fn sums(&self, year: u32, of: impl Fn(&Flow) -> Option<f64>) -> ByCouncil<f64> {
        let mut sums = ByCouncil::of(0.0, self.councils);
        for (row, flow) in self.flows.rows.iter().enumerate() {
            let Some((of_each_pound, parts)) = of(flow).zip(self.flows.parts(row)) else {
                continue;
            };
            let amount = self.flows.amount(row, year as usize - 1) * of_each_pound;
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

    /// The part of councils' savings that is cash, by council.
    pub(super) fn cash_savings_by_council(&self) -> ByCouncil<f64> {
        let is_saving = |flow: &Flow| matches!(flow.what, What::Saving(_));
        self.on_councils.sums(self.year, |flow| is_saving(flow).then_some(flow.cash))
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
