//! The case: cash, savings, one-off cost, what the changes add, and wider benefits.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::figure_view::FigureView;
use crate::app::shown::Shown;
use crate::chart::{cash_flow, one_off_cost, savings_by_driver, waterfall, wider_benefits};
use crate::model::Evidence;
use crate::scenario::{Subject, levers, meaning, steps_from_preset};

/// What the view shows.
#[derive(Properties, PartialEq)]
pub struct CaseViewProps {
    /// The scenario and what follows from it.
    pub shown: Shown,
}

/// The case.
#[component]
pub fn CaseView(props: &CaseViewProps) -> Html {
    let evidence = Evidence::published();
    let Shown { scenario, outcome, preset_outcome, .. } = &props.shown;
    let choices = &scenario.choices;
    let steps = steps_from_preset(scenario, |outcome| outcome.totals.npv_cashable);
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
                    "cash worth today",
                    scenario.preset().label,
                    preset_outcome.totals.npv_cashable,
                    &steps,
                ))}
            />
            <FigureView
                class="wide"
                figure={Rc::new(wider_benefits(evidence, choices, outcome, &remarks))}
            />
        </div>
    }
}
