//! Where a figure comes from: what is shown adds up to the figure that was asked after.

#[allow(dead_code, reason = "the other half is for whole views")]
mod views {
    pub mod screened;
}
mod common;

use common::first;
use common::kits::{Named, kits};
use derwent::ask::Known;
use derwent::model::run;
use derwent::scenario::Scenario;
use derwent::screen::{Act, Asked, Facts, Part, Run, View};
use derwent::words::{Origin, pounds};
use views::screened::{all_parts, lines, text, with_facts};

fn parts(scenario: &Scenario, origin: Origin) -> Vec<Part> {
    with_facts(scenario, Asked::of(&scenario.kit), |facts, _| facts.origin(origin))
}

/// The last cell of the last row below the line of the table of this name.
fn sum(parts: &[Part], name: &str) -> Option<String> {
    all_parts(parts).into_iter().find_map(|part| match part {
        Part::Table(table) if table.name == name => {
            Some(table.foot.last()?.cells.last()?.line.plain())
        }
        _ => None,
    })
}

const TABLES: [(Origin, &str); 4] = [
    (Origin::Saving, "Savings a year"),
    (Origin::OneOff, "One-off cost"),
    (Origin::Worth, "Cash worth today"),
    (Origin::NoPayer, "What has no payer"),
];

/// Every starting point of every case, with few runs.
fn scenarios() -> impl Iterator<Item = (String, Scenario)> {
    kits().iter().flat_map(|Named { name, kit, .. }| {
        (0..kit.presets().len()).map(move |preset| {
            let mut scenario = Scenario::from_preset(kit, preset);
            scenario.choices.draws = 1_000;
            (format!("{name} from {}", kit.presets()[preset].id), scenario)
        })
    })
}

/// Case 2020, chapter 4: the savings lie between £20.0m and £65.9m, half way £43.0m; the one-off cost
/// between £28.0m and £48.3m, half way £38.2m.
#[test]
fn the_published_case_half_way_comes_to_its_middle() {
    let sums = TABLES.map(|(origin, name)| sum(&parts(&first(), origin), name));
    let [saving, one_off, worth, no_payer] = sums.map(Option::unwrap);
    assert_eq!((&*saving, &*one_off), ("\u{a3}43.0m", "\u{a3}38.2m"));
    assert_eq!((&*worth, &*no_payer), ("\u{a3}218m", "\u{a3}38.5m"));
}

#[test]
fn what_is_shown_adds_up_to_the_totals_of_the_model() {
    for (name, scenario) in scenarios() {
        let totals = run(scenario.case(), &scenario.choices).totals;
        let expected = [
            totals.organisational_full_effect,
            totals.one_off_cost,
            totals.npv_cashable,
            totals.no_payer,
        ];
        for ((origin, table), total) in TABLES.into_iter().zip(expected) {
            match sum(&parts(&scenario, origin), table) {
                Some(sum) => assert_eq!(sum, pounds(total), "{name}: {origin:?}"),
                None => assert_eq!(total, 0.0, "{name}: {origin:?}"),
            }
        }
    }
}

/// 3.48 years: September 2026, as the tile says.
#[test]
fn the_month_of_payback_is_worked_out_in_sight() {
    let said = text(&parts(&first(), Origin::MoneyBack));
    assert!(said.contains("3.48 years from the start: in September 2026."), "{said}");
}

#[test]
fn figures_and_levers_are_named_with_their_place_and_value() {
    let said = text(&parts(&first(), Origin::Saving));
    assert!(said.contains("# Published figures in it"), "{said}");
    assert!(said.contains("chapter 4"), "{said}");
    assert!(said.contains("Savings delivered: 100%"), "{said}");
}

/// One press leads from a lever that is named to its slider.
#[test]
fn every_lever_that_is_named_leads_to_it() {
    for (name, scenario) in scenarios() {
        for origin in Origin::TILES {
            let parts = parts(&scenario, origin);
            for run in lines(&parts).into_iter().flat_map(|line| &line.0) {
                let Run::Press(press) = run else { continue };
                let Some(Act::Lever(position)) = press.act else { panic!("{name}: {press:?}") };
                let lever = &scenario.kit.levers()[position];
                let is_of_many = lever.id.starts_with("stance.");
                assert!(is_of_many || lever.label == press.label, "{name}: {}", press.label);
            }
        }
    }
}

#[test]
fn every_origin_reads_well() {
    let mut scenario = first();
    scenario.choices.draws = 1_000;
    for origin in Origin::TILES {
        insta::assert_snapshot!(format!("{origin:?}"), text(&parts(&scenario, origin)));
    }
}

/// The evidence as it is found by some words.
fn evidence(query: &str) -> String {
    let scenario = first();
    with_facts(&scenario, Asked::of(&scenario.kit), |facts, _| {
        text(&View::Evidence.screen(&Facts { query, ..*facts }, &Known::default()))
    })
}

/// What people quote is looked for by its digits, by the name here and by that of the trade.
#[test]
fn a_search_finds_what_is_computed_before_what_is_printed() {
    for (query, expected) in [
        ("43.0", "£43.0m: Saving a year, computed here"),
        ("£43.0m", "£43.0m: Saving a year, computed here"),
        ("38.2", "£38.2m: One-off cost, computed here"),
        ("payback", "September 2026: Money back, computed here"),
        ("money back", "September 2026: Money back, computed here"),
        ("6.70", "£6.70: Back for each £1, computed here"),
        ("bolsover left", "£4.4m: Bolsover would be left with, worth today, computed here"),
        ("chance", "from 10,000 runs: Ranges and chances, computed here"),
    ] {
        let said = evidence(query);
        assert!(said.contains(expected), "{query}: {said}");
        let computed = said.find("# Computed here").expect("a heading");
        let others = ["# Published figures", "# Assumptions", "# The papers"];
        let first = others.iter().filter_map(|other| said.find(other)).min();
        assert!(first.is_none_or(|first| computed < first), "{query}: {said}");
    }
    assert!(!evidence("").contains("Computed here"));
    assert!(evidence("99.987").contains("Nothing has “99.987”. It may be a computed figure"));
}
