//! What each council would bear under a way to share, as it is said everywhere else.

use super::Settlement;
use crate::case::Case;
use crate::model::list::ByCouncil;
use crate::model::outcome::Outcome;
use crate::model::run;

impl Settlement {
    /// What each council would bear in all over the years counted, in pounds and not discounted:
    /// the total of [`Outcome::borne`]. `outcome` is that of the scenario as it stands. Where no
    /// rule makes the settlement, its parts of present value divide what is borne now; a sum below
    /// zero is what the others would pay the council.
    #[must_use]
    pub fn bears(&self, case: &Case, outcome: &Outcome) -> ByCouncil<f64> {
        let totals = |outcome: &Outcome| outcome.borne_by_all().map(|borne| borne.total());
        if let Some(choices) = &self.choices {
            return totals(&run(case, choices));
        }
        let all: f64 = totals(outcome).iter().sum();
        let worth: f64 = self.accounts.pays.iter().sum();
        self.accounts.pays.map(|pays| if worth > 0.0 { all * pays / worth } else { 0.0 })
    }
}
