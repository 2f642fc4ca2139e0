//! Cases on which is tried what holds of any case: the built-in one, the samples and made-up ones.

use std::fs;
use std::rc::Rc;

use derwent::case::Tables;
use derwent::scenario::{Kit, Scenario, clean_title};
use proptest::prelude::*;

use super::value_from;

/// A case with its tables.
pub struct Named {
    pub name: String,
    pub tables: Tables,
    pub kit: Rc<Kit>,
}

thread_local! {
    static KITS: &'static [Named] = all().leak();
}

fn all() -> Vec<Named> {
    let named = |name: &str, tables: Tables| {
        let kit = Kit::read(&tables).unwrap_or_else(|faults| panic!("{name}: {}", faults[0]));
        Named { name: name.to_owned(), tables, kit: Rc::new(kit) }
    };
    let mut all = vec![named("built-in", Tables::built_in())];
    for folder in ["tests/made_up", "cases"] {
        let files = fs::read_dir(folder).expect(folder);
        let mut paths: Vec<_> = files.map(|file| file.expect(folder).path()).collect();
        paths.sort();
        for path in paths {
            let name = path.file_name().expect("a file").to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).expect(&name);
            let name = name.split('.').next().expect("a name");
            all.push(named(name, Tables::from_json(&text)));
        }
    }
    all
}

/// Every one of them, made once for each thread.
pub fn kits() -> &'static [Named] {
    KITS.with(|kits| *kits)
}

/// The one with this name: "built-in", or that of its file.
pub fn kit_of(name: &str) -> &'static Named {
    kits().iter().find(|kit| kit.name == name).unwrap_or_else(|| panic!("no case {name}"))
}

/// Any starting point of the case, with any levers changed to any values, and any title.
pub fn any_scenario_of(kit: &'static Rc<Kit>) -> impl Strategy<Value = Scenario> {
    let levers = kit.levers().len();
    (
        0..kit.presets().len(),
        proptest::collection::btree_map(0..levers, any::<u64>(), 0..=levers),
        "\\PC{0,80}",
    )
        .prop_map(move |(preset, picks, title)| {
            let title = clean_title(&title).title;
            let mut scenario = Scenario { title, ..Scenario::from_preset(kit, preset) };
            for (index, pick) in picks {
                let lever = &kit.levers()[index];
                lever.set(&mut scenario.choices, value_from(lever, pick));
            }
            scenario
        })
}

/// The same of any of the cases, with its place among [`kits`].
pub fn any_scenario_of_any_case() -> impl Strategy<Value = (usize, Scenario)> {
    (0..kits().len()).prop_flat_map(|place| {
        any_scenario_of(&kits()[place].kit).prop_map(move |scenario| (place, scenario))
    })
}
