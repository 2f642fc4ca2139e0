//! Levers as the middle of what may happen: luck goes both ways.

mod common;

use common::{assert_close, case, defaults, inputs, outcome};
use derwent::model::{Choices, Draws, Input, LeversAre, Ordered, Sample, Triangular};

fn middle() -> Choices {
    Choices { risk_levers_are: LeversAre::Middle, ..defaults() }
}

/// Lowest, likeliest and highest value.
fn range(choices: &Choices, input: Input) -> [f64; 3] {
    let Triangular { low, mode, high } = input.range(choices);
    [low, mode, high].map(|value| (value * 1e9).round() / 1e9)
}

#[test]
fn around_a_middle_luck_goes_as_far_up_as_down() {
    let mut choices = middle();
    choices.realisation = 0.7;
    choices.delay = 3.0;
    choices.attribution = 0.5;
    choices.risk_attribution_down = 0.25;
    choices.progress.fill(0.8);
    // 0.7 ± 0.3, 3 ± 2 years, 0.5 ± 0.25, 0.8 and half of it either way.
    assert_eq!(range(&choices, Input::Realisation), [0.4, 0.7, 1.0]);
    assert_eq!(range(&choices, Input::Delay), [1.0, 3.0, 5.0]);
    assert_eq!(range(&choices, Input::Attribution), [0.25, 0.5, 0.75]);
    assert_eq!(range(&choices, Input::Progress(3)), [0.4, 0.8, 1.2]);
}

#[test]
fn luck_ends_where_the_levers_end() {
    // At 100%, 20% more can be delivered and half more of a target reached, but no more than all
    // attributed; savings cannot come before they are planned.
    assert_eq!(range(&middle(), Input::Realisation), [0.7, 1.0, 1.2]);
    assert_eq!(range(&middle(), Input::Delay), [0.0, 0.0, 2.0]);
    assert_eq!(range(&middle(), Input::Attribution), [0.5, 1.0, 1.0]);
    assert_eq!(range(&middle(), Input::Progress(24)), [0.5, 1.0, 1.5]);
    let mut choices = middle();
    choices.delay = 0.75;
    choices.progress.fill(1.2);
    choices.realisation = 1.2;
    assert_eq!(range(&choices, Input::Delay), [0.0, 0.75, 2.75]);
    assert_eq!(range(&choices, Input::Progress(0)), [0.6, 1.2, 1.5]);
    assert_eq!(range(&choices, Input::Realisation), [0.9, 1.2, 1.2]);
}

#[test]
fn what_had_two_sides_before_is_the_same() {
    for input in inputs().all().filter(|input| matches!(input, Input::Position(_) | Input::Cost(_)))
    {
        assert_eq!(input.range(&middle()), input.range(&defaults()));
    }
}

#[test]
fn a_delay_that_may_be_shorter_is_shorter_as_often_as_its_triangle_says() {
    // From 0 over 1 to 3 years: a third lies below 1, and 0.9 of it below 3 − √(0.1 · 3 · 2).
    let mut choices = middle();
    choices.delay = 1.0;
    let delay = Input::Delay.range(&choices);
    assert_close(delay.quantile(1.0 / 3.0), 1.0);
    assert_close(delay.quantile(0.9), 3.0 - 0.6_f64.sqrt());
    assert_eq!(delay.quantile(0.0), 0.0);
}

#[test]
fn half_of_the_draws_are_better_than_a_middle_and_none_than_a_plan() {
    // Only the savings delivered are uncertain, at 80% ± 20 points: net present cash rises in a
    // straight line with them, so its median is the scenario's own.
    let choices = Choices {
        realisation: 0.8,
        risk_realisation_down: 0.2,
        risk_delay_up: 0.0,
        risk_attribution_down: 0.0,
        risk_position_spread: 0.0,
        risk_cost_spread: 0.0,
        risk_progress_down: 0.0,
        correlation: 0.0,
        ..middle()
    };
    let npv = |choices: &Choices| {
        let mut draws = Draws::default();
        draws.renew(case(), choices, &Sample::new(inputs(), 0, 20_000, 0.0), 20_000);
        Ordered::of(&draws.npv_cashable)
    };
    let own = outcome(&choices).totals.npv_cashable;
    let both_ways = npv(&choices);
    let allowed = 4.0 * both_ways.standard_error(0.5);
    assert!((both_ways.quantile(0.5) - own).abs() < allowed, "{own}");
    let plan = Choices { risk_levers_are: LeversAre::Plan, ..choices };
    assert!(npv(&plan).quantile(1.0) <= own);
}
