//! What is done in a meeting.

mod asking;

use std::rc::Rc;

use yew::prelude::*;

use super::Page;
use crate::app::browser;
use crate::app::gathered::Gathered;
use crate::scenario::write_link;
use crate::screen::{MeetingDesk, Moment, OnMeeting};

impl Page {
    /// Does something in the meeting.
    pub(super) fn with_meeting(&mut self, ctx: &Context<Self>, done: OnMeeting) {
        let moment = self.moment();
        let asked = match &done {
            OnMeeting::Ask(asked) => Some(asked.clone()),
            _ => None,
        };
        self.change_meeting(|desk| desk.act(done, &moment));
        if let Some(asked) = asked {
            self.asked(ctx, &asked);
        }
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
