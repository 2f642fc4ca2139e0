//! What it is worth: cash for the councils, and value for everyone. The two stay apart.

use super::choices::Choices;
use super::flows::{Flows, What};
use super::funding::FundingYear;
use super::list::ByCouncil;
use super::outcome::{Totals, YearOutcome};
use super::wider_benefits;

/// What the rows of the table come to in one year.
#[derive(Clone, Copy, Default)]
pub(super) struct InYear {
    pub savings: f64,
    /// The part of the savings that is cash, and what they count for everyone.
    pub cash: f64,
    pub valued: f64,
    pub savings_by_council: ByCouncil<f64>,
    pub recurring: f64,
    pub recurring_by_council: ByCouncil<f64>,
    pub one_off: f64,
    /// How the one-off cost falls that is not put through the split.
    pub one_off_by_council: ByCouncil<f64>,
    pub team: f64,
}

impl InYear {
    /// Adds up the rows for the year at `place`, from 0.
    pub fn of(flows: &Flows, place: usize, councils: usize) -> Self {
        let nothing = ByCouncil::of(0.0, councils);
        let mut sums = Self {
            savings_by_council: nothing,
            recurring_by_council: nothing,
            one_off_by_council: nothing,
            ..Self::default()
        };
        for (row, flow) in flows.rows.iter().enumerate() {
            let amount = flows.by_year(row)[place];
            let (sum, by_council) = match flow.what {
                What::Saving(_) => {
                    sums.cash += amount * flow.cash;
                    sums.valued += amount * flow.value;
                    (&mut sums.savings, &mut sums.savings_by_council)
                }
                What::Recurring(_) => (&mut sums.recurring, &mut sums.recurring_by_council),
                What::OneOff(_) => (&mut sums.one_off, &mut sums.one_off_by_council),
                What::Team => {
                    sums.team = amount;
                    continue;
                }
                // Projects are shared by themselves, and measures are no cash.
                What::ProjectBenefit(_) | What::ProjectCost(_) | What::Measure(_) => continue,
            };
            *sum += amount;
            if amount != 0.0
                && let Some(parts) = flows.parts(row)
            {
                for (council, part) in by_council.iter_mut().zip(parts) {
                    *council += amount * part;
                }
            }
        }
        sums
    }
}

/// Adds the years up and discounts them, one after the other.
pub(super) struct Appraisal<'a> {
    choices: &'a Choices,
    discount_factor: f64,
    cumulative_cashable: f64,
    cash: f64,
    valued: f64,
    wider: f64,
    costs: f64,
    no_payer: f64,
}

impl<'a> Appraisal<'a> {
    pub fn of(choices: &'a Choices) -> Self {
        Self {
            choices,
            discount_factor: 1.0,
            cumulative_cashable: 0.0,
            cash: 0.0,
            valued: 0.0,
            wider: 0.0,
            costs: 0.0,
            no_payer: 0.0,
        }
    }

    /// The next year: what its rows come to, what its projects bring and cost each council, who
    /// funds it, and the wider benefits in it.
    pub fn year(
        &mut self,
        year: u32,
        sums: InYear,
        (project_benefits, project_costs): (ByCouncil<f64>, ByCouncil<f64>),
        funding: FundingYear,
        wider_benefit: f64,
    ) -> YearOutcome {
        let project_benefit: f64 = project_benefits.iter().sum();
        let project_cost: f64 = project_costs.iter().sum();
        let cash_in_year = sums.cash + project_benefit;
        let cost = sums.one_off + sums.team + project_cost + sums.recurring;
        let net_cashable = cash_in_year - cost;
        let discount_factor = self.discount_factor;
        self.cumulative_cashable += net_cashable;
        self.cash += cash_in_year * discount_factor;
        self.valued += (sums.valued + project_benefit) * discount_factor;
        self.wider += wider_benefit * discount_factor;
        self.costs += cost * discount_factor;
        self.no_payer += funding.shortfall + funding.one_off_outside;
        self.discount_factor /= 1.0 + self.choices.discount_rate;
        YearOutcome {
            year,
            wider_benefit,
            organisational_benefit: sums.savings,
            cashable_benefit: sums.cash,
            savings_by_council: sums.savings_by_council,
            recurring_cost: sums.recurring,
            recurring_by_council: sums.recurring_by_council,
            one_off_cost: sums.one_off,
            one_off_by_council: sums
                .one_off_by_council
                .map(|part| part * (1.0 - self.choices.fund_one_off_share)),
            programme_cost: sums.team,
            project_benefits,
            project_costs,
            net_cashable,
            cumulative_cashable: self.cumulative_cashable,
            discount_factor,
            funding,
        }
    }

    /// The figures for all years together.
    pub fn totals(self, flows: &Flows, years: &[YearOutcome]) -> Totals {
        let Self { choices, cash, valued, wider, costs, .. } = self;
        Totals {
            wider_full_effect: flows.full(|what| matches!(what, What::Measure(_))),
            organisational_full_effect: flows.full(|what| matches!(what, What::Saving(_))),
            one_off_cost: flows.one_off,
            npv_cashable: cash - costs,
            wider_worth: wider * wider_benefits::after_cost(choices),
            npsv: valued + wider * wider_benefits::after_cost(choices) - costs,
            bcr: ratio(valued + wider, costs + wider * choices.wider_cost),
            cash_return: ratio(cash, costs),
            payback_years: payback(years.iter().map(|year| year.cumulative_cashable)),
            no_payer: self.no_payer,
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
