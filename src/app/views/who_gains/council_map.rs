//! A schematic map of the councils. Each is a button that goes on to the next stance.

use yew::prelude::*;

use super::map_places::Places;
use crate::app::shown::Shown;
use crate::app::views::assumed_split::split_tag;
use crate::case::{Case, Layer};
use crate::model::{HALF_A_POUND, Ranged};
use crate::scenario::{ChoiceOption, Kind, Kit, Lever, Message};
use crate::words::{
    ASSUMED_SPLIT, Amount, about, asked_text, borne_text, count_in_words, level_years, range,
    scaled, stance_text,
};

/// The map, with the `cash` that each council would be left with. Where each council stands on it
/// the case says; those of a case that does not stand in a list.
pub fn council_map(
    shown: &Shown,
    cash: &[Ranged],
    amount: Amount,
    dispatch: &Callback<Message>,
) -> Html {
    let (kit, case) = (shown.kit(), shown.case());
    let (choices, outcome) = (&shown.scenario.choices, &*shown.outcome);
    let places = Places::of(case);
    let years = level_years(outcome);
    let tiles: Html = places
        .order(case)
        .into_iter()
        .filter_map(|council| {
            let known = &case.councils[council];
            let (position, lever, options) = stance(kit, &known.id)?;
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
                    class={classes!(
                        "council",
                        options[now].id.clone(),
                        (known.layer == Layer::Upper).then_some("upper"),
                        (!known.in_case).then_some("beside-case"),
                    )}
                    style={places.area(council)}
                    aria-label={name}
                    onclick={dispatch.reform(move |_| {
                        Message::LeversSet(vec![(position, next as f64)])
                    })}
                >
                    <strong>{ &known.short_name }</strong>
                    if known.layer == Layer::Upper {
                        <span class="covers">{ covered(case, council) }</span>
                    }
                    <span class="stance">{ &options[now].label }</span>
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
    let first = case.councils.first().and_then(|council| stance(kit, &council.id));
    let key = first.map(|(.., options)| options).unwrap_or_default();
    html! {
        <section class="council-map" aria-labelledby="council-map-title">
            <h2 id="council-map-title">
                { "What each council would do and be left with" }{ amount.suffix() }
                { split_tag(shown) }
            </h2>
            <p class="hint">
                { "Press a council to go on: it would contribute, it takes part but would not \
                   contribute, it is outside." }
            </p>
            <div class={classes!("map", places.is_list().then_some("list"))} style={places.grid()}>
                { for places.plates().into_iter().map(|plate| html! {
                    <span class="plate" style={plate} />
                }) }
                { tiles }
                <ul class="key" aria-label="Key" style={places.key()}>
                    { for key.iter().map(|option| html! {
                        <li>
                            <span class={classes!("patch", option.id.clone())} />
                            { &option.label }
                        </li>
                    }) }
                </ul>
                if let Some(beside) = places.beside() {
                    <p class="beside" style={beside}>{ "outside the case" }</p>
                }
            </div>
        </section>
    }
}

/// "all eight districts", of an upper council.
fn covered(case: &Case, upper: usize) -> String {
    match case.councils.iter().filter(|council| council.upper == Some(upper)).count() {
        1 => "its one district".to_owned(),
        count => format!("all {} districts", count_in_words(count)),
    }
}

/// The lever of a council's stance, with its position in the table and its options.
fn stance<'a>(kit: &'a Kit, council: &str) -> Option<(usize, &'a Lever, &'a [ChoiceOption])> {
    let position = kit.find_index(&format!("stance.{council}"))?;
    let lever = &kit.levers()[position];
    match &lever.kind {
        Kind::Choice(options) => Some((position, lever, options)),
        Kind::Number { .. } | Kind::Councils(_) => None,
    }
}
