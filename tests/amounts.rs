//! Sums in today's money, in all, each year and for each resident.

mod common;

use common::{assert_close, case, council, defaults, outcome};
use derwent::model::{Choices, Stance};
use derwent::words::{Amount, level_years, residents_together};

#[test]
fn a_sum_is_spread_evenly_by_what_a_pound_in_each_year_is_worth() {
    let mut choices = defaults();
    choices.horizon = 5;
    choices.discount_rate = 0.1;
    // 1 + 1/1.1 + 1/1.21 + 1/1.331 + 1/1.4641
    let level = 1.0 + 0.909_090_909_091 + 0.826_446_280_992 + 0.751_314_800_902 + 0.683_013_455_365;
    let found = level_years(&outcome(&choices));
    assert!((found - level).abs() < 1e-9, "{found}");
    // £1m in each of the five years is £4,169,865 today.
    let each = Amount::EachYear.of(4_169_865.446_35, found, 1.0);
    assert!((each - 1e6).abs() < 1e-3, "{each}");
    choices.discount_rate = 0.0;
    assert_close(level_years(&outcome(&choices)), 5.0);
}

#[test]
fn a_sum_is_shared_by_residents_and_nobody_has_none() {
    // £5.4m for the 92,633 residents of High Peak.
    let each = Amount::ForEachResident.of(5.4e6, 8.6, 92_633.0);
    assert_eq!(Amount::ForEachResident.text(each), "£58");
    assert_close(Amount::ForEachResident.of(5.4e6, 8.6, 0.0), 0.0);
    assert_close(Amount::InAll.of(5.4e6, 8.6, 92_633.0), 5.4e6);
}

#[test]
fn residents_of_the_county_are_not_counted_twice() {
    let residents = |change: &dyn Fn(&mut Choices)| {
        let mut choices = defaults();
        change(&mut choices);
        residents_together(case(), &outcome(&choices))
    };
    let out = |choices: &mut Choices, id| choices.stances[council(id)] = Stance::Out;
    assert_close(residents(&|_| {}), 807_183.0);
    // The county still serves the residents of a district that stays out.
    assert_close(residents(&|choices| out(choices, "bolsover")), 807_183.0);
    // Without the county, 807,183 − 81,305 are left when Bolsover stays out too.
    assert_close(residents(&|choices| out(choices, "derbyshire")), 807_183.0);
    assert_close(
        residents(&|choices| {
            out(choices, "derbyshire");
            out(choices, "bolsover");
        }),
        725_878.0,
    );
    // With Derby 256,814 more.
    assert_close(
        residents(&|choices| choices.stances[council("derby")] = Stance::Joins),
        1_063_997.0,
    );
    assert_close(residents(&|choices| choices.stances.fill(Stance::Out)), 0.0);
}

#[test]
fn a_council_s_figure_has_two_digits_in_every_way_and_a_total_those_of_totals() {
    let texts =
        |amount: Amount, sums: &[f64]| sums.iter().map(|sum| amount.text(*sum)).collect::<Vec<_>>();
    assert_eq!(
        texts(Amount::InAll, &[5_412_000.0, 849_000.0, -1.25e6, 33_400.0, -410.0, 0.2, 1.9473e9]),
        ["£5.4m", "£850k", "−£1.3m", "£33k", "−£410", "£0", "£1.9bn"]
    );
    assert_eq!(
        texts(Amount::EachYear, &[629_400.0, 23_412_000.0, -98_000.0, 4_000.0, 0.0]),
        ["£630k", "£23m", "−£98k", "£4k", "£0"]
    );
    assert_eq!(
        texts(Amount::ForEachResident, &[58.294, 0.18, -1.24, 999.994, 2_412.5, 0.0]),
        ["£58", "18p", "−£1.24", "£1k", "£2.4k", "0p"]
    );
    assert_eq!(Amount::InAll.total_text(218_764_000.0), "£219m");
    assert_eq!(Amount::EachYear.total_text(25_417_000.0), "£25.4m");
    assert_eq!(Amount::ForEachResident.total_text(271.03), "£271");
}

#[test]
fn what_the_figures_say_names_the_years_and_the_rate() {
    let choices = defaults();
    let said = Amount::ALL.map(|amount| amount.meaning(case(), &choices));
    assert!(said[0].contains("All 10 years") && said[0].contains("3.5% less"), "{}", said[0]);
    assert!(said[1].contains("each of the 10 years that would be worth as much today"));
    assert!(said[2].contains("nobody is counted twice"), "{}", said[2]);
}
