//! The tabs.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser;
use crate::app::page::PageEvent;
use crate::app::text::own_texts;
use crate::scenario::Kit;
use crate::screen::View;

/// Which tab is chosen.
#[derive(Properties, PartialEq)]
pub struct TabsProps {
    /// The case: what it has nothing for has no tab.
    pub kit: Rc<Kit>,
    /// The view that is open.
    pub view: View,
    /// Whether the drawer of levers is open.
    pub levers_open: bool,
    /// Where to send the view that was chosen.
    pub page: Callback<PageEvent>,
}

/// The id of the tab in which a view stands.
pub fn tab_id(kit: &Kit, view: View) -> String {
    let first = View::tabs(kit).find(|first| first.tab() == view.tab());
    format!("tab-{}", first.unwrap_or(view).id())
}

/// Arrow keys move between the tabs, as between the keys of one instrument.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let all: Rc<[View]> = View::tabs(&props.kit).collect();
    let chosen = all.iter().position(|first| first.tab() == props.view.tab());
    let key_down = {
        let (all, kit, page) = (Rc::clone(&all), Rc::clone(&props.kit), props.page.clone());
        move |event: KeyboardEvent| {
            // Up and down scroll the panel.
            if matches!(browser::key(&event).as_str(), "ArrowUp" | "ArrowDown") {
                return;
            }
            if let Some(next) = browser::arrow(&event, chosen, all.len()) {
                event.prevent_default();
                browser::focus_id(&tab_id(&kit, all[next]));
                page.emit(PageEvent::ViewChosen(all[next]));
            }
        }
    };
    let tabs: Html = all
        .iter()
        .enumerate()
        .map(|(position, &view)| {
            let is_chosen = Some(position) == chosen;
            html! {
                <button
                    key={view.id()}
                    type="button"
                    role="tab"
                    id={tab_id(&props.kit, view)}
                    aria-selected={is_chosen.to_string()}
                    aria-controls="view"
                    tabindex={if position == chosen.unwrap_or_default() { "0" } else { "-1" }}
                    onclick={props.page.reform(move |_| PageEvent::ViewChosen(view))}
                >
                    { view.tab() }
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
