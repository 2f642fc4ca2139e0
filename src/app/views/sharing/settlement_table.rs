//! What every council is left with under each way to share.

use yew::prelude::*;

use crate::app::shown::Shown;
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
    let left_with = |settlement: &Settlement, council: usize| {
        let net = settlement.accounts.nets()[council];
        amount.text(amount.of(net, level_years, evidence.councils[council].residents))
    };
    let together = |settlement: &Settlement| {
        let net = settlement.accounts.nets().iter().sum();
        let residents = residents_together(evidence, &shown.outcome);
        amount.text(amount.of(net, level_years, residents))
    };
    let each = |cell: &dyn Fn(&Settlement) -> Html| -> Html {
        settlements
            .all
            .iter()
            .map(|settlement| {
                let class = classes!(
                    "number",
                    (settlement.kind == SettlementKind::AsItStands).then_some("now"),
                );
                html! { <td key={settlement_name(settlement.kind)} {class}>{ cell(settlement) }</td> }
            })
            .collect()
    };
    let text = |text: String| html! { { text } };
    html! {
        <section class="answers settlements">
            <h2 id="settlements">{ "What each council is left with, by the way the cost is shared" }</h2>
            <div class="table" tabindex="0" role="region" aria-labelledby="settlements">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ "Council" }</th>
                            { for settlements.all.iter().map(|settlement| html! {
                                <th
                                    key={settlement_name(settlement.kind)}
                                    scope="col"
                                    class={classes!("number", (settlement.kind == SettlementKind::AsItStands).then_some("now"))}
                                >
                                    { settlement_name(settlement.kind) }
                                </th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for settlements.players.iter().map(|council| html! {
                            <tr key={*council}>
                                <th scope="row">{ &evidence.councils[*council].short_name }</th>
                                { each(&|settlement| council_cell(
                                    left_with(settlement, *council),
                                    settlement.worse_off.contains(council),
                                )) }
                            </tr>
                        }) }
                    </tbody>
                    <tfoot>
                        <tr class="sum">
                            <th scope="row">{ "All together" }</th>
                            { each(&|settlement| text(together(settlement))) }
                        </tr>
                        <tr>
                            <th scope="row">{ "Keeps everyone in" }</th>
                            { each(&|settlement| verdict(settlement)) }
                        </tr>
                        <tr>
                            <th scope="row">{ "Better off outside" }</th>
                            { each(&|settlement| text(match settlement.worse_off.len() {
                                0 => "none".to_owned(),
                                count => count.to_string(),
                            })) }
                        </tr>
                        <tr>
                            <th scope="row">{ "A group would go" }</th>
                            { each(&|settlement| text(if settlement.stability.in_core {
                                "none".to_owned()
                            } else {
                                let worst = settlement.stability.worst.as_ref();
                                let count = worst.map_or(0, |worst| worst.councils.len());
                                format!("{count} of {}", settlements.players.len())
                            })) }
                        </tr>
                        <tr>
                            <th scope="row">{ "Would gain by not paying" }</th>
                            { each(&|settlement| text(match settlement.would_stop_paying.len() {
                                0 => "none".to_owned(),
                                count => count.to_string(),
                            })) }
                        </tr>
                        <tr>
                            <th scope="row">
                                { "Left with least" }<small>{ "for each resident" }</small>
                            </th>
                            { each(&|settlement| text(settlement.worst_off.map_or_else(String::new, |council| {
                                evidence.councils[council].short_name.clone()
                            }))) }
                        </tr>
                        <tr>
                            <th scope="row">
                                { "Most less least" }<small>{ "for each resident" }</small>
                            </th>
                            { each(&|settlement| text(pence(settlement.spread))) }
                        </tr>
                        <tr class="uses">
                            <th scope="row">{ "Use it" }<small>{ "undone in one step" }</small></th>
                            { each(&|settlement| use_button(shown, settlement, dispatch)) }
                        </tr>
                    </tfoot>
                </table>
            </div>
            if settlements.all.iter().any(|settlement| !settlement.worse_off.is_empty()) {
                <p class="hint">{ format!("{WORSE} would be better off outside.") }</p>
            }
            <details>
                <summary>{ "How each way works" }</summary>
                <dl class="ways">
                    { for settlements.all.iter().map(|settlement| html! {
                        <div key={settlement_name(settlement.kind)}>
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

fn council_cell(text: String, is_worse: bool) -> Html {
    if is_worse {
        html! {
            <span class="worse">
                <span aria-hidden="true">{ WORSE }</span>{ "\u{a0}" }{ text }
                <span class="hidden">{ ", would be better off outside" }</span>
            </span>
        }
    } else {
        html! { { text } }
    }
}

fn verdict(settlement: &Settlement) -> Html {
    if settlement.holds() {
        html! { <span class="holds">{ "yes" }</span> }
    } else {
        html! { <span class="worse">{ "no" }</span> }
    }
}

fn use_button(shown: &Shown, settlement: &Settlement, dispatch: &Callback<Message>) -> Html {
    let Some(choices) = &settlement.choices else {
        return html! { <small>{ "takes payments between councils" }</small> };
    };
    let values = difference(&shown.scenario.choices, choices);
    if values.is_empty() {
        return html! { <small>{ "in use" }</small> };
    }
    let name = format!("Use \u{201c}{}\u{201d}", settlement_name(settlement.kind));
    let chosen = dispatch.reform(move |_| Message::LeversSet(values.clone()));
    html! { <button type="button" class="fold" aria-label={name} onclick={chosen}>{ "Use" }</button> }
}
