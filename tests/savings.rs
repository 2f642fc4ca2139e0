//! What the councils save, by year (section 3 of the model).

mod common;

use common::{assert_close, case, defaults, driver, full, outcome};
use derwent::model::{Choices, cumulative};

/// The savings of one driver, from Year 1.
fn by_year(choices: &Choices, id: &str) -> Vec<f64> {
    let outcome = outcome(choices);
    let saving = outcome.savings().nth(driver(id)).expect(id);
    outcome.flows().by_year(saving.row).to_vec()
}

#[track_caller]
fn assert_shares(choices: &Choices, id: &str, full: f64, shares: &[f64]) {
    for (saving, share) in by_year(choices, id).iter().zip(shares) {
        assert_close(*saving, full * share);
    }
}

#[test]
fn savings_build_up_by_the_published_shares_added_up() {
    let choices = defaults();
    let even = [0.0, 0.25, 0.5, 0.75, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0];
    let late = [0.0, 0.0, 0.2, 0.5, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0];
    assert_shares(&choices, "front-office", 12_750_000.0, &even);
    assert_shares(&choices, "third-party-spend", 13_400_000.0, &even);
    assert_shares(&choices, "back-office", 10_850_000.0, &[0.0, 0.1, 0.3, 0.6, 1.0, 1.0]);
    assert_shares(&choices, "service-delivery", 4_700_000.0, &late);
    assert_shares(&choices, "senior-management", 1_300_000.0, &late);
    assert_close(outcome(&choices).years[1].organisational_benefit, 7_622_500.0);
    assert_close(outcome(&choices).years[2].organisational_benefit, 17_530_000.0);
    assert_close(outcome(&choices).years[3].organisational_benefit, 29_122_500.0);
    assert_close(outcome(&choices).years[4].organisational_benefit, 43_000_000.0);
}

#[test]
fn position_runs_from_the_published_low_to_the_published_high() {
    let mut choices = defaults();
    for (position, expected) in [(0.0, 7_200_000.0), (1.0, 14_500_000.0), (0.25, 9_025_000.0)] {
        choices.positions[driver("back-office")] = position;
        assert_close(full(outcome(&choices).savings())[driver("back-office")], expected);
    }
}

#[test]
fn realisation_scales_every_saving() {
    let mut choices = defaults();
    for realisation in [0.0, 0.35, 1.2] {
        choices.realisation = realisation;
        assert_close(outcome(&choices).totals.organisational_full_effect, 43e6 * realisation);
        assert_close(outcome(&choices).years[3].organisational_benefit, 29_122_500.0 * realisation);
    }
}

#[test]
fn a_delay_of_whole_years_moves_every_saving() {
    let mut choices = defaults();
    choices.delay = 2.0;
    let shares = [0.0, 0.0, 0.0, 0.1, 0.3, 0.6, 1.0, 1.0, 1.0, 1.0];
    assert_shares(&choices, "back-office", 10_850_000.0, &shares);
    choices.delay = 5.0;
    let shares = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.1, 0.3, 0.6, 1.0];
    assert_shares(&choices, "back-office", 10_850_000.0, &shares);
}

#[test]
fn a_part_of_a_year_is_interpolated() {
    let mut choices = defaults();
    choices.delay = 0.5;
    assert_shares(&choices, "back-office", 10_850_000.0, &[0.0, 0.05, 0.2, 0.45, 0.8, 1.0]);
    // Year 4 less 1.25 is 2.75: 10% and three quarters of 20%.
    choices.delay = 1.25;
    assert_close(by_year(&choices, "back-office")[3], 10_850_000.0 * 0.25);
    let back_office = &case().lines[driver("back-office")].phasing;
    for (years, share) in
        [(-1.0, 0.0), (0.0, 0.0), (1.5, 0.05), (4.75, 0.9), (5.0, 1.0), (9.0, 1.0)]
    {
        assert_close(cumulative(back_office, years, 0.0), share);
        assert_close(cumulative(back_office, years + 1.25, 1.25), share);
    }
}

#[test]
fn savings_fade_from_the_year_after_they_are_complete() {
    let mut choices = defaults();
    choices.fade = 0.1;
    let shares = [0.0, 0.25, 0.5, 0.75, 1.0, 0.9, 0.81, 0.729, 0.6561, 0.59049];
    assert_shares(&choices, "front-office", 12_750_000.0, &shares);
}

#[test]
fn a_delay_puts_off_the_fading_too() {
    let mut choices = defaults();
    choices.fade = 0.2;
    choices.delay = 1.5;
    // Complete after 6.5 years; Year 7 is half a year later.
    let shares = [0.0, 0.0, 0.125, 0.375, 0.625, 0.875];
    assert_shares(&choices, "front-office", 12_750_000.0, &shares);
    assert_close(by_year(&choices, "front-office")[6], 12_750_000.0 * 0.8_f64.sqrt());
    assert_close(by_year(&choices, "front-office")[7], 12_750_000.0 * 0.8 * 0.8_f64.sqrt());
}

#[test]
fn fade_does_not_change_the_full_effect() {
    let mut choices = defaults();
    choices.fade = 0.2;
    choices.delay = 3.0;
    assert_close(outcome(&choices).totals.organisational_full_effect, 43e6);
}
