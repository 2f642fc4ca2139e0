//! What each change from the preset adds.

use super::figure::{Bar, Bars, Body, Cell, Figure, Ink, Pattern, Table};
use crate::model::Step;
use crate::words::{pounds, signed};

/// From the preset to the scenario, change by change. `measure` names what is measured, in
/// pounds; `start` is its value at the preset.
#[must_use]
pub fn waterfall(measure: &str, preset: &str, start: f64, changes: &[Step]) -> Figure {
    let end = changes.last().map_or(start, |change| change.after);
    let ends = |label: &str, value: f64| Bar {
        heading: None,
        label: label.to_owned(),
        remark: None,
        from: 0.0,
        to: value,
        range: None,
        value: pounds(value),
        ink: Ink::Blue,
        pattern: Pattern::Solid,
    };
    let mut rows = vec![ends(preset, start)];
    rows.extend(changes.iter().map(|change| {
        let difference = change.after - change.before;
        Bar {
            heading: None,
            label: change.label.clone(),
            remark: None,
            from: change.before,
            to: change.after,
            range: None,
            value: signed(difference, pounds),
            ink: if difference < 0.0 { Ink::Plum } else { Ink::Teal },
            pattern: Pattern::Solid,
        }
    }));
    rows.push(ends("This scenario", end));
    Figure {
        id: "waterfall",
        caption: format!("What each change does to the {measure}"),
        summary: summary(measure, start, end, changes),
        table: table(preset, start, end, changes),
        body: Body::Bars(Bars { rows, connected: true }),
    }
}

fn summary(measure: &str, start: f64, end: f64, changes: &[Step]) -> String {
    let largest = changes.iter().max_by(|one, other| {
        let size = |change: &Step| (change.after - change.before).abs();
        size(one).total_cmp(&size(other))
    });
    let Some(largest) = largest else {
        return "Nothing is changed from the preset yet.".to_owned();
    };
    let difference = end - start;
    let verb = if difference < 0.0 { "take" } else { "add" };
    let to = if difference < 0.0 { "from" } else { "to" };
    format!(
        "Together the changes {verb} {} {to} the {measure}; \u{201c}{}\u{201d} does most, {}. \
         They are made one after the other, in the order of the levers.",
        pounds(difference.abs()),
        largest.label,
        signed(largest.after - largest.before, pounds),
    )
}

fn table(preset: &str, start: f64, end: f64, changes: &[Step]) -> Table {
    let mut rows = vec![vec![Cell::Text(preset.to_owned()), Cell::Empty, Cell::Pounds(start)]];
    rows.extend(changes.iter().map(|change| {
        vec![
            Cell::Text(change.label.clone()),
            Cell::Pounds(change.after - change.before),
            Cell::Pounds(change.after),
        ]
    }));
    rows.push(vec![Cell::Text("This scenario".to_owned()), Cell::Empty, Cell::Pounds(end)]);
    Table { head: ["Change", "Adds", "Then"].map(str::to_owned).to_vec(), rows }
}
