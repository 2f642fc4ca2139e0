//! What every council is left with under each way to share.

use yew::prelude::*;

use crate::app::shown::Shown;
use crate::app::table::{Cell, Row, plain, table, with_small};
use crate::model::{Evidence, Settlement, SettlementKind, Settlements};
use crate::scenario::{Message, difference};
use crate::words::{
    Amount, level_years, pence, residents_together, settlement_meaning, settlement_name,
};

/// A row of the table for each council, and below them what tells the ways apart.
pub fn settlement_table(
    shown: &Shown,
    amount: Amount,
    settlements: &Settlements,
    dispatch: &Callback<Message>,
) -> Html {
    let evidence = Evidence::published();
    let level_years = level_years(&shown.outcome);
    let sum = |net: f64, residents: f64| amount.text(amount.of(net, level_years, residents));
    let row = |head: Html, class, cell: &dyn Fn(&Settlement) -> Html| {
        let cells = settlements.all.iter().map(|settlement| {
            let is_now = settlement.kind == SettlementKind::AsItStands;
            Cell::new(cell(settlement)).of_class(if is_now { "number now" } else { "number" })
        });
        Row { head: Cell::new(head), cells: cells.collect(), class }
    };
    let count = |of: fn(&Settlement) -> usize| {
        move |settlement: &Settlement| match of(settlement) {
            0 => plain("none"),
            count => plain(count),
        }
    };
    let heads = settlements.all.iter().map(|settlement| {
        let is_now = settlement.kind == SettlementKind::AsItStands;
        let head = Cell::text(settlement_name(settlement.kind));
        head.of_class(if is_now { "number now" } else { "number" })
    });
    let council_row = |council: &usize| {
        let known = &evidence.councils[*council];
        row(plain(&known.short_name), "", &|settlement| {
            let net = settlement.accounts.nets()[*council];
            left_with(sum(net, known.residents), settlement.worse_off.contains(council))
        })
    };
    let residents = residents_together(evidence, &shown.outcome);
    let foot = vec![
        row(plain("All together"), "sum", &|settlement| {
            plain(sum(settlement.accounts.nets().iter().sum(), residents))
        }),
        row(plain("Keeps everyone in"), "", &|settlement| verdict(settlement.holds())),
        row(plain("Better off outside"), "", &count(|settlement| settlement.worse_off.len())),
        row(plain("A group would go"), "", &|settlement| {
            let worst = settlement.stability.worst.as_ref();
            match worst.filter(|_| !settlement.stability.in_core) {
                None => plain("none"),
                Some(worst) => {
                    plain(format!("{} of {}", worst.councils.len(), settlements.players.len()))
                }
            }
        }),
        row(plain("Would gain by not paying"), "", &|settlement| match (
            &settlement.choices,
            settlement.would_stop_paying.len(),
        ) {
            (None, _) => plain("\u{2013}"),
            (_, 0) => plain("none"),
            (_, count) => plain(count),
        }),
        row(with_small("Left with least", "for each resident"), "", &|settlement| {
            let name = |council: usize| evidence.councils[council].short_name.as_str();
            plain(settlement.worst_off.map_or("", name))
        }),
        row(with_small("Most less least", "for each resident"), "", &|settlement| {
            plain(pence(settlement.spread))
        }),
        row(with_small("Use it", "undone in one step"), "uses", &|settlement| {
            use_button(shown, settlement, dispatch)
        }),
    ];
    let title = "What each council is left with, by the way the cost is shared";
    html! {
        <section class="answers settlements">
            <h2>{ title }</h2>
            { table(
                title,
                [Cell::text("Council")].into_iter().chain(heads).collect(),
                settlements.players.iter().map(council_row).collect(),
                foot,
            ) }
            if settlements.all.iter().any(|settlement| !settlement.worse_off.is_empty()) {
                <p class="hint">{ format!("{WORSE} would be better off outside.") }</p>
            }
            <details>
                <summary>{ "How each way works" }</summary>
                <dl class="ways">
                    { for settlements.all.iter().map(|settlement| html! {
                        <div>
                            <dt>{ settlement_name(settlement.kind) }</dt>
                            <dd>{ settlement_meaning(settlement.kind) }</dd>
                        </div>
                    }) }
                </dl>
            </details>
        </section>
    }
}

/// Marks a council that would be better off outside, beside its figure.
const WORSE: char = '\u{25bd}';

fn left_with(sum: String, is_worse: bool) -> Html {
    if !is_worse {
        return plain(sum);
    }
    html! {
        <span class="worse">
            <span aria-hidden="true">{ format!("{WORSE}\u{a0}") }</span>
            { sum }
            <span class="hidden">{ ", would be better off outside" }</span>
        </span>
    }
}

fn verdict(holds: bool) -> Html {
    let (class, text) = if holds { ("holds", "yes") } else { ("worse", "no") };
    html! { <span {class}>{ text }</span> }
}

/// The button stays when its way is in use, so that the focus stays on it.
fn use_button(shown: &Shown, settlement: &Settlement, dispatch: &Callback<Message>) -> Html {
    let Some(choices) = &settlement.choices else {
        return html! { <small>{ "takes payments between councils" }</small> };
    };
    let values = difference(&shown.scenario.choices, choices);
    let name = settlement_name(settlement.kind);
    if settlement.kind == SettlementKind::AsItStands {
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
