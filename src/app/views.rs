//! The views: tabs, and the panel of the one that is chosen. The others do no work.

mod case;
mod evidence;
mod who_pays;

use yew::prelude::*;

use super::browser;
use super::page::PageEvent;
use super::sentence_text::SentenceText;
use super::shown::Shown;
use case::CaseView;
use evidence::EvidenceView;
use who_pays::WhoPaysView;

/// A view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Cash, benefits, savings and cost.
    Case,
    /// Funding by year and by council.
    WhoPays,
    /// Every figure and assumption with its source.
    Evidence,
}

impl View {
    const ALL: [Self; 3] = [Self::Case, Self::WhoPays, Self::Evidence];

    const fn title(self) -> &'static str {
        match self {
            Self::Case => "Case",
            Self::WhoPays => "Who pays",
            Self::Evidence => "Evidence",
        }
    }

    /// The id of its tab.
    pub const fn tab_id(self) -> &'static str {
        match self {
            Self::Case => "tab-case",
            Self::WhoPays => "tab-who-pays",
            Self::Evidence => "tab-evidence",
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::WhoPays => "who-pays",
            Self::Evidence => "evidence",
        }
    }
}

/// What the views show.
#[derive(Properties, PartialEq)]
pub struct ViewsProps {
    /// The scenario and what follows from it.
    pub shown: Shown,
    /// The chosen view.
    pub view: View,
    /// What to search for among the evidence.
    pub source_query: AttrValue,
    /// Whether the drawer of levers is open.
    pub levers_open: bool,
    /// Where to send what people do.
    pub page: Callback<PageEvent>,
}

/// Tabs, the sentence, and the chosen view.
#[component]
pub fn Views(props: &ViewsProps) -> Html {
    let view = props.view;
    let shown = &props.shown;
    html! {
        <main id="main" tabindex="-1">
            <Tabs {view} levers_open={props.levers_open} page={&props.page} />
            <div
                role="tabpanel"
                id="view"
                class={classes!("view", view.id())}
                aria-labelledby={view.tab_id()}
                tabindex="0"
            >
                <SentenceText sentence={shown.sentence.clone()} />
                { match view {
                    View::Case => html! { <CaseView shown={shown.clone()} /> },
                    View::WhoPays => html! { <WhoPaysView shown={shown.clone()} /> },
                    View::Evidence => html! {
                        <EvidenceView query={props.source_query.clone()} page={&props.page} />
                    },
                } }
            </div>
        </main>
    }
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
    let nodes = use_mut_ref(|| View::ALL.map(|_| NodeRef::default()));
    let key_down = {
        let (nodes, page, view) = (nodes.clone(), props.page.clone(), props.view);
        move |event: KeyboardEvent| {
            let position = View::ALL.iter().position(|known| *known == view);
            if let Some(next) = browser::arrow(&event, position, View::ALL.len()) {
                event.prevent_default();
                browser::focus(&nodes.borrow()[next]);
                page.emit(PageEvent::ViewChosen(View::ALL[next]));
            }
        }
    };
    let tabs: Html = View::ALL
        .into_iter()
        .enumerate()
        .map(|(position, view)| {
            let chosen = view == props.view;
            html! {
                <button
                    key={view.id()}
                    ref={nodes.borrow()[position].clone()}
                    type="button"
                    role="tab"
                    id={view.tab_id()}
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
    html! {
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
    }
}
