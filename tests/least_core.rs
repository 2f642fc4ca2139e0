//! The core of a game, and what to do where there is none: by hand, and by trying everything.

mod common;
#[path = "least_core/slow.rs"]
mod slow;

use common::assert_close;
use derwent::model::{LeastCore, least_core, nearest_in_core, shapley};
use proptest::prelude::*;
use slow::{balancing_weights, sum};

/// From where each player has nothing.
fn least(values: &[f64]) -> LeastCore {
    least_core(values, &vec![0.0; players(values)]).expect("two players or more")
}

fn players(values: &[f64]) -> usize {
    values.len().ilog2() as usize
}

fn in_order(mut groups: Vec<usize>) -> Vec<usize> {
    groups.sort_unstable();
    groups
}

#[track_caller]
fn all_near(actual: &[f64], expected: &[f64], allowed: f64) {
    assert_eq!(actual.len(), expected.len());
    for (one, other) in actual.iter().zip(expected) {
        assert!((one - other).abs() <= allowed, "{actual:?} is not {expected:?}");
    }
}

/// A game in which only the number of players in a group counts.
fn by_size(players: u32, worth: impl Fn(u32) -> f64) -> Vec<f64> {
    (0..1_usize << players).map(|group| worth(group.count_ones())).collect()
}

/// A game in which nobody adds more than what is their own.
fn additive(own: &[f64]) -> Vec<f64> {
    (0..1 << own.len()).map(|group| sum(own, group)).collect()
}

const MAJORITY: [f64; 8] = [0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 1.0];

#[test]
fn of_three_who_decide_by_majority_two_always_want_a_third_more() {
    // Any two can take all. With a third each, two have 2/3 of what they could have; the three
    // pairs together have each player twice, 2 of the 3 they ask for: no division leaves less.
    let found = least(&MAJORITY);
    assert_close(found.excess, 1.0 / 3.0);
    assert_eq!(in_order(found.groups), [0b011, 0b101, 0b110]);
    assert_eq!(nearest_in_core(&MAJORITY, &[0.5, 0.5, 0.0], 0.0), None);
    let third = nearest_in_core(&MAJORITY, &[0.5, 0.5, 0.0], -1.0 / 3.0 - 1e-9).expect("a third");
    all_near(&third, &[1.0 / 3.0; 3], 1e-8);
}

#[test]
fn the_one_left_glove_is_worth_all_and_two_right_ones_nothing() {
    // A right glove that has something can be left out by the two others, who share it.
    let pair = [0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0];
    assert!(least(&pair).excess.abs() < 1e-12);
    all_near(&nearest_in_core(&pair, &[0.0, 0.5, 0.5], 0.0).expect("all"), &[1.0, 0.0, 0.0], 1e-9);
    assert_eq!(nearest_in_core(&pair, &[1.0, 0.0, 0.0], 0.01), None);
}

#[test]
fn where_each_adds_more_than_the_one_before_equal_parts_are_best() {
    // Worth the square of their number: 1, 4 and 9. With 3 each, one has 2 more than alone, and
    // so have two. Of four: 1, 4, 9 and 16, with 4 each, one has 3 more, two 4, three 3.
    let three = least(&by_size(3, |number| f64::from(number * number)));
    assert_close(three.excess, -2.0);
    assert_close(least(&by_size(4, |number| f64::from(number * number))).excess, -3.0);
    // Of (5, 5, −1), the third lacks 2 to what it is worth alone, and takes 1 from each of the
    // others: (4, 4, 1).
    let near =
        nearest_in_core(&by_size(3, |number| f64::from(number * number)), &[5.0, 5.0, -1.0], 0.0);
    all_near(&near.expect("a core"), &[4.0, 4.0, 1.0], 1e-9);
}

#[test]
fn an_airport_saves_most_where_the_runway_is_shared() {
    // Runways of 1, 2 and 4; together they need only the longest and save the others: 1 and 2
    // save 1, 1 and 4 save 1, 2 and 4 save 2, all three save 3. The first and the other two
    // divide 3, and those alone save 2: each side can have half a unit more than alone, and the
    // others can share theirs so that nobody minds more, such as (0.5, 1.25, 1.25).
    let saved = [0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 2.0, 3.0];
    let found = least(&saved);
    assert_close(found.excess, -0.5);
    assert_eq!(in_order(found.groups), [0b001, 0b110]);
    // The longest alone has taken all: 2 has to go to the others. The first two save 1 and the
    // third has at most 2, so that (0.5, 0.5, 2) is nearest.
    all_near(
        &nearest_in_core(&saved, &[0.0, 0.0, 3.0], 0.0).expect("a core"),
        &[0.5, 0.5, 2.0],
        1e-9,
    );
}

#[test]
fn of_two_each_keeps_what_it_has_alone_and_the_margin() {
    let values = [0.0, 2.0, 1.0, 10.0];
    // They gain 7 by working together: neither can have more than 3.5 more than alone if both do.
    let found = least(&values);
    assert_close(found.excess, -3.5);
    assert_eq!(in_order(found.groups), [0b01, 0b10]);
    let near = |start: [f64; 2], margin| nearest_in_core(&values, &start, margin).expect("a core");
    all_near(&near([4.0, 6.0], 0.0), &[4.0, 6.0], 1e-12);
    all_near(&near([1.0, 9.0], 0.0), &[2.0, 8.0], 1e-12);
    all_near(&near([1.0, 9.0], 1.0), &[3.0, 7.0], 1e-12);
    all_near(&near([12.0, -2.0], 0.5), &[8.5, 1.5], 1e-12);
    // What is missing to 10 comes to both alike.
    all_near(&near([0.0, 6.0], 0.0), &[2.0, 8.0], 1e-12);
    all_near(&near([0.0, 0.0], 3.5 - 1e-9), &[5.5, 4.5], 1e-8);
    assert_eq!(nearest_in_core(&values, &[0.0, 0.0], 3.6), None);
}

#[test]
fn nobody_and_one_alone_have_no_group_to_content() {
    assert_eq!((least_core(&[0.0], &[]), least_core(&[0.0, 7.0], &[3.0])), (None, None));
    assert_eq!(nearest_in_core(&[0.0], &[], 0.0), Some(Vec::new()));
    assert_eq!(nearest_in_core(&[0.0, 7.0], &[3.0], 1.0), Some(vec![7.0]));
}

#[test]
fn where_nothing_is_gained_together_each_has_its_own_and_no_more() {
    for players in 2..=10_i32 {
        // Nothing at all; and for players n = 0, 1, … (n² − 7) · £1,000,000.
        for factor in [0.0, 1e6] {
            let own: Vec<f64> = (0..players).map(|n| factor * f64::from(n * n - 7)).collect();
            let values = additive(&own);
            // From nothing, from the answer, and from where the last has far too much.
            let far = (0..players).map(|n| 1e8 * f64::from(n - 3)).collect();
            for start in [vec![0.0; own.len()], own.clone(), far] {
                let found = least_core(&values, &start).expect("two players or more");
                assert!(found.excess.abs() < 0.001, "{players}: {found:?}");
                assert!(balancing_weights(&found.groups, own.len()).is_some(), "{found:?}");
                let near = nearest_in_core(&values, &start, 0.0);
                all_near(&near.expect("the one division"), &own, 0.005);
                assert_eq!(nearest_in_core(&values, &start, 1.0), None);
            }
        }
    }
}

/// Random games, with broken values and with whole ones, where much is equal; in some of them
/// all together have most.
fn any_game(players: std::ops::RangeInclusive<u32>) -> impl Strategy<Value = Vec<f64>> {
    let game = |players: u32| {
        let groups = 1_usize << players;
        let broken = proptest::collection::vec(-3.0..3.0, groups);
        let whole = proptest::collection::vec((-3..4).prop_map(f64::from), groups);
        (prop_oneof![broken, whole], prop_oneof![Just(None), Just(Some(10.0)), Just(Some(0.0))])
    };
    players.prop_flat_map(game).prop_map(|(mut values, all)| {
        let last = values.len() - 1;
        (values[0], values[last]) = (0.0, all.unwrap_or(values[last]));
        values
    })
}

/// What up to ten players have now.
fn any_start() -> impl Strategy<Value = Vec<f64>> {
    proptest::collection::vec(-4.0..4.0, 10)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn both_answers_are_those_of_trying_everything(values in any_game(3..=4), start in any_start()) {
        let start = &start[..players(&values)];
        let (found, excess) = (least_core(&values, start), slow::least_excess(&values));
        prop_assert!(found.as_ref().is_some_and(|found| (found.excess - excess).abs() < 1e-9));
        for above in [-3.0, -0.5, -1e-6, 0.01] {
            let near = nearest_in_core(&values, start, above - excess);
            let expected = slow::nearest(&values, start, above - excess);
            prop_assert_eq!(near.is_some(), above < 0.0);
            prop_assert_eq!(expected.is_some(), above < 0.0);
            for (one, other) in near.iter().flatten().zip(expected.iter().flatten()) {
                prop_assert!((one - other).abs() < 1e-8, "{near:?} {expected:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn the_groups_prove_that_no_division_leaves_less(
        values in any_game(2..=10),
        start in any_start(),
        unit in prop_oneof![Just(0.01), Just(1.0), Just(3e8)],
    ) {
        // In pennies, in pounds, and in pounds up to three thousand million.
        let values: Vec<f64> = values.iter().map(|value| value * unit).collect();
        let start: Vec<f64> = start[..players(&values)].iter().map(|share| share * unit).collect();
        let found = least_core(&values, &start).expect("two players or more");
        let weights = balancing_weights(&found.groups, start.len());
        let weights = weights.expect("a balanced collection");
        // By these weights the groups ask for so much more than all have.
        let asked: f64 =
            found.groups.iter().zip(&weights).map(|(group, weight)| values[*group] * weight).sum();
        let most = asked - weights[found.groups.len()] * values[values.len() - 1];
        prop_assert!((found.excess - most).abs() < 1e-9 * unit, "{found:?}, {most}");
        // And there is a division that leaves no more, within half a penny in hundreds of millions.
        let margin = -found.excess - 1e-11 * unit;
        let near = nearest_in_core(&values, &start, margin).expect("the least core");
        prop_assert!((sum(&near, values.len() - 1) - values[values.len() - 1]).abs() < 1e-10 * unit);
        for (group, value) in values.iter().enumerate().take(values.len() - 1).skip(1) {
            prop_assert!(sum(&near, group) - value - margin > -1.5e-11 * unit);
        }
    }

    #[test]
    fn the_order_of_the_players_does_not_matter(
        values in any_game(2..=10),
        start in any_start(),
        order in Just((0..10_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let count = players(&values);
        let order: Vec<usize> = order.into_iter().filter(|player| *player < count).collect();
        let start = &start[..count];
        // Player n of the one game is player order[n] of the other.
        let mut other_start = start.to_vec();
        let mut other = values.clone();
        for (player, place) in order.iter().enumerate() {
            other_start[*place] = start[player];
        }
        for (group, value) in values.iter().enumerate() {
            let moved = (0..count).filter(|player| group >> player & 1 == 1);
            other[moved.map(|player| 1 << order[player]).sum::<usize>()] = *value;
        }
        let found = least_core(&values, start).expect("two players or more");
        let again = least_core(&other, &other_start).expect("two players or more");
        prop_assert!((found.excess - again.excess).abs() < 1e-10);
        let margin = -found.excess - 0.5;
        let near = nearest_in_core(&values, start, margin).expect("a division");
        let again = nearest_in_core(&other, &other_start, margin).expect("a division");
        for (player, place) in order.iter().enumerate() {
            prop_assert!((near[player] - again[*place]).abs() < 1e-8, "{near:?} {again:?}");
        }
    }

    #[test]
    fn what_a_player_has_anyway_stays_with_it(values in any_game(2..=6), own in any_start()) {
        // Each brings something of its own to every group it is in.
        let own = &own[..players(&values)];
        let with: Vec<f64> =
            values.iter().zip(additive(own)).map(|(value, own)| value + own).collect();
        let (found, again) = (least(&values), least_core(&with, own).expect("a least core"));
        prop_assert!((found.excess - again.excess).abs() < 1e-9);
        let margin = -found.excess - 0.5;
        let near = nearest_in_core(&values, &vec![0.0; own.len()], margin).expect("a division");
        let again = nearest_in_core(&with, own, margin).expect("a division");
        for ((near, own), again) in near.iter().zip(own).zip(again) {
            prop_assert!((near + own - again).abs() < 1e-8);
        }
    }

    #[test]
    fn ten_councils_that_do_better_together_finish_within_half_a_penny(
        mut values in proptest::collection::vec(-2e7..2e8_f64, 1 << 10),
    ) {
        values[0] = 0.0;
        for group in 1..values.len() {
            // All ways to part in two.
            let mut part = (group - 1) & group;
            while part > 0 {
                values[group] = values[group].max(values[part] + values[group ^ part]);
                part = (part - 1) & group;
            }
        }
        let found = least_core(&values, &shapley(&values)).expect("a least core");
        let near = nearest_in_core(&values, &shapley(&values), -found.excess - 0.002);
        let near = near.expect("a division");
        for (group, value) in values.iter().enumerate() {
            prop_assert!(sum(&near, group) - value + found.excess.max(0.0) > -0.005);
        }
    }
}
