//! What it costs once to change the councils.

use super::choices::Choices;
use super::evidence::{CostLine, Evidence};
use super::participation::Participation;
use crate::model::list::ByLine;

/// The one-off cost, in pounds, after the factor for who takes part.
pub(super) struct OneOffCost {
    pub lines: ByLine<f64>,
    pub contingency: f64,
    /// All lines and contingency, with optimism bias.
    pub total: f64,
}

impl OneOffCost {
    pub fn of(evidence: &Evidence, choices: &Choices, participation: &Participation) -> Self {
        let size = size_factor(choices, participation);
        let lines = ByLine::from_fn(evidence.cost_lines.len(), |index| {
            line_cost(&evidence.cost_lines[index], choices.costs[index], size)
        });
        let sum = lines.iter().sum();
        Self { contingency: contingency(choices, sum), total: total(choices, sum), lines }
    }
}

fn contingency(choices: &Choices, lines: f64) -> f64 {
    choices.contingency * lines
}

/// The whole one-off cost: the sum of the lines, contingency on it, and optimism bias on both.
pub(super) fn total(choices: &Choices, lines: f64) -> f64 {
    (lines + contingency(choices, lines)) * (1.0 + choices.cost_optimism)
}

/// One line, `position` of the way from low to high.
pub(super) fn line_cost(line: &CostLine, position: f64, size: f64) -> f64 {
    (line.low + position * (line.high - line.low)) * size
}

/// The share of the whole one-off cost that falls in `year`.
pub(super) fn share_in_year(choices: &Choices, year: u32) -> f64 {
    choices.cost_phasing.shares().get(year as usize - 1).copied().unwrap_or(0.0)
}

/// A fixed part, and a part that follows the councils that take part; nothing if none does.
pub(super) fn size_factor(choices: &Choices, participation: &Participation) -> f64 {
    if participation.anyone() {
        let fixed = choices.cost_fixed_share;
        fixed + (1.0 - fixed) * participation.savings_coverage
    } else {
        0.0
    }
}
