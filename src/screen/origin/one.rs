//! A row of the table of flows by itself.

use std::borrow::Cow;

use super::by_year::{Column, counting, table};
use super::lines::{OF_COSTS, OF_MEASURES, OF_ONE_OFF, OF_SAVINGS, added_up};
use super::{are_in, figures, levers_that, said};
use crate::model::{Counted, FactorKind, What, YearOutcome};
use crate::scenario::{Subject, meaning};
use crate::screen::facts::Facts;
use crate::screen::part::Part;
use crate::words::{percent, pounds};

/// One row of the table of flows: what it is made of, and what of it falls in which year.
pub fn one(facts: &Facts, row: usize) -> Vec<Part> {
    let (case, choices, flows) = (facts.case(), facts.choices(), facts.outcome.flows());
    let Some(flow) = flows.rows.get(row).filter(|flow| flow.full.is_some()) else {
        return vec![said("No figure of it is published.")];
    };
    let kinds: &[FactorKind] = match flow.what {
        What::Saving(_) => &OF_SAVINGS,
        What::Recurring(_) => &OF_COSTS,
        What::OneOff(_) => &OF_ONE_OFF,
        What::Measure(_) => &OF_MEASURES,
        What::Team | What::ProjectBenefit(_) | What::ProjectCost(_) => &[],
    };
    let label = row_label(facts, row);
    let mut parts = Vec::new();
    let mut used = flows.factors(case, choices, row, 1);
    if !kinds.is_empty() {
        let counted = [Counted { row, position: 0, full: flow.full }];
        parts.extend(added_up(facts, "At full effect", &counted, kinds, &mut Vec::new()));
        // One line alone is its own sum.
        if let Some(Part::Table(table)) = parts.first_mut() {
            table.foot.clear();
        }
    }
    let full = flow.full.unwrap_or_default();
    match flow.what {
        What::OneOff(_) => parts
            .push(said(format!("Without contingency and optimism bias it is {}.", pounds(full)))),
        What::Saving(_) if flow.cash != 1.0 => parts.push(said(format!(
            "It is staff time: {} of it counts as cash.",
            percent(flow.cash, 0)
        ))),
        What::Measure(measure) => {
            let place = case.measures[measure].place;
            let levers = facts.kit().levers();
            let lever = levers.iter().find(|lever| lever.subject == Subject::Measure(place));
            parts.extend(lever.map(|lever| {
                said(format!("From now to then: {}.", {
                    meaning(facts.kit(), choices, lever, lever.value(choices))
                }))
            }));
        }
        _ => {}
    }
    let amounts = flows.by_year(row);
    let in_year = |year: &YearOutcome| amounts[year.year as usize - 1];
    parts.push(said(format!("{label}, year by year:")));
    let mut columns = Vec::new();
    // Contingency and optimism bias are on top of what falls in each year.
    let all: f64 = used
        .iter()
        .filter(|factor| kinds.contains(&factor.kind))
        .map(|factor| factor.value)
        .product();
    let all = if kinds.is_empty() { full } else { all };
    let share = |year: &YearOutcome| in_year(year) / all;
    if !matches!(flow.what, What::Team) && all != 0.0 {
        columns.push(Column::Part("There in the year", &share));
    }
    columns.push(Column::Added("Comes to", &in_year));
    columns.push(Column::Part("A pound counts", &|year| year.discount_factor));
    let today = |year: &YearOutcome| in_year(year) * year.discount_factor;
    columns.push(Column::Added("Worth today", &today));
    parts.push(table(facts, "Year by year", &columns));
    used.push(counting());
    let is_team = matches!(flow.what, What::Team);
    let is_of = |id: &str| are_in(&used, id) || is_team && id.starts_with("fund.");
    parts.extend(levers_that(facts, &is_of));
    parts.extend(figures(facts, &used));
    parts
}

/// What a row of the table of flows is called.
pub fn row_label<'a>(facts: &Facts<'a>, row: usize) -> Cow<'a, str> {
    let case = facts.case();
    match facts.outcome.flows().rows.get(row).map(|flow| flow.what) {
        Some(What::Saving(line) | What::Recurring(line) | What::OneOff(line)) => {
            Cow::Borrowed(&case.lines[line].label)
        }
        Some(What::Team) => Cow::Borrowed("Programme team"),
        Some(What::ProjectBenefit(project)) => Cow::Borrowed(&case.projects[project].label),
        Some(What::ProjectCost(project)) => {
            Cow::Owned(format!("{}, cost", case.projects[project].label))
        }
        Some(What::Measure(measure)) => Cow::Borrowed(&case.measures[measure].label),
        None => Cow::Borrowed(""),
    }
}
