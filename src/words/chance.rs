//! Chances in a hundred.

use super::time::year_end;
use crate::model::LeversAre;

/// How it is said on what a figure of the levers alone rests. Where luck goes both ways they are no
/// plan.
impl LeversAre {
    /// "if all goes to plan".
    #[must_use]
    pub const fn to_plan(self) -> &'static str {
        match self {
            Self::Plan => "if all goes to plan",
            Self::Middle => "as the levers are set",
        }
    }

    /// The same of what would have followed: "if all went to plan".
    #[must_use]
    pub const fn had_it_gone_to_plan(self) -> &'static str {
        match self {
            Self::Plan => "if all went to plan",
            Self::Middle => "as the levers are set",
        }
    }

    /// Before what does not happen: even the plan does not bring it about.
    #[must_use]
    pub const fn even(self) -> &'static str {
        match self {
            Self::Plan => "even ",
            Self::Middle => "",
        }
    }

    /// Beside the range of the runs: "as planned".
    #[must_use]
    pub const fn as_planned(self) -> &'static str {
        match self {
            Self::Plan => "as planned",
            Self::Middle => "as the levers are set",
        }
    }

    /// The same in a label, with a capital: "As planned".
    #[must_use]
    pub const fn as_planned_in_short(self) -> &'static str {
        match self {
            Self::Plan => "As planned",
            Self::Middle => "As set",
        }
    }
}

/// A date by which the money is back in most of the runs.
pub(super) struct Back {
    /// The year at whose end it is.
    pub year: u32,
    /// How likely it is by then.
    pub chance: f64,
}

impl Back {
    /// The first year's end at which the money is back in 80 of 100 runs or more, else the last
    /// one counted; none without runs.
    pub fn of(by_year: &[f64]) -> Option<Self> {
        let year =
            by_year.iter().position(|chance| *chance >= 0.8).or(by_year.len().checked_sub(1))?;
        Some(Self { year: year as u32 + 1, chance: by_year[year] })
    }

    /// "by March 2028 in 84 of 100".
    pub fn text(&self, first_year: u32) -> String {
        format!("by {} {}", year_end(first_year, self.year), in_hundred(self.chance))
    }

    /// "by March 2028 in 84 of 100 runs".
    pub fn text_of_runs(&self, first_year: u32) -> String {
        format!("by {} {}", year_end(first_year, self.year), in_hundred_runs(self.chance))
    }
}

/// The same where it has not been said yet of what: "in 84 of 100 runs".
pub(super) fn in_hundred_runs(chance: f64) -> String {
    let text = in_hundred(chance);
    if text.ends_with("100") { text + " runs" } else { text }
}

/// A chance in a hundred: "in 84 of 100". Certainty is only claimed of the runs there were.
pub(super) fn in_hundred(chance: f64) -> String {
    let hundredths = (chance * 100.0).round();
    if chance <= 0.0 {
        "in none of the runs".to_owned()
    } else if chance >= 1.0 {
        "in all of the runs".to_owned()
    } else if hundredths < 1.0 {
        "in fewer than 1 of 100".to_owned()
    } else if hundredths > 99.0 {
        "in more than 99 of 100".to_owned()
    } else {
        format!("in {hundredths} of 100")
    }
}
