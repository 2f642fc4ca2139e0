//! A slider whose drag is one step to undo.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser;
use crate::app::text::own_texts;
use crate::scenario::{Kind, Kit, Lever, Message, MoneyRange};

/// Where a slider stands.
#[derive(Properties, PartialEq)]
pub struct SliderProps {
    /// The case with its levers.
    pub kit: Rc<Kit>,
    /// The lever whose range it has.
    pub index: usize,
    /// Its value.
    pub value: f64,
    /// The value in the preset, which gets a mark.
    pub preset: f64,
    /// The value in words.
    pub spoken: String,
    /// The sums at its ends, for one that moves between two sums.
    #[prop_or_default]
    pub ends: Option<[String; 2]>,
    /// The element that names it.
    pub label_id: String,
    /// What it moves.
    pub moves: Moves,
    /// Where to send how it moves, and that it was let go or given up.
    pub dispatch: Callback<Message>,
}

/// What a slider moves. It is no callback: one made anew in each frame would draw all sliders when
/// one of them moves.
#[derive(Clone, PartialEq)]
pub enum Moves {
    /// These levers, all to one value.
    Levers(Vec<usize>),
    /// The part of a council; the others make room.
    PartOf(usize),
}

impl Moves {
    /// What happened when the slider of the lever at `index` was moved to `value`.
    fn message(&self, kit: &Kit, index: usize, value: f64) -> Message {
        let rounded = |index: usize| kit.levers()[index].rounded(value);
        match self {
            Self::Levers(levers) => {
                let moved = levers.iter().map(|index| (*index, rounded(*index)));
                Message::LeversMoved(moved.collect())
            }
            Self::PartOf(council) => Message::PartMoved(*council, rounded(index)),
        }
    }
}

/// How the slider is held just now.
#[derive(Clone, Copy, Default, PartialEq)]
enum Hold {
    #[default]
    None,
    /// A key is down: every repeat fires a change, and all of them are one step.
    Key,
    /// The drag was given up: what still comes of it while the pointer is down is ignored.
    GivenUp,
}

/// What the slider remembers between two events.
#[derive(Default)]
struct Held {
    hold: Hold,
    /// The text of the latest `input`. Whatever moves a slider without a pointer, such as a voice
    /// control, may fire a `change` alone.
    taken: Option<String>,
}

/// A slider. Escape or a lost touch gives a drag up.
#[component]
pub fn Slider(props: &SliderProps) -> Html {
    let held = use_mut_ref(Held::default);
    let lever = &props.kit.levers()[props.index];
    let (min, max) = lever.range();
    let step = step(lever);
    let here = on_step(props.value, min, step);
    let moved = {
        let (kit, index, moves) = (Rc::clone(&props.kit), props.index, props.moves.clone());
        props.dispatch.reform(move |value| moves.message(&kit, index, value))
    };

    let input = {
        let (held, moved, here) = (held.clone(), moved.clone(), here.clone());
        move |event: InputEvent| {
            if held.borrow().hold == Hold::GivenUp {
                if browser::is_pointer_down() {
                    browser::put_back(&event, &here);
                    return;
                }
                held.borrow_mut().hold = Hold::None;
            }
            let text = browser::typed(&event);
            if let Ok(value) = text.parse() {
                held.borrow_mut().taken = Some(text);
                moved.emit(value);
            }
        }
    };
    let change = {
        let (held, here, dispatch) = (held.clone(), here.clone(), props.dispatch.clone());
        move |event: Event| {
            let text = browser::typed(&event);
            let was_taken = held.borrow_mut().taken.take().as_ref() == Some(&text);
            if let (false, Ok(value)) = (was_taken || text == here, text.parse()) {
                moved.emit(value);
            }
            let is_let_go = held.borrow().hold != Hold::Key;
            if is_let_go {
                held.borrow_mut().hold = Hold::None;
                dispatch.emit(Message::LeversReleased);
            }
        }
    };
    let key_down = {
        let (held, dispatch) = (held.clone(), props.dispatch.clone());
        move |event: KeyboardEvent| {
            let is_down = browser::is_pointer_down();
            let is_escape = browser::key(&event) == "Escape";
            held.borrow_mut().hold = match (is_escape, is_down) {
                (true, true) => Hold::GivenUp,
                // Without a drag there is nothing to give up.
                (true, false) => Hold::None,
                (false, _) => Hold::Key,
            };
            if is_escape && is_down {
                dispatch.emit(Message::DragCancelled);
            }
        }
    };
    let let_go = {
        let (held, dispatch) = (held.clone(), props.dispatch.clone());
        move || {
            held.borrow_mut().taken = None;
            // The release of Escape ends no drag: the button is still down.
            let is_let_go = held.borrow().hold == Hold::Key;
            if is_let_go {
                held.borrow_mut().hold = Hold::None;
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
        let held = held.clone();
        move |_: PointerEvent| *held.borrow_mut() = Held::default()
    };
    let cancel = {
        let dispatch = props.dispatch.clone();
        move |_: PointerEvent| {
            held.borrow_mut().hold = Hold::GivenUp;
            dispatch.emit(Message::DragCancelled);
        }
    };
    let place = |value: f64| format!("{:.3}", (value - min) / (max - min));
    own_texts(html! {
        <div
            class={classes!("slider", props.ends.is_some().then_some("in-money"))}
            style={format!("--at:{};--mark:{}", place(props.value), place(props.preset))}
        >
            <span class="mark" aria-hidden="true" />
            <input
                type="range"
                list={props.ends.is_some().then_some(STOPS)}
                aria-labelledby={props.label_id.clone()}
                aria-valuetext={props.spoken.clone()}
                min={min.to_string()}
                max={max.to_string()}
                step={step.to_string()}
                value={here.clone()}
                data-is={here}
                oninput={input}
                onchange={change}
                onkeydown={key_down}
                onkeyup={key_up}
                onblur={blur}
                onpointerdown={begin}
                onpointercancel={cancel}
            />
            if let Some([low, high]) = &props.ends {
                <span class="ends" aria-hidden="true">
                    <span>{ low }</span>
                    <span>{ high }</span>
                </span>
            }
        </div>
    })
}

/// The element with the stops of sliders in money, to which a drag is drawn.
const STOPS: &str = "stops";

/// The stops of sliders in money: low, middle and high.
pub fn stops() -> Html {
    html! {
        <datalist id={STOPS}>
            { for MoneyRange::STOPS.map(|stop| html! {
                <option key={stop.to_string()} value={stop.to_string()} />
            }) }
        </datalist>
    }
}

fn step(lever: &Lever) -> f64 {
    match lever.kind {
        Kind::Number { step, .. } => step,
        Kind::Choice(_) | Kind::Councils(_) => 1.0,
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
