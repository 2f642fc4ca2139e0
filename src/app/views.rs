//! The views: tabs, and the panel of the one that is chosen. The others do no work.

mod amount_picker;
mod assumed_split;
mod case;
mod evidence;
mod how_sure;
mod sharing;
mod what_it_takes;
mod who_gains;
mod who_pays;
mod worth;

use yew::prelude::*;

use super::asked::Asked;
use super::browser;
use super::page::PageEvent;
use super::sentence_text::sentence_text;
use super::shown::Shown;
use super::text::own_texts;
use crate::ask::{Known, Progress, Question};
use crate::scenario::Message;
use crate::words::{Metric, groups_under_way};
use case::case_view;
use evidence::EvidenceView;
use how_sure::HowSureView;
use sharing::sharing_view;
use what_it_takes::what_it_takes_view;
use who_gains::who_gains_view;
use who_pays::who_pays_view;
use worth::worth_view;

/// A view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Cash, benefits, savings and cost.
    Case,
    /// The appraisal: cash and social value today.
    Worth,
    /// Many runs: ranges, chances, and what matters most.
    HowSure,
    /// What would have to be true.
    WhatItTakes,
    /// Funding by year and by council.
    WhoPays,
    /// What each council gains, pays and is left with.
    WhoGains,
    /// Ways to share the cost, side by side.
    WaysToShare,
    /// Every figure and assumption with its source.
    Evidence,
}

impl View {
    const ALL: [Self; 8] = [
        Self::Case,
        Self::Worth,
        Self::HowSure,
        Self::WhatItTakes,
        Self::WhoPays,
        Self::WhoGains,
        Self::WaysToShare,
        Self::Evidence,
    ];

    const fn title(self) -> &'static str {
        match self {
            Self::Case => "Case",
            Self::Worth => "Worth",
            Self::HowSure => "How sure",
            Self::WhatItTakes => "What it takes",
            Self::WhoPays => "Who pays",
            Self::WhoGains => "Who gains",
            Self::WaysToShare => "Ways to share",
            Self::Evidence => "Evidence",
        }
    }

    /// The id of its tab.
    pub const fn tab_id(self) -> &'static str {
        match self {
            Self::Case => "tab-case",
            Self::Worth => "tab-worth",
            Self::HowSure => "tab-how-sure",
            Self::WhatItTakes => "tab-what-it-takes",
            Self::WhoPays => "tab-who-pays",
            Self::WhoGains => "tab-who-gains",
            Self::WaysToShare => "tab-ways-to-share",
            Self::Evidence => "tab-evidence",
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Worth => "worth",
            Self::HowSure => "how-sure",
            Self::WhatItTakes => "what-it-takes",
            Self::WhoPays => "who-pays",
            Self::WhoGains => "who-gains",
            Self::WaysToShare => "ways-to-share",
            Self::Evidence => "evidence",
        }
    }

    /// What it asks of the scenario.
    pub fn question(self, asked: &Asked) -> Option<Question> {
        Some(match self {
            Self::Case => Question::Changes(asked.explained),
            Self::Worth => Question::Worth,
            Self::HowSure => Question::Spread {
                of: asked.spread,
                with_wider: asked.spread == Metric::WiderWorthToday || asked.exact,
            },
            Self::WhatItTakes => {
                Question::WhatItTakes { aim: asked.aim(), across: asked.across, up: asked.up }
            }
            Self::WhoGains => Question::WhoGains { first: asked.first },
            Self::WaysToShare => Question::Sharing,
            Self::WhoPays | Self::Evidence => return None,
        })
    }
}

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

/// Tabs, the sentence, and the chosen view.
#[component]
pub fn Views(props: &ViewsProps) -> Html {
    let view = props.view;
    let progress = props.known.progress.as_ref();
    let has_earlier = props.known.answered.is_some();
    // At the end, where it moves nothing that may be under a finger or pointer.
    let groups = progress.and_then(|progress| {
        Some(groups_under_way(progress.councils?, progress.part, has_earlier))
    });
    // How far the work is does not draw the view again.
    let progress = progress.map(|progress| Progress { part: 0.0, ..*progress });
    let known = Known { progress, ..props.known.clone() };
    let of_view = ViewsProps { known, ..props.clone() };
    own_texts(html! {
        <main id="main" tabindex="-1">
            <Tabs {view} levers_open={props.levers_open} page={&props.page} />
            // The key begins every view anew: an open table does not go over to another chart.
            <div
                key={view.id()}
                role="tabpanel"
                id="view"
                class={classes!("view", view.id(), progress.is_some().then_some("stale"))}
                aria-labelledby={view.tab_id()}
                tabindex="0"
            >
                <Chosen ..of_view />
                if let Some(groups) = groups {
                    <p class="working" aria-busy="true">{ groups }</p>
                }
            </div>
        </main>
    })
}

#[component]
fn Chosen(props: &ViewsProps) -> Html {
    let ViewsProps { shown, asked, known, dispatch, page, .. } = props;
    let sentence = sentence_text(&shown.sentence);
    own_texts(match props.view {
        View::Case => html! { <>{ sentence }{ case_view(shown, *asked, known, page) }</> },
        View::Worth => worth_view(shown, known, dispatch),
        View::HowSure => html! {
            <HowSureView shown={shown.clone()} asked={*asked} known={known.clone()} {dispatch} {page} />
        },
        View::WhatItTakes => what_it_takes_view(shown, *asked, known, dispatch, page),
        View::WhoPays => who_pays_view(shown, dispatch),
        View::WhoGains => who_gains_view(shown, *asked, known, dispatch, page),
        View::WaysToShare => sharing_view(shown, *asked, known, dispatch, page),
        View::Evidence => html! {
            <EvidenceView kit={shown.kit()} query={props.source_query.clone()} {page} />
        },
    })
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
            // Up and down scroll the panel.
            if matches!(browser::key(&event).as_str(), "ArrowUp" | "ArrowDown") {
                return;
            }
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
