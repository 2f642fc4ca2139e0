//! The bar at the top and what it brings out, as data: of every case, without a browser.

mod common;
#[allow(dead_code, reason = "each test file uses its own part")]
mod views {
    pub mod screened;
}

use std::rc::Rc;

use common::kits::{Named, kits};
use common::{first, kit};
use derwent::scenario::{CaseName, History, Message, Scenario, Session, update};
use derwent::screen::{
    Act, Button, Dialog, Header, KeptCase, OfCase, Pick, Press, Sample, Saved, View, also_claims,
    cases_dialog, lever_info, seen_as,
};
use views::screened::{acts, text};

fn header_of(scenario: &Scenario, eyes: Option<usize>, has_file: bool) -> Header {
    Header::of(
        scenario,
        &scenario.preset().choices,
        (View::InShort, eyes),
        &History::default(),
        has_file,
    )
}

fn presses(header: &Header) -> Vec<&Press> {
    let mut presses = vec![&header.case, &header.share];
    presses.extend(header.scenario.iter().chain(&header.steps).chain(&header.files));
    presses
}

/// No program's word stands where a leader reads.
fn is_plain(text: &str, place: &str) {
    for ours in ["preset", "Preset", "null", "NaN", "  ", "JSON"] {
        // Whoever wants the figures as data knows the format by that name.
        let is_named = ours == "JSON" && text.contains("for an analyst");
        assert!(is_named || !text.contains(ours), "{place}: {ours:?} in {text:?}");
    }
}

fn is_valid(pick: &Pick, count: usize, place: &str) {
    let choices: Vec<_> = pick.choices().collect();
    assert_eq!(choices.len(), count, "{place}: {}", pick.name);
    assert!(pick.chosen.is_some_and(|chosen| chosen < count), "{place}: {}", pick.name);
    for choice in choices {
        assert!(!choice.text.is_empty() && choice.act.is_some(), "{place}: {}", pick.name);
    }
}

#[test]
fn the_bar_of_every_case_names_it_and_offers_what_can_be_done() {
    for Named { name, kit, .. } in kits() {
        let councils = kit.case.councils.len();
        for eyes in [None, Some(0), Some(councils - 1)] {
            let header = header_of(&Scenario::first(kit), eyes, true);
            let title = &kit.case.record.title;
            assert_eq!(header.case.label, *title, "{name}");
            assert!(
                header.case.name.as_deref().is_some_and(|name| name.contains(&**title)),
                "{name}"
            );
            is_valid(&header.start, kit.presets().len(), name);
            is_valid(&header.eyes, councils + 1, name);
            assert_eq!(header.eyes.chosen, Some(eyes.map_or(0, |council| council + 1)), "{name}");
            for press in presses(&header) {
                let said = press.name.as_deref().unwrap_or(&press.label);
                is_plain(&format!("{said}. {}", press.title), name);
                assert!(!said.is_empty(), "{name}: {press:?}");
            }
            is_plain(
                &[&*header.status, &header.name, &header.origin, &header.suggestion].join("; "),
                name,
            );
        }
    }
}

#[test]
fn each_starting_point_of_the_list_sends_itself() {
    let header = header_of(&first(), None, false);
    for (place, choice) in header.start.choices().enumerate() {
        assert_eq!(choice.act, Some(Act::Scenario(Message::PresetChosen(place))));
        assert_eq!(choice.text, kit().presets()[place].label);
    }
    let councils: Vec<_> = header.eyes.choices().map(|choice| choice.act.clone()).collect();
    assert_eq!(councils[0], Some(Act::SeeAs(None)));
    assert_eq!(councils[3], Some(Act::SeeAs(Some(2))));
}

#[test]
fn a_scenario_goes_by_its_title_with_its_starting_point_and_without_one_by_that_alone() {
    let mut scenario = first();
    let header = header_of(&scenario, None, false);
    let start = "2020 figures, half way, with the 2023 team";
    assert_eq!((&*header.name, &*header.from), (start, ""));
    assert_eq!(header.suggestion, "Name this scenario");

    scenario.title = "Plan B".to_owned();
    scenario.choices.realisation = 0.5;
    let header = header_of(&scenario, None, false);
    assert_eq!((&*header.name, &*header.from), ("Plan B", start));
    assert_eq!(header.suggestion, "Name it, such as \u{201c}Half delivered\u{201d}");
}

#[test]
fn undo_and_redo_say_what_they_do_and_stay_where_there_is_nothing_to_do() {
    let mut session = Session::new(first());
    let header = |session: &Session| {
        let scenario = session.scenario();
        Header::of(
            scenario,
            &scenario.preset().choices,
            (View::InShort, None),
            session.history(),
            false,
        )
    };
    for step in header(&session).steps {
        assert!(step.act.is_none() && matches!(step.look, Button::Icon(_)), "{step:?}");
    }
    let delay = kit().find_index("delay").expect("a lever");
    update(&mut session, Message::LeversSet(vec![(delay, 1.0)]));
    let [undo, redo] = header(&session).steps;
    assert_eq!(undo.name.as_deref(), Some("Undo: Delay of savings: 1 \u{2192} 0 years"));
    assert_eq!(undo.act, Some(Act::Scenario(Message::UndoAsked)));
    assert_eq!((redo.name.as_deref(), redo.act), (Some("Redo"), None));
}

#[test]
fn a_case_of_ones_own_can_be_saved_with_its_scenario() {
    let saved = |has_file| -> Vec<Saved> {
        let files = header_of(&first(), None, has_file).files;
        files
            .iter()
            .filter_map(|file| match file.act {
                Some(Act::Save(saved)) => Some(saved),
                _ => None,
            })
            .collect()
    };
    assert_eq!(saved(false), [Saved::Scenario, Saved::Figures, Saved::Runs]);
    assert_eq!(saved(true), [Saved::Scenario, Saved::Both, Saved::Figures, Saved::Runs]);
}

/// The case prints "Wider system benefits: total" as £1.08bn (chapter 4, summary of impact).
#[test]
fn what_else_the_case_claims_is_said_with_the_way_there() {
    let line = also_claims(&first()).expect("it has measures");
    assert_eq!(line.plain(), "The case also claims \u{a3}1.08bn of wider benefits: Better lives");
    let pressed = format!("{line:?}");
    assert!(pressed.contains("Open(BetterLives)"), "{pressed}");
}

#[test]
fn a_case_without_measures_claims_nothing_else() {
    let mut claiming = Vec::new();
    for Named { name, kit, .. } in kits() {
        let claims = also_claims(&Scenario::first(kit)).map(|line| line.plain());
        assert!(claims.is_none() || View::BetterLives.is_in(kit), "{name}");
        if let Some(claims) = claims {
            is_plain(&claims, name);
            assert!(claims.contains('\u{a3}'), "{name}: {claims}");
            claiming.push(name.as_str());
        }
    }
    assert!(claiming.contains(&"built-in") && claiming.contains(&"six"), "{claiming:?}");
    assert!(!claiming.contains(&"surrey"), "{claiming:?}");
}

#[test]
fn whose_eyes_is_said_in_full() {
    assert_eq!(seen_as(&kit().case, None), "Seen as all councils");
    let bolsover = kit().case.council("bolsover");
    assert_eq!(seen_as(&kit().case, bolsover), "Seen as Bolsover District Council");
}

fn sample(id: &str) -> Sample {
    Sample {
        id: id.to_owned(),
        title: format!("{id} sample"),
        summary: "A made-up county.".to_owned(),
    }
}

fn dialog(now: &Rc<derwent::scenario::Kit>, samples: Option<&[Sample]>) -> Dialog {
    let own = KeptCase {
        name: CaseName { id: "own".to_owned(), fingerprint: "AbCdEf".to_owned() },
        title: "Our own".to_owned(),
        summary: String::new(),
        version: String::new(),
    };
    cases_dialog(kit(), now, samples, &[own])
}

#[test]
fn the_list_of_cases_opens_each_but_the_one_on_the_page() {
    let samples = [sample("toy"), sample("surrey")];
    let toy = kits().iter().find(|named| named.name == "toy").expect("the toy case");
    let list = dialog(&toy.kit, Some(&samples));
    let acts: Vec<_> = acts(&list.parts).into_iter().map(|(_, act)| act).collect();
    let own = CaseName { id: "own".to_owned(), fingerprint: "AbCdEf".to_owned() };
    assert_eq!(
        acts,
        [
            Act::Case(OfCase::BuiltIn),
            Act::Case(OfCase::Sample(sample("surrey"))),
            Act::Case(OfCase::Kept(own.clone())),
            Act::Case(OfCase::Removed(own)),
        ]
    );
    let said = text(&list.parts);
    assert!(said.contains("Our own Version AbCdEf."), "{said}");
    is_plain(&said, "cases");
    assert_eq!(list.beside[0].act, Some(Act::OpenFile));
}

#[test]
fn samples_that_are_not_known_yet_are_looked_for() {
    assert!(text(&dialog(kit(), None).parts).contains("Looking for samples \u{2026}"));
    let none = text(&dialog(kit(), Some(&[])).parts);
    assert!(none.contains("The samples that lie beside the page cannot be had"), "{none}");
}

#[test]
fn every_lever_says_where_it_comes_from_and_calls_nothing_published_assumed() {
    for Named { name, kit, .. } in kits() {
        for lever in kit.levers() {
            let parts = lever_info(&kit.case, lever, 0);
            let place = format!("{name}, {}", lever.id);
            let said = text(&parts);
            is_plain(&said, &place);
            let found = acts(&parts);
            assert!(
                matches!(&found[..], [(_, Act::Find(_)), (_, Act::Meeting(_))]),
                "{place}: {found:?}"
            );
            let id = lever.basis.assumption.as_deref();
            if let Some(assumption) = id.and_then(|id| kit.case.assumption(id)) {
                assert_eq!(said.contains("Assumed"), !assumption.is_published, "{place}: {said}");
            }
        }
    }
}
