//! Scenarios at the edges: nobody, one, nothing, no cost, no time.

use derwent::model::{Choices, FundingRule, LeversAre, Stance, WiderBasis};
use derwent::scenario::Scenario;

use crate::common::{council, first, kit, presets, set};

fn changed(change: impl FnOnce(&mut Choices)) -> Scenario {
    let mut scenario = first();
    change(&mut scenario.choices);
    scenario
}

fn only(choices: &mut Choices, ids: &[&str], stance: Stance) {
    choices.stances.fill(Stance::Out);
    for id in ids {
        choices.stances[council(id)] = stance;
    }
}

fn free(choices: &mut Choices) {
    choices.costs.fill(0.0);
    choices.contingency = 0.0;
    set(choices, "team-plan", "none");
    choices.cost_fixed_share = 0.0;
}

fn certain(choices: &mut Choices) {
    choices.risk_realisation_down = 0.0;
    choices.risk_delay_up = 0.0;
    choices.risk_attribution_down = 0.0;
    choices.risk_position_spread = 0.0;
    choices.risk_cost_spread = 0.0;
    choices.risk_progress_down = 0.0;
}

/// Each with its name.
pub fn odd_scenarios() -> Vec<(String, Scenario)> {
    let mut odd: Vec<(String, Scenario)> = presets()
        .iter()
        .enumerate()
        .map(|(index, preset)| (format!("as {}", preset.id), Scenario::from_preset(kit(), index)))
        .collect();
    let mut add = |name: &str, change: fn(&mut Choices)| {
        odd.push((name.to_owned(), changed(change)));
    };
    add("luck goes both ways", |choices| choices.risk_levers_are = LeversAre::Middle);
    add("nobody takes part", |choices| choices.stances.fill(Stance::Out));
    add("only Bolsover", |choices| only(choices, &["bolsover"], Stance::Funds));
    add("only the county, contributing nothing", |choices| {
        only(choices, &["derbyshire"], Stance::Joins);
    });
    add("only Derby", |choices| only(choices, &["derby"], Stance::Funds));
    add("two districts", |choices| only(choices, &["bolsover", "erewash"], Stance::Funds));
    add("one contributes", |choices| {
        choices.stances.fill(Stance::Joins);
        choices.stances[council("high-peak")] = Stance::Funds;
        choices.fund_rule = FundingRule::Equal;
    });
    add("nobody contributes", |choices| choices.stances.fill(Stance::Joins));
    add("nothing delivered", |choices| choices.realisation = 0.0);
    add("hardly anything delivered", |choices| choices.realisation = 0.15);
    add("half, a year late", |choices| {
        choices.realisation = 0.5;
        choices.delay = 1.0;
    });
    add("five years late", |choices| choices.delay = 5.0);
    add("five years late, five counted", |choices| {
        choices.delay = 5.0;
        choices.horizon = 5;
    });
    add("a quarter of a year late", |choices| choices.delay = 0.25);
    add("five years counted", |choices| choices.horizon = 5);
    add("thirty years counted", |choices| choices.horizon = 30);
    add("no team", |choices| set(choices, "team-plan", "none"));
    add("a team for no year", |choices| choices.team_last_year = 0);
    add("no cost at all", free);
    add("no cost and no savings", |choices| {
        free(choices);
        choices.realisation = 0.0;
        choices.progress.fill(0.0);
    });
    add("everything has a payer", |choices| {
        choices.fund_one_off_share = 1.0;
        choices.fund_rule = FundingRule::Equal;
    });
    add("half of the one-off cost is shared by residents", |choices| {
        choices.fund_one_off_share = 0.5;
        choices.fund_rule = FundingRule::Population;
    });
    add("equal parts, little saved", |choices| {
        choices.realisation = 0.3;
        choices.fund_one_off_share = 1.0;
        choices.fund_rule = FundingRule::Equal;
    });
    add("parts all 0", |choices| {
        choices.fund_rule = FundingRule::Parts;
        choices.parts.fill(0.0);
    });
    add("shares all 0", |choices| {
        choices.fund_rule = FundingRule::Shares;
        choices.shares.fill(0.0);
    });
    add("the county has no savings", |choices| choices.county_savings_share = 0.0);
    add("wider benefits once, weighed in full", |choices| {
        choices.wider_basis = WiderBasis::Once;
        choices.social_weight = 1.0;
    });
    add("no wider benefits", |choices| choices.progress.fill(0.0));
    add("nothing is uncertain", certain);
    add("nothing is uncertain, never paid back", |choices| {
        certain(choices);
        choices.realisation = 0.1;
    });
    add("all cost in the first year, twice as dear", |choices| {
        set(choices, "cost-phasing", "all-first");
        choices.cost_optimism = 1.0;
    });
    add("savings fade", |choices| choices.fade = 0.1);
    add("a change that moves nothing", |choices| choices.seed = 7);
    add("one project of one council", |choices| {
        choices.projects[0].councils[council("bolsover")] = true;
    });
    add("a project that costs only", |choices| {
        choices.projects[1].councils.fill(true);
        choices.projects[1].cost = 1_500_000.0;
        choices.projects[1].benefit = 0.0;
    });
    odd
}
