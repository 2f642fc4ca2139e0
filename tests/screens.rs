//! Whole views as data: of every starting point, every sample and odd scenarios, without a browser.

mod common;
mod views {
    pub mod scenarios;
    pub mod screened;
}
use std::rc::Rc;

use common::kits::{Named, kit_of};
use common::{first, kit};
use derwent::model::Month;
use derwent::scenario::{Kind, Kit, Message, Scenario, check_record};
use derwent::screen::{Act, CardAt, Offered, OnCard, OnLog, OnMeeting, Part, Run, Saved, View};
use derwent::words::Metric;
use views::scenarios::{cases, scenarios};
use views::screened::{acts, all_parts, charts, lines, screen, text};

/// A rule for the parts of any view; the words say where they are from.
type Rule = fn(&Scenario, View, &[Part], &str);

/// One pass over all views, which take long to work out.
#[test]
fn every_view_of_every_scenario_keeps_the_rules() {
    let rules: [Rule; 6] = [
        says_something,
        begins_with_a_sentence,
        charts_have_caption_summary_and_table,
        tables_have_a_cell_under_each_head,
        whatever_is_pressed_or_picked_is_valid,
        lists_have_their_choice_among_their_options,
    ];
    for (name, scenario) in scenarios() {
        for view in View::all(&scenario.kit).chain([View::Compare, View::Shelf]) {
            let parts = screen(&scenario, view, |asked| asked.exact = true);
            let place = format!("{name}, {}", view.id());
            rules.iter().for_each(|rule| rule(&scenario, view, &parts, &place));
        }
    }
}

fn says_something(_: &Scenario, _: View, parts: &[Part], place: &str) {
    let said = text(parts);
    assert!(said.len() > 40, "{place}: {said}");
    for wrong in ["NaN", " inf ", "  ", " .", " ,", "..", "\u{a3}-", "-\u{a3}"] {
        // An empty cell is none.
        let has = said.lines().find(|line| line.replace("|  |", "| |").contains(wrong));
        assert!(has.is_none(), "{place}: {wrong:?} in {has:?}");
    }
}

fn begins_with_a_sentence(_: &Scenario, view: View, parts: &[Part], place: &str) {
    if view != View::Evidence {
        let Some(Part::Sentence(sentence)) = parts.first() else { panic!("{place}") };
        assert!(sentence.plain().ends_with(['.', '?']), "{place}: {}", sentence.plain());
    }
}

fn charts_have_caption_summary_and_table(_: &Scenario, _: View, parts: &[Part], place: &str) {
    let mut ids = Vec::new();
    for chart in charts(parts) {
        let figure = &chart.figure;
        assert!(!figure.caption.is_empty(), "{place}: {}", figure.id);
        assert!(figure.summary.ends_with('.'), "{place}: {}", figure.summary);
        assert!(figure.is_empty() || !figure.table.rows.is_empty(), "{place}: {}", figure.id);
        assert!(!ids.contains(&figure.id), "{place}: {} twice", figure.id);
        ids.push(figure.id);
    }
}

fn tables_have_a_cell_under_each_head(_: &Scenario, _: View, parts: &[Part], place: &str) {
    for part in all_parts(parts) {
        let Part::Table(table) = part else { continue };
        for row in table.body.iter().chain(&table.foot) {
            assert_eq!(row.cells.len() + 1, table.heads.len(), "{place}: {}", table.name);
        }
    }
}

/// What a button sends is understood: levers that there are, at values in their range.
fn whatever_is_pressed_or_picked_is_valid(
    scenario: &Scenario,
    _: View,
    parts: &[Part],
    place: &str,
) {
    let levers = scenario.kit.levers();
    for (words, act) in acts(parts) {
        match act {
            Act::Scenario(Message::LeversSet(values)) => {
                assert!(!values.is_empty(), "{place}: {words}");
                for (position, value) in values {
                    let lever = &levers[position];
                    let (min, max) = lever.range();
                    assert!((min..=max).contains(&value), "{place}: {words}: {value}");
                    let is_choice = matches!(lever.kind, Kind::Choice(_));
                    assert!(!is_choice || value.fract() == 0.0, "{place}: {words}: {value}");
                }
            }
            Act::Scenario(Message::LatenessTaken | Message::RecordUsed | Message::RecordSet(_))
            | Act::Recorded(_) => {}
            Act::Scenario(message) => panic!("{place}: {words}: {message:?}"),
            Act::Meet(position) => assert!(position < levers.len(), "{place}: {words}"),
            Act::Ask(asked) => {
                assert!(asked.council < scenario.case().councils.len(), "{place}: {words}");
                assert!(asked.across < levers.len() && asked.up < levers.len(), "{place}");
                assert_ne!(asked.across, asked.up, "{place}: {words}");
            }
            Act::Plan(done) => {
                let (case, today) = (scenario.case(), Month { year: 2026, month: 11 });
                let record = done.done(&scenario.record, case, today);
                assert_eq!(check_record(&record, case), Ok(()), "{place}: {words}: {done:?}");
            }
            Act::Lever(position) => assert!(position < levers.len(), "{place}: {words}"),
            Act::Card(CardAt::Compared(card), done) => {
                assert!(card < 2, "{place}");
                if let OnCard::Moved(to) = done {
                    assert!(to < 2 && to != card, "{place}");
                }
            }
            Act::Compare(Offered::Start(preset)) => {
                assert!(preset < scenario.kit.presets().len(), "{place}");
            }
            Act::Meeting(OnMeeting::Log(OnLog::Doubted(challenge))) => {
                assert!(!challenge.about.is_empty(), "{place}: {words}");
            }
            Act::Explain(_)
            | Act::Find(_)
            | Act::Go(_)
            | Act::Open(_)
            | Act::SaveTable(_)
            | Act::OpenAt(..)
            | Act::Save(Saved::Runs | Saved::Compared | Saved::ComparedFile)
            | Act::Print
            | Act::Compare(_)
            | Act::PutOnShelf(_)
            | Act::AskForFiles => {}
            other => panic!("{place}: {words}: {other:?}"),
        }
    }
}

/// Who paid in 2022 and what the team of 2023 costs are printed, whatever lever they move.
#[test]
fn what_is_published_is_not_called_assumed_among_the_evidence() {
    let said = text(&screen(&first(), View::Evidence, |_| {}));
    for (label, tag) in [("Team plan", "Published"), ("Who takes part", "Assumed")] {
        let line = said.lines().find(|line| line.starts_with(label));
        assert!(line.is_some_and(|line| line.starts_with(&format!("{label} {tag}"))), "{line:?}");
    }
}

fn lists_have_their_choice_among_their_options(_: &Scenario, _: View, parts: &[Part], place: &str) {
    for run in lines(parts).into_iter().flat_map(|line| &line.0) {
        let Run::Pick(pick) = run else { continue };
        let count = pick.choices().count();
        assert!(pick.chosen.is_some_and(|at| at < count), "{place}: {}", pick.name);
    }
}

#[test]
fn the_spread_of_the_wider_benefits_is_that_of_their_runs() {
    let mut scenario = first();
    scenario.choices.draws = 1_000;
    let wider = screen(&scenario, View::HowSure, |asked| asked.spread = Metric::WiderWorthToday);
    let cash = screen(&scenario, View::HowSure, |_| {});
    let summary = |parts: &[Part]| {
        let spread = charts(parts).into_iter().find(|chart| chart.figure.id == "distribution");
        spread.expect("a spread").figure.summary.clone()
    };
    assert_ne!(summary(&wider), summary(&cash));
}

/// Each is read in full: `cargo insta review` shows what changed.
#[test]
fn the_views_of_the_first_page_read_well() {
    let mut scenario = first();
    scenario.choices.draws = 1_000;
    for view in View::all(kit()).filter(|view| *view != View::Evidence) {
        insta::assert_snapshot!(view.id(), text(&screen(&scenario, view, |_| {})));
    }
}

#[test]
fn the_views_of_the_toy_case_read_well() {
    let mut scenario = Scenario::first(&kit_of("toy").kit);
    scenario.choices.draws = 1_000;
    for view in View::all(&scenario.kit) {
        let name = format!("toy-{}", view.id());
        insta::assert_snapshot!(name, text(&screen(&scenario, view, |_| {})));
    }
}

#[test]
fn what_a_case_lacks_is_in_none_of_its_views() {
    let is_there = |kit: &Rc<Kit>, id: &str| {
        let mut scenario = Scenario::first(kit);
        scenario.choices.draws = 1_000;
        View::all(kit).any(|view| {
            charts(&screen(&scenario, view, |_| {})).iter().any(|chart| chart.figure.id == id)
        })
    };
    assert!(is_there(kit(), "wider-benefits"));
    let without: Vec<_> = cases().filter(|named| named.kit.case.measures.is_empty()).collect();
    assert!(!without.is_empty());
    for Named { name, kit, .. } in without {
        assert!(!is_there(kit, "wider-benefits"), "{name}");
    }
}

#[test]
fn a_tab_with_nothing_in_the_case_is_not_there() {
    let tabs = |kit: &Kit| View::tabs(kit).map(View::tab).collect::<Vec<_>>();
    let all =
        ["In short", "Money", "Councils", "How sure", "Better lives", "Programme", "Evidence"];
    assert_eq!(tabs(kit()), all);
    for Named { name, kit, .. } in cases().filter(|named| named.kit.case.measures.is_empty()) {
        assert!(!tabs(kit).contains(&"Better lives"), "{name}");
    }
}

#[test]
fn every_view_has_a_name_of_its_own_in_addresses() {
    let mut ids: Vec<_> = View::all(kit()).map(View::id).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    assert!(ids.contains(&"in-short") && ids.contains(&"councils-share"));
}

/// The three things are those of the published case: nobody pays, it is a range, the split is assumed.
#[test]
fn what_to_know_before_quoting_is_said_in_short() {
    let said = text(&screen(&first(), View::InShort, |_| {}));
    let things = said.split("# Before you quote a figure").nth(1).expect("the heading");
    for thing in [
        "Nobody has agreed to pay \u{a3}38.5m of the cost.",
        "published \u{a3}20.0m to \u{a3}65.9m",
        "rests on an assumed split",
    ] {
        assert!(things.contains(thing), "{thing}: {things}");
    }
}

/// Published: £20.0m to £65.9m (2020). Half way is £43.0m, of which 46% are £19.8m; 120% of the
/// highest would be £79.1m.
#[test]
fn a_saving_outside_its_published_range_is_not_said_to_lie_in_it() {
    let said = |position: f64, realisation: f64| {
        let mut scenario = first();
        scenario.choices.positions.iter_mut().for_each(|each| *each = position);
        scenario.choices.realisation = realisation;
        text(&screen(&scenario, View::InShort, |_| {}))
    };
    for (position, realisation, place) in [
        (0.5, 1.0, "where in it the figure would lie is assumed"),
        (0.0, 1.0, "where in it the figure would lie is assumed"),
        (1.0, 1.0, "where in it the figure would lie is assumed"),
        (0.5, 0.46, "the one of this scenario lies below it"),
        (1.0, 1.2, "the one of this scenario lies above it"),
    ] {
        let said = said(position, realisation);
        assert!(said.contains(place), "{position} {realisation}: {said}");
    }
}

#[test]
fn the_questions_to_begin_with_go_once_something_was_changed() {
    let has = |scenario: &Scenario| {
        text(&screen(scenario, View::InShort, |_| {})).contains("What would have to be true?")
    };
    let mut scenario = first();
    assert!(has(&scenario));
    scenario.choices.delay = 1.0;
    assert!(!has(&scenario));
}
