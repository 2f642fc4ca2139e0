//! In any case, a lever that could move nothing is not there.

mod common;

use common::kits::{Named, kits};
use common::{option, sample_of};
use derwent::case::Case;
use derwent::model::{Choices, Coalition, Stance, Uncertainty, run};
use derwent::scenario::{Kind, Kit, Lever, Report};

/// Sets a lever where the case has it: a number, the name of an option, or councils as bits.
fn set_if_there(kit: &Kit, choices: &mut Choices, id: &str, value: &str) {
    let Some(lever) = kit.find(id) else { return };
    let value = match &lever.kind {
        Kind::Choice(_) => option(lever, value),
        _ => value.parse::<f64>().expect(id).min(lever.range().1),
    };
    lever.set(choices, value);
}

/// Scenarios of a case that differ in what counts.
fn contexts(kit: &Kit) -> Vec<Choices> {
    let every = "65535";
    let ways: [&[(&str, &str)]; 5] = [
        &[],
        &[("fund.rule", "shares"), ("fund.one-off-share", "0.5"), ("social-weight", "0.5")],
        &[
            ("fund.rule", "parts"),
            ("fund.one-off-share", "0.5"),
            ("wider-basis", "once"),
            ("social-weight", "0.5"),
            ("delay", "1"),
        ],
        &[
            ("fund.rule", "savings"),
            ("risk.levers-are", "middle"),
            ("project.1.councils", every),
            ("project.1.cost", "90000"),
            ("project.1.benefit", "30000"),
            ("project.1.cost-rule", "shares"),
            ("project.2.councils", every),
            ("project.2.cost", "90000"),
            ("project.2.benefit", "30000"),
        ],
        &[
            ("cost-fixed-share", "0.25"),
            ("network", "0.5"),
            ("fund.rule", "equal"),
            ("fund.one-off-share", "1"),
        ],
    ];
    let mut contexts = Vec::new();
    for option in 0..kit.case.options.len().max(1) {
        for (place, way) in ways.iter().enumerate() {
            for plan in 0..=kit.case.team_plans.len() {
                let mut choices = kit.defaults().clone();
                choices.option = option;
                choices.team_plan = plan;
                for (id, value) in *way {
                    set_if_there(kit, &mut choices, id, value);
                }
                if place == 4 {
                    // No source takes all, so that each is asked.
                    choices.fund.fill(1_000.0);
                }
                if place > 0 {
                    // Each in turn stays out, the others pay.
                    choices.stances.fill(Stance::Funds);
                    let councils = choices.stances.len();
                    choices.stances[place % councils] = Stance::Out;
                }
                contexts.push(choices);
            }
        }
    }
    contexts
}

/// What the evaluator prints, with draws.
fn printed(case: &Case, choices: &Choices) -> String {
    let sample = sample_of(choices, choices.draws as usize / 200);
    Report::new(case, &run(case, choices))
        .with_uncertainty(&sample, &Uncertainty::of(case, choices, &sample))
        .json_line()
}

/// What it prints of who gains, where few take part.
fn who_gains(case: &Case, choices: &Choices) -> String {
    let mut few = choices.clone();
    for stance in few.stances.iter_mut().skip(4) {
        *stance = Stance::Out;
    }
    let coalition = Coalition::of(case, &few);
    Report::new(case, &run(case, &few)).with_coalition(case, &coalition).json_line()
}

fn places(lever: &Lever) -> Vec<f64> {
    let (min, max) = lever.range();
    match &lever.kind {
        Kind::Choice(options) => (0..options.len()).map(|option| option as f64).collect(),
        _ => vec![min, max],
    }
}

fn moves_something(case: &Case, contexts: &[Choices], lever: &Lever) -> bool {
    let differs = |show: fn(&Case, &Choices) -> String| {
        contexts.iter().any(|context| {
            let before = show(case, context);
            places(lever).into_iter().any(|value| {
                let mut choices = context.clone();
                lever.set(&mut choices, value);
                show(case, &choices) != before
            })
        })
    };
    differs(printed) || differs(who_gains)
}

fn idle(named: &Named) -> Vec<String> {
    let contexts = contexts(&named.kit);
    let levers = named.kit.levers().iter();
    let idle = levers.filter(|lever| !moves_something(&named.kit.case, &contexts, lever));
    idle.map(|lever| format!("{}: {lever}", named.name)).collect()
}

#[test]
fn every_lever_of_every_case_moves_something() {
    // The built-in case has a test of its own.
    let idle: Vec<_> = kits().iter().skip(1).flat_map(idle).collect();
    assert!(idle.is_empty(), "{idle:#?}");
}
