//! What the panel of the levers says beside their names and values.

use super::act::Act;
use super::line::{Line, Press, Run};
use super::part::{List, Part, Tone};
use super::views::doubted;
use crate::case::{Case, Line as CaseLine, LineKind, PublishedFigure};
use crate::model::{Choices, Outcome};
use crate::scenario::{
    First, Group, Kind, Kit, Lever, Subject, bare_unit, find_levers, quoted, range_text,
};
use crate::words::{
    Search, amount, citation, count_in_words, grouped, percent, pounds, projects_summary, remarks,
    wider_claim, worked_out,
};

/// Where a lever's figure comes from, under an option of the case: what the papers print, what is
/// assumed, how far the lever goes, and the way to all sources.
#[must_use]
pub fn lever_info(case: &Case, lever: &Lever, option: usize) -> Vec<Part> {
    let assumption = lever.basis.assumption.as_deref().and_then(|id| case.assumption(id));
    let figures: Vec<_> = case.figures.iter().filter(|figure| bears_on(lever, figure)).collect();
    let mut parts = Vec::new();
    if !figures.is_empty() {
        let head = Line::default().with(Run::Tag(PUBLISHED.to_owned()));
        parts.push(Part::Words(Tone::Plain, head.text(" What the papers print:")));
        let printed = figures.iter().take(4).map(|figure| {
            let line = Line::from(format!("{}: ", figure.label)).with(Run::Strong(amount(figure)));
            let worked_out = worked_out(figure).map(|text| format!(" ({text})"));
            let line = line.text(worked_out.unwrap_or_default());
            line.text(" ").with(Run::Cite(citation(case, &figure.source)))
        });
        let remarks = remarks(&figures).into_iter().map(Line::from);
        let lines = printed.chain(left_out(case, lever)).chain(remarks);
        parts.push(Part::List(List::Plain, lines.collect()));
    }
    if let Some(assumption) = assumption {
        let tag = if assumption.is_published { PUBLISHED } else { "Assumed" };
        let line = Line::default().with(Run::Tag(tag.to_owned()));
        let line = line.text(format!(" {}. {} ", assumption.label, assumption.reason));
        let line = line.with(Run::Cite(citation(case, &assumption.source)));
        parts.push(Part::Words(Tone::Plain, line));
    }
    parts.push(Part::Words(Tone::Plain, range(lever, option).into()));
    let query = lever.basis.figures.first().or(lever.basis.assumption.as_ref());
    let sources = Act::Find(query.cloned().unwrap_or_default());
    let sources = Press::link("See all sources for this", sources);
    let doubt = doubted(&lever.full_name, Some(&lever.id), "");
    let tools = Line::default().with(Run::Press(sources)).text(" ").with(doubt);
    parts.push(Part::Words(Tone::Tools, tools));
    parts
}

const PUBLISHED: &str = "Published";

/// The councils that the papers leave out of a line.
fn left_out(case: &Case, lever: &Lever) -> Option<Line> {
    let (kind, place) = match lever.subject {
        Subject::Saving(place) => (LineKind::Saving, place),
        Subject::Recurring(place) => (LineKind::Cost, place),
        Subject::OneOff(place) => (LineKind::OneOff, place),
        _ => return None,
    };
    let is_here =
        |line: &&CaseLine| (line.kind, line.place) == (kind, place) && !line.excludes.is_empty();
    let line = case.lines.iter().find(is_here)?;
    let names: Vec<_> =
        line.excludes.iter().map(|council| case.councils[*council].short_name.as_str()).collect();
    let left_out = Line::from("Left out: ").with(Run::Strong(names.join(", "))).text(" ");
    Some(left_out.with(Run::Cite(citation(case, &line.excludes_source))))
}

/// Whether a published figure is one of those named by the lever.
fn bears_on(lever: &Lever, figure: &PublishedFigure) -> bool {
    lever.basis.figures.iter().any(|id| {
        figure.id == *id
            || (id.ends_with('.')
                && figure.id.starts_with(id.as_str())
                && !figure.id.contains(".year-"))
    })
}

fn range(lever: &Lever, option: usize) -> String {
    match &lever.kind {
        Kind::Number { .. } => {
            let goes = format!("Goes from {}.", range_text(lever, option));
            match bare_unit(lever, option) {
                Some(unit) => format!(
                    "{goes} In the field a number alone counts {unit}; \u{201c}low\u{201d}, \
                     \u{201c}middle\u{201d} and \u{201c}high\u{201d} are understood too."
                ),
                None => goes,
            }
        }
        Kind::Councils(councils) => {
            format!("Any of the {} councils.", count_in_words(councils.len()))
        }
        Kind::Choice(options) => {
            let labels: Vec<_> = options.iter().map(|option| option.label.as_str()).collect();
            format!("One of: {}.", labels.join("; "))
        }
    }
}

/// What the group comes to.
#[must_use]
pub fn group_summary(group: Group, outcome: &Outcome, choices: &Choices) -> String {
    let totals = &outcome.totals;
    match group {
        Group::WhoTakesPart => {
            let taking_part = outcome.takes_part.iter().filter(|takes_part| **takes_part).count();
            format!("{taking_part} of {} councils", outcome.takes_part.len())
        }
        Group::WiderBenefits => wider_claim(totals.wider_full_effect),
        Group::Savings => {
            let saved = format!("{} a year", pounds(totals.organisational_full_effect));
            let costs: f64 = outcome.recurring().filter_map(|row| row.full).sum();
            if costs < 0.5 { saved } else { format!("{saved}, costs {}", pounds(costs)) }
        }
        Group::OneOffCost => pounds(totals.one_off_cost),
        Group::Team => {
            let cost: f64 = outcome.years.iter().map(|year| year.programme_cost).sum();
            format!("{} in all", pounds(cost))
        }
        Group::Funding => match totals.no_payer {
            unpaid if unpaid < 0.5 => "nothing without a payer".to_owned(),
            unpaid => format!("{} without a payer", pounds(unpaid)),
        },
        Group::Projects => projects_summary(outcome),
        Group::Appraisal => {
            format!("{} years at {}", choices.horizon, percent(choices.discount_rate, 2))
        }
        Group::Uncertainty => format!("{} runs", grouped(f64::from(choices.draws))),
        Group::Coalition => format!("wider benefits at {}", percent(choices.social_weight, 0)),
    }
}

/// What is said of a search: how much it found here, and what of it stands above.
#[must_use]
pub fn found_levers(kit: &Kit, query: &str) -> String {
    if Search::new(query).is_for_anything() {
        return String::new();
    }
    let (above, here): (Vec<_>, Vec<_>) =
        find_levers(kit, query).into_iter().partition(|index| kit.is_first(*index));
    let names: Vec<_> = above.iter().map(|index| name_above(kit, *index)).collect();
    let above = format!("Above: {}.", names.join("; "));
    match (here.len(), names.is_empty()) {
        (0, true) => format!(
            "No lever has \u{201c}{}\u{201d} in its name. Try fewer letters, another word for it, \
             or the name of a group.",
            quoted(query.trim())
        ),
        (0, false) => above,
        (1, true) => "1 lever found.".to_owned(),
        (count, true) => format!("{count} levers found."),
        (1, false) => format!("1 lever found below. {above}"),
        (count, false) => format!("{count} levers found below. {above}"),
    }
}

/// What a lever among the first is called, and in which group it is found there.
fn name_above(kit: &Kit, index: usize) -> String {
    let lever = &kit.levers()[index];
    if kit.first().contains(&First::Group(lever.group)) {
        format!("{}, in \u{201c}{}\u{201d}", lever.label, lever.group.title())
    } else {
        lever.label.clone()
    }
}
