//! What it is worth: cash for the councils, and value for everyone. The two stay apart.

use super::choices::Choices;
use super::outcome::{Flows, YearOutcome};
use super::wider_benefits;

/// The figures for the whole period.
pub(super) struct Appraisal {
    pub npv_cashable: f64,
    pub wider_worth: f64,
    pub npsv: f64,
    pub bcr: Option<f64>,
    pub cash_return: Option<f64>,
    pub payback_years: Option<f64>,
    pub no_payer: f64,
}

/// Adds the years up and discounts them.
pub(super) fn appraise(
    choices: &Choices,
    flows: impl ExactSizeIterator<Item = Flows>,
) -> (Vec<YearOutcome>, Appraisal) {
    let mut years = Vec::with_capacity(flows.len());
    let mut discount_factor = 1.0;
    let mut cumulative_cashable = 0.0;
    let (mut cash, mut valued, mut wider, mut costs) = (0.0, 0.0, 0.0, 0.0);
    let mut no_payer = 0.0;
    for (flow, year) in flows.zip(1..) {
        let organisational_benefit: f64 = flow.savings_by_driver.iter().sum();
        let project_benefit: f64 = flow.project_benefits.iter().sum();
        let project_cost: f64 = flow.project_costs.iter().sum();
        let cash_in_year = flow.cashable_benefit + project_benefit;
        let cost = flow.one_off_cost + flow.programme_cost + project_cost;
        let net_cashable = cash_in_year - cost;
        cumulative_cashable += net_cashable;
        cash += cash_in_year * discount_factor;
        let counted_once = organisational_benefit * (1.0 - choices.overlap);
        valued += (counted_once + project_benefit) * discount_factor;
        wider += flow.wider_benefit * discount_factor;
        costs += cost * discount_factor;
        no_payer += flow.funding.shortfall + flow.funding.one_off_outside;
        years.push(YearOutcome {
            year,
            wider_benefit: flow.wider_benefit,
            organisational_benefit,
            cashable_benefit: flow.cashable_benefit,
            savings_by_driver: flow.savings_by_driver,
            savings_by_council: flow.savings_by_council,
            one_off_cost: flow.one_off_cost,
            programme_cost: flow.programme_cost,
            project_benefits: flow.project_benefits,
            project_costs: flow.project_costs,
            net_cashable,
            cumulative_cashable,
            discount_factor,
            funding: flow.funding,
        });
        discount_factor /= 1.0 + choices.discount_rate;
    }
    let appraisal = Appraisal {
        npv_cashable: cash - costs,
        wider_worth: wider * wider_benefits::after_cost(choices),
        npsv: valued + wider * wider_benefits::after_cost(choices) - costs,
        bcr: ratio(valued + wider, costs + wider * choices.wider_cost),
        cash_return: ratio(cash, costs),
        payback_years: payback(years.iter().map(|year| year.cumulative_cashable)),
        no_payer,
    };
    (years, appraisal)
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
