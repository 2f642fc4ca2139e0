//! What it costs once (section 4 of the model).

mod common;

use common::{assert_close, council, defaults, full, outcome, set};
use derwent::model::{Choices, Stance};

// Half way: (24.38 + 42.02) / 2 = 33.2, with 15% 38.18.
const MID: f64 = 38_180_000.0;

#[track_caller]
fn assert_years(choices: &Choices, costs: &[f64]) {
    let years = outcome(choices).years;
    for (index, year) in years.iter().enumerate() {
        assert_close(year.one_off_cost, costs.get(index).copied().unwrap_or(0.0));
    }
}

#[test]
fn each_line_runs_from_the_published_low_to_the_published_high() {
    let mut choices = defaults();
    choices.costs = [0.0, 1.0, 0.5, 0.25, 0.1, 0.75, 0.2].into();
    let expected =
        [130_000.0, 5_770_000.0, 200_000.0, 10_250_000.0, 2_100_000.0, 16_000_000.0, 140_000.0];
    let outcome = outcome(&choices);
    for (line, expected) in full(outcome.one_off()).iter().zip(expected) {
        assert_close(*line, expected);
    }
    // 34.59, and 15% of it.
    assert_close(outcome.flows().contingency, 5_188_500.0);
    assert_close(outcome.totals.one_off_cost, 39_778_500.0);
}

#[test]
fn the_phasing_decides_the_years() {
    let mut choices = defaults();
    assert_years(&choices, &[11_454_000.0, 19_090_000.0, 7_636_000.0]);
    set(&mut choices, "cost-phasing", "even-3");
    assert_years(&choices, &[MID / 3.0; 3]);
    set(&mut choices, "cost-phasing", "all-first");
    assert_years(&choices, &[MID]);
    set(&mut choices, "cost-phasing", "even-5");
    assert_years(&choices, &[7_636_000.0; 5]);
}

#[test]
fn contingency_is_a_share_of_the_lines() {
    let mut choices = defaults();
    for (contingency, total) in [(0.0, 33_200_000.0), (0.5, 49_800_000.0)] {
        choices.contingency = contingency;
        assert_close(outcome(&choices).totals.one_off_cost, total);
    }
}

#[test]
fn optimism_bias_uplifts_lines_and_contingency_but_is_shown_apart() {
    let mut choices = defaults();
    choices.cost_optimism = 2.0;
    let outcome = outcome(&choices);
    assert_close(outcome.totals.one_off_cost, 3.0 * MID);
    assert_close(outcome.years[0].one_off_cost, 0.3 * 3.0 * MID);
    assert_close(full(outcome.one_off()).iter().sum(), 33_200_000.0);
    assert_close(outcome.flows().contingency, 4_980_000.0);
}

#[test]
fn the_part_that_is_not_fixed_shrinks_with_the_councils_that_stay_out() {
    let mut choices = defaults();
    choices.stances[council("derbyshire")] = Stance::Out;
    for (fixed, factor) in [(0.5, 0.6), (0.0, 0.2), (1.0, 1.0)] {
        choices.cost_fixed_share = fixed;
        assert_close(outcome(&choices).totals.one_off_cost, MID * factor);
        assert_close(full(outcome(&choices).one_off())[5], 14_000_000.0 * factor);
    }
}

#[test]
fn derby_adds_to_the_part_that_is_not_fixed() {
    let mut choices = defaults();
    choices.stances[council("derby")] = Stance::Joins;
    let factor = 0.5 + 0.5 * (1.0 + 256_814.0 / 807_183.0);
    assert_close(outcome(&choices).totals.one_off_cost, MID * factor);
}

#[test]
fn the_network_effect_does_not_touch_the_cost() {
    let mut choices = defaults();
    choices.stances[council("derbyshire")] = Stance::Out;
    choices.network = 1.0;
    assert_close(outcome(&choices).totals.one_off_cost, MID * 0.6);
}

#[test]
fn when_nobody_takes_part_even_the_fixed_part_is_not_spent() {
    let mut choices = defaults();
    choices.stances.fill(Stance::Out);
    choices.cost_fixed_share = 1.0;
    let outcome = outcome(&choices);
    assert_eq!(outcome.totals.one_off_cost, 0.0);
    assert_eq!(full(outcome.one_off()), [0.0; 7]);
    assert_eq!(outcome.flows().contingency, 0.0);
}
