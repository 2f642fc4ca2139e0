//! A slider whose drag is one step to undo.

use yew::prelude::*;

use crate::app::browser;
use crate::scenario::{Kind, Lever, Message, levers};

/// Where a slider stands.
#[derive(Properties, PartialEq)]
pub struct SliderProps {
    /// The lever whose range it has.
    pub index: usize,
    /// Its value.
    pub value: f64,
    /// The value in the preset, which gets a mark.
    pub preset: f64,
    /// The value in words.
    pub spoken: String,
    /// The element that names it.
    pub label_id: String,
    /// Called while it moves.
    pub moved: Callback<f64>,
    /// Where to send that it was let go or given up.
    pub dispatch: Callback<Message>,
}

/// How the slider is held just now.
#[derive(Clone, Copy, PartialEq)]
enum Hold {
    None,
    /// A key is down: every repeat fires a change, and all of them are one step.
    Key,
    /// The drag was given up: what still comes of it is ignored.
    GivenUp,
}

/// A slider. Escape or a lost touch gives a drag up.
#[component]
pub fn Slider(props: &SliderProps) -> Html {
    let hold = use_mut_ref(|| Hold::None);
    let lever = &levers()[props.index];
    let (min, max) = lever.range();
    let step = step(lever);

    let input = {
        let (hold, moved) = (hold.clone(), props.moved.clone());
        let here = on_step(props.value, min, step);
        move |event: InputEvent| {
            if *hold.borrow() == Hold::GivenUp {
                browser::put_back(&event, &here);
            } else if let Ok(value) = browser::typed(&event).parse() {
                moved.emit(value);
            }
        }
    };
    let change = {
        let (hold, dispatch) = (hold.clone(), props.dispatch.clone());
        move |_: Event| {
            if *hold.borrow() != Hold::Key {
                *hold.borrow_mut() = Hold::None;
                dispatch.emit(Message::LeversReleased);
            }
        }
    };
    let key_down = {
        let (hold, dispatch) = (hold.clone(), props.dispatch.clone());
        move |event: KeyboardEvent| {
            if browser::key(&event) == "Escape" {
                *hold.borrow_mut() = Hold::GivenUp;
                dispatch.emit(Message::DragCancelled);
            } else {
                *hold.borrow_mut() = Hold::Key;
            }
        }
    };
    let let_go = {
        let (hold, dispatch) = (hold.clone(), props.dispatch.clone());
        move || {
            // The release of Escape ends no drag: the button is still down.
            if *hold.borrow() == Hold::Key {
                *hold.borrow_mut() = Hold::None;
                dispatch.emit(Message::LeversReleased);
            }
        }
    };
    let key_up = {
        let let_go = let_go.clone();
        move |_: KeyboardEvent| let_go()
    };
    let blur = move |_: FocusEvent| let_go();
    let begin = {
        let hold = hold.clone();
        move |_: PointerEvent| *hold.borrow_mut() = Hold::None
    };
    let cancel = {
        let dispatch = props.dispatch.clone();
        move |_: PointerEvent| {
            *hold.borrow_mut() = Hold::GivenUp;
            dispatch.emit(Message::DragCancelled);
        }
    };
    let place = |value: f64| format!("{:.3}", (value - min) / (max - min));
    html! {
        <div
            class="slider"
            style={format!("--at:{};--mark:{}", place(props.value), place(props.preset))}
        >
            <span class="mark" aria-hidden="true" />
            <input
                type="range"
                aria-labelledby={props.label_id.clone()}
                aria-valuetext={props.spoken.clone()}
                min={min.to_string()}
                max={max.to_string()}
                step={step.to_string()}
                value={on_step(props.value, min, step)}
                oninput={input}
                onchange={change}
                onkeydown={key_down}
                onkeyup={key_up}
                onblur={blur}
                onpointerdown={begin}
                onpointercancel={cancel}
            />
        </div>
    }
}

fn step(lever: &Lever) -> f64 {
    match lever.kind {
        Kind::Number { step, .. } => step,
        Kind::Choice(_) | Kind::Councils => 1.0,
    }
}

/// The value on the slider's step and with its decimals; any other text would be rewritten by
/// the browser and then by every render.
fn on_step(value: f64, min: f64, step: f64) -> String {
    let decimals = step.to_string().split_once('.').map_or(0, |(_, digits)| digits.len());
    let snapped = min + ((value - min) / step).round() * step;
    // Trailing zeros are not what a browser gives back: "0.50" is "0.5".
    format!("{snapped:.decimals$}").parse::<f64>().unwrap_or(value).to_string()
}
