//! A lever in the middle of a view.

use yew::prelude::*;

use super::Drawing;
use crate::app::levers::{Moves, Slider, ValueField};
use crate::scenario::{Message, field_text};
use crate::screen::LeverPart;

/// Slider and field, with what stands beside the label. Of a part, the others make room.
pub fn control(drawing: Drawing, part: &LeverPart, label_id: &str) -> Html {
    let Drawing { shown, dispatch, .. } = drawing;
    let (kit, index) = (shown.kit(), part.lever);
    let lever = &kit.levers()[index];
    let choices = &shown.scenario.choices;
    let (option, value) = (choices.option, lever.value(choices));
    let part_of = part.part_of;
    let moves = part_of.map_or_else(|| Moves::Levers(vec![index]), Moves::PartOf);
    let typed = match part_of {
        None => dispatch.clone(),
        // A typed part is a drag of its own.
        Some(council) => {
            let dispatch = dispatch.clone();
            Callback::from(move |message| {
                if let Message::LeversSet(values) = &message {
                    for (_, value) in values {
                        dispatch.emit(Message::PartMoved(council, *value));
                    }
                    dispatch.emit(Message::LeversReleased);
                }
            })
        }
    };
    html! {
        <div key={index} class="lever">
            <div class="lever-head">
                <span class="lever-label" id={label_id.to_owned()}>{ &part.label }</span>
                <span class="meaning">{ drawing.line(&part.remark) }</span>
            </div>
            <div class="lever-control">
                <Slider
                    {kit}
                    {index}
                    {value}
                    preset={lever.value(&shown.preset_choices)}
                    spoken={format!("{}{}", field_text(lever, option, value), part.spoken)}
                    label_id={label_id.to_owned()}
                    {moves}
                    {dispatch}
                />
                <ValueField
                    {kit}
                    {index}
                    {option}
                    {value}
                    label_id={label_id.to_owned()}
                    dispatch={typed}
                />
            </div>
        </div>
    }
}
