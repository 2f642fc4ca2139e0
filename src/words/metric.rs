//! The figures in which scenarios are compared.

use super::number::{pounds, years};
use crate::model::Outcome;

/// A figure of the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each has its label below")]
pub enum Metric {
    WorthToday,
    SocialWorthToday,
    SavingAYear,
    OneOffCost,
    WiderBenefit,
    PaybackYears,
    Unfunded,
}

impl Metric {
    /// All figures, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::WorthToday,
        Self::SocialWorthToday,
        Self::SavingAYear,
        Self::OneOffCost,
        Self::WiderBenefit,
        Self::PaybackYears,
        Self::Unfunded,
    ];

    /// What it is, to go on in a sentence: "the cash worth today".
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::WorthToday => "cash worth today",
            Self::SocialWorthToday => "value to everyone today",
            Self::SavingAYear => "saving a year",
            Self::OneOffCost => "one-off cost",
            Self::WiderBenefit => "wider benefit at full effect",
            Self::PaybackYears => "time until it is paid back",
            Self::Unfunded => "sum not yet funded",
        }
    }

    /// The figure, in pounds or years; none where it is never paid back.
    #[must_use]
    pub fn of(self, outcome: &Outcome) -> Option<f64> {
        let totals = &outcome.totals;
        match self {
            Self::WorthToday => Some(totals.npv_cashable),
            Self::SocialWorthToday => Some(totals.npsv),
            Self::SavingAYear => Some(totals.organisational_full_effect),
            Self::OneOffCost => Some(totals.one_off_cost),
            Self::WiderBenefit => Some(totals.wider_full_effect),
            Self::PaybackYears => totals.payback_years,
            Self::Unfunded => Some(outcome.shortfall()),
        }
    }

    /// The figure as a person would write it.
    #[must_use]
    pub fn text(self, value: f64) -> String {
        match self {
            Self::PaybackYears => years(value),
            _ => pounds(value),
        }
    }
}
