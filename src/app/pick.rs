//! A list to pick from, in the middle of a sentence or above a chart.

use yew::prelude::*;

use super::browser;
use crate::scenario::{Message, Scenario};
use crate::words::Metric;

/// The list; `picked` gets the position of what was picked. `name` is for listeners.
pub fn pick(
    name: &'static str,
    options: impl IntoIterator<Item = String>,
    chosen: Option<usize>,
    picked: Callback<usize>,
) -> Html {
    list(name, options.into_iter().collect(), chosen, picked)
}

/// Compiled once, whatever the options come from.
fn list(
    name: &'static str,
    options: Vec<String>,
    chosen: Option<usize>,
    picked: Callback<usize>,
) -> Html {
    let changed = Callback::from(move |event: Event| {
        if let Ok(position) = browser::typed(&event).parse() {
            picked.emit(position);
        }
    });
    html! {
        <select
            class="pick"
            aria-label={name}
            data-is={chosen.map(|position| position.to_string())}
            onchange={changed}
        >
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

/// A list in parts, each with its heading. An option is its text and what is picked with it.
pub fn pick_grouped(
    name: &'static str,
    groups: Vec<(&'static str, Vec<(String, usize)>)>,
    chosen: usize,
    picked: Callback<usize>,
) -> Html {
    let changed = Callback::from(move |event: Event| {
        if let Ok(value) = browser::typed(&event).parse() {
            picked.emit(value);
        }
    });
    html! {
        <select class="pick" aria-label={name} data-is={chosen.to_string()} onchange={changed}>
            { for groups.into_iter().map(|(heading, options)| html! {
                <optgroup key={heading} label={heading}>
                    { for options.into_iter().map(|(text, value)| html! {
                        <option
                            key={value}
                            value={value.to_string()}
                            selected={value == chosen}
                        >
                            { text }
                        </option>
                    }) }
                </optgroup>
            }) }
        </select>
    }
}

/// One of the figures in which scenarios are compared.
pub fn pick_metric(
    name: &'static str,
    metrics: Vec<Metric>,
    chosen: Metric,
    picked: Callback<Metric>,
) -> Html {
    let position = metrics.iter().position(|metric| *metric == chosen);
    let labels: Vec<_> =
        metrics.iter().map(|metric| format!("Show the {}", metric.label())).collect();
    pick(name, labels, position, picked.reform(move |position: usize| metrics[position]))
}

/// A few values of a lever, and the one it has if that is another. Picking one sets the lever.
/// Nothing if the case has no such lever.
pub fn pick_lever(
    name: &'static str,
    id: &str,
    values: &[f64],
    scenario: &Scenario,
    text: impl Fn(f64) -> String,
    dispatch: &Callback<Message>,
) -> Html {
    let Some(index) = scenario.kit.find_index(id) else {
        return html! {};
    };
    let now = scenario.kit.levers()[index].value(&scenario.choices);
    let mut values = values.to_vec();
    if !values.contains(&now) {
        values.insert(values.partition_point(|value| *value < now), now);
    }
    let chosen = values.iter().position(|value| *value == now);
    let labels: Vec<_> = values.iter().map(|value| text(*value)).collect();
    let picked = dispatch.reform(move |picked: usize| {
        let value = values.get(picked).map(|value| (index, *value));
        Message::LeversSet(value.into_iter().collect())
    });
    pick(name, labels, chosen, picked)
}
