//! Names that are offered for a scenario, made of what was changed.

mod common;

use common::{find, first, kit};
use derwent::scenario::suggested_name;

#[track_caller]
fn assert_offers(changes: &[(&str, f64)], name: &str) {
    let before = first().choices;
    let mut after = before.clone();
    for (id, value) in changes {
        find(id).expect("a lever").set(&mut after, *value);
    }
    assert_eq!(suggested_name(kit(), &before, &after), name);
}

#[test]
fn a_name_says_what_was_changed() {
    assert_offers(&[("realisation", 0.5), ("delay", 1.0)], "Half delivered, one year late");
    assert_offers(&[("realisation", 0.8)], "80% delivered");
    assert_offers(&[("delay", 2.5)], "2.5 years late");
    assert_offers(&[("horizon", 20.0)], "How many years are counted 20 years");
    assert_offers(&[("cost.technology", 1.0)], "Cost of technology £18.0m");
}

#[test]
fn nothing_and_many_changes_make_no_name() {
    assert_offers(&[], "");
    assert_offers(&[("realisation", 0.5), ("delay", 1.0), ("fade", 0.02)], "");
}
