//! A schematic map of the councils. Each is a button that goes on to the next stance.

use yew::prelude::*;

use crate::app::views::assumed_split::split_tag;
use crate::model::{COUNCILS, Choices, Evidence, HALF_A_POUND, Outcome, Ranged, Tier};
use crate::scenario::{ChoiceOption, Kind, Lever, Message, find_index, levers};
use crate::words::{
    ASSUMED_SPLIT, Amount, about, asked_text, borne_text, level_years, range, scaled, stance_text,
};

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

/// The map, with the `cash` that each council would be left with. Where each council stands on it is the stylesheet's, by the council's id.
pub fn council_map(
    evidence: &Evidence,
    choices: &Choices,
    outcome: &Outcome,
    cash: &[Ranged],
    amount: Amount,
    dispatch: &Callback<Message>,
) -> Html {
    let years = level_years(outcome);
    let tiles: Html = ORDER
        .into_iter()
        .filter_map(|id| {
            let council = evidence.council(id)?;
            let known = &evidence.councils[council];
            let (position, lever, options) = stance(id)?;
            let stance = choices.stances[council];
            let borne = outcome.borne(council);
            let left = scaled(cash[council], amount, years, known.residents);
            let net = amount.text(left.value);
            let text = |worth| amount.text(worth);
            let between = range(left, text);
            let asked = asked_text(stance, &borne);
            let now = lever.value(choices) as usize;
            let next = (now + 1) % options.len();
            let in_parts = borne_text(&borne);
            let bears = match in_parts.split_once(": ") {
                _ if asked.is_empty() => format!("would bear {in_parts}"),
                Some((_, parts)) => format!("{asked}: {parts}"),
                None => asked.clone(),
            };
            let spoken = [
                stance_text(stance).to_owned(),
                bears,
                format!("left with {}{}", about(left, text), amount.suffix()),
                if between.is_empty() { String::new() } else { ASSUMED_SPLIT.to_owned() },
            ];
            let spoken: Vec<String> = spoken.into_iter().filter(|part| !part.is_empty()).collect();
            let name = format!(
                "{} {}; change to {}",
                known.short_name,
                spoken.join(", "),
                options[next].label.to_ascii_lowercase(),
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
                    if !asked.is_empty() {
                        <span class="asked">{ asked }</span>
                    }
                    <span class="net">
                        { if left.value < HALF_A_POUND { net } else { format!("+{net}") } }
                    </span>
                    if !between.is_empty() {
                        <span class="between">{ between }</span>
                    }
                </button>
            })
        })
        .collect();
    let key = stance(ORDER[0]).map(|(.., options)| options).unwrap_or_default();
    html! {
        <section class="council-map" aria-labelledby="council-map-title">
            <h2 id="council-map-title">
                { "What each council would do and be left with" }{ amount.suffix() }
                { split_tag() }
            </h2>
            <p class="hint">
                { "Press a council to go on: it would contribute, it takes part but would not \
                   contribute, it is outside." }
            </p>
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
