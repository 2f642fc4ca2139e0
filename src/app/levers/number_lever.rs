//! A lever that is a number: a slider and a field.

use std::rc::Rc;

use yew::prelude::*;

use super::slider::{Moves, Slider};
use super::value_field::ValueField;
use crate::scenario::{Kit, Message};

/// A slider and a field for the same number. `index` is the position in the lever table, `option`
/// that of the case's option that is chosen; beside them the value and that in the preset.
/// `spoken` is the value in words, `label_id` names the lever's label.
pub fn number_lever(
    kit: &Rc<Kit>,
    (index, option): (usize, usize),
    (value, preset): (f64, f64),
    spoken: String,
    label_id: &str,
    dispatch: &Callback<Message>,
) -> Html {
    let range = kit.levers()[index].money(option);
    let ends = range.map(|range| [range.low, range.high].map(|end| range.text(end)));
    html! {
        <>
            <Slider
                {kit}
                {index}
                {value}
                {preset}
                {spoken}
                {ends}
                label_id={label_id.to_owned()}
                moves={Moves::Levers(vec![index])}
                {dispatch}
            />
            <ValueField
                {kit}
                {index}
                {option}
                {value}
                label_id={label_id.to_owned()}
                {dispatch}
            />
        </>
    }
}
