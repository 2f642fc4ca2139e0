//! A lever that is a set of councils: a box to tick for each.

use yew::prelude::*;

use crate::scenario::{ChoiceOption, Message};

/// A chip for each council, and buttons for all and none. `index` is the position in the lever
/// table; in `chosen` and `taking_part` bit `n` stands for council `n`; `label_id` names the
/// lever's label.
pub fn councils_lever(
    index: usize,
    councils: &[ChoiceOption],
    (chosen, taking_part): (usize, usize),
    label_id: &str,
    dispatch: &Callback<Message>,
) -> Html {
    let set = |councils: usize| {
        dispatch.reform(move |()| Message::LeversSet(vec![(index, councils as f64)]))
    };
    let chips = councils.iter().enumerate().map(|(council, named)| {
        let bit = 1 << council;
        let is_out = taking_part & bit == 0;
        html! {
            <label key={named.id.as_str()} class={classes!(is_out.then_some("out"))}>
                <input
                    type="checkbox"
                    checked={chosen & bit != 0}
                    data-is={(chosen & bit != 0).to_string()}
                    onchange={set(chosen ^ bit).reform(|_: Event| ())}
                />
                <span>
                    { &named.label }
                    if is_out {
                        <small>{ " stays out" }</small>
                    }
                </span>
            </label>
        }
    });
    let button = |label: &'static str, councils: usize| {
        html! {
            <button
                type="button"
                class="link"
                onclick={set(councils).reform(|_: MouseEvent| ())}
            >
                { label }
            </button>
        }
    };
    html! {
        <div class="choice chips" role="group" aria-labelledby={label_id.to_owned()}>
            { for chips }
            <p>
                { button("All that take part", taking_part) }
                { button("None", 0) }
            </p>
        </div>
    }
}
