//! Benefits for residents and the wider system, by year (section 2 of the model).

mod common;

use common::{assert_close, defaults, full, outcome};
use derwent::model::{Choices, WiderBasis};

const FULL: f64 = 1_080_080_000.0;

#[track_caller]
fn assert_years(choices: &Choices, shares: &[f64]) {
    let years = outcome(choices).years;
    assert_eq!(years.len(), shares.len());
    for (year, share) in years.iter().zip(shares) {
        assert_close(year.wider_benefit, FULL * share);
    }
}

#[test]
fn benefits_ramp_from_year_2_to_year_10() {
    let ninths: Vec<f64> = (0..10).map(|year| f64::from(year) / 9.0).collect();
    assert_years(&defaults(), &ninths);
}

#[test]
fn read_as_one_sum_they_add_up_to_the_total_once() {
    let mut choices = defaults();
    choices.wider_basis = WiderBasis::Once;
    choices.horizon = 12;
    let ninth = 1.0 / 9.0;
    let shares = [[0.0].as_slice(), &[ninth; 9], &[0.0, 0.0]].concat();
    assert_years(&choices, &shares);
}

#[test]
fn a_full_effect_before_the_first_effect_comes_with_it() {
    let mut choices = defaults();
    (choices.wider_start, choices.wider_full) = (6, 3);
    assert_years(&choices, &[0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0]);
    choices.wider_basis = WiderBasis::Once;
    assert_years(&choices, &[0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0]);
}

#[test]
fn an_effect_from_the_first_year_is_there_in_the_first_year() {
    let mut choices = defaults();
    choices.horizon = 5;
    (choices.wider_start, choices.wider_full) = (1, 1);
    assert_years(&choices, &[1.0; 5]);
    choices.wider_full = 4;
    assert_years(&choices, &[0.25, 0.5, 0.75, 1.0, 1.0]);
    choices.wider_basis = WiderBasis::Once;
    assert_years(&choices, &[0.25, 0.25, 0.25, 0.25, 0.0]);
}

#[test]
fn an_effect_after_the_horizon_is_not_counted() {
    let mut choices = defaults();
    (choices.wider_start, choices.wider_full) = (11, 30);
    assert_years(&choices, &[0.0; 10]);
    assert_close(outcome(&choices).totals.wider_full_effect, FULL);
}

#[test]
fn progress_moves_one_measure_in_a_straight_line() {
    let mut choices = defaults();
    // Obesity is worth 126.8 at its target, safety 88.8.
    choices.progress[0] = 0.5;
    choices.progress[24] = 1.5;
    let outcome = outcome(&choices);
    assert_close(full(outcome.measures())[0], 63_400_000.0);
    assert_close(full(outcome.measures())[24], 133_200_000.0);
    assert_close(full(outcome.measures())[1], 4_100_000.0);
    assert_close(outcome.totals.wider_full_effect, FULL - 63_400_000.0 + 44_400_000.0);
}

#[test]
fn attribution_and_optimism_reduce_every_measure() {
    let mut choices = defaults();
    choices.attribution = 0.6;
    choices.benefit_optimism = 0.1;
    let outcome = outcome(&choices);
    assert_close(outcome.totals.wider_full_effect, FULL * 0.54);
    assert_close(full(outcome.measures())[15], 247_700_000.0 * 0.54);
    assert_close(outcome.totals.organisational_full_effect, 43e6);
}
