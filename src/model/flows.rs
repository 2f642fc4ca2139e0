//! All money as one table: what flows in which year, whether it is councils' cash, what it is
//! worth, and on whom it falls. What counts as a saving, a cost, cash or value is decided here and
//! nowhere else; years, present values, accounts, words and charts read it.

use super::choices::{Choices, FundingRule};
use super::list::ByCouncil;
use super::participation::{Participation, with_network};
use super::projects::Projects;
use super::timing::{self, SavingYear};
use super::weights::Weights;
use super::{team, wider_benefits};
use crate::case::{Case, Line, LineKind};

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
    parts: usize,
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flows {
    /// The rows: savings, recurring costs, one-off costs, the team, projects, measures.
    pub rows: Vec<Flow>,
    years: usize,
    /// For each row one amount a year, in pounds.
    amounts: Vec<f64>,
    /// The different ways in which rows fall on councils.
    parts: Vec<ByCouncil<f64>>,
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

/// How much of each line is there because of who takes part.
pub(super) struct Reach {
    /// For each division of lines, of a saving and of a cost.
    pub savings: Vec<f64>,
    pub costs: Vec<f64>,
    /// Of what is reached for residents.
    pub place: f64,
}

impl Reach {
    /// As far as those that take part reach.
    pub fn of(choices: &Choices, participation: &Participation) -> Self {
        let network = choices.network;
        let covered = participation.coverage.iter();
        Self {
            savings: covered.clone().map(|coverage| with_network(*coverage, network)).collect(),
            costs: covered.map(|coverage| size(choices, participation, *coverage)).collect(),
            place: with_network(participation.place_coverage, network),
        }
    }

    /// As if every council took part and all was reached.
    pub fn full(case: &Case) -> Self {
        let ones = vec![1.0; case.divisions.len()];
        Self { savings: ones.clone(), costs: ones, place: 1.0 }
    }
}

/// How much of a cost there is: a fixed part, and a part that follows the councils that take part;
/// nothing if none does.
pub(super) fn size(choices: &Choices, participation: &Participation, coverage: f64) -> f64 {
    if participation.anyone() {
        let fixed = choices.cost_fixed_share;
        fixed + (1.0 - fixed) * coverage
    } else {
        0.0
    }
}

/// A year of a saving at full effect: `position` of the way from low to high, as far as it is
/// delivered and reached.
pub(super) fn saving(bounds: (f64, f64), position: f64, realisation: f64, reach: f64) -> f64 {
    between(bounds, position) * realisation * reach
}

/// All of a recurring or one-off cost, `position` of the way from low to high.
pub(super) fn cost(bounds: (f64, f64), position: f64, reach: f64) -> f64 {
    between(bounds, position) * reach
}

fn between((low, high): (f64, f64), position: f64) -> f64 {
    low + position * (high - low)
}

fn contingency(choices: &Choices, line: &Line) -> f64 {
    if line.has_contingency { choices.contingency } else { 0.0 }
}

/// One-off cost for each pound of a line: with its contingency, and with optimism bias on both.
pub(super) fn marked_up(choices: &Choices, line: &Line) -> f64 {
    (1.0 + contingency(choices, line)) * (1.0 + choices.cost_optimism)
}

/// How much of a saving leaves the budget. What is saved in staff time may be put to other work
/// instead: worth something, and no cash.
pub(super) fn cash_part(choices: &Choices, line: &Line) -> f64 {
    if line.is_capacity { choices.cashable_share } else { 1.0 }
}

impl Flows {
    /// The table of a scenario.
    pub(super) fn of(
        case: &Case,
        choices: &Choices,
        weights: &Weights,
        participation: &Participation,
        projects: &Projects,
    ) -> Self {
        let reach = Reach::of(choices, participation);
        let has_team = participation.anyone();
        let mut table = Self::with_reach(case, choices, &reach, has_team, Some(projects));
        table.parts = weights
            .divisions
            .iter()
            .map(|weights| participation.parts(weights))
            .chain([participation.parts(&weights.place)])
            .collect();
        if let Some(by_hand) = by_hand(choices, participation) {
            table.parts.push(by_hand);
            let place = table.parts.len() - 1;
            for flow in &mut table.rows {
                // Savings never fall by hand, nor do lines that say themselves how they fall.
                if matches!(flow.what, What::Recurring(_) | What::OneOff(_)) && flow.parts == 0 {
                    flow.parts = place;
                }
            }
        }
        table
    }

    /// The same without what falls on whom, for any reach.
    pub(super) fn with_reach(
        case: &Case,
        choices: &Choices,
        reach: &Reach,
        has_team: bool,
        projects: Option<&Projects>,
    ) -> Self {
        let years = choices.horizon as usize;
        let rows = case.lines.len() + case.measures.len() + 1 + 2 * choices.projects.len();
        let mut table = Self {
            rows: Vec::with_capacity(rows),
            years,
            amounts: Vec::with_capacity(rows * years),
            ..Self::default()
        };
        for (index, line) in case.lines_of(choices.option, LineKind::Saving) {
            let (position, reach) = (choices.positions[line.place], reach.savings[line.division]);
            let full = line.bounds().map(|at| saving(at, position, choices.realisation, reach));
            let cash = cash_part(choices, line);
            let flow = Flow {
                value: 1.0 - choices.overlap,
                parts: line.division,
                ..Flow::benefit(What::Saving(index), full, cash)
            };
            table.add(flow, |year| {
                SavingYear::of(line, year).share(line, choices.delay, choices.fade)
            });
        }
        for (index, line) in case.lines_of(choices.option, LineKind::Cost) {
            let (position, reach) = (choices.recurring[line.place], reach.costs[line.division]);
            let full = line.bounds().map(|at| cost(at, position, reach));
            let flow = Flow { parts: line.division, ..Flow::cost(What::Recurring(index), full) };
            table.add(flow, |year| timing::recurring_share(line, year));
        }
        for (index, line) in case.lines_of(choices.option, LineKind::OneOff) {
            let (position, reach) = (choices.costs[line.place], reach.costs[line.division]);
            let full = line.bounds().map(|at| cost(at, position, reach));
            let flow = Flow { parts: line.division, ..Flow::cost(What::OneOff(index), full) };
            let marked_up = marked_up(choices, line);
            let sum = full.unwrap_or(0.0);
            table.contingency += sum * contingency(choices, line);
            table.one_off += sum * marked_up;
            table.add(flow, |year| marked_up * timing::one_off_share(case, choices, line, year));
        }
        table.add(Flow::cost(What::Team, Some(1.0)), |year| {
            if has_team { team::cost_in_year(case, choices, year) } else { 0.0 }
        });
        for (index, project) in projects.into_iter().flat_map(Projects::joined) {
            let benefit = Flow::benefit(What::ProjectBenefit(index), Some(project.benefit()), 1.0);
            table.add(benefit, |year| f64::from(u8::from(project.is_running(year))));
            let cost = Flow::cost(What::ProjectCost(index), Some(project.cost()));
            table.add(cost, |year| f64::from(u8::from(project.begins(year))));
        }
        let claimed = wider_benefits::attributed(choices, choices.attribution) * reach.place;
        for (index, measure) in case.measures_of(choices.option) {
            let full = measure.benefit.map(|benefit| {
                wider_benefits::full_effect(benefit, choices.progress[measure.place], claimed)
            });
            let flow = Flow {
                value: wider_benefits::after_cost(choices),
                parts: case.divisions.len(),
                ..Flow::benefit(What::Measure(index), full, 0.0)
            };
            table.add(flow, |year| wider_benefits::share_in_year(choices, year));
        }
        table
    }

    fn add(&mut self, flow: Flow, share: impl Fn(u32) -> f64) {
        let full = flow.full.unwrap_or(0.0);
        self.rows.push(flow);
        self.amounts.extend((1..=self.years as u32).map(|year| full * share(year)));
    }

    /// The amounts of a row, one a year, in pounds.
    #[must_use]
    pub fn by_year(&self, row: usize) -> &[f64] {
        &self.amounts[row * self.years..][..self.years]
    }

    /// What all rows of a kind come to at full effect, in pounds; what is not published counts as
    /// nothing.
    pub(super) fn full(&self, is_of: impl Fn(What) -> bool) -> f64 {
        let rows = self.rows.iter().filter(|flow| is_of(flow.what));
        // An empty sum would be minus nothing.
        rows.filter_map(|flow| flow.full).fold(0.0, |sum, full| sum + full)
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

    /// Each council's part of a row; they add up to 1. Of one-off cost, the part that is not put
    /// through the funding split falls so. None where something else decides: the team is funded,
    /// and joint projects have their own rules.
    #[must_use]
    pub fn parts(&self, row: usize) -> Option<&ByCouncil<f64>> {
        match self.rows[row].what {
            What::Team | What::ProjectBenefit(_) | What::ProjectCost(_) => None,
            _ => self.parts.get(self.rows[row].parts),
        }
    }
}

impl Flow {
    fn benefit(what: What, full: Option<f64>, cash: f64) -> Self {
        Self { what, side: Side::Benefit, full, cash, value: 1.0, parts: 0 }
    }

    fn cost(what: What, full: Option<f64>) -> Self {
        Self { what, side: Side::Cost, full, cash: 1.0, value: 1.0, parts: 0 }
    }
}

/// The parts set by hand, where they divide what nobody pays for and any of those that take part
/// has one.
pub(super) fn by_hand(choices: &Choices, participation: &Participation) -> Option<ByCouncil<f64>> {
    let parts = choices.parts.iter().zip(&participation.takes_part);
    let total: f64 = parts.filter(|(_, takes_part)| **takes_part).map(|(part, _)| part).sum();
    (choices.fund_rule == FundingRule::Parts && total > 0.0)
        .then(|| participation.parts(&choices.parts))
}

/// Each participant's part of what no source and no rule pays for: by hand where parts are set so,
/// otherwise by savings, and equal parts where all of these are 0.
pub(super) fn shortfall_parts(
    choices: &Choices,
    weights: &Weights,
    participation: &Participation,
) -> ByCouncil<f64> {
    by_hand(choices, participation).unwrap_or_else(|| participation.parts(&weights.savings))
}
