//! A lever that is a number: a slider and a field.

use yew::prelude::*;

use super::slider::Slider;
use super::value_field::ValueField;
use crate::model::Evidence;
use crate::scenario::{Message, field_text, levers, meaning};

/// A slider and a field for the same number. `index` is the position in the lever table, `preset`
/// the value in the preset; `label_id` names the lever's label.
pub fn number_lever(
    index: usize,
    value: f64,
    preset: f64,
    label_id: &str,
    dispatch: &Callback<Message>,
) -> Html {
    let lever = &levers()[index];
    let moved = dispatch
        .reform(move |value| Message::LeversMoved(vec![(index, levers()[index].rounded(value))]));
    let spoken =
        format!("{}, {}", field_text(lever, value), meaning(lever, Evidence::published(), value));
    html! {
        <>
            <Slider
                {index}
                {value}
                {preset}
                {spoken}
                label_id={label_id.to_owned()}
                {moved}
                {dispatch}
            />
            <ValueField
                {index}
                {value}
                label_id={label_id.to_owned()}
                {dispatch}
            />
        </>
    }
}
