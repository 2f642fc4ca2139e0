//! Figures to draw.

use crate::chances::{any_distribution, any_dots, any_dumbbells, any_map, any_swings};
use crate::roadmaps::any_roadmap;
use derwent::chart::{
    Area, Band, Bar, Bars, Body, Columns, Figure, Ghost, Ink, Line, Mark, Measure, Pattern, Stack,
    Table,
};
use proptest::collection::vec;
use proptest::prelude::*;

const INKS: [Ink; 6] = [Ink::Blue, Ink::Teal, Ink::Plum, Ink::Orange, Ink::Grey, Ink::Lilac];

pub fn figure(id: &'static str, body: Body) -> Figure {
    Figure {
        id,
        caption: format!("The {id}"),
        summary: format!("What the {id} shows."),
        body,
        table: Table::default(),
    }
}

pub fn years(count: usize) -> Vec<String> {
    (0..count).map(|year| format!("{}/{:02}", 2023 + year, (24 + year) % 100)).collect()
}

/// Stacked columns.
pub fn columns(
    id: &'static str,
    count: usize,
    stacks: impl Iterator<Item = (&'static str, Ink, Vec<f64>)>,
) -> Figure {
    let stacks = stacks.map(|(label, ink, values)| Stack {
        label: label.to_owned(),
        values,
        ink,
        pattern: Pattern::Solid,
    });
    let columns = Columns { years: years(count), stacks: stacks.collect(), ..Columns::default() };
    figure(id, Body::Columns(columns))
}

fn millions<const N: usize>(values: [f64; N]) -> Vec<f64> {
    values.map(|value| value * 1e6).to_vec()
}

/// Savings, one-off cost and team, with the running total and payback.
pub fn cash_flow() -> Figure {
    let savings = millions([0.0, 7.4, 17.4, 29.6, 43.0, 43.0, 43.0, 43.0, 43.0, 43.0]);
    let cost = millions([-11.5, -19.1, -7.6, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    let team = millions([-0.07, -0.36, -0.36, -0.36, -0.36, 0.0, 0.0, 0.0, 0.0, 0.0]);
    let mut total = 0.0;
    let added_up = savings.iter().zip(&cost).zip(&team).map(|((savings, cost), team)| {
        total += savings + cost + team;
        total
    });
    let added_up: Vec<f64> = added_up.collect();
    let stacks = [
        ("Savings", Ink::Teal, savings),
        ("One-off cost", Ink::Plum, cost),
        ("Programme team", Ink::Orange, team),
    ];
    let mut figure = columns("cash-flow", 10, stacks.into_iter());
    if let Body::Columns(columns) = &mut figure.body {
        columns.lines =
            vec![Line { label: "Added up".to_owned(), values: added_up.clone(), ink: Ink::Blue }];
        columns.mark = Some(Mark { at: 3.48, label: "Paid back after 3.5 years".to_owned() });
        let times = |part: f64| added_up.iter().map(|sum| sum * part).collect::<Vec<f64>>();
        columns.areas.push(Area {
            label: "8 of 10 runs, added up".to_owned(),
            low: times(0.6),
            high: times(0.97),
            ink: Ink::Blue,
        });
        columns.ghost = Some(Ghost::Line(times(0.8)));
    }
    figure
}

/// Savings by driver with the published range.
pub fn savings() -> Figure {
    let build = [0.0, 0.17, 0.4, 0.68, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0];
    let times = |amount: f64| build.map(|part| part * amount).to_vec();
    let stacks = [
        ("Front office", Ink::Blue, times(12.8e6)),
        ("Back office", Ink::Teal, times(10.9e6)),
        ("Service delivery", Ink::Plum, times(4.7e6)),
        ("Senior management", Ink::Orange, times(1.3e6)),
        ("Buying together", Ink::Grey, times(13.4e6)),
    ];
    let mut figure = columns("savings", 10, stacks.into_iter());
    if let Body::Columns(columns) = &mut figure.body {
        columns.band = Some(Band {
            label: "Published low to high".to_owned(),
            low: times(20.0e6),
            high: times(65.9e6),
        });
        columns.ghost = Some(Ghost::Totals(build.map(|part| [0.0, part * 30e6]).to_vec()));
    }
    figure
}

/// Who funds each year, with a shortfall.
pub fn funding() -> Figure {
    let in_years = |values: [f64; 5]| values.iter().copied().chain([0.0; 5]).collect();
    let stacks = [
        ("County", Ink::Blue, in_years([70_161.0, 144e3, 144e3, 144e3, 144e3])),
        ("Economic Partnership", Ink::Teal, in_years([0.0, 120e3, 120e3, 120e3, 120e3])),
        ("Business rates pool", Ink::Orange, in_years([0.0, 93_747.0, 0.0, 0.0, 0.0])),
        ("Not yet funded", Ink::Plum, in_years([0.0, 0.0, 93_747.0, 93_747.0, 93_747.0])),
    ];
    let mut figure = columns("funding", 10, stacks.into_iter());
    if let Body::Columns(columns) = &mut figure.body {
        columns.stacks[3].pattern = Pattern::Hatched;
    }
    figure
}

fn bar(label: &str, from: f64, to: f64, value: &str, ink: Ink) -> Bar {
    Bar {
        heading: None,
        label: label.to_owned(),
        remark: None,
        from,
        to,
        range: None,
        ghost: None,
        value: value.to_owned(),
        ink,
        pattern: Pattern::Solid,
        parts: Vec::new(),
    }
}

/// One-off cost with published ranges.
pub fn cost() -> Figure {
    let lines = [
        ("Technology", 14.0, "£14.0m", Some((10.0, 18.0))),
        ("Service transformation", 11.5, "£11.5m", Some((9.0, 14.0))),
        ("Redundancy, other staff", 4.41, "£4.4m", Some((3.05, 5.77))),
        ("Training", 0.2, "£0.20m", Some((0.1, 0.3))),
        ("Contingency", 4.98, "£5.0m", None),
    ];
    let rows = lines.map(|(label, cost, value, range)| Bar {
        range: range.map(|(low, high)| (low * 1e6, high * 1e6)),
        ghost: (label == "Technology").then_some(15e6),
        ..bar(label, 0.0, cost * 1e6, value, Ink::Plum)
    });
    figure("cost", Body::Bars(Bars { rows: rows.to_vec(), connected: false }))
}

/// Benefits by outcome and measure.
pub fn measures() -> Figure {
    let with_remark = |heading: Option<&str>, remark: &str, bar: Bar| Bar {
        heading: heading.map(str::to_owned),
        remark: Some(remark.to_owned()),
        ..bar
    };
    let rows = vec![
        with_remark(
            Some("People manage their own health and wellbeing £159.0m"),
            "66% → 41.7%",
            bar("Adults who are obese or overweight", 0.0, 126.8e6, "£126.8m", Ink::Blue),
        ),
        with_remark(
            None,
            "9.5% → 9%",
            bar("People with mental health problems", 0.0, 8.9e6, "£8.9m", Ink::Blue),
        ),
        with_remark(
            Some("A fair society where everyone has opportunities £16.9m"),
            "2.8% → 1.4%",
            bar(
                "Aged 16 to 18 not in education, work or training",
                0.0,
                1.07e6,
                "£1.1m",
                Ink::Teal,
            ),
        ),
        with_remark(
            None,
            "70.8% → 75%",
            bar("Children with a good level of development", 0.0, 50e3, "£50k", Ink::Teal),
        ),
    ];
    figure("measures", Body::Bars(Bars { rows, connected: false }))
}

/// What each change added.
pub fn waterfall() -> Figure {
    let mut rows = vec![
        bar("Two-phase team 2023", 0.0, 218.2e6, "£218.2m", Ink::Grey),
        bar("Technology at the top of its range", 218.2e6, 213.8e6, "−£4.4m", Ink::Plum),
        bar("Delivered in full", 213.8e6, 240.0e6, "+£26.2m", Ink::Teal),
        bar("One year later", 240.0e6, 190.0e6, "−£50.0m", Ink::Plum),
        bar("This scenario", 0.0, 190.0e6, "£190.0m", Ink::Blue),
    ];
    rows[3].pattern = Pattern::Hatched;
    figure("waterfall", Body::Bars(Bars { rows, connected: true }))
}

/// What councils gain and lose.
pub fn councils() -> Figure {
    let mut rows = vec![
        bar("Derbyshire County", 0.0, 3.2e6, "£3.2m", Ink::Teal),
        bar("Amber Valley", 0.0, -0.4e6, "−£400k", Ink::Plum),
        bar("Bolsover", 0.0, -1.9e6, "−£1.9m", Ink::Plum),
        bar("Derby", 0.0, 0.0, "£0", Ink::Plum),
    ];
    rows[1].range = Some((-1.0e6, 0.3e6));
    rows[2].range = Some((-2.5e6, -0.5e6));
    figure("councils", Body::Bars(Bars { rows, connected: false }))
}

/// Any figure; columns and bars with finite values.
pub fn any_figure() -> impl Strategy<Value = Figure> {
    prop_oneof![
        any_columns().prop_map(|columns| figure("any-columns", Body::Columns(columns))),
        any_bars().prop_map(|bars| figure("any-bars", Body::Bars(bars))),
        any_distribution().prop_map(|any| figure("any-distribution", Body::Distribution(any))),
        any_swings().prop_map(|any| figure("any-swings", Body::Swings(any))),
        any_map().prop_map(|any| figure("any-map", Body::Map(any))),
        any_dots().prop_map(|any| figure("any-dots", Body::Dots(any))),
        any_roadmap().prop_map(|any| figure("any-roadmap", Body::Roadmap(any))),
        any_dumbbells().prop_map(|any| figure("any-dumbbells", Body::Dumbbells(any))),
    ]
}

pub fn any_value() -> impl Strategy<Value = f64> {
    let finite = any::<f64>().prop_filter("finite", |value| value.is_finite());
    prop_oneof![3 => -1e9..1e9_f64, 1 => Just(0.0), 1 => -1.0..1.0_f64, 1 => finite]
}

pub fn any_label() -> impl Strategy<Value = String> {
    "[A-Za-z£<&→ ]{0,60}"
}

fn any_ink() -> impl Strategy<Value = Ink> {
    prop::sample::select(INKS.to_vec())
}

fn any_pattern() -> impl Strategy<Value = Pattern> {
    prop::sample::select(vec![Pattern::Solid, Pattern::Hatched, Pattern::Pale])
}

fn any_columns() -> impl Strategy<Value = Columns> {
    (0..=30_usize).prop_flat_map(|count| {
        let values = || vec(any_value(), count);
        let stack = (any_label(), values(), any_ink(), any_pattern())
            .prop_map(|(label, values, ink, pattern)| Stack { label, values, ink, pattern });
        let line = (any_label(), values(), any_ink()).prop_map(|(label, values, ink)| Line {
            label,
            values,
            ink,
        });
        let band = (any_label(), values(), values()).prop_map(|(label, low, high)| Band {
            label,
            low,
            high,
        });
        let area = (any_label(), values(), values(), any_ink())
            .prop_map(|(label, low, high, ink)| Area { label, low, high, ink });
        let ranges = (prop::option::of(band), vec(area, 0..4));
        let measure = prop::sample::select(vec![Measure::Money, Measure::Chance]);
        let mark = (any_value(), any_label()).prop_map(|(at, label)| Mark { at, label });
        let near = (0.0..30.0_f64, any_label()).prop_map(|(at, label)| Mark { at, label });
        let mark = prop::option::of(prop_oneof![mark, near]);
        (vec(stack, 0..6), vec(line, 0..6), ranges, mark, measure).prop_map(
            move |(stacks, lines, (band, areas), mark, measure)| Columns {
                years: years(count),
                stacks,
                lines,
                ghost: ghost(&band, areas.first()),
                band,
                areas,
                mark,
                measure,
                asked: Some(3),
            },
        )
    })
}

/// Made of values that are drawn anyway.
fn ghost(band: &Option<Band>, area: Option<&Area>) -> Option<Ghost> {
    let line = area.map(|area| Ghost::Line(area.low.clone()));
    let totals = |band: &Band| band.low.iter().map(|low| [low.min(0.0), low.max(0.0)]).collect();
    line.or(band.as_ref().map(|band| Ghost::Totals(totals(band))))
}

fn any_bars() -> impl Strategy<Value = Bars> {
    let texts = (prop::option::of(any_label()), any_label(), prop::option::of(any_label()));
    let range = prop::option::of((any_value(), any_value()));
    let row = (texts, any_value(), any_value(), range, "£[0-9]{1,4}m", any_ink(), any_pattern());
    let row = row.prop_map(|((heading, label, remark), from, to, range, value, ink, pattern)| {
        let (ghost, parts) = (range.map(|(low, _)| low), Vec::new());
        Bar { heading, label, remark, from, to, range, ghost, value, ink, pattern, parts }
    });
    (vec(row, 0..30), any::<bool>()).prop_map(|(rows, connected)| Bars { rows, connected })
}
