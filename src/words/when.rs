//! In which years what is saved or paid every year is there.

use super::number::percent;
use super::time::numbered_year;
use crate::case::{Case, Line};
use crate::model::{Choices, Counted};

/// The years of all lines of a kind together.
pub(super) struct Span {
    /// The first year in which all of them are fully there.
    pub full: u32,
    /// The last year of the first that ends; none where none ends.
    first_end: Option<u32>,
    /// The last year of all; none where one has no end.
    last_end: Option<u32>,
    /// How all of them grow each year, if in the same way.
    growth: Option<f64>,
    /// What they come to in the first year in which all are there, in pounds.
    pub amount: f64,
}

impl Span {
    /// Of the lines that come to something; none where there are none. Savings come `delay` years
    /// late.
    pub fn of(case: &Case, lines: impl Iterator<Item = Counted>, delay: f64) -> Option<Self> {
        let lines: Vec<(&Line, f64)> = lines
            .filter_map(|counted| Some((&case.lines[counted.position], counted.full?)))
            .filter(|(_, full)| full.abs() >= 0.5)
            .collect();
        let full = lines.iter().map(|(line, _)| full_year(line, delay)).max()?;
        let ends = || lines.iter().map(|(line, _)| line.last_year);
        let first = lines[0].0.growth;
        let is_same = lines.iter().all(|(line, _)| line.growth == first);
        let grown = |growth: f64| libm::pow(1.0 + growth, f64::from(full - 1));
        Some(Self {
            full,
            first_end: ends().flatten().min(),
            last_end: ends().collect::<Option<Vec<_>>>().and_then(|ends| ends.into_iter().max()),
            growth: is_same.then_some(first),
            amount: lines.iter().map(|(line, full)| full * grown(line.growth)).sum(),
        })
    }

    /// Whether there is a year in which all of them are fully there.
    pub fn is_ever_whole(&self) -> bool {
        self.first_end.is_none_or(|end| self.full <= end)
    }

    /// Whether they stay as they are once they are all there.
    pub fn is_steady(&self) -> bool {
        self.growth == Some(0.0) && self.first_end == self.last_end && self.is_ever_whole()
    }

    /// Whether they end in the same year as others, or as these have no end.
    pub fn ends_with(&self, other: &Self) -> bool {
        self.last_end == other.last_end
    }

    /// "from Year 5, 2027/28", "from Year 1, 2020/21, until the end of Year 3, 2022/23".
    pub fn text(&self, choices: &Choices) -> String {
        let label = |year| numbered_year(choices.first_year, year);
        let from = label(self.full);
        match (self.first_end, self.last_end) {
            (_, Some(last)) if last == self.full => format!("in {from} alone"),
            (Some(first), Some(last)) if first == last => {
                format!("from {from}, until the end of {}", label(last))
            }
            (Some(first), _) => {
                format!("from {from}, until some of it ends after {}", label(first))
            }
            (None, _) => format!("from {from}"),
        }
    }

    /// What becomes of it afterwards: ", and 2% more each year after"; nothing where it stays.
    pub fn after(&self, fade: f64) -> String {
        match (self.growth, fade > 0.0) {
            (Some(0.0), false) => String::new(),
            (Some(0.0), true) => ", and less each year after".to_owned(),
            (Some(growth), false) => {
                let direction = if growth > 0.0 { "more" } else { "less" };
                format!(", and {} {direction} each year after", percent(growth.abs(), 2))
            }
            (Some(_), true) | (None, _) => ", and another sum each year after".to_owned(),
        }
    }
}

/// The first year in which a line is fully there.
fn full_year(line: &Line, delay: f64) -> u32 {
    let years = line.phasing.iter().rposition(|share| *share > 0.0).map_or(1, |last| last + 1);
    line.first_year - 1 + (years as f64 + delay).ceil() as u32
}

/// From the first to the last year in which one-off cost falls; none where there is none.
pub(super) fn cost_years(
    case: &Case,
    choices: &Choices,
    lines: impl Iterator<Item = Counted>,
) -> Option<(u32, u32)> {
    let of_line = |counted: Counted| {
        counted.full.filter(|full| full.abs() >= 0.5)?;
        let line = &case.lines[counted.position];
        let shares = match line.phasing.as_slice() {
            [] => case.phasings[choices.cost_phasing].shares.as_slice(),
            own => own,
        };
        let is_some = |share: &f64| *share > 0.0;
        let first = shares.iter().position(is_some)? as u32;
        let last = shares.iter().rposition(is_some)? as u32;
        Some((line.first_year + first, line.first_year + last))
    };
    lines.filter_map(of_line).reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
}
