//! What would have to be true: for each lever the value at which an aim is just met, and a map
//! of the aim over two levers.

mod aim_picker;
mod answers;
mod work;

use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use yew::prelude::*;

use crate::app::asked::Asked;
use crate::app::figure_view::FigureView;
use crate::app::page::PageEvent;
use crate::app::pick::pick_grouped;
use crate::app::sentence_text::sentence_text;
use crate::app::shown::Shown;
use crate::app::text::own_texts;
use crate::chart::{Cell, Edge, Figure, aim_map};
use crate::model::{Inputs, Sample};
use crate::scenario::{
    AimMap, Group, Kind, Lever, Message, Trials, aim_sentence, aim_text, can_switch, value_text,
};
use crate::words::Sentence;
use aim_picker::aim_picker;
use answers::{Answers, nearest};
use work::{Found, Work};

/// How long the work may take in one frame, in milliseconds.
const SLICE: f64 = 6.0;

const WORKING: &str = "Working it out \u{2026}";

fn saying(text: &str) -> Sentence {
    let mut sentence = Sentence::default();
    sentence.say(text);
    sentence
}

/// What the view shows.
#[derive(Properties, PartialEq)]
pub struct WhatItTakesProps {
    /// The scenario and what follows from it.
    pub shown: Shown,
    /// The aim, and the two levers of the map.
    pub asked: Asked,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
    /// Where to send another question.
    pub page: Callback<PageEvent>,
}

/// What would have to be true.
pub struct WhatItTakesView {
    sample: Sample,
    draws: usize,
    found: Option<Rc<Found>>,
    /// One piece of work is under way; when it is done, the latest scenario is the next.
    work: Option<Box<Work>>,
    _frame: Option<AnimationFrame>,
}

/// The browser is about to paint: there is time for a slice of work.
pub struct FrameBegan;

impl Component for WhatItTakesView {
    type Message = FrameBegan;
    type Properties = WhatItTakesProps;

    fn create(ctx: &Context<Self>) -> Self {
        let mut view =
            Self { sample: Sample::default(), draws: 0, found: None, work: None, _frame: None };
        view.begin(ctx);
        view
    }

    fn changed(&mut self, ctx: &Context<Self>, _before: &Self::Properties) -> bool {
        if self.work.is_none() {
            self.begin(ctx);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, FrameBegan: FrameBegan) -> bool {
        self.go_on(ctx)
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        own_texts(self.drawn(ctx))
    }
}

impl WhatItTakesView {
    fn drawn(&self, ctx: &Context<Self>) -> Html {
        let WhatItTakesProps { shown, asked, dispatch, page } = ctx.props();
        let picker = aim_picker(shown.kit(), *asked, &shown.scenario.choices, page);
        let Some(found) = &self.found else {
            return html! { <>{ sentence_text(&saying(WORKING)) }{ picker }</> };
        };
        let aim = found.asked.aim();
        if !shown.outcome.takes_part.contains(&true) {
            let nobody =
                aim_sentence(shown.case(), aim, &shown.scenario.choices, found.margin, None);
            return html! { <>{ sentence_text(&nobody) }{ picker }</> };
        }
        let is_of_another = aim != asked.aim();
        let sentence = if is_of_another {
            saying(WORKING)
        } else {
            aim_sentence(shown.case(), aim, &found.scenario.choices, found.margin, nearest(found))
        };
        html! {
            <>
                { sentence_text(&sentence) }
                { picker }
                <Answers {found} is_stale={self.work.is_some()} {is_of_another} {dispatch} />
                <div class="figures">
                    <FigureView
                        desk={&shown.desk}
                        class="wide"
                        figure={Rc::new(map_figure(found))}
                        chosen={set_both(found, dispatch)}
                    >
                        <span class="question">
                            { lever_picker("Lever across", shown, *asked, page, |asked| &mut asked.across, asked.up) }
                            { " across, " }
                            { lever_picker("Lever upwards", shown, *asked, page, |asked| &mut asked.up, asked.across) }
                            { " upwards" }
                        </span>
                    </FigureView>
                </div>
            </>
        }
    }

    fn begin(&mut self, ctx: &Context<Self>) {
        let WhatItTakesProps { shown, asked, .. } = ctx.props();
        let choices = &shown.scenario.choices;
        if asked.aim().is_about_chance() {
            self.draws = shown.uncertainty.draws;
            let seed = u64::from(choices.seed);
            self.sample.renew(Inputs::of(choices), seed, self.draws, choices.correlation);
        }
        self.work = Some(Work::begin(shown, *asked, self.trials()));
        self.go_on(ctx);
    }

    fn trials(&self) -> Trials<'_> {
        Trials { sample: &self.sample, draws: self.draws }
    }

    /// Returns whether there is something new to show.
    fn go_on(&mut self, ctx: &Context<Self>) -> bool {
        let Some(work) = self.work.take() else { return false };
        match work.go_on(self.trials(), SLICE) {
            Ok(found) => {
                let WhatItTakesProps { shown, asked, .. } = ctx.props();
                let is_latest =
                    Rc::ptr_eq(&found.scenario, &shown.scenario) && found.asked == *asked;
                self.found = Some(Rc::new(found));
                if !is_latest {
                    self.begin(ctx);
                }
                true
            }
            Err(work) => {
                self.work = Some(work);
                let link = ctx.link().clone();
                self._frame = Some(request_animation_frame(move |_| link.send_message(FrameBegan)));
                false
            }
        }
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
    let aim = found.asked.aim();
    let map = &found.map;
    aim_map(
        &aim_text(found.scenario.case(), aim, choices),
        &edge(&levers[found.asked.across], &map.across),
        &edge(&levers[found.asked.up], &map.up),
        &map.margins,
        &map.break_even(),
        |margin| if aim.is_about_chance() { Cell::Percent(margin) } else { Cell::Pounds(margin) },
    )
}

/// A place on the map sets both levers, in one step to undo.
fn set_both(found: &Rc<Found>, dispatch: &Callback<Message>) -> Callback<usize> {
    let found = Rc::clone(found);
    dispatch.reform(move |place: usize| {
        let Found { map, asked, .. } = &*found;
        let columns = map.across.len();
        Message::LeversSet(vec![
            (asked.across, map.across[place % columns]),
            (asked.up, map.up[place / columns]),
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
