//! Every figure and assumption with its source and place, searchable, and where the papers
//! disagree.

use yew::prelude::*;

use crate::app::browser;
use crate::app::page::PageEvent;
use crate::app::text::own_texts;
use crate::model::{Assumption, Disagreement, Evidence, Place, PublishedFigure};
use crate::words::{amount, citation, millions};

/// What to search for.
#[derive(Properties, PartialEq)]
pub struct EvidenceViewProps {
    /// The text in the search field.
    pub query: AttrValue,
    /// Where to send what people do.
    pub page: Callback<PageEvent>,
}

/// The evidence.
#[component]
pub fn EvidenceView(props: &EvidenceViewProps) -> Html {
    let typed =
        props.page.reform(|event: InputEvent| PageEvent::SourceTyped(browser::typed(&event)));
    let evidence = Evidence::published();
    let search = Search::new(&props.query);
    let figures: Vec<_> = evidence
        .figures
        .iter()
        .filter(|figure| search.finds(&figure_text(evidence, figure)))
        .collect();
    let assumptions: Vec<_> = evidence
        .assumptions
        .iter()
        .filter(|assumption| search.finds(&assumption_text(evidence, assumption)))
        .collect();
    let disagreements: Vec<_> = evidence
        .disagreements
        .iter()
        .filter(|disagreement| search.finds(&disagreement_text(disagreement)))
        .collect();
    own_texts(html! {
        <div class="evidence-lists" id="evidence" role="group" aria-labelledby="tab-evidence" tabindex="-1">
            <label class="search">
                <span>{ "Find a figure, a source or a reason" }</span>
                <input
                    type="search"
                    value={props.query.clone()}
                    placeholder="52,350 or technology or 4.27"
                    autocomplete="off"
                    oninput={typed}
                />
            </label>
            <p class="jump" role="status">
                { jump(figures.len(), "published figure", "published-figures") }
                { jump(assumptions.len(), "assumption", "assumptions") }
                { jump(disagreements.len(), "disagreement", "disagreements") }
            </p>
            if !figures.is_empty() {
                { figure_table(evidence, &figures) }
            }
            if !assumptions.is_empty() {
                { assumption_list(evidence, &assumptions) }
            }
            if !disagreements.is_empty() {
                { disagreement_list(evidence, &disagreements) }
            }
            <h2>{ "What the councils set out to do" }</h2>
            <ul>
                { for evidence.ambitions.iter().map(|ambition| html! {
                    <li key={ambition.id.as_str()}>
                        { &ambition.label }
                        { " " }
                        <cite>{ citation(evidence, &ambition.source) }</cite>
                    </li>
                }) }
                { for evidence.outcome_areas.iter().map(|area| html! {
                    <li key={area.id.as_str()}>
                        { format!("{}: {} at target, as printed", area.label, millions(area.printed_subtotal)) }
                    </li>
                }) }
            </ul>
            <h2>{ "The papers" }</h2>
            <ul>
                { for evidence.documents.iter().map(|document| html! {
                    <li key={document.id.as_str()}>
                        <code>{ &document.id }</code>
                        { format!(" {}. {}, {}.", document.title, document.publisher, document.date) }
                    </li>
                }) }
            </ul>
        </div>
    })
}

/// How many were found, as a way to get there.
fn jump(count: usize, what: &str, id: &'static str) -> Html {
    let plural = if count == 1 { "" } else { "s" };
    let text = format!("{count} {what}{plural}");
    if count == 0 {
        return html! { <span>{ text }</span> };
    }
    html! {
        <button type="button" class="link" onclick={move |_| browser::focus_id(id)}>{ text }</button>
    }
}

/// Words that must all be found, whatever their case; commas in numbers do not matter.
struct Search(Vec<String>);

impl Search {
    fn new(query: &str) -> Self {
        Self(query.split_whitespace().map(plain).collect())
    }

    fn finds(&self, text: &str) -> bool {
        let text = plain(text);
        self.0.iter().all(|word| text.contains(word.as_str()))
    }
}

fn plain(text: &str) -> String {
    text.to_lowercase().replace(',', "")
}

fn place_text(evidence: &Evidence, place: &Place) -> String {
    format!("{} {}", place.document, citation(evidence, place))
}

fn figure_text(evidence: &Evidence, figure: &PublishedFigure) -> String {
    let place = place_text(evidence, &figure.source);
    format!("{} {} {} {} {place}", figure.id, figure.label, amount(figure), figure.note)
}

fn assumption_text(evidence: &Evidence, assumption: &Assumption) -> String {
    let place = place_text(evidence, &assumption.source);
    format!(
        "{} {} {} assumed assumption {place}",
        assumption.id, assumption.label, assumption.reason
    )
}

fn disagreement_text(disagreement: &Disagreement) -> String {
    let Disagreement { topic, first, second, used, .. } = disagreement;
    format!(
        "{topic} {} {} {} {} {} {} {used} disagree",
        first.0, first.1.document, first.1.place, second.0, second.1.document, second.1.place
    )
}

/// A heading to jump to, and a table that scrolls on its own where it is too wide.
fn table(id: &'static str, title: &'static str, heads: Html, rows: Html) -> Html {
    html! {
        <>
            <h2 {id} tabindex="-1">{ title }</h2>
            <div class="table" tabindex="0" role="region" aria-label={title}>
                <table>
                    <thead><tr>{ heads }</tr></thead>
                    <tbody>{ rows }</tbody>
                </table>
            </div>
        </>
    }
}

fn figure_table(evidence: &Evidence, figures: &[&PublishedFigure]) -> Html {
    let heads = html! {
        <>
            <th scope="col">{ "Figure" }</th>
            <th scope="col" class="number">{ "As printed" }</th>
            <th scope="col">{ "Where" }</th>
        </>
    };
    let row = |figure: &&PublishedFigure| {
        html! {
            <tr key={figure.id.as_str()}>
                <th scope="row">
                    { &figure.label }
                    if !figure.note.is_empty() {
                        <small>{ &figure.note }</small>
                    }
                </th>
                <td class="number">{ amount(figure) }</td>
                <td>{ citation(evidence, &figure.source) }</td>
            </tr>
        }
    };
    table("published-figures", "Published figures", heads, figures.iter().map(row).collect())
}

fn assumption_list(evidence: &Evidence, assumptions: &[&Assumption]) -> Html {
    html! {
        <>
            <h2 id="assumptions" tabindex="-1">{ "Assumptions: not from the papers" }</h2>
            <dl class="assumptions">
                { for assumptions.iter().map(|assumption| html! {
                    <div key={assumption.id.as_str()}>
                        <dt>
                            { &assumption.label }
                            <span class="tag assumed">{ "Assumed" }</span>
                        </dt>
                        <dd>
                            { &assumption.reason }
                            { " " }
                            <cite>{ citation(evidence, &assumption.source) }</cite>
                        </dd>
                    </div>
                }) }
            </dl>
        </>
    }
}

fn disagreement_list(evidence: &Evidence, disagreements: &[&Disagreement]) -> Html {
    let heads = ["About", "One place", "Another", "Derwent uses"];
    let heads = heads.into_iter().map(|head| html! { <th scope="col">{ head }</th> }).collect();
    let side = |(figure, place): &(String, Place)| {
        html! {
            <td>
                { figure }
                <cite>{ citation(evidence, place) }</cite>
            </td>
        }
    };
    let row = |disagreement: &&Disagreement| {
        html! {
            <tr key={disagreement.id.as_str()}>
                <th scope="row">{ &disagreement.topic }</th>
                { side(&disagreement.first) }
                { side(&disagreement.second) }
                <td>{ &disagreement.used }</td>
            </tr>
        }
    };
    let rows = disagreements.iter().map(row).collect();
    table("disagreements", "Where the papers disagree", heads, rows)
}
