//! What follows from a set of choices.

use std::rc::Rc;

use super::choices::LeversAre;
use super::flows::{Counted, Flows, What};
use super::funding::FundingYear;
use super::list::{ByCouncil, ByProject};
use super::on_councils::OnCouncils;

/// Everything the planner shows. Money in pounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The calendar year in which Year 1 starts.
    pub first_year: u32,
    /// What the levers are among all that may happen, and so what these figures are.
    pub levers_are: LeversAre,
    /// One entry a year, from Year 1 to the horizon.
    pub years: Vec<YearOutcome>,
    /// Figures for the whole period.
    pub totals: Totals,
    /// On whom the rows fall, with the rows.
    pub(super) on_councils: Rc<OnCouncils>,
    /// Which councils pay or join.
    pub takes_part: ByCouncil<bool>,
    /// The councils that take part and join each joint project.
    pub project_members: ByProject<ByCouncil<bool>>,
    /// Each council's part of what no source and no rule pays for; they sum to 1, or to 0 if
    /// nobody takes part.
    pub shortfall_parts: ByCouncil<f64>,
}

/// Figures for the whole period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Totals {
    /// Wider benefits at full effect (a year, or once, as chosen).
    pub wider_full_effect: f64,
    /// Councils' savings a year at full effect, before delay and fade.
    pub organisational_full_effect: f64,
    /// One-off cost with contingency and optimism.
    pub one_off_cost: f64,
    /// Present value of savings less costs: the councils' cash alone.
    pub npv_cashable: f64,
    /// Present value of the wider benefits less what it costs to bring them about. No cash.
    pub wider_worth: f64,
    /// Present value of savings and wider benefits less costs, what it costs to bring the wider
    /// benefits about included. Savings that the wider benefits already contain count once.
    pub npsv: f64,
    /// Present value of savings and wider benefits over that of costs, what it costs to bring the
    /// wider benefits about included; none without cost.
    pub bcr: Option<f64>,
    /// Present value of the savings that are cash and of joint projects' benefits over that of
    /// costs: what comes back to councils for each pound; none without cost.
    pub cash_return: Option<f64>,
    /// Years from the start of Year 1 until the money is back; none if it never is.
    pub payback_years: Option<f64>,
    /// What nobody has agreed to pay, in all years counted and not discounted: the shortfalls,
    /// and the one-off cost that is not put through the split.
    pub no_payer: f64,
}

/// One financial year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearOutcome {
    /// 1 for the first year.
    pub year: u32,
    /// Wider benefit in the year.
    pub wider_benefit: f64,
    /// Councils' savings in the year.
    pub organisational_benefit: f64,
    /// The part of these that is cash: it leaves the budget.
    pub cashable_benefit: f64,
    /// Recurring cost in the year.
    pub recurring_cost: f64,
    /// One-off cost in the year.
    pub one_off_cost: f64,
    /// Programme team in the year.
    pub programme_cost: f64,
    /// What joint projects bring in the year.
    pub(super) project_benefit: f64,
    /// What joint projects cost in the year.
    pub(super) project_cost: f64,
    /// Savings that are cash and joint projects' benefits less all costs.
    pub net_cashable: f64,
    /// The same added up from Year 1, not discounted.
    pub cumulative_cashable: f64,
    /// What a pound of the year is worth in Year 1.
    pub discount_factor: f64,
    /// Who funds the year.
    pub funding: FundingYear,
    /// On whom it falls.
    pub(super) on_councils: Rc<OnCouncils>,
}

impl YearOutcome {
    /// What joint projects bring in the year.
    #[must_use]
    pub const fn project_benefit(&self) -> f64 {
        self.project_benefit
    }

    /// What joint projects cost in the year.
    #[must_use]
    pub const fn project_cost(&self) -> f64 {
        self.project_cost
    }
}

impl Outcome {
    /// All money, row by row.
    #[must_use]
    pub fn flows(&self) -> &Flows {
        &self.on_councils.flows
    }

    /// The savings of the chosen option, in the order of the case.
    pub fn savings(&self) -> impl Iterator<Item = Counted> + '_ {
        self.flows().lines(|what| match what {
            What::Saving(line) => Some(line),
            _ => None,
        })
    }

    /// Recurring costs, likewise.
    pub fn recurring(&self) -> impl Iterator<Item = Counted> + '_ {
        self.flows().lines(|what| match what {
            What::Recurring(line) => Some(line),
            _ => None,
        })
    }

    /// One-off costs, likewise.
    pub fn one_off(&self) -> impl Iterator<Item = Counted> + '_ {
        self.flows().lines(|what| match what {
            What::OneOff(line) => Some(line),
            _ => None,
        })
    }

    /// Measures, likewise.
    pub fn measures(&self) -> impl Iterator<Item = Counted> + '_ {
        self.flows().lines(|what| match what {
            What::Measure(measure) => Some(measure),
            _ => None,
        })
    }

    /// `year` as a financial year: "2023/24".
    #[must_use]
    pub fn label(&self, year: u32) -> String {
        financial_year(self.first_year, year)
    }

    /// What is not funded, in all years together.
    #[must_use]
    pub fn shortfall(&self) -> f64 {
        self.years.iter().map(|year| year.funding.shortfall).sum()
    }

    /// What `council` pays in all years together.
    #[must_use]
    pub fn contribution(&self, council: usize) -> f64 {
        self.years.iter().map(|year| year.funding.contributions[council]).sum()
    }

    /// Whether any council has joined a joint project.
    #[must_use]
    pub fn has_projects(&self) -> bool {
        self.project_members.iter().any(|members| members.contains(&true))
    }

    /// How many councils have joined a joint project.
    #[must_use]
    pub fn councils_in_projects(&self) -> usize {
        (0..self.takes_part.len()).filter(|council| self.is_in_a_project(*council)).count()
    }

    /// Whether `council` has joined a joint project.
    #[must_use]
    pub fn is_in_a_project(&self, council: usize) -> bool {
        self.project_members.iter().any(|project| project[council])
    }

    /// What each council saves in all years together.
    #[must_use]
    pub fn saved_by_all(&self) -> ByCouncil<f64> {
        let mut all = ByCouncil::of(0.0, self.takes_part.len());
        for year in &self.years {
            for (all, saved) in all.iter_mut().zip(&year.savings_by_council()) {
                *all += saved;
            }
        }
        all
    }
}

/// Year `year` of a plan whose Year 1 starts in `first_year`, as a financial year: "2023/24".
#[must_use]
pub fn financial_year(first_year: u32, year: u32) -> String {
    let start = first_year + year - 1;
    format!("{start}/{:02}", (start + 1) % 100)
}
