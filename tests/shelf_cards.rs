//! Scenarios on the shelf: kept, put in order, handed on as one file, and shown.

mod common;
mod views {
    pub mod screened;
}
use std::rc::Rc;

use common::kits::kit_of;
use common::{any_scenario, cases, first, kit, set};
use derwent::scenario::{
    CaseName, Cases, Comparison, FileCard, Holds, Scenario, ShelfCard, ShelfFile, is_shelf,
    order_at, read_card, read_cards, write_card, write_shelf, write_waiting,
};
use derwent::screen::{Act, CardAt, Offered, OnCard, View};
use proptest::prelude::*;
use views::screened::{acts, on_shelf, text};

fn card(place: &str, title: &str, order: f64) -> ShelfCard {
    let mut scenario = first();
    scenario.title = title.to_owned();
    set(&mut scenario.choices, "delay", order.clamp(0.0, 3.0));
    let table = format!("Table {place}");
    let (place, when) = (place.to_owned(), "26 November 2026, 13:40".to_owned());
    ShelfCard { place, scenario: Rc::new(scenario), table, time: None, order, when }
}

fn three() -> Vec<ShelfCard> {
    vec![card("a", "First", 1.0), card("b", "Second", 2.0), card("c", "Third", 3.0)]
}

#[test]
fn what_a_newer_version_kept_is_passed_over() {
    let text = write_card(&three()[0]);
    assert!(read_card(cases(), "a", &text).is_ok());
    let newer = text.replacen("1 ", "2 ", 1);
    assert_eq!(read_card(cases(), "a", &newer), Err(None));
    assert_eq!(read_card(cases(), "a", "1 NaN \n\n{}"), Err(None));
}

#[test]
fn cards_come_back_in_their_order() {
    let texts: Vec<(String, String)> =
        three().iter().rev().map(|card| (card.place.clone(), write_card(card))).collect();
    let texts = texts.iter().map(|(place, text)| (place.as_str(), text.as_str()));
    let read = read_cards(cases(), texts).cards;
    let places: Vec<&str> = read.iter().map(|card| card.place.as_str()).collect();
    assert_eq!(places, ["a", "b", "c"]);
    assert_eq!(read[0].scenario, three()[0].scenario);
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
        let places: Vec<&str> = read.cards.iter().map(|card| card.place.as_str()).collect();
        assert_eq!(places, expected, "{from} to {to}");
    }
}

fn written(cards: &[ShelfCard]) -> String {
    write_shelf(cards.iter().map(|card| (&*card.scenario, card.table.as_str())))
}

fn found(text: &str, cases: &Cases) -> ShelfFile {
    let mut file = ShelfFile::default();
    file.add("f.json", text.as_bytes(), cases);
    file
}

fn title(card: &FileCard) -> &str {
    match &card.holds {
        Holds::Scenario(scenario) => &scenario.title,
        Holds::Waiting(..) => "waiting",
    }
}

#[test]
fn a_file_has_all_cards_and_a_bad_one_keeps_no_other_back() {
    let file = written(&three());
    let read = found(&file, cases());
    assert_eq!(read.problems, Vec::<String>::new());
    assert_eq!(read.cards.iter().map(title).collect::<Vec<_>>(), ["First", "Second", "Third"]);
    assert_eq!(read.cards[1].table, "Table b");
    let bad = file.replace("\"title\": \"Second\"", "\"title\": 7");
    let read = found(&bad, cases());
    assert_eq!(read.cards.len(), 2);
    let problem = &read.problems[0];
    assert!(problem.starts_with("\u{201c}f.json\u{201d}, card 2: "), "{problem}");
}

#[test]
fn a_card_whose_case_is_missing_waits_for_it_and_is_there_with_it() {
    let toy = &kit_of("toy").kit;
    let of_toy = ShelfCard { scenario: Rc::new(Scenario::first(toy)), ..card("t", "Toy", 4.0) };
    let read = found(&written(&[three().remove(0), of_toy]), cases());
    let Holds::Waiting(file, case) = &read.cards[1].holds else { panic!("it has no case") };
    assert_eq!((case.id.as_str(), read.cards.len()), ("toy", 2));
    let kept = write_waiting(4.0, None, "Table t", file);
    let texts = || [("t", kept.as_str())];
    let shelf = read_cards(cases(), texts());
    assert_eq!((shelf.cards, shelf.missing), (vec![], vec![CaseName::of(toy)]));
    let mut both = Cases::of(Rc::clone(kit()));
    both.add(Rc::clone(toy));
    let shelf = read_cards(&both, texts());
    assert_eq!((shelf.cards[0].table.as_str(), shelf.missing.len()), ("Table t", 0));
    assert_eq!(*shelf.cards[0].scenario, Scenario::first(toy));
}

#[test]
fn a_file_of_one_scenario_or_of_a_case_is_one_card_and_any_other_is_none() {
    let scenario = derwent::scenario::write_file(&first());
    assert_eq!(found(&scenario, cases()).cards.len(), 1);
    let lincolnshire = std::fs::read_to_string("cases/procurement-lincolnshire.case.json");
    let read = found(&lincolnshire.expect("the sample"), cases());
    assert_eq!((read.cards.len(), read.cases.len()), (1, 1));
    for text in ["", "[]", "{\"shelf\": 3}", "\u{0}\u{1}"] {
        let read = found(text, cases());
        assert_eq!((read.cards.len(), read.problems.len()), (0, 1), "{text}");
        assert!(!is_shelf(text.as_bytes()));
    }
    assert!(is_shelf(written(&three()).as_bytes()) && !is_shelf(scenario.as_bytes()));
}

#[test]
fn an_empty_shelf_says_what_it_is_for() {
    let parts = on_shelf(&first(), &[]);
    let said = text(&parts);
    assert!(said.starts_with("Nothing is on the shelf yet."), "{said}");
    let put = acts(&parts);
    let label = "Put \u{201c}2020 figures, half way, with the 2023 team\u{201d} on the shelf";
    let name = "2020 figures, half way, with the 2023 team".to_owned();
    assert_eq!(put[0], (label.to_owned(), Act::PutOnShelf(name)));
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
        acts.iter().any(|(_, act)| matches!(act, Act::PutOnShelf(_)))
    };
    assert!(!adds(&card.scenario));
    assert!(adds(&first()));
}

#[test]
fn a_card_of_another_case_can_be_opened_but_not_compared() {
    let toy = Rc::new(Scenario::first(&kit_of("toy").kit));
    let card = ShelfCard { scenario: toy, ..card("t", "Toy", 4.0) };
    let acts = acts(&on_shelf(&first(), &[card]));
    let opens = Act::Card(CardAt::Kept("t".to_owned()), OnCard::Opened);
    assert!(acts.iter().any(|(_, act)| *act == opens));
    let compares = Act::Compare(Offered::Shelf("t".to_owned()));
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
        let (place, time, when) = ("p".to_owned(), Some(1e12), String::new());
        let card = ShelfCard { place, scenario, table, time, order, when };
        prop_assert_eq!(read_card(cases(), "p", &write_card(&card)), Ok(card.clone()));
        let file = found(&written(std::slice::from_ref(&card)), cases());
        let ShelfCard { scenario, table, .. } = card;
        let holds = Holds::Scenario(Box::new((*scenario).clone()));
        prop_assert_eq!(file.cards, vec![FileCard { holds, table }]);
    }
}
