//! What each change from the starting point adds.

use super::figure::{Bar, Bars, Body, Cell, Figure, Ink, Table};
use crate::model::{Explanation, LeversAre, Step};
use crate::words::{Metric, bridge_text, signed};

/// From the starting point to the scenario, change by change. Without an explanation the figure says why
/// there is none.
#[must_use]
pub fn waterfall(
    metric: Metric,
    preset: &str,
    explanation: Option<&Explanation>,
    levers_are: LeversAre,
) -> Figure {
    let (rows, table) = steps(metric, (preset, "This scenario"), explanation);
    Figure {
        id: "waterfall",
        caption: format!(
            "What each change does to the {}, {}",
            metric.label(),
            levers_are.to_plan()
        ),
        summary: summary(metric, explanation),
        body: Body::Bars(Bars { rows, connected: true }),
        table,
    }
}

/// From one scenario to another, difference by difference. `to_plan` says on which condition both
/// figures stand.
#[must_use]
pub fn bridge_figure(
    metric: Metric,
    ends: (char, char),
    explanation: Option<&Explanation>,
    to_plan: &str,
) -> Figure {
    let (from, to) = ends;
    let (rows, table) = steps(metric, (&from.to_string(), &to.to_string()), explanation);
    Figure {
        id: "bridge",
        caption: format!("What turns {from} into {to}: {}, {to_plan}", metric.label()),
        summary: bridge_text(metric, ends, explanation),
        body: Body::Bars(Bars { rows, connected: true }),
        table,
    }
}

/// A bar for each end and each step, and the same as a table; nothing without an explanation.
fn steps(
    metric: Metric,
    (from, to): (&str, &str),
    explanation: Option<&Explanation>,
) -> (Vec<Bar>, Table) {
    let Some(found) = explanation else { return Default::default() };
    let end = found.steps.last().map_or(found.start, |step| step.after);
    let ends =
        |label: &str, value: f64| Bar::plain(label, (0.0, value), metric.text(value), Ink::Blue);
    let changes = found.steps.iter().map(|step| {
        let difference = step.after - step.before;
        let ink = if difference < 0.0 { Ink::Plum } else { Ink::Teal };
        let value = signed(difference, |difference| metric.text(difference));
        Bar::plain(&step.label, (step.before, step.after), value, ink)
    });
    let rows = [ends(from, found.start)].into_iter().chain(changes).chain([ends(to, end)]);
    (rows.collect(), table(metric, (from, to), found))
}

fn summary(metric: Metric, explanation: Option<&Explanation>) -> String {
    let Some(Explanation { start, steps, is_exact }) = explanation else {
        return "There is nothing to compare: with some of the changes, or without them, the money is \
                never back."
            .to_owned();
    };
    let size = |step: &Step| (step.after - step.before).abs();
    let largest = steps.iter().max_by(|one, other| size(one).total_cmp(&size(other)));
    let Some(largest) = largest else {
        return "No lever differs from the starting point yet.".to_owned();
    };
    let nothing = metric.text(0.0);
    let most = largest.after - largest.before;
    let of = metric.label();
    let moves = |by: f64| {
        let (verb, to) = if by < 0.0 { ("takes", "from") } else { ("adds", "to") };
        format!("{verb} {} {to} the {of}", metric.text(by.abs()))
    };
    if metric.text(most.abs()) == nothing {
        return match steps.len() {
            1 => format!("The change does not move the {of}."),
            _ => format!("None of the changes moves the {of}."),
        };
    }
    if steps.len() == 1 {
        return format!("\u{201c}{}\u{201d} {}.", largest.label, moves(most));
    }
    let difference = steps.last().map_or(*start, |step| step.after) - start;
    let together = if metric.text(difference.abs()) == nothing {
        format!("Together the changes leave the {of} as it was")
    } else {
        let (verb, to) = if difference < 0.0 { ("take", "from") } else { ("add", "to") };
        format!("Together the changes {verb} {} {to} the {of}", metric.text(difference.abs()))
    };
    let how = if *is_exact {
        "What a change adds depends on which came before it, so each is given its average over every order."
    } else {
        "What a change adds depends on which came before it, so each is given its average over 16 \
         orders, always the same ones."
    };
    let does = if most < 0.0 { "takes" } else { "adds" };
    format!(
        "{together}; \u{201c}{}\u{201d} does most: it {does} {}. {how}",
        largest.label,
        metric.text(most.abs()),
    )
}

fn table(metric: Metric, (from, to): (&str, &str), explanation: &Explanation) -> Table {
    let cell = |value: f64| match metric {
        Metric::PaybackYears => Cell::Number(value),
        _ => Cell::Pounds(value),
    };
    let row = |label: &str, adds, then| vec![Cell::Text(label.to_owned()), adds, cell(then)];
    let start = row(from, Cell::Empty, explanation.start);
    let end = explanation.steps.last().map_or(explanation.start, |step| step.after);
    let steps = explanation
        .steps
        .iter()
        .map(|step| row(&step.label, cell(step.after - step.before), step.after));
    Table {
        head: ["Change", "Adds", "Then"].map(str::to_owned).to_vec(),
        rows: [start].into_iter().chain(steps).chain([row(to, Cell::Empty, end)]).collect(),
    }
}
