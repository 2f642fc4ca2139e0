//! Joint projects: what some councils do together beside the programme, each with its own cost,
//! benefit and length, paid and shared by those that join it.

use super::choices::{Choices, Project, ProjectRule};
use super::evidence::Evidence;
use super::participation::Participation;
use crate::model::list::ByCouncil;

/// How many joint projects there can be.
pub const PROJECTS: usize = 3;

/// What the joint projects bring and cost each council, worked out once for all years.
pub(super) struct Projects {
    /// The councils that join each project and take part in the partnership.
    pub members: [ByCouncil<bool>; PROJECTS],
    /// None where nobody is in a project.
    shared: [Option<Shared>; PROJECTS],
}

/// One project, shared among its members.
struct Shared {
    first_year: u32,
    last_year: u32,
    /// What each council has of it in each of its years, in pounds.
    benefits: ByCouncil<f64>,
    /// What each council pays in its first year, in pounds.
    costs: ByCouncil<f64>,
}

impl Projects {
    pub fn of(evidence: &Evidence, choices: &Choices, participation: &Participation) -> Self {
        let members = choices.projects.each_ref().map(|project| {
            ByCouncil::from_fn(evidence.councils.len(), |council| {
                project.councils[council] && participation.takes_part[council]
            })
        });
        Self {
            shared: std::array::from_fn(|index| {
                let members: &[bool] = &members[index];
                let is_joined = members.contains(&true);
                is_joined.then(|| Shared::of(evidence, choices, participation, index, members))
            }),
            members,
        }
    }

    /// What each council has of all projects and pays for them, with a pound of each project's
    /// benefits and costs counting as much as `worth` says.
    pub fn worth(&self, worth: &[(f64, f64); PROJECTS]) -> (ByCouncil<f64>, ByCouncil<f64>) {
        let (mut benefits, mut costs) = (self.nothing(), self.nothing());
        for (project, (benefit, cost)) in self.shared.iter().zip(worth) {
            let Some(project) = project else { continue };
            add(&mut benefits, &project.benefits.map(|part| part * benefit));
            add(&mut costs, &project.costs.map(|part| part * cost));
        }
        (benefits, costs)
    }

    fn nothing(&self) -> ByCouncil<f64> {
        self.members[0].map(|_| 0.0)
    }

    /// What each council has of all projects in `year`, and what it pays for them, in pounds.
    pub fn in_year(&self, year: u32) -> (ByCouncil<f64>, ByCouncil<f64>) {
        let (mut benefits, mut costs) = (self.nothing(), self.nothing());
        for project in self.shared.iter().flatten() {
            if (project.first_year..=project.last_year).contains(&year) {
                add(&mut benefits, &project.benefits);
            }
            if project.first_year == year {
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
        evidence: &Evidence,
        choices: &Choices,
        participation: &Participation,
        index: usize,
        members: &[bool],
    ) -> Self {
        let project: &Project = &choices.projects[index];
        let parts = |rule: ProjectRule, among: &[bool]| {
            parts(evidence, choices, participation, rule, members, among)
        };
        Self {
            first_year: project.first_year,
            last_year: project.first_year + project.years - 1,
            benefits: parts(project.benefit_rule, &project.councils)
                .map(|part| project.benefit * part),
            costs: parts(project.cost_rule, members).map(|part| project.cost * part),
        }
    }
}

/// Each member's weight over the sum of the weights of `among`, which holds all members; equal
/// parts where all of these are 0.
fn parts(
    evidence: &Evidence,
    choices: &Choices,
    participation: &Participation,
    rule: ProjectRule,
    members: &[bool],
    among: &[bool],
) -> ByCouncil<f64> {
    let weight = |council: usize| match rule {
        ProjectRule::Equal => 1.0,
        ProjectRule::Population => evidence.councils[council].residents,
        ProjectRule::Savings => participation.savings_shares[council],
        ProjectRule::Shares => choices.shares[council],
    };
    let mut weights: ByCouncil<f64> =
        ByCouncil::from_fn(
            among.len(),
            |council| if among[council] { weight(council) } else { 0.0 },
        );
    if weights.iter().sum::<f64>() == 0.0 {
        weights = among.iter().copied().map(f64::from).collect();
    }
    let total: f64 = weights.iter().sum();
    ByCouncil::from_fn(
        members.len(),
        |council| if members[council] { weights[council] / total } else { 0.0 },
    )
}

fn add(sums: &mut ByCouncil<f64>, parts: &[f64]) {
    for (sum, part) in sums.iter_mut().zip(parts) {
        *sum += part;
    }
}
