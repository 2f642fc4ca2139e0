//! What people ask of a scenario. It stays while they look at other views.

use crate::model::{Majority, Stance, Weighting};
use crate::scenario::{Aim, find_index};
use crate::words::{Amount, Metric};

/// The questions behind the views. They are not part of the scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asked {
    /// By the end of which year the money should be back, counted from 1.
    pub year: u32,
    /// In what the changes from the starting point are explained.
    pub explained: Metric,
    /// Whose spread is shown: cash, or wider benefits.
    pub spread: Metric,
    /// What should be true.
    pub aim: AimKind,
    /// How much it should be worth, in pounds.
    pub sum: f64,
    /// Which council should be no worse off.
    pub council: usize,
    /// How likely the money should be back.
    pub chance: f64,
    /// The levers of the map, by their position in the table.
    pub across: usize,
    /// The lever that grows upwards.
    pub up: usize,
    /// How the sums of each council are shown.
    pub amount: Amount,
    /// Which council goes first, and what it does then; none if whoever gains most does.
    pub first: Option<(usize, Stance)>,
    /// Which councils vote.
    pub voters: Voters,
    /// How many votes a council has.
    pub weighting: Weighting,
    /// How many votes a motion needs.
    pub majority: Majority,
}

/// Which of the councils that take part vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each has its label below")]
pub enum Voters {
    FourOf2022,
    Contributing,
    TakingPart,
}

impl Voters {
    /// All of them, the published one first.
    pub const ALL: [Self; 3] = [Self::FourOf2022, Self::Contributing, Self::TakingPart];

    /// To go on after "Voting:".
    pub const fn label(self) -> &'static str {
        match self {
            Self::FourOf2022 => "the four councils that contributed in 2022 (published)",
            Self::Contributing => "councils that would contribute here",
            Self::TakingPart => "all that take part",
        }
    }
}

/// What people can want to be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each has its label below")]
pub enum AimKind {
    PaidBack,
    LikelyPaidBack,
    Worth,
    WiderWorth,
    TeamPaidFor,
    NothingWithoutPayer,
    NoWorseOff,
}

impl AimKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::PaidBack,
        Self::LikelyPaidBack,
        Self::Worth,
        Self::WiderWorth,
        Self::TeamPaidFor,
        Self::NothingWithoutPayer,
        Self::NoWorseOff,
    ];

    /// To go on after "What would have to be true for".
    pub const fn label(self) -> &'static str {
        match self {
            Self::PaidBack => "the money to be back",
            Self::LikelyPaidBack => "the money to be back more surely",
            Self::Worth => "the councils\u{2019} cash to be worth, today, at least",
            Self::WiderWorth => "the wider benefits to be worth, today, at least",
            Self::TeamPaidFor => "the team to be paid for",
            Self::NothingWithoutPayer => "every cost to have a payer",
            Self::NoWorseOff => "a council to be no worse off",
        }
    }
}

impl Default for Asked {
    fn default() -> Self {
        let index = |id| find_index(id).unwrap_or_default();
        Self {
            year: 5,
            explained: Metric::WorthToday,
            spread: Metric::WorthToday,
            aim: AimKind::PaidBack,
            sum: 0.0,
            council: 0,
            chance: 0.8,
            across: index("realisation"),
            up: index("delay"),
            amount: Amount::InAll,
            first: None,
            voters: Voters::FourOf2022,
            weighting: Weighting::OneEach,
            majority: Majority::Simple,
        }
    }
}

impl Asked {
    /// The aim with its particulars.
    pub fn aim(&self) -> Aim {
        let Self { year, sum, council, chance, .. } = *self;
        match self.aim {
            AimKind::PaidBack => Aim::PaidBack { year },
            AimKind::LikelyPaidBack => Aim::LikelyPaidBack { year, chance },
            AimKind::Worth => Aim::WorthAtLeast(sum),
            AimKind::WiderWorth => Aim::WiderWorthAtLeast(sum),
            AimKind::TeamPaidFor => Aim::TeamPaidFor,
            AimKind::NothingWithoutPayer => Aim::NothingWithoutPayer,
            AimKind::NoWorseOff => Aim::NoWorseOff(council),
        }
    }
}
