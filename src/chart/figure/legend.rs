//! What the colours and fillings of a figure stand for.

use super::{
    Bars, Body, Columns, Distribution, Dots, Dumbbells, Figure, Ink, Inside, Map, Pattern, Shape,
    Stack, Swings, ghost,
};

/// One entry of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    /// What it is.
    pub label: String,
    /// Its colour.
    pub ink: Ink,
    /// What it looks like.
    pub sample: Sample,
}

/// What an entry of the legend shows beside its label: the same as in the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sample {
    /// A filled block.
    Filled(Pattern),
    /// The main line, with a point.
    Line,
    /// Any other line: the lengths of its dashes and of the gaps between them.
    Dashed([f64; 2]),
    /// The starting point.
    Dotted,
    /// A published range behind a column: a pale block with an edge above and below.
    Band,
    /// A published range of a bar: a thin line with caps.
    Whisker,
    /// A sign in a roadmap.
    Symbol(Shape, Inside),
}

impl Legend {
    fn new(label: &str, ink: Ink, sample: Sample) -> Self {
        Self { label: label.to_owned(), ink, sample }
    }

    fn ghost() -> Self {
        Self::new(ghost::NAME, Ink::Grey, Sample::Dotted)
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
            Body::Dots(dots) => of_dots(dots),
            Body::Roadmap(roadmap) => roadmap.legend(),
            Body::Dumbbells(dumbbells) => of_dumbbells(dumbbells),
        }
    }
}

/// How long the dashes of a line are and the gaps between them, in CSS pixels at the normal size of
/// text: lines differ by more than colour. The first is the main one, which has points instead.
#[must_use]
pub const fn dashes(line: usize) -> [f64; 2] {
    match line {
        0 | 1 => [6.0, 4.0],
        2 => [2.0, 3.0],
        3 => [12.0, 4.0],
        4 => [6.0, 9.0],
        _ => [12.0, 2.0],
    }
}

/// What is a smaller part of the axis than this cannot be seen: about a pixel.
const LEAST_SEEN: f64 = 0.004;

fn of_columns(columns: &Columns) -> Vec<Legend> {
    let (low, high) = columns.extent();
    let largest =
        |stack: &Stack| stack.values.iter().fold(0.0, |size: f64, value| size.max(value.abs()));
    let stacks = columns.stacks.iter().filter(|stack| largest(stack) > 0.0).map(|stack| {
        let entry = Legend::new(&stack.label, stack.ink, Sample::Filled(stack.pattern));
        if largest(stack) >= LEAST_SEEN * (high - low) {
            return entry;
        }
        Legend { label: format!("{} (too thin to see)", stack.label), ..entry }
    });
    let lines = columns.lines.iter().enumerate().map(|(index, line)| {
        let sample = if index == 0 { Sample::Line } else { Sample::Dashed(dashes(index)) };
        Legend::new(&line.label, line.ink, sample)
    });
    let areas = columns.areas.iter();
    let areas = areas.map(|area| Legend::new(&area.label, area.ink, Sample::Filled(Pattern::Pale)));
    let band = columns.band.iter().map(|band| Legend::new(&band.label, Ink::Grey, Sample::Band));
    let ghost = columns.ghost.iter().map(|_| Legend::ghost());
    stacks.chain(lines).chain(areas).chain(band).chain(ghost).collect()
}

/// The parts that bars are made of, each once, and what is drawn over bars; their own names stand
/// beside them.
fn of_bars(bars: &Bars) -> Vec<Legend> {
    let mut legend: Vec<Legend> = Vec::new();
    for part in bars.rows.iter().flat_map(|bar| &bar.parts) {
        if !legend.iter().any(|known| known.label == part.label) {
            legend.push(Legend::new(part.label, part.ink, Sample::Filled(part.pattern)));
        }
    }
    if bars.rows.iter().any(|bar| bar.range.is_some()) {
        legend.push(Legend::new("Low to high", Ink::Grey, Sample::Whisker));
    }
    if bars.rows.iter().any(|bar| bar.ghost.is_some()) {
        legend.push(Legend::ghost());
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
        Legend::new("Below zero", Ink::Plum, Sample::Filled(Pattern::Hatched)),
        Legend::new("Zero or more", Ink::Blue, Sample::Filled(Pattern::Solid)),
    ]
}

fn of_swings(swings: &Swings) -> Vec<Legend> {
    let moves = |end: fn(&super::Swing) -> f64| {
        swings.rows.iter().any(|swing| end(swing) != swings.central)
    };
    let low = moves(|swing| swing.low).then(|| {
        Legend::new("Input at its low end", Ink::Orange, Sample::Filled(Pattern::Hatched))
    });
    let high = moves(|swing| swing.high)
        .then(|| Legend::new("Input at its high end", Ink::Blue, Sample::Filled(Pattern::Solid)));
    low.into_iter().chain(high).collect()
}

fn of_dots(dots: &Dots) -> Vec<Legend> {
    let has_before = dots.rows.iter().any(|dot| dot.before.is_some());
    let before = || Legend::new("In the round before", Ink::Blue, Sample::Line);
    has_before.then(before).into_iter().collect()
}

fn of_map(map: &Map) -> Vec<Legend> {
    let has = |is_wanted: fn(&f64) -> bool| map.margins.iter().any(is_wanted);
    let entry = |text, ink| Legend::new(text, ink, Sample::Filled(Pattern::Pale));
    let met = has(|margin| *margin >= 0.0).then(|| entry("Met (the darker, the safer)", Ink::Teal));
    let not_met = has(|margin| *margin < 0.0)
        .then(|| entry("Not met (the darker, the further off)", Ink::Plum));
    met.into_iter().chain(not_met).collect()
}

fn of_dumbbells(dumbbells: &Dumbbells) -> Vec<Legend> {
    let rows = &dumbbells.rows;
    let entries = [
        (
            rows.iter().any(|row| row.now.is_some()),
            "Now, in the papers",
            Ink::Grey,
            Sample::Symbol(Shape::Round, Inside::Nothing),
        ),
        (
            rows.iter().any(|row| row.future.is_some()),
            "To be",
            Ink::Blue,
            Sample::Symbol(Shape::Round, Inside::All),
        ),
        (
            rows.iter().any(|row| row.own.is_some()),
            "Our own score",
            Ink::Orange,
            Sample::Symbol(Shape::Diamond, Inside::All),
        ),
        (
            rows.iter().any(|row| row.spread.is_some()),
            "Lowest to highest of several",
            Ink::Grey,
            Sample::Whisker,
        ),
    ];
    let entries = entries.into_iter().filter(|(is_there, ..)| *is_there);
    entries.map(|(_, label, ink, sample)| Legend::new(label, ink, sample)).collect()
}
