//! How sure a scenario is: the draws, against what is known without drawing.

mod common;

use common::{
    any_scenario, assert_close, case, defaults, inputs, lever, levers, outcome, preset, presets,
};
use derwent::model::{
    Choices, Draws, Input, Ordered, Quantiles, Sample, Triangular, Uncertainty, chance_paid_back,
};
use derwent::scenario::{Kind, Lever};
use proptest::prelude::*;

fn sample_for(choices: &Choices, draws: usize) -> Sample {
    Sample::new(inputs(), u64::from(choices.seed), draws, choices.correlation)
}

fn draws_of(choices: &Choices, count: usize) -> Draws {
    let mut draws = Draws::default();
    draws.renew(case(), choices, &sample_for(choices, count), count);
    draws
}

fn without_risk(choices: &mut Choices) {
    let is_spread =
        |lever: &&Lever| lever.id.starts_with("risk.") && matches!(lever.kind, Kind::Number { .. });
    for lever in levers().iter().filter(is_spread) {
        lever.set(choices, 0.0);
    }
}

/// The published case in which only `risk` is uncertain, and nothing moves together.
fn only(risk: &str, spread: f64) -> Choices {
    let mut choices = defaults();
    without_risk(&mut choices);
    lever(risk).set(&mut choices, spread);
    choices.correlation = 0.0;
    choices
}

/// The lever's values in one draw, put into the choices.
fn drawn(choices: &Choices, sample: &Sample, draw: usize) -> Choices {
    let mut drawn = choices.clone();
    for (position, input) in inputs().all().enumerate() {
        let range = input.range(choices);
        let value = range.quantile(sample.column(position)[draw]);
        input.set(&mut drawn, value);
    }
    drawn
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn deviation(values: &[f64]) -> f64 {
    let mean = mean(values);
    (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / values.len() as f64).sqrt()
}

#[test]
fn quantiles_of_a_triangle_are_those_of_the_formula() {
    // low + √(p·width·(mode − low)) up to the mode: 0.7 + 0.3·√0.1 and 0.7 + 0.3·√0.5.
    let falls_short = Triangular { low: 0.7, mode: 1.0, high: 1.0 };
    assert_close(falls_short.quantile(0.1), 0.794_868_329_805_051_4);
    assert_close(falls_short.quantile(0.5), 0.912_132_034_355_964_3);
    // 0.2 + √(0.1 · 0.6 · 0.3), and as far from the other end.
    let around = Triangular { low: 0.2, mode: 0.5, high: 0.8 };
    assert_close(around.quantile(0.1), 0.334_164_078_649_987_4);
    assert_close(around.quantile(0.5), 0.5);
    assert_close(around.quantile(0.9), 0.665_835_921_350_012_6);
    // 2 · (1 − √0.9) and 2 · (1 − √0.1).
    let late = Triangular { low: 0.0, mode: 0.0, high: 2.0 };
    assert_close(late.quantile(0.1), 0.102_633_403_898_972_4);
    assert_close(late.quantile(0.9), 1.367_544_467_966_324_2);
    for triangle in [falls_short, around, late] {
        assert_eq!([0.0, 1.0].map(|p| triangle.quantile(p)), [triangle.low, triangle.high]);
    }
}

#[test]
fn ranges_are_those_of_the_description() {
    let mut choices = defaults();
    choices.realisation = 0.2;
    choices.delay = 1.5;
    choices.positions.fill(0.9);
    choices.costs.fill(0.1);
    choices.attribution = 0.8;
    choices.progress.fill(0.6);
    let range = |input: Input| {
        let Triangular { low, mode, high } = input.range(&choices);
        [low, mode, high].map(|value| (value * 1e9).round() / 1e9)
    };
    assert_eq!(range(Input::Realisation), [0.0, 0.2, 0.2]);
    assert_eq!(range(Input::Delay), [1.5, 1.5, 3.5]);
    assert_eq!(range(Input::Position(2)), [0.6, 0.9, 1.0]);
    assert_eq!(range(Input::Cost(6)), [0.0, 0.1, 0.4]);
    assert_eq!(range(Input::Attribution), [0.3, 0.8, 0.8]);
    assert_eq!(range(Input::Progress(24)), [0.3, 0.6, 0.6]);
    assert_eq!(inputs().all().count(), inputs().count());
    // One for realisation, delay and attribution each, 5 drivers, 7 cost lines, 25 measures.
    assert_eq!(inputs().count(), 40);
}

#[test]
fn inputs_are_named_for_their_levers() {
    let mut choices = defaults();
    for (place, input) in inputs().all().enumerate() {
        let value = place as f64 / 100.0;
        input.set(&mut choices, value);
        assert_eq!(lever(&input.lever_id(case())).value(&choices), value, "{input:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_draw_is_a_run_with_its_values_to_the_last_bit(scenario in any_scenario()) {
        let choices = &scenario.choices;
        let sample = sample_for(choices, 70);
        let draws = draws_of(choices, 70);
        for draw in [0, 1, 63, 64, 69] {
            let run = outcome(&drawn(choices, &sample, draw));
            prop_assert_eq!(draws.npv_cashable[draw].to_bits(), run.totals.npv_cashable.to_bits());
            prop_assert_eq!(draws.npsv[draw], run.totals.npsv);
            for (column, year) in draws.cumulative_cashable.iter().zip(&run.years) {
                prop_assert_eq!(column[draw], year.cumulative_cashable);
            }
            let paid_back = run.totals.payback_years.unwrap_or(f64::INFINITY);
            for year in 1..=run.years.len() {
                let paid_back_by_then = paid_back <= year as f64;
                prop_assert_eq!(draws.unpaid_until[draw] < year as f64, paid_back_by_then);
            }
        }
    }

    #[test]
    fn nothing_is_ever_no_number_and_everything_is_in_order(scenario in any_scenario()) {
        let choices = &scenario.choices;
        let draws = draws_of(choices, 100);
        let columns = [&draws.npv_cashable, &draws.npsv, &draws.unpaid_until];
        for column in columns.into_iter().chain(&draws.cumulative_cashable) {
            prop_assert_eq!(column.len(), 100);
            prop_assert!(column.iter().all(|value| value.is_finite()));
        }
        assert_in_order(&Uncertainty::of_draws(&draws));
    }

    #[test]
    fn without_spread_every_draw_is_the_scenario(mut scenario in any_scenario()) {
        without_risk(&mut scenario.choices);
        assert_certain(&scenario.choices);
    }
}

fn assert_in_order(uncertainty: &Uncertainty) {
    let Uncertainty { npv_cashable, npsv, cumulative_cashable, payback_by_year, .. } = uncertainty;
    for Quantiles { p10, p50, p90 } in
        [npv_cashable].into_iter().chain(npsv).chain(cumulative_cashable)
    {
        assert!(p10 <= p50 && p50 <= p90, "{p10} {p50} {p90}");
    }
    assert!(payback_by_year.is_sorted(), "{payback_by_year:?}");
    assert!(payback_by_year.iter().all(|chance| (0.0..=1.0).contains(chance)));
}

fn assert_certain(choices: &Choices) {
    let run = outcome(choices);
    let uncertainty = Uncertainty::of(case(), choices, &sample_for(choices, 100));
    let same = |Quantiles { p10, p50, p90 }: Quantiles, figure: f64| {
        assert_eq!([p10, p50, p90], [figure; 3]);
    };
    same(uncertainty.npv_cashable, run.totals.npv_cashable);
    same(uncertainty.npsv.expect("the wider benefits are among them"), run.totals.npsv);
    for (quantiles, year) in uncertainty.cumulative_cashable.iter().zip(&run.years) {
        same(*quantiles, year.cumulative_cashable);
    }
    let paid_back = run.totals.payback_years.unwrap_or(f64::INFINITY);
    for (chance, year) in uncertainty.payback_by_year.iter().zip(1..) {
        assert_eq!(*chance, f64::from(u8::from(paid_back <= f64::from(year))), "Year {year}");
    }
}

#[test]
fn without_spread_every_preset_is_certain() {
    for starting_point in presets() {
        let mut choices = starting_point.choices.clone();
        without_risk(&mut choices);
        assert_certain(&choices);
    }
}

#[test]
fn tails_are_sane_at_every_end_of_every_lever() {
    for lever in levers() {
        let (min, max) = lever.range();
        for value in [min, max] {
            let mut choices = defaults();
            lever.set(&mut choices, value);
            assert_in_order(&Uncertainty::of_draws(&draws_of(&choices, 200)));
        }
    }
}

#[test]
fn uncertain_savings_give_the_quantiles_of_their_formula() {
    // Net present cash rises in a straight line with the share that is delivered.
    let choices = only("risk.realisation-down", 0.3);
    let ordered = Ordered::of(&draws_of(&choices, 20_000).npv_cashable);
    let triangle = Triangular { low: 0.7, mode: 1.0, high: 1.0 };
    for p in [0.1, 0.5, 0.9] {
        let mut exact = choices.clone();
        exact.realisation = triangle.quantile(p);
        let expected = outcome(&exact).totals.npv_cashable;
        let allowed = 4.0 * ordered.standard_error(p);
        assert!((ordered.quantile(p) - expected).abs() < allowed, "{p}: {expected}");
    }
}

#[test]
fn uncertain_delays_give_the_chance_of_their_formula() {
    // Savings of £43.0m a year in full and a cost of £38.2m (Year 1: 30%): the later they come,
    // the later they pay. The latest delay that still pays back by the end of Year 4 is sought
    // by halves; the chance is that of a delay below it, 1 − (1 − d/2)².
    let choices = only("risk.delay-up", 2.0);
    let paid_back_by_then = |delay: f64| {
        let mut late = choices.clone();
        late.delay = delay;
        outcome(&late).totals.payback_years.is_some_and(|years| years <= 4.0)
    };
    let (mut early, mut late) = (0.0, 2.0);
    assert!(paid_back_by_then(early) && !paid_back_by_then(late));
    for _ in 0..60 {
        let middle = (early + late) / 2.0;
        if paid_back_by_then(middle) { early = middle } else { late = middle }
    }
    let expected = 1.0 - (1.0 - early / 2.0).powi(2);
    let chance = chance_paid_back(case(), &choices, &sample_for(&choices, 20_000), 20_000, 4);
    let allowed = 4.0 * (expected * (1.0 - expected) / 20_000.0).sqrt();
    assert!((chance - expected).abs() < allowed, "{chance} against {expected}");
}

#[test]
fn uncertain_costs_add_up_as_independent_sums_do() {
    // Each line lies around the middle of its range, ±0.3 of it: a triangle 0.6 wide and even
    // has the variance 0.6²/24 = 0.015. Contingency adds 15%; 30, 50 and 20% fall in Years 1 to 3.
    let choices = only("risk.cost-spread", 0.3);
    let draws = draws_of(&choices, 20_000);
    let spans = [0.52, 2.72, 0.2, 5.0, 1.0, 8.0, 0.2];
    let variance: f64 = spans.iter().map(|span: &f64| 0.015 * span * span).sum();
    let worth_today = 0.3 + 0.5 / 1.035 + 0.2 / (1.035 * 1.035);
    let expected = variance.sqrt() * 1.15 * worth_today * 1e6;
    let central = outcome(&choices).totals.npv_cashable;
    // The standard errors are σ/√n of a mean and about σ/√(2n) of a deviation.
    let n = 20_000_f64;
    assert!((mean(&draws.npv_cashable) - central).abs() < 4.0 * expected / n.sqrt());
    assert!((deviation(&draws.npv_cashable) - expected).abs() < 4.0 * expected / (2.0 * n).sqrt());
}

#[test]
fn the_error_falls_with_the_root_of_the_number_of_draws() {
    let choices = defaults();
    let medians = |count: usize| -> Vec<f64> {
        let one = |seed| {
            let sample = Sample::new(inputs(), seed, count, choices.correlation);
            Uncertainty::of(case(), &choices, &sample).npv_cashable.p50
        };
        (1000..1060).map(one).collect()
    };
    // Sixteen times the draws, a quarter of the error; 60 seeds know the ratio to about 13%.
    let (few, many) = (deviation(&medians(250)), deviation(&medians(4_000)));
    assert!((2.6..5.6).contains(&(few / many)), "{few} against {many}");
    // And that error is the one that is stated.
    let stated = Ordered::of(&draws_of(&choices, 4_000).npv_cashable).standard_error(0.5);
    assert!((0.6..1.6).contains(&(many / stated)), "{many} against {stated}");
}

/// The normal numbers behind a column, by the inverse that the tests of the second model trust.
fn ranks(column: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..column.len()).collect();
    order.sort_unstable_by(|one, other| column[*one].total_cmp(&column[*other]));
    let mut ranks = vec![0.0; column.len()];
    for (rank, place) in order.into_iter().enumerate() {
        ranks[place] = rank as f64;
    }
    ranks
}

fn rank_correlation(one: &[f64], other: &[f64]) -> f64 {
    let (one, other) = (ranks(one), ranks(other));
    let (one_mean, other_mean) = (mean(&one), mean(&other));
    let products: Vec<f64> = one
        .iter()
        .zip(&other)
        .map(|(one, other)| (one - one_mean) * (other - other_mean))
        .collect();
    mean(&products) / (deviation(&one) * deviation(&other))
}

#[test]
fn inputs_move_together_as_the_correlation_says() {
    for correlation in [0.0_f64, 0.3, 0.9] {
        let sample = Sample::new(inputs(), 7, 20_000, correlation);
        // Ranks of normal numbers with correlation ρ correlate by 6/π·asin(ρ/2).
        let expected = 6.0 / std::f64::consts::PI * (correlation / 2.0).asin();
        let of = |one, other| rank_correlation(sample.column(one), sample.column(other));
        let (realisation, delay, position, cost, attribution, progress) = (0, 1, 3, 8, 14, 39);
        let near = |actual: f64, expected: f64| (actual - expected).abs() < 4.0 / 20_000_f64.sqrt();
        assert!(near(of(realisation, position), expected), "{correlation}");
        assert!(near(of(attribution, progress), expected), "{correlation}");
        assert!(near(of(cost, cost + 5), expected), "{correlation}");
        // A long delay comes with little delivered: both are bad luck.
        assert!(near(of(realisation, delay), -expected), "{correlation}");
        assert!(near(of(realisation, cost), 0.0), "{correlation}");
    }
}

#[test]
fn every_number_between_0_and_1_is_as_likely() {
    let sample = Sample::new(inputs(), 3, 20_000, 0.3);
    for position in 0..inputs().count() {
        let mut column = sample.column(position).to_vec();
        column.sort_unstable_by(f64::total_cmp);
        let n = column.len() as f64;
        let furthest = column
            .iter()
            .zip(0_u32..)
            .map(|(number, place)| (number - (f64::from(place) + 0.5) / n).abs())
            .fold(0.0, f64::max);
        // Kolmogorov and Smirnov: beyond 2.2/√n once in 8,000 columns.
        assert!(furthest < 2.2 / n.sqrt(), "input {position}: {furthest}");
    }
}

#[test]
fn a_draw_stays_the_same_with_more_draws_and_differs_with_another_seed() {
    let choices = defaults();
    let few = draws_of(&choices, 100);
    let many = draws_of(&choices, 1_000);
    assert_eq!(few.npv_cashable[..], many.npv_cashable[..100]);
    let mut other = choices.clone();
    other.seed = 1;
    assert_ne!(few.npv_cashable, draws_of(&other, 100).npv_cashable);
}

#[test]
fn a_sample_that_is_kept_gives_what_a_new_one_gives() {
    let mut kept = Sample::new(inputs(), 1, 500, 0.0);
    for (seed, draws, correlation) in [(1, 200, 0.0), (1, 700, 0.0), (2, 100, 0.0), (2, 100, 0.5)] {
        kept.renew(inputs(), seed, draws, correlation);
        let new = Sample::new(inputs(), seed, draws, correlation);
        for position in 0..inputs().count() {
            assert_eq!(kept.column(position)[..draws], *new.column(position));
        }
    }
}

#[test]
fn the_chance_alone_is_the_chance_among_all_figures() {
    for id in ["two-phase-2023", "slow-start", "case-low"] {
        let choices = preset(id).choices;
        let sample = sample_for(&choices, 2_000);
        let all = Uncertainty::of(case(), &choices, &sample).payback_by_year;
        for (chance, year) in all.iter().zip(1..) {
            assert_eq!(chance_paid_back(case(), &choices, &sample, 2_000, year), *chance);
        }
    }
}

#[test]
fn quantiles_lie_between_neighbours_as_in_a_spreadsheet() {
    // PERCENTILE.INC of 1, 2, 4, 8 and 16: places 0.4, 2 and 3.6 of 0 to 4.
    let Quantiles { p10, p50, p90 } = Quantiles::of(&[16.0, 1.0, 8.0, 2.0, 4.0]);
    assert_close(p10, 1.4);
    assert_close(p50, 4.0);
    assert_close(p90, 12.8);
    let ordered = Ordered::of(&[16.0, 1.0, 8.0, 2.0, 4.0]);
    assert_close(ordered.quantile(0.1), 1.4);
    assert_close(ordered.quantile(0.9), 12.8);
    assert_close(ordered.share_below(8.0), 0.6);
    assert_eq!(Quantiles::of(&[]), Quantiles::default());
    // Of 3 and 5: 3 + 0.1·2, 3 + 0.5·2 and 3 + 0.9·2.
    let Quantiles { p10, p50, p90 } = Quantiles::of(&[5.0, 3.0]);
    assert_close(p10, 3.2);
    assert_close(p50, 4.0);
    assert_close(p90, 4.8);
}

#[test]
fn quantiles_need_no_order_and_are_those_of_figures_in_order() {
    let sample = Sample::new(inputs(), 3, 257, 0.0);
    for count in 1..=257 {
        let figures = &sample.column(0)[..count];
        let ordered = Ordered::of(figures);
        let Quantiles { p10, p50, p90 } = Quantiles::of(figures);
        for (found, p) in [(p10, 0.1), (p50, 0.5), (p90, 0.9)] {
            assert_close(found, ordered.quantile(p));
        }
    }
}

#[test]
fn draws_of_cash_alone_are_those_of_all_without_the_wider_benefits() {
    let choices = defaults();
    let sample = sample_for(&choices, 300);
    let [mut all, mut cash] = [Draws::default(), Draws::default()];
    all.renew(case(), &choices, &sample, 300);
    // What was there before does not stay.
    cash.renew(case(), &choices, &sample, 300);
    cash.renew_cash(case(), &choices, &sample, 200);
    assert!(all.has_wider() && !cash.has_wider());
    let first = |column: &Vec<f64>| column[..200].to_vec();
    let expected = Draws {
        count: 200,
        npv_cashable: first(&all.npv_cashable),
        npsv: Vec::new(),
        wider_worth: Vec::new(),
        unpaid_until: first(&all.unpaid_until),
        cumulative_cashable: all.cumulative_cashable.iter().map(first).collect(),
    };
    assert_eq!(cash, expected);
}
