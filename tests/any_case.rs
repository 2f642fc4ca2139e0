//! What holds of any scenario of any case.

mod common;

use common::kits::{any_scenario_of_any_case, kits};
use common::{joint_worth_in, sample_of};
use derwent::model::{
    Accounts, Borne, Choices, Coalition, Draws, Inputs, Outcome, Side, Stance, What, run,
};
use derwent::scenario::Scenario;
use proptest::prelude::*;

/// To a part in 10⁹ of the largest of the sums that were added up.
fn near(one: f64, other: f64, scale: f64) -> bool {
    (one - other).abs() <= 1e-9 * scale.abs().max(one.abs()).max(1e4)
}

fn anyone(outcome: &Outcome) -> bool {
    outcome.takes_part.contains(&true)
}

/// How large the sums are.
fn scale(outcome: &Outcome) -> f64 {
    let rows = 0..outcome.flows().rows.len();
    rows.flat_map(|row| outcome.flows().by_year(row)).map(|amount| amount.abs()).sum()
}

/// At most five councils take part, so that all groups can be looked at.
fn with_few_players(choices: &Choices, pick: usize) -> Choices {
    let mut few = choices.clone();
    let councils = few.stances.len();
    let mut players = 0;
    for place in 0..councils {
        let stance = &mut few.stances[(place * 7 + pick) % councils];
        players += usize::from(*stance != Stance::Out);
        if players > 5 {
            *stance = Stance::Out;
        }
    }
    few
}

fn without_risk(choices: &mut Choices) {
    choices.risk_realisation_down = 0.0;
    choices.risk_delay_up = 0.0;
    choices.risk_attribution_down = 0.0;
    choices.risk_position_spread = 0.0;
    choices.risk_cost_spread = 0.0;
    choices.risk_progress_down = 0.0;
}

fn draws_of(scenario: &Scenario, count: usize) -> Draws {
    let mut draws = Draws::default();
    let sample = sample_of(&scenario.choices, count);
    draws.renew(scenario.case(), &scenario.choices, &sample, count);
    draws
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_pays_adds_up_to_what_it_costs((_, scenario) in any_scenario_of_any_case()) {
        let (case, choices) = (scenario.case(), &scenario.choices);
        let outcome = run(case, choices);
        let mut no_payer = 0.0;
        for year in &outcome.years {
            let funding = &year.funding;
            let sources: f64 = funding.sources.iter().sum();
            prop_assert!(near(sources + funding.shortfall, funding.to_fund, 0.0));
            let costs = year.programme_cost + year.one_off_cost;
            prop_assert!(near(funding.to_fund + funding.one_off_outside, costs, 0.0));
            let by_councils: f64 = case.sources.iter().zip(&funding.sources)
                .filter(|(source, _)| source.payer.is_some())
                .map(|(_, paid)| paid)
                .sum();
            let contributions: f64 = funding.contributions.iter().sum();
            prop_assert!(near(contributions, by_councils + funding.members(), 0.0));
            no_payer += funding.shortfall + funding.one_off_outside;
        }
        prop_assert!(near(outcome.totals.no_payer, no_payer, 0.0));
        let all = outcome.borne_by_all();
        let pots: f64 = outcome.years.iter().flat_map(|year| {
            case.sources.iter().zip(year.funding.sources.iter().copied())
        }).filter(|(source, _)| source.payer.is_none()).map(|(_, paid)| paid).sum();
        let costs: f64 = outcome.years.iter().map(|year| {
            year.one_off_cost + year.programme_cost + year.recurring_cost + year.project_cost()
        }).sum();
        let borne: f64 = all.iter().map(Borne::total).sum();
        prop_assert!(near(borne + pots, costs, scale(&outcome)), "{borne} {pots} {costs}");
    }

    #[test]
    fn the_table_of_flows_is_what_the_years_are_made_of(
        (_, scenario) in any_scenario_of_any_case(),
    ) {
        let outcome = run(scenario.case(), &scenario.choices);
        let flows = outcome.flows();
        for year in &outcome.years {
            let place = year.year as usize - 1;
            let sum = |counts: &dyn Fn(What, Side) -> f64| -> f64 {
                flows.rows.iter().enumerate().map(|(row, flow)| {
                    counts(flow.what, flow.side) * flows.by_year(row)[place] * flow.cash
                }).sum()
            };
            let net = sum(&|_, side| if side == Side::Benefit { 1.0 } else { -1.0 });
            prop_assert!(near(net, year.net_cashable, scale(&outcome)));
            let is = |wanted: bool| f64::from(u8::from(wanted));
            let recurring = sum(&|what, _| is(matches!(what, What::Recurring(_))));
            prop_assert!(near(recurring, year.recurring_cost, 0.0));
            for (council, saved) in year.savings_by_council().iter().enumerate() {
                let part = |row: usize| flows.parts(row).map_or(0.0, |parts| parts[council]);
                let own: f64 = outcome.savings()
                    .map(|saving| part(saving.row) * flows.by_year(saving.row)[place])
                    .sum();
                prop_assert!(near(own, *saved, scale(&outcome)));
            }
        }
        for row in 0..flows.rows.len() {
            let Some(parts) = flows.parts(row) else { continue };
            let sum: f64 = parts.iter().sum();
            let expected = if anyone(&outcome) { 1.0 } else { 0.0 };
            prop_assert!((sum - expected).abs() < 1e-12, "{:?}: {sum}", flows.rows[row].what);
            for (part, takes_part) in parts.iter().zip(&outcome.takes_part) {
                prop_assert!(*part >= 0.0 && (*takes_part || *part == 0.0));
            }
        }
    }

    #[test]
    fn what_councils_are_left_with_adds_up_to_what_they_gain_together(
        (_, scenario) in any_scenario_of_any_case(),
    ) {
        let (case, choices) = (scenario.case(), &scenario.choices);
        let nets: f64 = Accounts::of(case, choices).nets().iter().sum();
        let outcome = run(case, choices);
        prop_assert!(near(nets, joint_worth_in(case, choices), scale(&outcome)));
    }

    #[test]
    fn a_draw_is_a_run_with_its_values_to_the_last_bit((_, scenario) in any_scenario_of_any_case()) {
        let (case, choices) = (scenario.case(), &scenario.choices);
        let (sample, draws) = (sample_of(choices, 70), draws_of(&scenario, 70));
        for draw in [0, 1, 63, 64, 69] {
            let mut drawn = choices.clone();
            for (place, input) in Inputs::of(choices).all().enumerate() {
                let value = input.range(choices).quantile(sample.column(place)[draw]);
                input.set(&mut drawn, value);
            }
            let run = run(case, &drawn);
            prop_assert_eq!(draws.npv_cashable[draw].to_bits(), run.totals.npv_cashable.to_bits());
            prop_assert_eq!(draws.npsv[draw].to_bits(), run.totals.npsv.to_bits());
            for (cumulative, year) in draws.cumulative_cashable.iter().zip(&run.years) {
                prop_assert_eq!(cumulative[draw].to_bits(), year.cumulative_cashable.to_bits());
            }
        }
    }

    #[test]
    fn without_risk_every_draw_is_the_scenario((_, scenario) in any_scenario_of_any_case()) {
        let mut scenario = scenario;
        without_risk(&mut scenario.choices);
        let draws = draws_of(&scenario, 65);
        let run = run(scenario.case(), &scenario.choices);
        prop_assert!(draws.npv_cashable.iter().all(|worth| *worth == run.totals.npv_cashable));
        prop_assert!(draws.npsv.iter().all(|worth| *worth == run.totals.npsv));
        for (cumulative, year) in draws.cumulative_cashable.iter().zip(&run.years) {
            prop_assert!(cumulative.iter().all(|cash| *cash == year.cumulative_cashable));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn what_each_adds_keeps_the_axioms(
        (place, scenario) in any_scenario_of_any_case(),
        pick in 0..16_usize,
    ) {
        let case = &kits()[place].kit.case;
        let choices = with_few_players(&scenario.choices, pick);
        let outcome = run(case, &choices);
        let found = Coalition::of(case, &choices);
        let whole = found.values.last().copied().unwrap_or_default();
        let scale = scale(&outcome);
        prop_assert!(near(found.shapley.iter().sum(), whole, scale));
        prop_assert!(near(found.accounts.nets().iter().sum(), whole, scale));
        let shares: f64 = found.banzhaf.iter().sum();
        prop_assert!(shares == 0.0 || (shares - 1.0).abs() < 1e-6);
        for (council, stance) in choices.stances.iter().enumerate() {
            let is_out = *stance == Stance::Out;
            prop_assert!(!is_out || found.shapley[council] == 0.0 && found.banzhaf[council] == 0.0);
        }
        // One that adds nothing anywhere has nothing; two that add the same have the same.
        let players = found.players.len();
        let adds = |player: usize| -> Vec<f64> {
            (0..1_usize << players)
                .filter(|group| group >> player & 1 == 0)
                .map(|group| found.values[group | 1 << player] - found.values[group])
                .collect()
        };
        for (player, council) in found.players.iter().enumerate() {
            if adds(player).iter().all(|added| *added == 0.0) {
                prop_assert_eq!(found.shapley[*council], 0.0);
            }
        }
        for range in &found.outcomes {
            prop_assert!(range.low <= range.value && range.value <= range.high);
        }
    }
}
