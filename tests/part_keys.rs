//! The parts of a view are known by keys of their own from one moment to the next.

mod common;
mod views {
    pub mod screened;
}

use common::kit;
use derwent::scenario::Scenario;
use derwent::screen::{Group, Part, View, keys};
use views::screened::{all_parts, screen};

fn changed() -> Scenario {
    let mut scenario = Scenario::first(kit());
    scenario.choices.delay = 1.0;
    scenario
}

#[test]
fn no_two_parts_that_stand_beside_each_other_have_the_same_key() {
    for view in View::all(kit()) {
        let parts = screen(&changed(), view, |asked| asked.exact = true);
        let inner = all_parts(&parts).into_iter().filter_map(|part| match part {
            Part::Group(_, inner) | Part::Fold(_, inner) => Some(&**inner),
            _ => None,
        });
        for beside in inner.chain([&*parts]) {
            let mut keys = keys(beside);
            keys.sort();
            assert!(keys.windows(2).all(|two| two[0] != two[1]), "{}: {keys:?}", view.id());
        }
    }
}

#[test]
fn a_part_that_goes_leaves_the_others_their_keys() {
    let before = screen(&Scenario::first(kit()), View::InShort, |_| {});
    let after = screen(&changed(), View::InShort, |_| {});
    let is_begin = |part: &&Part| matches!(part, Part::Group(Group::Begin, _));
    assert!(before.iter().any(|part| is_begin(&part)), "the questions are there at first");
    assert!(!after.iter().any(|part| is_begin(&part)), "and go with the first change");
    let mut others = keys(&before);
    others.retain(|key| !key.starts_with("begin"));
    assert_eq!(others, keys(&after));
}

#[test]
fn parts_of_one_kind_are_counted() {
    let words = |text: &str| Part::Words(derwent::screen::Tone::Plain, text.into());
    let heading = Part::Heading("The papers".into(), Some("papers"));
    let parts = [words("one"), heading, words("two")];
    assert_eq!(keys(&parts), ["words 0", "papers 0", "words 1"]);
}
