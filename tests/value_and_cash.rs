//! What is cash, what is value for everyone, and what the papers print beside the two: a cost of
//! the wider benefits, an overlap with the savings, and staff time that may go into other work.

mod common;

use common::{assert_close, case, council, defaults, full, outcome, set};
use derwent::model::{Choices, Outcome};

// Half way, in £m. Staff time (front office 12.75, back office 10.85, service delivery 4.7, senior
// management 1.3) and buying together (13.4), by the published shares of each year.
const STAFF_TIME: [f64; 10] = [0.0, 4.2725, 10.83, 19.0725, 29.6, 29.6, 29.6, 29.6, 29.6, 29.6];
const BUYING: [f64; 10] = [0.0, 3.35, 6.7, 10.05, 13.4, 13.4, 13.4, 13.4, 13.4, 13.4];
// One-off cost 11.454, 19.09 and 7.636, and the team.
const COSTS: [f64; 10] =
    [11.524_161_5, 19.447_747, 7.993_747, 0.357_747, 0.357_747, 0.0, 0.0, 0.0, 0.0, 0.0];
/// The wider benefits grow in a straight line from Year 2 to Year 10.
const WIDER_IN_FULL: f64 = 1_080.08;

/// Pounds today at 3.5%, of £m a year.
fn present(millions: impl IntoIterator<Item = f64>) -> f64 {
    let years = millions.into_iter().enumerate();
    years.map(|(year, sum)| sum * 1e6 / 1.035_f64.powi(year as i32)).sum()
}

fn savings() -> f64 {
    present(STAFF_TIME) + present(BUYING)
}

fn wider() -> f64 {
    present((0..10).map(|year| WIDER_IN_FULL * f64::from(year) / 9.0))
}

/// What the years bring and cost, which no reading of their worth changes.
fn in_years(outcome: &Outcome) -> Vec<[f64; 5]> {
    let years = outcome.years.iter();
    years
        .map(|year| {
            let saved = year.organisational_benefit;
            [saved, year.cashable_benefit, year.wider_benefit, year.one_off_cost, year.net_cashable]
        })
        .collect()
}

#[test]
fn cash_return_is_what_comes_back_to_councils_for_each_pound() {
    let totals = outcome(&defaults()).totals;
    let back = totals.cash_return.expect("there are costs");
    assert_close(back, savings() / present(COSTS));
    assert_eq!((back * 10.0).round(), 67.0, "{back}");
    // Wider benefits are no cash.
    let without = outcome(&Choices { attribution: 0.0, ..defaults() }).totals;
    assert_eq!(without.cash_return, totals.cash_return);
}

#[test]
fn joint_projects_are_in_the_cash_return() {
    let mut choices = defaults();
    choices.projects[1].councils[council("erewash")] = true;
    choices.projects[1].cost = 1e6;
    choices.projects[1].benefit = 3e6;
    // In each of the first five years, from Year 1.
    let brings = present([3.0; 5]);
    let totals = outcome(&choices).totals;
    assert_close(
        totals.cash_return.expect("there are costs"),
        (savings() + brings) / (present(COSTS) + 1e6),
    );
    // And overlap with nothing.
    choices.overlap = 1.0;
    let npsv = outcome(&choices).totals.npsv;
    assert_close(npsv, brings + wider() - present(COSTS) - 1e6);
}

#[test]
fn all_savings_but_those_of_buying_together_are_staff_time() {
    let staff_time: Vec<_> =
        case().lines.iter().filter(|line| line.is_capacity).map(|line| &line.id).collect();
    assert_eq!(
        staff_time,
        ["front-office", "back-office", "service-delivery", "senior-management"]
    );
}

#[test]
fn staff_time_that_goes_into_other_work_is_no_cash() {
    let published = outcome(&defaults());
    let half = outcome(&Choices { cashable_share: 0.5, ..defaults() });
    let mut added_up = 0.0;
    for (index, (year, before)) in half.years.iter().zip(&published.years).enumerate() {
        let cash = STAFF_TIME[index] * 0.5 + BUYING[index];
        added_up += cash - COSTS[index];
        assert_close(year.cashable_benefit, cash * 1e6);
        assert_close(year.net_cashable, (cash - COSTS[index]) * 1e6);
        assert_close(year.cumulative_cashable, added_up * 1e6);
        // All of it is a saving still.
        assert_eq!(year.organisational_benefit, before.organisational_benefit);
        assert_eq!(year.savings_by_council(), before.savings_by_council());
    }
    let cash = present(STAFF_TIME) * 0.5 + present(BUYING);
    assert_close(half.totals.npv_cashable, cash - present(COSTS));
    assert_close(half.totals.cash_return.expect("there are costs"), cash / present(COSTS));
    // £2.1359025m are missing at the end of Year 4, and Year 5 brings 28.2 less the team.
    let payback = half.totals.payback_years.expect("it is paid back");
    assert_close(payback, 4.0 + 2.135_902_5 / 27.842_253);
    // Worth the same to everyone, and as large at full effect.
    assert_eq!(half.totals.npsv, published.totals.npsv);
    assert_eq!(half.totals.bcr, published.totals.bcr);
    assert_eq!(full(half.savings()), full(published.savings()));
}

#[test]
fn savings_that_the_wider_benefits_contain_count_once() {
    let published = outcome(&defaults());
    let a_quarter = outcome(&Choices { overlap: 0.25, ..defaults() });
    let counted = savings() * 0.75 + wider();
    assert_close(a_quarter.totals.npsv, counted - present(COSTS));
    assert_close(a_quarter.totals.bcr.expect("there are costs"), counted / present(COSTS));
    // Councils' cash does not shrink by that.
    assert_eq!(a_quarter.totals.npv_cashable, published.totals.npv_cashable);
    assert_eq!(a_quarter.totals.cash_return, published.totals.cash_return);
    assert_eq!(in_years(&a_quarter), in_years(&published));
    // Staff time that is no cash may overlap as well.
    let both = outcome(&Choices { overlap: 0.25, cashable_share: 0.5, ..defaults() });
    assert_eq!(both.totals.npsv, a_quarter.totals.npsv);
}

#[test]
fn wider_benefits_cost_what_it_takes_to_bring_them_about() {
    let published = outcome(&defaults());
    let a_tenth = outcome(&Choices { wider_cost: 0.1, ..defaults() });
    let costs = present(COSTS) + wider() * 0.1;
    assert_close(a_tenth.totals.npsv, savings() + wider() - costs);
    assert_close(a_tenth.totals.bcr.expect("there are costs"), (savings() + wider()) / costs);
    // The years show the benefit before that, and no council's cash is in it.
    assert_eq!(in_years(&a_tenth), in_years(&published));
    assert_eq!(a_tenth.totals.npv_cashable, published.totals.npv_cashable);
    // At twice their worth they take away as much as they bring.
    let twice = outcome(&Choices { wider_cost: 2.0, ..defaults() });
    assert_close(twice.totals.npsv, savings() - wider() - present(COSTS));
}

#[test]
fn there_is_a_ratio_as_soon_as_wider_benefits_cost_something() {
    // No councils' cost at all: one council with no part of the savings, nothing fixed, no team.
    let mut choices = defaults();
    choices.stances.fill(derwent::model::Stance::Out);
    choices.stances[council("derbyshire")] = derwent::model::Stance::Funds;
    choices.county_savings_share = 0.0;
    choices.cost_fixed_share = 0.0;
    set(&mut choices, "team-plan", "none");
    choices.wider_cost = 0.5;
    let totals = outcome(&choices).totals;
    assert_close(totals.bcr.expect("a ratio"), 2.0);
    assert_eq!(totals.cash_return, None);
}
