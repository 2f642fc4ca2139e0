//! When the councils have their money back.

use super::published::{lacks_cost, lacks_saving};
use super::time::{month_after, months_until, numbered_year, year_end, year_until};
use crate::model::{Outcome, YearOutcome};

/// When the councils have their money back, if all goes to plan.
#[derive(Clone, Copy)]
pub(super) enum MoneyBack {
    /// Nothing is spent, so there is nothing to get back.
    NothingSpent,
    /// Something is spent, but what is saved covers it in every year.
    NeverOut,
    /// After so many years from the start of Year 1.
    After(f64),
    /// Not in the years counted.
    Not,
    /// However long it goes on: the yearly costs are as large as the savings once these are all there.
    Never,
    /// It cannot be said, and why: what it hangs on is not published.
    Unknown(&'static str),
}

impl MoneyBack {
    pub fn of(outcome: &Outcome) -> Self {
        let in_all = |sum: fn(&YearOutcome) -> f64| outcome.years.iter().map(sum).sum::<f64>();
        let spent = in_all(|year| {
            year.one_off_cost + year.programme_cost + year.recurring_cost + year.project_cost()
        });
        let saved = in_all(|year| year.organisational_benefit + year.project_benefit());
        // A saving below nothing is a loss that has to come back, too.
        if spent < 0.5 && saved > -0.5 {
            return if lacks_cost(outcome) {
                Self::Unknown("no cost is published")
            } else {
                Self::NothingSpent
            };
        }
        let has_saving = outcome.savings().any(|saving| saving.full.is_some());
        if saved.abs() < 0.5 && lacks_saving(outcome) && !has_saving {
            return Self::Unknown("no saving is published");
        }
        match outcome.totals.payback_years {
            Some(0.0) if lacks_cost(outcome) => Self::Unknown("not every cost is published"),
            Some(0.0) => Self::NeverOut,
            Some(years) => Self::After(years),
            None if never(outcome) => Self::Never,
            None => Self::Not,
        }
    }

    /// The number of the month, counted from 1; none where no month is named.
    pub fn month(self) -> Option<u32> {
        match self {
            Self::After(years) => Some(months_until(years)),
            Self::NothingSpent | Self::NeverOut | Self::Not | Self::Never | Self::Unknown(_) => {
                None
            }
        }
    }

    /// In as few words as possible: "September 2026", "not by March 2033".
    pub fn text(self, outcome: &Outcome) -> String {
        match self {
            Self::NothingSpent => "nothing to pay back".to_owned(),
            Self::Never => "never".to_owned(),
            Self::NeverOut => "never out of pocket".to_owned(),
            Self::Unknown(why) => why.to_owned(),
            Self::After(years) => month_after(outcome.first_year, years),
            Self::Not => {
                format!("not by {}", year_end(outcome.first_year, outcome.years.len() as u32))
            }
        }
    }

    /// The year in which it is: "Year 4, 2026/27".
    pub fn year(years: f64, outcome: &Outcome) -> String {
        numbered_year(outcome.first_year, year_until(years))
    }
}

/// Whether what is paid each year eats up what is saved, in the last year counted and with all savings
/// there.
fn never(outcome: &Outcome) -> bool {
    outcome.years.last().is_some_and(|last| {
        let saved = last.organisational_benefit.max(outcome.totals.organisational_full_effect);
        last.recurring_cost >= 0.5 && saved <= last.recurring_cost
    })
}

/// Why it cannot be said when the money would be back, to go on after a colon: "no cost is
/// published"; none where it can.
#[must_use]
pub fn back_is_unknown(outcome: &Outcome) -> Option<&'static str> {
    match MoneyBack::of(outcome) {
        MoneyBack::Unknown(why) if outcome.takes_part.contains(&true) => Some(why),
        _ => None,
    }
}
