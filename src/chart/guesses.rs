//! What a room answered, against what the model says.

use super::figure::{Bar, Bars, Body, Cell, Dot, Dots, Figure, Ink, Measure, Table};

/// Answers as dots along the axis of what was asked for, a row each.
#[must_use]
pub fn guesses(caption: String, summary: String, rows: Vec<Dot>, measure: Measure) -> Figure {
    let unit = if measure == Measure::Years { "In years" } else { "In pounds" };
    let cell = |value: Option<f64>| match value {
        None => Cell::Empty,
        Some(value) if measure == Measure::Years => Cell::Number(value),
        Some(value) => Cell::Pounds(value),
    };
    let row = |dot: &Dot| {
        let texts = [&dot.label, &dot.value].map(|text| Cell::Text(text.clone()));
        texts.into_iter().chain([cell(dot.at), cell(dot.before)]).collect()
    };
    let table = Table {
        head: ["Who", "Answer", unit, "In the round before"].map(str::to_owned).to_vec(),
        rows: rows.iter().map(row).collect(),
    };
    Figure { id: "guesses", caption, summary, body: Body::Dots(Dots { rows, measure }), table }
}

/// How often each answer was given, and how often in the round before, if there was one.
#[must_use]
pub fn counted(
    caption: String,
    summary: String,
    counts: &[(String, usize)],
    before: Option<&[(String, usize)]>,
) -> Figure {
    let was = |place: usize| before.and_then(|before| Some(before.get(place)?.1));
    let bar = |(place, (label, count)): (usize, &(String, usize))| Bar {
        remark: was(place).map(|was| format!("{was} in the round before")),
        ..Bar::plain(label, (0.0, *count as f64), count.to_string(), Ink::Blue)
    };
    let row = |(place, (label, count)): (usize, &(String, usize))| {
        let was = was(place).map_or(Cell::Empty, |was| Cell::Number(was as f64));
        vec![Cell::Text(label.clone()), Cell::Number(*count as f64), was]
    };
    let table = Table {
        head: ["Answer", "How many", "In the round before"].map(str::to_owned).to_vec(),
        rows: counts.iter().enumerate().map(row).collect(),
    };
    let rows = counts.iter().enumerate().map(bar).collect();
    let body = Body::Bars(Bars { rows, connected: false });
    Figure { id: "answers", caption, summary, body, table }
}
