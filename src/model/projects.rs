//! Joint projects: what some councils do together beside the programme, each with its own cost,
//! benefit and length, paid and shared by those that join it.

use super::choices::{Choices, Project};
use super::list::{ByCouncil, ByProject};
use super::participation::Participation;
use super::weights::Weights;
use crate::case::{Case, ProjectRule};

/// What the joint projects bring and cost each council, worked out once for all years.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Projects {
    /// The councils that join each project and take part in the partnership.
    pub members: ByProject<ByCouncil<bool>>,
    /// The projects that somebody is in, with their positions.
    shared: Vec<(usize, Shared)>,
    /// For each council, nothing.
    nothing: ByCouncil<f64>,
}

/// One project, shared among its members.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shared {
    first_year: u32,
    last_year: u32,
    /// What each council has of it in each of its years, in pounds.
    benefits: ByCouncil<f64>,
    /// What each council pays in its first year, in pounds.
    costs: ByCouncil<f64>,
}

impl Projects {
    pub fn of(
        case: &Case,
        choices: &Choices,
        weights: &Weights,
        participation: &Participation,
    ) -> Self {
        let councils = case.councils.len();
        let members = ByProject::from_fn(choices.projects.len(), |place| {
            let project = &choices.projects[place];
            ByCouncil::from_fn(councils, |at| project.councils[at] && participation.takes_part[at])
        });
        let mut shared = Vec::new();
        for (index, members) in members.iter().enumerate() {
            if members.contains(&true) {
                let project = &choices.projects[index];
                shared.push((index, Shared::of(case, choices, weights, project, members)));
            }
        }
        Self { shared, members, nothing: ByCouncil::of(0.0, councils) }
    }

    /// The projects that somebody is in, with their positions.
    pub fn joined(&self) -> impl Iterator<Item = (usize, &Shared)> {
        self.shared.iter().map(|(index, shared)| (*index, shared))
    }

    /// What each council has of all projects and pays for them, with a pound of each project's
    /// benefits and costs counting as much as `worth` says.
    pub fn worth(&self, worth: &[(f64, f64)]) -> (ByCouncil<f64>, ByCouncil<f64>) {
        let (mut benefits, mut costs) = (self.nothing, self.nothing);
        for (index, project) in &self.shared {
            let (benefit, cost) = worth[*index];
            add(&mut benefits, &project.benefits.map(|part| part * benefit));
            add(&mut costs, &project.costs.map(|part| part * cost));
        }
        (benefits, costs)
    }

    /// What all projects bring in `year`, and what they cost, in pounds.
    pub fn sums_in_year(&self, year: u32) -> (f64, f64) {
        let (mut benefit, mut cost) = (0.0, 0.0);
        for (_, project) in &self.shared {
            if project.is_running(year) {
                benefit += project.benefit();
            }
            if project.begins(year) {
                cost += project.cost();
            }
        }
        (benefit, cost)
    }

    /// What each council has of all projects in `year`, and what it pays for them, in pounds.
    pub fn in_year(&self, year: u32) -> (ByCouncil<f64>, ByCouncil<f64>) {
        let (mut benefits, mut costs) = (self.nothing, self.nothing);
        for (_, project) in &self.shared {
            if project.is_running(year) {
                add(&mut benefits, &project.benefits);
            }
            if project.begins(year) {
                add(&mut costs, &project.costs);
            }
        }
        (benefits, costs)
    }
}

impl Shared {
    /// The cost is there in full however many join, for a study costs the same. The benefit is
    /// that of all chosen councils, of which one that stays out leaves its part unused.
    fn of(
        case: &Case,
        choices: &Choices,
        weights: &Weights,
        project: &Project,
        members: &[bool],
    ) -> Self {
        let parts = |rule, among: &[bool]| parts(case, choices, weights, rule, members, among);
        Self {
            first_year: project.first_year,
            last_year: project.first_year + project.years - 1,
            benefits: parts(project.benefit_rule, &project.councils)
                .map(|part| project.benefit * part),
            costs: parts(project.cost_rule, members).map(|part| project.cost * part),
        }
    }

    pub fn is_running(&self, year: u32) -> bool {
        (self.first_year..=self.last_year).contains(&year)
    }

    pub const fn begins(&self, year: u32) -> bool {
        self.first_year == year
    }

    /// What all its members have of it in a year.
    pub fn benefit(&self) -> f64 {
        self.benefits.iter().sum()
    }

    /// What all its members pay once.
    pub fn cost(&self) -> f64 {
        self.costs.iter().sum()
    }
}

/// Each member's weight over the sum of the weights of `among`, which holds all members; equal
/// parts where all of these are 0.
fn parts(
    case: &Case,
    choices: &Choices,
    weights: &Weights,
    rule: ProjectRule,
    members: &[bool],
    among: &[bool],
) -> ByCouncil<f64> {
    let weight = |council: usize| match rule {
        ProjectRule::Equal => 1.0,
        ProjectRule::Population => case.councils[council].residents,
        ProjectRule::Savings => weights.savings[council],
        ProjectRule::Shares => choices.shares[council],
    };
    let mut chosen =
        ByCouncil::from_fn(
            among.len(),
            |council| {
                if among[council] { weight(council) } else { 0.0 }
            },
        );
    if chosen.iter().sum::<f64>() == 0.0 {
        chosen = among.iter().copied().map(f64::from).collect();
    }
    let total: f64 = chosen.iter().sum();
    ByCouncil::from_fn(
        members.len(),
        |council| {
            if members[council] { chosen[council] / total } else { 0.0 }
        },
    )
}

fn add(sums: &mut [f64], parts: &[f64]) {
    for (sum, part) in sums.iter_mut().zip(parts) {
        *sum += part;
    }
}
