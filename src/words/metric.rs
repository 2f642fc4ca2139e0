//! The figures in which scenarios are compared. Cash and wider value never share one.

use super::number::{duration, pounds, years};
use crate::model::{HALF_A_POUND, Outcome};

/// A figure of the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each has its label below")]
pub enum Metric {
    WorthToday,
    WiderWorthToday,
    SavingAYear,
    OneOffCost,
    WiderBenefit,
    PaybackYears,
    NoPayer,
    ShortForTheTeam,
}

impl Metric {
    /// All figures, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::WorthToday,
        Self::SavingAYear,
        Self::OneOffCost,
        Self::PaybackYears,
        Self::NoPayer,
        Self::ShortForTheTeam,
        Self::WiderBenefit,
        Self::WiderWorthToday,
    ];

    /// What it is, to go on in a sentence: "the councils\u{2019} cash, worth today".
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::WorthToday => "cash worth today",
            Self::WiderWorthToday => "wider benefits worth today (not cash)",
            Self::SavingAYear => "saving a year",
            Self::OneOffCost => "one-off cost",
            Self::WiderBenefit => "wider benefits at full effect (not cash)",
            Self::PaybackYears => "time until the money is back",
            Self::NoPayer => "cost with no payer agreed",
            Self::ShortForTheTeam => "sum the team is short of",
        }
    }

    /// The figure, in pounds or years; none where the money is never back.
    #[must_use]
    pub fn of(self, outcome: &Outcome) -> Option<f64> {
        let totals = &outcome.totals;
        match self {
            Self::WorthToday => Some(totals.npv_cashable),
            Self::WiderWorthToday => Some(totals.wider_worth),
            // A saving with a cost against it every year is what is left of it.
            Self::SavingAYear => Some(totals.organisational_full_effect - yearly_cost(outcome)),
            Self::OneOffCost => Some(totals.one_off_cost),
            Self::WiderBenefit => Some(totals.wider_full_effect),
            Self::PaybackYears => totals.payback_years,
            Self::NoPayer => Some(totals.no_payer),
            Self::ShortForTheTeam => Some(outcome.shortfall()),
        }
    }

    /// The figure as a person would say it.
    #[must_use]
    pub fn text(self, value: f64) -> String {
        match self {
            Self::PaybackYears if value == 0.0 => "no time".to_owned(),
            Self::PaybackYears => duration(value),
            _ => pounds(value),
        }
    }

    /// The same beside a bar.
    #[must_use]
    pub fn short(self, value: f64) -> String {
        match self {
            Self::PaybackYears => years(value),
            _ => pounds(value),
        }
    }

    /// Whether a difference is large enough to speak of: half a pound, or half a month.
    #[must_use]
    pub fn shows(self, difference: f64) -> bool {
        let least = if self == Self::PaybackYears { 0.5 / 12.0 } else { HALF_A_POUND };
        difference.abs() >= least
    }
}

/// What is paid every year once all of it is there, in pounds.
fn yearly_cost(outcome: &Outcome) -> f64 {
    outcome.recurring().filter_map(|cost| cost.full).fold(0.0, |sum, full| sum + full)
}
