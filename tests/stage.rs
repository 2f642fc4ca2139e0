//! What a room sees of a scenario.

mod common;
mod views {
    pub mod screened;
}

use common::kits::kit_of;
use common::{first, kit, set};
use derwent::ask::{Known, Store};
use derwent::model::run;
use derwent::scenario::{MyCouncil, Scenario};
use derwent::screen::{
    Asked, Planned, Stage, Stages, View, between, figures_of, stage_key, time_left, typed_minutes,
};
use views::screened::{charts, screen, with_facts};

fn stage_as(
    scenario: &Scenario,
    shows: (View, &str),
    before: Option<&Scenario>,
    council: Option<usize>,
) -> Stage {
    let asked = Asked::of(&scenario.kit);
    with_facts(scenario, asked, |facts, subject| {
        let known = match shows.0.question(&asked) {
            None => Known::default(),
            Some(question) => {
                let mut store = Store::default();
                store.ask(question, subject);
                while store.is_working() {
                    store.step();
                }
                store.known(&question)
            }
        };
        let own = council.map(|council| MyCouncil::of(scenario, facts.outcome, council));
        let facts = derwent::screen::Facts { eyes: own.as_ref(), ..*facts };
        let outcome = before.map(|before| run(before.case(), &before.choices));
        let before = before.zip(outcome.as_ref());
        let before = before.map(|(before, outcome)| (&before.choices, outcome));
        Stage::of(&facts, &known, shows, before)
    })
}

fn stage(scenario: &Scenario, shows: (View, &str), before: Option<&Scenario>) -> Stage {
    stage_as(scenario, shows, before, None)
}

const CASH: (View, &str) = (View::InShort, "cash-flow");

fn with(values: &[(&str, f64)]) -> Scenario {
    let mut scenario = first();
    for (id, value) in values {
        set(&mut scenario.choices, id, value);
    }
    scenario
}

/// A stage as the back row reads it.
fn read(stage: &Stage) -> String {
    format!("{}\n[{}] {}\n", stage.spoken(), stage.caption, stage.scenario)
}

#[test]
fn every_stage_of_the_list_to_begin_with_reads_well() {
    let stages = Stages::to_begin_with(kit());
    let late = with(&[("delay", 1.0)]);
    let all = stages.list.iter().flat_map(|planned| {
        let shows = (planned.view, planned.figure);
        [read(&stage(&first(), shows, None)), read(&stage(&late, shows, Some(&first())))]
    });
    insta::assert_snapshot!(all.collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_stage_there_is_reads_well_for_one_council() {
    let kit = kit();
    let mut all = Vec::new();
    for view in View::all(kit).chain([View::Compare]).filter(|view| view.is_staged()) {
        for (figure, _) in figures_of(view) {
            all.push(read(&stage_as(&first(), (view, figure), None, Some(1))));
        }
    }
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn every_figure_of_every_view_can_stand_on_a_stage() {
    let changed = with(&[("delay", 1.0)]);
    for scenario in [changed, Scenario::first(&kit_of("procurement-lincolnshire").kit)] {
        for view in View::all(&scenario.kit).chain([View::Compare]) {
            let known: Vec<_> = figures_of(view).map(|(id, _)| id).collect();
            if view == View::Compare {
                continue;
            }
            for chart in charts(&screen(&scenario, view, |_| {})) {
                assert!(known.contains(&chart.figure.id), "{view:?} {}", chart.figure.id);
            }
        }
    }
}

#[test]
fn a_stage_has_the_figure_that_it_is_planned_with() {
    let changed = with(&[("delay", 1.0)]);
    for view in View::all(kit()).filter(|view| view.is_staged()) {
        for (id, _) in figures_of(view) {
            let figure = stage(&changed, (view, id), None).figure;
            // Nothing is paid every year in this case, and no joint project is proposed.
            if ["yearly-cost-by-kind", "joint-projects"].contains(&id) {
                continue;
            }
            assert_eq!(figure.map_or("", |figure| figure.id), id, "{view:?}");
        }
    }
}
