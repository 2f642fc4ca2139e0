//! The pounds between which a line's lever moves it.

use crate::case::{Case, Line, LineKind};
use crate::words::MINUS;

use super::Subject;

/// A range in pounds; the lever's value is the place in it, 0 at its low and 1 at its high.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MoneyRange {
    /// Pounds at 0.
    pub low: f64,
    /// Pounds at 1, more than at 0.
    pub high: f64,
}

/// The unit in which all sums of a range are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MoneyUnit {
    /// How many pounds it is.
    pub pounds: f64,
    /// What follows the number: "m".
    pub suffix: &'static str,
    /// How many decimals the number has.
    pub decimals: usize,
}

impl MoneyRange {
    /// Where somebody looks first: the ends and the middle, as places.
    pub const STOPS: [f64; 3] = [0.0, 0.5, 1.0];

    /// The ranges of the line of a subject, one for each option of the case; empty for a subject
    /// that is no line. There is none where the option has no figure, or one alone.
    pub(super) fn by_option(case: &Case, subject: Subject) -> Box<[Option<Self>]> {
        let (kind, place) = match subject {
            Subject::Saving(place) => (LineKind::Saving, place),
            Subject::Recurring(place) => (LineKind::Cost, place),
            Subject::OneOff(place) => (LineKind::OneOff, place),
            _ => return Box::default(),
        };
        let of_option = |option| {
            let mut lines = case.lines_of(option, kind);
            lines.find(|(_, line)| line.place == place).and_then(|(_, line)| Self::of(line))
        };
        (0..case.options.len().max(1)).map(of_option).collect()
    }

    fn of(line: &Line) -> Option<Self> {
        match (line.low, line.high) {
            (Some(low), Some(high)) if low < high => Some(Self { low, high }),
            _ => None,
        }
    }

    /// The pounds at a place.
    #[must_use]
    pub fn amount(self, place: f64) -> f64 {
        self.low + place * (self.high - self.low)
    }

    /// The place of a sum in pounds; below 0 or above 1 outside the range.
    #[must_use]
    pub fn place(self, amount: f64) -> f64 {
        (amount - self.low) / (self.high - self.low)
    }

    /// The unit of its sums, by the size of the larger end.
    #[must_use]
    pub fn unit(self) -> MoneyUnit {
        let size = self.low.abs().max(self.high.abs());
        let (pounds, suffix, fewest, most) = if size >= 999.5e6 {
            (1e9, "bn", 1, 3)
        } else if size >= 99.95e6 {
            (1e6, "m", 0, 3)
        } else if size >= 999_500.0 {
            (1e6, "m", 1, 3)
        } else if size >= 999.5 {
            (1e3, "k", 0, 3)
        } else {
            (1.0, "", 0, 0)
        };
        // Both ends as printed, if that takes no more than two decimals and the lever can tell the
        // sums apart; and no more than four steps of a hundredth of the range that read alike.
        let digit = |decimals: usize| pounds / [1.0, 10.0, 100.0, 1000.0][decimals];
        let is_enough = |decimals: &usize| digit(*decimals) <= (self.high - self.low) / 25.0;
        let is_printed = |decimals: &usize| {
            let whole = |end: f64| (end - end.round()).abs() < 1e-6;
            let is_told = digit(*decimals) > (self.high - self.low) / 1e4;
            is_told && whole(self.low / digit(*decimals)) && whole(self.high / digit(*decimals))
        };
        let printed = (fewest..=most.min(2)).find(is_printed).unwrap_or(fewest);
        let decimals = (printed..most).find(is_enough).unwrap_or(most);
        MoneyUnit { pounds, suffix, decimals }
    }

    /// A sum with the unit and the digits of the range: "£12.8m", "£390k".
    #[must_use]
    pub fn text(self, amount: f64) -> String {
        let MoneyUnit { pounds, suffix, decimals } = self.unit();
        let number = format!("{:.decimals$}", amount.abs() / pounds);
        let is_nothing = number.bytes().all(|digit| matches!(digit, b'0' | b'.'));
        let sign = if amount < 0.0 && !is_nothing { MINUS.to_string() } else { String::new() };
        format!("{sign}£{number}{suffix}")
    }
}
