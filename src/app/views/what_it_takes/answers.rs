//! What each lever alone can do, in a table, with a button that does it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::text::own_texts;
use crate::ask::Found;
use crate::model::{Inputs, Sample, in_order};
use crate::scenario::{
    Kind, Lever, Message, Switching, Trials, is_met_at, others_text, switching, switching_text,
    value_text,
};

/// What was found.
#[derive(Properties, PartialEq)]
pub struct AnswersProps {
    /// What each lever can do.
    pub found: Rc<Found>,
    /// Whether something newer is being worked out.
    pub is_stale: bool,
    /// Whether they answer another question than the one that is asked now.
    pub is_of_another: bool,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
}

/// Which part of its range the lever has to move to switch; none if it cannot.
fn distance(found: &Found, lever: &Lever, switching: &Switching) -> Option<f64> {
    let (min, max) = lever.range();
    match switching {
        Switching::At { value, .. } => {
            Some((value - lever.value(&found.scenario.choices)).abs() / (max - min))
        }
        // Options are no distance apart; whoever can move a lever tries that first.
        Switching::Options(_) => Some(1.0),
        Switching::AtAnyValue | Switching::Nowhere => None,
    }
}

/// The lever that has to move the least part of its range.
pub fn nearest(found: &Found) -> Option<(&Lever, &Switching)> {
    able(found).into_iter().next().map(|(_, lever, switching)| (lever, switching))
}

/// The levers that can switch, the nearest first.
fn able(found: &Found) -> Vec<(usize, &Lever, &Switching)> {
    let able = found
        .switchings
        .iter()
        .map(|(index, switching)| (*index, &found.scenario.kit.levers()[*index], switching))
        .filter(|(_, lever, switching)| distance(found, lever, switching).is_some());
    in_order(able, |(_, lever, switching)| distance(found, lever, switching))
}

/// The levers that can switch in a table, the others by name.
#[component]
pub fn Answers(props: &AnswersProps) -> Html {
    let found = &props.found;
    let able = able(found);
    let met = found.margin >= 0.0;
    let heading = if met {
        "How far each lever alone may go"
    } else {
        "Where each lever alone would have to be"
    };
    let others: Vec<&str> = found
        .switchings
        .iter()
        .filter(|(_, switching)| matches!(switching, Switching::AtAnyValue | Switching::Nowhere))
        .map(|(index, _)| found.scenario.kit.levers()[*index].label.as_str())
        .collect();
    let rest = others_text(met, others.len());
    own_texts(html! {
        <section class={classes!("answers", props.is_stale.then_some("stale"))} aria-busy={props.is_stale.to_string()}>
            <h2>{ heading }</h2>
            if able.is_empty() {
                <p class="hint">
                    { if met { "No lever alone can undo it." } else { "No lever alone can do it: try two on the map below." } }
                </p>
            } else {
                <div class="table" tabindex="0" role="region" aria-label={heading}>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{ "Lever" }</th>
                                <th scope="col" class="number">{ "Now" }</th>
                                <th scope="col" class="number">{ "True with" }</th>
                                <td />
                            </tr>
                        </thead>
                        <tbody>
                            { for able.into_iter().map(|(index, lever, switching)| {
                                row(props, index, lever, switching)
                            }) }
                        </tbody>
                    </table>
                </div>
            }
            if !others.is_empty() {
                <details>
                    <summary>{ rest }</summary>
                    <p class="hint">{ others.join(" \u{b7} ") }</p>
                </details>
            }
        </section>
    })
}

fn row(props: &AnswersProps, index: usize, lever: &Lever, switching: &Switching) -> Html {
    let found = &props.found;
    let is_about = found.aim.is_about_chance();
    let choices = &found.scenario.choices;
    let (option, now) = (choices.option, lever.value(choices));
    let is_there = match switching {
        Switching::Options(options) => options.contains(&(now as usize)),
        _ => settable(lever, switching) == Some(now),
    };
    let button = (!is_there && !props.is_of_another).then(|| {
        let name = format!("Set \u{201c}{}\u{201d} there", lever.label);
        html! { <button type="button" class="fold" aria-label={name} onclick={set(props, index)}>{ "Set" }</button> }
    });
    html! {
        <tr key={lever.id.as_str()}>
            <th scope="row">{ &lever.label }<small>{ lever.group.title() }</small></th>
            <td class="number">{ value_text(lever, option, now) }</td>
            <td class="number">{ switching_text(lever, option, switching, is_about) }</td>
            <td>{ button }</td>
        </tr>
    }
}

/// The value that a button can set: the only one, or the first option.
fn settable(lever: &Lever, switching: &Switching) -> Option<f64> {
    match (switching, &lever.kind) {
        (Switching::At { value, .. }, _) => Some(*value),
        (Switching::Options(options), Kind::Choice(_)) => {
            options.first().map(|option| *option as f64)
        }
        _ => None,
    }
}

/// Sets the lever where the aim is just met. A chance was only known roughly, so it is solved
/// again with all runs.
fn set(props: &AnswersProps, index: usize) -> Callback<MouseEvent> {
    let found = Rc::clone(&props.found);
    props.dispatch.reform(move |_| {
        let (aim, lever) = (found.aim, &found.scenario.kit.levers()[index]);
        let (case, choices) = (found.scenario.case(), &found.scenario.choices);
        let value = if aim.is_about_chance() {
            let draws = choices.draws as usize;
            let sample = Sample::new(
                Inputs::of(choices),
                u64::from(choices.seed),
                draws,
                choices.correlation,
            );
            let trials = Trials { sample: &sample, draws };
            let is_met = is_met_at(case, aim, choices, lever, trials);
            settable(lever, &switching(case, aim, choices, lever, trials).readable(lever, is_met))
        } else {
            let known = found.switchings.iter().find(|(known, _)| *known == index);
            known.and_then(|(_, switching)| settable(lever, switching))
        };
        Message::LeversSet(value.map(|value| (index, value)).into_iter().collect())
    })
}
