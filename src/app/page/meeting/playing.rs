//! What is done in a play, and what is typed that needs no button.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::page::Page;
use crate::screen::{Moment, OnMeeting, OnPlay, OnStage, Typed, whole_minutes};

impl Page {
    pub(super) fn with_play(&mut self, done: OnPlay, moment: &Moment) {
        let before = Rc::clone(&self.shown.gathered.meeting);
        self.change_meeting(|desk| desk.act(OnMeeting::Play(done), moment));
        // What was pressed may be gone with its page.
        if !before.play.is_like(&self.shown.gathered.meeting.play) {
            self.focus = Some("view");
        }
    }

    /// Takes what was typed into a field that needs no button. Returns whether it was such a field.
    pub(in crate::app::page) fn typed_in_meeting(
        &mut self,
        ctx: &Context<Self>,
        typed: &Typed,
        text: &str,
    ) -> bool {
        let (moment, kit) = (self.moment(), Rc::clone(self.shown.kit()));
        match typed {
            Typed::Meeting(field) => self.change_meeting(|desk| desk.type_into(*field, text)),
            Typed::PlayCode => {
                self.change_meeting(|desk| desk.take_play_code(&kit, text, &moment));
            }
            Typed::Seat(council) => {
                self.change_meeting(|desk| desk.seat(&kit, *council, text, &moment));
            }
            Typed::Minutes(place) => {
                if let Some(minutes) = whole_minutes(text) {
                    self.with_stage(ctx, OnStage::Timed(*place, minutes));
                }
            }
            _ => return false,
        }
        true
    }
}
