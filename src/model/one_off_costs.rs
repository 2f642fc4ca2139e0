//! What it costs once to change the councils.

use super::choices::Choices;
use super::evidence::{COST_LINES, Evidence};
use super::participation::Participation;

/// The one-off cost by line, in pounds, after the factor for who takes part.
pub(super) struct OneOffCost {
    pub lines: [f64; COST_LINES],
    pub contingency: f64,
    /// Uplift for optimism bias, on lines and contingency.
    optimism: f64,
}

impl OneOffCost {
    pub fn of(evidence: &Evidence, choices: &Choices, participation: &Participation) -> Self {
        let size = size_factor(choices, participation);
        let lines = std::array::from_fn(|index| {
            let line = &evidence.cost_lines[index];
            (line.low + choices.costs[index] * (line.high - line.low)) * size
        });
        Self {
            contingency: choices.contingency * lines.iter().sum::<f64>(),
            optimism: choices.cost_optimism,
            lines,
        }
    }

    /// The whole one-off cost, with optimism bias.
    pub fn total(&self) -> f64 {
        (self.lines.iter().sum::<f64>() + self.contingency) * (1.0 + self.optimism)
    }

    /// What falls in `year`.
    pub fn in_year(&self, choices: &Choices, year: u32) -> f64 {
        let shares = choices.cost_phasing.shares();
        let share = shares.get(year as usize - 1).copied().unwrap_or(0.0);
        self.total() * share
    }
}

/// A fixed part, and a part that follows the councils that take part; nothing if none does.
fn size_factor(choices: &Choices, participation: &Participation) -> f64 {
    if participation.anyone() {
        let fixed = choices.cost_fixed_share;
        fixed + (1.0 - fixed) * participation.savings_coverage
    } else {
        0.0
    }
}
