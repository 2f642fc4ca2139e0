//! The model a second time, written from its description and slowly, against `run`, for any case.
//!
//! Knows levers, councils and lines by their names only, reads the tables of a case itself, and
//! shares no code with `src`.

#[path = "second_model/chance.rs"]
mod chance;
#[path = "second_model/coalition.rs"]
mod coalition;
mod common;
#[path = "second_model/councils.rs"]
mod councils;
#[path = "second_model/papers.rs"]
mod papers;
#[path = "second_model/projects.rs"]
mod projects;
#[path = "second_model/settings.rs"]
mod settings;
#[path = "second_model/settling.rs"]
mod settling;
#[path = "second_model/slow.rs"]
mod slow;

use std::cell::RefCell;
use std::collections::BTreeMap;

use common::kits::{Named, any_scenario_of_any_case, kit_of, kits};
use common::set_in;
use derwent::model::{
    Coalition, Counted, Draws, Inputs, Sample, SettlementKind, Settlements, Stance, departures, run,
};
use derwent::scenario::Scenario;
use papers::Papers;
use proptest::prelude::*;
use settings::Settings;

/// The tables of a case as this model reads them, once for each thread.
fn papers_of(named: &Named) -> &'static Papers {
    thread_local! {
        static READ: RefCell<BTreeMap<String, &'static Papers>> = RefCell::default();
    }
    READ.with_borrow_mut(|read| {
        let name = named.name.clone();
        *read.entry(name).or_insert_with(|| Box::leak(Box::new(Papers::of(&named.tables))))
    })
}

/// Equal to a part in 10⁹, or to a hundredth of a penny.
fn agree(name: &str, fast: f64, slow: f64) -> Result<(), TestCaseError> {
    let allowed = 1e-9 * slow.abs() + 1e-4;
    prop_assert!((fast - slow).abs() <= allowed, "{name}: {fast} against {slow}");
    Ok(())
}

/// Numbers that are no money, and may be missing.
fn agree_if_any(name: &str, fast: Option<f64>, slow: Option<f64>) -> Result<(), TestCaseError> {
    match (fast, slow) {
        (Some(fast), Some(slow)) => {
            prop_assert!(
                (fast - slow).abs() <= 1e-9 * slow.abs().max(1.0),
                "{name}: {fast}, {slow}"
            );
        }
        (fast, slow) => prop_assert_eq!(fast, slow, "{}", name),
    }
    Ok(())
}

/// Lines or measures of one kind: the same ones, and the same figures.
fn agree_on_all<'a>(
    kind: &str,
    fast: impl Iterator<Item = (&'a String, Counted)>,
    slow: &BTreeMap<String, Option<f64>>,
) -> Result<(), TestCaseError> {
    let fast: BTreeMap<_, _> = fast.map(|(id, row)| (id, row.full)).collect();
    prop_assert_eq!(fast.keys().copied().collect::<Vec<_>>(), slow.keys().collect::<Vec<_>>());
    for (id, fast) in fast {
        let slow = slow[id];
        prop_assert_eq!(fast.is_some(), slow.is_some(), "{} {}", kind, id);
        agree(id, fast.unwrap_or(0.0), slow.unwrap_or(0.0))?;
    }
    Ok(())
}

fn compare(named: &Named, scenario: &Scenario) -> Result<(), TestCaseError> {
    let (case, papers) = (&named.kit.case, papers_of(named));
    let fast = run(case, &scenario.choices);
    let slow = slow::run(&Settings::of(papers, scenario));
    prop_assert_eq!(fast.years.len(), slow.years.len());
    for (fast, slow) in fast.years.iter().zip(&slow.years) {
        agree("wider benefit", fast.wider_benefit, slow.wider)?;
        agree("savings", fast.organisational_benefit, slow.saving)?;
        agree("savings that are cash", fast.cashable_benefit, slow.cash_saving)?;
        agree("recurring cost", fast.recurring_cost, slow.recurring)?;
        agree("one-off cost", fast.one_off_cost, slow.one_off)?;
        agree("team", fast.programme_cost, slow.team)?;
        agree("cumulative cash", fast.cumulative_cashable, slow.cumulative)?;
        agree("to fund", fast.funding.to_fund, slow.to_fund)?;
        agree("shortfall", fast.funding.shortfall, slow.shortfall)?;
        agree("members", fast.funding.members(), slow.members)?;
        prop_assert_eq!(fast.funding.sources.len(), slow.sources.len() + 1);
        for (fast, slow) in fast.funding.sources.iter().zip(&slow.sources) {
            agree("source", *fast, *slow)?;
        }
        for (index, council) in case.councils.iter().enumerate() {
            let of = |sums: &slow::ByCouncil| sums.get(&council.id).copied().unwrap_or_default();
            agree("saving", fast.savings_by_council()[index], of(&slow.savings))?;
            agree("recurring", fast.recurring_by_council()[index], of(&slow.recurring_parts))?;
            agree("one-off", fast.one_off_by_council()[index], of(&slow.one_off_parts))?;
            agree("contribution", fast.funding.contributions[index], of(&slow.contributions))?;
            agree("project benefit", fast.project_benefits()[index], of(&slow.joint.benefits))?;
            agree("project cost", fast.project_costs()[index], of(&slow.joint.costs))?;
        }
    }
    let line = |row: Counted| (&case.lines[row.position].id, row);
    agree_on_all("saving", fast.savings().map(line), &slow.savings)?;
    agree_on_all("recurring cost", fast.recurring().map(line), &slow.recurring)?;
    agree_on_all("one-off cost", fast.one_off().map(line), &slow.one_off)?;
    let measure = |row: Counted| (&case.measures[row.position].id, row);
    agree_on_all("measure", fast.measures().map(measure), &slow.measures)?;
    let full = |all: &BTreeMap<String, Option<f64>>| all.values().flatten().sum::<f64>();
    agree("full savings", fast.totals.organisational_full_effect, full(&slow.savings))?;
    agree("full wider benefit", fast.totals.wider_full_effect, full(&slow.measures))?;
    agree("contingency", fast.flows().contingency, slow.contingency)?;
    agree("one-off cost in all", fast.totals.one_off_cost, slow.one_off_total)?;
    agree("net present cash", fast.totals.npv_cashable, slow.npv_cashable)?;
    agree("net present social value", fast.totals.npsv, slow.npsv)?;
    agree("no payer", fast.totals.no_payer, slow.no_payer)?;
    agree_if_any("benefit-cost ratio", fast.totals.bcr, slow.bcr)?;
    agree_if_any("return in cash", fast.totals.cash_return, slow.cash_return)?;
    agree_if_any("payback", fast.totals.payback_years, slow.payback)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn both_models_agree_on_any_scenario(
        (place, scenario) in any_scenario_of_any_case(),
    ) {
        compare(&kits()[place], &scenario)?;
    }
}

#[test]
fn both_models_agree_on_every_starting_point_under_every_option() {
    for named in kits() {
        for (place, starting_point) in named.kit.presets().iter().enumerate() {
            for option in 0..named.kit.case.options.len().max(1) {
                let mut scenario = Scenario::from_preset(&named.kit, place);
                scenario.choices.option = option;
                compare(named, &scenario).unwrap_or_else(|error| {
                    panic!("{} {}: {error}", named.name, starting_point.id)
                });
            }
        }
    }
}

#[test]
fn both_models_agree_on_every_council_alone_and_every_council_missing() {
    for named in kits() {
        let stances = || {
            let councils = named.kit.case.councils.iter();
            councils.map(|council| (&council.id, format!("stance.{}", council.id)))
        };
        for (council, _) in stances() {
            for (this, others) in [("funds", "out"), ("out", "joins")] {
                let mut scenario = Scenario::first(&named.kit);
                for (other, lever) in stances() {
                    let stance = if other == council { this } else { others };
                    set_in(&named.kit, &mut scenario.choices, &lever, stance);
                }
                scenario.choices.network = 0.5;
                scenario.choices.delay = 0.25;
                scenario.choices.fade = 0.05;
                for lever in ["network", "delay", "fade"] {
                    // What a case has no lever for stays as it is in general.
                    if named.kit.find(lever).is_none() {
                        let defaults = named.kit.defaults();
                        match lever {
                            "network" => scenario.choices.network = defaults.network,
                            "delay" => scenario.choices.delay = defaults.delay,
                            _ => scenario.choices.fade = defaults.fade,
                        }
                    }
                }
                compare(named, &scenario)
                    .unwrap_or_else(|error| panic!("{} {council}: {error}", named.name));
            }
        }
    }
}

/// A millionth, or a pound: the second model inverts its distributions only so far.
fn agree_roughly(name: &str, fast: f64, slow: f64, scale: f64) -> Result<(), TestCaseError> {
    let allowed = 1e-6 * slow.abs().max(scale) + 1.0;
    prop_assert!((fast - slow).abs() <= allowed, "{name}: {fast} against {slow}");
    Ok(())
}

fn compare_draws(named: &Named, scenario: &Scenario, count: usize) -> Result<(), TestCaseError> {
    let (choices, seed) = (&scenario.choices, u64::from(scenario.choices.seed));
    let sample = Sample::new(Inputs::of(choices), seed, count, choices.correlation);
    let mut draws = Draws::default();
    draws.renew(&named.kit.case, choices, &sample, count);
    let papers = papers_of(named);
    let settings = Settings::of(papers, scenario);
    for draw in 0..count {
        let slow = chance::draw(&settings, seed, draw as u128);
        // What is left of large sums keeps their rounding.
        let scale = slow.years.iter().map(|year| year.saving + year.one_off.abs()).sum();
        agree_roughly("net present cash", draws.npv_cashable[draw], slow.npv_cashable, scale)?;
        agree_roughly("net present social value", draws.npsv[draw], slow.npsv, scale)?;
        for (fast, slow) in draws.cumulative_cashable.iter().zip(&slow.years) {
            agree_roughly("cumulative cash", fast[draw], slow.cumulative, scale)?;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn both_models_agree_on_every_draw((place, scenario) in any_scenario_of_any_case()) {
        compare_draws(&kits()[place], &scenario, 3)?;
    }
}

#[test]
fn both_models_agree_on_the_draws_of_every_starting_point() {
    for named in kits() {
        for place in 0..named.kit.presets().len() {
            let scenario = Scenario::from_preset(&named.kit, place);
            compare_draws(named, &scenario, 5).expect(&named.name);
        }
    }
}

/// What section 9 says of a scenario with few players.
fn compare_coalitions(named: &Named, scenario: &Scenario) -> Result<(), TestCaseError> {
    let papers = papers_of(named);
    let settings = Settings::of(papers, scenario);
    let fast = Coalition::of(&named.kit.case, &scenario.choices);
    let players = settings.taking_part();
    let group = |mask: usize| -> Vec<&str> {
        let inside = players.iter().enumerate().filter(|(place, _)| mask >> place & 1 == 1);
        inside.map(|(_, council)| *council).collect()
    };
    let shapley = coalition::shapley(&settings, &players);
    let banzhaf = coalition::banzhaf(&settings, &players);
    let mut worst: Option<(Vec<&str>, f64)> = None;
    let mut largest = 0.0_f64;
    let gains: BTreeMap<&str, f64> =
        players.iter().map(|id| (*id, coalition::outcome_of(&settings, id))).collect();
    for (mask, value) in fast.values.iter().enumerate() {
        let group = group(mask);
        let worth = coalition::worth_of(&settings, &group);
        agree("a group", *value, worth)?;
        let excess = worth - group.iter().map(|council| gains[council]).sum::<f64>();
        largest = largest.max(excess);
        let is_proper = !group.is_empty() && group.len() < players.len();
        if is_proper && worst.as_ref().is_none_or(|(_, most)| excess > *most) {
            worst = Some((group, excess));
        }
    }
    for (council, id) in papers.ids().into_iter().enumerate() {
        let gain = gains.get(id).copied().unwrap_or_default();
        agree("what it gains", fast.accounts.nets()[council], gain)?;
        let [low, high] = coalition::range_of(&settings, id);
        agree("the least it may gain", fast.outcomes[council].low, low)?;
        agree("the most it may gain", fast.outcomes[council].high, high)?;
        agree("what it adds", fast.shapley[council], shapley.get(id).copied().unwrap_or_default())?;
        let share = banzhaf.get(id).copied().unwrap_or_default();
        // Shares of a sum near 0 have no digits left.
        if share.abs() < 1e3 {
            agree("its share of what is added", fast.banzhaf[council], share)?;
        }
        let [pays, joins, out] = coalition::payoffs(&settings, id);
        agree("when it pays", fast.payoffs[council].pays, pays)?;
        agree("when it joins", fast.payoffs[council].joins, joins)?;
        agree("when it stays out", fast.payoffs[council].out, out)?;
    }
    prop_assert_eq!(fast.stability.worst.is_some(), worst.is_some());
    if let (Some(fast), Some((_, excess))) = (&fast.stability.worst, worst) {
        agree("the largest excess", fast.excess, excess)?;
    }
    // Within a penny of the limit, rounding may decide.
    if (largest - 0.005).abs() > 0.01 {
        prop_assert_eq!(fast.stability.in_core, largest <= 0.005);
    }
    Ok(())
}

/// Separable costs, and who goes next, of a scenario with few players.
fn compare_settling(named: &Named, scenario: &Scenario) -> Result<(), TestCaseError> {
    let (case, papers) = (&named.kit.case, papers_of(named));
    let mut settings = Settings::of(papers, scenario);
    let players = settings.taking_part();
    let found = Coalition::of(case, &scenario.choices);
    let all = Settlements::of(case, &scenario.choices, &found).all;
    let fast = all.iter().find(|settlement| settlement.kind == SettlementKind::SeparableCosts);
    let fast = fast.expect("separable costs").accounts.pays;
    let slow = if players.is_empty() {
        BTreeMap::new()
    } else {
        let all_pay = players
            .iter()
            .fold(settings.clone(), |all_pay, player| all_pay.with_stance(player, "funds"));
        settling::separable(&all_pay, &players)
    };
    // Each of the parts may be a millionth too much or too little.
    let allowed = 4e-6 * slow.values().map(|pays| pays.abs()).sum::<f64>() + 0.01;
    for (fast, id) in fast.iter().zip(papers.ids()) {
        let slow = slow.get(id).copied().unwrap_or_default();
        prop_assert!((fast - slow).abs() <= allowed, "{id} pays {fast} against {slow}");
    }
    for gone in departures(case, &scenario.choices, None) {
        let (id, most) = (papers.ids()[gone.council], settling::most_to_gain(&settings));
        let to = if gone.to == Stance::Out { "out" } else { "joins" };
        let (gain, for_others) = settling::step(&settings, id, to);
        agree("what it gains by going", gone.gain, gain)?;
        agree("what others gain by that", gone.for_others, for_others)?;
        prop_assert!(gain > most - 0.01, "{id} goes for {gain}, another would for {most}");
        settings = settings.with_stance(id, to);
    }
    prop_assert!(settling::most_to_gain(&settings) < 1.01);
    Ok(())
}

/// The scenario with at most four councils taking part.
fn with_few_players(mut scenario: Scenario, pick: usize) -> Scenario {
    let mut players = 0;
    let councils = scenario.choices.stances.len();
    for place in 0..councils {
        let stance = &mut scenario.choices.stances[(place * 7 + pick) % councils];
        if *stance != Stance::Out {
            players += 1;
        }
        if players > 4 {
            *stance = Stance::Out;
        }
    }
    scenario
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn both_models_agree_on_who_gains(
        (place, scenario) in any_scenario_of_any_case(),
        pick in 0..16_usize,
    ) {
        let scenario = with_few_players(scenario, pick);
        compare_coalitions(&kits()[place], &scenario)?;
    }

    #[test]
    fn both_models_agree_on_who_goes_and_who_pays_for_what_is_separable(
        (place, scenario) in any_scenario_of_any_case(),
        pick in 0..16_usize,
    ) {
        let scenario = with_few_players(scenario, pick);
        compare_settling(&kits()[place], &scenario)?;
    }
}

#[test]
fn both_models_agree_on_who_gains_with_wider_benefits_that_spill_over() {
    let named = kit_of("built-in");
    for id in ["four-funders-2022", "all-ten"] {
        let place = named.kit.preset(id).expect(id);
        let mut scenario = with_few_players(Scenario::from_preset(&named.kit, place), 0);
        scenario.choices.social_weight = 0.4;
        scenario.choices.network = 0.6;
        scenario.choices.fund_one_off_share = 0.5;
        compare_coalitions(named, &scenario).expect(id);
        compare_settling(named, &scenario).expect(id);
    }
}
