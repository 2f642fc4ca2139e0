//! What several test files need.
#![allow(dead_code, reason = "each test file uses a part of this")]

pub mod kits;

use std::rc::Rc;

use derwent::case::{Case, LineKind};
use derwent::model::{Choices, Counted, Inputs, Ordered, Outcome, Sample, Uncertainty, run};
use derwent::scenario::{Aim, Cases, Kind, Kit, Lever, Preset, Scenario, Session, clean_title};
use proptest::prelude::*;

thread_local! {
    static KIT: &'static Rc<Kit> = Box::leak(Box::new(Kit::built_in()));
    static CASES: &'static Cases = Box::leak(Box::new(Cases::of(Rc::clone(kit()))));
}

/// The built-in case with its levers and starting points, one for each thread.
pub fn kit() -> &'static Rc<Kit> {
    KIT.with(|kit| *kit)
}

/// The built-in case.
pub fn case() -> &'static Case {
    &kit().case
}

/// The built-in case as the only one at hand.
pub fn cases() -> &'static Cases {
    CASES.with(|cases| *cases)
}

pub fn levers() -> &'static [Lever] {
    kit().levers()
}

pub fn find(id: &str) -> Option<&'static Lever> {
    kit().find(id)
}

pub fn presets() -> &'static [Preset] {
    kit().presets()
}

/// The published case of 2023, on which a test changes what it is about.
pub fn defaults() -> Choices {
    kit().defaults().clone()
}

/// What a first visit sees.
pub fn first() -> Scenario {
    Scenario::first(kit())
}

/// A page on which nothing was done yet.
pub fn session() -> Session {
    Session::new(first())
}

/// Sets a lever as a file would: a number, or the name of an option.
#[track_caller]
pub fn set(choices: &mut Choices, id: &str, value: impl ToString) {
    set_in(kit(), choices, id, value);
}

/// The same in any case.
#[track_caller]
pub fn set_in(kit: &Kit, choices: &mut Choices, id: &str, value: impl ToString) {
    let (lever, value) =
        (kit.find(id).unwrap_or_else(|| panic!("no lever {id}")), value.to_string());
    let number = match &lever.kind {
        Kind::Choice(_) => option(lever, &value),
        _ => value.parse().unwrap_or_else(|_| panic!("{id} cannot be {value}")),
    };
    lever.set(choices, number);
}

/// `choices` with a lever set.
#[track_caller]
pub fn with(mut choices: Choices, id: &str, value: impl ToString) -> Choices {
    set(&mut choices, id, value);
    choices
}

pub fn outcome(choices: &Choices) -> Outcome {
    run(case(), choices)
}

/// What lines or measures come to at full effect, in pounds; all are published.
pub fn full(rows: impl Iterator<Item = Counted>) -> Vec<f64> {
    rows.map(|row| row.full.expect("it is published")).collect()
}

/// The uncertain inputs of the built-in case.
pub fn inputs() -> Inputs {
    Inputs::of(kit().defaults())
}

/// The random numbers that the choices name.
pub fn sample_of(choices: &Choices, draws: usize) -> Sample {
    let inputs = Inputs::of(choices);
    Sample::new(inputs, u64::from(choices.seed), draws, choices.correlation)
}

/// How sure that is, with the draws and the seed that the choices name.
pub fn uncertainty(choices: &Choices) -> Uncertainty {
    Uncertainty::of(case(), choices, &sample_of(choices, choices.draws as usize))
}

/// The same in any case, with so many draws.
pub fn uncertainty_in(case: &Case, choices: &Choices, draws: usize) -> Uncertainty {
    Uncertainty::of(case, choices, &sample_of(choices, draws))
}

/// What the councils that take part gain together, in today's money: their cash, what the sources
/// without a payer pay, and by the social weight the wider benefits less what they cost.
pub fn joint_worth(choices: &Choices) -> f64 {
    joint_worth_in(case(), choices)
}

/// The same in any case.
pub fn joint_worth_in(case: &Case, choices: &Choices) -> f64 {
    let outcome = run(case, choices);
    let beside_cash = outcome.years.iter().map(|year| {
        let sources = case.sources.iter().zip(&year.funding.sources);
        let pots: f64 =
            sources.filter(|(source, _)| source.payer.is_none()).map(|(_, paid)| paid).sum();
        let wider = year.wider_benefit * (1.0 - choices.wider_cost);
        (pots + choices.social_weight * wider) * year.discount_factor
    });
    outcome.totals.npv_cashable + beside_cash.sum::<f64>()
}

pub fn council(id: &str) -> usize {
    case().council(id).unwrap_or_else(|| panic!("no council {id}"))
}

/// The place of a saving among the savings.
pub fn driver(id: &str) -> usize {
    case().line_ids(LineKind::Saving).iter().position(|line| *line == id).expect(id)
}

pub fn lever(id: &str) -> &'static Lever {
    find(id).unwrap_or_else(|| panic!("no lever {id}"))
}

/// The value of a choice lever's option.
#[track_caller]
pub fn option(lever: &Lever, id: &str) -> f64 {
    let Kind::Choice(options) = &lever.kind else { panic!("{lever} is no choice") };
    options.iter().position(|option| option.id == id).expect(id) as f64
}

pub fn preset(id: &str) -> Scenario {
    Scenario::from_preset(kit(), kit().preset(id).expect(id))
}

#[track_caller]
pub fn assert_close(actual: f64, expected: f64) {
    let difference = (actual - expected).abs();
    assert!(
        difference <= 1e-9 * expected.abs().max(1.0),
        "{actual} is not {expected}, difference {difference}"
    );
}

/// Every value the lever can take, picked by any number; its two ends come up often.
pub fn value_from(lever: &Lever, pick: u64) -> f64 {
    let (min, max) = lever.range();
    let digits = lever.resolution();
    let (first, last) = ((min * digits).round() as u64, (max * digits).round() as u64);
    match pick % 8 {
        0 => min,
        1 => max,
        _ => (first + (pick / 8) % (last - first + 1)) as f64 / digits,
    }
}

/// Any preset, with any levers changed to any values, and any title.
pub fn any_scenario() -> impl Strategy<Value = Scenario> {
    (
        0..presets().len(),
        proptest::collection::btree_map(0..levers().len(), any::<u64>(), 0..=levers().len()),
        "\\PC{0,80}",
    )
        .prop_map(|(preset, picks, title)| {
            let title = clean_title(&title).title;
            let mut scenario = Scenario { title, ..Scenario::from_preset(kit(), preset) };
            for (index, pick) in picks {
                let lever = &levers()[index];
                lever.set(&mut scenario.choices, value_from(lever, pick));
            }
            scenario
        })
}

/// Any aim, of any kind.
pub fn any_aim() -> impl Strategy<Value = Aim> {
    prop_oneof![
        (1..12_u32).prop_map(|year| Aim::PaidBack { year }),
        (-2e8..4e8).prop_map(Aim::WorthAtLeast),
        (0.0..5e9).prop_map(Aim::WiderWorthAtLeast),
        Just(Aim::TeamPaidFor),
        Just(Aim::NothingWithoutPayer),
        (0..10_usize).prop_map(Aim::NoWorseOff),
        (1..12_u32, 0.0..1.0).prop_map(|(year, chance)| Aim::LikelyPaidBack { year, chance }),
    ]
}

/// What a scenario is worth as if it came out as planned, which is certain.
pub fn planned(outcome: &Outcome) -> Ordered {
    Ordered::of(&[outcome.totals.npv_cashable])
}
