//! What the case is, every figure and assumption with its source and place, what the papers say
//! beside them, where they differ, and what came after; all of it can be searched.

mod lists;
mod tables;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser;
use crate::app::page::PageEvent;
use crate::app::text::own_texts;
use crate::case::{Case, Place};
use crate::scenario::Kit;
use crate::words::{Search, Searched, citation, millions, nothing_found, standing};

use lists::{assumption_list, caveat_list, paper_list, preset_list, story};
use tables::{difference_table, figure_table};

/// What to search for.
#[derive(Properties, PartialEq)]
pub struct EvidenceViewProps {
    /// The case.
    pub kit: Rc<Kit>,
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
        case: &Case,
        items: &[Item],
        show: impl FnOnce(&Case, &[&Item]) -> Html,
    ) -> Self {
        let found: Vec<_> = items.iter().filter(|item| search.finds(&item.words(case))).collect();
        let shown = if found.is_empty() { Html::default() } else { show(case, &found) };
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
    let case = &props.kit.case;
    let search = Search::new(&props.query);
    let parts = [
        Part::of(
            ("published-figures", "published figure", "published figures"),
            &search,
            case,
            &case.figures,
            figure_table,
        ),
        Part::of(("caveats", "caveat", "caveats"), &search, case, &case.caveats, caveat_list),
        Part::of(
            ("assumptions", "assumption", "assumptions"),
            &search,
            case,
            &case.assumptions,
            assumption_list,
        ),
        Part::of(
            ("disagreements", "difference between papers", "differences between papers"),
            &search,
            case,
            &case.disagreements,
            difference_table,
        ),
        Part::of(("story", "event", "events"), &search, case, &case.events, story),
        Part::of(("papers", "paper", "papers"), &search, case, &case.documents, paper_list),
    ];
    let all = search.is_for_anything();
    own_texts(html! {
        <div class="evidence-lists" id="evidence" role="group" aria-labelledby="tab-evidence" tabindex="-1">
            if all {
                <h2>{ "What this is" }</h2>
                { for standing(case).into_iter().map(|text| html! { <p>{ text }</p> }) }
            }
            <label class="search">
                <span>{ "Find a figure, a source or a reason" }</span>
                <input
                    type="search"
                    value={props.query.clone()}
                    placeholder="a number, a word or a paragraph"
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
                { preset_list(props.kit.presets()) }
                { aims(case) }
            }
        </div>
    })
}

/// The ambitions and outcomes.
fn aims(case: &Case) -> Html {
    let ambitions = case.plan("ambitions");
    if ambitions.is_empty() && case.outcomes.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h2>{ "What the councils set out to do" }</h2>
            <ul>
                { for ambitions.iter().map(|ambition| {
                    let source = Place {
                        document: ambition.text("document").to_owned(),
                        place: ambition.text("place").to_owned(),
                    };
                    html! {
                        <li key={ambition.text("id")}>
                            { ambition.text("label") }
                            { " " }
                            <cite>{ citation(case, &source) }</cite>
                        </li>
                    }
                }) }
                { for case.outcomes.iter().map(|outcome| html! {
                    <li key={format!("outcome {}", outcome.id)}>
                        { match outcome.subtotal {
                            Some(sum) => {
                                format!("{}: {} at target, as printed", outcome.label, millions(sum))
                            }
                            None => outcome.label.clone(),
                        } }
                    </li>
                }) }
            </ul>
        </>
    }
}
