//! The map of an aim over two levers, as a figure.

mod common;

use common::{case, lever, preset};
use derwent::chart::{Body, Cell, Edge, Figure, Map, aim_map};
use derwent::model::Sample;
use derwent::scenario::{Aim, AimMap, Trials, aim_text, value_text};

fn edge(label: &str, values: &[&str], here: f64) -> Edge {
    let values = values.iter().map(|value| (*value).to_owned()).collect();
    Edge { label: label.to_owned(), values, here }
}

/// Three values across, two up.
fn small(margins: &[f64; 6]) -> Figure {
    let across = edge("How much is delivered", &["0%", "50%", "100%"], 2.0);
    let up = edge("Delay", &["0 years", "5 years"], 0.5);
    let line = [[(0.5, 0.0), (1.0, 1.0)]];
    aim_map("the money is back", &across, &up, margins, &line, Cell::Pounds)
}

fn map(figure: &Figure) -> &Map {
    let Body::Map(map) = &figure.body else { panic!("no map") };
    map
}

#[test]
fn each_row_of_the_table_is_a_place_on_the_map() {
    let figure = small(&[-1.0, 2.0, 3.0, -4.0, -5.0, 0.0]);
    let places = [
        ("0%", "0 years", "Not met"),
        ("50%", "0 years", "Met"),
        ("100%", "0 years", "Met"),
        ("0%", "5 years", "Not met"),
        ("50%", "5 years", "Not met"),
        // Nothing to spare is enough.
        ("100%", "5 years", "Met"),
    ];
    for ((row, (across, up, met)), margin) in
        figure.table.rows.iter().zip(places).zip(&map(&figure).margins)
    {
        let texts = [across, up, met].map(|text| Cell::Text(text.to_owned()));
        assert_eq!(row[..3], texts);
        assert_eq!(row[3], Cell::Pounds(*margin));
    }
    assert_eq!(figure.table.rows.len(), 6);
    assert_eq!(figure.table.head, ["How much is delivered", "Delay", "Aim", "By how much"]);
    assert_eq!(figure.columns(), 3);
}

#[test]
fn the_summary_says_nowhere_everywhere_or_in_how_many_places() {
    assert_eq!(small(&[-1.0; 6]).summary, "Nowhere on this map is it true that the money is back.");
    assert_eq!(small(&[0.0; 6]).summary, "Everywhere on this map the money is back.");
    assert_eq!(
        small(&[-1.0, 2.0, 3.0, -4.0, -5.0, 0.0]).summary,
        "In 3 of the 6 pairs of values shown, the money is back; the line is where that turns. \
         Choose a place to set both levers."
    );
}

#[test]
fn values_stand_in_the_middle_of_their_cells() {
    let figure = small(&[0.0; 6]);
    let shown = map(&figure);
    // Three cells across: the last value lies at 5/6. Half-way between two up is the middle.
    assert_eq!(shown.here, (2.5 / 3.0, 0.5));
    // From between the first two columns, in the lower row, to the second in the upper one.
    assert_eq!(shown.line, [[(1.0 / 3.0, 0.25), (0.5, 0.75)]]);
    assert_eq!(
        (shown.across.label.as_str(), shown.up.label.as_str()),
        ("How much is delivered", "Delay")
    );
    assert_eq!(shown.across.values, ["0%", "50%", "100%"]);
    // Between two values there is none half-way.
    assert_eq!(shown.up.values, ["0 years", "5 years"]);
}

#[test]
fn the_caption_goes_on_in_small_letters_but_for_abbreviations() {
    let caption = |up: &str| {
        let across = edge("Training", &["0%"], 0.0);
        aim_map("so", &across, &edge(up, &["0%"], 0.0), &[1.0], &[], Cell::Pounds).caption
    };
    assert_eq!(caption("Transition cover"), "Training and transition cover, together");
    assert_eq!(caption("NVQ Level 3"), "Training and NVQ Level 3, together");
    let partnership = "Derbyshire Economic Partnership, a year";
    assert_eq!(caption(partnership), format!("Training and {partnership}, together"));
    assert_eq!(small(&[0.0; 6]).caption, "How much is delivered and delay, together");
}

#[test]
fn a_map_of_the_model_is_met_where_the_model_says_so() {
    let choices = preset("slow-start").choices;
    let aim = Aim::WorthAtLeast(0.0);
    let (across, up) = (lever("realisation"), lever("delay"));
    let sample = Sample::default();
    let trials = Trials { sample: &sample, draws: 0 };
    let mut found = AimMap::empty(across, up, &choices, 13);
    while !found.is_complete() {
        found.next_row(case(), aim, &choices, (across, up), trials);
    }
    let edge = |lever: &derwent::scenario::Lever, values: &[f64]| Edge {
        label: lever.label.clone(),
        values: values.iter().map(|value| value_text(lever, choices.option, *value)).collect(),
        here: AimMap::place(values, lever.value(&choices)),
    };
    let figure = aim_map(
        &aim_text(case(), aim, &choices),
        &edge(across, &found.across),
        &edge(up, &found.up),
        &found.margins,
        &found.break_even(),
        Cell::Pounds,
    );
    // Eleven values from 0% to 100% by 10%, and eleven from 0 to 5 years by half a year.
    assert_eq!(map(&figure).across.values, ["0%", "20%", "40%", "60%", "80%", "100%"]);
    let years = ["0 years", "1 year", "2 years", "3 years", "4 years", "5 years"];
    assert_eq!(map(&figure).up.values, years);
    // 50% is five cells after the first, 2 years four.
    let (here_across, here_up) = map(&figure).here;
    assert!((here_across - 5.5 / 11.0).abs() < 1e-12);
    assert!((here_up - 4.5 / 11.0).abs() < 1e-12);
    for (place, row) in figure.table.rows.iter().enumerate() {
        let mut tried = choices.clone();
        across.set(&mut tried, found.across[place % 11]);
        up.set(&mut tried, found.up[place / 11]);
        let worth = common::outcome(&tried).totals.npv_cashable;
        let met = if worth >= 0.0 { "Met" } else { "Not met" };
        assert_eq!((&row[2], &row[3]), (&Cell::Text(met.to_owned()), &Cell::Pounds(worth)));
    }
    // Without savings, the first of eleven columns, it is never worth anything.
    let met = found.margins.iter().filter(|margin| **margin >= 0.0).count();
    assert!((1..=10 * 11).contains(&met) && found.margins[0] < 0.0);
    assert!(figure.summary.starts_with(&format!(
        "In {met} of the 121 pairs of values shown, the councils\u{2019} cash would be worth at \
         least £0 today;"
    )));
}
