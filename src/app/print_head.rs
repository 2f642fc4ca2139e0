//! The head of a printed page: which scenario it is, what differs, where it can be opened, and when
//! it was printed. On a screen it is not seen.

use yew::prelude::*;

use super::browser;
use super::shown::Shown;
use super::text::own_texts;
use crate::scenario::{change_text, write_link};
use crate::screen::seen_as;

const DATE: &str = "print-date";

/// What the head is about.
#[derive(Properties, PartialEq)]
pub struct PrintHeadProps {
    /// The scenario on the page.
    pub shown: Shown,
}

/// The head of a printed page. Its date is that of the moment in which it is printed.
#[component]
pub fn PrintHead(props: &PrintHeadProps) -> Html {
    use_effect_with((), |()| {
        let listener = browser::on_before_print(|| {
            browser::set_text(DATE, &browser::today());
        });
        move || drop(listener)
    });
    let Shown { scenario, preset_choices, .. } = &props.shown;
    let starting_point = &scenario.preset().label;
    let changes = change_text(&scenario.kit, preset_choices, &scenario.choices);
    own_texts(html! {
        <div class="print-head">
            <h2>{ scenario.name() }</h2>
            if changes.is_empty() {
                <p>{ format!("Nothing differs from the starting point, \u{201c}{starting_point}\u{201d}.") }</p>
            } else {
                <p>{ format!("What differs from the starting point, \u{201c}{starting_point}\u{201d}:") }</p>
                <ul>
                    { for changes.iter().map(|change| html! { <li>{ change.to_string() }</li> }) }
                </ul>
            }
            if let Some(own) = &props.shown.own {
                <p>{ seen_as(scenario.case(), Some(own.council)) }{ "." }</p>
            }
            <p>{ "Link: " }{ browser::share_address(&write_link(scenario)) }</p>
            <p>{ "Printed: " }<span id={DATE} /></p>
        </div>
    })
}
