//! Where a lever's figure comes from: source, place, unit, range, published or assumed.

use yew::prelude::*;

use crate::app::page::PageEvent;
use crate::case::{Case, Line, LineKind, PublishedFigure};
use crate::scenario::{Kind, Lever, Subject, bare_unit, range_text};
use crate::words::{amount, citation, count_in_words, remarks, worked_out};

/// What stands behind a lever, under an option of the case. `page` gets the question for its
/// sources.
pub fn lever_info(case: &Case, lever: &Lever, option: usize, page: &Callback<PageEvent>) -> Html {
    let assumption = lever.basis.assumption.as_deref().and_then(|id| case.assumption(id));
    let figures: Vec<_> = case.figures.iter().filter(|figure| bears_on(lever, figure)).collect();
    let assumed = || lever.basis.assumption.clone().unwrap_or_default();
    let query = lever.basis.figures.first().cloned().unwrap_or_else(assumed);
    let source_asked = page.reform(move |_| PageEvent::SourceAsked(query.clone()));
    html! {
        <>
            if !figures.is_empty() {
                <p class="standing">
                    <span class="tag published">{ "Published" }</span>
                    { "What the papers print:" }
                </p>
                <ul>
                    { for figures.iter().take(4).map(|figure| html! {
                        <li>
                            { &figure.label }{ ": " }<strong>{ amount(figure) }</strong>{ " " }
                            if let Some(worked_out) = worked_out(figure) {
                                { format!("({worked_out}) ") }
                            }
                            <cite>{ citation(case, &figure.source) }</cite>
                        </li>
                    }) }
                    { left_out(case, lever) }
                    { for remarks(&figures).into_iter().map(|remark| html! { <li>{ remark }</li> }) }
                </ul>
            }
            if let Some(assumption) = assumption {
                <p class="standing">
                    <span class="tag assumed">{ "Assumed" }</span>
                    { format!("{}. {} ", assumption.label, assumption.reason) }
                    <cite>{ citation(case, &assumption.source) }</cite>
                </p>
            }
            <p>{ range(lever, option) }</p>
            <button type="button" class="link" onclick={source_asked}>
                { "See all sources for this" }
            </button>
        </>
    }
}

/// The councils that the papers leave out of a line.
fn left_out(case: &Case, lever: &Lever) -> Html {
    let (kind, place) = match lever.subject {
        Subject::Saving(place) => (LineKind::Saving, place),
        Subject::Recurring(place) => (LineKind::Cost, place),
        Subject::OneOff(place) => (LineKind::OneOff, place),
        _ => return Html::default(),
    };
    let is_here =
        |line: &&Line| (line.kind, line.place) == (kind, place) && !line.excludes.is_empty();
    let Some(line) = case.lines.iter().find(is_here) else { return Html::default() };
    let names: Vec<_> =
        line.excludes.iter().map(|council| case.councils[*council].short_name.as_str()).collect();
    html! {
        <li>
            { "Left out: " }<strong>{ names.join(", ") }</strong>{ " " }
            <cite>{ citation(case, &line.excludes_source) }</cite>
        </li>
    }
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
