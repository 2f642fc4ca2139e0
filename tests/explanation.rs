//! What each change from the preset adds.

mod common;

use common::{any_scenario, assert_close, first, lever, levers, outcome, preset};
use derwent::model::{Explanation, Outcome};
use derwent::scenario::{Scenario, explain};
use derwent::words::Metric;
use proptest::prelude::*;

fn changed(changes: &[(&str, f64)]) -> Scenario {
    let mut scenario = preset("two-phase-2023");
    for (id, value) in changes {
        lever(id).set(&mut scenario.choices, *value);
    }
    scenario
}

fn of(metric: Metric) -> impl Fn(&Outcome) -> Option<f64> {
    move |outcome| metric.of(outcome)
}

fn added(explanation: &Explanation) -> Vec<f64> {
    explanation.steps.iter().map(|step| step.after - step.before).collect()
}

#[test]
fn two_changes_share_what_they_do_together() {
    // Front office at its high end adds £7.65m at full delivery, £3.825m at half: 5.7375. Half
    // delivery takes 21.5 of 43.0, or 25.325 of 50.65: 23.4125.
    let scenario = changed(&[("position.front-office", 1.0), ("realisation", 0.5)]);
    let explanation = explain(&scenario, of(Metric::SavingAYear)).expect("there is a saving");
    assert!(explanation.is_exact);
    assert_close(explanation.start, 43e6);
    let [front_office, delivery] = added(&explanation)[..] else { panic!("two steps") };
    assert_close(front_office, 5.7375e6);
    assert_close(delivery, -23.4125e6);
    assert_close(explanation.steps[1].after, 25.325e6);
}

#[test]
fn three_changes_share_by_all_six_orders() {
    // Half delivered (a), front office high (b), third-party spend high (c), in £m of 43.0:
    // b adds 7.65, c 8.5, half of it after a. a takes 21.5, 25.325 after b, 25.75 after c,
    // 29.575 after both; it is first in 2 of 6 orders, last in 2, second in 1 each.
    let scenario = changed(&[
        ("position.front-office", 1.0),
        ("position.third-party-spend", 1.0),
        ("realisation", 0.5),
    ]);
    let explanation = explain(&scenario, of(Metric::SavingAYear)).expect("there is a saving");
    let [front_office, third_party, delivery] = added(&explanation)[..] else { panic!("three") };
    assert_close(front_office, 0.75 * 7.65e6);
    assert_close(third_party, 0.75 * 8.5e6);
    assert_close(delivery, -(2.0 * 21.5 + 25.325 + 25.75 + 2.0 * 29.575) / 6.0 * 1e6);
}

#[test]
fn many_changes_that_only_add_up_are_told_apart_exactly() {
    let mut changes: Vec<(&str, f64)> = levers()
        .iter()
        .filter(|lever| lever.id.starts_with("cost."))
        .map(|lever| (lever.id.as_str(), 1.0))
        .collect();
    changes.extend([("fund.dep", 0.0), ("vacancy", 0.5)]);
    let explanation = explain(&changed(&changes), of(Metric::OneOffCost)).expect("a cost");
    assert_eq!((explanation.steps.len(), explanation.is_exact), (9, false));
    // From the middle to the high end of each line, with 15% contingency.
    let spans = [0.52, 2.72, 0.2, 5.0, 1.0, 8.0, 0.2];
    let added = added(&explanation);
    for (added, span) in added.iter().zip(spans) {
        assert_close(*added, 1.15 * span / 2.0 * 1e6);
    }
    assert_close(added[7] + added[8], 0.0);
}

#[test]
fn many_changes_come_near_to_all_orders() {
    // Nine changes, against the 512 sets of them.
    let changes = [
        ("position.front-office", 1.0),
        ("position.back-office", 0.0),
        ("realisation", 0.5),
        ("delay", 2.0),
        ("fade", 0.1),
        ("cost.technology", 1.0),
        ("contingency", 0.3),
        ("cost-optimism", 0.5),
        ("discount-rate", 0.03),
    ];
    let worth = |set: usize| {
        let chosen = changes.iter().enumerate().filter(|(place, _)| set >> place & 1 == 1);
        let chosen: Vec<_> = chosen.map(|(_, change)| *change).collect();
        outcome(&changed(&chosen).choices).totals.npv_cashable
    };
    let factorial = |n: u32| (1..=n).map(f64::from).product::<f64>();
    let explanation = explain(&changed(&changes), of(Metric::WorthToday)).expect("worth");
    assert!(!explanation.is_exact);
    for (place, added) in added(&explanation).into_iter().enumerate() {
        let exact: f64 = (0..512_usize)
            .filter(|set| set >> place & 1 == 0)
            .map(|set| {
                let before = set.count_ones();
                let orders = factorial(before) * factorial(8 - before) / factorial(9);
                orders * (worth(set | 1 << place) - worth(set))
            })
            .sum();
        assert!((added - exact).abs() < 6e6, "{}: {added} {exact}", changes[place].0);
    }
}

#[test]
fn without_payback_there_is_nothing_to_explain() {
    let never = changed(&[("realisation", 0.1)]);
    assert_eq!(explain(&never, of(Metric::PaybackYears)), None);
    let later = changed(&[("delay", 1.0)]);
    let explanation = explain(&later, of(Metric::PaybackYears)).expect("paid back");
    assert!((0.5..1.5).contains(&added(&explanation)[0]));
}

#[test]
fn nothing_changed_leaves_nothing_to_explain() {
    let explanation = explain(&first(), of(Metric::WorthToday)).expect("worth");
    assert_eq!(explanation.steps, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(30))]

    #[test]
    fn the_steps_lead_from_the_preset_to_the_scenario(scenario in any_scenario()) {
        for metric in Metric::ALL {
            let Some(explanation) = explain(&scenario, of(metric)) else {
                prop_assert_eq!(metric, Metric::PaybackYears);
                continue;
            };
            let Explanation { start, steps, .. } = explanation;
            let before = metric.of(&outcome(&scenario.preset().choices)).expect("a figure");
            let after = metric.of(&outcome(&scenario.choices)).expect("a figure");
            prop_assert_eq!(start, before);
            prop_assert_eq!(steps.len(), scenario.changes().count());
            let mut at = start;
            for step in &steps {
                prop_assert_eq!(step.before, at);
                prop_assert!(step.after.is_finite());
                at = step.after;
            }
            let allowed = 1e-9 * after.abs().max(1.0);
            prop_assert!(steps.is_empty() || (at - after).abs() <= allowed);
        }
    }
}
