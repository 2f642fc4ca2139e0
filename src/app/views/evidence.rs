//! What the case is, every figure and assumption with its source and place, what the papers say
//! beside them, where they differ, and what came after; all of it can be searched.

mod lists;
mod tables;

use yew::prelude::*;

use crate::app::browser;
use crate::app::page::PageEvent;
use crate::app::text::own_texts;
use crate::model::Evidence;
use crate::words::{Search, Searched, citation, millions, nothing_found, standing};

use lists::{assumption_list, caveat_list, paper_list, preset_list, story};
use tables::{difference_table, figure_table};

/// What to search for.
#[derive(Properties, PartialEq)]
pub struct EvidenceViewProps {
    /// The text in the search field.
    pub query: AttrValue,
    /// Where to send what people do.
    pub page: Callback<PageEvent>,
}

/// One part of the view: where to jump, what was found, and how it is shown.
struct Part {
    id: &'static str,
    one: &'static str,
    many: &'static str,
    found: usize,
    shown: Html,
}

impl Part {
    fn of<Item: Searched>(
        (id, one, many): (&'static str, &'static str, &'static str),
        search: &Search,
        items: &[Item],
        show: impl FnOnce(&Evidence, &[&Item]) -> Html,
    ) -> Self {
        let evidence = Evidence::published();
        let found: Vec<_> =
            items.iter().filter(|item| search.finds(&item.words(evidence))).collect();
        let shown = if found.is_empty() { Html::default() } else { show(evidence, &found) };
        Self { id, one, many, found: found.len(), shown }
    }

    /// How many were found, as a way to get there.
    fn jump(&self) -> Html {
        let Self { id, one, many, found, .. } = *self;
        let text = format!("{found} {}", if found == 1 { one } else { many });
        if found == 0 {
            return html! { <span>{ text }</span> };
        }
        html! {
            <button type="button" class="link" onclick={move |_| browser::focus_id(id)}>{ text }</button>
        }
    }
}

/// The evidence.
#[component]
pub fn EvidenceView(props: &EvidenceViewProps) -> Html {
    let typed =
        props.page.reform(|event: InputEvent| PageEvent::SourceTyped(browser::typed(&event)));
    let evidence = Evidence::published();
    let search = Search::new(&props.query);
    let parts = [
        Part::of(
            ("published-figures", "published figure", "published figures"),
            &search,
            &evidence.figures,
            figure_table,
        ),
        Part::of(("caveats", "caveat", "caveats"), &search, &evidence.caveats, caveat_list),
        Part::of(
            ("assumptions", "assumption", "assumptions"),
            &search,
            &evidence.assumptions,
            assumption_list,
        ),
        Part::of(
            ("disagreements", "difference between papers", "differences between papers"),
            &search,
            &evidence.disagreements,
            difference_table,
        ),
        Part::of(("story", "event", "events"), &search, &evidence.events, story),
        Part::of(("papers", "paper", "papers"), &search, &evidence.documents, paper_list),
    ];
    let all = search.is_for_anything();
    own_texts(html! {
        <div class="evidence-lists" id="evidence" role="group" aria-labelledby="tab-evidence" tabindex="-1">
            if all {
                <h2>{ "What this is" }</h2>
                { for standing(evidence).into_iter().map(|text| html! { <p>{ text }</p> }) }
            }
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
                if parts.iter().all(|part| part.found == 0) {
                    { nothing_found(&props.query) }
                } else {
                    { for parts.iter().map(Part::jump) }
                }
            </p>
            { for parts.iter().map(|part| part.shown.clone()) }
            if all {
                { preset_list() }
                { aims(evidence) }
            }
        </div>
    })
}

/// The ambitions and outcomes.
fn aims(evidence: &Evidence) -> Html {
    html! {
        <>
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
                    <li key={format!("outcome {}", area.id)}>
                        { format!("{}: {} at target, as printed", area.label, millions(area.printed_subtotal)) }
                    </li>
                }) }
            </ul>
        </>
    }
}
