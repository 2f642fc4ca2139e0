//! The levers, in groups.

mod choice_lever;
mod councils_lever;
mod group;
mod info;
mod lever_row;
mod master;
mod number_lever;
mod slider;
mod value_field;

use yew::prelude::*;

use super::browser;
use super::page::PageEvent;
use super::shown::Shown;
use super::text::own_texts;
use crate::model::group_of;
use crate::scenario::{Group, Kind, Lever, Message, levers};
use group::LeverGroup;
use lever_row::LeverRow;
pub use slider::Slider;
pub use value_field::ValueField;

/// What the panel shows.
#[derive(Properties, PartialEq)]
pub struct LeverPanelProps {
    /// The scenario and what follows from it.
    pub shown: Shown,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
    /// Where to send what is about the page.
    pub page: Callback<PageEvent>,
}

/// The levers, in groups; on small screens a drawer or a section of its own.
#[component]
pub fn LeverPanel(props: &LeverPanelProps) -> Html {
    let only_changed = use_state(|| false);
    let toggle = {
        let only_changed = only_changed.clone();
        move |event: Event| only_changed.set(browser::checked(&event))
    };
    let changed = props.shown.scenario.changes().count();
    own_texts(html! {
        <aside class="levers" id="levers" aria-label="Levers">
            <div class="levers-head">
                <label>
                    <input type="checkbox" checked={*only_changed} onchange={toggle} />
                    { "Only what I changed" }
                </label>
                <span class="count" data-test="changed-count">
                    { match changed {
                        0 => "nothing changed".to_owned(),
                        count => format!("{count} changed"),
                    } }
                </span>
                <button
                    type="button"
                    id="levers-close"
                    class="drawer-close"
                    onclick={props.page.reform(|_| PageEvent::LeversToggled)}
                >
                    { "Close" }
                </button>
            </div>
            if *only_changed {
                { changed_levers(props) }
            } else {
                { for Group::ALL.into_iter().map(|group| html! {
                    <LeverGroup
                        key={group.title()}
                        {group}
                        shown={props.shown.clone()}
                        dispatch={&props.dispatch}
                        page={&props.page}
                    />
                }) }
            }
        </aside>
    })
}

/// The councils that take part, as bits, for a lever that offers them; a row of any other lever
/// need not be drawn again when they change.
fn taking_part(lever: &Lever, shown: &Shown) -> usize {
    if lever.kind == Kind::Councils { group_of(&shown.outcome.takes_part) } else { 0 }
}

/// Only the levers that differ from the preset.
fn changed_levers(props: &LeverPanelProps) -> Html {
    let Shown { scenario, preset_choices, .. } = &props.shown;
    let rows: Vec<_> = levers()
        .iter()
        .enumerate()
        .filter(|(_, lever)| lever.value(&scenario.choices) != lever.value(preset_choices))
        .map(|(index, lever)| {
            html! {
                <LeverRow
                    key={lever.id.as_str()}
                    {index}
                    value={lever.value(&scenario.choices)}
                    preset={lever.value(preset_choices)}
                    taking_part={taking_part(lever, &props.shown)}
                    dispatch={&props.dispatch}
                    page={&props.page}
                />
            }
        })
        .collect();
    html! {
        <div class="group-body">
            if rows.is_empty() {
                <p class="hint">{ "Nothing differs from the starting point yet." }</p>
            }
            { rows }
        </div>
    }
}
