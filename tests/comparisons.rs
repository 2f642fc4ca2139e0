//! Several scenarios side by side: the cards, what differs, and the link of all of them.

mod common;

use std::rc::Rc;

use common::{any_scenario, cases, first, kit, kits, levers, set, value_from};
use derwent::scenario::{
    Card, Cases, Comparison, LinkError, MOST_COMPARED, NotAdded, Scenario, Standing, across,
    card_letter, looks_like_comparison, read_comparison, read_linked, untouched, write_comparison,
    write_link,
};
use proptest::prelude::*;

fn changed(values: &[(&str, f64)]) -> Rc<Scenario> {
    let mut scenario = first();
    for (id, value) in values {
        set(&mut scenario.choices, id, value);
    }
    Rc::new(scenario)
}

fn three() -> Vec<Rc<Scenario>> {
    vec![
        Rc::new(first()),
        changed(&[("realisation", 0.5), ("delay", 1.0)]),
        changed(&[("realisation", 0.75), ("delay", 1.0), ("contingency", 0.3)]),
    ]
}

#[test]
fn it_begins_with_the_starting_point_and_the_scenario_on_the_page() {
    let current = changed(&[("delay", 1.0)]);
    let comparison = Comparison::with_start(&current);
    let [start, now] = &comparison.scenarios(&current)[..] else { panic!("two cards") };
    assert_eq!((&**start, &**now), (&first(), &*current));
    let moved = changed(&[("delay", 2.0)]);
    assert_eq!(comparison.scenarios(&moved)[1], moved);
}

#[test]
fn cards_are_added_moved_and_removed() {
    let current = Rc::new(first());
    let mut comparison = Comparison::of(three());
    assert_eq!(comparison.add(Card::Current, &current), Ok(()));
    assert_eq!(comparison.add(Card::Current, &current), Err(NotAdded::IsThere(3)));
    comparison.shift(3, 0);
    assert_eq!(comparison.cards()[0], Card::Current);
    comparison.shift(0, 2);
    comparison.shift(0, 4);
    assert_eq!(comparison.cards()[2], Card::Current);
    comparison.rename(0, "Ours");
    comparison.rename(2, "The one on the page has its own name");
    let names: Vec<String> =
        comparison.scenarios(&current).iter().map(|card| card.title.clone()).collect();
    assert_eq!(names, ["Ours", "", "", ""]);
    comparison.remove(2);
    assert_eq!(comparison.cards().len(), 3);
    for delay in 2..=4 {
        let card = Card::Fixed(changed(&[("delay", 0.5 * f64::from(delay))]));
        let is_added = comparison.add(card, &current);
        assert_eq!(is_added.is_ok(), delay < 5);
    }
    assert_eq!(comparison.cards().len(), MOST_COMPARED);
    assert_eq!(comparison.add(Card::Current, &current), Err(NotAdded::Full));
}

#[test]
fn a_card_that_is_opened_goes_on_with_the_page_and_nothing_is_lost_there_and_back() {
    let current = changed(&[("delay", 2.0), ("realisation", 0.5)]);
    let mut comparison = Comparison::of(three());
    comparison.add(Card::Current, &current).expect("there is room");
    let all = comparison.scenarios(&current);
    let opened = Rc::clone(&three()[1]);
    comparison.follow(&current, &opened);
    assert_eq!(comparison.cards()[1], Card::Current);
    assert_eq!(comparison.scenarios(&opened), all);
    // A step back, as undo makes it.
    comparison.follow(&opened, &current);
    assert_eq!(comparison.cards()[3], Card::Current);
    assert_eq!(comparison.scenarios(&current), all);
}

#[test]
fn a_scenario_of_another_case_is_not_added() {
    let toy = Rc::new(Scenario::first(&kits::kit_of("toy").kit));
    let current = Rc::new(first());
    let mut comparison = Comparison::with_start(&current);
    assert_eq!(comparison.add(Card::Fixed(toy), &current), Err(NotAdded::OtherCase));
}

#[test]
fn letters_stand_for_cards() {
    assert_eq!((0..6).map(card_letter).collect::<String>(), "ABCDEF");
}

#[test]
fn only_what_differs_is_shown_with_the_lowest_the_middle_and_the_highest() {
    let found = across(&three());
    let ids: Vec<&str> = found.iter().map(|row| levers()[row.lever].id.as_str()).collect();
    let place = |id: &str| ids.iter().position(|known| *known == id).expect(id);
    assert_eq!(ids.len(), 3, "{ids:?}");
    let delivered = &found[place("realisation")];
    assert_eq!(delivered.texts, ["100%", "50%", "75%"]);
    use Standing::{Highest, Lowest, Middle};
    assert_eq!(delivered.standing, Some(vec![Highest, Lowest, Middle]));
    assert_eq!(found[place("delay")].standing, Some(vec![Lowest, Highest, Highest]));
    assert_eq!(found[place("contingency")].texts, ["15%", "15%", "30%"]);
}

#[test]
fn what_nobody_touched_is_what_no_table_thought_of() {
    let found = untouched(&three());
    assert_eq!(found.len(), levers().len() - 3);
    let delay = kit().find_index("delay").expect("it is there");
    assert!(!found.contains(&delay));
}

#[test]
fn a_link_has_each_scenario() {
    let scenarios = three();
    let link = write_comparison(&scenarios).expect("it is short enough");
    let links: Vec<String> = scenarios.iter().map(|scenario| write_link(scenario)).collect();
    assert_eq!(link, format!("c1!{}", links.join("!")));
    assert!(looks_like_comparison(&link));
    for text in
        [link.clone(), format!("{link}~compare"), format!("https://example.org/#{link}~compare")]
    {
        assert_eq!(read_comparison(&text, cases()), Ok(scenarios.clone()));
    }
    assert!(!looks_like_comparison(&links[0]));
}

#[test]
fn the_last_of_a_link_is_the_scenario_on_the_page_or_the_one_that_is_there_already() {
    let link = write_comparison(&three()).expect("it is short enough");
    let linked = read_linked(&link, cases()).expect("it can be read");
    assert_eq!(linked.scenario, *three()[2]);
    for current in [2, 0] {
        let on_page = Rc::clone(&linked.compared[current]);
        let comparison = Comparison::around(&on_page, linked.compared.clone());
        let places: Vec<usize> =
            (0..3).filter(|place| comparison.cards()[*place] == Card::Current).collect();
        assert_eq!(places, [current]);
        assert_eq!(comparison.scenarios(&on_page), three());
    }
    let single = read_linked(&write_link(&first()), cases()).expect("it can be read");
    assert_eq!((single.scenario, single.compared), (first(), vec![]));
}

#[test]
fn what_programs_do_to_a_link_is_undone() {
    let link = write_comparison(&three()).expect("it is short enough");
    let address = format!("https://example.org/derwent/#{link}~compare");
    let wrapped = address.replace('#', "%23").replace('!', "%21").replace('~', "%7E");
    let twice = wrapped.replace('%', "%25");
    for text in [address, wrapped.clone(), format!("https://example.org/?url={twice}")] {
        assert!(looks_like_comparison(&text), "{text}");
        assert_eq!(read_comparison(&text, cases()).expect(&text), three(), "{text}");
    }
}

#[test]
fn a_link_cut_within_a_scenario_is_refused_and_names_it() {
    let scenarios = three();
    let link = write_comparison(&scenarios).expect("it is short enough");
    let ends: Vec<usize> = link.match_indices('!').map(|(end, _)| end).collect();
    for end in 3..link.len() {
        let number = ends.iter().filter(|start| **start < end).count();
        match read_comparison(&link[..end], cases()) {
            // What is whole was cut between two scenarios; then the address lacks its view.
            Ok(read) => assert!(ends.contains(&end) && scenarios.starts_with(&read), "{end}"),
            Err(LinkError::ComparedCount(1)) => assert_eq!(end, ends[1]),
            Err(LinkError::Compared(named, _)) => assert_eq!(named, number, "{}", &link[..end]),
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn what_cannot_be_compared_is_named() {
    let link = write_link(&first());
    let toy_kit = &kits::kit_of("toy").kit;
    let toy = write_link(&Scenario::first(toy_kit));
    let mut both = Cases::of(Rc::clone(kit()));
    both.add(Rc::clone(toy_kit));
    let read = |text: &str| read_comparison(text, cases()).expect_err(text);
    assert_eq!(read(&format!("c1!{link}~compare")), LinkError::ComparedCount(1));
    let damaged = |number| LinkError::Compared(number, Box::new(LinkError::NotALink));
    assert_eq!(read("c1!"), damaged(1));
    assert_eq!(read(&format!("c2!{link}!{link}")), LinkError::Newer(2));
    let seven = [link.as_str(); 7].join("!");
    assert_eq!(read(&format!("c1!{seven}")), LinkError::ComparedCount(7));
    let of_two = read_comparison(&format!("c1!{link}!{toy}"), &both);
    assert_eq!(of_two, Err(LinkError::ComparedCases(2)));
    let LinkError::Compared(2, unknown) = read(&format!("c1!{link}!{toy}")) else { panic!("2") };
    assert!(matches!(*unknown, LinkError::OtherCase { .. }), "{unknown}");
    for error in [damaged(1), LinkError::ComparedCases(2), LinkError::ComparedCount(7)] {
        assert!(!error.to_string().is_empty() && error.advice().ends_with('.'));
    }
}

#[test]
fn before_anybody_chose_there_is_something_to_compare() {
    for named in kits::kits() {
        let mut scenario = Scenario::first(&named.kit);
        let cards = Comparison::to_begin_with(&scenario).cards().len();
        assert_eq!(cards, named.kit.presets().len().min(3), "{}", named.name);
        let lever = &named.kit.levers()[named.kit.levers().len() - 1];
        let other = if lever.value(&scenario.choices) == lever.range().0 { 1 } else { 0 };
        lever.set(&mut scenario.choices, value_from(lever, other));
        assert_eq!(Comparison::to_begin_with(&scenario), Comparison::with_start(&scenario));
    }
}

#[test]
fn one_that_is_too_long_for_a_message_is_not_written() {
    let mut long = first();
    long.title = "a".repeat(derwent::scenario::TITLE_LIMIT);
    for lever in levers().iter().take(90) {
        lever.set(&mut long.choices, value_from(lever, 1));
    }
    let long = Rc::new(long);
    let six: Vec<_> = (0..6).map(|_| Rc::clone(&long)).collect();
    assert_eq!(write_comparison(&six), None);
    assert!(write_comparison(&six[..2]).is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_is_written_is_read(scenarios in proptest::collection::vec(any_scenario(), 2..=6)) {
        let scenarios: Vec<_> = scenarios.into_iter().map(Rc::new).collect();
        let Some(link) = write_comparison(&scenarios) else { return Ok(()) };
        prop_assert!(link.len() < 2_000);
        let read = read_comparison(&link, cases()).expect("it can be read");
        prop_assert_eq!(read, scenarios);
    }
}
