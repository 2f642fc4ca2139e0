//! A lever that is one of a few options: buttons for three, a list for more.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser;
use crate::app::callback::when;
use crate::scenario::{ChoiceOption, Message};

/// Options side by side, or a list where there are more than three. `index` is the position in
/// the lever table, `name` the id of the lever, `value` that of the chosen option; `label_id` names the lever's label.
pub fn choice_lever(
    index: usize,
    name: &str,
    options: &Rc<[ChoiceOption]>,
    value: usize,
    label_id: &str,
    dispatch: &Callback<Message>,
) -> Html {
    let label_id = label_id.to_owned();
    let offered = Rc::clone(options);
    let chosen = when(dispatch, move |event: Event| {
        let id = browser::typed(&event);
        let position = offered.iter().position(|option| option.id == id)?;
        Some(Message::LeversSet(vec![(index, position as f64)]))
    });
    if options.len() > 3 {
        return html! {
            <select
                class="choice"
                aria-labelledby={label_id}
                data-is={options.get(value).map(|option| option.id.clone())}
                onchange={chosen}
            >
                { for options.iter().enumerate().map(|(position, option)| html! {
                    <option
                        key={option.id.as_str()}
                        value={option.id.clone()}
                        selected={position == value}
                    >
                        { &option.label }
                    </option>
                }) }
            </select>
        };
    }
    html! {
        <div class="choice segments" role="radiogroup" aria-labelledby={label_id}>
            { for options.iter().enumerate().map(|(position, option)| html! {
                <label key={option.id.as_str()}>
                    <input
                        type="radio"
                        name={name.to_owned()}
                        value={option.id.clone()}
                        checked={position == value}
                        data-is={(position == value).to_string()}
                        onchange={chosen.clone()}
                    />
                    <span>{ &option.label }</span>
                </label>
            }) }
        </div>
    }
}
