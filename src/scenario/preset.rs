//! Starting points: what changes from the levers' defaults.

use super::evidence;
use crate::model::{Choices, FundingRule, Stance, TeamPlan};

/// A starting point.
pub struct Preset {
    /// The name used in links and files. It never changes its meaning.
    pub id: &'static str,
    /// The name on the page.
    pub label: &'static str,
    /// What of it is published, with the place, and what is ours.
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

/// The starting point that a first visit sees.
pub(super) fn default_preset() -> usize {
    position(&evidence().case.default_preset).unwrap_or(0)
}

/// The position of the preset with this id.
pub(super) fn position(id: &str) -> Option<usize> {
    PRESETS.iter().position(|preset| preset.id == id)
}

const PRESETS: [Preset; 8] = [
    Preset {
        id: "two-phase-2023",
        label: "2020 figures, half way, with the 2023 team",
        origin: "Published: the ranges of the 2020 case (case-for-change, chapter 4), and the team of \
                 2023 with its proposed funding (update-2023, 4.24 to 4.31). Ours: half way in each \
                 range, all nine councils contributing, and everything else at what is assumed.",
        change: |_| {},
    },
    Preset {
        id: "two-phase-2023-s6",
        label: "2020 figures, half way, with the other funding of 2023",
        origin: "As the first, with the funding that the same paper prints in its section 6 \
                 (update-2023, 6.2).",
        change: |choices| {
            choices.fund_dep = 80_000.0;
            choices.fund_rates_pool = 134_000.0;
        },
    },
    Preset {
        id: "four-funders-2022",
        label: "As four councils paid in 2022",
        origin: "Published: who paid, and the cost of the team (update-2023, 4.18 to 4.27). Ours: that \
                 all five others take part without contributing, that posts for one year last for \
                 five, and half way in the ranges of the 2020 case.",
        change: four_funders_2022,
    },
    Preset {
        id: "case-low",
        label: "2020 figures, low end, with the 2023 team",
        origin: "Published: the low figures of the 2020 case (case-for-change, chapter 4), and the \
                 team of 2023. Ours: that low savings go with low costs.",
        change: |choices| set_positions(choices, 0.0),
    },
    Preset {
        id: "case-mid",
        label: "2020 figures, middle, with the 2023 team",
        origin: "Ours: half way between the low and high figures of the 2020 case \
                 (case-for-change, chapter 4), which prints no middle. It has the team of 2023 and \
                 equals the first starting point.",
        change: |choices| set_positions(choices, 0.5),
    },
    Preset {
        id: "case-high",
        label: "2020 figures, high end, with the 2023 team",
        origin: "Published: the high figures of the 2020 case (case-for-change, chapter 4), and the \
                 team of 2023. Ours: that high savings go with high costs.",
        change: |choices| set_positions(choices, 1.0),
    },
    Preset {
        id: "all-ten",
        label: "All ten councils, Derby contributing too",
        origin: "Published: that new arrangements have to include all ten councils (review-2023, \
                 6.15). Ours: that Derby contributes; the next paragraph calls paying for a seat at \
                 the table a barrier.",
        change: |choices| set_stance(choices, "derby", Stance::Funds),
    },
    Preset {
        id: "slow-start",
        label: "Slow start, an illustration",
        origin: "Ours: half the savings, two years late, half the posts empty and half the wider \
                 benefits due to the partnership. The review found delivery behind plan and posts not \
                 filled (review-2023, 4.10, 4.15 and 4.20), and printed no figure.",
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

/// Four full members paid (`update-2023` 4.18). Some of the other councils took part without paying
/// (`review-2023` 4.18); which of them is not said, so here all five do.
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
