//! What it is worth: the councils' own money first, the wider benefits in a block of their own, and
//! everything together only for whoever opens it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::figure_view::FigureView;
use crate::app::pick::{pick, pick_lever};
use crate::app::sentence_text::sentence_text;
use crate::app::shown::Shown;
use crate::ask::{Answer, Known};
use crate::chart::{cash_worth, cumulative, wider_worth};
use crate::scenario::{Group, Message, Scenario, discount_rates};
use crate::words::{
    Term, cash_terms, percent, together_terms, wider_caveats, wider_terms, worth_sentence,
};

/// How many years people can pick; any other number is a lever's work.
const HORIZONS: [f64; 5] = [5.0, 10.0, 15.0, 20.0, 30.0];

/// The appraisal. `dispatch` gets the years and the rate that were picked.
pub fn worth_view(shown: &Shown, known: &Known, dispatch: &Callback<Message>) -> Html {
    let Some(Answer::Worth(worth)) = known.answer() else { return html! {} };
    let case = shown.case();
    let Shown { scenario, outcome, uncertainty, desk, .. } = shown;
    let choices = &scenario.choices;
    let cash = shown
        .with_ghost(|choices, outcome| cumulative(case, outcome, choices.discount_rate, worth));
    let parts = cash_worth(case, outcome, worth);
    html! {
        <>
            { sentence_text(&worth_sentence(case, choices, outcome, worth)) }
            <p class="question">
                { "Counted over " }
                { pick_lever(
                    "Years counted",
                    "horizon",
                    &HORIZONS,
                    scenario,
                    |years| format!("{years} years"),
                    dispatch,
                ) }
                { ", with a pound counting less for each year that it comes later (discounted) at " }
                { rates(scenario, dispatch) }
                { ". Any other rate or number of years is a lever, under \u{201c}Years counted\u{201d}." }
            </p>
            <section class="worth-group">
                <h2>{ "The councils\u{2019} own money" }</h2>
                { terms(&cash_terms(case, choices, outcome, uncertainty, worth)) }
                <div class="figures">
                    <FigureView class="main" {desk} figure={Rc::new(cash)} />
                    <FigureView class="wide" {desk} figure={Rc::new(parts)} />
                </div>
            </section>
            if shown.kit().has_group(Group::WiderBenefits) {
                { wider(shown) }
            }
        </>
    }
}

/// The wider benefits, and everything together.
fn wider(shown: &Shown) -> Html {
    let case = shown.case();
    let Shown { scenario, outcome, desk, .. } = shown;
    let choices = &scenario.choices;
    let caveats: Vec<_> = wider_caveats(case).collect();
    html! {
        <>
            <section class="worth-group">
                <h2>{ "Wider benefits to residents, the economy and public services: no council\u{2019}s cash" }</h2>
                { terms(&wider_terms(case, choices, outcome)) }
                if !caveats.is_empty() {
                    <p>{ "What the papers print beside this figure:" }</p>
                    <ul class="caveats">
                        { for caveats.into_iter().map(|(text, place)| html! {
                            <li>{ text }<cite>{ place }</cite></li>
                        }) }
                    </ul>
                }
                <div class="figures">
                    <FigureView class="wide" {desk} figure={Rc::new(wider_worth(case, outcome))} />
                </div>
            </section>
            <details class="worth-group">
                <summary>{ "Everything in one sum, for specialists" }</summary>
                { terms(&together_terms(case, choices, outcome)) }
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

fn rates(scenario: &Scenario, dispatch: &Callback<Message>) -> Html {
    let rate = scenario.choices.discount_rate;
    let Some(index) = scenario.kit.find_index("discount-rate") else {
        return html! { { percent(rate, 2) } };
    };
    let published = discount_rates(scenario.case());
    let values: Vec<f64> = published.iter().map(|published| published.rate).collect();
    let chosen = values.iter().position(|value| *value == rate);
    let mut labels: Vec<_> = published.into_iter().map(|published| published.label).collect();
    if chosen.is_none() {
        labels.push(format!("{}: a rate of your own", percent(rate, 2)));
    }
    let chosen = chosen.or(Some(values.len()));
    // The last option is what the lever stands at: picking it changes nothing.
    let picked = dispatch.reform(move |picked: usize| {
        let value = values.get(picked).map(|value| (index, *value));
        Message::LeversSet(value.into_iter().collect())
    });
    pick("Discount rate", labels, chosen, picked)
}
