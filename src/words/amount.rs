//! A sum in today's money, shown in one of three ways.

use super::layers::{Uppers, lowers_of};
use super::number::{pence, percent, pounds, two_digits};
use crate::case::{Case, CouncilRow};
use crate::model::{Choices, Outcome};

/// How a present value is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each has its label below")]
pub enum Amount {
    InAll,
    EachYear,
    ForEachResident,
}

impl Amount {
    /// All ways, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::InAll, Self::EachYear, Self::ForEachResident];

    /// To go on after "Shown as".
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::InAll => "in all, worth today",
            Self::EachYear => "each year, spread evenly",
            Self::ForEachResident => "for each resident",
        }
    }

    /// What follows a figure that is read out, or "left with": "£0.52m each year".
    #[must_use]
    pub const fn suffix(self) -> &'static str {
        match self {
            Self::InAll => "",
            Self::EachYear => " each year",
            Self::ForEachResident => " for each resident",
        }
    }

    /// What the figures say, in plain words.
    #[must_use]
    pub fn meaning(self, case: &Case, choices: &Choices) -> String {
        let years = choices.horizon;
        match self {
            Self::InAll => format!(
                "All {years} years added up in today\u{2019}s money: a pound counts {} less for \
                 each year that it comes later.",
                percent(choices.discount_rate, 2)
            ),
            Self::EachYear => format!(
                "The same sum in each of the {years} years that would be worth as much today. \
                 Real years differ: cost comes first, savings later."
            ),
            Self::ForEachResident => format!(
                "All {years} years in today\u{2019}s money, for each resident of a council\u{2019}s \
                 area.{}",
                match Uppers::of(case).whose() {
                    Some(whose) => format!(
                        " In the last row nobody is counted twice: {whose} residents are those of \
                         {}.",
                        lowers_of(case)
                    ),
                    None => String::new(),
                }
            ),
        }
    }

    /// A present value shown this way, in pounds. `level_years` is what a pound in each year is
    /// worth today ([`level_years`]). Of nobody's money there is none.
    #[must_use]
    pub fn of(self, worth: f64, level_years: f64, residents: f64) -> f64 {
        match self {
            Self::InAll => worth,
            Self::EachYear => worth / level_years,
            Self::ForEachResident if residents > 0.0 => worth / residents,
            Self::ForEachResident => 0.0,
        }
    }

    /// A council's figure as a person would write it: two digits, which is all that an assumed
    /// split can carry.
    #[must_use]
    pub fn text(self, amount: f64) -> String {
        match self {
            Self::InAll | Self::EachYear => two_digits(amount),
            Self::ForEachResident if amount.abs() < 9.5 => pence(amount),
            Self::ForEachResident => two_digits(amount),
        }
    }

    /// A figure of all councils together, by the rule for totals.
    #[must_use]
    pub fn total_text(self, amount: f64) -> String {
        match self {
            Self::InAll | Self::EachYear => pounds(amount),
            Self::ForEachResident if amount.abs() < 9.5 => pence(amount),
            Self::ForEachResident => pounds(amount),
        }
    }
}

/// What one pound in each of the years counted is worth today: by this a present value is spread
/// evenly over them.
#[must_use]
pub fn level_years(outcome: &Outcome) -> f64 {
    outcome.years.iter().map(|year| year.discount_factor).sum()
}

/// The residents of the area of the councils that take part, nobody counted twice: an upper
/// council's are those of all lower ones that belong to it, so these count only where it stays out.
#[must_use]
pub fn residents_together(case: &Case, outcome: &Outcome) -> f64 {
    let counts = |(council, takes_part): &(&CouncilRow, bool)| {
        let upper_is_in = council.upper.is_some_and(|upper| outcome.takes_part[upper]);
        *takes_part && !upper_is_in
    };
    let councils = case.councils.iter().zip(outcome.takes_part).filter(counts);
    councils.map(|(council, _)| council.residents).sum()
}
