//! Every starting point of every case, and what people may make of them.

use std::rc::Rc;

use derwent::model::Stance;
use derwent::scenario::{Kit, Scenario};

use crate::common::kits::{Named, kits};

/// The groups of more councils take long in a test that is not made fast.
const MOST_COUNCILS: usize = 12;

/// The cases whose groups of councils are few enough.
pub fn cases() -> impl Iterator<Item = &'static Named> {
    kits().iter().filter(|named| named.kit.case.councils.len() <= MOST_COUNCILS)
}

/// Every starting point of every case, and what people may make of them.
pub fn scenarios() -> Vec<(String, Scenario)> {
    let mut scenarios = Vec::new();
    for Named { name, kit, .. } in cases() {
        for preset in 0..kit.presets().len() {
            let mut scenario = Scenario::from_preset(kit, preset);
            scenario.choices.draws = 1_000;
            scenarios.push((format!("{name} from {}", kit.presets()[preset].id), scenario));
        }
        scenarios.extend(odd(name, kit));
    }
    scenarios
}

fn odd(name: &str, kit: &Rc<Kit>) -> Vec<(String, Scenario)> {
    let with = |what: &str, change: &dyn Fn(&mut Scenario)| {
        let mut scenario = Scenario::first(kit);
        scenario.choices.draws = 1_000;
        change(&mut scenario);
        (format!("{name}, {what}"), scenario)
    };
    vec![
        with("nobody", &|scenario| scenario.choices.stances.fill(Stance::Out)),
        with("one council", &|scenario| {
            scenario.choices.stances.fill(Stance::Out);
            scenario.choices.stances[0] = Stance::Funds;
        }),
        with("nothing delivered", &|scenario| scenario.choices.realisation = 0.0),
        with("five years", &|scenario| scenario.choices.horizon = 5),
        with("three years late", &|scenario| scenario.choices.delay = 3.0),
    ]
}
