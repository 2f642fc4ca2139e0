//! What stands beside a lever is what it comes to now, and what stands in a heading is their sum.

mod common;

use common::{case, defaults, kit, lever, levers};
use derwent::model::{Choices, Outcome, Stance, run};
use derwent::scenario::{Subject, meaning_now, together_text, yields};

fn beside(id: &str, choices: &Choices, outcome: &Outcome) -> String {
    let lever = lever(id);
    meaning_now(kit(), choices, lever, lever.value(choices), yields(case(), lever, outcome))
}

#[test]
fn half_delivered_is_half_beside_each_lever() {
    let mut choices = defaults();
    // case-for-change, chapter 4: front office £5.1m to £20.4m, half way £12.75m.
    assert_eq!(
        beside("position.front-office", &choices, &run(case(), &choices)),
        "yields £12.8m a year"
    );
    choices.realisation = 0.5;
    let outcome = run(case(), &choices);
    assert_eq!(beside("position.front-office", &choices, &outcome), "yields £6.4m a year");
    choices.realisation = 0.0;
    let outcome = run(case(), &choices);
    assert_eq!(beside("position.front-office", &choices, &outcome), "yields £0.0m a year");
}

#[test]
fn nobody_takes_part_and_nothing_stands_beside_the_levers() {
    let mut choices = defaults();
    choices.stances.fill(Stance::Out);
    let outcome = run(case(), &choices);
    assert_eq!(beside("position.front-office", &choices, &outcome), "yields £0.0m a year");
    assert_eq!(beside("cost.technology", &choices, &outcome), "costs £0.0m");
}

#[test]
fn what_stands_beside_the_levers_adds_up_to_the_headings() {
    let mut choices = defaults();
    choices.realisation = 0.7;
    choices.cost_optimism = 0.2;
    choices.stances[3] = Stance::Out;
    let outcome = run(case(), &choices);
    let sum = |is_in: fn(&Subject) -> bool| -> f64 {
        let in_group = levers().iter().filter(|lever| is_in(&lever.subject));
        in_group.filter_map(|lever| yields(case(), lever, &outcome)).sum()
    };
    let savings = sum(|subject| matches!(subject, Subject::Saving(_)));
    assert!((savings - outcome.totals.organisational_full_effect).abs() < 0.01);
    let cost = sum(|subject| matches!(subject, Subject::OneOff(_) | Subject::Whole));
    assert!((cost - outcome.totals.one_off_cost).abs() < 0.01);
}

#[test]
fn levers_that_move_together_say_where_they_stand_in_words() {
    let saving = lever("position.front-office");
    assert_eq!(together_text(saving, 0.5, true), "half way from low to high");
    assert_eq!(together_text(saving, 0.0, true), "at low");
    assert_eq!(
        together_text(saving, 0.27, false),
        "mixed; on average 27% of the way from low to high"
    );
    let measure = lever("progress.obesity");
    assert_eq!(together_text(measure, 1.0, true), "at the target");
}
