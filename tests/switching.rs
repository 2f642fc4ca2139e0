//! What would have to be true.

mod common;

use common::{
    any_aim, any_scenario, case, council, defaults, inputs, lever, levers, option, outcome, preset,
};
use derwent::model::{Accounts, Choices, Sample};
use derwent::scenario::{Aim, AimMap, Kind, Lever, Switching, Trials, can_switch, switching};
use proptest::prelude::*;

const DRAWS: usize = 300;

fn sample() -> Sample {
    Sample::new(inputs(), 0, DRAWS, 0.3)
}

fn solve(aim: Aim, choices: &Choices, id: &str) -> Switching {
    let sample = sample();
    switching(case(), aim, choices, lever(id), Trials { sample: &sample, draws: DRAWS })
}

fn at(value: f64, met_above: bool) -> Switching {
    Switching::At { value, met_above }
}

#[test]
fn what_nobody_funds_is_met_by_the_exact_pound() {
    // 357,747 − 144,000 from the county = 213,747; − 120,000 from the partnership = 237,747.
    let choices = defaults();
    assert_eq!(solve(Aim::TeamPaidFor, &choices, "fund.dep"), at(213_747.0, true));
    assert_eq!(solve(Aim::TeamPaidFor, &choices, "fund.county"), at(237_747.0, true));
    // The team stays to Year 5.
    assert_eq!(solve(Aim::TeamPaidFor, &choices, "fund.rates-pool-last-year"), at(5.0, true));
    assert_eq!(solve(Aim::TeamPaidFor, &choices, "team-last-year"), at(2.0, false));
    assert_eq!(solve(Aim::TeamPaidFor, &choices, "realisation"), Switching::Nowhere);
    let rule = lever("fund.rule");
    let asked =
        ["equal", "population", "shares", "savings", "parts"].map(|id| option(rule, id) as usize);
    let solved = solve(Aim::TeamPaidFor, &choices, "fund.rule");
    assert_eq!(solved, Switching::Options(asked.to_vec()));
    // With the team's money alone, the £38.2m of one-off cost still has no payer; if all of it
    // were put through the split, any rule would pay for everything.
    assert_eq!(solve(Aim::NothingWithoutPayer, &choices, "fund.rule"), Switching::Nowhere);
    let shared = Choices { fund_one_off_share: 1.0, ..choices };
    let solved = solve(Aim::NothingWithoutPayer, &shared, "fund.rule");
    assert_eq!(solved, Switching::Options(asked.to_vec()));
}

#[test]
fn cash_rises_in_a_straight_line_with_what_is_delivered() {
    let npv = |realisation: f64| {
        let mut choices = defaults();
        choices.realisation = realisation;
        outcome(&choices).totals.npv_cashable
    };
    for sum in [0.0, 50e6] {
        let exact = (sum - npv(0.0)) / (npv(1.0) - npv(0.0));
        let value = (exact * 1e4).ceil() / 1e4;
        assert_eq!(solve(Aim::WorthAtLeast(sum), &defaults(), "realisation"), at(value, true));
    }
}

#[test]
fn the_money_is_back_by_a_year_or_not() {
    // In the published case the money is back after 3.5 years.
    let choices = defaults();
    let by = |year| Aim::PaidBack { year };
    let trials = sample();
    let trials = Trials { sample: &trials, draws: DRAWS };
    assert!(by(4).is_met(case(), &choices, trials) && !by(3).is_met(case(), &choices, trials));
    let Switching::At { value, met_above: false } = solve(by(4), &choices, "delay") else {
        panic!("a longest delay")
    };
    let late = |delay: f64| {
        let mut late = choices.clone();
        late.delay = delay;
        outcome(&late).totals.payback_years.expect("paid back")
    };
    assert!(late(value) <= 4.0 && late(value + 1e-4) > 4.0, "{value}");
    assert_eq!(solve(by(4), &choices, "progress.obesity"), Switching::AtAnyValue);
    assert_eq!(solve(by(3), &choices, "progress.obesity"), Switching::Nowhere);
    // Beyond the years that are counted, the last of them decides.
    assert_eq!(by(30).margin(case(), &choices, trials), by(10).margin(case(), &choices, trials));
}

#[test]
fn a_council_is_no_worse_off_up_to_what_it_can_pay() {
    let mut choices = defaults();
    lever("fund.rule").set(&mut choices, option(lever("fund.rule"), "shares"));
    let aim = Aim::NoWorseOff(council("derbyshire-dales"));
    assert_eq!(solve(aim, &choices, "share.derbyshire-dales"), Switching::AtAnyValue);
    choices.realisation = 0.0;
    assert_eq!(solve(aim, &choices, "share.derbyshire-dales"), Switching::Nowhere);
    // What it gains rises in a straight line with what is delivered.
    let gain = |realisation: f64| {
        let mut choices = choices.clone();
        choices.realisation = realisation;
        Accounts::of(case(), &choices).nets()[council("derbyshire-dales")]
    };
    let enough = (-gain(0.0) / (gain(1.0) - gain(0.0)) * 1e4).ceil() / 1e4;
    assert_eq!(solve(aim, &choices, "realisation"), at(enough, true));
}

#[test]
fn a_chance_of_payback_can_be_asked_for() {
    let choices = defaults();
    let likely = Aim::LikelyPaidBack { year: 5, chance: 0.9 };
    let sample = sample();
    let trials = Trials { sample: &sample, draws: DRAWS };
    assert!(likely.is_about_chance() && !likely.is_met(case(), &choices, trials));
    let Switching::At { value, met_above: false } = solve(likely, &choices, "risk.delay-up") else {
        panic!("delays must be shorter")
    };
    let mut shorter = choices.clone();
    shorter.risk_delay_up = value;
    assert!(likely.is_met(case(), &shorter, trials));
    shorter.risk_delay_up = value + 1e-4;
    assert!(!likely.is_met(case(), &shorter, trials));
    // Another correlation takes other random numbers.
    let loose = Aim::LikelyPaidBack { year: 5, chance: 0.86 };
    assert!(matches!(solve(loose, &choices, "correlation"), Switching::At { .. }));
}

#[test]
fn sets_of_councils_the_number_of_runs_and_their_seed_are_not_asked_for() {
    let left_out: Vec<_> = levers().iter().filter(|lever| !can_switch(lever)).collect();
    assert_eq!(
        left_out.iter().map(|lever| lever.id.as_str()).collect::<Vec<_>>(),
        ["project.1.councils", "project.2.councils", "project.3.councils", "draws", "seed"]
    );
}

/// The next value in a direction, if the lever has one.
fn beside(lever: &Lever, value: f64, up: bool) -> Option<f64> {
    let step = if up { 1.0 } else { -1.0 } / lever.resolution();
    Some(lever.rounded(value + step)).filter(|value| lever.check(*value).is_ok())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_is_found_is_just_enough(scenario in any_scenario(), aim in any_aim()) {
        let choices = &scenario.choices;
        let sample = Sample::new(inputs(), u64::from(choices.seed), 40, choices.correlation);
        let trials = Trials { sample: &sample, draws: 40 };
        let met = |lever: &Lever, value: f64| {
            let mut choices = choices.clone();
            lever.set(&mut choices, value);
            aim.is_met(case(), &choices, trials)
        };
        for lever in levers().iter().filter(|lever| can_switch(lever)).step_by(4) {
            let (min, max) = lever.range();
            match switching(case(), aim, choices, lever, trials) {
                Switching::AtAnyValue => prop_assert!(met(lever, min) && met(lever, max)),
                Switching::Nowhere => prop_assert!(!met(lever, min) && !met(lever, max)),
                Switching::At { value, met_above } => {
                    prop_assert_eq!(lever.check(value), Ok(()));
                    prop_assert!(met(lever, value), "{} = {}", lever, value);
                    let less = beside(lever, value, !met_above).expect("there is less");
                    prop_assert!(!met(lever, less), "{} = {} still", lever, less);
                }
                Switching::Options(options) => {
                    let Kind::Choice(all) = &lever.kind else { panic!("a choice") };
                    for option in 0..all.len() {
                        prop_assert_eq!(met(lever, option as f64), options.contains(&option));
                    }
                }
            }
        }
    }
}

#[test]
fn a_map_shows_the_aim_over_two_levers() {
    let choices = preset("slow-start").choices;
    let aim = Aim::WorthAtLeast(0.0);
    let (across, up) = (lever("realisation"), lever("delay"));
    let sample = sample();
    let trials = Trials { sample: &sample, draws: DRAWS };
    let mut map = AimMap::empty(across, up, &choices, 13);
    while !map.is_complete() {
        map.next_row(case(), aim, &choices, (across, up), trials);
    }
    // From 0 to 100% by 10%, from 0 to 5 years by half a year.
    assert_eq!((map.across.len(), map.up.len(), map.margins.len()), (11, 11, 121));
    assert_eq!((map.across[7], map.up[3]), (0.7, 1.5));
    let mut corner = choices.clone();
    (corner.realisation, corner.delay) = (map.across[5], map.up[3]);
    assert_eq!(map.margins[3 * 11 + 5], outcome(&corner).totals.npv_cashable);
    let pieces = map.break_even();
    assert!(!pieces.is_empty());
    for [from, to] in pieces {
        for (column, row) in [from, to] {
            // On the line the cash is worth nothing, as nearly as a straight line tells.
            let mut on_line = choices.clone();
            on_line.realisation = 0.1 * column;
            on_line.delay = 0.5 * row;
            let worth = outcome(&on_line).totals.npv_cashable;
            assert!(worth.abs() < 0.5e6, "{column} {row}: {worth}");
        }
    }
}

#[test]
fn a_map_of_a_whole_lever_has_no_more_columns_than_values() {
    let choices = preset("two-phase-2023").choices;
    let map = AimMap::empty(lever("fund.dep-last-year"), lever("realisation"), &choices, 25);
    assert_eq!(map.across, [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0]);
    assert_eq!(map.up.len(), 21);
    // Every step of 5% to 90%, £0 to £500,000 by £20,000.
    let map = AimMap::empty(lever("correlation"), lever("fund.dep"), &choices, 31);
    assert_eq!((map.across.last(), map.across.len()), (Some(&0.9), 19));
    assert_eq!((map.up[1], map.up.len()), (20_000.0, 26));
}

#[test]
fn a_map_ends_where_all_savings_are_delivered_unless_the_scenario_has_more() {
    let mut choices = preset("two-phase-2023").choices;
    let last = |choices: &Choices| {
        let map = AimMap::empty(lever("realisation"), lever("delay"), choices, 31);
        map.across.last().copied()
    };
    assert_eq!(last(&choices), Some(1.0));
    choices.realisation = 1.05;
    assert_eq!(last(&choices), Some(1.2));
}
