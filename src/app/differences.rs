//! What differs from the starting point, under the headline: each change with the way back.

use yew::prelude::*;

use super::shown::Shown;
use crate::scenario::{Message, change_text};

/// More would not stay in one line on a laptop.
const NAMED: usize = 4;

/// The strip. It is there without any change too, so that nothing jumps with the first.
pub fn differences(shown: &Shown, dispatch: &Callback<Message>) -> Html {
    let Shown { scenario, preset_choices, .. } = shown;
    let changes = change_text(&scenario.kit, preset_choices, &scenario.choices);
    let start = format!("\u{201c}{}\u{201d}", scenario.preset().label);
    if changes.is_empty() {
        let what = if scenario.record.is_empty() { "nothing" } else { "no lever" };
        return html! {
            <section class="differences" aria-label="What differs">
                <span>{ format!("As in {start}: {what} changed.") }</span>
            </section>
        };
    }
    // One that would be the only one left out takes no more room than saying so.
    let shown = if changes.len() == NAMED + 1 { NAMED + 1 } else { NAMED };
    let rest = changes.len().saturating_sub(shown);
    html! {
        <section class="differences" aria-label="What differs">
            <span>{ format!("Differs from {start}:") }</span>
            <ul>
                { for changes.iter().take(shown).map(|change| {
                    let (index, lever) = (change.lever, &scenario.kit.levers()[change.lever]);
                    let back = lever.value(preset_choices);
                    html! {
                        <li key={lever.id.as_str()}>
                            <button
                                type="button"
                                title={format!("Take back: {change}")}
                                aria-label={format!("Take back {change}")}
                                onclick={dispatch.reform(move |_| {
                                    Message::LeversSet(vec![(index, back)])
                                })}
                            >
                                <span class="name">{ &change.label }</span>
                                <span class="values">{ change.values() }</span>
                                <span class="back" aria-hidden="true">{ "\u{d7}" }</span>
                            </button>
                        </li>
                    }
                }) }
                if rest > 0 {
                    <li>{ format!("and {rest} more") }</li>
                }
            </ul>
            if changes.len() > 1 {
                <button
                    type="button"
                    class="link"
                    onclick={dispatch.reform(|_| Message::EverythingReset)}
                >
                    { "Take all back" }
                </button>
            }
        </section>
    }
}
