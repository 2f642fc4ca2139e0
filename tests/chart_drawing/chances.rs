//! Figures of what is uncertain, to draw.

use crate::figures::{any_label, any_value, columns, figure, years};
use derwent::chart::{
    Area, Body, Columns, Distribution, Dot, Dots, Dumbbell, Dumbbells, Figure, Ink, Line, Map,
    Mark, Measure, Scaling, Swing, Swings,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Part of the range, the middle and the central case, in millions at the end of each year.
const LOW: [f64; 10] = [-14.0, -30.0, -31.0, -16.0, 4.0, 26.0, 49.0, 72.0, 95.0, 119.0];
const MIDDLE: [f64; 10] = [-11.0, -22.0, -16.0, 7.0, 34.0, 61.0, 88.0, 115.0, 143.0, 171.0];
const HIGH: [f64; 10] = [-8.0, -14.0, 1.0, 33.0, 64.0, 96.0, 128.0, 159.0, 191.0, 223.0];

fn in_pounds(millions: [f64; 10]) -> Vec<f64> {
    millions.map(|value| value * 1e6).to_vec()
}

/// The running total over many runs, with the central case and its payback.
pub fn fan() -> Figure {
    let line = |label: &str, ink, values| Line { label: label.to_owned(), values, ink };
    let columns = Columns {
        years: years(10),
        lines: vec![
            line("Middle", Ink::Blue, in_pounds(MIDDLE)),
            line("As planned", Ink::Orange, in_pounds(MIDDLE.map(|value| value * 0.982))),
        ],
        areas: vec![Area {
            label: "8 in 10 of all runs".to_owned(),
            low: in_pounds(LOW),
            high: in_pounds(HIGH),
            ink: Ink::Blue,
        }],
        mark: Some(Mark { at: 3.7, label: "Paid back after 3.7 years".to_owned() }),
        ..Columns::default()
    };
    figure("fan", Body::Columns(columns))
}

/// The chance of being paid back by the end of each year.
pub fn chance() -> Figure {
    let chances = vec![0.0, 0.0, 0.003, 0.31, 0.72, 0.91, 0.97, 0.993, 0.999, 1.0];
    let stacks = [("Paid back by the end of the year", Ink::Blue, chances)];
    let mut figure = columns("chance", 10, stacks.into_iter());
    if let Body::Columns(columns) = &mut figure.body {
        columns.measure = Measure::Chance;
        columns.asked = Some(4);
    }
    figure
}

/// The result of many runs, in few of them below zero.
pub fn distribution() -> Figure {
    let shares = (0..30).map(|bin| {
        let distance = (f64::from(bin) - 16.5) / 4.6;
        0.09 * (-distance * distance / 2.0).exp()
    });
    let mark = |at: f64, label: &str| Mark { at: at * 1e6, label: label.to_owned() };
    let distribution = Distribution {
        from: -80e6,
        width: 15e6,
        shares: shares.collect(),
        marks: vec![
            mark(171.0, "Middle £171m"),
            mark(119.0, "1 in 10 below £119m"),
            mark(223.0, "1 in 10 above £223m"),
            mark(168.0, "As planned £168m"),
        ],
        dashed: Some(3),
    };
    figure("distribution", Body::Distribution(distribution))
}

/// What each input does to the result.
pub fn tornado() -> Figure {
    let row = |label: &str, remark: &str, low: f64, high: f64, share: u32| Swing {
        label: label.to_owned(),
        remark: Some(remark.to_owned()).filter(|remark| !remark.is_empty()),
        low: low * 1e6,
        high: high * 1e6,
        value: format!("{share}% of the spread"),
    };
    let swings = Swings {
        name: "As planned",
        central: 168e6,
        rows: vec![
            row("Front office savings", "£8.3m to £17.4m", 131.0, 204.0, 41),
            row("Delivered of what is planned", "72% to 96%", 144.0, 186.0, 31),
            row("One-off cost of technology", "£10.4m to £17.9m", 173.0, 161.0, 14),
            row("Delay", "0 to 14 months", 168.0, 156.0, 9),
            row("Attribution", "", 159.0, 164.0, 4),
            row("Discount rate", "", 168.0, 168.0, 0),
        ],
    };
    figure("tornado", Body::Swings(swings))
}

/// When three tables think that the money is back, against the model.
pub fn dots() -> Figure {
    let dot = |label: &str, at: Option<f64>, before: Option<f64>, value: &str| Dot {
        label: label.to_owned(),
        at,
        before,
        value: value.to_owned(),
        ..Dot::default()
    };
    let model = dot("The model", Some(3.48), None, "September 2026");
    let rows = vec![
        Dot { range: Some((3.48, 5.0)), is_model: true, ..model },
        dot("Table 1", Some(2.0), None, "March 2025"),
        dot("Table 2", Some(6.5), Some(9.0), "September 2029"),
        dot("Table 3", None, None, "not in the years counted"),
    ];
    figure("guesses", Body::Dots(Dots { rows, measure: Measure::Years }))
}

/// Ways of working: with a score of the room's own, several of them, and one whose scores are lost.
pub fn enablers() -> Figure {
    let row = |label: &str, remark: &str, scores: [Option<f64>; 3]| Dumbbell {
        label: label.to_owned(),
        remark: Some(remark.to_owned()),
        now: scores[0],
        future: scores[1],
        own: scores[2],
        spread: scores[2].map(|own| (own - 0.6, own + 0.3)),
    };
    let rows = vec![
        row("Governance and leadership", "not in the papers we have", [None, None, None]),
        row("Workforce", "1.86 \u{2192} 3.47", [Some(1.86), Some(3.47), Some(2.5)]),
        row(
            "Customer experience and communications",
            "1.83 \u{2192} 3.94",
            [Some(1.83), Some(3.94), None],
        ),
        row("Going back", "3 \u{2192} 2", [Some(3.0), Some(2.0), Some(1.6)]),
    ];
    figure("enablers", Body::Dumbbells(Dumbbells { scale: (1, 4), rows }))
}

/// Where the aim of payback in five years is met, over delivery and cost.
pub fn map() -> Figure {
    const COLUMNS: u32 = 24;
    const ROWS: u32 = 16;
    // How much is delivered, across, less what it costs, up; curved a little.
    let margin = |across: f64, up: f64| across - 0.25 - 0.55 * up * up - 0.1 * up;
    let middle = |index: u32, count: u32| (f64::from(index) + 0.5) / f64::from(count);
    let margins = (0..ROWS).flat_map(|row| {
        (0..COLUMNS).map(move |column| margin(middle(column, COLUMNS), middle(row, ROWS)))
    });
    let border = |up: f64| (0.25 + 0.55 * up * up + 0.1 * up, up);
    let ups = |row: u32| f64::from(row) / f64::from(ROWS);
    let scaling = |label: &str, low: &str, middle: &str, high: &str| Scaling {
        label: label.to_owned(),
        values: [low, middle, high].map(str::to_owned).to_vec(),
    };
    let map = Map {
        across: scaling("Delivered of what is planned", "50%", "75%", "100%"),
        up: scaling("One-off cost", "£30.0m", "£45.0m", "£60.0m"),
        columns: COLUMNS as usize,
        margins: margins.collect(),
        line: (0..ROWS).map(|row| [border(ups(row)), border(ups(row + 1))]).collect(),
        here: (0.62, 0.45),
    };
    figure("map", Body::Map(map))
}

/// Any number, finite or not.
fn any_number() -> impl Strategy<Value = f64> {
    let odd = prop::sample::select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY]);
    prop_oneof![5 => any_value(), 3 => 0.0..1.0_f64, 1 => odd]
}

pub fn any_distribution() -> impl Strategy<Value = Distribution> {
    let mark = (any_number(), any_label()).prop_map(|(at, label)| Mark { at, label });
    (any_number(), any_number(), vec(any_number(), 0..50), vec(mark, 0..6)).prop_map(
        |(from, width, shares, marks)| Distribution { from, width, shares, marks, dashed: Some(1) },
    )
}

pub fn any_swings() -> impl Strategy<Value = Swings> {
    let texts = (any_label(), prop::option::of(any_label()), any_label());
    let row = (texts, any_number(), any_number())
        .prop_map(|((label, remark, value), low, high)| Swing { label, remark, low, high, value });
    (any_number(), vec(row, 0..20)).prop_map(|(central, rows)| Swings {
        central,
        name: "As planned",
        rows,
    })
}

pub fn any_dots() -> impl Strategy<Value = Dots> {
    let place = || prop::option::of(any_number());
    let range = prop::option::of((any_number(), any_number()));
    let dot = (any_label(), any_label(), place(), place(), range, any::<bool>()).prop_map(
        |(label, value, at, before, range, is_model)| Dot {
            label,
            at,
            before,
            range,
            value,
            is_model,
        },
    );
    let measure = prop::sample::select(vec![Measure::Money, Measure::Years]);
    (vec(dot, 0..20), measure).prop_map(|(rows, measure)| Dots { rows, measure })
}

pub fn any_dumbbells() -> impl Strategy<Value = Dumbbells> {
    let score = || prop::option::of(any_number());
    let row = (any_label(), prop::option::of(any_label()), score(), score(), score());
    let row = row.prop_map(|(label, remark, now, future, own)| Dumbbell {
        label,
        remark,
        now,
        future,
        own,
        spread: now.zip(own),
    });
    (0..9_u32, 0..9_u32, vec(row, 0..20))
        .prop_map(|(low, high, rows)| Dumbbells { scale: (low, high), rows })
}

pub fn any_map() -> impl Strategy<Value = Map> {
    let scaling = || {
        (any_label(), any_label(), any_label(), any_label()).prop_map(
            |(label, low, middle, high)| Scaling { label, values: vec![low, middle, high] },
        )
    };
    let point = || (any_number(), any_number());
    let line = vec((point(), point()).prop_map(|(from, to)| [from, to]), 0..9);
    let cells = (0..12_usize, vec(any_number(), 0..99));
    (scaling(), scaling(), cells, line, point()).prop_map(
        |(across, up, (columns, margins), line, here)| Map {
            across,
            up,
            columns,
            margins,
            line,
            here,
        },
    )
}
