//! What it is worth: cash and value to everyone, in today's money, side by side.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::figure_view::FigureView;
use crate::app::pick::pick;
use crate::app::shown::Shown;
use crate::chart::{cash_worth, cumulative, social_worth};
use crate::model::Evidence;
use crate::scenario::{Message, discount_rates, find_index};
use crate::words::{appraisal_terms, percent};

/// How many years people can pick; any other number is a lever's work.
const HORIZONS: [f64; 5] = [5.0, 10.0, 15.0, 20.0, 30.0];

/// What the view shows.
#[derive(Properties, PartialEq)]
pub struct WorthViewProps {
    /// The scenario and what follows from it.
    pub shown: Shown,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
}

/// The appraisal.
#[component]
pub fn WorthView(props: &WorthViewProps) -> Html {
    let evidence = Evidence::published();
    let Shown { scenario, outcome, .. } = &props.shown;
    let choices = &scenario.choices;
    html! {
        <>
            <p class="question">
                { "Counted over " }
                { horizons(props) }
                { ", discounted at " }
                { rates(props) }
                { "." }
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
                <FigureView class="main" figure={Rc::new(cumulative(outcome, choices.discount_rate))} />
                <FigureView figure={Rc::new(cash_worth(evidence, outcome))} />
                <FigureView figure={Rc::new(social_worth(evidence, outcome))} />
            </div>
        </>
    }
}

/// Sets one lever to what was picked.
fn set(dispatch: &Callback<Message>, id: &str, values: Vec<f64>) -> Callback<usize> {
    let index = find_index(id).unwrap_or_default();
    // The last option is what the lever stands at: picking it changes nothing.
    dispatch.reform(move |picked: usize| {
        let value = values.get(picked).map(|value| (index, *value));
        Message::LeversSet(value.into_iter().collect())
    })
}

fn horizons(props: &WorthViewProps) -> Html {
    let horizon = f64::from(props.shown.scenario.choices.horizon);
    let mut values = HORIZONS.to_vec();
    if !values.contains(&horizon) {
        values.push(horizon);
        values.sort_by(f64::total_cmp);
    }
    let chosen = values.iter().position(|value| *value == horizon);
    let labels: Vec<_> = values.iter().map(|years| format!("{years} years")).collect();
    pick("Years counted", labels, chosen, set(&props.dispatch, "horizon", values))
}

fn rates(props: &WorthViewProps) -> Html {
    let rate = props.shown.scenario.choices.discount_rate;
    let published = discount_rates();
    let values: Vec<f64> = published.iter().map(|published| published.rate).collect();
    let chosen = values.iter().position(|value| *value == rate);
    let mut labels: Vec<_> = published.into_iter().map(|published| published.label).collect();
    labels.push(match chosen {
        Some(_) => "a rate of my own: use the lever under \u{201c}Years counted\u{201d}".to_owned(),
        None => format!("{}: a rate of your own", percent(rate, 2)),
    });
    let chosen = chosen.or(Some(values.len()));
    pick("Discount rate", labels, chosen, set(&props.dispatch, "discount-rate", values))
}
