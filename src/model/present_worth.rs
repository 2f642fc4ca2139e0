//! What working together is worth in today's money, for any councils that take part.
//!
//! Most of the model does not depend on who takes part. That is read from the table of flows once,
//! as if every council took part with all that it counts for, and discounted; what a group of
//! councils gains and pays then takes about a microsecond, so that all of them can be looked at
//! while a slider moves.

mod accounts;

pub use accounts::Accounts;

use super::choices::Choices;
use super::flows::{self, Flows, Reach, What};
use super::funding::{before_members, member_parts, offered};
use super::list::{ByCouncil, ByDivision, ByProject, BySource};
use super::participation::{Participation, with_network};
use super::projects::Projects;
use super::weights::Weights;
use crate::case::{Case, Stance};

/// The case as if every council took part with all that it counts for; present values in pounds.
#[derive(Clone)]
pub(super) struct PresentWorth<'a> {
    case: &'a Case,
    choices: &'a Choices,
    weights: Weights,
    /// The part of the savings that is cash, for each way in which lines are divided.
    savings: ByDivision<f64>,
    /// After what it costs to bring them about.
    wider: f64,
    recurring: ByDivision<f64>,
    one_off: ByDivision<f64>,
    /// The years with something to fund.
    to_fund: Vec<CostYear>,
    /// What a pound of each joint project's benefits and costs is worth today.
    projects: ByProject<(f64, f64)>,
    /// Whether anybody is in one.
    has_projects: bool,
}

/// What one year costs, not discounted.
#[derive(Clone, Copy)]
struct CostYear {
    programme: f64,
    one_off: ByDivision<f64>,
    /// What each source has for it.
    offered: BySource<f64>,
    discount_factor: f64,
}

/// What the councils that take part gain and pay together, as present values in pounds.
#[derive(Clone, Copy, Default)]
pub(super) struct Together {
    /// Savings that are cash, benefits of joint projects, and by the social weight the wider
    /// benefits.
    pub gains: f64,
    /// All costs, less what the outside pots pay.
    pub pays: f64,
}

/// Who has to find the money, as present values in pounds.
struct Bill {
    /// What each source pays.
    sources: BySource<f64>,
    /// What the sources leave: for the members to pay, or short.
    left: f64,
}

impl<'a> PresentWorth<'a> {
    pub fn of(case: &'a Case, choices: &'a Choices) -> Self {
        let flows = Flows::with_reach(case, choices, &Reach::full(case), true, None);
        let nothing = ByDivision::of(0.0, case.divisions.len());
        let mut worth = Self {
            case,
            choices,
            weights: Weights::of(case, choices),
            savings: nothing,
            wider: 0.0,
            recurring: nothing,
            one_off: nothing,
            to_fund: Vec::new(),
            projects: choices.projects.map(|_| (0.0, 0.0)),
            has_projects: choices.projects.iter().any(|project| project.councils.contains(&true)),
        };
        let mut discount_factor = 1.0;
        for year in 1..=choices.horizon {
            let offers = BySource::default();
            let mut costs =
                CostYear { programme: 0.0, one_off: nothing, offered: offers, discount_factor };
            for (row, flow) in flows.rows.iter().enumerate() {
                let amount = flows.amount(row, year as usize - 1);
                let worth_now = amount * discount_factor;
                let division = |line: usize| case.lines[line].division;
                match flow.what {
                    What::Saving(line) => worth.savings[division(line)] += worth_now * flow.cash,
                    What::Recurring(line) => worth.recurring[division(line)] += worth_now,
                    What::OneOff(line) => {
                        worth.one_off[division(line)] += worth_now;
                        costs.one_off[division(line)] += amount;
                    }
                    What::Team => costs.programme = amount,
                    What::Measure(_) => worth.wider += worth_now * flow.value,
                    What::ProjectBenefit(_) | What::ProjectCost(_) => {}
                }
            }
            for (project, (benefit, cost)) in choices.projects.iter().zip(&mut worth.projects) {
                let years = project.first_year..project.first_year + project.years;
                *benefit += if years.contains(&year) { discount_factor } else { 0.0 };
                *cost += if project.first_year == year { discount_factor } else { 0.0 };
            }
            if costs.programme != 0.0 || costs.one_off.iter().any(|amount| *amount != 0.0) {
                costs.offered = BySource::from_fn(case.sources.len(), |place| {
                    offered(choices, &case.sources[place], place, year, costs.programme)
                });
                worth.to_fund.push(costs);
            }
            discount_factor /= 1.0 + choices.discount_rate;
        }
        worth
    }

    /// The same with another part of the savings for the upper councils.
    pub fn with_county_part(&self, county_part: f64) -> Self {
        let weights = Weights::with_county_part(self.case, self.choices, county_part);
        Self { weights, ..self.clone() }
    }

    /// Who takes part with these stances.
    pub fn with(&self, stances: &[Stance]) -> Participation {
        Participation::of(&self.weights, stances)
    }

    /// What the councils that take part gain and pay together.
    pub fn together(&self, participation: &Participation) -> Together {
        if !participation.anyone {
            return Together::default();
        }
        let bill = self.bill(participation);
        let mut together = Together { gains: self.social(participation), pays: bill.left };
        for division in 0..self.savings.len() {
            together.gains += self.saved(participation, division);
            together.pays += self.apart(participation, division);
        }
        for (source, paid) in self.case.sources.iter().zip(&bill.sources) {
            together.pays += if source.payer.is_some() { *paid } else { 0.0 };
        }
        // Most scenarios have no projects, and this is asked of every group.
        if self.has_projects {
            let (benefits, costs) = self.projects(participation);
            for (benefit, cost) in benefits.iter().zip(&costs) {
                together.gains += benefit;
                together.pays += cost;
            }
        }
        together
    }

    /// What each council gains and pays.
    pub fn accounts(&self, participation: &Participation) -> Accounts {
        Accounts { gains: self.gains(participation), pays: self.pays(participation, self.choices) }
    }

    /// What each council gains. The councils together have [`Together::gains`].
    pub fn gains(&self, participation: &Participation) -> ByCouncil<f64> {
        let social = self.social(participation);
        let (mut gains, _) = self.projects(participation);
        add_parts(&mut gains, social, &participation.parts(&self.weights.place));
        for (division, weights) in self.weights.divisions.iter().enumerate() {
            let saved = self.saved(participation, division);
            add_parts(&mut gains, saved, &participation.parts(weights));
        }
        gains
    }

    /// What each council pays under the funding rule of `rule`. The councils together pay
    /// [`Together::pays`].
    pub fn pays(&self, participation: &Participation, rule: &Choices) -> ByCouncil<f64> {
        if !participation.anyone {
            return ByCouncil::of(0.0, self.case.councils.len());
        }
        let bill = self.bill(participation);
        let mut pays = self.directly(participation, &bill);
        let shortfall = flows::shortfall_parts(rule, &self.weights, participation);
        add_parts(&mut pays, self.apart(participation, PLAIN), &shortfall);
        let members = member_parts(self.case, rule, &self.weights, participation);
        add_parts(&mut pays, bill.left, &members.unwrap_or(shortfall));
        pays
    }

    /// What each council pays before anything is divided by a rule: its parts of joint projects,
    /// what it pays as a source, and its parts of lines that say themselves how they fall.
    pub fn paid_directly(&self, participation: &Participation) -> ByCouncil<f64> {
        self.directly(participation, &self.bill(participation))
    }

    fn directly(&self, participation: &Participation, bill: &Bill) -> ByCouncil<f64> {
        let (_, mut pays) = self.projects(participation);
        for (source, paid) in self.case.sources.iter().zip(bill.sources) {
            if let Some(payer) = source.payer {
                pays[payer] += paid;
            }
        }
        for (division, weights) in self.weights.divisions.iter().enumerate().skip(PLAIN + 1) {
            let apart = self.apart(participation, division);
            if apart != 0.0 {
                add_parts(&mut pays, apart, &participation.parts(weights));
            }
        }
        pays
    }

    /// What joint projects bring and cost each council.
    fn projects(&self, participation: &Participation) -> (ByCouncil<f64>, ByCouncil<f64>) {
        Projects::of(self.case, self.choices, &self.weights, participation).worth(&self.projects)
    }

    /// Savings that are cash, of the lines that are divided in one way.
    fn saved(&self, participation: &Participation, division: usize) -> f64 {
        let reached = with_network(participation.coverage[division], self.choices.network);
        self.savings[division] * reached
    }

    /// What a council has of the others' wider benefits when it stays out: its part by place
    /// weight, as far as benefits spill over and weigh for a council.
    pub fn outside(&self, participation: &Participation, council: usize) -> f64 {
        let weights = self.weights.place;
        let others = (0..weights.len()).filter(|other| participation.takes_part[*other]);
        let all = others.map(|other| weights[other]).sum::<f64>() + weights[council];
        if all == 0.0 {
            return 0.0;
        }
        self.choices.spillover * self.social(participation) * weights[council] / all
    }

    /// The wider benefits as far as councils weigh them.
    fn social(&self, participation: &Participation) -> f64 {
        let reach = with_network(participation.place_coverage, self.choices.network);
        self.choices.social_weight * self.wider * reach
    }

    fn bill(&self, participation: &Participation) -> Bill {
        let funded = self.choices.fund_one_off_share;
        let mut bill = Bill { sources: BySource::of(0.0, self.case.sources.len()), left: 0.0 };
        for CostYear { programme, one_off, offered, discount_factor } in &self.to_fund {
            let mut one_offs = 0.0;
            for (amount, coverage) in one_off.iter().zip(&participation.coverage) {
                one_offs += amount * flows::size(self.choices, participation, *coverage);
            }
            let left = before_members(
                self.case,
                participation,
                *programme + funded * one_offs,
                |place| offered[place],
                |place, paid| bill.sources[place] += paid * discount_factor,
            );
            bill.left += left * discount_factor;
        }
        bill
    }

    /// Recurring cost, and the one-off cost that is not put through the funding split, of the lines
    /// that are divided in one way.
    fn apart(&self, participation: &Participation, division: usize) -> f64 {
        let one_off = self.one_off[division] * (1.0 - self.choices.fund_one_off_share);
        let size = flows::size(self.choices, participation, participation.coverage[division]);
        (one_off + self.recurring[division]) * size
    }
}

/// The division of lines that say nothing of how they fall: by savings.
const PLAIN: usize = 0;

fn add_parts(sums: &mut [f64], amount: f64, parts: &[f64]) {
    for (sum, part) in sums.iter_mut().zip(parts) {
        *sum += amount * part;
    }
}

/// What a council has of the others' wider benefits when it stays out, as a present value in
/// pounds.
#[must_use]
pub fn worth_outside(case: &Case, choices: &Choices, council: usize) -> f64 {
    let mut stances = choices.stances;
    stances[council] = Stance::Out;
    let present = PresentWorth::of(case, choices);
    present.outside(&present.with(&stances), council)
}
