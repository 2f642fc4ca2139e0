//! Scenarios on the shelf: kept, put in order, handed on as one file, and shown.

mod common;
mod views {
    pub mod screened;
}
use std::rc::Rc;

use common::kits::kit_of;
use common::{any_scenario, cases, first, kit, set};
use derwent::scenario::{
    Cases, Comparison, FileCard, Scenario, ShelfCard, order_at, read_card, read_cards, read_shelf,
    write_card, write_shelf,
};
use derwent::screen::{Act, Offered, OnCards, OnShelf, View};
use proptest::prelude::*;
use views::screened::{acts, on_shelf, text};

fn card(place: &str, title: &str, order: f64) -> ShelfCard {
    let mut scenario = first();
    scenario.title = title.to_owned();
    set(&mut scenario.choices, "delay", order.clamp(0.0, 3.0));
    let table = format!("Table {place}");
    ShelfCard { place: place.to_owned(), scenario: Rc::new(scenario), table, time: None, order }
}

fn three() -> Vec<ShelfCard> {
    vec![card("a", "First", 1.0), card("b", "Second", 2.0), card("c", "Third", 3.0)]
}

#[test]
fn what_a_newer_version_kept_is_passed_over() {
    let text = write_card(&three()[0]);
    assert!(read_card(cases(), "a", &text).is_some());
    let newer = text.replacen("1 ", "2 ", 1);
    assert_eq!(read_card(cases(), "a", &newer), None);
    assert_eq!(read_card(cases(), "a", "1 NaN \n\n{}"), None);
}

#[test]
fn cards_come_back_in_their_order() {
    let texts: Vec<(String, String)> =
        three().iter().rev().map(|card| (card.place.clone(), write_card(card))).collect();
    let texts = texts.iter().map(|(place, text)| (place.as_str(), text.as_str()));
    assert_eq!(read_cards(cases(), texts), three());
}

#[test]
fn a_card_finds_its_place_among_the_others_which_keep_theirs() {
    let cards = three();
    for (from, to) in [(0, 2), (2, 0), (0, 1), (2, 1), (1, 1)] {
        let mut moved = cards.clone();
        moved[from].order = order_at(&cards, from, to);
        let mut expected: Vec<&str> = vec!["a", "b", "c"];
        let card = expected.remove(from);
        expected.insert(to, card);
        let texts: Vec<(String, String)> =
            moved.iter().map(|card| (card.place.clone(), write_card(card))).collect();
        let texts = texts.iter().map(|(place, text)| (place.as_str(), text.as_str()));
        let read = read_cards(cases(), texts);
        let places: Vec<&str> = read.iter().map(|card| card.place.as_str()).collect();
        assert_eq!(places, expected, "{from} to {to}");
    }
}

#[test]
fn a_file_has_all_cards_and_a_bad_one_keeps_no_other_back() {
    let file = write_shelf(&three());
    let read = read_shelf(file.as_bytes(), cases()).expect("a shelf");
    assert_eq!(read.problems, Vec::<String>::new());
    let titles: Vec<&str> = read.cards.iter().map(|card| card.scenario.title.as_str()).collect();
    assert_eq!(titles, ["First", "Second", "Third"]);
    assert_eq!(read.cards[1].table, "Table b");
    let bad = file.replace("\"title\": \"Second\"", "\"title\": 7");
    let read = read_shelf(bad.as_bytes(), cases()).expect("a shelf");
    assert_eq!(read.cards.len(), 2);
    assert!(read.problems[0].starts_with("card 2: "), "{:?}", read.problems);
}

#[test]
fn cards_of_several_cases_travel_in_one_file_and_a_missing_case_is_named() {
    let toy = &kit_of("toy").kit;
    let of_toy = ShelfCard { scenario: Rc::new(Scenario::first(toy)), ..card("t", "Toy", 4.0) };
    let file = write_shelf(&[three().remove(0), of_toy]);
    let read = read_shelf(file.as_bytes(), cases()).expect("a shelf");
    assert_eq!(read.cards.len(), 1);
    assert!(read.problems[0].contains("toy"), "{:?}", read.problems);
    let mut both = Cases::of(Rc::clone(kit()));
    both.add(Rc::clone(toy));
    assert_eq!(read_shelf(file.as_bytes(), &both).expect("a shelf").cards.len(), 2);
}

#[test]
fn any_other_file_is_no_shelf() {
    let scenario = derwent::scenario::write_file(&first());
    for text in [scenario.as_str(), "", "[]", "{\"shelf\": 3}", "\u{0}\u{1}"] {
        assert_eq!(read_shelf(text.as_bytes(), cases()), None);
    }
}

#[test]
fn an_empty_shelf_says_what_it_is_for() {
    let parts = on_shelf(&first(), &[]);
    let said = text(&parts);
    assert!(said.starts_with("Nothing is on the shelf yet."), "{said}");
    let put: Vec<(String, Act)> = acts(&parts);
    let label = "Put \u{201c}2020 figures, half way, with the 2023 team\u{201d} on the shelf";
    let name = "2020 figures, half way, with the 2023 team".to_owned();
    assert_eq!(put[0], (label.to_owned(), Act::Shelf(OnShelf::Added(name))));
}

#[test]
fn the_shelf_reads_well() {
    insta::assert_snapshot!(text(&on_shelf(&first(), &three())));
}

#[test]
fn a_name_is_offered_that_says_what_was_changed() {
    let mut scenario = first();
    set(&mut scenario.choices, "realisation", 0.5);
    set(&mut scenario.choices, "delay", 1.0);
    let said = text(&on_shelf(&scenario, &[]));
    assert!(
        said.contains("Put \u{201c}Half delivered, one year late\u{201d} on the shelf"),
        "{said}"
    );
}

#[test]
fn what_is_there_already_is_not_put_there_again() {
    let card = card("a", "First", 1.0);
    let adds = |scenario: &Scenario| {
        let acts = acts(&on_shelf(scenario, std::slice::from_ref(&card)));
        acts.iter().any(|(_, act)| matches!(act, Act::Shelf(OnShelf::Added(_))))
    };
    assert!(!adds(&card.scenario));
    assert!(adds(&first()));
}

#[test]
fn a_card_of_another_case_can_be_opened_but_not_compared() {
    let toy = Rc::new(Scenario::first(&kit_of("toy").kit));
    let card = ShelfCard { scenario: toy, ..card("t", "Toy", 4.0) };
    let acts = acts(&on_shelf(&first(), &[card]));
    assert!(acts.iter().any(|(_, act)| *act == Act::Shelf(OnShelf::Opened("t".to_owned()))));
    let compares = Act::Cards(OnCards::Added(Offered::Shelf("t".to_owned())));
    assert!(!acts.iter().any(|(_, act)| *act == compares));
}

#[test]
fn shelf_and_comparison_are_no_tabs() {
    assert!(!View::all(kit()).any(View::is_mode));
    assert_eq!(View::named("shelf"), Some(View::Shelf));
    assert_eq!(Comparison::with_start(&first()).cards().len(), 2);
}

proptest! {
    #[test]
    fn what_is_kept_is_read(scenario in any_scenario(), table in "\\PC{0,40}", order in -9e9..9e9) {
        let table = derwent::scenario::clean_title(&table).title;
        let scenario = Rc::new(scenario);
        let card = ShelfCard { place: "p".to_owned(), scenario, table, time: Some(1e12), order };
        prop_assert_eq!(read_card(cases(), "p", &write_card(&card)), Some(card.clone()));
        let file = read_shelf(write_shelf(std::slice::from_ref(&card)).as_bytes(), cases());
        let ShelfCard { scenario, table, .. } = card;
        let expected = FileCard { scenario: (*scenario).clone(), table };
        prop_assert_eq!(file.expect("a shelf").cards, vec![expected]);
    }
}
