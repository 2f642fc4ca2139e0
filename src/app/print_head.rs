//! The head of a printed page: which view of which scenario it is and with whose eyes, what differs,
//! where it can be opened, and when it was printed. On a screen it is not seen.

use yew::prelude::*;

use super::browser;
use super::shown::Shown;
use super::text::own_texts;
use crate::scenario::change_text;
use crate::screen::{View, address, link_of};
use crate::words::{nothing_differs, recorded_beside};

const DATE: &str = "print-date";

/// What the head is about.
#[derive(Properties, PartialEq)]
pub struct PrintHeadProps {
    /// The scenario on the page.
    pub shown: Shown,
    /// The view that is printed.
    pub view: View,
    /// The council with whose eyes it is seen.
    pub eyes: Option<usize>,
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
    let case = scenario.case();
    let seen_by = props.eyes.and_then(|eyes| case.councils.get(eyes));
    let link = link_of(props.view, scenario, &props.shown.gathered.comparison);
    let link = address(&link, props.view, None);
    let changes = change_text(&scenario.kit, preset_choices, &scenario.choices);
    own_texts(html! {
        <div class="print-head">
            <h2>{ props.view.title() }</h2>
            <p>
                <strong>{ scenario.name() }</strong>
                if let Some(council) = seen_by {
                    { format!(", as {} would see it", council.name) }
                }
            </p>
            if changes.is_empty() {
                <p>{ nothing_differs(&scenario.record, starting_point) }</p>
            } else {
                <p>{ format!("What differs from the starting point, \u{201c}{starting_point}\u{201d}:") }</p>
                <ul>
                    { for changes.iter().map(|change| html! { <li>{ change.to_string() }</li> }) }
                </ul>
            }
            if let Some(recorded) = recorded_beside(&scenario.record) {
                <p>{ recorded }</p>
            }
            <p>{ "Link: " }{ browser::share_address(&link) }</p>
            <p>{ "Printed: " }<span id={DATE} /></p>
        </div>
    })
}
