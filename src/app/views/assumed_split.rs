//! The tag of a figure that rests on a split that nobody has published, and the lever behind it.

use yew::prelude::*;

use crate::app::browser;
use crate::app::levers::{Slider, ValueField};
use crate::app::shown::Shown;
use crate::scenario::{Message, field_text, find_index, levers};
use crate::words::{ASSUMED_SPLIT, SPLIT_LEVER, split_hint};

/// The element that the tags lead to.
const LEVER: &str = "assumed-split";

/// "assumed split", which leads to the lever.
pub fn split_tag() -> Html {
    html! {
        <button
            type="button"
            class="tag"
            title="To the county\u{2019}s part of the savings, which decides most of it"
            onclick={|_| browser::focus_id(LEVER)}
        >
            { ASSUMED_SPLIT }
        </button>
    }
}

/// The county's part of the savings, with what is known of it.
pub fn split_lever(shown: &Shown, dispatch: &Callback<Message>) -> Html {
    let Some(index) = find_index(SPLIT_LEVER) else { return html! {} };
    let lever = &levers()[index];
    let choices = &shown.scenario.choices;
    let value = lever.value(choices);
    let label_id = "assumed-split-label";
    let moved = dispatch
        .reform(move |value| Message::LeversMoved(vec![(index, levers()[index].rounded(value))]));
    html! {
        <section class="split" id={LEVER} tabindex="-1" aria-labelledby={label_id}>
            <div class="lever">
                <div class="lever-head">
                    <span class="lever-label" id={label_id}>{ &lever.label }</span>
                    <span class="tag">{ ASSUMED_SPLIT }</span>
                </div>
                <div class="lever-control">
                    <Slider
                        {index}
                        {value}
                        preset={lever.value(&shown.preset_choices)}
                        spoken={field_text(lever, value)}
                        {label_id}
                        {moved}
                        {dispatch}
                    />
                    <ValueField {index} {value} {label_id} {dispatch} />
                </div>
            </div>
            <p class="hint">
                { split_hint(choices) }
            </p>
        </section>
    }
}
