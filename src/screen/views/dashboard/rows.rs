//! Measures and lines in a year, with a field for what was recorded; and all years in one table.

use super::Looked;
use crate::case::{LineKind, MeasureRow};
use crate::model::{OfLine, Point, Series, Standing, What, at_this_pace};
use crate::scenario::Recording;
use crate::screen::facts::Facts;
use crate::screen::field::{Judged, Takes};
use crate::screen::line::{Line, Meaning, Run, Trend};
use crate::screen::part::{Cell, Look, Part, Row, Table};
use crate::words::{
    Origin, decimal, exact_pounds, measure_gap, measured, numbered_year, pounds, standing_words,
    sum_gap, way_of,
};

/// A cell without anything in it.
const NONE: &str = "\u{2013}";

fn takes(facts: &Facts, what: &str, id: &str, looked: &Looked) -> Takes {
    Takes::Record(Recording::figure(facts.case(), what, id, looked.year))
}

/// Every measure.
pub fn measures(facts: &Facts, looked: &Looked) -> Part {
    let year = numbered_year(facts.choices().first_year, looked.year);
    let full = facts.choices().wider_full.max(facts.choices().wider_start);
    let row = |series: &Series<'_, &MeasureRow>| {
        let (measure, point) = (series.of, &series.points[looked.year as usize - 1]);
        let show =
            |value: Option<f64>| value.map_or(NONE.to_owned(), |value| measured(measure, value));
        let head = Line::from(&*measure.label).with(Run::Small(way_of(measure)));
        let last = series.recorded_until(looked.year).last();
        let forecast = last
            .and_then(|point| at_this_pace(measure, facts.choices(), point.year, point.recorded?));
        let field = Judged {
            label: format!("{}, recorded in {year}", measure.label),
            value: point.recorded.map_or(String::new(), |value| plain(measure, value)),
            takes: takes(facts, "measure", &measure.id, looked),
        };
        let cells = vec![
            Cell::number(show(point.expected)),
            Cell::number(Line::default().with(Run::Field(field))),
            Cell::number(point.gap.map_or(NONE.to_owned(), |gap| measure_gap(measure, gap))),
            standing(point),
            Cell::number(show(forecast)),
            trend(series, looked.last),
        ];
        Row::new(head, cells)
    };
    let forecast = format!("By {}, at this pace", numbered_year(facts.choices().first_year, full));
    let heads = [
        Cell::words("Measure"),
        Cell::number("Expected"),
        Cell::number("Recorded"),
        Cell::number("Gap"),
        Cell::words("State"),
        Cell::number(forecast),
        Cell::words("Over the years"),
    ];
    Part::Table(Table {
        name: "Measures, expected and recorded".to_owned(),
        heads: heads.into(),
        body: looked.measures.iter().map(row).collect(),
        foot: Vec::new(),
    })
}

/// Every line, and the team.
pub fn lines(facts: &Facts, looked: &Looked) -> Part {
    let year = numbered_year(facts.choices().first_year, looked.year);
    let row = |series: &Series<'_, OfLine>| {
        let point = &series.points[looked.year as usize - 1];
        let (label, kind) = line_name(facts, series.of.what);
        let field = Judged {
            label: format!("{label}, recorded in {year}"),
            value: point.recorded.map_or(String::new(), exact_pounds),
            takes: takes(facts, "line", series.id(), looked),
        };
        let is_counted = looked.year <= facts.choices().horizon;
        let expected = match point.expected {
            Some(sum) if is_counted => Line::figure(pounds(sum), Origin::Row(series.of.row)),
            Some(sum) => pounds(sum).into(),
            None => "not published".into(),
        };
        let cells = vec![
            Cell::number(expected),
            Cell::number(Line::default().with(Run::Field(field))),
            Cell::number(gap_of_sum(point)),
            standing(point),
            trend(series, looked.last),
        ];
        Row::new(Line::from(label).with(Run::Small(kind.to_owned())), cells)
    };
    let heads = [
        Cell::words("Saving or cost"),
        Cell::number("Expected"),
        Cell::number("Recorded"),
        Cell::number("Gap"),
        Cell::words("State"),
        Cell::words("Over the years"),
    ];
    Part::Table(Table {
        name: "Savings and costs, expected and recorded".to_owned(),
        heads: heads.into(),
        body: looked.lines.iter().map(row).collect(),
        foot: Vec::new(),
    })
}

/// All that is recorded, whatever year is looked at.
pub fn all_years(facts: &Facts, looked: &Looked) -> Option<Part> {
    let first_year = facts.choices().first_year;
    let mut body = Vec::new();
    let mut add = |label: &str, point: &Point<'_>, [expected, recorded, gap]: [String; 3]| {
        let cells = vec![
            Cell::words(numbered_year(first_year, point.year)),
            Cell::number(expected),
            Cell::number(recorded),
            Cell::number(gap),
            standing(point),
        ];
        body.push(Row::new(label, cells));
    };
    let or_none = |value: Option<String>| value.unwrap_or_else(|| NONE.to_owned());
    for series in &looked.measures {
        for point in series.recorded_until(looked.last) {
            let show = |value: f64| measured(series.of, value);
            let gap = point.gap.map(|gap| measure_gap(series.of, gap));
            let texts = [point.expected.map(show), point.recorded.map(show), gap];
            add(&series.of.label, point, texts.map(or_none));
        }
    }
    for series in &looked.lines {
        for point in series.recorded_until(looked.last) {
            let texts = [point.expected.map(pounds), point.recorded.map(exact_pounds)];
            let [expected, recorded] = texts.map(or_none);
            let label = line_name(facts, series.of.what).0;
            add(label, point, [expected, recorded, gap_of_sum(point)]);
        }
    }
    if body.is_empty() {
        return None;
    }
    let heads = ["What", "Year", "Expected", "Recorded", "Gap", "State"];
    let heads = heads.iter().enumerate();
    let heads = heads.map(|(place, head)| match place {
        2..=4 => Cell::number(*head),
        _ => Cell::words(*head),
    });
    let table = Table {
        name: "All that is recorded".to_owned(),
        heads: heads.collect(),
        body,
        foot: Vec::new(),
    };
    Some(Part::Fold("All that is recorded, year by year".to_owned(), vec![Part::Table(table)]))
}

/// What a line is called, and of what kind it is.
pub fn line_name<'a>(facts: &Facts<'a>, what: What) -> (&'a str, &'static str) {
    let case = facts.case();
    match what {
        What::Saving(line) | What::Recurring(line) | What::OneOff(line) => {
            let kind = match case.lines[line].kind {
                LineKind::Saving => "saving",
                LineKind::Cost => "yearly cost",
                LineKind::OneOff => "one-off cost",
            };
            (&case.lines[line].label, kind)
        }
        _ => ("Programme team", "cost"),
    }
}

fn plain(measure: &MeasureRow, value: f64) -> String {
    let text = decimal(value, 4);
    if measure.unit == "%" { format!("{text}%") } else { text }
}

fn gap_of_sum(point: &Point<'_>) -> String {
    let beside = point.recorded.into_iter().chain(point.expected).map(f64::abs).fold(0.0, f64::max);
    point.gap.map_or(NONE.to_owned(), |gap| sum_gap(gap, beside))
}

fn standing(point: &Point<'_>) -> Cell {
    let (sign, words) = standing_words(point.standing);
    let words = words.to_owned();
    let said = match point.standing {
        Standing::Behind => Run::Meant(Meaning::Worse, words),
        Standing::NoData => return Cell::words(words).look(Look::Muted),
        _ => Run::Meant(Meaning::Holds, words),
    };
    Cell::words(Line::default().with(Run::Sign(sign.to_owned())).with(said))
}

/// The size of a small line.
const WIDE: f64 = 92.0;
const HIGH: f64 = 20.0;
/// Room for a point at its edge.
const EDGE: f64 = 2.0;

/// What is expected over the years, and the points that were recorded.
fn trend<Of>(series: &Series<'_, Of>, last: u32) -> Cell {
    let points = &series.points[..last as usize];
    let values =
        || points.iter().flat_map(|point| point.expected.into_iter().chain(point.recorded));
    let low = values().fold(f64::INFINITY, f64::min);
    let high = values().fold(f64::NEG_INFINITY, f64::max);
    let across = |year: u32| EDGE + f64::from(year - 1) / f64::from(last.max(2) - 1) * WIDE;
    let down = |value: f64| {
        let part = if high > low { (high - value) / (high - low) } else { 0.5 };
        EDGE + part * HIGH
    };
    let at = |year, value| format!("{:.1} {:.1}", across(year), down(value));
    let mut trend = Trend { expected: String::new(), recorded: String::new() };
    for point in points {
        if let Some(value) = point.expected {
            let pen = if trend.expected.is_empty() { 'M' } else { 'L' };
            trend.expected.push_str(&format!("{pen}{}", at(point.year, value)));
        }
        if let Some(value) = point.recorded {
            trend.recorded.push_str(&format!("M{}h0", at(point.year, value)));
        }
    }
    Cell::words(Line::default().with(Run::Trend(trend)))
}
