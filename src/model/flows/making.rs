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

/// How many ways in which rows come over the years there usually are.
const USUAL_SHAPES: usize = 10;

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
        let has_team = participation.anyone;
        let mut table = Self::with_reach(case, choices, &reach, has_team, Some(projects));
        // In the order that `with_reach` expects: the divisions, the place, what says nothing.
        table.parts.reserve_exact(weights.divisions.len() + 2);
        for weights in &weights.divisions {
            table.parts.push(participation.parts(weights));
        }
        table.parts.push(participation.parts(&weights.place));
        let by_savings = table.parts[0];
        table.parts.push(by_hand(choices, participation).unwrap_or(by_savings));
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
        table.shapes.reserve(USUAL_SHAPES * years);
        let by_place = case.divisions.len() as u16;
        // Savings never fall by hand, nor do costs that say themselves how they fall.
        let parts_of_cost =
            |line: &Line| if line.division == 0 { by_place + 1 } else { line.division as u16 };
        for (index, line) in case.lines_of(choices.option, LineKind::Saving) {
            let (position, reach) = (choices.positions[line.place], reach.savings[line.division]);
            let full = line.bounds().map(|at| saving(at, position, choices.realisation, reach));
            table.savings += full.unwrap_or(0.0);
            let shape = table.shape_of(case, line).unwrap_or_else(|| {
                table.shape(|year| {
                    SavingYear::of(line, year).share(line, choices.delay, choices.fade)
                })
            });
            table.rows.push(Flow {
                value: 1.0 - choices.overlap,
                parts: line.division as u16,
                ..Flow::benefit(What::Saving(index), full, cash_part(choices, line), shape)
            });
        }
        for (index, line) in case.lines_of(choices.option, LineKind::Cost) {
            let (position, reach) = (choices.recurring[line.place], reach.costs[line.division]);
            let full = line.bounds().map(|at| cost(at, position, reach));
            let shape = table
                .shape_of(case, line)
                .unwrap_or_else(|| table.shape(|year| timing::recurring_share(line, year)));
            let flow = Flow::cost(What::Recurring(index), full, shape);
            table.rows.push(Flow { parts: parts_of_cost(line), ..flow });
        }
        for (index, line) in case.lines_of(choices.option, LineKind::OneOff) {
            let (position, reach) = (choices.costs[line.place], reach.costs[line.division]);
            let full = line.bounds().map(|at| cost(at, position, reach));
            let marked_up = marked_up(choices, line);
            let sum = full.unwrap_or(0.0);
            table.contingency += sum * contingency(choices, line);
            table.one_off += sum * marked_up;
            let shape = table.shape_of(case, line).unwrap_or_else(|| {
                table.shape(|year| marked_up * timing::one_off_share(case, choices, line, year))
            });
            let flow = Flow::cost(What::OneOff(index), full, shape);
            table.rows.push(Flow { parts: parts_of_cost(line), ..flow });
        }
        let shape = table
            .shape(|year| if has_team { team::cost_in_year(case, choices, year) } else { 0.0 });
        table.rows.push(Flow::cost(What::Team, Some(1.0), shape));
        for (index, project) in projects.into_iter().flat_map(Projects::joined) {
            let shape = table.shape(|year| f64::from(u8::from(project.is_running(year))));
            let what = What::ProjectBenefit(index);
            table.rows.push(Flow::benefit(what, Some(project.benefit()), 1.0, shape));
            let shape = table.shape(|year| f64::from(u8::from(project.begins(year))));
            table.rows.push(Flow::cost(What::ProjectCost(index), Some(project.cost()), shape));
        }
        let claimed = wider_benefits::attributed(choices, choices.attribution) * reach.place;
        let value = wider_benefits::after_cost(choices);
        let shape = table.shape(|year| wider_benefits::share_in_year(choices, year));
        let mut wider = 0.0;
        table.rows.extend(case.measures_of(choices.option).map(|(index, measure)| {
            let full = measure.benefit.map(|benefit| {
                wider_benefits::full_effect(benefit, choices.progress[measure.place], claimed)
            });
            wider += full.unwrap_or(0.0);
            let flow = Flow::benefit(What::Measure(index), full, 0.0, shape);
            Flow { value, parts: by_place, ..flow }
        }));
        table.wider = wider;
        table
    }

    /// The shape of a row that was made before and comes over the years in the same way.
    fn shape_of(&self, case: &Case, line: &Line) -> Option<u16> {
        let comes_alike = |flow: &&Flow| match flow.what {
            What::Saving(other) | What::Recurring(other) | What::OneOff(other) => {
                case.lines[other].timing == line.timing
            }
            _ => false,
        };
        self.rows.iter().rfind(comes_alike).map(|flow| flow.shape)
    }

    /// Adds a shape: the share of each year.
    fn shape(&mut self, share: impl Fn(u32) -> f64) -> u16 {
        let start = self.shapes.len();
        self.shapes.resize(start + self.years, 0.0);
        for (slot, year) in self.shapes[start..].iter_mut().zip(1..) {
            *slot = share(year);
        }
        (start / self.years) as u16
    }
}

impl Flow {
    fn benefit(what: What, full: Option<f64>, cash: f64, shape: u16) -> Self {
        Self { what, side: Side::Benefit, full, cash, value: 1.0, parts: 0, shape }
    }

    fn cost(what: What, full: Option<f64>, shape: u16) -> Self {
        Self { what, side: Side::Cost, full, cash: 1.0, value: 1.0, parts: 0, shape }
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
