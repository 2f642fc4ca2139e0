//! What people ask of a scenario. It stays while they look at other views.

use crate::scenario::{Aim, find_index};
use crate::words::{Amount, Metric};

/// The questions behind the views. They are not part of the scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asked {
    /// By the end of which year the money should be back, counted from 1.
    pub year: u32,
    /// In what the changes from the preset are explained.
    pub explained: Metric,
    /// Whose spread is shown: cash, or value to everyone.
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
}

/// What people can want to be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each has its label below")]
pub enum AimKind {
    PaidBack,
    LikelyPaidBack,
    Worth,
    SocialWorth,
    NothingUnfunded,
    NoWorseOff,
}

impl AimKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::PaidBack,
        Self::LikelyPaidBack,
        Self::Worth,
        Self::SocialWorth,
        Self::NothingUnfunded,
        Self::NoWorseOff,
    ];

    /// To go on after "What would have to be true for".
    pub const fn label(self) -> &'static str {
        match self {
            Self::PaidBack => "the money to be back",
            Self::LikelyPaidBack => "the money to be safely back",
            Self::Worth => "the cash to be worth, today, at least",
            Self::SocialWorth => "the value to everyone to be at least",
            Self::NothingUnfunded => "every pound to be funded",
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
            AimKind::SocialWorth => Aim::SocialWorthAtLeast(sum),
            AimKind::NothingUnfunded => Aim::NothingUnfunded,
            AimKind::NoWorseOff => Aim::NoWorseOff(council),
        }
    }
}
