//! What every council would bear under each way to share, in two tables: ways that divide different
//! things are not compared.

use yew::prelude::*;

use crate::app::shown::Shown;
use crate::app::table::{Cell, Row, plain, table, with_small};
use crate::ask::Sharing;
use crate::model::{ByCouncil, HALF_A_POUND, Settlement, SettlementKind};
use crate::scenario::Message;
use crate::words::{
    Divides, pounds, range, settlement_meaning, settlement_name, signed, two_digits,
};

/// The ways that divide the same, beside how it stands.
pub fn settlement_table(
    shown: &Shown,
    divides: Divides,
    title: &str,
    Sharing { settlements, borne: ranged, bears, .. }: &Sharing,
    dispatch: &Callback<Message>,
) -> Html {
    let case = shown.case();
    let ways: Vec<(&Settlement, &ByCouncil<f64>)> = settlements
        .all
        .iter()
        .zip(bears)
        .filter(|(way, _)| Divides::of(way.kind).is_none_or(|divided| divided == divides))
        .collect();
    let now: Vec<f64> = ranged.iter().map(|ranged| ranged.value).collect();
    let class = |way: &Settlement| if is_now(way) { "number now" } else { "number" };
    let row = |head: Html, row_class, cell: &dyn Fn(&Settlement, &[f64]) -> Html| Row {
        head: Cell::new(head),
        cells: ways
            .iter()
            .map(|(way, bears)| Cell::new(cell(way, bears)).of_class(class(way)))
            .collect(),
        class: row_class,
    };
    let heads = ways.iter().map(|(way, _)| {
        let small = if is_now(way) { "assumed split, with its range" } else { "difference to now" };
        Cell::new(with_small(&settlement_name(case, way.kind), small)).of_class(class(way))
    });
    let council_row = |council: &usize| {
        let known = &case.councils[*council];
        row(plain(&known.short_name), "", &|way, bears| {
            let is_worse = way.worse_off.contains(council);
            let sum = bears[*council];
            if is_now(way) {
                bears_cell(sum, range(ranged[*council], two_digits), is_worse)
            } else {
                bears_cell(sum, to_now(sum - now[*council]), is_worse)
            }
        })
    };
    let foot = vec![
        row(plain("All together"), "sum", &|_, bears| plain(pounds(bears.iter().sum()))),
        row(plain("Would anyone do better alone?"), "", &|way, _| {
            better_alone(way, settlements.players.len())
        }),
        row(plain("Would anyone gain by not contributing?"), "", &|way, _| match (
            &way.choices,
            way.would_stop_paying.len(),
        ) {
            (None, _) => plain("\u{2013}"),
            (_, 0) => plain("nobody"),
            (_, 1) => plain("1 council"),
            (_, count) => plain(format!("{count} councils")),
        }),
        row(plain("Worst off for each resident"), "", &|way, _| {
            let name = |council: usize| case.councils[council].short_name.as_str();
            plain(way.worst_off.map_or("", name))
        }),
        row(with_small("Use it", "undone in one step"), "uses", &|way, _| {
            use_button(shown, way, dispatch)
        }),
    ];
    let is_worse = |(way, _): &(&Settlement, &ByCouncil<f64>)| !way.worse_off.is_empty();
    html! {
        <section class="answers settlements">
            <h2>{ title }</h2>
            { table(
                title,
                [Cell::text("Council")].into_iter().chain(heads).collect(),
                settlements.players.iter().map(council_row).collect(),
                foot,
            ) }
            if ways.iter().any(is_worse) {
                <p class="hint">{ format!("{WORSE} would be better off outside.") }</p>
            }
            <dl class="ways">
                { for ways.iter().map(|(way, _)| html! {
                    <div>
                        <dt>{ settlement_name(case, way.kind) }</dt>
                        <dd>{ settlement_meaning(case, way.kind) }</dd>
                    </div>
                }) }
            </dl>
        </section>
    }
}

/// Marks a council that would be better off outside, beside its figure.
const WORSE: char = '\u{25bd}';

fn is_now(way: &Settlement) -> bool {
    way.kind == SettlementKind::AsItStands
}

/// "+£40k", "as now".
fn to_now(difference: f64) -> String {
    if difference.abs() < HALF_A_POUND {
        "as now".to_owned()
    } else {
        signed(difference, two_digits)
    }
}

/// What a council bears, with smaller words below.
fn bears_cell(sum: f64, below: String, is_worse: bool) -> Html {
    html! {
        <>
            <span class={is_worse.then_some("worse")}>
                if is_worse {
                    <span aria-hidden="true">{ format!("{WORSE}\u{a0}") }</span>
                }
                { two_digits(sum) }
                if is_worse {
                    <span class="hidden">{ ", would be better off outside" }</span>
                }
            </span>
            <small>{ below }</small>
        </>
    }
}

fn better_alone(way: &Settlement, players: usize) -> Html {
    if way.holds() {
        return html! { <span class="holds">{ "nobody" }</span> };
    }
    let text = match (way.worse_off.len(), way.stability.worst.as_ref()) {
        (0, Some(worst)) => format!("a group of {} of {players}", worst.councils.len()),
        (1, _) => "1 council".to_owned(),
        (count, _) => format!("{count} councils"),
    };
    html! { <span class="worse">{ text }</span> }
}

/// The button stays when its way is in use, so that the focus stays on it.
fn use_button(shown: &Shown, settlement: &Settlement, dispatch: &Callback<Message>) -> Html {
    let Some(choices) = &settlement.choices else {
        return html! { <small>{ "takes payments between councils" }</small> };
    };
    let values = shown.kit().difference(&shown.scenario.choices, choices);
    let name = settlement_name(shown.case(), settlement.kind);
    if is_now(settlement) {
        return html! { <small>{ "in use" }</small> };
    }
    let is_used = values.is_empty();
    let (does, label) = if is_used {
        ("In use", format!("\u{201c}{name}\u{201d} is in use"))
    } else {
        ("Use", format!("Use \u{201c}{name}\u{201d}"))
    };
    let chosen = dispatch.reform(move |_| Message::LeversSet(values.clone()));
    html! {
        <button
            type="button"
            class="fold"
            aria-label={label}
            aria-disabled={is_used.to_string()}
            onclick={chosen}
        >
            { does }
        </button>
    }
}
