//! What is done in a meeting.

mod asking;
mod keeping;
mod logging;
mod playing;
mod reading;

use std::rc::Rc;

pub(super) use logging::Way;
use yew::prelude::*;

use super::Page;
use crate::app::browser;
use crate::app::gathered::Gathered;
use crate::app::notice::Notice;
use crate::meeting::{What, as_markdown, write_meeting};
use crate::scenario::write_link;
use crate::screen::{
    MeetingDesk, MeetingFile, Moment, OnLog, OnMeeting, View, accepted_value, minutes_of,
    standing_at,
};

impl Page {
    /// Does something in the meeting.
    pub(super) fn with_meeting(&mut self, ctx: &Context<Self>, done: OnMeeting) {
        let moment = self.moment();
        match done {
            OnMeeting::Log(done) => self.with_log(ctx, done, &moment),
            OnMeeting::Ask(done) => {
                self.change_meeting(|desk| desk.act(OnMeeting::Ask(done.clone()), &moment));
                self.asked(ctx, &done);
            }
            OnMeeting::Play(done) => self.with_play(done, &moment),
        }
    }

    fn with_log(&mut self, ctx: &Context<Self>, mut done: OnLog, moment: &Moment) {
        match &mut done {
            OnLog::Switched(true) => {
                let scenario = Rc::new(self.session.scenario().clone());
                let by = "the log was switched on";
                return self.change_meeting(|desk| desk.switch_on(&scenario, by, moment));
            }
            OnLog::Opened(number) => {
                let lines = &self.shown.gathered.meeting.meeting.lines;
                if let Some(link) = lines.get(*number - 1).map(|line| line.link.clone()) {
                    self.go_to(ctx, &link);
                }
                return;
            }
            OnLog::Accepted(number) => return self.accept(ctx, *number),
            OnLog::Saved(file) => return self.save_meeting(*file),
            OnLog::Copied => {
                let told =
                    ctx.link().callback(|is_done| super::PageEvent::Noticed(copied(is_done)));
                return browser::copy(self.minutes(), told);
            }
            OnLog::Begun => return self.begin_meeting(None),
            OnLog::KeptOpened(name) => return self.begin_meeting(Some(name)),
            OnLog::KeptRemoved(name) => return self.remove_meeting(name),
            OnLog::Doubted(challenge) => {
                **challenge = standing_at(self.session.scenario(), std::mem::take(challenge));
                self.origin = None;
                self.levers_open = false;
                self.see(ctx, View::Log);
                self.focus = Some("doubt");
            }
            OnLog::Answering(_) => self.focus = Some("reply"),
            OnLog::Voting => self.focus = Some("vote"),
            OnLog::MinutesAsked(true) => {
                let kit = Rc::clone(self.shown.kit());
                self.focus = Some("view");
                return self.change_meeting(|desk| {
                    desk.know_figures(&kit);
                    desk.shows_minutes = true;
                });
            }
            // What was pressed may be gone, or be the button of another line.
            OnLog::MinutesAsked(false)
            | OnLog::FormClosed
            | OnLog::Challenged
            | OnLog::Answered
            | OnLog::Voted(_)
            | OnLog::Struck(_)
            | OnLog::Decided(_) => self.focus = Some("view"),
            _ => {}
        }
        self.change_meeting(|desk| desk.act(OnMeeting::Log(done), moment));
    }

    /// Accepts the challenge of a line: the scenario has it from here on, one step to undo.
    fn accept(&mut self, ctx: &Context<Self>, number: usize) {
        let scenario = self.session.scenario();
        let meeting = &self.shown.gathered.meeting.meeting;
        let value = match meeting.lines.get(number - 1).map(|line| &line.what) {
            Some(What::Challenged(challenge)) => accepted_value(scenario, challenge),
            _ => return,
        };
        match value {
            Ok(value) => {
                if let Some(value) = value {
                    self.change(ctx, crate::scenario::Message::LeversSet(vec![value]));
                }
                // Of the scenario with it.
                let moment = self.moment();
                let done = OnMeeting::Log(OnLog::Accepted(number));
                self.change_meeting(|desk| desk.act(done, &moment));
                self.focus = Some("view");
            }
            Err(problem) => {
                let advice = "Set the lever by hand, and accept it then: the scenario on the page is \
                              the one with it.";
                self.notice = Some(Notice::new(problem, advice));
            }
        }
    }

    /// Now, with the scenario that is on the page.
    pub(super) fn moment(&self) -> Moment {
        Moment { at: browser::now(), link: write_link(self.session.scenario()) }
    }

    /// Changes what is at the desk of the meeting. What is written down is kept before anything else
    /// happens with it.
    pub(super) fn change_meeting(&mut self, change: impl FnOnce(&mut MeetingDesk)) {
        let mut gathered = Gathered::clone(&self.shown.gathered);
        let desk = Rc::make_mut(&mut gathered.meeting);
        change(desk);
        self.keep_meeting(desk);
        self.show_beside(gathered);
    }

    /// The minutes as Markdown.
    fn minutes(&self) -> String {
        let desk = &self.shown.gathered.meeting;
        let (title, sections) = minutes_of(&self.shown.scenario.kit, desk);
        as_markdown(&title, &sections, browser::share_address("").trim_end_matches('#'))
    }

    fn save_meeting(&self, file: MeetingFile) {
        let meeting = &self.shown.gathered.meeting.meeting;
        let name = match meeting.title.as_str() {
            "" => "meeting".to_owned(),
            title => browser::file_name(title),
        };
        match file {
            MeetingFile::Meeting => browser::save(
                &format!("{name}.meeting.json"),
                "application/json",
                &write_meeting(meeting),
            ),
            MeetingFile::Minutes => {
                browser::save(&format!("{name}.minutes.md"), "text/markdown", &self.minutes());
            }
        }
    }
}

fn copied(is_done: bool) -> Notice {
    match is_done {
        true => Notice {
            is_news: true,
            ..Notice::new(
                "The minutes are copied: paste them where they are wanted.".to_owned(),
                "",
            )
        },
        false => Notice::new(
            "The browser does not let the page copy.".to_owned(),
            "Save the minutes as Markdown instead.",
        ),
    }
}
