//! The ways to share, by names that say what they do.

use crate::case::Case;
use crate::model::{FundingRule, Settlement, SettlementKind};

/// What a way divides: a way is only comparable with those that divide the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Divides {
    /// The team's cost, and what of the one-off cost is put through the split.
    Team,
    /// All costs but what a council pays directly and joint projects.
    All,
}

impl Divides {
    /// What the way divides; none for how it stands, which stands beside both.
    #[must_use]
    pub const fn of(kind: SettlementKind) -> Option<Self> {
        match kind {
            SettlementKind::AsItStands => None,
            SettlementKind::Equal
            | SettlementKind::Population
            | SettlementKind::TenToThree
            | SettlementKind::Savings => Some(Self::Team),
            SettlementKind::Shapley
            | SettlementKind::SeparableCosts
            | SettlementKind::Holding
            | SettlementKind::ByHand => Some(Self::All),
        }
    }
}

/// The name of a way to share: for the head of a column.
#[must_use]
pub const fn settlement_name(kind: SettlementKind) -> &'static str {
    match kind {
        SettlementKind::AsItStands => "As it stands",
        SettlementKind::Equal => "Equal parts",
        SettlementKind::Population => "By residents",
        SettlementKind::TenToThree => "Ten for the county, three for a district",
        SettlementKind::Savings => "By savings",
        SettlementKind::Shapley => "By what each brings in",
        SettlementKind::SeparableCosts => "Own extra cost, the rest by gain",
        SettlementKind::Holding => "Smallest change that keeps all in",
        SettlementKind::ByHand => "Parts by hand",
    }
}

/// How a way to share works.
#[must_use]
pub const fn settlement_meaning(kind: SettlementKind) -> &'static str {
    match kind {
        SettlementKind::AsItStands => "The funding rule of the scenario.",
        SettlementKind::Equal => "Each council that contributes has the same part.",
        SettlementKind::Population => {
            "In proportion to residents. The county counts all of its own, which are those of its districts."
        }
        SettlementKind::TenToThree => {
            "Of all shares the county has ten and each district three, as agreed in 2022. Derby is given ten, \
             which is assumed."
        }
        SettlementKind::Savings => {
            "In proportion to each council's part of the savings, which is assumed."
        }
        SettlementKind::Shapley => {
            "Each is left with what its joining brings in, on average over every order in which the councils \
             could join. Specialists call it the Shapley value."
        }
        SettlementKind::SeparableCosts => {
            "Each bears what the cost would be less without it. The rest is shared in proportion to what each \
             still has to gain. Specialists call it separable costs, remaining benefits."
        }
        SettlementKind::Holding => {
            "As near to how it stands as can be, so that each council gains at least as much as it would \
             outside and each group at least as much as on its own, with up to a thousand pounds to spare."
        }
        SettlementKind::ByHand => {
            "The parts set below. They divide all costs but the county's direct payment and joint projects."
        }
    }
}

/// Whether it is worth speaking of: parts by hand only once somebody has set or used them.
#[must_use]
pub fn is_offered(case: &Case, stands: &Settlement, way: &Settlement) -> bool {
    let parts = |settlement: &Settlement| settlement.choices.as_ref().map(|choices| choices.parts);
    let is_used = stands.choices.as_ref().is_some_and(|now| now.fund_rule == FundingRule::Parts);
    way.kind != SettlementKind::ByHand
        || is_used
        || parts(way) != Some(case.councils.iter().map(|council| council.part).collect())
}
