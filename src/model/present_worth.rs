//! What working together is worth in today's money, for any councils that take part.
//!
//! Most of the model does not depend on who takes part. That is added up and discounted once;
//! what a group of councils gains and pays then takes about a microsecond, so that all of them can
//! be looked at while a slider moves.

use super::choices::{Choices, Stance};
use super::evidence::{Evidence, Tier};
use super::funding::{before_members, member_weights};
use super::participation::Participation;
use super::projects::{PROJECTS, Projects};
use super::{one_off_costs, savings, team, wider_benefits};
use crate::model::list::{ByCouncil, ByLine};

/// The case as if every council took part with all that it counts for; present values in pounds.
pub(super) struct PresentWorth<'a> {
    evidence: &'a Evidence,
    choices: &'a Choices,
    /// The part of each driver's saving that is cash.
    savings: ByLine<f64>,
    /// After what it costs to bring them about.
    wider: f64,
    one_off: f64,
    /// The years with something to fund.
    to_fund: Vec<CostYear>,
    /// What a pound of each joint project's benefits and costs is worth today.
    projects: [(f64, f64); PROJECTS],
}

/// What one year costs, not discounted.
struct CostYear {
    year: u32,
    programme: f64,
    one_off: f64,
    discount_factor: f64,
}

/// What the councils that take part gain and pay together, as present values in pounds.
#[derive(Clone, Copy, Default)]
pub(super) struct Together {
    /// Savings that are cash, benefits of joint projects, and by the social weight the wider
    /// benefits.
    pub gains: f64,
    /// One-off cost, programme and joint projects, less what the two outside pots pay.
    pub pays: f64,
}

/// Who has to find the money, as present values in pounds.
struct Bill {
    /// What the county pays directly.
    county: f64,
    /// The one-off cost that is not put through the funding split.
    apart: f64,
    /// What county and pots leave: for the members to pay, or short.
    left: f64,
}

/// What each council gains and pays, as present values in pounds; 0 for one that stays out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Accounts {
    /// Savings that are cash, benefits of joint projects, and by the social weight a part of the
    /// wider benefits.
    pub gains: ByCouncil<f64>,
    /// Contributions, costs of joint projects, and parts of the one-off cost that is not put
    /// through the funding split and of the shortfall.
    pub pays: ByCouncil<f64>,
}

impl Accounts {
    /// What follows for each council from the choices.
    #[must_use]
    pub fn of(evidence: &Evidence, choices: &Choices) -> Self {
        let present = PresentWorth::of(evidence, choices);
        present.accounts(&present.with(&choices.stances))
    }

    /// What each council is left with; below zero for one that loses.
    #[must_use]
    pub fn nets(&self) -> ByCouncil<f64> {
        ByCouncil::from_fn(self.gains.len(), |council| self.gains[council] - self.pays[council])
    }
}

impl<'a> PresentWorth<'a> {
    pub fn of(evidence: &'a Evidence, choices: &'a Choices) -> Self {
        let everyone =
            Participation::with_stances(evidence, choices, &choices.stances.map(|_| Stance::Joins));
        let lines = evidence.cost_lines.iter().zip(choices.costs);
        let lines = lines.map(|(line, position)| one_off_costs::line_cost(line, position, 1.0));
        let all_one_off = one_off_costs::total(choices, lines.sum());
        let claimed = wider_benefits::attributed(choices, choices.attribution);
        let measures = evidence.measures.iter().zip(choices.progress);
        let all_wider: f64 = measures.map(|(measure, progress)| measure.benefit * progress).sum();
        let mut worth = Self {
            evidence,
            choices,
            savings: ByLine::of(0.0, evidence.drivers.len()),
            wider: 0.0,
            one_off: 0.0,
            to_fund: Vec::new(),
            projects: [(0.0, 0.0); PROJECTS],
        };
        let cashable_parts = savings::cashable_parts(evidence, choices);
        let mut discount_factor = 1.0;
        for year in 1..choices.horizon + 1 {
            let elapsed = f64::from(year) - choices.delay;
            let kept = savings::kept_after_fading(choices.fade, elapsed) * discount_factor;
            for (index, driver) in evidence.drivers.iter().enumerate() {
                let position = choices.positions[index];
                let full = savings::full_effect(driver, position, choices.realisation, 1.0);
                let cash = full * cashable_parts[index];
                worth.savings[index] += cash * savings::cumulative_share(driver, elapsed) * kept;
            }
            let wider = all_wider * claimed * wider_benefits::share_in_year(choices, year);
            worth.wider += wider * wider_benefits::after_cost(choices) * discount_factor;
            let one_off = all_one_off * one_off_costs::share_in_year(choices, year);
            worth.one_off += one_off * discount_factor;
            let programme = team::cost_in_year(evidence, choices, &everyone, year);
            if programme > 0.0 || one_off > 0.0 {
                worth.to_fund.push(CostYear { year, programme, one_off, discount_factor });
            }
            for (project, (benefit, cost)) in choices.projects.iter().zip(&mut worth.projects) {
                let years = project.first_year..project.first_year + project.years;
                *benefit += if years.contains(&year) { discount_factor } else { 0.0 };
                *cost += if project.first_year == year { discount_factor } else { 0.0 };
            }
            discount_factor /= 1.0 + choices.discount_rate;
        }
        worth
    }

    /// Who takes part with these stances.
    pub fn with(&self, stances: &[Stance]) -> Participation {
        Participation::with_stances(self.evidence, self.choices, stances)
    }

    /// The same with another part of the savings for the county.
    pub fn with_county_part(&self, county_part: f64) -> Participation {
        let stances = &self.choices.stances;
        Participation::with_county_part(self.evidence, self.choices, stances, county_part)
    }

    /// What the councils that take part gain and pay together.
    pub fn together(&self, participation: &Participation) -> Together {
        if !participation.anyone() {
            return Together::default();
        }
        let savings = self.savings.iter().zip(participation.driver_reach);
        let savings: f64 = savings.map(|(saving, reach)| saving * reach).sum();
        let Bill { county, apart, left } = self.bill(participation);
        let (benefits, costs) = self.projects(participation);
        Together {
            gains: savings + self.social(participation) + benefits.iter().sum::<f64>(),
            pays: county + apart + left + costs.iter().sum::<f64>(),
        }
    }

    /// What each council gains and pays.
    pub fn accounts(&self, participation: &Participation) -> Accounts {
        Accounts { gains: self.gains(participation), pays: self.pays(participation, self.choices) }
    }

    /// What each council gains. The councils together have [`Together::gains`].
    pub fn gains(&self, participation: &Participation) -> ByCouncil<f64> {
        let social = self.social(participation);
        let mut gains = participation.place_parts().map(|part| social * part);
        for (index, parts) in participation.driver_parts.iter().enumerate() {
            let saving = self.savings[index] * participation.driver_reach[index];
            for (gain, part) in gains.iter_mut().zip(parts) {
                *gain += saving * part;
            }
        }
        let (benefits, _) = self.projects(participation);
        ByCouncil::from_fn(gains.len(), |council| gains[council] + benefits[council])
    }

    /// What each council pays under the funding rule of `rule`. The councils together pay
    /// [`Together::pays`].
    pub fn pays(&self, participation: &Participation, rule: &Choices) -> ByCouncil<f64> {
        if !participation.anyone() {
            return ByCouncil::of(0.0, self.evidence.councils.len());
        }
        let Bill { county, apart, left } = self.bill(participation);
        let directly = self.directly(participation, county);
        let parts = participation.cost_parts(rule);
        let weights = member_weights(self.evidence, rule, participation);
        let total: f64 = weights.iter().sum();
        ByCouncil::from_fn(weights.len(), |council| {
            let of_left = if total > 0.0 { weights[council] / total } else { parts[council] };
            directly[council] + apart * parts[council] + left * of_left
        })
    }

    /// What each council pays before anything is divided: its parts of joint projects, and the
    /// county its direct payment.
    pub fn paid_directly(&self, participation: &Participation) -> ByCouncil<f64> {
        self.directly(participation, self.bill(participation).county)
    }

    fn directly(&self, participation: &Participation, county: f64) -> ByCouncil<f64> {
        let (_, projects) = self.projects(participation);
        ByCouncil::from_fn(projects.len(), |council| match self.evidence.councils[council].tier {
            Tier::County => county + projects[council],
            Tier::District | Tier::Unitary => projects[council],
        })
    }

    /// What joint projects bring and cost each council.
    fn projects(&self, participation: &Participation) -> (ByCouncil<f64>, ByCouncil<f64>) {
        // Most scenarios have none, and this is asked of every group.
        if self.choices.projects.iter().any(|project| project.councils.contains(&true)) {
            Projects::of(self.evidence, self.choices, participation).worth(&self.projects)
        } else {
            let nothing = ByCouncil::of(0.0, self.evidence.councils.len());
            (nothing, nothing)
        }
    }

    /// What a council has of the others' wider benefits when it stays out: its part by place
    /// weight, as far as benefits spill over and weigh for a council.
    pub fn outside(&self, participation: &Participation, council: usize) -> f64 {
        let weights = participation.place_weights;
        let others = (0..weights.len()).filter(|other| participation.takes_part[*other]);
        let all = others.map(|other| weights[other]).sum::<f64>() + weights[council];
        if all == 0.0 {
            return 0.0;
        }
        self.choices.spillover * self.social(participation) * weights[council] / all
    }

    /// The wider benefits as far as councils weigh them.
    fn social(&self, participation: &Participation) -> f64 {
        self.choices.social_weight * self.wider * participation.place_reach
    }

    fn bill(&self, participation: &Participation) -> Bill {
        let size = one_off_costs::size_factor(self.choices, participation);
        let apart = self.one_off * size * (1.0 - self.choices.fund_one_off_share);
        let mut bill = Bill { county: 0.0, apart, left: 0.0 };
        for CostYear { year, programme, one_off, discount_factor } in &self.to_fund {
            let first = before_members(
                self.evidence,
                self.choices,
                participation,
                *year,
                *programme,
                one_off * size,
            );
            bill.county += first.paid[0] * discount_factor;
            bill.left += first.left * discount_factor;
        }
        bill
    }
}

/// What a council has of the others' wider benefits when it stays out, as a present value in
/// pounds.
#[must_use]
pub fn worth_outside(evidence: &Evidence, choices: &Choices, council: usize) -> f64 {
    let mut stances = choices.stances;
    stances[council] = Stance::Out;
    let present = PresentWorth::of(evidence, choices);
    present.outside(&present.with(&stances), council)
}
