//! All money as one table: what flows in which year, whether it is councils' cash, what it is
//! worth, and on whom it falls. What counts as a saving, a cost, cash or value is decided here and
//! nowhere else; years, present values, accounts, words and charts read it.

mod factors;
mod making;
mod reach;

use super::list::ByCouncil;

pub use factors::{Factor, FactorKind};
pub(super) use making::shortfall_parts;
pub(super) use reach::{Reach, cash_part, cost, marked_up, saving, size};

/// What flows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A saving line, by its position in the case.
    Saving(usize),
    /// A recurring cost line, by its position in the case.
    Recurring(usize),
    /// A line of one-off cost with its contingency and optimism, by its position in the case.
    OneOff(usize),
    /// The programme team.
    Team,
    /// What a joint project brings, by its position.
    ProjectBenefit(usize),
    /// What a joint project costs.
    ProjectCost(usize),
    /// The wider benefit of a measure, by its position in the case.
    Measure(usize),
}

/// Which side of the account a flow is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Councils have more.
    Benefit,
    /// Councils have less.
    Cost,
}

/// One row: its amounts stand in [`Flows::by_year`], its parts in [`Flows::parts`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flow {
    /// What it is.
    pub what: What,
    /// Benefit or cost.
    pub side: Side,
    /// At full effect, in pounds: a saving or recurring cost a year before phasing, a one-off
    /// line before contingency and optimism, a measure at its target. None if the case does not
    /// publish it; it then counts as nothing.
    pub full: Option<f64>,
    /// How much of a pound of it is councils' cash.
    pub cash: f64,
    /// How much of a pound of it counts as value for everyone; what a benefit costs to bring about
    /// is taken off.
    pub value: f64,
    /// Where its parts by council stand.
    parts: u16,
    /// Where its shares by year stand.
    shape: u16,
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flows {
    /// The rows: savings, recurring costs, one-off costs, the team, projects, measures.
    pub rows: Vec<Flow>,
    years: usize,
    /// How much of a row falls in each year. Many rows come over the years in the same way.
    shapes: Vec<f64>,
    /// The different ways in which rows fall on councils.
    parts: Vec<ByCouncil<f64>>,
    /// All savings and all wider benefits at full effect, in pounds; what is not published counts
    /// as nothing.
    pub(super) savings: f64,
    pub(super) wider: f64,
    /// Contingency on the one-off lines, before optimism, in pounds.
    pub contingency: f64,
    /// All one-off cost with contingency and optimism, whatever years are counted.
    pub one_off: f64,
}

/// A row of one kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counted {
    /// Its place in the table.
    pub row: usize,
    /// The position in the case of what it is a row of.
    pub position: usize,
    /// At full effect, in pounds; none if the case does not publish it.
    pub full: Option<f64>,
}

impl Flows {
    /// The amounts of a row, one a year, in pounds.
    #[must_use]
    pub fn by_year(&self, row: usize) -> Vec<f64> {
        (0..self.years).map(|place| self.amount(row, place)).collect()
    }

    /// The amount of a row in the year at `place`, from 0.
    pub(super) fn amount(&self, row: usize, place: usize) -> f64 {
        let flow = &self.rows[row];
        flow.full.unwrap_or(0.0) * self.shares(flow)[place]
    }

    /// How much of a row falls in each year.
    pub(super) fn shares(&self, flow: &Flow) -> &[f64] {
        &self.shapes[usize::from(flow.shape) * self.years..][..self.years]
    }

    /// The rows that are of something with a position.
    pub(super) fn lines(
        &self,
        position: impl Fn(What) -> Option<usize>,
    ) -> impl Iterator<Item = Counted> {
        self.rows.iter().enumerate().filter_map(move |(row, flow)| {
            Some(Counted { row, position: position(flow.what)?, full: flow.full })
        })
    }

    /// Each council's part of what no source and no rule pays for; they sum to 1, or to 0 if nobody
    /// takes part.
    pub(super) fn shortfall_parts(&self) -> ByCouncil<f64> {
        self.parts.last().copied().unwrap_or_default()
    }

    /// Each council's part of a row; they add up to 1. Of one-off cost, the part that is not put
    /// through the funding split falls so. None where something else decides: the team is funded,
    /// and joint projects have their own rules.
    #[must_use]
    pub fn parts(&self, row: usize) -> Option<&ByCouncil<f64>> {
        match self.rows[row].what {
            What::Team | What::ProjectBenefit(_) | What::ProjectCost(_) => None,
            _ => self.parts.get(usize::from(self.rows[row].parts)),
        }
    }
}
