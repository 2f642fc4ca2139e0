//! Parts set by hand: where one grows, the others make room.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::levers::{Slider, ValueField};
use crate::app::shown::Shown;
use crate::ask::Sharing;
use crate::model::{FundingRule, SettlementKind};
use crate::scenario::{Message, field_text};
use crate::words::two_digits;

/// A slider and a field for each council that takes part.
pub fn by_hand(
    shown: &Shown,
    Sharing { settlements, bears, .. }: &Sharing,
    dispatch: &Callback<Message>,
) -> Html {
    let is_in_use = shown.scenario.choices.fund_rule == FundingRule::Parts;
    let mut ways = settlements.all.iter().zip(bears);
    let Some((_, bears)) = ways.find(|(way, _)| way.kind == SettlementKind::ByHand) else {
        return html! {};
    };
    let case = shown.case();
    let has_payer = case.sources.iter().any(|source| source.payer.is_some());
    let but = match (has_payer, case.projects.is_empty()) {
        (true, false) => " but direct payments and projects",
        (true, true) => " but direct payments",
        (false, false) => " but projects",
        (false, true) => "",
    };
    if !shown.kit().levers().iter().any(|lever| lever.id.starts_with("part.")) {
        return html! {};
    }
    html! {
        <section class="by-hand">
            <h2>{ "Parts by hand" }</h2>
            <p class="hint">
                { "Move one and the others make room. They count as parts of the sum of those that take part, \
                   and divide all that councils bear" }{ but }{ "." }
                if !is_in_use {
                    { " These parts are not in use: moving one puts them to use." }
                }
            </p>
            <div class="parts">
                { for settlements.players.iter().map(|council| part(shown, *council, bears[*council], dispatch)) }
            </div>
        </section>
    }
}

fn part(shown: &Shown, council: usize, bears: f64, dispatch: &Callback<Message>) -> Html {
    let council_of = &shown.case().councils[council];
    let kit = shown.kit();
    let Some(index) = kit.find_index(&format!("part.{}", council_of.id)) else { return html! {} };
    let lever = &kit.levers()[index];
    let choices = &shown.scenario.choices;
    let (option, value) = (choices.option, lever.value(choices));
    let label_id = format!("hand-{}", council_of.id);
    let moved = {
        let kit = Rc::clone(kit);
        dispatch
            .reform(move |value| Message::PartMoved(council, kit.levers()[index].rounded(value)))
    };
    // A typed part is a drag of its own.
    let typed = {
        let dispatch = dispatch.clone();
        Callback::from(move |message| {
            if let Message::LeversSet(values) = &message {
                for (_, value) in values {
                    dispatch.emit(Message::PartMoved(council, *value));
                }
                dispatch.emit(Message::LeversReleased);
            }
        })
    };
    html! {
        <div key={council} class="lever">
            <div class="lever-head">
                <span class="lever-label" id={label_id.clone()}>{ &council_of.short_name }</span>
                <span class="meaning">{ format!("would bear about {} (assumed split)", two_digits(bears)) }</span>
            </div>
            <div class="lever-control">
                <Slider
                    {kit}
                    {index}
                    {value}
                    preset={lever.value(&shown.preset_choices)}
                    spoken={format!("{}, would bear about {}", field_text(lever, option, value), two_digits(bears))}
                    label_id={label_id.clone()}
                    {moved}
                    {dispatch}
                />
                <ValueField {kit} {index} {option} {value} {label_id} dispatch={typed} />
            </div>
        </div>
    }
}
