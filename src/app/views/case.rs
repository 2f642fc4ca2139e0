//! The case: cash, savings, one-off cost, what the changes add, and wider benefits.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::asked::Asked;
use crate::app::figure_view::FigureView;
use crate::app::page::PageEvent;
use crate::app::pick::pick_metric;
use crate::app::shown::Shown;
use crate::chart::{cash_flow, one_off_cost, savings_by_driver, waterfall, wider_benefits};
use crate::model::{Choices, Evidence, Outcome};
use crate::scenario::{Subject, explain, levers, meaning};
use crate::words::Metric;

/// The case. `asked` says in what the changes are explained, `page` gets another question.
pub fn case_view(shown: &Shown, asked: Asked, page: &Callback<PageEvent>) -> Html {
    let evidence = Evidence::published();
    let Shown { scenario, uncertainty, desk, .. } = shown;
    let choices = &scenario.choices;
    let explanation = explain(scenario, |outcome| asked.explained.of(outcome));
    let remarks: Vec<String> = levers()
        .iter()
        .filter(|lever| matches!(lever.subject, Subject::Measure(_)))
        .map(|lever| meaning(lever, evidence, lever.value(choices)))
        .collect();
    // Without a change there is nothing to explain.
    let has_changes = explanation.as_ref().is_none_or(|explanation| !explanation.steps.is_empty());
    let cash = shown.with_ghost(|_, outcome| cash_flow(outcome)).with_runs(uncertainty);
    let savings =
        |choices: &Choices, outcome: &Outcome| savings_by_driver(evidence, choices, outcome);
    let cost = |_: &Choices, outcome: &Outcome| one_off_cost(evidence, outcome);
    let wider =
        |choices: &Choices, outcome: &Outcome| wider_benefits(evidence, choices, outcome, &remarks);
    html! {
        <div class="figures">
            <FigureView class="main" {desk} figure={Rc::new(cash)} />
            if has_changes {
                <FigureView
                    key="changes"
                    class="wide"
                    {desk}
                    figure={Rc::new(waterfall(
                        asked.explained,
                        "Starting point",
                        explanation.as_ref(),
                        shown.outcome.levers_are,
                    ))}
                >
                    { pick_metric("Explain the changes in", &Metric::ALL, asked.explained, {
                        page.reform(move |explained| {
                            PageEvent::Asked(Asked { explained, ..asked })
                        })
                    }) }
                </FigureView>
            }
            <FigureView {desk} figure={Rc::new(shown.with_ghost(savings))} />
            <FigureView {desk} figure={Rc::new(shown.with_ghost(cost))} />
            <FigureView class="wide" {desk} figure={Rc::new(shown.with_ghost(wider))} />
        </div>
    }
}
