//! What is counted as nothing because no figure of it is published.

use super::{NAMED, line_text, quoted};
use crate::case::{Case, LineKind};
use crate::model::{Counted, Outcome};
use crate::words::list::and_list;
use crate::words::number::count_in_words;

/// Whether any of these lines has no figure.
fn any_unknown(mut lines: impl Iterator<Item = Counted>) -> bool {
    lines.any(|line| line.full.is_none())
}

/// Whether any cost of the scenario has no figure.
pub(in crate::words) fn lacks_cost(outcome: &Outcome) -> bool {
    any_unknown(outcome.one_off()) || any_unknown(outcome.recurring())
}

/// Whether any saving of the scenario has no figure.
pub(in crate::words) fn lacks_saving(outcome: &Outcome) -> bool {
    any_unknown(outcome.savings())
}

/// Whether anything of the scenario has no figure.
pub(in crate::words) fn lacks(outcome: &Outcome) -> bool {
    lacks_cost(outcome) || lacks_saving(outcome)
}

/// Whether there are lines, no figure of any is published, and nothing else is spent or gained.
#[must_use]
pub fn nothing_is_published(outcome: &Outcome) -> bool {
    let mut all = outcome.savings().chain(outcome.recurring()).chain(outcome.one_off());
    let team: f64 = outcome.years.iter().map(|year| year.programme_cost).sum();
    lacks(outcome)
        && !all.any(|line| line.full.is_some())
        && team.abs() < 0.5
        && !outcome.has_projects()
}

/// Why it cannot be said who would gain: all of one side of the account has no figure; none where
/// both sides have some, or where the case names only one.
#[must_use]
pub fn one_side_unknown(outcome: &Outcome) -> Option<&'static str> {
    if nothing_is_published(outcome) {
        Some("no figure is published")
    } else if are_unknown(outcome.savings()) {
        Some("no saving is published")
    } else if are_unknown(outcome.one_off().chain(outcome.recurring())) {
        Some("no cost is published")
    } else {
        None
    }
}

/// Whether there are such lines, and none of them has a figure.
fn are_unknown(lines: impl Iterator<Item = Counted>) -> bool {
    let mut lines = lines.map(|line| line.full.is_none()).peekable();
    lines.peek().is_some() && lines.all(|is_unknown| is_unknown)
}

/// "counting only what is published, ", where not everything is; else nothing.
#[must_use]
pub fn only_published(outcome: &Outcome) -> &'static str {
    if lacks(outcome) { "counting only what is published, " } else { "" }
}

/// What is counted as nothing because no figure of it is published, by name, and what is counted
/// at the one bound that is; a whole sentence or two, or nothing.
#[must_use]
pub fn left_out(case: &Case, outcome: &Outcome) -> String {
    left_out_of(case, outcome, &[LineKind::Saving, LineKind::Cost, LineKind::OneOff])
}

/// The same of lines of these kinds.
#[must_use]
pub fn left_out_of(case: &Case, outcome: &Outcome, kinds: &[LineKind]) -> String {
    let mut said = Vec::new();
    said.extend(without_figure(case, outcome, kinds));
    let all = outcome.savings().chain(outcome.recurring()).chain(outcome.one_off());
    let lines = all.map(|counted| &case.lines[counted.position]);
    let lines = lines.filter(|line| kinds.contains(&line.kind));
    let bounds = lines.filter(|line| line.low.is_some() != line.high.is_some());
    let bounds: Vec<String> = bounds.filter_map(line_text).collect();
    match bounds.len() {
        0 => {}
        1..=NAMED => said
            .push(format!("Counted at the only bound that is published: {}.", and_list(&bounds))),
        many => said.push(format!(
            "Of {} lines one bound is published only, and they are counted at it.",
            count_in_words(many)
        )),
    }
    said.join(" ")
}

/// The same of costs alone, without what is counted at a bound.
pub(in crate::words) fn left_out_costs(case: &Case, outcome: &Outcome) -> String {
    without_figure(case, outcome, &[LineKind::Cost, LineKind::OneOff]).unwrap_or_default()
}

fn without_figure(case: &Case, outcome: &Outcome, kinds: &[LineKind]) -> Option<String> {
    let all = [
        (LineKind::Saving, "the saving", "savings", unknown(case, outcome.savings())),
        (LineKind::Cost, "the yearly cost", "yearly costs", unknown(case, outcome.recurring())),
        (LineKind::OneOff, "the one-off cost", "one-off costs", unknown(case, outcome.one_off())),
    ];
    let mut parts = Vec::new();
    for (_, what, several, lines) in all.into_iter().filter(|(kind, ..)| kinds.contains(kind)) {
        match lines.len() {
            0 => {}
            1 => parts.push(format!("{what} {}", lines[0])),
            2..=NAMED => parts.push(format!("the {several} {}", and_list(&lines))),
            many => parts.push(format!("{} {several}", count_in_words(many))),
        }
    }
    (!parts.is_empty())
        .then(|| format!("Not counted, as no figure is published: {}.", and_list(&parts)))
}

/// The names of those without a figure.
fn unknown(case: &Case, lines: impl Iterator<Item = Counted>) -> Vec<String> {
    let unknown = lines.filter(|line| line.full.is_none());
    unknown.map(|line| quoted(&case.lines[line.position])).collect()
}
