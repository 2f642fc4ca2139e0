//! All levers that do not stand among the first, behind one heading, with a search.

use yew::prelude::*;

use super::fold::fold;
use super::group::LeverGroup;
use super::lever_row::lever_row;
use super::opened::Opened;
use crate::app::browser;
use crate::app::page::PageEvent;
use crate::app::shown::Shown;
use crate::app::text::own_texts;
use crate::scenario::{Group, Kit, Message, find_levers};
use crate::screen::found_levers;
use crate::words::Search;

/// What the levers behind the heading are of.
#[derive(Properties, PartialEq)]
pub struct AllLeversProps {
    /// What is open.
    pub opened: Opened,
    /// The scenario and what follows from it.
    pub shown: Shown,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
    /// Where to send what is about the page.
    pub page: Callback<PageEvent>,
}

/// Under which name it is remembered whether they are open.
pub const NAME: &str = "All levers";

/// A heading that opens and closes, and below it the levers in their groups or as they are found.
#[component]
pub fn AllLevers(props: &AllLeversProps) -> Html {
    let AllLeversProps { opened, shown, .. } = props;
    let redraw = use_force_update();
    let query = use_state(AttrValue::default);
    let typed = {
        let query = query.clone();
        move |event: InputEvent| query.set(browser::typed(&event).into())
    };
    // With nothing typed, Escape is for what the field stands in.
    let escaped = {
        let query = query.clone();
        move |event: KeyboardEvent| {
            if browser::key(&event) == "Escape" && !query.is_empty() {
                event.prevent_default();
                query.set(AttrValue::default());
            }
        }
    };
    let kit = shown.kit();
    let others = || (0..kit.levers().len()).filter(|index| !kit.is_first(*index));
    let choices = &shown.scenario.choices;
    let changed = others().filter(|index| {
        let lever = &kit.levers()[*index];
        lever.value(choices) != lever.value(&shown.preset_choices)
    });
    let changed = changed.count();
    let summary = (format!("{} more", others().count()), changed);
    own_texts(html! {
        <section class="all">
            { fold(NAME, summary, opened, redraw, || html! {
                <>
                <div class="find">
                    <label>
                        <span>{ "Find a lever" }</span>
                        <input
                            type="search"
                            value={(*query).clone()}
                            placeholder="a word of its name or group"
                            autocomplete="off"
                            oninput={typed}
                            onkeydown={escaped}
                        />
                    </label>
                    <p class="hint" role="status">{ found_levers(kit, &query) }</p>
                </div>
                if Search::new(&query).is_for_anything() {
                    { for groups(kit).map(|group| html! {
                        <LeverGroup
                            key={group.title()}
                            {group}
                            opened={opened.clone()}
                            shown={shown.clone()}
                            dispatch={&props.dispatch}
                            page={&props.page}
                        />
                    }) }
                } else {
                    { found(props, &query) }
                }
                </>
            }) }
        </section>
    })
}

/// The groups that are no part of the first levers, with something in them.
fn groups(kit: &Kit) -> impl Iterator<Item = Group> + '_ {
    Group::ALL.into_iter().filter(|group| {
        let mut members = kit.levers().iter().enumerate();
        members.any(|(index, lever)| lever.group == *group && !kit.is_first(index))
    })
}

/// What was found, below the names of its groups.
fn found(props: &AllLeversProps, query: &str) -> Html {
    let kit = props.shown.kit();
    let mut here = find_levers(kit, query);
    here.retain(|index| !kit.is_first(*index));
    let group_of = |index: &usize| kit.levers()[*index].group;
    html! {
        <div class="group-body">
            { for here.chunk_by(|one, other| group_of(one) == group_of(other)).map(|alike| {
                let title = group_of(&alike[0]).title();
                html! {
                    <section key={title} class="found">
                        <h3>{ title }</h3>
                        { for alike.iter().map(|index| {
                            lever_row(*index, false, &props.shown, &props.dispatch, &props.page)
                        }) }
                    </section>
                }
            }) }
        </div>
    }
}
