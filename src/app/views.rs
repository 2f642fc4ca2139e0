//! The tabs, and the panel of the view that is chosen. The others do no work.

use yew::prelude::*;

use super::browser;
use super::page::PageEvent;
use super::screen::Drawing;
use super::shown::Shown;
use super::text::own_texts;
use crate::ask::{Known, Progress};
use crate::scenario::Message;
use crate::screen::{Asked, View, under_way};

/// What the views show.
#[derive(Clone, Properties, PartialEq)]
pub struct ViewsProps {
    /// The scenario and what follows from it.
    pub shown: Shown,
    /// The chosen view.
    pub view: View,
    /// What is asked of the scenario.
    pub asked: Asked,
    /// What is known of the question of this view.
    pub known: Known,
    /// What to search for among the case.
    pub source_query: AttrValue,
    /// Whether the drawer of levers is open.
    pub levers_open: bool,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
    /// Where to send what is about the page.
    pub page: Callback<PageEvent>,
}

/// Tabs and the chosen view.
#[component]
pub fn Views(props: &ViewsProps) -> Html {
    let ViewsProps { shown, view, known, dispatch, page, .. } = props;
    let drawing = Drawing { shown, dispatch, page };
    // How far the work is does not draw the view again.
    let progress = known.progress.map(|progress| Progress { part: 0.0, ..progress });
    let known_of_view = Known { progress, ..known.clone() };
    let of_view = ViewsProps { known: known_of_view, ..props.clone() };
    own_texts(html! {
        <main id="main" tabindex="-1">
            <Tabs view={*view} levers_open={props.levers_open} {page} />
            // The key begins every view anew: an open table does not go over to another chart.
            <div
                key={view.id()}
                role="tabpanel"
                id="view"
                class={classes!("view", view.id(), known.progress.is_some().then_some("stale"))}
                aria-labelledby={tab_id(*view)}
                tabindex="0"
            >
                <Chosen ..of_view />
                { for under_way(known).iter().map(|part| drawing.part(part)) }
            </div>
        </main>
    })
}

/// The id of a view's tab.
pub fn tab_id(view: View) -> String {
    format!("tab-{}", view.id())
}

/// The parts of the chosen view.
#[component]
fn Chosen(props: &ViewsProps) -> Html {
    let ViewsProps { shown, view, known, dispatch, page, .. } = props;
    let drawing = Drawing { shown, dispatch, page };
    let parts =
        shown.with_facts(props.asked, &props.source_query, |facts| view.screen(facts, known));
    own_texts(drawing.parts(&parts))
}

#[derive(Properties, PartialEq)]
struct TabsProps {
    view: View,
    levers_open: bool,
    page: Callback<PageEvent>,
}

/// Arrow keys move between the tabs, as between the keys of one instrument.
#[component]
fn Tabs(props: &TabsProps) -> Html {
    let nodes = use_mut_ref(|| View::all().map(|_| NodeRef::default()).collect::<Vec<_>>());
    let key_down = {
        let (nodes, page, view) = (nodes.clone(), props.page.clone(), props.view);
        move |event: KeyboardEvent| {
            // Up and down scroll the panel.
            if matches!(browser::key(&event).as_str(), "ArrowUp" | "ArrowDown") {
                return;
            }
            let position = View::all().position(|known| known == view);
            if let Some(next) = browser::arrow(&event, position, View::all().len()) {
                event.prevent_default();
                browser::focus(&nodes.borrow()[next]);
                View::all()
                    .nth(next)
                    .into_iter()
                    .for_each(|view| page.emit(PageEvent::ViewChosen(view)));
            }
        }
    };
    let tabs: Html = View::all()
        .enumerate()
        .map(|(position, view)| {
            let chosen = view == props.view;
            html! {
                <button
                    key={view.id()}
                    ref={nodes.borrow()[position].clone()}
                    type="button"
                    role="tab"
                    id={tab_id(view)}
                    aria-selected={chosen.to_string()}
                    aria-controls="view"
                    tabindex={if chosen { "0" } else { "-1" }}
                    onclick={props.page.reform(move |_| PageEvent::ViewChosen(view))}
                >
                    { view.title() }
                </button>
            }
        })
        .collect();
    own_texts(html! {
        <div class="tabs">
            <div role="tablist" aria-label="Views" onkeydown={key_down}>{ tabs }</div>
            <button
                type="button"
                id="levers-open"
                class="drawer-open"
                aria-expanded={props.levers_open.to_string()}
                aria-controls="levers"
                onclick={props.page.reform(|_| PageEvent::LeversToggled)}
            >
                { "Levers" }
            </button>
        </div>
    })
}
