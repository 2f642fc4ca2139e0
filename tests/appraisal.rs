//! Cash, payback and value (section 7 of the model).

mod common;

use common::{assert_close, council, defaults, outcome, set};
use derwent::model::{Choices, Outcome, Stance, WiderBasis};

// Half way: savings less one-off cost less team, year by year.
// Year 2: 3.1875 + 1.085 + 3.35; Year 3: 6.375 + 3.255 + 0.94 + 0.26 + 6.7;
// Year 4: 9.5625 + 6.51 + 2.35 + 0.65 + 10.05; from Year 5: 43.
const NET: [f64; 10] = [
    -11_454_000.0 - 70_161.5,
    7_622_500.0 - 19_090_000.0 - 357_747.0,
    17_530_000.0 - 7_636_000.0 - 357_747.0,
    29_122_500.0 - 357_747.0,
    43_000_000.0 - 357_747.0,
    43_000_000.0,
    43_000_000.0,
    43_000_000.0,
    43_000_000.0,
    43_000_000.0,
];

/// Present value at 3.5%.
fn present(flows: impl IntoIterator<Item = f64>) -> f64 {
    flows.into_iter().enumerate().map(|(year, flow)| flow / 1.035_f64.powi(year as i32)).sum()
}

#[test]
fn cash_is_savings_less_one_off_cost_less_team() {
    let mut cumulative = 0.0;
    for (year, net) in outcome(&defaults()).years.iter().zip(NET) {
        cumulative += net;
        assert_close(year.net_cashable, net);
        assert_close(year.cumulative_cashable, cumulative);
    }
}

#[test]
fn year_1_is_not_discounted() {
    let factors =
        outcome(&defaults()).years.iter().map(|year| year.discount_factor).collect::<Vec<_>>();
    assert_eq!(factors[0], 1.0);
    assert_close(factors[1], 1.0 / 1.035);
    // The Green Book's table: 0.7337 after nine years at 3.5%.
    assert!((factors[9] - 0.7337).abs() < 0.00005);
    let undiscounted = Choices { discount_rate: 0.0, ..defaults() };
    assert!(outcome(&undiscounted).years.iter().all(|year| year.discount_factor == 1.0));
    assert_close(outcome(&undiscounted).totals.npv_cashable, NET.iter().sum());
}

#[test]
fn the_net_present_value_of_cash_leaves_wider_benefits_out() {
    let mut choices = defaults();
    assert_close(outcome(&choices).totals.npv_cashable, present(NET));
    choices.attribution = 0.0;
    let without = outcome(&choices).totals;
    assert_close(without.npv_cashable, present(NET));
    assert_close(without.npsv, present(NET));
}

#[test]
fn social_value_adds_wider_benefits_and_sets_them_against_costs() {
    let totals = outcome(&defaults()).totals;
    let wider = present((0..10).map(|year| 1_080_080_000.0 * f64::from(year) / 9.0));
    assert_close(totals.npsv, present(NET) + wider);
    let team = [70_161.5, 357_747.0, 357_747.0, 357_747.0, 357_747.0];
    let one_off = [11_454_000.0, 19_090_000.0, 7_636_000.0];
    let costs = present(team) + present(one_off);
    assert_close(totals.bcr.expect("there are costs"), (present(NET) + wider + costs) / costs);
}

#[test]
fn payback_is_interpolated_inside_its_year() {
    // 13.8131555m are missing at the end of Year 3, and Year 4 brings 28.764753m.
    let payback = outcome(&defaults()).totals.payback_years.expect("it is paid back");
    assert_close(payback, 3.0 + 13_813_155.5 / 28_764_753.0);
}

#[test]
fn payback_is_not_discounted() {
    let dear = Choices { discount_rate: 0.1, ..defaults() };
    assert_eq!(outcome(&dear).totals.payback_years, outcome(&defaults()).totals.payback_years);
}

#[test]
fn without_any_outlay_payback_is_zero_and_there_is_no_ratio() {
    // A county that has no savings share spends nothing once the cost has no fixed part.
    let mut choices = defaults();
    choices.stances.fill(Stance::Out);
    choices.stances[council("derbyshire")] = Stance::Funds;
    choices.county_savings_share = 0.0;
    choices.cost_fixed_share = 0.0;
    set(&mut choices, "team-plan", "none");
    let totals = outcome(&choices).totals;
    assert_eq!(totals.payback_years, Some(0.0));
    assert_eq!(totals.bcr, None);
    assert!(totals.npsv > 0.0);
}

#[test]
fn money_not_back_by_the_horizon_is_not_paid_back() {
    let mut choices = defaults();
    choices.delay = 3.0;
    choices.horizon = 6;
    // At the end of Year 6 there is 38.18 + 1.5 of cost against 25.2 of savings.
    assert_eq!(outcome(&choices).totals.payback_years, None);
    choices.horizon = 7;
    assert!(
        outcome(&choices).totals.payback_years.is_some_and(|years| (6.0..7.0).contains(&years))
    );
}

/// Derbyshire Dales alone with the largest team to Year 10 and savings that wear off: in the
/// black from Year 5, in the red in Year 10, in the black again in Year 11 when the team is gone.
fn twice_paid_back(horizon: u32) -> Outcome {
    let mut choices = defaults();
    choices.stances.fill(Stance::Out);
    choices.stances[council("derbyshire-dales")] = Stance::Funds;
    choices.county_savings_share = 0.12;
    choices.positions.fill(1.0);
    choices.fade = 0.2;
    choices.costs.fill(0.0);
    choices.contingency = 0.0;
    choices.cost_fixed_share = 0.0;
    choices.team_last_year = 10;
    choices.pay_award = 0.1;
    choices.posts.fill(10.0);
    choices.non_pay.fill(0.0);
    choices.horizon = horizon;
    outcome(&choices)
}

#[test]
fn the_last_turning_counts_when_the_money_is_back_twice() {
    // Worked out outside this program, in £k: −1,315 and 1,504 at the end of Years 4 and 5,
    // 1,547, −623 and 748 at the end of Years 9 to 11.
    let thousands: Vec<f64> = twice_paid_back(12)
        .years
        .iter()
        .map(|year| (year.cumulative_cashable / 1e3).round())
        .collect();
    assert_eq!(thousands[3..5], [-1_315.0, 1_504.0]);
    assert_eq!(thousands[8..11], [1_547.0, -623.0, 748.0]);
    let payback = |horizon| twice_paid_back(horizon).totals.payback_years;
    let near = |horizon, years: f64| {
        payback(horizon).is_some_and(|payback| (payback - years).abs() < 0.001)
    };
    assert!(near(9, 4.0 + 1_315.0 / (1_315.0 + 1_504.0)));
    assert_eq!(payback(10), None);
    assert!(near(12, 10.0 + 623.0 / (623.0 + 748.0)));
}

#[test]
fn the_horizon_decides_how_many_years_are_counted() {
    for horizon in [5, 30] {
        let choices = Choices { horizon, ..defaults() };
        assert_eq!(outcome(&choices).years.len(), horizon as usize);
    }
    let five = Choices { horizon: 5, ..defaults() };
    assert_close(outcome(&five).totals.npv_cashable, present(NET[..5].iter().copied()));
}

#[test]
fn one_sum_of_wider_benefits_is_worth_less_than_one_a_year() {
    let once = Choices { wider_basis: WiderBasis::Once, ..defaults() };
    let wider = present((0..10).map(|year| if year == 0 { 0.0 } else { 1_080_080_000.0 / 9.0 }));
    assert_close(outcome(&once).totals.npsv, present(NET) + wider);
}

#[test]
fn years_have_their_financial_year() {
    let labels = |first_year| {
        let outcome = outcome(&Choices { first_year, ..defaults() });
        (outcome.label(1), outcome.label(10))
    };
    assert_eq!(labels(2023), ("2023/24".to_owned(), "2032/33".to_owned()));
    assert_eq!(labels(2040).1, "2049/50");
    let late = Choices { first_year: 2040, horizon: 30, ..defaults() };
    assert_eq!(outcome(&late).label(30), "2069/70");
    assert_eq!(derwent::model::financial_year(2099, 1), "2099/00");
}
