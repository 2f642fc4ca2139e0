//! What it is worth: the councils' own money first, the wider benefits in a block of their own, and
//! everything together only for whoever opens it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::figure_view::FigureView;
use crate::app::pick::{pick, pick_lever};
use crate::app::sentence_text::sentence_text;
use crate::app::shown::Shown;
use crate::chart::{cash_worth, cumulative, wider_worth};
use crate::model::{Choices, Evidence, Ordered};
use crate::scenario::{Message, discount_rates, find_index};
use crate::words::{
    Term, cash_terms, percent, together_terms, wider_caveats, wider_terms, worth_sentence,
};

/// How many years people can pick; any other number is a lever's work.
const HORIZONS: [f64; 5] = [5.0, 10.0, 15.0, 20.0, 30.0];

/// The appraisal. `dispatch` gets the years and the rate that were picked.
pub fn worth_view(shown: &Shown, dispatch: &Callback<Message>) -> Html {
    let evidence = Evidence::published();
    let Shown { scenario, outcome, uncertainty, simulation, desk, .. } = shown;
    let choices = &scenario.choices;
    let worth = Ordered::of(&simulation.borrow().draws.npv_cashable);
    let cash =
        shown.with_ghost(|choices, outcome| cumulative(outcome, choices.discount_rate, &worth));
    let parts = cash_worth(evidence, outcome, &worth);
    html! {
        <>
            { sentence_text(&worth_sentence(evidence, choices, outcome, &worth)) }
            <p class="question">
                { "Counted over " }
                { pick_lever(
                    "Years counted",
                    "horizon",
                    &HORIZONS,
                    choices,
                    |years| format!("{years} years"),
                    dispatch,
                ) }
                { ", with a pound counting less for each year that it comes later (discounted) at " }
                { rates(choices, dispatch) }
                { ". Any other rate or number of years is a lever, under \u{201c}Years counted\u{201d}." }
            </p>
            <section class="worth-group">
                <h2>{ "The councils\u{2019} own money" }</h2>
                { terms(&cash_terms(choices, outcome, uncertainty, &worth)) }
                <div class="figures">
                    <FigureView class="main" {desk} figure={Rc::new(cash)} />
                    <FigureView class="wide" {desk} figure={Rc::new(parts)} />
                </div>
            </section>
            <section class="worth-group">
                <h2>{ "Wider benefits to residents, the economy and public services: no council\u{2019}s cash" }</h2>
                { terms(&wider_terms(evidence, choices, outcome)) }
                <p>{ "What the papers print beside this figure:" }</p>
                <ul class="caveats">
                    { for wider_caveats(evidence).map(|(text, place)| html! {
                        <li>{ text }<cite>{ place }</cite></li>
                    }) }
                </ul>
                <div class="figures">
                    <FigureView class="wide" {desk} figure={Rc::new(wider_worth(evidence, outcome))} />
                </div>
            </section>
            <details class="worth-group">
                <summary>{ "Everything in one sum, for specialists" }</summary>
                { terms(&together_terms(evidence, choices, outcome)) }
            </details>
        </>
    }
}

fn terms(terms: &[Term]) -> Html {
    html! {
        <dl class="terms">
            { for terms.iter().map(|term| html! {
                <div>
                    <dt>{ term.label }<small>{ &term.term }</small></dt>
                    <dd class="figure">{ &term.value }</dd>
                    <dd class="hint">{ &term.meaning }</dd>
                </div>
            }) }
        </dl>
    }
}

fn rates(choices: &Choices, dispatch: &Callback<Message>) -> Html {
    let rate = choices.discount_rate;
    let published = discount_rates();
    let values: Vec<f64> = published.iter().map(|published| published.rate).collect();
    let chosen = values.iter().position(|value| *value == rate);
    let mut labels: Vec<_> = published.into_iter().map(|published| published.label).collect();
    if chosen.is_none() {
        labels.push(format!("{}: a rate of your own", percent(rate, 2)));
    }
    let chosen = chosen.or(Some(values.len()));
    let index = find_index("discount-rate").unwrap_or_default();
    // The last option is what the lever stands at: picking it changes nothing.
    let picked = dispatch.reform(move |picked: usize| {
        let value = values.get(picked).map(|value| (index, *value));
        Message::LeversSet(value.into_iter().collect())
    });
    pick("Discount rate", labels, chosen, picked)
}
