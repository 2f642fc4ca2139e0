//! What is shown as a list: caveats, assumptions, the dated story, papers and starting points.

use yew::{Html, html};

use crate::case::{Assumption, Case, Caveat, Document, Event, Mark};
use crate::scenario::Preset;
use crate::words::{citation, date_text, mark_text};

/// What the papers say beside their figures.
pub fn caveat_list(case: &Case, caveats: &[&Caveat]) -> Html {
    html! {
        <>
            <h2 id="caveats" tabindex="-1">{ "What the papers say beside their figures" }</h2>
            <ul>
                { for caveats.iter().map(|caveat| html! {
                    <li key={caveat.id.as_str()}>
                        { &caveat.text }{ " " }<cite>{ citation(case, &caveat.source) }</cite>
                    </li>
                }) }
            </ul>
        </>
    }
}

/// What is assumed, and whether a lever changes it.
pub fn assumption_list(case: &Case, assumptions: &[&Assumption]) -> Html {
    html! {
        <>
            <h2 id="assumptions" tabindex="-1">{ "Assumptions: not from the papers" }</h2>
            <dl class="assumptions">
                { for assumptions.iter().map(|assumption| html! {
                    <div key={assumption.id.as_str()}>
                        <dt>
                            { &assumption.label }
                            <span class="tag assumed">
                                { if assumption.is_fixed() { "Assumed, no lever" } else { "Assumed" } }
                            </span>
                        </dt>
                        <dd>
                            { &assumption.reason }
                            { " " }
                            <cite>{ citation(case, &assumption.source) }</cite>
                        </dd>
                    </div>
                }) }
            </dl>
        </>
    }
}

/// The dated story.
pub fn story(case: &Case, events: &[&Event]) -> Html {
    html! {
        <>
            <h2 id="story" tabindex="-1">{ "How it began, and what came after" }</h2>
            <ul>
                { for events.iter().map(|event| html! {
                    <li key={event.id.as_str()}>
                        <strong>{ date_text(event.date) }</strong>
                        { format!(". {} ", event.label) }
                        if event.mark != Mark::Paper {
                            <span class="tag">{ mark_text(event.mark) }</span>
                        }
                        <cite>{ citation(case, &event.source) }</cite>
                    </li>
                }) }
            </ul>
        </>
    }
}

/// The papers: the short name by which they are cited, and the whole title.
pub fn paper_list(_: &Case, papers: &[&Document]) -> Html {
    html! {
        <>
            <h2 id="papers" tabindex="-1">{ "The papers" }</h2>
            <ul>
                { for papers.iter().map(|paper| html! {
                    <li key={paper.id.as_str()}>
                        <strong>{ &paper.short }</strong>
                        { format!(": {}. {}, {}.", paper.title, paper.publisher, paper.date) }
                        if paper.mark != Mark::Publisher {
                            { format!(" {}.", mark_text(paper.mark)) }
                        }
                    </li>
                }) }
            </ul>
        </>
    }
}

/// What of each starting point is published.
pub fn preset_list(presets: &[Preset]) -> Html {
    html! {
        <>
            <h2>{ "The starting points" }</h2>
            <dl class="assumptions">
                { for presets.iter().map(|preset| html! {
                    <div key={preset.id.as_str()}>
                        <dt>{ &preset.label }</dt>
                        <dd>{ &preset.origin }</dd>
                    </div>
                }) }
            </dl>
        </>
    }
}
