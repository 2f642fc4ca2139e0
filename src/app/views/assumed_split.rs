//! The tag of a figure that rests on a split that nobody has published, and the lever behind it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser;
use crate::app::levers::{Slider, ValueField};
use crate::app::shown::Shown;
use crate::scenario::{Message, field_text};
use crate::words::{ASSUMED_SPLIT, SPLIT_LEVER, split_hint};

/// The element that the tags lead to.
const LEVER: &str = "assumed-split";

/// "assumed split", which leads to the lever; nothing where nothing is split.
pub fn split_tag(shown: &Shown) -> Html {
    if shown.kit().find_index(SPLIT_LEVER).is_none() {
        return html! {};
    }
    html! {
        <button
            type="button"
            class="tag"
            title="To the part of the savings that decides most of it"
            onclick={|_| browser::focus_id(LEVER)}
        >
            { ASSUMED_SPLIT }
        </button>
    }
}

/// The county's part of the savings, with what is known of it.
pub fn split_lever(shown: &Shown, dispatch: &Callback<Message>) -> Html {
    let kit = shown.kit();
    let Some(index) = kit.find_index(SPLIT_LEVER) else { return html! {} };
    let lever = &kit.levers()[index];
    let choices = &shown.scenario.choices;
    let value = lever.value(choices);
    let label_id = "assumed-split-label";
    let moved = {
        let kit = Rc::clone(kit);
        dispatch.reform(move |value| {
            Message::LeversMoved(vec![(index, kit.levers()[index].rounded(value))])
        })
    };
    html! {
        <section class="split" id={LEVER} tabindex="-1" aria-labelledby={label_id}>
            <div class="lever">
                <div class="lever-head">
                    <span class="lever-label" id={label_id}>{ &lever.label }</span>
                    <span class="tag">{ ASSUMED_SPLIT }</span>
                </div>
                <div class="lever-control">
                    <Slider
                        {kit}
                        {index}
                        {value}
                        preset={lever.value(&shown.preset_choices)}
                        spoken={field_text(lever, choices.option, value)}
                        {label_id}
                        {moved}
                        {dispatch}
                    />
                    <ValueField
                        {kit}
                        {index}
                        option={choices.option}
                        {value}
                        {label_id}
                        {dispatch}
                    />
                </div>
            </div>
            <p class="hint">
                { split_hint(shown.case(), choices) }
            </p>
        </section>
    }
}
