//! A field in which a lever's value can be typed.

use yew::prelude::*;

use crate::app::browser;
use crate::app::text::own_texts;
use crate::scenario::{Message, Typed, field_text, levers, parse_typed};

/// Which lever, and where it stands.
#[derive(Properties, PartialEq)]
pub struct ValueFieldProps {
    /// The position in the lever table.
    pub index: usize,
    /// Its value.
    pub value: f64,
    /// The element that names it.
    pub label_id: String,
    /// Where to send what was typed.
    pub dispatch: Callback<Message>,
}

/// What was typed and is not the lever's value, or what was made of it.
#[derive(Clone, Default, PartialEq)]
struct Draft {
    text: Option<String>,
    remark: Option<String>,
    /// The value that was made of it.
    value: Option<f64>,
}

impl Draft {
    fn is_about(&self, value: f64) -> bool {
        *self == Self::default() || self.value == Some(value)
    }
}

/// A field for a lever's value. What cannot be used stays as typed, with what is allowed.
#[component]
pub fn ValueField(props: &ValueFieldProps) -> Html {
    let draft = use_state(Draft::default);
    let lever = &levers()[props.index];

    let input = {
        let draft = draft.clone();
        move |event: InputEvent| {
            draft.set(Draft { text: Some(browser::typed(&event)), ..Draft::default() });
        }
    };
    let change = {
        let (draft, dispatch, index) = (draft.clone(), props.dispatch.clone(), props.index);
        move |event: Event| {
            let lever = &levers()[index];
            let text = browser::typed(&event);
            match parse_typed(lever, &text) {
                Ok(Typed { value, rounded }) => {
                    let remark =
                        rounded.then(|| format!("Rounded to {}", field_text(lever, value)));
                    draft.set(Draft { text: None, remark, value: Some(value) });
                    dispatch.emit(Message::LeversSet(vec![(index, value)]));
                }
                Err(problem) => {
                    draft.set(Draft { text: Some(text), remark: Some(problem), value: None });
                }
            }
        }
    };
    let key_down = {
        let draft = draft.clone();
        move |event: KeyboardEvent| {
            if browser::key(&event) == "Escape" {
                draft.set(Draft::default());
            }
        }
    };
    // When the lever moves by other means, what was typed before no longer stands.
    {
        let draft = draft.clone();
        use_effect_with(props.value, move |value| {
            if !draft.is_about(*value) {
                draft.set(Draft::default());
            }
        });
    }

    let invalid = draft.text.is_some() && draft.remark.is_some();
    // A lever may stand on the page twice, each time with a label of its own.
    let remark_id = format!("{}-remark", props.label_id);
    own_texts(html! {
        <>
            <input
                type="text"
                class="value"
                inputmode="decimal"
                autocomplete="off"
                aria-labelledby={props.label_id.clone()}
                data-settled={draft.text.is_none().then_some("")}
                aria-invalid={invalid.to_string()}
                aria-describedby={draft.remark.is_some().then(|| remark_id.clone())}
                value={draft.text.clone().unwrap_or_else(|| field_text(lever, props.value))}
                oninput={input}
                onchange={change}
                onkeydown={key_down}
            />
            <span
                id={remark_id}
                class={classes!("remark", invalid.then_some("problem"))}
                role="status"
            >
                { draft.remark.clone().unwrap_or_default() }
            </span>
        </>
    })
}
