//! Cooperative games: the Shapley and Banzhaf values by their axioms, and by hand.

mod common;

use common::assert_close;
use derwent::model::{banzhaf, members, shapley};
use proptest::prelude::*;

fn all_close(actual: &[f64], expected: &[f64]) {
    assert_eq!(actual.len(), expected.len());
    for (actual, expected) in actual.iter().zip(expected) {
        assert_close(*actual, *expected);
    }
}

#[test]
fn the_glove_game_is_as_in_the_textbook() {
    // One left glove and two right ones: a pair is worth 1. The left one is worth 2/3, each of
    // the others 1/6. Of four groups of the others, the left glove makes a pair in three; a right
    // one in one.
    let pair = [0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0];
    all_close(&shapley(&pair), &[2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]);
    all_close(&banzhaf(&pair), &[0.75, 0.25, 0.25]);
}

#[test]
fn an_airport_is_shared_by_the_length_of_the_runway() {
    // Costs of 1, 2 and 4 for three planes; a group pays for its longest. The first part of the
    // runway is shared by three, the second by two, the last by one: 1/3, 5/6 and 17/6.
    let cost = [0.0, 1.0, 2.0, 2.0, 4.0, 4.0, 4.0, 4.0];
    all_close(&shapley(&cost), &[1.0 / 3.0, 5.0 / 6.0, 17.0 / 6.0]);
}

#[test]
fn nobody_and_one_alone_have_what_there_is() {
    assert_eq!(shapley(&[0.0]), [0.0; 0]);
    assert_eq!(shapley(&[0.0, 7.0]), [7.0]);
    assert_eq!(banzhaf(&[0.0, 7.0]), [7.0]);
    assert_eq!(members(0b1011).collect::<Vec<_>>(), [0, 1, 3]);
}

/// The values of all groups of up to five players.
fn any_game() -> impl Strategy<Value = Vec<f64>> {
    (1..6_u32).prop_flat_map(|players| {
        let groups = (1 << players) as usize;
        proptest::collection::vec(-1e3..1e3, groups).prop_map(|mut values| {
            values[0] = 0.0;
            values
        })
    })
}

/// What each player adds in every order, one order after the other.
fn over_all_orders(values: &[f64]) -> Vec<f64> {
    fn orders(left: Vec<usize>) -> Vec<Vec<usize>> {
        if left.is_empty() {
            return vec![Vec::new()];
        }
        let mut all = Vec::new();
        for (place, first) in left.iter().enumerate() {
            let mut rest = left.clone();
            rest.remove(place);
            all.extend(orders(rest).into_iter().map(|mut order| {
                order.insert(0, *first);
                order
            }));
        }
        all
    }
    let players = values.len().ilog2() as usize;
    let orders = orders((0..players).collect());
    let mut added = vec![0.0; players];
    for order in &orders {
        let mut group = 0;
        for player in order {
            let joined = group | 1 << player;
            added[*player] += (values[joined] - values[group]) / orders.len() as f64;
            group = joined;
        }
    }
    added
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_shapley_value_is_the_average_over_all_orders(values in any_game()) {
        for (one, other) in shapley(&values).iter().zip(over_all_orders(&values)) {
            prop_assert!((one - other).abs() < 1e-8);
        }
    }

    #[test]
    fn together_they_have_what_all_are_worth(values in any_game()) {
        let all: f64 = shapley(&values).iter().sum();
        prop_assert!((all - values[values.len() - 1]).abs() < 1e-8);
    }

    #[test]
    fn a_player_who_adds_nothing_gets_nothing(values in any_game()) {
        // Another player, with whom every group is worth what it was.
        let with_another: Vec<f64> = values.iter().chain(&values).copied().collect();
        let (shapley_values, banzhaf_values) = (shapley(&with_another), banzhaf(&with_another));
        prop_assert!(shapley_values.last().is_some_and(|value| value.abs() < 1e-9));
        prop_assert!(banzhaf_values.last().is_some_and(|value| value.abs() < 1e-9));
        for (with, without) in shapley_values.iter().zip(shapley(&values)) {
            prop_assert!((with - without).abs() < 1e-8);
        }
    }

    #[test]
    fn players_who_add_the_same_get_the_same(values in any_game()) {
        // The first two players can change places in every group.
        prop_assume!(values.len() >= 4);
        let exchanged = |group: usize| group & !0b11 | (group & 1) << 1 | group >> 1 & 1;
        let even: Vec<f64> = (0..values.len())
            .map(|group| (values[group] + values[exchanged(group)]) / 2.0)
            .collect();
        for value in [shapley(&even), banzhaf(&even)] {
            prop_assert!((value[0] - value[1]).abs() < 1e-8);
        }
    }

    #[test]
    fn the_sum_of_two_games_is_worth_the_sum(values in any_game(), factor in -3.0..3.0_f64) {
        let other: Vec<f64> = values.iter().map(|value| factor * value.abs().sqrt()).collect();
        let sum: Vec<f64> = values.iter().zip(&other).map(|(one, other)| one + other).collect();
        for of in [shapley, banzhaf] {
            for ((one, other), both) in of(&values).iter().zip(of(&other)).zip(of(&sum)) {
                prop_assert!((one + other - both).abs() < 1e-8);
            }
        }
    }
}
