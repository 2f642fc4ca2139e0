//! A schematic map of the councils. Each is a button that goes on to the next stance.

use yew::prelude::*;

use crate::model::{COUNCILS, Choices, Coalition, Evidence, HALF_A_POUND, Outcome, Stance, Tier};
use crate::scenario::{ChoiceOption, Kind, Lever, Message, find_index, levers};
use crate::words::{Amount, level_years};

/// The councils from top left to bottom right, so that Tab goes over the map as one reads.
const ORDER: [&str; COUNCILS] = [
    "derbyshire",
    "high-peak",
    "north-east-derbyshire",
    "derbyshire-dales",
    "chesterfield",
    "bolsover",
    "amber-valley",
    "erewash",
    "south-derbyshire",
    "derby",
];

/// The map. Where each council stands on it is the stylesheet's, by the council's id.
pub fn council_map(
    evidence: &Evidence,
    choices: &Choices,
    outcome: &Outcome,
    coalition: &Coalition,
    amount: Amount,
    dispatch: &Callback<Message>,
) -> Html {
    let years = level_years(outcome);
    let nets = coalition.accounts.nets();
    let tiles: Html = ORDER
        .into_iter()
        .filter_map(|id| {
            let council = evidence.council(id)?;
            let known = &evidence.councils[council];
            let (position, lever, options) = stance(id)?;
            let is_out = choices.stances[council] == Stance::Out;
            // What reaches a council outside is its own, and in no sum of those that take part.
            let worth = if is_out { coalition.payoffs[council].out } else { nets[council] };
            let net = amount.text(amount.of(worth, years, known.residents));
            let now = lever.value(choices) as usize;
            let next = (now + 1) % options.len();
            let name = format!(
                "{} {}, left with {net}{}; change to {}",
                known.short_name,
                options[now].label.to_lowercase(),
                amount.suffix(),
                options[next].label.to_lowercase(),
            );
            Some(html! {
                <button
                    key={known.id.as_str()}
                    type="button"
                    class={classes!("council", options[now].id, known.id.clone())}
                    aria-label={name}
                    onclick={dispatch.reform(move |_| {
                        Message::LeversSet(vec![(position, next as f64)])
                    })}
                >
                    <strong>{ &known.short_name }</strong>
                    if known.tier == Tier::County {
                        <span class="covers">{ "all eight districts" }</span>
                    }
                    <span class="stance">{ options[now].label }</span>
                    <span class="net">{ if worth < HALF_A_POUND { net } else { format!("+{net}") } }</span>
                </button>
            })
        })
        .collect();
    let key = stance(ORDER[0]).map(|(.., options)| options).unwrap_or_default();
    html! {
        <section class="council-map" aria-labelledby="council-map-title">
            <h2 id="council-map-title">
                { "What each council does and is left with" }{ amount.suffix() }
            </h2>
            <p class="hint">{ "Press a council to go on: it pays, joins free, stays out." }</p>
            <div class="map">
                { tiles }
                <ul class="key" aria-label="Key">
                    { for key.iter().map(|option| html! {
                        <li><span class={classes!("patch", option.id)} />{ option.label }</li>
                    }) }
                </ul>
                <p class="beside">{ "outside the case of 2020" }</p>
            </div>
        </section>
    }
}

/// The lever of a council's stance, with its position in the table and its options.
fn stance(council: &str) -> Option<(usize, &'static Lever, &'static [ChoiceOption])> {
    let position = find_index(&format!("stance.{council}"))?;
    let lever = &levers()[position];
    match lever.kind {
        Kind::Choice(options) => Some((position, lever, options)),
        Kind::Number { .. } | Kind::Councils => None,
    }
}
