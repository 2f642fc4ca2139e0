//! Which levers come first in a case, and how any other is found.

mod common;

use common::kits::{kit_of, kits};
use derwent::scenario::{First, Group, Kit, find_levers};

/// The names of what comes first: ids, what sliders ask, and titles of groups.
fn first(kit: &Kit) -> Vec<&str> {
    let mut names = Vec::new();
    for first in kit.first() {
        names.push(match first {
            First::Alone(index) => kit.levers()[*index].id.as_str(),
            First::Together { label, .. } => label,
            First::Group(group) => group.title(),
        });
    }
    names
}

fn members<'a>(kit: &'a Kit, asks: &str) -> Vec<&'a str> {
    let together = kit.first().iter().find_map(|first| match first {
        First::Together { label, members } if *label == asks => Some(members),
        _ => None,
    });
    together.expect(asks).iter().map(|index| kit.levers()[*index].id.as_str()).collect()
}

const SAVINGS: &str = "Where in the savings range";
const COSTS: &str = "Where in the cost range";
const TARGETS: &str = "Targets for residents";

#[test]
fn the_built_in_case_has_eight_first_levers_in_the_order_of_what_people_ask() {
    let kit = &kit_of("built-in").kit;
    let eight =
        ["realisation", "delay", SAVINGS, COSTS, TARGETS, "Who takes part", "fund.rule", "horizon"];
    assert_eq!(first(kit), eight);
    assert_eq!(members(kit, SAVINGS).len(), 5);
    assert_eq!(members(kit, COSTS).len(), 7);
    assert!(members(kit, TARGETS).iter().all(|id| id.starts_with("progress.")));
}

#[test]
fn without_measures_the_uplift_on_cost_comes_in_their_place_and_a_range_of_one_line_is_its_lever() {
    // One saving and one cost that comes once, each with a low and a high; nothing measured.
    let toy = [
        "realisation",
        "delay",
        "position.one-office",
        "cost.move",
        "cost-optimism",
        "Who takes part",
        "fund.rule",
        "horizon",
    ];
    assert_eq!(first(&kit_of("toy").kit), toy);
    // No figure of its papers has a range.
    let surrey =
        ["realisation", "delay", "cost-optimism", "Who takes part", "fund.rule", "horizon"];
    assert_eq!(first(&kit_of("surrey").kit), surrey);
}

#[test]
fn without_a_published_saving_nothing_of_savings_comes_first() {
    // Its only saving is not published; one of its two measures is worth something.
    let bare = [COSTS, "progress.n", "Who takes part", "fund.rule", "horizon"];
    assert_eq!(first(&kit_of("bare").kit), bare);
}

#[test]
fn every_lever_stands_in_one_place_and_what_is_moved_together_is_in_its_group_too() {
    for named in kits() {
        let kit = &named.kit;
        for (index, lever) in kit.levers().iter().enumerate() {
            let places = kit.first().iter().filter(|first| first.is_place_of(index, lever)).count();
            assert!(places <= 1, "{}: {} stands {places} times", named.name, lever.id);
            assert_eq!(kit.is_first(index), places == 1, "{}: {}", named.name, lever.id);
        }
        for first in kit.first() {
            let First::Together { members, .. } = first else { continue };
            assert!(members.len() > 1);
            assert!(members.iter().all(|index| !kit.is_first(*index)), "{}", named.name);
        }
        assert!(kit.first().contains(&First::Group(Group::WhoTakesPart)), "{}", named.name);
    }
}

#[track_caller]
fn assert_found(query: &str, ids: &[&str]) {
    let kit = &kit_of("built-in").kit;
    let found = find_levers(kit, query);
    let found: Vec<_> = found.iter().map(|index| kit.levers()[*index].id.as_str()).collect();
    assert_eq!(found, ids, "{query:?}");
}

#[test]
fn levers_are_found_by_name_group_and_id() {
    assert_found("technology", &["cost.technology"]);
    // The name where no group stands above it, and words in any order and case.
    assert_found("OFFICE savings front", &["position.front-office"]);
    assert_found("discount-rate", &["discount-rate"]);
    assert_found("  pay rise ", &["pay-award"]);
    // The group's name finds all that is in it.
    assert_found("what councils weigh", &["social-weight", "spillover"]);
    assert_found("zebra", &[]);
    let kit = &kit_of("built-in").kit;
    assert_eq!(find_levers(kit, "  ").len(), kit.levers().len());
}
