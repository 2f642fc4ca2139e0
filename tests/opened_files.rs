//! Files that are opened: a scenario, a case, or both in one.

use std::rc::Rc;

use derwent::case::{FAULT_LIMIT, Tables};
use derwent::scenario::{
    CaseName, Cases, Kit, OpenError, Scenario, earlier, open_file, surplus, write_both, write_file,
    write_kept,
};

const TOY: &str = include_str!("../cases/toy.case.json");

fn at_hand() -> Cases {
    Cases::of(Kit::built_in())
}

fn toy(text: &str) -> Rc<Kit> {
    Rc::new(Kit::read(&Tables::from_json(text)).expect("it has no faults"))
}

/// A scenario of the toy case with the dearest software.
fn dear(kit: &Rc<Kit>) -> Scenario {
    let mut scenario = Scenario::first(kit);
    kit.find("position.software").expect("it is there").set(&mut scenario.choices, 1.0);
    scenario
}

#[test]
fn the_file_of_a_case_opens_with_its_first_scenario() {
    let opened = open_file(TOY.as_bytes(), &at_hand()).expect("it opens");
    assert_eq!(opened.scenario.preset().id, "half-way");
    let kept = opened.case_file.expect("it brought a case");
    assert_eq!(*toy(&kept), *toy(TOY), "what is kept is the same case");
}

#[test]
fn a_case_with_a_scenario_opens_where_nothing_is_known_of_it() {
    let scenario = dear(&toy(TOY));
    let both = write_both(TOY, &write_file(&scenario));
    let opened = open_file(both.as_bytes(), &at_hand()).expect("it opens");
    assert_eq!(opened.scenario, scenario);
    assert!(opened.case_file.is_some());
}

#[test]
fn a_scenario_whose_case_is_not_at_hand_names_it() {
    let kit = toy(TOY);
    let file = write_file(&dear(&kit));
    let error = open_file(file.as_bytes(), &at_hand()).expect_err("its case is not there");
    assert!(matches!(error, OpenError::OtherCase(case) if case == CaseName::of(&kit)));
    let mut cases = at_hand();
    cases.add(Rc::clone(&kit));
    assert_eq!(open_file(file.as_bytes(), &cases).expect("now it opens").scenario, dear(&kit));
}

#[test]
fn a_scenario_never_opens_with_another_version_of_its_case() {
    let other = toy(&TOY.replace("\"residents\": 80000", "\"residents\": 80001"));
    let mut cases = at_hand();
    cases.add(Rc::clone(&other));
    let file = write_file(&dear(&toy(TOY)));
    let error = open_file(file.as_bytes(), &cases).expect_err("it is another version");
    assert!(matches!(error, OpenError::OtherCase(case) if case != CaseName::of(&other)));
    let both = write_both(TOY, &write_file(&dear(&other)));
    let error = open_file(both.as_bytes(), &at_hand()).expect_err("the two do not belong together");
    assert!(matches!(error, OpenError::Unreadable(problem) if problem.contains("another version")));
}

#[test]
fn all_faults_of_a_case_come_at_once() {
    let broken = TOY
        .replace("\"residents\": 120000", "\"residents\": \"many\"")
        .replace("\"layer\": \"upper\"", "\"layer\": \"top\"")
        .replace("\"low\": 2, \"high\": 4", "\"low\": 4, \"high\": 2");
    let error = open_file(broken.as_bytes(), &at_hand()).expect_err("it has faults");
    let OpenError::Faults(faults) = error else { panic!("{error:?}") };
    assert!((3..=FAULT_LIMIT).contains(&faults.len()), "{faults:?}");
    let places: Vec<_> = faults.iter().map(|fault| (&*fault.table, &*fault.field)).collect();
    for place in [("councils", "residents"), ("councils", "layer"), ("lines", "low")] {
        assert!(places.contains(&place), "{place:?} is not among {places:?}");
    }
}

#[test]
fn a_case_that_breaks_off_is_told_from_a_broken_scenario() {
    let half = &TOY[..TOY.len() / 2];
    assert!(matches!(open_file(half.as_bytes(), &at_hand()), Err(OpenError::Faults(_))));
    let scenario = b"{\"format\": 1, \"changes\": {";
    assert!(matches!(open_file(scenario, &at_hand()), Err(OpenError::Unreadable(_))));
}

#[test]
fn only_an_id_of_a_case_is_looked_for_beside_the_page() {
    let name = |id: &str| CaseName { id: id.to_owned(), fingerprint: String::new() };
    assert!(name("surrey-2").has_id());
    let longest = "a".repeat(41);
    for id in ["", "../surrey", "a/b", "Surrey", "\u{202e}x", "<b>", "__proto__", &longest] {
        assert!(!name(id).has_id(), "{id}");
    }
}

#[test]
fn what_was_made_with_a_case_that_is_not_at_hand_stays_and_is_offered_once_it_is() {
    let kit = toy(TOY);
    let text = write_kept(&dear(&kit), 5.0, None);
    let others = (0..30).map(|order| {
        let mut scenario = Scenario::first(&Kit::built_in());
        scenario.title = format!("Plan {order}");
        (format!("{order}"), write_kept(&scenario, f64::from(order) + 10.0, None))
    });
    let texts: Vec<_> = [("of-toy".to_owned(), text)].into_iter().chain(others).collect();
    let borrowed = || texts.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let mut cases = at_hand();
    assert!(!surplus(&cases, borrowed(), "own").contains(&"of-toy".to_owned()));
    let first = Scenario::first(cases.usual());
    let is_offered =
        |cases: &Cases| earlier(cases, borrowed(), &first).iter().any(|kept| kept.name == "of-toy");
    assert!(!is_offered(&cases));
    cases.add(kit);
    assert!(is_offered(&cases));
}
