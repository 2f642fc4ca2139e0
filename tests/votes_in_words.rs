//! How a committee votes, in words.

mod common;

use common::{case, council};
use derwent::model::{Committee, Majority, Weighting};
use derwent::words::{majority_text, power_text, vote_text, weighting_text};

fn committee(ids: &[&str], weighting: Weighting, majority: Majority) -> Committee {
    let members = ids.iter().map(|id| council(id)).collect();
    Committee::of(case(), members, weighting, majority)
}

const NINE: [&str; 9] = [
    "derbyshire",
    "amber-valley",
    "bolsover",
    "chesterfield",
    "derbyshire-dales",
    "erewash",
    "high-peak",
    "north-east-derbyshire",
    "south-derbyshire",
];

#[test]
fn who_can_block_and_who_decides_is_said() {
    let power = |ids: &[&str], weighting, majority| {
        power_text(case(), &committee(ids, weighting, majority))
    };
    let simple = Majority::Simple;
    assert_eq!(
        power(&NINE, Weighting::OneEach, simple),
        "No council alone can pass or block anything."
    );
    // The county has 807,183 of 1,614,366 votes: exactly half.
    assert_eq!(power(&NINE, Weighting::Residents, simple), "Derbyshire County alone can block.");
    assert_eq!(power(&NINE, Weighting::OneEach, Majority::Unanimous), "Any one council can block.");
    assert_eq!(power(&NINE[..4], Weighting::Residents, simple), "Derbyshire County alone decides.");
    // 256,814 against 128,829 and 115,332: Derby has more than the two together.
    assert_eq!(
        power(&["derby", "amber-valley", "erewash"], Weighting::Residents, simple),
        "Derby alone decides."
    );
    assert_eq!(
        power(&[], Weighting::OneEach, simple),
        "None of the councils that would vote takes part, so nothing passes."
    );
}

#[test]
fn votes_that_never_decide_are_named() {
    // Three quarters of 458,065 are 343,548.75: Derby and Amber Valley have 385,643, Derby and
    // Derbyshire Dales 329,236. So it takes the first two, and they are enough.
    let three = ["derby", "amber-valley", "derbyshire-dales"];
    let committee = committee(&three, Weighting::Residents, Majority::ThreeQuarters);
    assert_eq!(
        power_text(case(), &committee),
        "Derby and Amber Valley can each block. The vote of Derbyshire Dales never decides."
    );
}

#[test]
fn a_vote_is_counted() {
    let nine = committee(&NINE, Weighting::OneEach, Majority::Simple);
    assert_eq!(vote_text(&nine, &[0, 1, 2, 3, 4]), "Passes: 5 of 9 for it");
    assert_eq!(vote_text(&nine, &[0, 1, 2, 3]), "Fails: 4 of 9 for it");
    assert_eq!(vote_text(&nine, &[]), "Fails: 0 of 9 for it");
    assert_eq!(
        vote_text(&committee(&[], Weighting::OneEach, Majority::Simple), &[]),
        "Nobody votes"
    );
    // The county and Amber Valley have 936,012 of 1,614,366 residents.
    let by_residents = committee(&NINE, Weighting::Residents, Majority::Simple);
    assert_eq!(vote_text(&by_residents, &[0, 1]), "Passes: 58% of the votes for it");
}

#[test]
fn rules_are_named_differently() {
    let names: std::collections::BTreeSet<_> = Majority::ALL.map(majority_text).into();
    assert_eq!(names.len(), 4);
    assert_ne!(weighting_text(Weighting::OneEach), weighting_text(Weighting::Residents));
}
