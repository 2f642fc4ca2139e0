//! What it is worth: cash and value to everyone, in today's money, side by side.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::figure_view::FigureView;
use crate::app::pick::{pick, pick_lever};
use crate::app::shown::Shown;
use crate::chart::{cash_worth, cumulative, social_worth};
use crate::model::{Choices, Evidence};
use crate::scenario::{Message, discount_rates, find_index};
use crate::words::{appraisal_terms, percent};

/// How many years people can pick; any other number is a lever's work.
const HORIZONS: [f64; 5] = [5.0, 10.0, 15.0, 20.0, 30.0];

/// The appraisal. `dispatch` gets the years and the rate that were picked.
pub fn worth_view(shown: &Shown, dispatch: &Callback<Message>) -> Html {
    let evidence = Evidence::published();
    let Shown { scenario, outcome, desk, .. } = shown;
    let cash = shown.with_ghost(|choices, outcome| cumulative(outcome, choices.discount_rate));
    let choices = &scenario.choices;
    html! {
        <>
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
                { ", discounted at " }
                { rates(choices, dispatch) }
                { ". Any other rate or number of years is a lever, under \u{201c}Years counted\u{201d}." }
            </p>
            <dl class="terms">
                { for appraisal_terms(choices, outcome).into_iter().map(|term| html! {
                    <div>
                        <dt>{ term.label }<small>{ term.term }</small></dt>
                        <dd class="figure">{ term.value }</dd>
                        <dd class="hint">{ term.meaning }</dd>
                    </div>
                }) }
            </dl>
            <div class="figures">
                <FigureView class="main" {desk} figure={Rc::new(cash)} />
                <FigureView {desk} figure={Rc::new(cash_worth(evidence, outcome))} />
                <FigureView {desk} figure={Rc::new(social_worth(evidence, outcome))} />
            </div>
        </>
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
