//! The outcomes of all draws.

use super::input::Inputs;
use super::kernel::Plan;
use super::sample::{BLOCK, Sample};
use crate::case::Case;
use crate::model::choices::Choices;

/// What came out in each draw. Column by column; entry `n` of every column is draw `n`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draws {
    /// How many draws there are.
    pub count: usize,
    /// Present value of savings that are cash less costs, in pounds.
    pub npv_cashable: Vec<f64>,
    /// Present value of savings and wider benefits less costs, those of bringing the wider
    /// benefits about included, in pounds.
    pub npsv: Vec<f64>,
    /// Present value of the wider benefits less what it costs to bring them about, in pounds.
    pub wider_worth: Vec<f64>,
    /// The last year at whose end the cash added up is below zero; 0 if it never is.
    pub unpaid_until: Vec<f64>,
    /// For each year, the cash added up since Year 1, in pounds.
    pub cumulative_cashable: Vec<Vec<f64>>,
}

impl Draws {
    /// How many bytes so many draws of a scenario take, from their random numbers to what they
    /// are summed up as; none if no machine has as many.
    #[must_use]
    pub fn bytes(choices: &Choices, count: usize) -> Option<usize> {
        // For each draw a number for every input, and two that move them together; every column
        // of the outcomes; and one column more to put each in order.
        let columns = Inputs::of(choices).count() + 2 + 3 + choices.horizon as usize + 1;
        count.checked_next_multiple_of(BLOCK)?.checked_mul(columns * size_of::<f64>())
    }

    /// Runs the model for the first `count` draws of `sample`, in place of what was here. The
    /// same as [`run`](crate::model::run) for each draw, to the last bit.
    pub fn renew(&mut self, case: &Case, choices: &Choices, sample: &Sample, count: usize) {
        self.renew_parts(case, choices, sample, count, true);
    }

    /// The same without what the wider benefits enter, which is most of the work: `npsv` and
    /// `wider_worth` are empty afterwards.
    pub fn renew_cash(&mut self, case: &Case, choices: &Choices, sample: &Sample, count: usize) {
        self.renew_parts(case, choices, sample, count, false);
    }

    /// Whether the wider benefits are in here.
    #[must_use]
    pub fn has_wider(&self) -> bool {
        self.wider_worth.len() == self.count
    }

    fn renew_parts(
        &mut self,
        case: &Case,
        choices: &Choices,
        sample: &Sample,
        count: usize,
        with_wider: bool,
    ) {
        let plan = Plan::of(case, choices);
        let years = choices.horizon as usize;
        self.count = count.min(sample.draws());
        self.cumulative_cashable.resize_with(years, Vec::new);
        let count = self.count;
        for column in self.columns() {
            column.clear();
            column.reserve_exact(count);
        }
        let mut block = plan.block();
        for start in (0..self.count).step_by(BLOCK) {
            let here = BLOCK.min(self.count - start);
            plan.cash(sample, start, &mut block);
            let mut worth = block.cash;
            for (worth, costs) in worth.iter_mut().zip(&block.costs) {
                *worth -= costs;
            }
            self.npv_cashable.extend_from_slice(&worth[..here]);
            if with_wider {
                plan.wider(sample, start, &mut block);
                let mut worth = block.valued;
                let others = block.wider.iter().zip(&block.costs);
                for (worth, (wider, costs)) in worth.iter_mut().zip(others) {
                    *worth = *worth + wider - costs;
                }
                self.npsv.extend_from_slice(&worth[..here]);
                self.wider_worth.extend_from_slice(&block.wider[..here]);
            }
            self.unpaid_until.extend_from_slice(&block.unpaid_until[..here]);
            for (column, at_end) in self.cumulative_cashable.iter_mut().zip(&block.cumulative) {
                column.extend_from_slice(&at_end[..here]);
            }
        }
    }

    fn columns(&mut self) -> impl Iterator<Item = &mut Vec<f64>> {
        [&mut self.npv_cashable, &mut self.npsv, &mut self.wider_worth, &mut self.unpaid_until]
            .into_iter()
            .chain(&mut self.cumulative_cashable)
    }

    /// The chance that the money is back by the end of each year, from Year 1 on.
    #[must_use]
    pub fn paid_back_by_year(&self) -> Vec<f64> {
        let years = self.cumulative_cashable.len();
        let mut turned = vec![0_u32; years + 1];
        for year in &self.unpaid_until {
            turned[*year as usize] += 1;
        }
        let mut paid_back = 0;
        turned[..years]
            .iter()
            .map(|draws| {
                paid_back += draws;
                f64::from(paid_back) / self.count as f64
            })
            .collect()
    }
}

/// The chance that the money is back by the end of `year`, without working out anything else.
#[must_use]
pub fn chance_paid_back(
    case: &Case,
    choices: &Choices,
    sample: &Sample,
    count: usize,
    year: u32,
) -> f64 {
    let plan = Plan::of(case, choices);
    let count = count.min(sample.draws());
    let mut block = plan.block();
    let mut paid_back = 0;
    for start in (0..count).step_by(BLOCK) {
        plan.cash(sample, start, &mut block);
        let draws = &block.unpaid_until[..BLOCK.min(count - start)];
        paid_back += draws.iter().filter(|unpaid| **unpaid < f64::from(year)).count();
    }
    paid_back as f64 / count as f64
}
