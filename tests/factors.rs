//! Any amount of the table of flows can be explained: its factors multiply to it, and each lever
//! they name is one of the case.

use std::fs;
use std::rc::Rc;

use derwent::case::Tables;
use derwent::model::run;
use derwent::scenario::{Kit, Scenario};

fn kits() -> Vec<Rc<Kit>> {
    let samples = fs::read_dir("cases").unwrap().map(|entry| entry.unwrap().path());
    let texts = samples.filter(|path| path.to_string_lossy().ends_with(".case.json"));
    let read = |path| {
        let text = fs::read_to_string(path).unwrap();
        Rc::new(Kit::read(&Tables::from_json(&text)).unwrap())
    };
    texts.map(read).chain([Kit::built_in()]).collect()
}

/// Some levers away from where they stand at first, so that no factor is 1 by chance.
fn moved(kit: &Rc<Kit>, preset: usize) -> Scenario {
    let mut scenario = Scenario::from_preset(kit, preset);
    let values = [
        ("realisation", 0.8),
        ("delay", 1.25),
        ("fade", 0.03),
        ("network", 0.5),
        ("cost-optimism", 0.4),
        ("attribution", 0.7),
        ("benefit-optimism", 0.2),
        ("vacancy", 0.1),
        ("pay-award", 0.02),
    ];
    for (id, value) in values {
        if let Some(lever) = kit.find(id) {
            lever.set(&mut scenario.choices, value);
        }
    }
    scenario
}

#[test]
fn the_factors_of_an_amount_multiply_to_it() {
    let mut amounts = 0;
    for kit in kits() {
        for preset in 0..kit.presets().len() {
            let scenario = moved(&kit, preset);
            let (case, choices) = (scenario.case(), &scenario.choices);
            let outcome = run(case, choices);
            for row in 0..outcome.flows().rows.len() {
                for (amount, year) in outcome.flows().by_year(row).iter().zip(1..) {
                    let factors = outcome.flows().factors(case, choices, row, year);
                    let product: f64 = factors.iter().map(|factor| factor.value).product();
                    let what = outcome.flows().rows[row].what;
                    if factors.is_empty() {
                        assert_eq!(*amount, 0.0, "{what:?}");
                        continue;
                    }
                    let off = (product - amount).abs();
                    assert!(off <= 1e-9 * amount.abs().max(1.0), "{what:?}: {product}, {amount}");
                    amounts += 1;
                }
            }
        }
    }
    assert!(amounts > 1_000, "{amounts}");
}

#[test]
fn a_row_names_the_lever_that_moves_it() {
    let kit = Kit::built_in();
    let scenario = Scenario::first(&kit);
    let outcome = run(scenario.case(), &scenario.choices);
    let saving = outcome.savings().next().unwrap();
    let factors = outcome.flows().factors(scenario.case(), &scenario.choices, saving.row, 5);
    let levers: Vec<&str> =
        factors.iter().flat_map(|factor| factor.levers.iter().map(String::as_str)).collect();
    for id in ["position.front-office", "realisation", "delay", "fade", "stance.bolsover"] {
        assert!(levers.contains(&id), "{id}");
        assert!(kit.find(id).is_some(), "{id}");
    }
    let figures = &factors[0].figures;
    assert_eq!(figures.len(), 2);
    assert_eq!(scenario.case().figures[figures[0]].id, "driver.front-office.low");
}
