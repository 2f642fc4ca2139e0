//! How sure it is: the range of many runs, the chance of payback, and what matters most.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::asked::{Asked, metrics_of};
use crate::app::browser;
use crate::app::figure_view::FigureView;
use crate::app::page::PageEvent;
use crate::app::pick::{pick, pick_lever, pick_metric};
use crate::app::sentence_text::sentence_text;
use crate::app::share::file_name;
use crate::app::shown::Shown;
use crate::app::text::own_texts;
use crate::ask::{Answer, Known, Spread};
use crate::chart::{Figure, Influence, chance_of_payback, distribution, fan, tornado};
use crate::model::{Ordered, Outcome, Uncertainty};
use crate::scenario::{Group, Kit, Message, draws_csv, input_text};
use crate::words::{Metric, end_of_year, grouped, likelihood, percent, pounds};

/// The figures whose spread can be shown.
const METRICS: [Metric; 2] = [Metric::WorthToday, Metric::WiderWorthToday];

/// What the view shows.
#[derive(Properties, PartialEq)]
pub struct HowSureViewProps {
    /// The scenario and what follows from it.
    pub shown: Shown,
    /// Which year and which spread.
    pub asked: Asked,
    /// The ranges, and what matters most.
    pub known: Known,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
    /// Where to send another question.
    pub page: Callback<PageEvent>,
}

/// How sure it is.
#[component]
pub fn HowSureView(props: &HowSureViewProps) -> Html {
    let Some(Answer::Spread(in_order)) = props.known.answer() else { return html! {} };
    let Shown { scenario, outcome, uncertainty, simulation, .. } = &props.shown;
    let (runs, count) = (simulation.borrow(), uncertainty.draws);
    let (choices, asked) = (&scenario.choices, props.asked);
    let year = asked.year.min(choices.horizon);
    let sentence = likelihood(choices, outcome, &runs.draws, &in_order.cash, year);
    let (spread, central) = spread(in_order, outcome, asked.spread);
    let ask = |change: fn(Asked, usize) -> Asked| {
        props.page.reform(move |picked| PageEvent::Asked(change(asked, picked)))
    };
    let ends = (1..=choices.horizon).map(|year| end_of_year(choices.first_year, year));
    let by = ask(|asked, picked| Asked { year: picked as u32 + 1, ..asked });
    let spread_picked =
        props.page.reform(move |spread| PageEvent::Asked(Asked { spread, ..asked }));
    let exact = !asked.exact;
    let toggle = props.page.reform(move |_| PageEvent::Asked(Asked { exact, ..asked }));
    if !outcome.takes_part.contains(&true) {
        return own_texts(sentence_text(&sentence));
    }
    own_texts(html! {
        <>
            { sentence_text(&sentence) }
            <p class="question">
                { "Would the money be back by " }
                { pick("Back by", ends, Some(year as usize - 1), by) }
                { format!("? From {} runs. In each, chance picks every uncertain figure from its range. ", grouped(count as f64)) }
                { "The levers stand at " }
                { pick_lever(
                    "What the levers stand at",
                    "risk.levers-are",
                    &[0.0, 1.0],
                    scenario,
                    |middle| match middle {
                        0.0 => "the plan, which can only fall short".to_owned(),
                        _ => "the middle, which can go either way".to_owned(),
                    },
                    &props.dispatch,
                ) }
                { ". How wide each range is can be set under \u{201c}How uncertain it is\u{201d}." }
            </p>
            <div class="figures">
                <FigureView class="main" desk={&props.shown.desk} figure={Rc::new(fan(outcome, uncertainty, &in_order.end))} />
                <FigureView desk={&props.shown.desk} figure={Rc::new(chance_of_payback(outcome, uncertainty, count, year))} />
                <FigureView desk={&props.shown.desk} figure={Rc::new(distribution(asked.spread, spread, central, outcome.levers_are))}>
                    { pick_metric("Spread of", metrics_of(props.shown.kit(), &METRICS), asked.spread, spread_picked) }
                </FigureView>
                <FigureView class="wide" desk={&props.shown.desk} figure={Rc::new(tornado_of(in_order, props, central))} />
            </div>
            <section class="exact">
                <button type="button" class="link" aria-expanded={asked.exact.to_string()} onclick={toggle}>
                    { "How exact are these figures?" }
                </button>
                { another_seed(props) }
                { save_runs(&props.shown) }
                if asked.exact {
                    { errors(props.shown.kit(), in_order, uncertainty, year, &end_of_year(choices.first_year, year)) }
                }
            </section>
        </>
    })
}

/// The runs in order, and the scenario as it is set.
fn spread<'a>(in_order: &'a Spread, outcome: &Outcome, metric: Metric) -> (&'a Ordered, f64) {
    let totals = &outcome.totals;
    match (metric, &in_order.wider) {
        (Metric::WiderWorthToday, Some(wider)) => (wider, totals.wider_worth),
        _ => (&in_order.cash, totals.npv_cashable),
    }
}

fn tornado_of(in_order: &Spread, props: &HowSureViewProps, central: f64) -> Figure {
    let metric = props.asked.spread;
    let option = props.shown.scenario.choices.option;
    let influences: Vec<_> = in_order
        .sensitivities
        .iter()
        .filter(|sensitivity| sensitivity.low != sensitivity.high)
        .map(|sensitivity| {
            let (label, remark) = input_text(props.shown.kit(), option, sensitivity);
            Influence { label, remark, sensitivity: *sensitivity }
        })
        .collect();
    tornado(metric, central, &influences, props.shown.outcome.levers_are)
}

/// Shows how much of what is seen is chance.
fn another_seed(props: &HowSureViewProps) -> Html {
    let seed = props.shown.scenario.choices.seed;
    let Some(index) = props.shown.kit().find_index("seed") else {
        return html! {};
    };
    let next = f64::from((seed + 1) % 1_000_000);
    html! {
        <button
            type="button"
            class="link"
            title="If the figures hardly move, they do not hang on chance"
            onclick={props.dispatch.reform(move |_| Message::LeversSet(vec![(index, next)]))}
        >
            { "Try other random numbers" }
        </button>
    }
}

fn save_runs(shown: &Shown) -> Html {
    let shown = shown.clone();
    let save = move |_| {
        let choices = &shown.scenario.choices;
        let mut simulation = shown.simulation.borrow_mut();
        let runs = simulation.with_wider(shown.case(), choices);
        let csv = draws_csv(shown.case(), choices, &shown.outcome, &runs.sample, &runs.draws);
        let scenario = file_name(shown.scenario.name());
        let name = format!("{scenario}-runs-seed-{}.csv", choices.seed);
        browser::save_parts(&name, "text/csv", csv);
    };
    html! {
        <button type="button" class="link" onclick={save}>{ "Save all runs as CSV" }</button>
    }
}

/// How far the figures would differ, typically, with other random numbers.
fn errors(kit: &Kit, in_order: &Spread, uncertainty: &Uncertainty, year: u32, by: &str) -> Html {
    let quantile = |name: &str, of: &Ordered, p: f64| {
        let (figure, error) = (of.quantile(p), of.standard_error(p));
        (name.to_owned(), pounds(figure), format!("\u{b1} {}", pounds(error)))
    };
    let chance = uncertainty.payback_by_year.get(year as usize - 1).copied().unwrap_or_default();
    let error = (chance * (1.0 - chance) / uncertainty.draws as f64).sqrt();
    let wider = in_order.wider.as_ref().filter(|_| kit.has_group(Group::WiderBenefits));
    let wider = wider.map(|wider| ("Wider benefits", wider));
    let mut rows = Vec::new();
    for (what, of) in [("Cash", &in_order.cash)].into_iter().chain(wider) {
        rows.extend([
            quantile(&format!("{what} worth today, 1 in 10 below"), of, 0.1),
            quantile(&format!("{what} worth today, middle"), of, 0.5),
            quantile(&format!("{what} worth today, 1 in 10 above"), of, 0.9),
        ]);
    }
    rows.push((
        format!("Chance that the money would be back by {by}"),
        percent(chance, 1),
        format!("\u{b1} {}", percent(error, 1)),
    ));
    html! {
        <>
            <p class="hint">
                { "With other random numbers a figure differs by about its standard error, and \
                   seldom by more than twice that. This is the error of drawing at random alone: \
                   it says nothing of whether the ranges are right." }
            </p>
            <div class="table" tabindex="0" role="region" aria-label="Standard errors">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ "Figure" }</th>
                            <th scope="col" class="number">{ "From the runs" }</th>
                            <th scope="col" class="number">{ "Standard error" }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for rows.into_iter().map(|(name, figure, error)| html! {
                            <tr>
                                <th scope="row">{ name }</th>
                                <td class="number">{ figure }</td>
                                <td class="number">{ error }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </>
    }
}
