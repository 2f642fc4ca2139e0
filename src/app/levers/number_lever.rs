//! A lever that is a number: a slider and a field.

use yew::prelude::*;

use super::slider::Slider;
use super::value_field::ValueField;
use crate::model::Evidence;
use crate::scenario::{Message, field_text, levers, meaning};

/// Which lever, and where it stands.
#[derive(Properties, PartialEq)]
pub struct NumberLeverProps {
    /// The position in the lever table.
    pub index: usize,
    /// Its value.
    pub value: f64,
    /// Its value in the preset.
    pub preset: f64,
    /// The element that names it.
    pub label_id: String,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
}

/// A slider and a field for the same number.
#[component]
pub fn NumberLever(props: &NumberLeverProps) -> Html {
    let index = props.index;
    let lever = &levers()[index];
    let moved = props
        .dispatch
        .reform(move |value| Message::LeversMoved(vec![(index, levers()[index].rounded(value))]));
    let spoken = format!(
        "{}, {}",
        field_text(lever, props.value),
        meaning(lever, Evidence::published(), props.value)
    );
    html! {
        <>
            <Slider
                {index}
                value={props.value}
                preset={props.preset}
                {spoken}
                label_id={props.label_id.clone()}
                {moved}
                dispatch={&props.dispatch}
            />
            <ValueField
                {index}
                value={props.value}
                label_id={props.label_id.clone()}
                dispatch={&props.dispatch}
            />
        </>
    }
}
