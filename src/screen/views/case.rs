//! The case: cash, savings, one-off cost, what the changes add, and wider benefits.

use crate::case::LineKind;
use crate::chart::{cash_flow, one_off_cost, savings_by_driver, waterfall, wider_benefits};
use crate::model::{Choices, Explanation, Outcome};
use crate::scenario::{Group, Subject, meaning};
use crate::screen::asked::Asked;
use crate::screen::facts::Facts;
use crate::screen::part::{Chart, Part, Room};
use crate::screen::picks::pick_metric;
use crate::words::Metric;

/// The case. What it has no lines or measures for is not there. `changes` is what each change adds;
/// none where that has no value.
pub fn case(facts: &Facts, changes: Option<&Explanation>) -> Vec<Part> {
    let (kit, case) = (facts.kit(), facts.case());
    let has = |kind| case.lines.iter().any(|line| line.kind == kind);
    let cash = facts.with_ghost(|_, outcome| cash_flow(case, outcome));
    let mut charts = vec![Chart::new(cash.with_runs(facts.uncertainty), Room::Main)];
    charts.extend(what_changes_add(facts, changes));
    if has(LineKind::Saving) {
        let savings =
            |choices: &Choices, outcome: &Outcome| savings_by_driver(case, choices, outcome);
        charts.push(Chart::new(facts.with_ghost(savings), Room::Half));
    }
    if has(LineKind::OneOff) {
        let cost = |_: &Choices, outcome: &Outcome| one_off_cost(case, outcome);
        charts.push(Chart::new(facts.with_ghost(cost), Room::Half));
    }
    if kit.has_group(Group::WiderBenefits) {
        charts.push(wider(facts));
    }
    vec![Part::Sentence(facts.sentence.clone()), Part::Charts(charts)]
}

/// What each change adds; without a change there is nothing to explain.
fn what_changes_add(facts: &Facts, changes: Option<&Explanation>) -> Option<Chart> {
    let asked = facts.asked;
    if changes.is_some_and(|changes| changes.steps.is_empty()) {
        return None;
    }
    let levers_are = facts.outcome.levers_are;
    let figure = waterfall(asked.explained, "Starting point", changes, levers_are);
    let name = "Explain the changes in";
    let ask = |explained| Asked { explained, ..asked };
    let pick = pick_metric(facts, name, &Metric::ALL, asked.explained, ask);
    Some(Chart::new(figure, Room::Wide).tools(pick))
}

/// The wider benefits, each measure with what its lever does.
fn wider(facts: &Facts) -> Chart {
    let (kit, choices) = (facts.kit(), facts.choices());
    let remarks: Vec<String> = kit
        .levers()
        .iter()
        .filter(|lever| matches!(lever.subject, Subject::Measure(_)))
        .map(|lever| meaning(kit, choices, lever, lever.value(choices)))
        .collect();
    let figure = |choices: &Choices, outcome: &Outcome| {
        wider_benefits(facts.case(), choices, outcome, &remarks)
    };
    Chart::new(facts.with_ghost(figure), Room::Wide)
}
