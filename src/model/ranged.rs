//! A council's figures between the parts of the savings that the county may have.

use super::choices::Choices;
use super::outcome::Outcome;
use super::present_worth::{Accounts, PresentWorth};
use super::run;
use crate::case::Case;
use crate::model::list::ByCouncil;

/// A council's figure in pounds, with its range. No paper says how savings and costs fall on
/// councils; what is assumed hangs on the county's part of the savings, so no such figure comes
/// without what it would be with another part.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ranged {
    /// With the county's part as its lever has it.
    pub value: f64,
    /// The lowest of this and of what it is with the county's part at its least and its most.
    pub low: f64,
    /// The highest of these.
    pub high: f64,
}

impl Ranged {
    /// What each council is left with, as a present value; 0 for one that stays out. As quick as
    /// three [`Accounts`], so it can follow a slider.
    #[must_use]
    pub fn outcomes(case: &Case, choices: &Choices) -> ByCouncil<Self> {
        let present = PresentWorth::of(case, choices);
        let accounts = present.accounts(&present.with(&choices.stances));
        Self::outcomes_of(&present, choices, &accounts)
    }

    /// The same where the accounts as things stand are known.
    pub(super) fn outcomes_of(
        present: &PresentWorth<'_>,
        choices: &Choices,
        accounts: &Accounts,
    ) -> ByCouncil<Self> {
        let at = |county_part| {
            let present = present.with_county_part(county_part);
            present.accounts(&present.with(&choices.stances)).nets()
        };
        Self::around(accounts.nets(), ends(choices).map(at))
    }

    /// What each council bears in all over the years counted, not discounted: the total of
    /// [`Outcome::borne`]. `outcome` is that of the choices; the model is run twice more.
    #[must_use]
    pub fn borne(case: &Case, choices: &Choices, outcome: &Outcome) -> ByCouncil<Self> {
        let totals = |outcome: &Outcome| outcome.borne_by_all().map(|borne| borne.total());
        let at = |county_part| {
            let choices = Choices { county_savings_share: county_part, ..choices.clone() };
            totals(&run(case, &choices))
        };
        Self::around(totals(outcome), ends(choices).map(at))
    }

    /// A figure as things stand, with what it is at the two ends.
    pub(super) const fn of([value, one, other]: [f64; 3]) -> Self {
        Self { value, low: value.min(one).min(other), high: value.max(one).max(other) }
    }

    fn around(values: ByCouncil<f64>, ends: [ByCouncil<f64>; 2]) -> ByCouncil<Self> {
        ByCouncil::from_fn(values.len(), |council| {
            let [one, other] = ends.map(|figures| figures[council]);
            Self::of([values[council], one, other])
        })
    }
}

/// Between which the county's part of the savings may lie.
pub(super) const fn ends(choices: &Choices) -> [f64; 2] {
    [choices.county_savings_low, choices.county_savings_high]
}
