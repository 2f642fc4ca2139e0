//! All levers that do not stand among the first, behind one heading, with a search.

use yew::prelude::*;

use super::group::LeverGroup;
use super::lever_row::lever_row;
use super::opened::Opened;
use crate::app::browser;
use crate::app::page::PageEvent;
use crate::app::shown::Shown;
use crate::app::text::own_texts;
use crate::scenario::{First, Group, Kit, Message, find_levers, quoted};
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
    let is_open = opened.has(NAME);
    let toggle = {
        let opened = opened.clone();
        move |_| {
            opened.toggle(NAME);
            redraw.force_update();
        }
    };
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
    let mut summary = format!("{} more", others().count());
    if changed > 0 {
        summary.push_str(&format!(" \u{b7} {changed}\u{a0}changed"));
    }
    own_texts(html! {
        <section class="all">
            <h2>
                <button type="button" aria-expanded={is_open.to_string()} onclick={toggle}>
                    <span class="chevron" aria-hidden="true" />
                    <span class="group-title">{ NAME }</span>
                    <span class={classes!("summary", (changed > 0).then_some("changed"))}>
                        { summary }
                    </span>
                </button>
            </h2>
            if is_open {
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
                    <p class="hint" role="status">{ said_of(kit, &query) }</p>
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
            }
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

/// What is said of a search: how much it found here, and what of it stands above.
fn said_of(kit: &Kit, query: &str) -> String {
    if Search::new(query).is_for_anything() {
        return String::new();
    }
    let (above, here): (Vec<_>, Vec<_>) =
        find_levers(kit, query).into_iter().partition(|index| kit.is_first(*index));
    let names: Vec<_> = above.iter().map(|index| name_above(kit, *index)).collect();
    let above = format!("Above: {}.", names.join("; "));
    match (here.len(), names.is_empty()) {
        (0, true) => format!(
            "No lever has \u{201c}{}\u{201d} in its name. Try fewer letters, another word for it, \
             or the name of a group.",
            quoted(query.trim())
        ),
        (0, false) => above,
        (1, true) => "1 lever found.".to_owned(),
        (count, true) => format!("{count} levers found."),
        (1, false) => format!("1 lever found below. {above}"),
        (count, false) => format!("{count} levers found below. {above}"),
    }
}

/// What a lever among the first is called, and in which group it is found there.
fn name_above(kit: &Kit, index: usize) -> String {
    let lever = &kit.levers()[index];
    if kit.first().contains(&First::Group(lever.group)) {
        format!("{}, in \u{201c}{}\u{201d}", lever.label, lever.group.title())
    } else {
        lever.label.clone()
    }
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
