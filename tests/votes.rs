//! What a joint committee passes, and whose vote decides: games from the textbooks.

mod common;

use common::{assert_close, case, council};
use derwent::model::{Committee, Majority, Weighting};
use proptest::prelude::*;

/// A committee of the first councils, with these votes.
fn with_votes(votes: &[f64], majority: Majority) -> Committee {
    let mut committee = one_each(votes.len(), majority);
    committee.votes = votes.to_vec();
    committee
}

fn one_each(members: usize, majority: Majority) -> Committee {
    Committee::of(case(), (0..members).collect(), Weighting::OneEach, majority)
}

/// The county and its eight districts, by residents.
fn the_nine(majority: Majority) -> Committee {
    Committee::of(case(), (0..9).collect(), Weighting::Residents, majority)
}

#[track_caller]
fn assert_shares(committee: &Committee, expected: &[f64]) {
    let shares = committee.decisive_shares();
    for (place, share) in shares.iter().enumerate() {
        assert_close(*share, expected.get(place).copied().unwrap_or(0.0));
    }
}

fn passes(committee: &Committee, in_favour: &[&str]) -> bool {
    let in_favour: Vec<usize> = in_favour.iter().map(|id| council(id)).collect();
    committee.passes(|council| in_favour.contains(&council))
}

#[test]
fn one_vote_is_worth_as_much_as_49() {
    // Of 50, 49 and 1, more than half is 51: the first with either of the others, or all. The
    // first decides in all three, each of the others in one.
    assert_shares(&with_votes(&[50.0, 49.0, 1.0], Majority::Simple), &[0.6, 0.2, 0.2]);
}

#[test]
fn luxembourg_never_decided_anything_in_1958() {
    // 12 of 17 votes: two thirds. 4 + 4 + 4, or 4 + 4 + 2 + 2; the one vote never makes it 12.
    // A large one decides in 10 ways, a middle one in 6: of 42.
    let votes = [4.0, 4.0, 4.0, 2.0, 2.0, 1.0];
    let (large, middle) = (10.0 / 42.0, 6.0 / 42.0);
    assert_shares(
        &with_votes(&votes, Majority::TwoThirds),
        &[large, large, large, middle, middle, 0.0],
    );
}

#[test]
fn the_three_small_members_of_nassau_county_had_no_say() {
    // 16 of 30 votes: any two of the three large ones, whatever the others do.
    let third = 1.0 / 3.0;
    let votes = [9.0, 9.0, 7.0, 3.0, 1.0, 1.0];
    assert_shares(&with_votes(&votes, Majority::Simple), &[third, third, third, 0.0, 0.0, 0.0]);
}

#[test]
fn equal_members_decide_equally() {
    for majority in Majority::ALL {
        for members in 1..=10 {
            let share = 1.0 / members as f64;
            assert_shares(&one_each(members, majority), &vec![share; members]);
        }
    }
}

#[test]
fn by_residents_nothing_passes_without_the_county_and_nothing_by_it_alone() {
    // The county counts as many residents as its eight districts together: 807,183.
    let nine = the_nine(Majority::Simple);
    assert_eq!(nine.votes[0], nine.votes[1..].iter().sum::<f64>());
    let county = council("derbyshire");
    assert!(!nine.passes(|council| council == county));
    assert!(!nine.passes(|council| council != county));
    for district in 1..9 {
        assert!(nine.passes(|council| council == county || council == district));
    }
    // It decides wherever any of the eight is for it: 255 of 256 ways. Each of these decides only
    // where it is the one.
    let mut expected = [1.0 / 263.0; 9];
    expected[0] = 255.0 / 263.0;
    assert_shares(&nine, &expected);
    // With Derby, the eight and the city can do without the county.
    let ten = Committee::of(case(), (0..10).collect(), Weighting::Residents, Majority::Simple);
    assert!(ten.passes(|council| council != county));
    assert!(!ten.passes(|council| council == county));
}

#[test]
fn two_thirds_and_three_quarters_of_residents_need_enough_districts_beside_the_county() {
    // Two thirds of 1,614,366 are 1,076,244: 269,061 beside the county's. Three quarters are
    // 1,210,774.5: 403,591.5 beside it.
    let two_thirds = the_nine(Majority::TwoThirds);
    // 128,829 and 115,332 are 244,161; with 81,305 they are 325,466.
    assert!(!passes(&two_thirds, &["derbyshire", "amber-valley", "erewash"]));
    assert!(passes(&two_thirds, &["derbyshire", "amber-valley", "erewash", "bolsover"]));
    let three_quarters = the_nine(Majority::ThreeQuarters);
    // With 72,422 they are 397,888; with 92,633 instead, 418,099.
    let four = ["derbyshire", "amber-valley", "erewash", "bolsover"];
    assert!(!passes(&three_quarters, &[&four[..], &["derbyshire-dales"]].concat()));
    assert!(passes(&three_quarters, &[&four[..], &["high-peak"]].concat()));
}

#[test]
fn just_enough_votes_are_enough_but_for_half_of_them() {
    // Members with one vote each, and how many of them it takes.
    for (majority, members, needed) in [
        (Majority::Simple, 10, 6),
        (Majority::Simple, 9, 5),
        (Majority::Simple, 1, 1),
        (Majority::TwoThirds, 9, 6),
        (Majority::TwoThirds, 3, 2),
        (Majority::TwoThirds, 10, 7),
        (Majority::ThreeQuarters, 8, 6),
        (Majority::ThreeQuarters, 4, 3),
        (Majority::ThreeQuarters, 9, 7),
        (Majority::Unanimous, 9, 9),
        (Majority::Unanimous, 1, 1),
    ] {
        let committee = one_each(members, majority);
        for in_favour in 0..=members {
            let expected = in_favour >= needed;
            assert_eq!(committee.passes(|council| council < in_favour), expected, "{majority:?}");
        }
    }
    // 538,122 is two thirds of 807,183, and 605,388 is three quarters of 807,184.
    assert!(with_votes(&[538_122.0, 269_061.0], Majority::TwoThirds).passes(|first| first == 0));
    assert!(!with_votes(&[538_121.0, 269_062.0], Majority::TwoThirds).passes(|first| first == 0));
    let quarters = Majority::ThreeQuarters;
    assert!(with_votes(&[605_388.0, 201_796.0], quarters).passes(|first| first == 0));
    assert!(!with_votes(&[605_387.0, 201_797.0], quarters).passes(|first| first == 0));
}

#[test]
fn where_all_have_to_agree_votes_do_not_count() {
    let nine = the_nine(Majority::Unanimous);
    assert!(nine.passes(|_| true));
    for against in 0..9 {
        assert!(!nine.passes(|council| council != against));
    }
    assert_shares(&nine, &[1.0 / 9.0; 9]);
}

#[test]
fn a_committee_of_nobody_passes_nothing() {
    for majority in Majority::ALL {
        let nobody = Committee::of(case(), Vec::new(), Weighting::Residents, majority);
        assert!(!nobody.passes(|_| true));
        assert_eq!(nobody.decisive_shares(), [0.0; 10]);
    }
}

#[test]
fn a_council_that_is_no_member_has_no_vote() {
    let members = vec![council("erewash"), council("derby")];
    let two = Committee::of(case(), members, Weighting::Residents, Majority::Simple);
    assert_eq!(two.votes, [115_332.0, 256_814.0]);
    assert!(passes(&two, &["derby"]));
    assert!(!passes(&two, &["erewash", "derbyshire", "bolsover"]));
    let shares = two.decisive_shares();
    assert_eq!((shares[council("derby")], shares.iter().sum::<f64>()), (1.0, 1.0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn each_has_its_share_of_the_ways_in_which_it_decides(
        votes in proptest::collection::vec(1..60_u64, 1..8),
        majority in 0..4_usize,
    ) {
        // In twelfths of all votes: more than six, eight, nine, twelve.
        let all: u64 = votes.iter().sum();
        let needed = [6 * all + 1, 8 * all, 9 * all, 12 * all][majority];
        let in_group = |group: usize| -> u64 {
            let inside = votes.iter().enumerate().filter(|(place, _)| group >> place & 1 == 1);
            inside.map(|(_, votes)| votes).sum()
        };
        let is_enough = |group| 12 * in_group(group) >= needed;
        let decides = |member: usize| -> usize {
            let others = (0..1 << votes.len()).filter(|group| group >> member & 1 == 0);
            others.filter(|group| !is_enough(*group) && is_enough(group | 1 << member)).count()
        };
        let ways: Vec<usize> = (0..votes.len()).map(decides).collect();
        let all_ways: usize = ways.iter().sum();
        let as_numbers: Vec<f64> = votes.iter().map(|votes| *votes as f64).collect();
        let committee = with_votes(&as_numbers, Majority::ALL[majority]);
        let shares = committee.decisive_shares();
        prop_assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        for (share, ways) in shares.iter().zip(ways) {
            prop_assert!((share - ways as f64 / all_ways as f64).abs() < 1e-12);
        }
    }
}
