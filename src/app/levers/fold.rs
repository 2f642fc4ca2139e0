//! Levers behind a heading that opens and closes.

use yew::prelude::*;

use super::opened::Opened;

/// A heading, with what is below it while it is open. Beside its title stands what it comes to, and
/// how many of its levers were changed.
pub fn fold(
    title: &'static str,
    (summary, changed): (String, usize),
    opened: &Opened,
    redraw: UseForceUpdateHandle,
    below: impl FnOnce() -> Html,
) -> Html {
    let is_open = opened.has(title);
    let toggle = {
        let opened = opened.clone();
        move |_| {
            opened.toggle(title);
            redraw.force_update();
        }
    };
    html! {
        <>
            <h2>
                <button type="button" aria-expanded={is_open.to_string()} onclick={toggle}>
                    <span class="chevron" aria-hidden="true" />
                    <span class="group-title">{ title }</span>
                    <span class={classes!("summary", (changed > 0).then_some("changed"))}>
                        { summary }
                        if changed > 0 {
                            { format!(" \u{b7} {changed}\u{a0}changed") }
                        }
                    </span>
                </button>
            </h2>
            if is_open {
                { below() }
            }
        </>
    }
}
