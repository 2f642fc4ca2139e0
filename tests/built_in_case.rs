//! The case that is part of the program: it holds what the readers of its files once asked for,
//! and its defaults have one home.

mod common;

use common::{case, defaults, levers};
use derwent::case::{Case, Layer, Mark, Tables};
use derwent::scenario::Kind;

#[test]
fn it_has_no_faults_and_nothing_to_warn_of() {
    assert_eq!(case().warnings, []);
}

#[test]
fn every_value_among_the_assumptions_is_the_default_of_its_levers() {
    let case = case();
    let mut checked = 0;
    for lever in levers() {
        let Some(value) = case.assumed_value(&lever.id) else { continue };
        let expected = match &lever.kind {
            Kind::Choice(options) => {
                let place = options.iter().position(|option| option.id == value);
                place.map(|place| place as f64)
            }
            Kind::Number { .. } | Kind::Councils(_) => value.parse().ok(),
        };
        assert_eq!(Some(lever.value(&defaults())), expected, "{lever} = {value}");
        assert_eq!(lever.check(lever.value(&defaults())), Ok(()), "{lever}");
        checked += 1;
    }
    // 25 measures, 5 savings, 7 costs, and 39 rows that are of one lever.
    assert_eq!(checked, 25 + 5 + 7 + 39);
}

#[test]
fn every_value_is_that_of_a_lever() {
    for assumption in case().assumptions.iter().filter(|one| !one.value.is_empty()) {
        let id = &assumption.id;
        let is_used =
            levers().iter().any(|lever| lever.id == *id || lever.id.starts_with(&format!("{id}.")));
        assert!(is_used, "{id}");
    }
}

#[test]
fn the_page_reads_the_same_when_the_case_came_as_one_file() {
    let json = Tables::built_in().to_json();
    let other = Case::read(&Tables::from_json(&json)).expect("it has no faults");
    assert_eq!(format!("{other:?}"), format!("{:?}", case()));
}

#[test]
fn texts_that_are_read_out_are_whole_sentences() {
    let case = case();
    let record = &case.record;
    let texts = [&record.summary, &record.standing, &record.after];
    let events = case.events.iter().map(|event| &event.label);
    let caveats = case.caveats.iter().map(|caveat| &caveat.text);
    for text in texts.into_iter().chain(events).chain(caveats) {
        assert!(text.ends_with('.'), "{text}");
    }
}

#[test]
fn an_event_is_marked_press_where_its_paper_is() {
    let case = case();
    for event in &case.events {
        let document = case.documents.iter().find(|known| known.id == event.source.document);
        let of_press = document.is_some_and(|document| document.mark == Mark::Press);
        assert_eq!(event.mark == Mark::Press, of_press, "{}", event.id);
    }
}

#[test]
fn every_figure_and_difference_says_where_it_stands() {
    let case = case();
    let mut places: Vec<_> = case.figures.iter().map(|figure| &figure.source).collect();
    places.extend(case.disagreements.iter().flat_map(|one| [&one.first.1, &one.second.1]));
    places.extend(case.caveats.iter().map(|caveat| &caveat.source));
    places.extend(case.events.iter().map(|event| &event.source));
    for place in places {
        assert!(!place.document.is_empty() && !place.place.is_empty(), "{place:?}");
    }
}

// The part of a district or borough is a fifth of the whole by residents, to two decimals.
#[test]
fn the_parts_at_first_are_those_of_the_savings_to_two_decimals() {
    let case = case();
    let lowers = || case.councils.iter().filter(|council| council.layer == Layer::Lower);
    let residents: f64 = lowers().map(|council| council.residents).sum();
    for council in lowers() {
        let part = (2_000.0 * council.residents / residents).round() / 100.0;
        assert_eq!(council.part, part, "{}", council.id);
    }
}
