//! What each council gains and pays over the years, in today's money.

use super::PresentWorth;
use crate::case::Case;
use crate::model::choices::Choices;
use crate::model::list::ByCouncil;

/// What each council gains and pays, as present values in pounds; 0 for one that stays out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Accounts {
    /// Savings that are cash, benefits of joint projects, and by the social weight a part of the
    /// wider benefits.
    pub gains: ByCouncil<f64>,
    /// Contributions, costs of joint projects, and parts of recurring cost, of the one-off cost
    /// that is not put through the funding split and of the shortfall.
    pub pays: ByCouncil<f64>,
}

impl Accounts {
    /// What follows for each council from the choices.
    #[must_use]
    pub fn of(case: &Case, choices: &Choices) -> Self {
        let present = PresentWorth::of(case, choices);
        present.accounts(&present.with(&choices.stances))
    }

    /// What each council is left with; below zero for one that loses.
    #[must_use]
    pub fn nets(&self) -> ByCouncil<f64> {
        ByCouncil::from_fn(self.gains.len(), |council| self.gains[council] - self.pays[council])
    }
}
