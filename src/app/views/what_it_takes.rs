//! What would have to be true: for each lever the value at which an aim is just met, and a map
//! of the aim over two levers.

mod aim_picker;
mod answers;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::asked::Asked;
use crate::app::figure_view::FigureView;
use crate::app::page::PageEvent;
use crate::app::pick::pick_grouped;
use crate::app::sentence_text::sentence_text;
use crate::app::shown::Shown;
use crate::ask::{Answer, Found, Known};
use crate::chart::{Cell, Edge, Figure, aim_map};
use crate::scenario::{
    AimMap, Group, Kind, Lever, Message, aim_sentence, aim_text, can_switch, value_text,
};
use crate::words::Sentence;
use aim_picker::aim_picker;
use answers::{Answers, nearest};

const WORKING: &str = "Working it out \u{2026}";

fn saying(text: &str) -> Sentence {
    let mut sentence = Sentence::default();
    sentence.say(text);
    sentence
}

/// What would have to be true. `dispatch` gets what is about the scenario, `page` another question.
pub fn what_it_takes_view(
    shown: &Shown,
    asked: Asked,
    known: &Known,
    dispatch: &Callback<Message>,
    page: &Callback<PageEvent>,
) -> Html {
    let picker = aim_picker(shown.kit(), asked, &shown.scenario.choices, page);
    let Some(Answer::WhatItTakes(found)) = known.answer() else {
        return html! {
            <>
                <div aria-busy="true">{ sentence_text(&saying(WORKING)) }</div>
                { picker }
            </>
        };
    };
    let aim = found.aim;
    if !shown.outcome.takes_part.contains(&true) {
        let nobody = aim_sentence(shown.case(), aim, &shown.scenario.choices, found.margin, None);
        return html! { <>{ sentence_text(&nobody) }{ picker }</> };
    }
    let is_of_another = aim != asked.aim();
    let sentence = if is_of_another {
        saying(WORKING)
    } else {
        aim_sentence(shown.case(), aim, &found.scenario.choices, found.margin, nearest(found))
    };
    let is_stale = known.progress.is_some();
    html! {
        <>
            { sentence_text(&sentence) }
            { picker }
            <Answers {found} {is_stale} {is_of_another} {dispatch} />
            <div class="figures">
                <FigureView
                    desk={&shown.desk}
                    class="wide"
                    figure={Rc::new(map_figure(found))}
                    chosen={set_both(found, dispatch)}
                >
                    <span class="question">
                        { lever_picker("Lever across", shown, asked, page, |asked| &mut asked.across, asked.up) }
                        { " across, " }
                        { lever_picker("Lever upwards", shown, asked, page, |asked| &mut asked.up, asked.across) }
                        { " upwards" }
                    </span>
                </FigureView>
            </div>
        </>
    }
}

fn map_figure(found: &Found) -> Figure {
    let choices = &found.scenario.choices;
    let levers = found.scenario.kit.levers();
    let edge = |lever: &Lever, values: &[f64]| Edge {
        label: lever.label.clone(),
        values: values.iter().map(|value| value_text(lever, choices.option, *value)).collect(),
        here: AimMap::place(values, lever.value(choices)),
    };
    let aim = found.aim;
    let map = &found.map;
    aim_map(
        &aim_text(found.scenario.case(), aim, choices),
        &edge(&levers[found.across], &map.across),
        &edge(&levers[found.up], &map.up),
        &map.margins,
        &map.break_even(),
        |margin| if aim.is_about_chance() { Cell::Percent(margin) } else { Cell::Pounds(margin) },
    )
}

/// A place on the map sets both levers, in one step to undo.
fn set_both(found: &Rc<Found>, dispatch: &Callback<Message>) -> Callback<usize> {
    let found = Rc::clone(found);
    dispatch.reform(move |place: usize| {
        let Found { map, across, up, .. } = &*found;
        let columns = map.across.len();
        Message::LeversSet(vec![
            (*across, map.across[place % columns]),
            (*up, map.up[place / columns]),
        ])
    })
}

/// Any lever that is a number, but the one on the other edge, under the headings of the groups.
fn lever_picker(
    name: &'static str,
    shown: &Shown,
    asked: Asked,
    page: &Callback<PageEvent>,
    edge: fn(&mut Asked) -> &mut usize,
    other: usize,
) -> Html {
    let mut changed = asked;
    let now = *edge(&mut changed);
    let offered = |group: Group| -> Vec<(String, usize)> {
        shown
            .kit()
            .levers()
            .iter()
            .enumerate()
            .filter(|(position, lever)| {
                let is_number = matches!(lever.kind, Kind::Number { .. });
                lever.group == group && is_number && can_switch(lever) && *position != other
            })
            .map(|(position, lever)| (lever.label.clone(), position))
            .collect()
    };
    let groups = Group::ALL.map(|group| (group.title(), offered(group)));
    let groups = groups.into_iter().filter(|(_, levers)| !levers.is_empty()).collect();
    let picked = page.reform(move |picked: usize| {
        let mut asked = asked;
        *edge(&mut asked) = picked;
        PageEvent::Asked(asked)
    });
    pick_grouped(name, groups, now, picked)
}
