//! A place in the papers is a press that leads to the evidence of it.

mod common;
#[allow(dead_code, reason = "each test file uses its own part")]
mod views {
    pub mod screened;
}

use std::collections::BTreeSet;

use common::first;
use common::kits::kit_of;
use derwent::ask::Known;
use derwent::scenario::Scenario;
use derwent::screen::{Act, Asked, Button, Facts, Part, Run, Tone, View};
use views::screened::{all_parts, lines, with_facts};

/// The views of the tab Programme, the roadmap with each of its steps chosen.
fn programme(facts: &Facts) -> Vec<(View, Vec<Part>)> {
    let (kit, known) = (&facts.scenario.kit, Known::default());
    let steps = facts.scenario.record.steps(&kit.case).all.len();
    let views = View::Roadmap.beside(kit).map(|view| (view, view.screen(facts, &known)));
    let chosen = (0..steps).map(|step| {
        let mut asked = facts.asked;
        asked.plan.chosen = Some(step);
        (View::Roadmap, View::Roadmap.screen(&Facts { asked, ..*facts }, &known))
    });
    views.chain(chosen).collect()
}

fn runs(parts: &[Part]) -> impl Iterator<Item = &Run> {
    lines(parts).into_iter().flat_map(|line| &line.0)
}

/// Whether a search for a place finds anything.
fn finds(facts: &Facts, place: &str) -> bool {
    let parts = View::Evidence.screen(&Facts { query: place, ..*facts }, &Known::default());
    all_parts(&parts).into_iter().any(|part| match part {
        Part::Words(Tone::Found, line) => !line.plain().starts_with("Nothing has"),
        _ => false,
    })
}

#[test]
fn each_place_of_the_programme_leads_to_something_in_the_evidence() {
    for (scenario, least) in [(first(), 60), (Scenario::first(&kit_of("toy").kit), 1)] {
        with_facts(&scenario, Asked::of(&scenario.kit), |facts, _| {
            let mut places = BTreeSet::new();
            for (view, parts) in programme(facts) {
                for run in runs(&parts) {
                    let Run::Press(press) = run else { continue };
                    if press.look == Button::Place {
                        assert_eq!(press.act, Some(Act::Find(press.label.clone())), "{view:?}");
                        assert!(!press.label.is_empty(), "{view:?}");
                        places.insert(press.label.clone());
                    }
                }
            }
            assert!(places.len() >= least, "{places:?}");
            places.retain(|place| !finds(facts, place));
            assert!(places.is_empty(), "nothing is found for {places:#?}");
            assert!(!finds(facts, "no paper, chapter 99"));
        });
    }
}

#[test]
fn no_view_of_the_programme_names_a_place_that_cannot_be_pressed() {
    let scenario = first();
    with_facts(&scenario, Asked::of(&scenario.kit), |facts, _| {
        for (view, parts) in programme(facts) {
            // The priority of an action is no place.
            let actions = facts.case().plan("actions").len();
            let priorities = if view == View::Risks { actions } else { 0 };
            let cites = runs(&parts).filter(|run| matches!(run, Run::Cite(_)));
            assert_eq!(cites.count(), priorities, "{view:?}");
        }
    });
}
