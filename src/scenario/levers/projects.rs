//! Joint projects that councils may join beside the programme.

use super::family::Family;
use super::row::{Member, Table, options, plan_year, pounds};
use crate::case::{Case, CouncilRow, ProjectRule};
use crate::model::{ByCouncil, group_of, members};
use crate::scenario::lever::{ChoiceOption, Field, Group, Kind, Subject, Unit};

/// The number of the first project's first lever.
const FIRST_NUMBER: usize = 124;

/// How many levers a project has.
const LEVERS: usize = 7;

/// A number of a project.
macro_rules! project {
    ($name:ident as $type:ty) => {
        Field {
            get: |choices, project| f64::from(choices.projects[project].$name),
            set: |choices, project, value| choices.projects[project].$name = value as $type,
        }
    };
}

/// How the members share something.
macro_rules! rule {
    ($name:ident) => {
        options!(projects[usize].$name:
            ProjectRule::Equal = "equal" "Equal parts",
            ProjectRule::Population = "population" "By residents",
            ProjectRule::Savings = "savings" "By savings",
            ProjectRule::Shares = "shares" "By agreed shares",
        )
    };
}

fn councils(case: &Case) -> Kind {
    let option = |council: &CouncilRow| ChoiceOption {
        id: council.id.clone(),
        label: council.short_name.clone(),
    };
    Kind::Councils(case.councils.iter().map(option).collect())
}

/// The councils that want to join, as bits in the order of the evidence.
const COUNCILS_FIELD: Field = Field {
    get: |choices, project| group_of(&choices.projects[project].councils) as f64,
    set: |choices, project, value| {
        let councils = &mut choices.projects[project].councils;
        *councils = ByCouncil::of(false, councils.len());
        for council in members(value as usize) {
            councils[council] = true;
        }
    },
};

pub(super) fn add(table: &mut Table<'_>, case: &Case) {
    let sum = pounds(20_000_000.0);
    let years = Kind::Number { min: 1.0, max: 30.0, step: 1.0, whole: true, unit: Unit::Years };
    let (cost_rule, cost_field) = rule!(cost_rule);
    let (benefit_rule, benefit_field) = rule!(benefit_rule);
    let any = councils(case);
    let first_year = plan_year(1.0, 10.0);
    let parts: [(&str, &str, Kind, Field); LEVERS] = [
        ("councils", "councils", any, COUNCILS_FIELD),
        ("cost", "cost, once", sum.clone(), project!(cost as f64)),
        ("benefit", "saving a year", sum, project!(benefit as f64)),
        ("first-year", "first year", first_year, project!(first_year as u32)),
        ("years", "years it saves", years, project!(years as u32)),
        ("cost-rule", "cost shared", cost_rule, cost_field),
        ("benefit-rule", "saving shared", benefit_rule, benefit_field),
    ];
    for (project, named) in case.projects.iter().enumerate() {
        for (part, (id, label, kind, field)) in parts.iter().enumerate() {
            let place = project * LEVERS + part;
            let label = format!("{}: {label}", named.label);
            let member = Member {
                family: Family::Project,
                place,
                number: FIRST_NUMBER + place,
                id: format!("project.{}.{id}", project + 1),
                subject: Subject::Project(project),
                full_name: label.clone(),
                figures: Vec::new(),
            };
            table.of_family(member, Group::Projects, &label, kind.clone(), *field);
        }
    }
}
