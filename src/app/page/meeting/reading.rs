//! A meeting from a file.

use yew::prelude::*;

use crate::app::notice::Notice;
use crate::app::page::Page;
use crate::meeting::{is_meeting, read_meeting};
use crate::scenario::quoted;
use crate::screen::View;

impl Page {
    /// Opens the file of a meeting or a list of stages; returns whether it is one.
    pub(in crate::app::page) fn open_of_room(
        &mut self,
        ctx: &Context<Self>,
        name: &str,
        text: &str,
    ) -> bool {
        self.open_meeting(ctx, name, text) || self.open_stages(ctx, name, text)
    }

    /// Opens the file of a meeting; returns whether it is one.
    fn open_meeting(&mut self, ctx: &Context<Self>, name: &str, text: &str) -> bool {
        if !is_meeting(text) {
            return false;
        }
        let name = quoted(name);
        match read_meeting(text.as_bytes()) {
            Ok(meeting) => {
                let case = meeting.case.clone();
                self.notice = None;
                if self.take_in_meeting(meeting) {
                    self.see(ctx, View::Log);
                } else {
                    self.notice = Some(Notice::new(
                        format!("\u{201c}{name}\u{201d} is a meeting about the case {case}."),
                        "It is kept on this device. Open that case, and it is there under \u{201c}Log \
                         and minutes\u{201d}.",
                    ));
                }
            }
            Err(problem) => {
                self.notice = Some(Notice::new(
                    format!("\u{201c}{name}\u{201d} was not opened: {problem}."),
                    "Ask for the file once more. The meeting at this desk is what it was.",
                ));
            }
        }
        true
    }
}
