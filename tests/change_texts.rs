//! What differs between two scenarios, in words.

mod common;

use common::{find, first, kit, levers, presets};
use derwent::scenario::{Scenario, change_text, changes_in_short};

fn changed(changes: &[(&str, f64)]) -> Scenario {
    let mut scenario = first();
    for (id, value) in changes {
        find(id).expect("a lever").set(&mut scenario.choices, *value);
    }
    scenario
}

fn texts(changes: &[(&str, f64)]) -> Vec<String> {
    let before = first();
    change_text(kit(), &before.choices, &changed(changes).choices)
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn a_change_names_the_lever_and_both_values_with_their_unit_once() {
    assert_eq!(texts(&[("delay", 1.0)]), ["Delay of savings: 0 \u{2192} 1 year"]);
    assert_eq!(texts(&[("delay", 2.5)]), ["Delay of savings: 0 \u{2192} 2.5 years"]);
    assert_eq!(texts(&[("realisation", 0.5)]), ["Savings delivered: 100% \u{2192} 50%"]);
    // case-for-change, chapter 4: £10m to £18m, of which 66% are £15.28m.
    assert_eq!(
        texts(&[("cost.technology", 0.66)]),
        ["Cost of technology: £14.0m \u{2192} £15.3m (66% of its range)"]
    );
    assert_eq!(texts(&[("fund.county", 150_000.0)]).len(), 1);
}

#[test]
fn changes_stand_in_the_order_of_the_page_and_nothing_else_is_named() {
    assert!(texts(&[]).is_empty());
    let both = texts(&[("delay", 1.0), ("progress.obesity", 0.5)]);
    assert_eq!(both.len(), 2);
    assert!(both[1].starts_with("Delay"), "{both:?}");
}

#[test]
fn two_values_that_differ_never_read_alike() {
    let plain = first();
    for (index, lever) in levers().iter().enumerate() {
        let before = lever.value(&plain.choices);
        let (min, max) = lever.range();
        let step = 1.0 / lever.resolution();
        for value in [min, max, lever.rounded(before + step), lever.rounded(before - step)] {
            if value == before || lever.check(value).is_err() {
                continue;
            }
            let mut after = plain.choices.clone();
            lever.set(&mut after, value);
            let [text] = &change_text(kit(), &plain.choices, &after)[..] else {
                panic!("{} = {value}: not one change", lever.id);
            };
            assert_eq!(text.lever, index);
            assert_ne!(text.before, text.after, "{} = {value}", lever.id);
        }
    }
}

#[test]
fn many_changes_are_counted_after_the_first_few() {
    let plain = first().choices;
    let two = changed(&[("realisation", 0.5), ("delay", 1.0)]).choices;
    assert_eq!(
        changes_in_short(kit(), &plain, &two, 2),
        "Savings delivered: 100% \u{2192} 50%; Delay of savings: 0 \u{2192} 1 year"
    );
    // The last one is said rather than counted.
    assert_eq!(changes_in_short(kit(), &plain, &two, 1), changes_in_short(kit(), &plain, &two, 2));
    let slow = presets().iter().find(|preset| preset.id == "slow-start").expect("a preset");
    let slow = &slow.choices;
    assert!(changes_in_short(kit(), &plain, slow, 2).ends_with("; 2 more"));
    assert_eq!(changes_in_short(kit(), &plain, &plain, 2), "");
}
