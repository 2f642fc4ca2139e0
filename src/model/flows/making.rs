//! Makes the table from a scenario.

use super::reach::{Reach, cash_part, contingency, cost, marked_up, saving};
use super::{Flow, Flows, Side, What};
use crate::case::{Case, Line, LineKind};
use crate::model::choices::{Choices, FundingRule};
use crate::model::list::ByCouncil;
use crate::model::participation::Participation;
use crate::model::projects::Projects;
use crate::model::timing::{self, SavingYear};
use crate::model::weights::Weights;
use crate::model::{team, wider_benefits};

impl Flows {
    /// The table of a scenario.
    pub(in crate::model) fn of(
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
    pub(in crate::model) fn with_reach(
        case: &Case,
        choices: &Choices,
        reach: &Reach,
        has_team: bool,
        projects: Option<&Projects>,
    ) -> Self {
        let years = choices.horizon as usize;
        let rows = case.lines.len() + case.measures.len() + 1 + 2 * choices.projects.len();
        let mut table = Self { rows: Vec::with_capacity(rows), years, ..Self::default() };
        for (index, line) in case.lines_of(choices.option, LineKind::Saving) {
            let (position, reach) = (choices.positions[line.place], reach.savings[line.division]);
            let full = line.bounds().map(|at| saving(at, position, choices.realisation, reach));
            let cash = cash_part(choices, line);
            let flow = Flow {
                value: 1.0 - choices.overlap,
                parts: line.division,
                ..Flow::benefit(What::Saving(index), full, cash)
            };
            let shape = table.shape_of(|what| match what {
                What::Saving(other) => comes_like(&case.lines[other], line),
                _ => false,
            });
            table.add(flow, shape, |year| {
                SavingYear::of(line, year).share(line, choices.delay, choices.fade)
            });
        }
        for (index, line) in case.lines_of(choices.option, LineKind::Cost) {
            let (position, reach) = (choices.recurring[line.place], reach.costs[line.division]);
            let full = line.bounds().map(|at| cost(at, position, reach));
            let flow = Flow { parts: line.division, ..Flow::cost(What::Recurring(index), full) };
            table.add(flow, None, |year| timing::recurring_share(line, year));
        }
        for (index, line) in case.lines_of(choices.option, LineKind::OneOff) {
            let (position, reach) = (choices.costs[line.place], reach.costs[line.division]);
            let full = line.bounds().map(|at| cost(at, position, reach));
            let flow = Flow { parts: line.division, ..Flow::cost(What::OneOff(index), full) };
            let marked_up = marked_up(choices, line);
            let sum = full.unwrap_or(0.0);
            table.contingency += sum * contingency(choices, line);
            table.one_off += sum * marked_up;
            let shape = table.shape_of(|what| match what {
                What::OneOff(other) => {
                    let other = &case.lines[other];
                    comes_like(other, line) && other.has_contingency == line.has_contingency
                }
                _ => false,
            });
            table.add(flow, shape, |year| {
                marked_up * timing::one_off_share(case, choices, line, year)
            });
        }
        table.add(Flow::cost(What::Team, Some(1.0)), None, |year| {
            if has_team { team::cost_in_year(case, choices, year) } else { 0.0 }
        });
        for (index, project) in projects.into_iter().flat_map(Projects::joined) {
            let benefit = Flow::benefit(What::ProjectBenefit(index), Some(project.benefit()), 1.0);
            table.add(benefit, None, |year| f64::from(u8::from(project.is_running(year))));
            let cost = Flow::cost(What::ProjectCost(index), Some(project.cost()));
            table.add(cost, None, |year| f64::from(u8::from(project.begins(year))));
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
            let shape = table.shape_of(|what| matches!(what, What::Measure(_)));
            table.add(flow, shape, |year| wider_benefits::share_in_year(choices, year));
        }
        table
    }

    /// The shape of a row that was made before and comes over the years in the same way.
    fn shape_of(&self, is_like: impl Fn(What) -> bool) -> Option<usize> {
        self.rows.iter().find(|flow| is_like(flow.what)).map(|flow| flow.shape)
    }

    /// Adds a row, with the shape of another or with shares of its own.
    fn add(&mut self, flow: Flow, shape: Option<usize>, share: impl Fn(u32) -> f64) {
        let shape = shape.unwrap_or_else(|| {
            self.shapes.extend((1..=self.years as u32).map(share));
            self.shapes.len() / self.years - 1
        });
        self.rows.push(Flow { shape, ..flow });
    }
}

/// Whether two lines come over the years in the same way.
fn comes_like(one: &Line, other: &Line) -> bool {
    let rest = |line: &Line| (line.first_year, line.last_year, line.growth);
    rest(one) == rest(other) && one.phasing == other.phasing
}

impl Flow {
    fn benefit(what: What, full: Option<f64>, cash: f64) -> Self {
        Self { what, side: Side::Benefit, full, cash, value: 1.0, parts: 0, shape: 0 }
    }

    fn cost(what: What, full: Option<f64>) -> Self {
        Self { what, side: Side::Cost, full, cash: 1.0, value: 1.0, parts: 0, shape: 0 }
    }
}

/// The parts set by hand, where they divide what nobody pays for and any of those that take part
/// has one.
pub fn by_hand(choices: &Choices, participation: &Participation) -> Option<ByCouncil<f64>> {
    let parts = choices.parts.iter().zip(&participation.takes_part);
    let total: f64 = parts.filter(|(_, takes_part)| **takes_part).map(|(part, _)| part).sum();
    (choices.fund_rule == FundingRule::Parts && total > 0.0)
        .then(|| participation.parts(&choices.parts))
}

/// Each participant's part of what no source and no rule pays for: by hand where parts are set so,
/// otherwise by savings, and equal parts where all of these are 0.
pub fn shortfall_parts(
    choices: &Choices,
    weights: &Weights,
    participation: &Participation,
) -> ByCouncil<f64> {
    by_hand(choices, participation).unwrap_or_else(|| participation.parts(&weights.savings))
}
