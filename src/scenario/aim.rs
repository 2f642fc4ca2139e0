//! What people want to be true, and by how much it is.

use crate::case::Case;
use crate::model::{
    Accounts, Choices, HALF_A_PENNY, Inputs, Outcome, Sample, chance_paid_back, run, worth_outside,
};

/// Something that a scenario may or may not reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Aim {
    /// The money is back by the end of this year, and stays so.
    PaidBack {
        /// Counted from 1; the last year where fewer are counted.
        year: u32,
    },
    /// The councils' cash is worth at least this today, in pounds.
    WorthAtLeast(f64),
    /// The wider benefits are worth at least this today, in pounds; cash is not among them.
    WiderWorthAtLeast(f64),
    /// The team, and what of the one-off cost is put through the split, is paid for.
    TeamPaidFor,
    /// Every cost has a payer, the one-off cost outside the split too:
    /// [`Totals::no_payer`](crate::model::Totals::no_payer) is nothing.
    NothingWithoutPayer,
    /// A council, by its position, gains at least what it would have outside.
    NoWorseOff(usize),
    /// The money is likely enough to be back by the end of this year.
    LikelyPaidBack {
        /// Counted from 1.
        year: u32,
        /// From 0 to 1.
        chance: f64,
    },
}

/// Random numbers for aims about chances.
#[derive(Clone, Copy, Debug)]
pub struct Trials<'a> {
    /// The numbers.
    pub sample: &'a Sample,
    /// How many draws of them are used.
    pub draws: usize,
}

impl Aim {
    /// By how much the choices reach the aim: pounds, or a difference of chances. Below zero,
    /// they do not.
    #[must_use]
    pub fn margin(self, case: &Case, choices: &Choices, trials: Trials<'_>) -> f64 {
        let outcome = || run(case, choices);
        match self {
            Self::PaidBack { year } => lowest_from(&outcome(), year),
            Self::WorthAtLeast(sum) => outcome().totals.npv_cashable - sum,
            Self::WiderWorthAtLeast(sum) => outcome().totals.wider_worth - sum,
            Self::TeamPaidFor => HALF_A_PENNY - outcome().shortfall(),
            Self::NothingWithoutPayer => HALF_A_PENNY - outcome().totals.no_payer,
            Self::NoWorseOff(council) => {
                let inside = Accounts::of(case, choices).nets()[council];
                inside - worth_outside(case, choices, council) + HALF_A_PENNY
            }
            Self::LikelyPaidBack { year, chance } => {
                chance_by(case, choices, trials, year) - chance
            }
        }
    }

    /// Whether the choices reach the aim.
    #[must_use]
    pub fn is_met(self, case: &Case, choices: &Choices, trials: Trials<'_>) -> bool {
        self.margin(case, choices, trials) >= 0.0
    }

    /// Whether it is only known for the case that all goes to plan.
    #[must_use]
    pub const fn hangs_on_plan(self) -> bool {
        match self {
            Self::PaidBack { .. }
            | Self::WorthAtLeast(_)
            | Self::WiderWorthAtLeast(_)
            | Self::NoWorseOff(_) => true,
            // What is asked of whom does not wait for savings.
            Self::TeamPaidFor | Self::NothingWithoutPayer | Self::LikelyPaidBack { .. } => false,
        }
    }

    /// Whether it is about chances: then it takes thousands of runs to tell.
    #[must_use]
    pub const fn is_about_chance(self) -> bool {
        matches!(self, Self::LikelyPaidBack { .. })
    }
}

/// The lowest sum of cash at the end of `year` or later. The money is back by then, for good, if
/// this is not below zero.
fn lowest_from(outcome: &Outcome, year: u32) -> f64 {
    let first = (year as usize).min(outcome.years.len()).saturating_sub(1);
    let sums = outcome.years[first..].iter().map(|year| year.cumulative_cashable);
    sums.fold(f64::INFINITY, f64::min)
}

/// Correlation and seed are levers too: with others than the sample's, it takes another sample.
fn chance_by(
    case: &Case,
    choices: &Choices,
    Trials { sample, draws }: Trials<'_>,
    year: u32,
) -> f64 {
    let seed = u64::from(choices.seed);
    let year = year.min(choices.horizon);
    if sample.is_of(Inputs::of(choices), seed, choices.correlation) {
        return chance_paid_back(case, choices, sample, draws, year);
    }
    let sample = Sample::new(Inputs::of(choices), seed, draws, choices.correlation);
    chance_paid_back(case, choices, &sample, draws, year)
}
