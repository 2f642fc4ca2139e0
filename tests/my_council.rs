//! What a scenario means for one council.

mod common;
mod views {
    pub mod screened;
}

use std::rc::Rc;

use common::kits::{Named, kits};
use common::{assert_close, council, first, preset};
use derwent::model::{ForOne, OwnBack, Ranged, Stance, run};
use derwent::scenario::{Aim, Kit, MyCouncil, Scenario, Trials, committee_text};
use derwent::screen::{Act, Part, RowLook, View};
use derwent::words::{ASSUMED_SPLIT, headline, sentence};
use views::screened::{acts, all_parts, charts, screen, screen_as, text};

fn own(scenario: &Scenario, council: usize) -> MyCouncil {
    let outcome = run(scenario.case(), &scenario.choices);
    MyCouncil::of(scenario, &outcome, council)
}

/// The sentence, and each figure.
fn said(scenario: &Scenario, council: usize) -> String {
    let own = own(scenario, council);
    let mut lines = vec![own.sentence.plain()];
    lines.extend(
        own.terms.iter().map(|term| {
            format!("{} ({}): {}. {}", term.label, term.term, term.value, term.meaning)
        }),
    );
    lines.join("\n")
}

/// All councils of a scenario, one after the other.
fn all_said(scenario: &Scenario) -> String {
    let councils = scenario.case().councils.iter().enumerate();
    let texts = councils.map(|(place, row)| format!("# {}\n{}", row.name, said(scenario, place)));
    texts.collect::<Vec<_>>().join("\n\n")
}

fn kit_of(name: &str) -> Rc<Kit> {
    Rc::clone(&common::kits::kit_of(name).kit)
}

fn with(change: impl FnOnce(&mut Scenario)) -> Scenario {
    let mut scenario = first();
    scenario.choices.draws = 1_000;
    change(&mut scenario);
    scenario
}

/// What people may make of a case: as it is, nobody, one council, nothing delivered, all in.
fn scenarios() -> Vec<(String, Scenario)> {
    let mut all = Vec::new();
    // The groups of more councils take long in a test that is not made fast.
    let few = kits().iter().filter(|named| named.kit.case.councils.len() <= 12);
    for Named { name, kit, .. } in few {
        let mut add = |what: &str, change: &dyn Fn(&mut Scenario)| {
            let mut scenario = Scenario::first(kit);
            scenario.choices.draws = 1_000;
            change(&mut scenario);
            all.push((format!("{name}, {what}"), scenario));
        };
        add("as it is", &|_| {});
        add("nobody", &|scenario| scenario.choices.stances.fill(Stance::Out));
        add("one council", &|scenario| {
            scenario.choices.stances.fill(Stance::Out);
            scenario.choices.stances[0] = Stance::Funds;
        });
        add("everybody", &|scenario| scenario.choices.stances.fill(Stance::Funds));
        add("nothing delivered", &|scenario| scenario.choices.realisation = 0.0);
        add("wider benefits weigh", &|scenario| scenario.choices.social_weight = 0.5);
    }
    all
}

#[test]
fn a_district_reads_well() {
    insta::assert_snapshot!(said(&first(), council("bolsover")));
}

#[test]
fn the_county_reads_well() {
    insta::assert_snapshot!(said(&first(), council("derbyshire")));
}

#[test]
fn a_council_outside_reads_well() {
    let scenario = with(|it| it.choices.stances[council("bolsover")] = Stance::Out);
    insta::assert_snapshot!(said(&scenario, council("bolsover")));
}

#[test]
fn nobody_and_one_alone_read_well() {
    let nobody = with(|it| it.choices.stances.fill(Stance::Out));
    let alone = with(|it| {
        it.choices.stances.fill(Stance::Out);
        it.choices.stances[council("bolsover")] = Stance::Funds;
    });
    let bolsover = council("bolsover");
    insta::assert_snapshot!(format!("{}\n\n{}", said(&nobody, bolsover), said(&alone, bolsover)));
}

#[test]
fn a_council_beside_the_case_gets_no_verdict() {
    let derby = council("derby");
    let inside = with(|it| it.choices.stances[derby] = Stance::Joins);
    let both = format!("{}\n\n{}", said(&first(), derby), said(&inside, derby));
    for verdict in ["walk-away", "contributing would", "better off", "worse off"] {
        assert!(!both.to_lowercase().contains(verdict), "{verdict}: {both}");
    }
    insta::assert_snapshot!(both);
}

#[test]
fn hard_times_read_well() {
    let hard = with(|it| {
        it.choices.realisation = 0.1;
        it.choices.delay = 2.0;
    });
    insta::assert_snapshot!(all_said(&hard));
}

#[test]
fn all_councils_of_the_toy_case_read_well() {
    insta::assert_snapshot!(all_said(&Scenario::first(&kit_of("toy"))));
}

#[test]
fn all_councils_of_surrey_read_well() {
    let surrey = Scenario::first(&kit_of("surrey"));
    let everybody = {
        let mut all = surrey.clone();
        all.choices.stances.fill(Stance::Joins);
        all
    };
    insta::assert_snapshot!(format!("{}\n\n---\n\n{}", all_said(&surrey), all_said(&everybody)));
}

#[test]
fn the_committee_text_reads_well() {
    let scenario = {
        let mut it = preset("two-phase-2023");
        it.choices.realisation = 0.5;
        it.choices.draws = 1_000;
        it
    };
    let (case, choices) = (scenario.case(), &scenario.choices);
    let (outcome, start) = (run(case, choices), run(case, &scenario.preset().choices));
    let uncertainty = common::uncertainty(choices);
    let tiles = headline(case, choices, &outcome, &uncertainty, &start);
    let sentence = sentence(case, choices, &outcome, &uncertainty);
    let own = own(&scenario, council("high-peak"));
    let address = "https://derwent.example/#1.two-phase-2023.x";
    let date = "26 November 2026";
    let said = (tiles.as_slice(), &sentence);
    insta::assert_snapshot!(committee_text(&scenario, said, &outcome, &own, address, date));
}

/// Whatever the case and the council: figures that are numbers, a range and the tag at each.
#[test]
fn every_figure_of_every_council_has_its_range_and_its_tag() {
    for (name, scenario) in scenarios() {
        for council in 0..scenario.case().councils.len() {
            let place = format!("{name}, {}", scenario.case().councils[council].id);
            let said = said(&scenario, council);
            for wrong in
                ["NaN", " inf ", "  ", " .", " ,", "..", "\u{a3}-", "-\u{a3}", "about about"]
            {
                assert!(!said.contains(wrong), "{place}: {wrong:?} in {said}");
            }
            for term in own(&scenario, council).terms {
                let is_split = ["Would bear", "Would gain", "Own money back"].contains(&term.label)
                    || term.label == "Left with" && term.value != "not known";
                assert_eq!(term.term.contains(ASSUMED_SPLIT), is_split, "{place}: {}", term.label);
            }
        }
    }
}

/// A council's figures are those of the tables, and its money over the years is what it is left with.
#[test]
fn the_figures_are_those_of_the_tables() {
    for (name, scenario) in scenarios() {
        let case = scenario.case();
        let mut cash = scenario.choices.clone();
        cash.social_weight = 0.0;
        let outcome = run(case, &cash);
        let left = Ranged::outcomes(case, &cash);
        let borne = Ranged::borne(case, &cash, &outcome);
        for council in 0..case.councils.len() {
            let own = ForOne::of(case, &scenario.choices, &outcome, council);
            assert_eq!((own.left, own.borne), (left[council], borne[council]), "{name}, {council}");
            let years = outcome.years.iter().zip(outcome.own_cash(council));
            let discounted: f64 = years.map(|(year, net)| year.discount_factor * net).sum();
            assert!((discounted - own.left.value).abs() < 1.0, "{name}, {council}: {discounted}");
            let [now, first, last] = own.back;
            assert!(first <= now && now <= last, "{name}, {council}");
        }
    }
}

/// The year in which its money is back is the first whose sum is not below zero and stays so.
#[test]
fn own_money_is_back_when_its_sum_stays_above_zero() {
    let scenario = first();
    let outcome = run(scenario.case(), &scenario.choices);
    for council in 0..scenario.case().councils.len() {
        let mut sum = 0.0;
        let sums: Vec<f64> = outcome
            .own_cash(council)
            .into_iter()
            .map(|net| {
                sum += net;
                sum
            })
            .collect();
        let own = ForOne::of(scenario.case(), &scenario.choices, &outcome, council);
        match own.back[0] {
            OwnBack::ByYear(year) => {
                let year = year as usize;
                assert!(sums[year - 1..].iter().all(|sum| *sum >= -0.5), "{sums:?}");
                assert!(sums[year - 2] < -0.5, "{sums:?}");
            }
            OwnBack::NothingSpent | OwnBack::NeverOut => {
                assert!(sums.iter().all(|sum| *sum >= -0.5), "{sums:?}");
            }
            OwnBack::Not => assert!(sums.last().is_some_and(|sum| *sum < -0.5), "{sums:?}"),
        }
    }
}

#[test]
fn at_the_walk_away_point_a_council_is_just_no_worse_off() {
    let bolsover = council("bolsover");
    let said = said(&first(), bolsover);
    let part = said.split("down to about ").nth(1).and_then(|rest| rest.split('%').next());
    let part: f64 = part.and_then(|part| part.parse().ok()).unwrap_or_else(|| panic!("{said}"));
    let is_met = |part: f64| {
        let scenario = with(|it| it.choices.realisation = part / 100.0);
        let sample = common::sample_of(&scenario.choices, 1);
        let trials = Trials { sample: &sample, draws: 1 };
        Aim::NoWorseOff(bolsover).is_met(scenario.case(), &scenario.choices, trials)
    };
    assert!(is_met(part) && !is_met(part - 1.0), "{said}");
}

/// What a view says in figures, in no order: cells of tables and charts, without names and marks.
fn figures(parts: &[Part]) -> Vec<String> {
    let mut figures = Vec::new();
    for part in all_parts(parts) {
        if let Part::Table(table) = part {
            for row in table.body.iter().chain(&table.foot) {
                figures.push(row.cells.iter().map(|cell| cell.line.plain()).collect());
            }
        }
    }
    for chart in charts(parts) {
        figures.extend(chart.figure.table.rows.iter().map(|row| format!("{row:?}")));
    }
    figures.sort();
    // What others share a row with, mine may have in a row of its own.
    figures.dedup();
    figures
}

#[test]
fn whose_eyes_it_is_seen_with_changes_no_figure_of_any_view() {
    for name in ["built-in", "surrey", "toy"] {
        let kit = kit_of(name);
        let mut scenario = Scenario::first(&kit);
        scenario.choices.draws = 1_000;
        for view in View::all(&kit) {
            let of_all = figures(&screen(&scenario, view, |_| {}));
            for council in [0, kit.case.councils.len() - 1] {
                let own = figures(&screen_as(&scenario, view, Some(council), |_| {}));
                assert_eq!(own, of_all, "{name}, {}, {council}", view.id());
            }
        }
    }
}

#[test]
fn my_council_stands_first_and_is_marked_in_tables_charts_and_on_the_map() {
    // One of those that vote at first.
    let chesterfield = council("chesterfield");
    for view in [View::Bears, View::IfOne, View::Share, View::Votes] {
        let parts = screen_as(&with(|_| {}), view, Some(chesterfield), |_| {});
        let tables = all_parts(&parts).into_iter().filter_map(|part| match part {
            Part::Table(table) => Some(table),
            _ => None,
        });
        let of_councils = tables.filter(|table| table.heads[0].line.plain() == "Council");
        let mut count = 0;
        for table in of_councils {
            assert_eq!(table.body[0].look, RowLook::Own, "{}", table.name);
            assert!(table.body[0].head.line.plain().contains("my council"), "{}", table.name);
            assert!(table.body[1..].iter().all(|row| row.look != RowLook::Own), "{}", table.name);
            count += 1;
        }
        assert!(count > 0, "{}", view.id());
        for part in all_parts(&parts) {
            let Part::Map(map) = part else { continue };
            let own: Vec<_> = map.tiles.iter().filter(|tile| tile.is_own).collect();
            assert!(
                matches!(own.as_slice(), [tile] if tile.name.starts_with("Chesterfield, my council"))
            );
        }
        for chart in charts(&parts) {
            let name = format!("{:?}", chart.figure.table.rows[0]);
            assert!(name.contains("Chesterfield Borough Council"), "{}: {name}", chart.figure.id);
        }
    }
}

#[test]
fn in_short_says_it_of_my_council_and_the_tag_leads_to_the_lever() {
    let parts = screen_as(&with(|_| {}), View::InShort, Some(council("bolsover")), |_| {});
    let said = text(&parts);
    assert!(said.contains("# What it would mean for Bolsover assumed split"), "{said}");
    let goes = acts(&parts).into_iter().find_map(|(_, act)| match act {
        Act::Go(id) => Some(id),
        _ => None,
    });
    let levers = all_parts(&parts).into_iter().filter_map(|part| match part {
        Part::Lever(lever) => Some(lever.id.clone()),
        _ => None,
    });
    assert_eq!(levers.collect::<Vec<_>>(), [goes.expect("a tag")]);
    assert!(
        !text(&screen(&with(|_| {}), View::InShort, |_| {})).contains("What it would mean for")
    );
}

#[test]
fn the_present_value_of_bolsover_is_what_the_accounts_say() {
    let scenario = first();
    let bolsover = council("bolsover");
    let outcome = run(scenario.case(), &scenario.choices);
    let own = ForOne::of(scenario.case(), &scenario.choices, &outcome, bolsover);
    let accounts = derwent::model::Accounts::of(scenario.case(), &scenario.choices);
    assert_close(own.left.value, accounts.nets()[bolsover]);
    assert_close(own.gains.value, accounts.gains[bolsover]);
}
