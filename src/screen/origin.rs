//! Where a figure comes from: its formula with today's values, the levers in it, and the published
//! figures with their place.

mod by_year;
mod lines;

use super::act::Act;
use super::facts::Facts;
use super::line::{Line, Press, Run};
use super::part::{List, Part, Tone};
use crate::model::Factor;
use crate::scenario::value_text;
use crate::words::{amount, citation};

/// A figure that can be asked after: those of the tiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// What is saved each year.
    Saving,
    /// What is spent once.
    OneOff,
    /// When the money is back.
    MoneyBack,
    /// What the cash is worth today.
    Worth,
    /// What has no payer.
    NoPayer,
}

impl Origin {
    /// In the order of the tiles.
    pub const ALL: [Self; 5] =
        [Self::Saving, Self::OneOff, Self::MoneyBack, Self::Worth, Self::NoPayer];

    /// What it is about.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Saving => "Where the saving a year comes from",
            Self::OneOff => "Where the one-off cost comes from",
            Self::MoneyBack => "Where the time of payback comes from",
            Self::Worth => "Where the worth of the cash comes from",
            Self::NoPayer => "Where what has no payer comes from",
        }
    }

    /// How it is worked out, in the order in which one would do it by hand.
    #[must_use]
    pub fn screen(self, facts: &Facts) -> Vec<Part> {
        match self {
            Self::Saving => lines::saving(facts),
            Self::OneOff => lines::one_off(facts),
            Self::MoneyBack => by_year::money_back(facts),
            Self::Worth => by_year::worth(facts),
            Self::NoPayer => by_year::no_payer(facts),
        }
    }
}

/// The levers that are in some factors, each once with its value now, but for who takes part, which
/// are many and move together.
fn levers(facts: &Facts, factors: &[Factor]) -> Vec<Part> {
    let (kit, choices) = (facts.kit(), facts.choices());
    let mut positions: Vec<usize> = factors
        .iter()
        .flat_map(|factor| &factor.levers)
        .filter(|id| !id.starts_with("stance."))
        .filter_map(|id| kit.find_index(id))
        .collect();
    positions.sort_unstable();
    positions.dedup();
    let items = positions.into_iter().map(|position| {
        let lever = &kit.levers()[position];
        let now = value_text(lever, choices.option, lever.value(choices));
        let find = Press::link(lever.label.clone(), Act::Find(lever.label.clone()));
        Line::default().with(Run::Press(find)).text(format!(": {now}"))
    });
    let mut items: Vec<Line> = items.collect();
    if factors.iter().any(|factor| factor.levers.iter().any(|id| id.starts_with("stance."))) {
        items.push("Who takes part".into());
    }
    listed("Levers in it", items)
}

/// The published figures that are in some factors, each once with its place.
fn figures(facts: &Facts, factors: &[Factor]) -> Vec<Part> {
    let case = facts.case();
    let mut positions: Vec<usize> =
        factors.iter().flat_map(|factor| factor.figures.iter().copied()).collect();
    positions.sort_unstable();
    positions.dedup();
    let items = positions.into_iter().filter_map(|position| case.figures.get(position));
    let items = items.map(|figure| {
        Line::from(format!("{}: {} ", figure.label, amount(figure)))
            .with(Run::Cite(citation(case, &figure.source)))
    });
    listed("Published figures in it", items.collect())
}

fn listed(title: &str, items: Vec<Line>) -> Vec<Part> {
    if items.is_empty() {
        return Vec::new();
    }
    vec![Part::Heading(title.into(), None), Part::List(List::Plain, items)]
}

fn said(text: impl Into<Line>) -> Part {
    Part::Words(Tone::Plain, text.into())
}
