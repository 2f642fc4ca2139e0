//! What the programme team costs, by year (section 5 of the model).

mod common;

use common::{assert_close, defaults, outcome, set};
use derwent::model::{Choices, Stance};

#[track_caller]
fn assert_years(choices: &Choices, costs: &[f64]) {
    for (index, year) in outcome(choices).years.iter().enumerate() {
        assert_close(year.programme_cost, costs.get(index).copied().unwrap_or(0.0));
    }
}

#[test]
fn posts_and_budgets_make_phase_2() {
    let mut choices = defaults();
    choices.posts = [0.5, 2.0, 0.0, 3.0].into();
    choices.non_pay = [10_000.0, 0.0, 2_500.0].into();
    // update-2023, 4.25: 56,623 / 2 + 2 × 39,350 + 3 × 29,374 = 195,133.50.
    assert_years(&choices, &[70_161.5, 207_633.5, 207_633.5, 207_633.5, 207_633.5]);
}

#[test]
fn each_post_has_its_published_cost() {
    for (post, cost) in [56_623.0, 39_350.0, 39_350.0, 29_374.0].into_iter().enumerate() {
        let mut choices = defaults();
        choices.posts[post] += 1.0;
        assert_close(outcome(&choices).years[1].programme_cost, 357_747.0 + cost);
    }
}

#[test]
fn vacancy_reduces_pay_but_not_other_costs() {
    let mut choices = defaults();
    choices.vacancy = 0.4;
    // 135,323 / 2 × 0.6 + 2,500, and 282,747 × 0.6 + 75,000.
    assert_years(&choices, &[43_096.9, 244_648.2, 244_648.2, 244_648.2, 244_648.2]);
    choices.vacancy = 1.0;
    assert_years(&choices, &[2_500.0, 75_000.0, 75_000.0, 75_000.0, 75_000.0]);
}

#[test]
fn pay_rises_from_the_second_year() {
    let mut choices = defaults();
    choices.pay_award = 0.1;
    choices.team_last_year = 3;
    assert_years(&choices, &[70_161.5, 282_747.0 * 1.1 + 75_000.0, 282_747.0 * 1.21 + 75_000.0]);
}

#[test]
fn the_plan_of_2022_costs_the_same_every_year_and_is_all_pay() {
    // update-2023, 4.20.
    let mut choices = defaults();
    set(&mut choices, "team-plan", "one-year-2022");
    choices.team_last_year = 2;
    assert_years(&choices, &[331_404.0, 331_404.0]);
    choices.vacancy = 0.5;
    choices.pay_award = 0.05;
    assert_years(&choices, &[165_702.0, 173_987.1]);
    choices.posts.fill(10.0);
    choices.non_pay.fill(250_000.0);
    assert_years(&choices, &[165_702.0, 173_987.1]);
}

#[test]
fn nothing_is_spent_after_the_last_year() {
    let mut choices = defaults();
    choices.team_last_year = 10;
    choices.horizon = 12;
    let costs = [[70_161.5].as_slice(), &[357_747.0; 9]].concat();
    assert_years(&choices, &costs);
    choices.team_last_year = 0;
    assert_years(&choices, &[]);
}

#[test]
fn there_can_be_no_team() {
    let mut choices = defaults();
    set(&mut choices, "team-plan", "none");
    assert_years(&choices, &[]);
}

#[test]
fn there_is_no_team_when_nobody_takes_part() {
    let mut choices = defaults();
    choices.stances.fill(Stance::Out);
    assert_years(&choices, &[]);
    // One council that joins without paying is enough.
    choices.stances[7] = Stance::Joins;
    assert_years(&choices, &[70_161.5, 357_747.0, 357_747.0, 357_747.0, 357_747.0]);
}
