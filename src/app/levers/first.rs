//! The levers that stand above all others.

use yew::prelude::*;

use super::group::LeverGroup;
use super::lever_row::lever_row;
use super::master::{MasterLever, Members};
use super::opened::Opened;
use crate::app::page::PageEvent;
use crate::app::shown::Shown;
use crate::scenario::{First, Message};

/// Each with its own row, its slider for several, or its group.
pub fn first_levers(
    opened: &Opened,
    shown: &Shown,
    dispatch: &Callback<Message>,
    page: &Callback<PageEvent>,
) -> Html {
    let one = |first: &First| match first {
        First::Alone(index) => lever_row(*index, false, shown, dispatch, page),
        First::Together { label, members } => html! {
            <MasterLever
                key={*label}
                label={*label}
                members={members.clone()}
                are={Members::Elsewhere}
                opened={opened.clone()}
                shown={shown.clone()}
                {dispatch}
                {page}
            />
        },
        First::Group(group) => html! {
            <LeverGroup
                key={group.title()}
                group={*group}
                opened={opened.clone()}
                shown={shown.clone()}
                {dispatch}
                {page}
            />
        },
    };
    html! { <div class="first">{ for shown.kit().first().iter().map(one) }</div> }
}
