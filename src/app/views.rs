//! The tabs, and the panel of the view that is chosen. The others do no work.

mod sections;
mod tabs;

use yew::prelude::*;

use super::page::PageEvent;
use super::screen::Drawing;
use super::shown::Shown;
use super::text::own_texts;
use crate::ask::{Known, Progress};
use crate::scenario::Message;
use crate::screen::{Asked, View, under_way};
use sections::sections;
use tabs::Tabs;
pub use tabs::tab_id;

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
    /// What stands above the view.
    #[prop_or_default]
    pub children: Html,
}

/// Tabs and the chosen view.
#[component]
pub fn Views(props: &ViewsProps) -> Html {
    let ViewsProps { shown, view, known, dispatch, page, .. } = props;
    let drawing = Drawing { shown, dispatch, page };
    // How far the work is does not draw the view again.
    let progress = known.progress.map(|progress| Progress { part: 0.0, ..progress });
    let known_of_view = Known { progress, ..known.clone() };
    let children = Html::default();
    let of_view = ViewsProps { known: known_of_view, children, ..props.clone() };
    own_texts(html! {
        <main id="main" tabindex="-1">
            <Tabs kit={shown.kit()} view={*view} levers_open={props.levers_open} {page} />
            { sections(shown, *view, page) }
            // The key begins every view anew: an open table does not go over to another chart.
            <div
                key={view.id()}
                role={if view.is_mode() { "region" } else { "tabpanel" }}
                id="view"
                class={classes!("view", view.id(), known.progress.is_some().then_some("stale"))}
                aria-labelledby={(!view.is_mode()).then(|| tab_id(shown.kit(), *view))}
                aria-label={view.is_mode().then_some(view.tab())}
                tabindex="0"
            >
                if view.is_mode() {
                    <h2>{ view.heading() }</h2>
                }
                { props.children.clone() }
                <Chosen of={of_view} />
                { drawing.parts(under_way(known).into_iter().collect()) }
            </div>
        </main>
    })
}

/// The chosen view.
#[derive(Properties)]
struct ChosenProps {
    of: ViewsProps,
}

/// Nothing that it shows differs.
impl PartialEq for ChosenProps {
    fn eq(&self, other: &Self) -> bool {
        let (now, before) = (&self.of, &other.of);
        if now.view.follows_levers() {
            return now == before;
        }
        now.view == before.view
            && now.shown.kit() == before.shown.kit()
            && now.source_query == before.source_query
    }
}

/// The parts of the chosen view.
#[component]
fn Chosen(props: &ChosenProps) -> Html {
    let ViewsProps { shown, view, asked, known, source_query, dispatch, page, .. } = &props.of;
    let drawing = Drawing { shown, dispatch, page };
    let parts = shown.with_facts(*asked, source_query, |facts| view.screen(facts, known));
    own_texts(drawing.parts(parts))
}
