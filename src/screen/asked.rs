//! What people ask of a scenario. It stays while they look at other views.

use crate::chart::PlanPart;
use crate::model::{Choices, Majority, Stance, Weighting};
use crate::scenario::{Aim, Group, Kind, Kit, can_switch};
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
    /// Whether it is seen how exact the figures of the runs are.
    pub exact: bool,
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
    /// From which card to which a bridge leads.
    pub bridge: (usize, usize),
    /// In what.
    pub bridged: Metric,
    /// From which card the others differ.
    pub beside: usize,
    /// What of the plan is looked at.
    pub plan: PlanPart,
    /// The year of which it is seen what happened; none for the one that is now.
    pub recorded: Option<u32>,
}

/// Which of the councils that take part vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voters {
    /// Those that contribute in the starting point at this position.
    OfPreset(usize),
    /// Those that contribute.
    Contributing,
    /// All of them.
    TakingPart,
}

impl Voters {
    /// All that a case offers, the first one to begin with: a starting point is among them if it
    /// has fewer councils contribute than the levers have at first.
    pub fn all(kit: &Kit) -> Vec<Self> {
        let funders = |choices: &Choices| -> Vec<bool> {
            choices.stances.iter().map(|stance| *stance == Stance::Funds).collect()
        };
        let most = funders(kit.defaults());
        let has_fewer = |fewer: &[bool]| {
            fewer.contains(&true)
                && fewer != most
                && fewer.iter().zip(&most).all(|(funds, also)| *also || !*funds)
        };
        let presets = kit.presets().iter().enumerate();
        let smaller = presets.filter(|(_, preset)| has_fewer(&funders(&preset.choices)));
        let smaller = smaller.map(|(position, _)| Self::OfPreset(position));
        smaller.chain([Self::Contributing, Self::TakingPart]).collect()
    }

    /// To go on after "Voting:".
    pub fn label(self, kit: &Kit) -> String {
        match self {
            Self::OfPreset(position) => {
                let preset = &kit.presets()[position];
                format!("those that contribute in \u{201c}{}\u{201d}", preset.label)
            }
            Self::Contributing => "councils that would contribute here".to_owned(),
            Self::TakingPart => "all that take part".to_owned(),
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
    const ALL: [Self; 7] = [
        Self::PaidBack,
        Self::LikelyPaidBack,
        Self::Worth,
        Self::WiderWorth,
        Self::TeamPaidFor,
        Self::NothingWithoutPayer,
        Self::NoWorseOff,
    ];

    /// All that can be asked of a case, in the order in which they are offered.
    pub fn all(kit: &Kit) -> Vec<Self> {
        let is_there = |kind: &Self| match kind {
            Self::WiderWorth => kit.has_group(Group::WiderBenefits),
            Self::TeamPaidFor => kit.has_group(Group::Team),
            _ => true,
        };
        Self::ALL.into_iter().filter(is_there).collect()
    }

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

impl Asked {
    /// What is asked of a case before anybody asks.
    pub fn of(kit: &Kit) -> Self {
        let (across, up) = map_edges(kit);
        Self {
            year: 5,
            explained: Metric::WorthToday,
            spread: Metric::WorthToday,
            exact: false,
            aim: AimKind::PaidBack,
            sum: 0.0,
            council: 0,
            chance: 0.8,
            across,
            up,
            amount: Amount::InAll,
            first: None,
            voters: Voters::all(kit)[0],
            weighting: Weighting::OneEach,
            majority: Majority::Simple,
            bridge: (0, 1),
            bridged: Metric::WorthToday,
            beside: 0,
            plan: PlanPart::default(),
            recorded: None,
        }
    }

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

/// The figures of a case among some: without wider benefits or a team there are none about them.
pub fn metrics_of(kit: &Kit, metrics: &[Metric]) -> Vec<Metric> {
    let is_there = |metric: &Metric| match metric {
        Metric::WiderWorthToday | Metric::WiderBenefit => kit.has_group(Group::WiderBenefits),
        Metric::ShortForTheTeam => kit.has_group(Group::Team),
        _ => true,
    };
    metrics.iter().copied().filter(is_there).collect()
}

/// The two levers of the map at first: how much of the savings comes and how late, or the first
/// two numbers of a case without savings.
fn map_edges(kit: &Kit) -> (usize, usize) {
    let is_edge = |position: &usize| {
        let lever = &kit.levers()[*position];
        matches!(lever.kind, Kind::Number { .. }) && can_switch(lever)
    };
    let usual = ["realisation", "delay"].into_iter().filter_map(|id| kit.find_index(id));
    let mut edges: Vec<usize> = usual.collect();
    for position in (0..kit.levers().len()).filter(is_edge) {
        if edges.len() < 2 && !edges.contains(&position) {
            edges.push(position);
        }
    }
    // Every case has years to count and a rate to discount them at.
    (edges[0], edges[1])
}
