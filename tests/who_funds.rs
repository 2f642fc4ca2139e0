//! Who funds: the chart with the rule and the contributions beside it, which add up.

mod common;
mod views {
    pub mod screened;
}

use common::kits::kits;
use common::{first, set};
use derwent::model::run;
use derwent::scenario::Scenario;
use derwent::screen::{Group, Part, RowLook, Table, View};
use derwent::words::pounds;
use views::screened::{all_parts, screen_as};

fn contributions(scenario: &Scenario, council: Option<usize>) -> Option<Table> {
    let parts = screen_as(scenario, View::Funds, council, |_| {});
    all_parts(&parts).into_iter().find_map(|part| match part {
        Part::Table(table) if table.name == "What each would contribute" => Some(table.clone()),
        _ => None,
    })
}

fn rows(table: &Table) -> Vec<(String, String)> {
    let rows = table.body.iter().chain(&table.foot);
    rows.map(|row| (row.head.line.plain(), row.cells[0].line.plain())).collect()
}

/// The county pays all of the first half year, £70k, and £144k in each of four years; the Partnership
/// £120k in four years, the pool £94k once. The last three years lack £94k each.
#[test]
fn who_contributes_what_to_the_team_of_2023() {
    let table = contributions(&first(), None).expect("a table");
    let wanted = [
        ("Derbyshire County", "\u{a3}646k"),
        ("Each of the other eight", "\u{a3}0"),
        ("Economic Partnership", "\u{a3}480k"),
        ("Business rates pool", "\u{a3}94k"),
        ("No payer for the rest", "\u{a3}281k"),
        ("Together", "\u{a3}1.5m"),
    ];
    assert_eq!(rows(&table), wanted.map(|(who, sum)| (who.to_owned(), sum.to_owned())));
}

#[test]
fn the_council_that_sees_has_its_row_though_it_is_asked_for_nothing() {
    let council = common::case().councils.iter().position(|council| council.id == "bolsover");
    let table = contributions(&first(), council).expect("a table");
    assert_eq!(table.body[0].look, RowLook::Own);
    assert!(rows(&table)[0].0.starts_with("Bolsover"));
    assert_eq!(rows(&table)[0].1, "\u{a3}0");
    assert_eq!(rows(&table)[2].0, "Each of the other seven");
}

#[test]
fn every_council_that_contributes_is_named_where_they_share() {
    let mut scenario = first();
    set(&mut scenario.choices, "fund.rule", "equal");
    let rows = rows(&contributions(&scenario, None).expect("a table"));
    for council in common::case().councils.iter().filter(|council| council.id != "derby") {
        assert!(rows.iter().any(|(who, sum)| *who == council.short_name && sum != "\u{a3}0"));
    }
    // Derby is outside, and asked for nothing as nobody asks it.
    assert!(!rows.iter().any(|(who, _)| who.contains("other") || who == "Derby"));
}

#[test]
fn all_that_is_shared_has_a_payer_or_is_said_to_have_none() {
    for named in kits() {
        for preset in 0..named.kit.presets().len() {
            let scenario = Scenario::from_preset(&named.kit, preset);
            let outcome = run(scenario.case(), &scenario.choices);
            let to_fund: f64 = outcome.years.iter().map(|year| year.funding.to_fund).sum();
            let table = contributions(&scenario, None);
            assert_eq!(table.is_some(), to_fund >= 0.5, "{}", named.name);
            let Some(table) = table else { continue };
            assert_eq!(table.foot[0].cells[0].line.plain(), pounds(to_fund), "{}", named.name);
            let councils: f64 =
                (0..scenario.case().councils.len()).map(|at| outcome.contribution(at)).sum();
            let sources = scenario.case().sources.iter().enumerate();
            let pots: f64 = sources
                .filter(|(_, source)| source.payer.is_none())
                .flat_map(|(place, _)| outcome.years.iter().map(move |year| (place, year)))
                .map(|(place, year)| year.funding.sources[place])
                .sum();
            let sum = councils + pots + outcome.shortfall();
            assert!((sum - to_fund).abs() < 1.0, "{}: {sum} {to_fund}", named.name);
        }
    }
}

/// The view says what stands beside what; the page only lays it out.
#[test]
fn rule_and_contributions_stand_beside_the_chart() {
    let parts = screen_as(&first(), View::Funds, None, |_| {});
    let beside = parts.iter().find_map(|part| match part {
        Part::Group(Group::Beside, parts) => Some(parts),
        _ => None,
    });
    let [Part::Charts(charts), Part::Group(Group::ByHand, with)] = &beside.expect("a group")[..]
    else {
        panic!("a chart and what goes with it")
    };
    assert_eq!(charts[0].figure.id, "funding-by-year");
    assert!(with.iter().any(|part| matches!(part, Part::Table(_))));
    assert!(all_parts(with).iter().any(|part| matches!(part, Part::Lever(_))));
}
