//! Every sentence that the program can say without a browser is read, over 200 random scenarios
//! and 30 odd ones, for what nobody should be able to quote.
//!
//! `reading/said.rs`, `reading/councils.rs`, `reading/aims.rs` and `reading/in_room.rs` collect what is said, `reading/odd.rs` has the odd
//! scenarios, `reading/rules.rs` and `reading/digits.rs` what is refused. A new text is collected with
//! one line.

mod common;
mod reading {
    pub mod aims;
    pub mod councils;
    pub mod digits;
    pub mod happened;
    pub mod in_room;
    pub mod odd;
    pub mod rules;
    pub mod said;
}

#[path = "views/screened.rs"]
mod screened;

use common::any_scenario;
use derwent::scenario::Scenario;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use reading::odd::odd_scenarios;
use reading::rules::faults;
use reading::said::{About, everything_said};

/// How many random scenarios are read.
const RANDOM: usize = 200;

/// The text to paste is read of one in so many: its runs take long.
const WITH_TEXT: usize = 4;

/// The same of what a room sees.
const IN_ROOM: usize = 16;

/// More faults than this would only hide the first ones.
const SHOWN: usize = 40;

/// The same scenarios every time: a fault that comes and goes is a fault nobody can mend.
fn random_scenarios() -> Vec<(String, Scenario)> {
    let mut runner = TestRunner::deterministic();
    let scenarios = any_scenario();
    let one = |number| {
        let mut scenario = scenarios.new_tree(&mut runner).expect("a scenario").current();
        // What people type is theirs: it may say anything.
        scenario.title.clear();
        (format!("random {number}"), scenario)
    };
    (0..RANDOM).map(one).collect()
}

/// What is wrong with what is said of these scenarios, each fault once, with where it stands.
fn read(scenarios: fn() -> Vec<(String, Scenario)>) -> Vec<String> {
    let found = std::thread::scope(|scope| {
        // A scenario stays in the thread that made it, with the case that it is about.
        let readers = [0, 1].map(|half| {
            scope.spawn(move || {
                let all = scenarios();
                let (first, second) = all.split_at(all.len() / 2);
                read_one_by_one(if half == 0 { first } else { second })
            })
        });
        readers.into_iter().flat_map(|reader| reader.join().expect("no panic")).collect::<Vec<_>>()
    });
    let mut seen = std::collections::BTreeSet::new();
    let is_new = |(kind, _): &(String, String)| seen.insert(kind.clone());
    found.into_iter().filter(is_new).map(|(_, fault)| fault).collect()
}

fn read_one_by_one(scenarios: &[(String, Scenario)]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (place, (name, scenario)) in scenarios.iter().enumerate() {
        let mut about = About::of(scenario);
        about.with_text = place.is_multiple_of(WITH_TEXT);
        about.in_room = place.is_multiple_of(IN_ROOM);
        for said in everything_said(scenario, &about) {
            for fault in faults(&said, &about) {
                let place = said.place;
                let text = &said.text;
                let kind: String =
                    fault.chars().filter(|letter| !letter.is_ascii_digit()).collect();
                let kind = kind.replace(['.', ','], "");
                found.push((
                    format!("{place}: {kind}"),
                    format!("{name}, {place}: {fault}\n    {text}"),
                ));
            }
        }
    }
    found
}

#[track_caller]
fn assert_reads_well(scenarios: fn() -> Vec<(String, Scenario)>) {
    let faults = read(scenarios);
    let shown = faults.iter().take(SHOWN).cloned().collect::<Vec<_>>().join("\n");
    assert!(faults.is_empty(), "{} faults:\n{shown}", faults.len());
}

#[test]
fn odd_scenarios_read_well() {
    let odd = odd_scenarios().len();
    assert!(odd >= 30, "{odd} odd scenarios");
    assert_reads_well(odd_scenarios);
}

#[test]
fn random_scenarios_read_well() {
    assert_reads_well(random_scenarios);
}
