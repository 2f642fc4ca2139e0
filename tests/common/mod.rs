//! What several test files need.
#![allow(dead_code, reason = "each test file uses a part of this")]

use derwent::model::{Choices, Evidence, Ordered, Outcome, Sample, Uncertainty, run};
use derwent::scenario::{Aim, Kind, Lever, Scenario, clean_title, find, levers, presets};
use proptest::prelude::*;

pub fn evidence() -> &'static Evidence {
    Evidence::published()
}

/// The published case of 2023, on which a test changes what it is about.
pub fn defaults() -> Choices {
    Choices::defaults(evidence())
}

pub fn outcome(choices: &Choices) -> Outcome {
    run(evidence(), choices)
}

/// How sure that is, with the draws and the seed that the choices name.
pub fn uncertainty(choices: &Choices) -> Uncertainty {
    let sample = Sample::new(u64::from(choices.seed), choices.draws as usize, choices.correlation);
    Uncertainty::of(evidence(), choices, &sample)
}

/// What the councils that take part gain together, in today's money: their cash, what the two
/// outside pots pay, and by the social weight the wider benefits less what they cost.
pub fn joint_worth(choices: &Choices) -> f64 {
    let outcome = outcome(choices);
    let beside_cash = outcome.years.iter().map(|year| {
        let [_, dep, rates_pool, _] = year.funding.sources;
        let wider = year.wider_benefit * (1.0 - choices.wider_cost);
        (dep + rates_pool + choices.social_weight * wider) * year.discount_factor
    });
    outcome.totals.npv_cashable + beside_cash.sum::<f64>()
}

pub fn council(id: &str) -> usize {
    evidence().council(id).unwrap_or_else(|| panic!("no council {id}"))
}

pub fn driver(id: &str) -> usize {
    evidence().drivers.iter().position(|driver| driver.id == id).expect(id)
}

pub fn lever(id: &str) -> &'static Lever {
    find(id).unwrap_or_else(|| panic!("no lever {id}"))
}

/// The value of a choice lever's option.
pub fn option(lever: &Lever, id: &str) -> f64 {
    let Kind::Choice(options) = lever.kind else { panic!("{lever} is no choice") };
    options.iter().position(|option| option.id == id).expect(id) as f64
}

pub fn preset(id: &str) -> Scenario {
    Scenario::from_preset(presets().iter().position(|preset| preset.id == id).expect(id))
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
            let mut scenario = Scenario { title, ..Scenario::from_preset(preset) };
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
