//! The last change in slow motion, and what the room sees at any moment.

use std::rc::Rc;

use gloo::render::request_animation_frame;
use yew::prelude::*;

use crate::app::browser;
use crate::app::notice::Notice;
use crate::app::page::{Page, PageEvent};
use crate::model::Record;
use crate::scenario::{Scenario, write_link};
use crate::screen::{Now, Replay, View, between};

impl Page {
    /// The next frame of a replay.
    pub(in crate::app::page) fn replay_on(&mut self, ctx: &Context<Self>) {
        let now = browser::now();
        if self.presenting.replay.as_ref().is_some_and(|replay| replay.part(now).is_some()) {
            let link = ctx.link().clone();
            let next = request_animation_frame(move |_| link.send_message(PageEvent::StageFrame));
            self.presenting.frame = Some(next);
        } else {
            self.presenting.replay = None;
        }
    }

    /// Begins one.
    pub(super) fn replay(&mut self, ctx: &Context<Self>) {
        let Some((before, after)) = self.last_change() else {
            self.notice = Some(Notice {
                is_news: true,
                ..Notice::new(
                    "There is nothing to replay: no lever was moved yet.".to_owned(),
                    "Move one, and press Replay again.",
                )
            });
            return;
        };
        let (began, in_steps) = (browser::now(), browser::wants_little_motion());
        self.presenting.replay = Some(Replay { before, after, began, in_steps });
        self.replay_on(ctx);
    }

    /// The scenario in the room before its last change, or at its start, and as it is.
    fn last_change(&self) -> Option<(Scenario, Scenario)> {
        let planned = self.shown.gathered.stages.now()?;
        let (scenario, before) = match &planned.scenario {
            Some(fixed) => (Scenario::clone(fixed), None),
            None => (Scenario::clone(&self.shown.scenario), self.session.before_last_move()),
        };
        let start = || Scenario::from_preset(&scenario.kit, scenario.preset);
        let before = before.unwrap_or_else(start);
        (before.choices != scenario.choices).then_some((before, scenario))
    }

    /// What there is to say to a second window.
    pub(super) fn now_in_room(&self) -> Option<Now> {
        let stages = &self.shown.gathered.stages;
        let planned = stages.now()?;
        let current = planned.scenario.as_ref().unwrap_or(&self.shown.scenario);
        let replay = self.presenting.replay.as_ref();
        let part = replay.and_then(|replay| Some((replay, replay.part(browser::now())?)));
        let (scenario, before) = match part {
            Some((replay, part)) => (
                Rc::new(between(&replay.before, &replay.after, part)),
                Some(write_link(&replay.before)),
            ),
            None if planned.scenario.is_some() => (Rc::clone(current), None),
            None => (
                Rc::clone(current),
                self.session.before_last_move().map(|before| write_link(&before)),
            ),
        };
        let compared = match planned.view {
            View::Compare => self.shown.gathered.comparison.scenarios(&self.shown.scenario),
            _ => Vec::new(),
        };
        let asking = &self.shown.gathered.meeting.asking;
        let posed = self.shown.gathered.meeting.posed();
        let code = asking.shows_code.then(|| match &posed {
            Some(posed) => posed.link(&self.shown.scenario, &asking.page),
            None => format!("{}#{}", asking.page, write_link(current)),
        });
        let council = self.shown.eyes().and_then(|place| self.shown.case().councils.get(place));
        Some(Now {
            scenario: write_link(&scenario),
            record: (!current.record.is_empty()).then(|| Record::clone(&current.record)),
            before,
            view: planned.view.id().to_owned(),
            figure: planned.figure.to_owned(),
            eyes: council.map(|council| council.id.clone()),
            compared: compared.iter().map(|scenario| write_link(scenario)).collect(),
            is_black: stages.is_black,
            is_moving: part.is_some() || self.session.is_dragging(),
            posed,
            code,
        })
    }
}
