//! The case: cash, savings, one-off cost, what the changes add, and wider benefits.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::asked::Asked;
use crate::app::figure_view::FigureView;
use crate::app::page::PageEvent;
use crate::app::pick::pick_metric;
use crate::app::shown::Shown;
use crate::chart::{cash_flow, one_off_cost, savings_by_driver, waterfall, wider_benefits};
use crate::model::Evidence;
use crate::scenario::{Subject, explain, levers, meaning};
use crate::words::Metric;

/// The case. `asked` says in what the changes are explained, `page` gets another question.
pub fn case_view(
    Shown { scenario, outcome, .. }: &Shown,
    asked: Asked,
    page: &Callback<PageEvent>,
) -> Html {
    let evidence = Evidence::published();
    let choices = &scenario.choices;
    let explanation = explain(scenario, |outcome| asked.explained.of(outcome));
    let remarks: Vec<String> = levers()
        .iter()
        .filter(|lever| matches!(lever.subject, Subject::Measure(_)))
        .map(|lever| meaning(lever, evidence, lever.value(choices)))
        .collect();
    html! {
        <div class="figures">
            <FigureView class="main" figure={Rc::new(cash_flow(outcome))} />
            <FigureView figure={Rc::new(savings_by_driver(evidence, choices, outcome))} />
            <FigureView figure={Rc::new(one_off_cost(evidence, outcome))} />
            <FigureView
                class="wide"
                figure={Rc::new(waterfall(
                    asked.explained,
                    "Starting point",
                    explanation.as_ref(),
                ))}
            >
                { pick_metric("Explain the changes in", &Metric::ALL, asked.explained, {
                    page.reform(move |explained| {
                        PageEvent::Asked(Asked { explained, ..asked })
                    })
                }) }
            </FigureView>
            <FigureView
                class="wide"
                figure={Rc::new(wider_benefits(evidence, choices, outcome, &remarks))}
            />
        </div>
    }
}
