//! Who takes part, and what that does to savings and wider benefits (section 1 of the model).

mod common;

use common::{assert_close, council, defaults, driver, full, outcome};
use derwent::model::{Choices, Stance, Totals};

const ALL: f64 = 807_183.0;
const DERBY: f64 = 256_814.0 / ALL;

/// The defaults with only these councils taking part.
fn only(councils: &[&str]) -> Choices {
    let mut choices = defaults();
    choices.stances.fill(Stance::Out);
    for id in councils {
        choices.stances[council(id)] = Stance::Funds;
    }
    choices
}

#[test]
fn to_join_brings_the_same_benefits_as_to_fund() {
    let mut choices = defaults();
    let funded = outcome(&choices);
    choices.stances[council("erewash")] = Stance::Joins;
    choices.stances[council("derbyshire")] = Stance::Joins;
    let joined = outcome(&choices);
    // Without the county's 70,161.50 and 144,000 a year; in Year 2 the pots pay 214,000 of 357,747.
    let unpaid = joined.totals.no_payer - funded.totals.no_payer;
    assert_close(unpaid, 70_161.5 + 143_747.0 + 3.0 * 144_000.0);
    let but_for_that = Totals { no_payer: funded.totals.no_payer, ..joined.totals };
    assert_eq!(but_for_that, funded.totals);
    assert_eq!(joined.years[4].savings_by_council(), funded.years[4].savings_by_council());
}

#[test]
fn the_county_alone_saves_its_share() {
    let outcome = outcome(&only(&["derbyshire"]));
    // Half way between 5.1 and 20.4 is 12.75.
    assert_close(full(outcome.savings())[driver("front-office")], 0.8 * 12_750_000.0);
    assert_close(full(outcome.savings())[driver("third-party-spend")], 0.8 * 13_400_000.0);
    assert_close(
        outcome.years[4].savings_by_council()[council("derbyshire")],
        outcome.years[4].organisational_benefit,
    );
}

#[test]
fn a_district_saves_its_residents_part_of_what_the_county_leaves() {
    let mut choices = only(&["bolsover", "erewash"]);
    choices.county_savings_share = 0.6;
    let outcome = outcome(&choices);
    let share = 0.4 * (81_305.0 + 115_332.0) / ALL;
    assert_close(full(outcome.savings())[driver("back-office")], share * 10_850_000.0);
    // In Year 5 each has its own residents' part of each driver but senior management's.
    let without_high_peak = 1.0 - 0.4 * 92_633.0 / ALL;
    let expected = 0.4 * 81_305.0 / ALL * (41_700_000.0 + 1_300_000.0 / without_high_peak);
    assert_close(outcome.years[4].savings_by_council()[council("bolsover")], expected);
    assert_eq!(outcome.years[4].savings_by_council()[council("derbyshire")], 0.0);
}

#[test]
fn a_full_network_squares_the_coverage() {
    let mut choices = only(&["derbyshire"]);
    choices.network = 1.0;
    assert_close(full(outcome(&choices).savings())[driver("front-office")], 0.64 * 12_750_000.0);
    assert_close(outcome(&choices).totals.wider_full_effect, 0.25 * 1_080_080_000.0);
    choices.network = 0.5;
    assert_close(
        full(outcome(&choices).savings())[driver("front-office")],
        0.8 * 0.8_f64.sqrt() * 12_750_000.0,
    );
}

#[test]
fn a_full_network_adds_nothing_at_or_above_full_coverage() {
    let mut choices = defaults();
    choices.network = 1.0;
    assert_close(outcome(&choices).totals.organisational_full_effect, 43e6);
    assert_close(outcome(&choices).totals.wider_full_effect, 1_080_080_000.0);
    choices.stances[council("derby")] = Stance::Joins;
    assert_close(outcome(&choices).totals.organisational_full_effect, 43e6 * (1.0 + DERBY));
    assert_close(outcome(&choices).totals.wider_full_effect, 1_080_080_000.0 * (1.0 + DERBY));
}

#[test]
fn derby_comes_on_top_also_alone() {
    let outcome = outcome(&only(&["derby"]));
    assert_close(full(outcome.savings())[driver("service-delivery")], DERBY * 4_700_000.0);
    // High Peak is left out of the other nine's division; Derby's share stays as it is.
    assert_close(full(outcome.savings())[driver("senior-management")], DERBY * 1_300_000.0);
    assert_close(outcome.totals.wider_full_effect, DERBY * 1_080_080_000.0);
}

#[test]
fn high_peak_has_no_part_in_senior_management() {
    // high-peak-2020, 9.8.
    let nine = outcome(&defaults());
    assert_close(full(nine.savings())[driver("senior-management")], 1_300_000.0);
    let high_peak = 0.2 * 92_633.0 / ALL;
    assert_close(
        nine.years[4].savings_by_council()[council("high-peak")],
        high_peak * 41_700_000.0,
    );
    let county = 0.8 * 41_700_000.0 + 0.8 / (1.0 - high_peak) * 1_300_000.0;
    assert_close(nine.years[4].savings_by_council()[council("derbyshire")], county);

    let alone = outcome(&only(&["high-peak"]));
    assert_eq!(full(alone.savings())[driver("senior-management")], 0.0);
    assert_close(full(alone.savings())[driver("front-office")], high_peak * 12_750_000.0);
    assert_close(
        alone.years[4].savings_by_council()[council("high-peak")],
        high_peak * 41_700_000.0,
    );
}

#[test]
fn without_high_peak_senior_management_is_whole() {
    let mut choices = defaults();
    choices.stances[council("high-peak")] = Stance::Out;
    choices.network = 1.0;
    assert_close(full(outcome(&choices).savings())[driver("senior-management")], 1_300_000.0);
}

#[test]
fn the_county_s_part_in_better_lives_decides_what_its_absence_costs() {
    let mut choices = defaults();
    choices.stances[council("derbyshire")] = Stance::Out;
    for (county_part, left) in [(0.5, 0.5), (0.2, 0.8), (1.0, 0.0), (0.0, 1.0)] {
        choices.county_place_share = county_part;
        assert_close(outcome(&choices).totals.wider_full_effect, left * 1_080_080_000.0);
    }
}

#[test]
fn one_district_alone_reaches_its_residents_for_the_district_part() {
    let mut choices = only(&["chesterfield"]);
    choices.county_place_share = 0.25;
    let reach = 0.75 * 104_930.0 / ALL;
    let obesity = full(outcome(&choices).measures())[0];
    assert_close(obesity, reach * 126_800_000.0);
    choices.network = 1.0;
    assert_close(full(outcome(&choices).measures())[0], reach * reach * 126_800_000.0);
}

#[test]
fn a_county_without_a_savings_share_saves_nothing() {
    let mut choices = only(&["derbyshire"]);
    choices.county_savings_share = 0.0;
    choices.network = 1.0;
    let outcome = outcome(&choices);
    assert_eq!(outcome.totals.organisational_full_effect, 0.0);
    assert_eq!(outcome.years[9].savings_by_council(), [0.0; 10]);
}

#[test]
fn when_nobody_takes_part_nothing_happens() {
    let outcome = outcome(&only(&[]));
    assert_eq!(outcome.totals.wider_full_effect, 0.0);
    assert_eq!(outcome.totals.organisational_full_effect, 0.0);
    assert_eq!(outcome.totals.one_off_cost, 0.0);
    assert_eq!(outcome.totals.npv_cashable, 0.0);
    assert_eq!(outcome.totals.npsv, 0.0);
    assert_eq!(outcome.totals.bcr, None);
    assert_eq!(outcome.totals.payback_years, Some(0.0));
    for year in &outcome.years {
        assert_eq!((year.programme_cost, year.funding.to_fund), (0.0, 0.0));
    }
}
