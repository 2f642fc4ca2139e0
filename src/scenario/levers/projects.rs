//! Joint projects that councils may join beside the programme.

use super::row::{Table, assumed, bounded, options, plan_year, pounds};
use crate::model::{ByCouncil, COUNCILS, ProjectRule, group_of, members};
use crate::scenario::lever::{Basis, Field, Group, Kind, Subject, Unit};
use crate::words::PROJECT_NAMES;

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

/// The councils that want to join, as bits in the order of the evidence.
const COUNCILS_FIELD: Field = Field {
    get: |choices, project| group_of(&choices.projects[project].councils) as f64,
    set: |choices, project, value| {
        let councils = &mut choices.projects[project].councils;
        *councils = ByCouncil::of(false, COUNCILS);
        for council in members(value as usize) {
            councils[council] = true;
        }
    },
};

pub(super) fn add(table: &mut Table) {
    let sum = pounds(20_000_000.0);
    let years = Kind::Number { min: 1.0, max: 30.0, step: 1.0, whole: true, unit: Unit::Years };
    let (cost_rule, cost_field) = rule!(cost_rule);
    let (benefit_rule, benefit_field) = rule!(benefit_rule);
    for (project, name) in PROJECT_NAMES.into_iter().enumerate() {
        let rows: [(&str, &str, Kind, Field); LEVERS] = [
            ("councils", "councils", Kind::Councils, COUNCILS_FIELD),
            ("cost", "cost, once", sum, project!(cost as f64)),
            ("benefit", "saving a year", sum, project!(benefit as f64)),
            ("first-year", "first year", plan_year(1.0, 10.0), project!(first_year as u32)),
            ("years", "years it saves", years, project!(years as u32)),
            ("cost-rule", "cost shared", cost_rule, cost_field),
            ("benefit-rule", "saving shared", benefit_rule, benefit_field),
        ];
        let first = FIRST_NUMBER + project * LEVERS;
        for (number, (part, label, kind, field)) in (first..).zip(rows) {
            let label = format!("{name}: {label}");
            table.of(
                Subject::Project(project),
                number,
                format!("project.{}.{part}", project + 1),
                (Group::Projects, &label),
                kind,
                field,
                basis(project, part),
            );
        }
    }
}

/// Only the first project is a paper's, and of that only what it saved.
fn basis(project: usize, part: &str) -> Basis {
    match (project, part) {
        (0, "councils") => assumed("project.1.councils"),
        (0, "cost") => assumed("project.1.cost"),
        (0, "benefit") => bounded(&["project.renewable-energy.saving"], "project.1.benefit"),
        (0, "first-year") => assumed("project.1.first-year"),
        (0, "years") => assumed("project.1.years"),
        (0, "cost-rule") => assumed("project.1.cost-rule"),
        (0, _) => assumed("project.1.benefit-rule"),
        _ => assumed("project"),
    }
}
