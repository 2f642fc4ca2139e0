//! A lever that is one of a few options: buttons for three, a list for more.

use yew::prelude::*;

use crate::app::browser;
use crate::app::callback::when;
use crate::scenario::{ChoiceOption, Message, levers};

/// Which lever, and where it stands.
#[derive(Properties, PartialEq)]
pub struct ChoiceLeverProps {
    /// The position in the lever table.
    pub index: usize,
    /// What can be chosen.
    pub options: &'static [ChoiceOption],
    /// The position of what is chosen.
    pub value: usize,
    /// The element that names it.
    pub label_id: String,
    /// Where to send what was chosen.
    pub dispatch: Callback<Message>,
}

/// Options side by side, or a list where there are more than three.
#[component]
pub fn ChoiceLever(props: &ChoiceLeverProps) -> Html {
    let index = props.index;
    let options = props.options;
    let chosen = when(&props.dispatch, move |event: Event| {
        let id = browser::typed(&event);
        let position = options.iter().position(|option| option.id == id)?;
        Some(Message::LeversSet(vec![(index, position as f64)]))
    });
    let name = &levers()[index].id;
    if options.len() > 3 {
        return html! {
            <select class="choice" aria-labelledby={props.label_id.clone()} onchange={chosen}>
                { for options.iter().enumerate().map(|(position, option)| html! {
                    <option
                        key={option.id}
                        value={option.id}
                        selected={position == props.value}
                    >
                        { option.label }
                    </option>
                }) }
            </select>
        };
    }
    html! {
        <div class="choice segments" role="radiogroup" aria-labelledby={props.label_id.clone()}>
            { for options.iter().enumerate().map(|(position, option)| html! {
                <label key={option.id}>
                    <input
                        type="radio"
                        name={name.as_str()}
                        value={option.id}
                        checked={position == props.value}
                        onchange={chosen.clone()}
                    />
                    <span>{ option.label }</span>
                </label>
            }) }
        </div>
    }
}
