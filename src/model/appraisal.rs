//! What it is worth: cash for the councils, and value for everyone. The two stay apart.

use std::rc::Rc;

use super::choices::Choices;
use super::flows::{Flows, What};
use super::funding::FundingYear;
use super::on_councils::OnCouncils;
use super::outcome::{Totals, YearOutcome};
use super::wider_benefits;

/// What the rows of the table come to in one year.
#[derive(Clone, Copy, Default)]
pub(super) struct InYear {
    pub savings: f64,
    /// The part of the savings that is cash, and what they count for everyone.
    pub cash: f64,
    pub valued: f64,
    pub recurring: f64,
    pub one_off: f64,
    pub team: f64,
    pub project_benefit: f64,
    pub project_cost: f64,
}

impl InYear {
    /// Adds up the rows, year by year.
    pub fn all(flows: &Flows, years: u32) -> Vec<Self> {
        let mut all = vec![Self::default(); years as usize];
        for flow in &flows.rows {
            let full = flow.full.unwrap_or(0.0);
            for (sums, share) in all.iter_mut().zip(flows.shares(flow)) {
                let amount = full * share;
                match flow.what {
                    What::Saving(_) => {
                        sums.savings += amount;
                        sums.cash += amount * flow.cash;
                        sums.valued += amount * flow.value;
                    }
                    What::Recurring(_) => sums.recurring += amount,
                    What::OneOff(_) => sums.one_off += amount,
                    What::Team => sums.team += amount,
                    What::ProjectBenefit(_) => sums.project_benefit += amount,
                    What::ProjectCost(_) => sums.project_cost += amount,
                    // They come last, and are no cash.
                    What::Measure(_) => return all,
                }
            }
        }
        all
    }
}

/// Adds the years up and discounts them, one after the other.
pub(super) struct Appraisal<'a> {
    choices: &'a Choices,
    on_councils: Rc<OnCouncils>,
    discount_factor: f64,
    cumulative_cashable: f64,
    cash: f64,
    valued: f64,
    wider: f64,
    costs: f64,
}

impl<'a> Appraisal<'a> {
    pub fn of(choices: &'a Choices, on_councils: Rc<OnCouncils>) -> Self {
        Self {
            choices,
            on_councils,
            discount_factor: 1.0,
            cumulative_cashable: 0.0,
            cash: 0.0,
            valued: 0.0,
            wider: 0.0,
            costs: 0.0,
        }
    }

    /// The next year: what its rows come to, what is known of its funding, and the wider benefits
    /// in it.
    pub fn year(
        &mut self,
        year: u32,
        sums: &InYear,
        funding: &FundingYear,
        wider_benefit: f64,
    ) -> YearOutcome {
        let cash_in_year = sums.cash + sums.project_benefit;
        let cost = sums.one_off + sums.team + sums.project_cost + sums.recurring;
        let net_cashable = cash_in_year - cost;
        let discount_factor = self.discount_factor;
        self.cumulative_cashable += net_cashable;
        self.cash += cash_in_year * discount_factor;
        self.valued += (sums.valued + sums.project_benefit) * discount_factor;
        self.wider += wider_benefit * discount_factor;
        self.costs += cost * discount_factor;
        self.discount_factor /= 1.0 + self.choices.discount_rate;
        YearOutcome {
            year,
            wider_benefit,
            organisational_benefit: sums.savings,
            cashable_benefit: sums.cash,
            recurring_cost: sums.recurring,
            one_off_cost: sums.one_off,
            programme_cost: sums.team,
            project_benefit: sums.project_benefit,
            project_cost: sums.project_cost,
            on_councils: Rc::clone(&self.on_councils),
            net_cashable,
            cumulative_cashable: self.cumulative_cashable,
            discount_factor,
            funding: *funding,
        }
    }

    /// The figures for all years together.
    pub fn totals(self, flows: &Flows, years: &[YearOutcome]) -> Totals {
        let Self { choices, cash, valued, wider, costs, .. } = self;
        let mut no_payer = 0.0;
        for YearOutcome { funding, .. } in years {
            no_payer += funding.shortfall + funding.one_off_outside;
        }
        Totals {
            wider_full_effect: flows.wider,
            organisational_full_effect: flows.savings,
            one_off_cost: flows.one_off,
            npv_cashable: cash - costs,
            wider_worth: wider * wider_benefits::after_cost(choices),
            npsv: valued + wider * wider_benefits::after_cost(choices) - costs,
            bcr: ratio(valued + wider, costs + wider * choices.wider_cost),
            cash_return: ratio(cash, costs),
            payback_years: payback(years.iter().map(|year| year.cumulative_cashable)),
            no_payer,
        }
    }
}

/// None where there is nothing to divide by.
fn ratio(gained: f64, spent: f64) -> Option<f64> {
    (spent > 0.0).then(|| gained / spent)
}

/// Years from the start of Year 1 until the running total last turns from below 0 to 0 or
/// above, interpolated inside that year; 0 if it is never below, none if it ends below.
fn payback(cumulative: impl Iterator<Item = f64>) -> Option<f64> {
    let mut before = 0.0;
    let mut turned = Some(0.0);
    for (after, elapsed) in cumulative.zip(0_u32..) {
        if after < 0.0 {
            turned = None;
        } else if before < 0.0 {
            turned = Some(f64::from(elapsed) - before / (after - before));
        }
        before = after;
    }
    turned
}
