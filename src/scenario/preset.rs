//! Starting points: what changes from the published case.

use super::evidence;
use crate::model::{Choices, FundingRule, Stance, TeamPlan};

/// A starting point.
pub struct Preset {
    /// The name used in links and files. It never changes its meaning.
    pub id: &'static str,
    /// The name on the page.
    pub label: &'static str,
    /// Where it comes from.
    pub origin: &'static str,
    change: fn(&mut Choices),
}

impl Preset {
    /// All levers of this starting point.
    #[must_use]
    pub fn choices(&self) -> Choices {
        let mut choices = Choices::defaults(evidence());
        (self.change)(&mut choices);
        choices
    }
}

/// Every starting point, in the order of the page.
#[must_use]
pub fn presets() -> &'static [Preset] {
    &PRESETS
}

/// The published case of 2023.
pub(super) fn default_preset() -> usize {
    position("two-phase-2023").unwrap_or(0)
}

/// The position of the preset with this id.
pub(super) fn position(id: &str) -> Option<usize> {
    PRESETS.iter().position(|preset| preset.id == id)
}

const PRESETS: [Preset; 8] = [
    Preset {
        id: "two-phase-2023",
        label: "Two-phase team 2023",
        origin: "update-2023, 4.24 to 4.31",
        change: |_| {},
    },
    Preset {
        id: "two-phase-2023-s6",
        label: "Two-phase team 2023, section 6 funding",
        origin: "update-2023, 6.2",
        change: |choices| {
            choices.fund_dep = 80_000.0;
            choices.fund_rates_pool = 134_000.0;
        },
    },
    Preset {
        id: "four-funders-2022",
        label: "Four councils pay, 2022",
        origin: "update-2023, 4.18 to 4.27",
        change: four_funders_2022,
    },
    Preset {
        id: "case-low",
        label: "Published case, low",
        origin: "case-for-change, chapter 4",
        change: |choices| set_positions(choices, 0.0),
    },
    Preset {
        id: "case-mid",
        label: "Published case, half way",
        origin: "case-for-change, chapter 4",
        change: |choices| set_positions(choices, 0.5),
    },
    Preset {
        id: "case-high",
        label: "Published case, high",
        origin: "case-for-change, chapter 4",
        change: |choices| set_positions(choices, 1.0),
    },
    Preset {
        id: "all-ten",
        label: "All ten, with Derby City",
        origin: "what review-2023, 6.15 recommends",
        change: |choices| set_stance(choices, "derby", Stance::Funds),
    },
    Preset {
        id: "slow-start",
        label: "Slow start",
        origin: "an illustration of what review-2023 found; not a published figure",
        change: |choices| {
            choices.delay = 2.0;
            choices.realisation = 0.5;
            choices.vacancy = 0.5;
            choices.attribution = 0.5;
        },
    },
];

fn set_positions(choices: &mut Choices, position: f64) {
    choices.positions.fill(position);
    choices.costs.fill(position);
}

fn set_stance(choices: &mut Choices, council: &str, stance: Stance) {
    if let Some(council) = evidence().council(council) {
        choices.stances[council] = stance;
    }
}

/// Four full members paid, the other five took part without paying.
fn four_funders_2022(choices: &mut Choices) {
    for council in
        ["amber-valley", "bolsover", "erewash", "north-east-derbyshire", "south-derbyshire"]
    {
        set_stance(choices, council, Stance::Joins);
    }
    choices.team_plan = TeamPlan::OneYear2022;
    choices.fund_county = 0.0;
    choices.fund_dep = 0.0;
    choices.fund_rates_pool = 0.0;
    choices.fund_rule = FundingRule::Shares;
}
