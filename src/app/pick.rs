//! A list to pick from, in the middle of a sentence or above a chart.

use yew::prelude::*;

use super::browser;
use crate::words::Metric;

/// The list; `picked` gets the position of what was picked. `name` is for listeners.
pub fn pick(
    name: &'static str,
    options: impl IntoIterator<Item = String>,
    chosen: Option<usize>,
    picked: Callback<usize>,
) -> Html {
    let changed = Callback::from(move |event: Event| {
        if let Ok(position) = browser::typed(&event).parse() {
            picked.emit(position);
        }
    });
    html! {
        <select class="pick" aria-label={name} onchange={changed}>
            { for options.into_iter().enumerate().map(|(position, option)| html! {
                <option
                    key={position}
                    value={position.to_string()}
                    selected={chosen == Some(position)}
                >
                    { option }
                </option>
            }) }
        </select>
    }
}

/// One of the figures in which scenarios are compared.
pub fn pick_metric(
    name: &'static str,
    metrics: &'static [Metric],
    chosen: Metric,
    picked: Callback<Metric>,
) -> Html {
    let position = metrics.iter().position(|metric| *metric == chosen);
    let labels = metrics.iter().map(|metric| format!("Show the {}", metric.label()));
    pick(name, labels, position, picked.reform(move |position: usize| metrics[position]))
}
