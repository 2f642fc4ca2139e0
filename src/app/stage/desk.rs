//! The desk: what the room sees, the way through it, notes, a clock and a timer.

use gloo::timers::callback::Interval;
use yew::prelude::*;

use super::{Seen, keys, stage};
use crate::app::browser::{self, Storage};
use crate::app::page::PageEvent;
use crate::app::screen::line;
use crate::app::text::own_texts;
use crate::screen::{Act, OnStage, Planned, Stages, stage_controls, time_left, typed_minutes};

/// Under what a tab notes when its timer ends.
const TIMER: &str = "timer";

/// What the room sees, small, with what is pressed beside it.
pub fn desk(seen: &Seen, stages: &Stages, page: &Callback<PageEvent>) -> Html {
    let notes = stages.now().map(|planned| planned.notes.clone()).unwrap_or_default();
    let noted = page.reform(|event: InputEvent| {
        PageEvent::Acted(Act::Stage(OnStage::Noted(browser::typed(&event))))
    });
    html! {
        <section
            class="on-desk"
            role="group"
            aria-label={format!("What the room sees: stage {} of {}", stages.at + 1, stages.list.len())}
            tabindex="0"
            id="on-desk"
            onkeydown={keys(page, stages.has_keys)}
        >
            { stage(seen) }
            <div class="beside">
                <p>
                    <strong>{ format!("{} of {}", stages.at + 1, stages.list.len()) }</strong>
                    { stages.now().map(now_text).unwrap_or_default() }
                </p>
                <label>
                    <span>{ "Notes for this stage; the room does not see them" }</span>
                    <textarea
                        key={stages.at}
                        rows="3"
                        value={notes}
                        oninput={noted}
                        onkeydown={|event: KeyboardEvent| event.stop_propagation()}
                    />
                </label>
                <Clock key={stages.at} minutes={stages.now().map_or(0, |planned| planned.minutes)} />
            </div>
            <p class="row tools">{ line(&stage_controls(stages), page) }</p>
        </section>
    }
}

/// What stands beside its number: " Guess (7 minutes). Money: savings by kind".
fn now_text(planned: &Planned) -> String {
    let phase = match planned.phase.as_str() {
        "" => String::new(),
        phase => format!(" {phase}."),
    };
    let minutes = match planned.minutes {
        0 => String::new(),
        minutes => format!(" ({minutes} min)"),
    };
    format!("{phase} {}{minutes}", planned.name())
}

#[derive(Properties, PartialEq)]
struct ClockProps {
    /// The minutes of the stage; 0 where it has none.
    minutes: u32,
}

/// The time of day, and a timer that outlives a reload and offers the minutes of the stage.
#[component]
fn Clock(props: &ClockProps) -> Html {
    let end = use_state(|| Storage::open().noted(TIMER)?.parse::<f64>().ok());
    let planned = props.minutes;
    let minutes = use_state(|| if planned == 0 { 10 } else { planned }.to_string());
    let tick = use_force_update();
    use_effect_with((), move |()| {
        let beat = Interval::new(1_000, move || tick.force_update());
        move || drop(beat)
    });
    let typed = {
        let minutes = minutes.clone();
        move |event: InputEvent| minutes.set(browser::typed(&event))
    };
    let pressed = {
        let (end, minutes) = (end.clone(), minutes.clone());
        move |_: MouseEvent| {
            let begun = match *end {
                Some(_) => None,
                None => typed_minutes(&minutes).map(|length| browser::now() + length),
            };
            let noted = begun.map(|end: f64| end.to_string()).unwrap_or_default();
            Storage::open().set_noted(TIMER, &noted);
            end.set(begun);
        }
    };
    let left = end.map(|end| time_left(end - browser::now()));
    let is_wrong = typed_minutes(&minutes).is_none();
    own_texts(html! {
        <p class="clock" onkeydown={|event: KeyboardEvent| event.stop_propagation()}>
            <strong role="timer" aria-label="Clock">{ browser::time_of_day() }</strong>
            if let Some(left) = &left {
                <strong role="timer" aria-label="Timer">{ left }</strong>
            } else {
                <label>
                    { "Timer, minutes" }
                    <input
                        type="text"
                        inputmode="decimal"
                        size="4"
                        value={(*minutes).clone()}
                        aria-invalid={is_wrong.to_string()}
                        title="Up to 600"
                        oninput={typed}
                    />
                </label>
            }
            <button type="button" onclick={pressed}>
                { if left.is_some() { "Stop" } else { "Start" } }
            </button>
        </p>
    })
}
