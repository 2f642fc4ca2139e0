//! The case: cash, savings, one-off cost, what the changes add, and wider benefits.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::asked::{Asked, metrics_of};
use crate::app::figure_view::FigureView;
use crate::app::page::PageEvent;
use crate::app::pick::pick_metric;
use crate::app::shown::Shown;
use crate::ask::{Answer, Known};
use crate::case::LineKind;
use crate::chart::{cash_flow, one_off_cost, savings_by_driver, waterfall, wider_benefits};
use crate::model::{Choices, Outcome};
use crate::scenario::{Group, Subject, meaning};
use crate::words::Metric;

/// The case. `asked` says in what the changes are explained, `page` gets another question.
pub fn case_view(shown: &Shown, asked: Asked, known: &Known, page: &Callback<PageEvent>) -> Html {
    let (kit, case) = (shown.kit(), shown.case());
    let Shown { scenario, uncertainty, desk, .. } = shown;
    let choices = &scenario.choices;
    let Some(Answer::Changes(explanation)) = known.answer() else { return html! {} };
    let remarks: Vec<String> = kit
        .levers()
        .iter()
        .filter(|lever| matches!(lever.subject, Subject::Measure(_)))
        .map(|lever| meaning(kit, choices, lever, lever.value(choices)))
        .collect();
    // Without a change there is nothing to explain.
    let has_changes = explanation.as_ref().is_none_or(|explanation| !explanation.steps.is_empty());
    let cash = shown.with_ghost(|_, outcome| cash_flow(case, outcome)).with_runs(uncertainty);
    let savings = |choices: &Choices, outcome: &Outcome| savings_by_driver(case, choices, outcome);
    let cost = |_: &Choices, outcome: &Outcome| one_off_cost(case, outcome);
    let wider =
        |choices: &Choices, outcome: &Outcome| wider_benefits(case, choices, outcome, &remarks);
    let has = |kind| case.lines.iter().any(|line| line.kind == kind);
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
                    { pick_metric("Explain the changes in", metrics_of(kit, &Metric::ALL), asked.explained, {
                        page.reform(move |explained| {
                            PageEvent::Asked(Asked { explained, ..asked })
                        })
                    }) }
                </FigureView>
            }
            // What the case has no lines or measures for is not there.
            if has(LineKind::Saving) {
                <FigureView key="savings" {desk} figure={Rc::new(shown.with_ghost(savings))} />
            }
            if has(LineKind::OneOff) {
                <FigureView key="cost" {desk} figure={Rc::new(shown.with_ghost(cost))} />
            }
            if kit.has_group(Group::WiderBenefits) {
                <FigureView
                    key="wider"
                    class="wide"
                    {desk}
                    figure={Rc::new(shown.with_ghost(wider))}
                />
            }
        </div>
    }
}
