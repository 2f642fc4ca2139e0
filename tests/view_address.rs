//! The view that is seen, in the address after the scenario.

mod common;

use common::{cases, first, kit};
use derwent::scenario::{looks_like_link, read_link, write_link};
use derwent::screen::{Seen, View, address, named, parts};

#[test]
fn every_view_is_named_and_found_again() {
    let link = write_link(&first());
    for view in View::all(kit()) {
        let address = address(&link, view, None);
        let (scenario, name) = parts(&address);
        assert_eq!(
            (scenario, named(name).view, named(name).council),
            (link.as_str(), Some(view), ""),
            "{address}"
        );
    }
}

#[test]
fn the_first_view_is_not_named_so_a_link_without_a_view_is_as_it_was() {
    let link = write_link(&first());
    assert_eq!(address(&link, View::InShort, None), link);
    assert_eq!(parts(&link), (link.as_str(), ""));
}

#[test]
fn a_view_that_nobody_knows_is_none_and_the_scenario_opens_all_the_same() {
    let link = write_link(&first());
    let address = format!("{link}~no-such-view");
    let (scenario, name) = parts(&address);
    assert_eq!((named(name).view, named(name).view_name), (None, "no-such-view"));
    assert_eq!(read_link(scenario, cases()).as_ref(), Ok(&first()));
}

#[test]
fn a_council_is_named_only_where_that_is_asked_for() {
    let link = write_link(&first());
    for view in View::all(kit()) {
        let address = address(&link, view, Some("high-peak"));
        let (scenario, name) = parts(&address);
        let Seen { view: seen, council, .. } = named(name);
        assert_eq!((scenario, seen, council), (link.as_str(), Some(view), "high-peak"));
        assert_eq!(read_link(scenario, cases()).as_ref(), Ok(&first()));
    }
    assert_eq!(
        address(&link, View::InShort, Some("bolsover")),
        format!("{link}~in-short.bolsover")
    );
}

#[test]
fn a_council_without_a_view_and_a_lone_full_stop_are_understood() {
    let council = named(".bolsover");
    assert_eq!((council.view, council.council), (Some(View::InShort), "bolsover"));
    let full_stop = named("money.");
    assert_eq!((full_stop.view, full_stop.council), (Some(View::Money), ""));
}

/// Wherever a whole address is pasted, the scenario in it is found.
#[test]
fn an_address_with_a_view_is_a_link_in_any_text() {
    let mut scenario = first();
    scenario.choices.delay = 1.0;
    let link = write_link(&scenario);
    for text in [
        format!("https://derwent.example/#{link}~councils-share"),
        format!("See https://derwent.example/#{link}~money."),
        format!("https://derwent.example/#{link}~in-short.high-peak"),
        format!("https%3A%2F%2Fderwent.example%2F%23{link}%7Emoney"),
    ] {
        assert!(looks_like_link(&text, cases()), "{text}");
        assert_eq!(read_link(&text, cases()).as_ref(), Ok(&scenario), "{text}");
    }
}
