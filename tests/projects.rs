//! Joint projects: who joins them, who pays, who saves, and that nothing changes without them.

mod common;

use common::{
    any_scenario, assert_close, case, council, defaults, joint_worth, lever, levers, outcome,
    planned, preset,
};
use derwent::chart::{Body, Cell, Figure, cash_flow, cash_worth, joint_projects};
use derwent::model::{Accounts, Choices, Ordered, Outcome, ProjectRule, Stance, Uncertainty, run};
use derwent::scenario::{Report, field_text};
use derwent::words::{cash_terms, projects_summary, sentence};
use proptest::prelude::*;
use serde_json::{Value, json};

fn join(choices: &mut Choices, project: usize, ids: &[&str]) {
    for id in ids {
        choices.projects[project].councils[council(id)] = true;
    }
}

/// The published case in which these councils join the renewable energy study.
fn seed(ids: &[&str]) -> Choices {
    let mut choices = defaults();
    join(&mut choices, 0, ids);
    choices
}

/// What a council has of projects in a year, and what it pays.
#[track_caller]
fn assert_flows(outcome: &Outcome, year: usize, id: &str, benefit: f64, cost: f64) {
    let year = &outcome.years[year - 1];
    assert_close(year.project_benefits()[council(id)], benefit);
    assert_close(year.project_costs()[council(id)], cost);
}

fn text(choices: &Choices) -> String {
    sentence(case(), choices, &outcome(choices), &common::uncertainty(choices)).plain()
}

#[test]
fn the_study_saves_two_councils_60_000_pounds_each_in_year_1() {
    // update-2023, 4.28: £120,000 in all.
    let choices = seed(&["bolsover", "erewash"]);
    let (with, without) = (outcome(&choices), outcome(&defaults()));
    for id in ["bolsover", "erewash"] {
        assert_flows(&with, 1, id, 60_000.0, 0.0);
        assert_flows(&with, 2, id, 0.0, 0.0);
    }
    assert_flows(&with, 1, "derbyshire", 0.0, 0.0);
    for (with, without) in with.years.iter().zip(&without.years) {
        assert_close(with.cumulative_cashable - without.cumulative_cashable, 120_000.0);
        assert_eq!(with.funding, without.funding);
        assert_eq!(with.organisational_benefit, without.organisational_benefit);
    }
    // Year 1 is not discounted.
    assert_close(with.totals.npv_cashable - without.totals.npv_cashable, 120_000.0);
    assert_close(with.totals.npsv - without.totals.npsv, 120_000.0);
    let worth = |choices: &Choices| Accounts::of(case(), choices).nets();
    let (with, without) = (worth(&choices), worth(&defaults()));
    assert_close(with[council("erewash")] - without[council("erewash")], 60_000.0);
    assert_eq!(with[council("high-peak")], without[council("high-peak")]);
}

#[test]
fn a_chosen_council_that_stays_out_leaves_its_part_of_the_benefit_and_pays_nothing() {
    let mut choices = seed(&["bolsover", "erewash", "derby"]);
    choices.projects[0].cost = 30_000.0;
    let outcome = outcome(&choices);
    // A third of £120,000 each for two; the study costs the same, £30,000 for two.
    assert_flows(&outcome, 1, "bolsover", 40_000.0, 15_000.0);
    assert_flows(&outcome, 1, "erewash", 40_000.0, 15_000.0);
    assert_flows(&outcome, 1, "derby", 0.0, 0.0);
    assert_close(outcome.years[0].project_benefit(), 80_000.0);
    assert_close(outcome.years[0].project_cost(), 30_000.0);
    assert_eq!(outcome.councils_in_projects(), 2);
}

#[test]
fn a_project_that_only_councils_outside_have_chosen_costs_and_saves_nothing() {
    let mut choices = seed(&["derby"]);
    choices.projects[0].cost = 30_000.0;
    assert_eq!(outcome(&choices), outcome(&defaults()));
}

#[test]
fn a_project_is_paid_by_those_who_join_it_whatever_they_pay_for_the_programme() {
    let mut choices = seed(&["bolsover", "erewash"]);
    choices.projects[0].cost = 30_000.0;
    choices.stances[council("erewash")] = Stance::Joins;
    let outcome = outcome(&choices);
    assert_flows(&outcome, 1, "erewash", 60_000.0, 15_000.0);
    assert_eq!(outcome.contribution(council("erewash")), 0.0);
}

#[test]
fn the_rules_share_by_residents_by_savings_and_by_agreed_shares() {
    let mut choices = seed(&["derbyshire", "bolsover"]);
    let project = &mut choices.projects[0];
    project.cost = 130_000.0;
    (project.benefit_rule, project.cost_rule) = (ProjectRule::Population, ProjectRule::Shares);
    let by_residents = outcome(&choices);
    // 807,183 and 81,305 residents; shares 10 and 3.
    let all = 807_183.0 + 81_305.0;
    assert_flows(&by_residents, 1, "derbyshire", 120_000.0 * 807_183.0 / all, 100_000.0);
    assert_flows(&by_residents, 1, "bolsover", 120_000.0 * 81_305.0 / all, 30_000.0);

    let project = &mut choices.projects[0];
    (project.benefit_rule, project.cost_rule) = (ProjectRule::Savings, ProjectRule::Equal);
    // The county has 0.8 of the savings, Bolsover its residents' part of 0.2.
    let bolsover = 0.2 * 81_305.0 / 807_183.0;
    let by_savings = outcome(&choices);
    assert_flows(&by_savings, 1, "bolsover", 120_000.0 * bolsover / (0.8 + bolsover), 65_000.0);
    assert_flows(&by_savings, 1, "derbyshire", 120_000.0 * 0.8 / (0.8 + bolsover), 65_000.0);
}

#[test]
fn parts_are_equal_where_the_rule_gives_nobody_a_weight() {
    let mut choices = seed(&["bolsover", "erewash", "derby"]);
    choices.shares.fill(0.0);
    choices.county_savings_share = 1.0;
    choices.projects[0].cost = 30_000.0;
    choices.projects[0].cost_rule = ProjectRule::Savings;
    choices.projects[0].benefit_rule = ProjectRule::Shares;
    // Districts have none of the savings and nobody has a share; Derby stays out.
    assert_flows(&outcome(&choices), 1, "erewash", 40_000.0, 15_000.0);
    // Where only Derby has a share, the benefit that nobody else has a part of is not there.
    choices.shares[council("derby")] = 10.0;
    assert_flows(&outcome(&choices), 1, "erewash", 0.0, 15_000.0);
}

#[test]
fn the_cost_falls_in_the_first_year_and_the_benefit_ends_with_the_years_counted() {
    let mut choices = defaults();
    join(&mut choices, 1, &["high-peak"]);
    let project = &mut choices.projects[1];
    (project.cost, project.benefit) = (50_000.0, 20_000.0);
    (project.first_year, project.years) = (8, 5);
    let to_year_10 = outcome(&choices);
    let flows: Vec<_> = to_year_10.years[6..]
        .iter()
        .map(|year| (year.project_benefit(), year.project_cost()))
        .collect();
    assert_eq!(flows, [(0.0, 0.0), (20_000.0, 50_000.0), (20_000.0, 0.0), (20_000.0, 0.0)]);
    choices.horizon = 15;
    let years = outcome(&choices).years;
    let benefit: f64 = years.iter().map(|year| year.project_benefit()).sum();
    assert_eq!((benefit, years[12].project_benefit()), (100_000.0, 0.0));
    choices.horizon = 5;
    let five_years = outcome(&choices);
    let mut without = defaults();
    without.horizon = 5;
    assert_eq!(five_years.totals, outcome(&without).totals);
}

#[test]
fn benefits_count_with_savings_and_costs_with_costs() {
    let mut choices = defaults();
    choices.discount_rate = 0.0;
    let before = outcome(&choices);
    join(&mut choices, 2, &["derbyshire", "derby"]);
    let project = &mut choices.projects[2];
    (project.cost, project.benefit, project.years) = (10e6, 3e6, 4);
    // Derby stays out: half of £3m in each of Years 1 to 4, and all of £10m.
    let after = outcome(&choices);
    assert_close(after.totals.npv_cashable - before.totals.npv_cashable, 6e6 - 10e6);
    let costs: f64 = before.years.iter().map(|year| year.one_off_cost + year.programme_cost).sum();
    let benefits = before.totals.npsv + costs;
    let ratio = (benefits + 6e6) / (costs + 10e6);
    assert_close(after.totals.bcr.expect("there is a cost"), ratio);
    assert!(after.totals.payback_years > before.totals.payback_years);
    assert_close(after.years[0].net_cashable - before.years[0].net_cashable, 1.5e6 - 10e6);
    let terms = cash_terms(case(), &choices, &after, &Uncertainty::default(), &Ordered::default());
    let meaning = &terms[1].meaning;
    assert!(meaning.contains("savings less one-off, team and project cost over"), "{meaning}");
}

#[test]
fn every_project_adds_to_the_others() {
    let mut choices = seed(&["bolsover"]);
    for project in 1..case().projects.len() {
        join(&mut choices, project, &["bolsover"]);
        choices.projects[project].benefit = 1_000.0;
        choices.projects[project].cost = 7_000.0;
    }
    let outcome = outcome(&choices);
    assert_flows(&outcome, 1, "bolsover", 122_000.0, 14_000.0);
    assert_flows(&outcome, 5, "bolsover", 2_000.0, 0.0);
    assert_flows(&outcome, 6, "bolsover", 0.0, 0.0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn without_members_no_figure_moves_by_a_bit(scenario in any_scenario()) {
        let mut joined_by_nobody = scenario.choices.clone();
        for project in &mut joined_by_nobody.projects {
            project.councils.fill(false);
        }
        let mut as_published = joined_by_nobody.clone();
        as_published.projects = defaults().projects;
        let (one, other) =
            (run(case(), &joined_by_nobody), run(case(), &as_published));
        prop_assert_eq!(format!("{one:?}"), format!("{other:?}"));
        for year in &one.years {
            let saved_less_cost =
                year.cashable_benefit - (year.one_off_cost + year.programme_cost);
            prop_assert_eq!(year.net_cashable.to_bits(), saved_less_cost.to_bits());
        }
    }

    #[test]
    fn what_the_councils_have_adds_up_with_projects(scenario in any_scenario(), bits in 1..1024_u32) {
        let mut choices = scenario.choices;
        lever("project.3.councils").set(&mut choices, f64::from(bits));
        choices.projects[2].cost = 1e6;
        let outcome = outcome(&choices);
        let worth: f64 = Accounts::of(case(), &choices).nets().iter().sum();
        let joint = joint_worth(&choices);
        prop_assert!((worth - joint).abs() <= 1e-9 * joint.abs() + 0.01, "{worth} {joint}");
        let in_project = outcome.project_members[2].contains(&true);
        let spent: f64 = outcome.years.iter().map(|year| year.project_cost()).sum();
        let in_time = choices.projects[2].first_year <= choices.horizon;
        prop_assert!(!(in_project && in_time) || spent >= 1e6 - 0.01, "{spent}");
    }
}

#[test]
fn a_set_of_councils_is_a_bit_for_each_in_the_order_of_the_evidence() {
    let choices = seed(&["derbyshire", "bolsover", "derby"]);
    let councils = lever("project.1.councils");
    assert_eq!(councils.value(&choices), f64::from(1 + (1 << 2) + (1 << 9)));
    assert_eq!(field_text(councils, 0, 0.0), "none");
    assert_eq!(field_text(councils, 0, 4.0), "Bolsover");
    assert_eq!(field_text(councils, 0, 36.0), "Bolsover and Erewash");
    assert_eq!(field_text(councils, 0, 516.0 + 1.0), "Derbyshire County, Bolsover and Derby");
    assert_eq!(field_text(councils, 0, 1023.0), "all ten");
    assert_eq!(councils.full_name, "Renewable energy study: councils");
    for other in levers().iter().filter(|lever| lever.id.starts_with("project.2.")) {
        assert_eq!(other.value(&choices), other.value(&defaults()), "{other}");
    }
}

#[test]
fn the_sentence_speaks_of_projects_only_when_there_are_some() {
    assert!(!text(&defaults()).contains("project"));
    let mut choices = seed(&["bolsover", "erewash"]);
    assert!(text(&choices).contains(" Joint projects would save two councils £120k. "));
    assert!(text(&choices).contains("who joins projects and on what terms"));
    choices.projects[0].cost = 40_000.0;
    assert!(
        text(&choices).contains(" Joint projects would save two councils £120k and cost £40k. ")
    );
    choices.projects[0].benefit = 0.0;
    let costs = " Joint projects would cost two councils £40k and save nothing. ";
    assert!(text(&choices).contains(costs));
    choices.projects[0].cost = 0.0;
    choices.projects[0].councils[council("erewash")] = false;
    let nothing = " Joint projects would neither save one council anything nor cost anything. ";
    assert!(text(&choices).contains(nothing));
}

#[test]
fn the_group_is_summed_up() {
    let summary = |choices: &Choices| projects_summary(&outcome(choices));
    assert_eq!(summary(&defaults()), "none joined");
    assert_eq!(summary(&seed(&["bolsover"])), "£120k saved, 1 council");
    let mut choices = seed(&["bolsover", "erewash", "high-peak"]);
    assert_eq!(summary(&choices), "£120k saved, 3 councils");
    choices.projects[0].cost = 150_000.0;
    assert_eq!(summary(&choices), "£30k spent, 3 councils");
}

fn heads(figure: &Figure) -> Vec<&str> {
    figure.table.head.iter().map(String::as_str).collect()
}

#[test]
fn the_charts_show_projects_only_when_there_are_some() {
    let stacks = |figure: &Figure| match &figure.body {
        Body::Columns(columns) => {
            columns.stacks.iter().map(|stack| (stack.label.clone(), stack.values[0])).collect()
        }
        _ => Vec::new(),
    };
    let before = cash_flow(case(), &outcome(&defaults()));
    assert_eq!((stacks(&before).len(), heads(&before).len()), (3, 6));
    let mut choices = seed(&["bolsover", "erewash"]);
    choices.projects[0].cost = 40_000.0;
    let outcome = outcome(&choices);
    let after = cash_flow(case(), &outcome);
    assert_eq!(stacks(&after)[1], ("Joint projects".to_owned(), 120_000.0));
    assert_eq!(stacks(&after)[4], ("Project cost".to_owned(), -40_000.0));
    assert_eq!(heads(&after)[4..], ["Joint projects", "Project cost", "Net", "Added up"]);
    assert_eq!(after.table.rows[0][5], Cell::Pounds(40_000.0));

    let worth = cash_worth(case(), &outcome, &planned(&outcome));
    let labels: Vec<_> = worth.table.rows.iter().map(|row| row[0].clone()).collect();
    assert!(labels.contains(&Cell::Text("Joint projects".to_owned())));
    let sums = worth.table.rows.iter().map(|row| match row[1] {
        Cell::Pounds(sum) => sum,
        _ => f64::NAN,
    });
    let parts: f64 = sums.clone().take(labels.len() - 1).sum();
    assert_close(parts, outcome.totals.npv_cashable);
}

#[test]
fn each_council_sees_what_projects_bring_it() {
    let mut choices = seed(&["bolsover", "erewash"]);
    choices.projects[0].cost = 200_000.0;
    let outcome = outcome(&choices);
    let figure = joint_projects(case(), &outcome);
    assert_eq!(heads(&figure), ["Council", "Saves", "Bears", "Net", "Net for each resident"]);
    let row = &figure.table.rows[council("bolsover")];
    assert_eq!(row[0], Cell::Text("Bolsover District Council".to_owned()));
    assert_eq!(row[1..4], [60_000.0, 100_000.0, -40_000.0].map(Cell::Pounds));
    assert_eq!(row[4], Cell::Pence(-40_000.0 / 81_305.0));
    let Body::Bars(bars) = &figure.body else { panic!("bars") };
    assert_eq!(bars.rows[council("bolsover")].remark.as_deref(), Some("\u{2212}49p a resident"));
    assert_eq!(bars.rows[council("derby")].remark.as_deref(), Some("in no project"));
    assert_eq!(
        figure.summary,
        "Joint projects would save two councils £120k and cost £200k, beside the programme and its split."
    );
}

#[test]
fn the_report_names_projects_only_when_there_are_some() {
    let report = |choices: &Choices| -> Value {
        serde_json::to_value(Report::new(case(), &outcome(choices))).expect("it is JSON")
    };
    let before = report(&preset("two-phase-2023").choices);
    assert!(!before.to_string().contains("project"));
    let mut choices = seed(&["bolsover", "erewash"]);
    choices.projects[0].cost = 40_000.0;
    let after = report(&choices);
    assert_eq!(after["years"][0]["project_benefit"], json!(120_000.0));
    assert_eq!(after["years"][0]["project_cost"], json!(40_000.0));
    assert_eq!(after["years"][1]["project_benefit"], json!(0.0));
    let bolsover = &after["councils"]["bolsover"];
    assert_eq!(bolsover["project_benefit"][0], json!(60_000.0));
    assert_eq!(bolsover["project_cost"][0], json!(20_000.0));
    assert_eq!(after["councils"]["derby"]["project_cost"][0], json!(0.0));
    assert_eq!(bolsover["project_cost"].as_array().map(Vec::len), Some(10));
}
