//! What a room sees of a scenario.

mod common;
mod views {
    pub mod screened;
}

use common::kits::kit_of;
use common::{first, kit, set};
use derwent::model::run;
use derwent::scenario::{Message, MyCouncil, Scenario, Session, update};
use derwent::screen::{
    Asked, OnStage, Replay, Stage, Stages, View, between, figures_in, stage_key, time_left,
    typed_minutes,
};
use views::screened::{charts, known_of, screen, with_facts};

fn stage_as(
    scenario: &Scenario,
    shows: (View, &str),
    before: Option<&Scenario>,
    council: Option<usize>,
) -> Stage {
    let asked = Asked::of(&scenario.kit);
    with_facts(scenario, asked, |facts, subject| {
        let known = known_of(shows.0, &asked, subject);
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
        for (figure, _) in figures_in(view, &kit.case) {
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
            let known: Vec<_> = figures_in(view, &scenario.kit.case).map(|(id, _)| id).collect();
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
        for (id, _) in figures_in(view, &kit().case) {
            let stage = stage(&changed, (view, id), None);
            let figure = stage.figure;
            if stage.table.is_some() {
                continue;
            }
            // Nothing is paid every year in this case, and no joint project is proposed.
            if ["yearly-cost-by-kind", "joint-projects"].contains(&id) {
                continue;
            }
            // An ambition alone is a part of one figure.
            let id = if id.starts_with("roadmap-") { "roadmap" } else { id };
            assert_eq!(figure.map_or("", |figure| figure.id), id, "{view:?}");
        }
    }
}

#[test]
fn the_headline_of_a_stage_says_what_the_last_change_did() {
    // A year of delay puts the month of payback off by twelve: September 2026 becomes September 2027.
    let late = with(&[("delay", 1.0)]);
    let stage = stage(&late, CASH, Some(&first()));
    assert_eq!(stage.headline.plain(), "Money back September 2027, 12 months later");
    let moved = stage.moved.expect("a lever was moved");
    assert_eq!(moved.lever, "Delay of savings");
    assert_eq!((moved.before.as_str(), moved.after.as_str()), ("0 years", "1 year"));
    // The lever goes from 0 to 5 years.
    assert_eq!(moved.places, Some((0.0, 0.2)));
}

#[test]
fn the_best_case_never_stands_alone() {
    for scenario in [first(), with(&[("realisation", 0.4)]), with(&[("delay", 3.0)])] {
        let stage = stage(&scenario, CASH, None);
        let said = stage.spoken();
        assert!(
            said.contains("if all goes to plan") || said.contains("If all goes to plan"),
            "{said}"
        );
        assert!(said.contains("in 100") || said.contains("of 100"), "{said}");
    }
}

#[test]
fn a_scenario_that_was_changed_is_not_shown_under_the_name_of_its_start_alone() {
    assert!(!stage(&first(), CASH, None).scenario.contains("change"));
    let scenario = with(&[("delay", 1.0), ("realisation", 0.5)]);
    assert!(stage(&scenario, CASH, None).scenario.ends_with(", with 2 changes"));
}

#[test]
fn without_a_last_change_a_stage_tells_what_differs_from_the_start() {
    let scenario = with(&[("delay", 1.0), ("realisation", 0.5), ("contingency", 0.3)]);
    let moved = stage(&scenario, CASH, None).moved.expect("it differs");
    assert_eq!(moved.more, ", and 2 more changes");
    assert_eq!(stage(&first(), CASH, None).moved, None);
}

#[test]
fn no_figure_is_another_for_the_eyes_of_one_council() {
    for view in View::all(kit()).filter(|view| view.is_staged()) {
        for (figure, _) in figures_in(view, &kit().case) {
            let all = stage_as(&first(), (view, figure), None, None);
            let one = stage_as(&first(), (view, figure), None, Some(1));
            assert_eq!((&all.headline, &all.said), (&one.headline, &one.said), "{view:?} {figure}");
            assert!(all.own.is_empty() && one.own.starts_with("For Amber Valley"), "{}", one.own);
            assert!(one.own.contains("assumed split"), "{}", one.own);
        }
    }
}

#[test]
fn a_replay_begins_where_it_was_and_ends_where_it_is() {
    let (before, after) = (first(), with(&[("delay", 2.0), ("realisation", 0.5)]));
    assert_eq!(between(&before, &after, 0.0).choices, before.choices);
    assert_eq!(between(&before, &after, 1.0), after);
    let half = between(&before, &after, 0.5);
    let value = |scenario: &Scenario, id: &str| {
        scenario.kit.find(id).expect("a lever").value(&scenario.choices)
    };
    assert_eq!((value(&half, "delay"), value(&half, "realisation")), (1.0, 0.75));
}

#[test]
fn a_replay_rests_then_moves_then_is_over() {
    let replay = |in_steps| Replay { before: first(), after: first(), began: 1_000.0, in_steps };
    let slow = replay(false);
    // It rests for 0.8 seconds, and moves for 4.
    assert_eq!(slow.part(1_500.0), Some(0.0));
    assert_eq!(slow.part(3_800.0), Some(0.5));
    assert_eq!(slow.part(5_801.0), None);
    let steps = replay(true);
    assert_eq!(steps.part(2_700.0), Some(0.0));
    assert_eq!(steps.part(3_900.0), Some(0.5));
    // The end is seen for as long as each of the steps.
    assert_eq!(steps.part(6_000.0), Some(1.0));
    assert_eq!(steps.part(6_900.0), None);
    // A clock that was set back ends it.
    assert_eq!(slow.part(500.0), None);
}

#[test]
fn the_last_change_is_that_of_the_levers_whatever_was_done_to_the_title() {
    let mut session = Session::new(first());
    assert_eq!(session.before_last_move(), None);
    let delay = kit().find_index("delay").expect("a lever");
    update(&mut session, Message::LeversSet(vec![(delay, 1.0)]));
    update(&mut session, Message::TitleTyped("Table 3".to_owned()));
    let before = session.before_last_move().expect("a lever was moved");
    assert_eq!(before.choices, first().choices);
    update(&mut session, Message::LeversMoved(vec![(delay, 2.0)]));
    let held = session.before_last_move().expect("a lever is held");
    assert_eq!(kit().levers()[delay].value(&held.choices), 1.0);
}

#[test]
fn keys_lead_through_the_stages_and_letters_can_be_switched_off() {
    for key in ["ArrowRight", "PageDown", "ArrowDown"] {
        assert_eq!(stage_key(key, false), Some(OnStage::Stepped(true)));
    }
    for key in ["ArrowLeft", "PageUp", "ArrowUp"] {
        assert_eq!(stage_key(key, false), Some(OnStage::Stepped(false)));
    }
    for key in ["b", "B", "."] {
        assert_eq!((stage_key(key, true), stage_key(key, false)), (Some(OnStage::Black), None));
    }
    assert_eq!(stage_key("r", true), Some(OnStage::Replayed));
    assert_eq!((stage_key("x", true), stage_key("Escape", true)), (None, None));
}

#[test]
fn the_timer_counts_down_and_then_up() {
    assert_eq!(time_left(725_000.0), "12:05 left");
    assert_eq!(time_left(0.0), "0:00 left");
    assert_eq!(time_left(-30_000.0), "0:30 over");
    assert_eq!(typed_minutes(" 1.5 "), Some(90_000.0));
    assert!(["", "0", "-3", "601", "ten", "NaN"].map(typed_minutes).iter().all(Option::is_none));
}
