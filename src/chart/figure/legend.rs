//! What the colours and fillings of a figure stand for.

use super::{Bars, Body, Columns, Distribution, Figure, Ink, Map, Pattern, Stack, Swings};

/// One entry of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    /// What it is.
    pub label: String,
    /// Its colour.
    pub ink: Ink,
    /// Its filling; none for a line.
    pub pattern: Option<Pattern>,
}

impl Legend {
    fn new(label: &str, ink: Ink, pattern: Option<Pattern>) -> Self {
        Self { label: label.to_owned(), ink, pattern }
    }
}

impl Figure {
    /// What the colours and fillings stand for, of those that are drawn.
    #[must_use]
    pub fn legend(&self) -> Vec<Legend> {
        match &self.body {
            Body::Columns(columns) => of_columns(columns),
            Body::Bars(bars) => of_bars(bars),
            Body::Distribution(distribution) => of_distribution(distribution),
            Body::Swings(swings) => of_swings(swings),
            Body::Map(map) => of_map(map),
        }
    }
}

fn of_columns(columns: &Columns) -> Vec<Legend> {
    let drawn = |stack: &&Stack| stack.values.iter().any(|value| *value != 0.0);
    let stacks = columns.stacks.iter().filter(drawn);
    let stacks = stacks.map(|stack| Legend::new(&stack.label, stack.ink, Some(stack.pattern)));
    let lines = columns.lines.iter().map(|line| Legend::new(&line.label, line.ink, None));
    let area = columns.area.iter();
    let area = area.map(|area| Legend::new(&area.label, area.ink, Some(Pattern::Pale)));
    let band = columns.band.iter().map(|band| Legend::new(&band.label, Ink::Grey, None));
    stacks.chain(lines).chain(area).chain(band).collect()
}

/// The parts that bars are made of, each once.
fn of_bars(bars: &Bars) -> Vec<Legend> {
    let mut legend: Vec<Legend> = Vec::new();
    for part in bars.rows.iter().flat_map(|bar| &bar.parts) {
        if !legend.iter().any(|known| known.label == part.label) {
            legend.push(Legend::new(part.label, part.ink, Some(part.pattern)));
        }
    }
    legend
}

/// Only where both sides of zero occur: otherwise there is one colour and nothing to tell apart.
fn of_distribution(distribution: &Distribution) -> Vec<Legend> {
    let drawn = |bin: &usize| distribution.shares[*bin] > 0.0;
    let drawn = (0..distribution.shares.len()).filter(drawn);
    let below = drawn.clone().filter(|bin| distribution.is_below_zero(*bin)).count();
    if below == 0 || below == drawn.count() {
        return Vec::new();
    }
    vec![
        Legend::new("Below zero", Ink::Plum, Some(Pattern::Hatched)),
        Legend::new("Zero or more", Ink::Blue, Some(Pattern::Solid)),
    ]
}

fn of_swings(swings: &Swings) -> Vec<Legend> {
    let moves = |end: fn(&super::Swing) -> f64| {
        swings.rows.iter().any(|swing| end(swing) != swings.central)
    };
    let low = moves(|swing| swing.low)
        .then(|| Legend::new("Input at its low end", Ink::Orange, Some(Pattern::Hatched)));
    let high = moves(|swing| swing.high)
        .then(|| Legend::new("Input at its high end", Ink::Blue, Some(Pattern::Solid)));
    low.into_iter().chain(high).collect()
}

fn of_map(map: &Map) -> Vec<Legend> {
    let has = |is_wanted: fn(&f64) -> bool| map.margins.iter().any(is_wanted);
    let met =
        has(|margin| *margin >= 0.0).then(|| Legend::new("Met", Ink::Teal, Some(Pattern::Pale)));
    let not_met =
        has(|margin| *margin < 0.0).then(|| Legend::new("Not met", Ink::Plum, Some(Pattern::Pale)));
    met.into_iter().chain(not_met).collect()
}
