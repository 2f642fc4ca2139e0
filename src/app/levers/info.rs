//! Where a lever's figure comes from: source, place, unit, range, published or assumed.

use yew::prelude::*;

use crate::app::page::PageEvent;
use crate::model::{Evidence, PublishedFigure};
use crate::scenario::{Kind, Lever, Subject, range_text};
use crate::words::{amount, citation, remarks, worked_out};

/// What stands behind a lever. `page` gets the question for its sources.
pub fn lever_info(lever: &Lever, page: &Callback<PageEvent>) -> Html {
    let evidence = Evidence::published();
    let assumption = lever.basis.assumption.and_then(|id| evidence.assumption(id));
    let figures: Vec<_> =
        evidence.figures.iter().filter(|figure| bears_on(lever, figure)).collect();
    let assumed = || lever.basis.assumption.unwrap_or_default().to_owned();
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
                            <cite>{ citation(evidence, &figure.source) }</cite>
                        </li>
                    }) }
                    { left_out(lever) }
                    { for remarks(&figures).into_iter().map(|remark| html! { <li>{ remark }</li> }) }
                </ul>
            }
            if let Some(assumption) = assumption {
                <p class="standing">
                    <span class="tag assumed">{ "Assumed" }</span>
                    { format!("{}. {} ", assumption.label, assumption.reason) }
                    <cite>{ citation(evidence, &assumption.source) }</cite>
                </p>
            }
            <p>{ range(lever) }</p>
            <button type="button" class="link" onclick={source_asked}>
                { "See all sources for this" }
            </button>
        </>
    }
}

/// The councils whose costs the papers leave out of a driver.
fn left_out(lever: &Lever) -> Html {
    let evidence = Evidence::published();
    let Subject::Driver(driver) = lever.subject else { return Html::default() };
    let driver = &evidence.drivers[driver];
    let Some(source) = &driver.excludes_source else { return Html::default() };
    let names: Vec<_> = driver
        .excludes
        .iter()
        .map(|council| evidence.councils[*council].short_name.as_str())
        .collect();
    html! {
        <li>
            { "Left out: " }<strong>{ names.join(", ") }</strong>{ " " }
            <cite>{ citation(evidence, source) }</cite>
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

fn range(lever: &Lever) -> String {
    let (min, max) = lever.range();
    match lever.kind {
        Kind::Number { .. } => {
            format!("Goes from {}.", range_text(lever, min, max))
        }
        Kind::Councils => "Any of the ten councils.".to_owned(),
        Kind::Choice(options) => {
            let labels: Vec<_> = options.iter().map(|option| option.label).collect();
            format!("One of: {}.", labels.join("; "))
        }
    }
}
