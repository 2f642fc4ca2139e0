//! What is done in a meeting.

use std::rc::Rc;

use yew::prelude::*;

use super::Page;
use crate::app::browser;
use crate::app::gathered::Gathered;
use crate::scenario::write_link;
use crate::screen::{MeetingDesk, Moment, OnMeeting, OnStage, Typed, whole_minutes};

impl Page {
    /// Does something in the meeting.
    pub(super) fn with_meeting(&mut self, done: OnMeeting) {
        let moment = self.moment();
        let before = Rc::clone(&self.shown.gathered.meeting);
        self.change_meeting(|desk| desk.act(done, &moment));
        // What was pressed may be gone with its page.
        if !before.play.is_like(&self.shown.gathered.meeting.play) {
            self.focus = Some("view");
        }
    }

    /// Takes what was typed into a field that needs no button. Returns whether it was such a field.
    pub(super) fn typed_in_meeting(
        &mut self,
        ctx: &Context<Self>,
        typed: &Typed,
        text: &str,
    ) -> bool {
        let (moment, kit) = (self.moment(), Rc::clone(self.shown.kit()));
        match typed {
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

    /// Now, with the scenario that is on the page.
    pub(super) fn moment(&self) -> Moment {
        Moment { at: browser::now(), link: write_link(self.session.scenario()) }
    }

    /// Changes what is at the desk of the meeting.
    pub(super) fn change_meeting(&mut self, change: impl FnOnce(&mut MeetingDesk)) {
        let mut gathered = Gathered::clone(&self.shown.gathered);
        change(Rc::make_mut(&mut gathered.meeting));
        self.show_beside(gathered);
    }
}
