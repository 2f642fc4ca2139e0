//! A field in which a lever's value can be typed.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser;
use crate::app::text::own_texts;
use crate::app::typing::{Judge, Typing, typing};
use crate::scenario::{Kind, Kit, Lever, Message, Typed, Unit, field_text, parse_typed};

/// Which lever, and where it stands.
#[derive(Properties, PartialEq)]
pub struct ValueFieldProps {
    /// The case with its levers.
    pub kit: Rc<Kit>,
    /// The position in the lever table.
    pub index: usize,
    /// The position of the case's option that is chosen, under which the value has its meaning.
    pub option: usize,
    /// Its value.
    pub value: f64,
    /// The element that names it.
    pub label_id: String,
    /// Where to send what was typed.
    pub dispatch: Callback<Message>,
}

/// How often the scenario was renewed as a whole; what was typed before that no longer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renewals(pub u32);

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
    let renewals = use_context::<Renewals>();
    let latest_renewals = use_mut_ref(|| renewals);
    latest_renewals.replace(renewals);
    let lever = &props.kit.levers()[props.index];

    let judge = {
        let (draft, dispatch) = (draft.clone(), props.dispatch.clone());
        let (index, option) = (props.index, props.option);
        let latest_renewals = latest_renewals.clone();
        let kit = Rc::clone(&props.kit);
        let judge: Judge = Rc::new(move |text: String| {
            let lever = &kit.levers()[index];
            let mut judged = Draft::default();
            match parse_typed(lever, option, &text) {
                Ok(Typed { value, rounded }) => {
                    judged.remark = rounded.map(|made| format!("Rounded to {made}"));
                    judged.value = Some(value);
                    dispatch.emit(Message::LeversSet(vec![(index, value)]));
                }
                Err(problem) => {
                    judged.text = Some(text);
                    judged.remark = Some(problem);
                }
            }
            // A remark moves what is below, where a pointer may just have been pressed. What that
            // press did comes first: it may have renewed everything.
            let (draft, latest_renewals) = (draft.clone(), latest_renewals.clone());
            browser::once_lifted(move || {
                if *latest_renewals.borrow() == renewals {
                    draft.set(judged);
                }
            });
        });
        judge
    };
    let text = field_text(lever, props.option, props.value);
    let keep = {
        let draft = draft.clone();
        move |text| draft.set(Draft { text, ..Draft::default() })
    };
    let state = (draft.text.is_some(), *draft != Draft::default());
    let Typing { input, change, blur, key_down } = typing(state, &text, keep, &judge);
    // When the lever moves by other means, what was typed before no longer stands.
    {
        let draft = draft.clone();
        use_effect_with(props.value, move |value| {
            if !draft.is_about(*value) {
                draft.set(Draft::default());
            }
        });
    }
    {
        let draft = draft.clone();
        use_effect_with((renewals, props.option), move |_| {
            if draft.text.is_some() {
                draft.set(Draft::default());
            }
        });
    }

    // The lever may have moved on with the press that ended the typing.
    let remark = draft
        .remark
        .clone()
        .filter(|_| draft.value.is_none_or(|value| value == props.value))
        .unwrap_or_default();
    let invalid = draft.text.is_some() && !remark.is_empty();
    // A lever may stand on the page twice, each time with a label of its own.
    let remark_id = format!("{}-remark", props.label_id);
    let is = draft.text.is_none().then(|| text.clone());
    own_texts(html! {
        <>
            <input
                type="text"
                class="value"
                inputmode={keypad(lever, props.option)}
                autocomplete="off"
                aria-labelledby={props.label_id.clone()}
                data-settled={draft.text.is_none().then_some("")}
                aria-invalid={invalid.to_string()}
                aria-describedby={(!remark.is_empty()).then(|| remark_id.clone())}
                data-is={is}
                value={draft.text.clone().unwrap_or(text)}
                oninput={input}
                onchange={change}
                onblur={blur}
                onkeydown={key_down}
            />
            <span
                id={remark_id}
                class={classes!("remark", invalid.then_some("problem"))}
                role="status"
            >
                { remark }
            </span>
        </>
    })
}

/// A keypad has digits and a point alone: no minus, no pound sign, no "k", no "Year".
fn keypad(lever: &Lever, option: usize) -> &'static str {
    match lever.kind {
        _ if lever.money(option).is_some() => "text",
        Kind::Number { unit: Unit::Pounds | Unit::PlanYear | Unit::FirstYear, .. } => "text",
        Kind::Number { min, .. } if min < 0.0 => "text",
        _ => "decimal",
    }
}
