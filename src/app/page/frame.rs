//! What changes the scenario, and once a frame what follows from it.

use std::rc::Rc;

use gloo::render::request_animation_frame;
use yew::prelude::*;

use super::meeting::Way;
use super::{Page, PageEvent};
use crate::app::browser;
use crate::app::shown::Shown;
use crate::scenario::Message;
use crate::screen::{Asked, View};

impl Page {
    /// Does to the scenario what a message says. What follows comes with the next frame.
    pub(super) fn change(&mut self, ctx: &Context<Self>, message: Message) {
        // What was pressed may be of the case that was there a moment ago.
        let is_of_another = self.shown.scenario.kit != self.session.scenario().kit;
        if is_of_another && message.names_positions() {
            return;
        }
        if message.begins_another() {
            self.saving.begin_another(self.library.cases(), self.session.scenario());
        }
        let was_dragging = self.session.is_dragging();
        let way = Way::of(&message);
        self.update_beside_others(message);
        self.log_change(way);
        if !self.session.is_dragging() {
            self.saving.commit(ctx.link(), self.library.cases(), self.session.scenario());
        }
        // A drag that was given up is seen at once, though the pointer is still down.
        self.ask_for_frame(ctx, was_dragging);
    }

    /// The model runs at most once a frame, however fast the events come. Outside a drag nothing
    /// moves between press and release of a pointer, or its click would miss.
    pub(super) fn ask_for_frame(&mut self, ctx: &Context<Self>, was_dragging: bool) {
        let is_drag = was_dragging || self.session.is_dragging();
        self.waits_for_release = browser::is_pointer_down() && !is_drag;
        if self.frame.is_none() && !self.waits_for_release {
            let link = ctx.link().clone();
            self.frame =
                Some(request_animation_frame(move |_| link.send_message(PageEvent::FrameBegan)));
        }
    }

    /// Works out what is shown.
    pub(super) fn begin_frame(&mut self, ctx: &Context<Self>) {
        self.frame = None;
        let before = Rc::clone(self.shown.kit());
        self.shown = Shown::of(&self.session, Some(&self.shown));
        self.links += u32::from(std::mem::take(&mut self.is_linked));
        if *self.shown.kit() != before {
            // What was asked is about levers and councils of the case before.
            (self.asked, self.origin) = (Asked::of(self.shown.kit()), None);
            self.source_query = AttrValue::default();
            self.compare_anew();
            self.take_stages();
            self.take_meeting();
            let eyes = self.saving.eyes(self.shown.case());
            self.shown = self.shown.clone().seen_by(eyes);
            if !self.view.is_in(self.shown.kit()) {
                self.see(ctx, View::InShort);
            }
        }
        self.saving.remember(&self.shown.scenario);
        if !self.session.is_dragging() {
            self.settled = self.shown.clone();
            self.announcing.soon(ctx.link());
        }
    }
}
