//! The levers: the first ones, then all others in groups.

mod all;
mod choice_lever;
mod councils_lever;
mod first;
mod fold;
mod group;
mod in_play;
mod lever_row;
mod master;
mod number_lever;
mod opened;
mod slider;
mod value_field;

use yew::prelude::*;

use super::browser;
use super::page::PageEvent;
use super::shown::Shown;
use super::text::own_texts;
use crate::scenario::{Kit, Message, Subject};
use all::AllLevers;
use first::first_levers;
use in_play::InPlay;
use lever_row::lever_row;
use opened::Opened;
use slider::stops;
pub use slider::{Moves, Slider};
pub use value_field::{Renewals, ValueField};

/// What the panel shows.
#[derive(Properties)]
pub struct LeverPanelProps {
    /// The scenario and what follows from it.
    pub shown: Shown,
    /// Whether a slider is held.
    pub is_held: bool,
    /// How many links were opened, the scenario on the page by the last one or not.
    pub links: u32,
    /// How often a lever was asked for, and which one was last.
    pub asked: (u32, usize),
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
    /// Where to send what is about the page.
    pub page: Callback<PageEvent>,
}

/// What is recorded moves no lever.
impl PartialEq for LeverPanelProps {
    fn eq(&self, other: &Self) -> bool {
        self.shown.has_figures_of(&other.shown)
            && (self.is_held, self.links, self.asked) == (other.is_held, other.links, other.asked)
            && self.dispatch == other.dispatch
            && self.page == other.page
    }
}

/// Whether only what differs is listed.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Only {
    #[default]
    No,
    Asked,
    /// A link was opened: the list is there for as long as there is something in it.
    Linked,
}

/// The first levers, then all others; on small screens a drawer or a section of its own.
#[component]
pub fn LeverPanel(props: &LeverPanelProps) -> Html {
    let only = use_mut_ref(Only::default);
    let seen_links = use_mut_ref(|| 0);
    let seen_asked = use_mut_ref(|| 0);
    let listed = use_mut_ref(Vec::new);
    let shows_all = use_mut_ref(|| false);
    let opened = use_memo((), |()| Opened::at_first());
    let redraw = use_force_update();
    let changed = props.shown.scenario.changes().count();
    let in_play = InPlay::of(&props.shown);
    let folds = in_play.is_some() && !*shows_all.borrow();
    let fold_others = {
        let (redraw, shows_all) = (redraw.clone(), shows_all.clone());
        move |_: MouseEvent| {
            shows_all.replace(folds);
            redraw.force_update();
        }
    };
    if seen_links.replace(props.links) != props.links {
        only.replace(Only::Linked);
        listed.borrow_mut().clear();
    }
    if seen_asked.replace(props.asked.0) != props.asked.0 {
        only.replace(Only::No);
        shows_all.replace(true);
        open_to(&opened, &props.shown.scenario.kit, props.asked.1);
    }
    let is_in_use = props.is_held || browser::focused_lever().is_some();
    if *only.borrow() == Only::Linked && changed == 0 && !is_in_use {
        only.replace(Only::No);
    }
    let only_changed = *only.borrow() != Only::No;
    let toggle = {
        let (listed, redraw) = (listed.clone(), redraw.clone());
        move |event: Event| {
            listed.borrow_mut().clear();
            only.replace(if browser::checked(&event) { Only::Asked } else { Only::No });
            redraw.force_update();
        }
    };
    // A row that was kept while it was used may go when the focus leaves it.
    let left = {
        let is_needed = only_changed;
        move |_: FocusEvent| {
            let redraw = redraw.clone();
            if is_needed {
                browser::once_focused(move || redraw.force_update());
            }
        }
    };
    own_texts(html! {
        <aside class="levers" id="levers" aria-label="Levers" onfocusout={left}>
            { stops() }
            <div class="levers-head">
                <label>
                    <input type="checkbox" checked={only_changed} onchange={toggle} />
                    { format!("Only what differs ({changed})") }
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
            if let Some(in_play) = &in_play {
                <p class="hint in-play">
                    { in_play.said(folds) }
                    { " " }
                    <button type="button" class="link" onclick={fold_others}>
                        { if folds { "Show all levers" } else { "Only those in play" } }
                    </button>
                </p>
            }
            if let Some(in_play) = in_play.filter(|_| folds && !only_changed) {
                { in_play.rows(props) }
            } else if only_changed {
                { changed_levers(props, &mut listed.borrow_mut()) }
            } else {
                // What a lever that is asked for stands in is drawn anew, open.
                <key={props.asked.0}>
                    { first_levers(&opened, &props.shown, &props.dispatch, &props.page) }
                    <AllLevers
                        opened={(*opened).clone()}
                        shown={props.shown.clone()}
                        dispatch={&props.dispatch}
                        page={&props.page}
                    />
                </>
            }
        </aside>
    })
}

/// Opens whatever a lever stands in.
fn open_to(opened: &Opened, kit: &Kit, index: usize) {
    let Some(lever) = kit.levers().get(index) else { return };
    opened.open(lever.group.title());
    if !kit.is_first(index) {
        opened.open(all::NAME);
    }
    if let Subject::Measure(place) = lever.subject {
        opened.open(&group::outcome_of(&kit.case, place).label);
    }
}

/// Only the levers that differ from the preset, and those of the rows in `listed` that are still
/// held or have the focus; they are listed afterwards.
fn changed_levers(props: &LeverPanelProps, listed: &mut Vec<usize>) -> Html {
    let Shown { scenario, preset_choices, .. } = &props.shown;
    let kit = &scenario.kit;
    let in_use = browser::focused_lever();
    let rows = kit.levers().iter().enumerate().filter(|(index, lever)| {
        let is_in_use = props.is_held || in_use.as_deref() == Some(&lever.id);
        lever.value(&scenario.choices) != lever.value(preset_choices)
            || (is_in_use && listed.contains(index))
    });
    *listed = rows.map(|(index, _)| index).collect();
    html! {
        <div class="group-body">
            if listed.is_empty() {
                <p class="hint">{ "No lever differs from the starting point yet." }</p>
            }
            { for listed.iter().map(|index| {
                lever_row(*index, false, &props.shown, &props.dispatch, &props.page)
            }) }
        </div>
    }
}
