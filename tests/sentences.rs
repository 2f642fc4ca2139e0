//! The sentence and the headline, as people read them. The accepted texts stand in `snapshots/`.

mod common;

use common::{
    any_scenario, case, council, defaults, inputs, outcome, preset, presets, set, uncertainty,
};
use derwent::model::{Choices, FundingRule, Sample, Stance, Uncertainty};
use derwent::words::{Tile, headline, paying, sentence};
use proptest::prelude::*;

/// The headline of choices, compared with that of others.
fn tiles(choices: &Choices, before: &Choices) -> [Tile; 5] {
    let (now, before) = (outcome(choices), outcome(before));
    headline(case(), choices, &now, &uncertainty(choices), &before)
}

fn said(choices: &Choices) -> String {
    sentence(case(), choices, &outcome(choices), &uncertainty(choices)).plain()
}

/// The sentence of a scenario, and its headline against the published case.
fn page(title: &str, choices: &Choices, before: &Choices) -> String {
    let who_pays = paying(case(), choices, &outcome(choices)).plain();
    let mut text = format!("{title}\n  {}\n  Who pays: {who_pays}\n", said(choices));
    for tile in tiles(choices, before) {
        let also = if tile.changed { format!(" | {}", tile.also) } else { String::new() };
        text.push_str(&format!("  | {} | {} | {}{also}\n", tile.label, tile.value, tile.note));
    }
    text
}

fn changed(title: &str, change: impl FnOnce(&mut Choices)) -> String {
    let mut choices = defaults();
    change(&mut choices);
    page(title, &choices, &defaults())
}

/// Only this council takes part, and pays.
fn alone(choices: &mut Choices, id: &str) {
    choices.stances.fill(Stance::Out);
    choices.stances[council(id)] = Stance::Funds;
}

#[test]
fn every_preset_reads_well() {
    let pages: Vec<_> = presets()
        .iter()
        .map(|starting_point| {
            let choices = preset(&starting_point.id).choices;
            page(&starting_point.label, &choices, &choices)
        })
        .collect();
    insta::assert_snapshot!(pages.join("\n"));
}

#[test]
fn who_takes_part_reads_well() {
    let pages = [
        changed("Nobody takes part", |choices| choices.stances.fill(Stance::Out)),
        changed("The county alone", |choices| alone(choices, "derbyshire")),
        changed("Bolsover alone, never paid back", |choices| alone(choices, "bolsover")),
        changed("The county alone, with no savings share and no fixed cost", |choices| {
            alone(choices, "derbyshire");
            choices.county_savings_share = 0.0;
            choices.cost_fixed_share = 0.0;
            set(choices, "team-plan", "none");
        }),
        changed("Erewash stays out", |choices| choices.stances[council("erewash")] = Stance::Out),
    ];
    insta::assert_snapshot!(pages.join("\n"));
}

#[test]
fn savings_and_costs_read_well() {
    let pages = [
        changed("Nothing is delivered", |choices| choices.realisation = 0.0),
        changed("A little later and less", |choices| {
            choices.realisation = 0.9;
            choices.delay = 0.5;
        }),
        changed("Savings that fade", |choices| choices.fade = 0.1),
        changed("Complete after the years counted", |choices| {
            choices.delay = 5.0;
            choices.horizon = 8;
        }),
        changed("All costs at once, with a margin", |choices| {
            set(choices, "cost-phasing", "all-first");
            choices.cost_optimism = 0.4;
        }),
        changed("Costs over five years", |choices| set(choices, "cost-phasing", "even-5")),
        changed("Paid back a little sooner", |choices| choices.costs[5] = 0.45),
    ];
    insta::assert_snapshot!(pages.join("\n"));
}

#[test]
fn funding_reads_well() {
    let pages = [
        changed("No team", |choices| set(choices, "team-plan", "none")),
        changed("A team that never starts", |choices| choices.team_last_year = 0),
        changed("Councils share the rest", |choices| choices.fund_rule = FundingRule::Equal),
        changed("A shortfall in one year", |choices| choices.team_last_year = 3),
        changed("Unequal shortfalls", |choices| choices.pay_award = 0.02),
        changed("Equal shortfalls with a funded year between", |choices| {
            set(choices, "team-plan", "one-year-2022");
            set(choices, "fund.dep", 0.0);
            set(choices, "fund.rates-pool", 500_000.0);
        }),
        changed("One-off cost put through the split", |choices| choices.fund_one_off_share = 0.5),
        changed("One-off cost and no team", |choices| {
            choices.fund_one_off_share = 1.0;
            set(choices, "team-plan", "none");
        }),
    ];
    insta::assert_snapshot!(pages.join("\n"));
}

#[test]
fn odd_counting_reads_well() {
    let pages = [
        changed("Thirty years counted", |choices| choices.horizon = 30),
        changed("Five years counted", |choices| choices.horizon = 5),
        changed("Thirty years counted, and late", |choices| {
            choices.horizon = 30;
            choices.delay = 1.475;
        }),
        changed("No range on anything", |choices| {
            choices.risk_realisation_down = 0.0;
            choices.risk_delay_up = 0.0;
            choices.risk_position_spread = 0.0;
            choices.risk_cost_spread = 0.0;
        }),
        changed("Everything put through the split and paid", |choices| {
            choices.fund_one_off_share = 1.0;
            choices.fund_rule = FundingRule::Equal;
        }),
        changed("Another first year", |choices| choices.first_year = 2027),
    ];
    insta::assert_snapshot!(pages.join("\n"));
}

#[test]
fn what_stands_out_in_the_sentence_are_its_figures() {
    let choices = defaults();
    let sentence = sentence(case(), &choices, &outcome(&choices), &uncertainty(&choices));
    let strong: Vec<_> =
        sentence.spans.iter().filter(|span| span.strong).map(|span| span.text.as_str()).collect();
    assert_eq!(strong, ["£38.2m", "£43.0m a year", "September 2026", "£38.5m"]);
}

#[test]
fn money_that_the_starting_point_does_not_bring_back_names_its_last_year() {
    let mut before = defaults();
    before.delay = 5.0;
    before.horizon = 6;
    // Six years from April 2023 end in March 2029.
    assert_eq!(tiles(&defaults(), &before)[2].also, "starting point: not by March 2029");
}

#[test]
fn a_starting_point_compared_with_itself_has_no_change() {
    for starting_point in presets() {
        let choices = preset(&starting_point.id).choices;
        let tiles = tiles(&choices, &choices);
        assert!(tiles.iter().all(|tile| !tile.changed), "{}", starting_point.id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn what_has_no_payer_is_said_and_only_then(scenario in any_scenario()) {
        let choices = &scenario.choices;
        let outcome = outcome(choices);
        // The words do not hang on how many draws there are.
        let sample = Sample::new(inputs(), 0, 100, choices.correlation);
        let uncertainty = Uncertainty::of(case(), choices, &sample);
        let text = sentence(case(), choices, &outcome, &uncertainty).plain();
        let is_so = outcome.totals.no_payer >= 0.5 && outcome.takes_part.contains(&true);
        prop_assert_eq!(text.contains("No payer is agreed for £"), is_so, "{}", text);
    }
}

#[test]
fn staff_time_that_is_no_cash_is_called_assumed() {
    let with = |cashable_share| said(&Choices { cashable_share, ..defaults() });
    assert!(with(0.25).contains("that 25% of the saved staff time becomes cash"), "{}", with(0.25));
    assert!(with(0.0).contains("that no saved staff time becomes cash"), "{}", with(0.0));
    assert!(!with(1.0).contains("staff time"));
}
