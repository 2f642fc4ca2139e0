//! What joint projects cost and bring each council, over the years counted.

use super::figure::{Bar, Bars, Body, Cell, Figure, Ink, Pattern, Table};
use crate::case::Case;
use crate::model::{Outcome, YearOutcome};
use crate::words::{pence, pounds, projects_text};

/// What each council has of joint projects less what it bears for them, in pounds.
#[must_use]
pub fn joint_projects(case: &Case, outcome: &Outcome) -> Figure {
    let in_all = |sum: &dyn Fn(&YearOutcome) -> f64| outcome.years.iter().map(sum).sum::<f64>();
    let (mut bars, mut rows) = (Vec::new(), Vec::new());
    for (index, council) in case.councils.iter().enumerate() {
        let benefit = in_all(&|year| year.project_benefits()[index]);
        let cost = in_all(&|year| year.project_costs()[index]);
        let net = benefit - cost;
        let remark = if outcome.is_in_a_project(index) {
            format!("{} a resident", pence(net / council.residents))
        } else {
            "in no project".to_owned()
        };
        bars.push(Bar {
            heading: None,
            label: council.short_name.clone(),
            remark: Some(remark),
            from: 0.0,
            to: net,
            range: None,
            ghost: None,
            value: pounds(net),
            ink: if net < 0.0 { Ink::Plum } else { Ink::Lilac },
            pattern: Pattern::Solid,
            parts: Vec::new(),
        });
        rows.push(vec![
            Cell::Text(council.name.clone()),
            Cell::Pounds(benefit),
            Cell::Pounds(cost),
            Cell::Pounds(net),
            Cell::Pence(net / council.residents),
        ]);
    }
    let years = outcome.years.len();
    let what = projects_text(outcome).unwrap_or_else(|| "No council has joined one".to_owned());
    let head = ["Council", "Saves", "Bears", "Net", "Net for each resident"];
    Figure {
        id: "joint-projects",
        caption: format!("What joint projects cost and bring each council, over {years} years"),
        summary: format!("{what}, beside the programme and its split."),
        body: Body::Bars(Bars { rows: bars, connected: false }),
        table: Table { head: head.map(str::to_owned).to_vec(), rows },
    }
}
