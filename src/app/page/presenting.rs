//! Presenting: the list of stages, what the room sees, and what other pages of this device say.

mod hearing;
mod replaying;

use gloo::render::AnimationFrame;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::{Page, PageEvent};
use crate::app::browser::{self, Channel, STAGES, Storage};
use crate::app::gathered::Gathered;
use crate::app::notice::Notice;
use crate::app::stage::Staged;
use crate::scenario::Card;
use crate::screen::{
    Desk, OnStage, Replay, Said, Stages, View, read_stages, write_letter, write_stages,
};

/// Under what a tab notes that it presents, and where it is.
const NOTE: &str = "desk";

/// How long another desk has to say that it is there, in milliseconds.
const ANSWER_IN_MILLISECONDS: u32 = 150;

/// What a page that presents keeps beside its list.
#[derive(Default)]
pub(super) struct Presenting {
    /// What the room sees.
    pub staged: Staged,
    /// Whether the stage covers this page.
    pub is_over: bool,
    channel: Option<Channel>,
    name: String,
    replay: Option<Replay>,
    frame: Option<AnimationFrame>,
    has_slice: bool,
    /// The last letter about what the room sees.
    said: String,
    /// The second windows that are there, by their names.
    windows: Vec<String>,
    alone: Option<Timeout>,
}

impl Presenting {
    /// Works for a moment on what takes longer than a frame.
    pub fn work(&mut self) {
        self.has_slice = false;
        self.staged.work();
    }

    fn say(&self, said: &Said) {
        if let Some(channel) = &self.channel {
            channel.say(&write_letter(said));
        }
    }
}

impl Page {
    /// Does something with what the room sees.
    pub(super) fn with_stage(&mut self, ctx: &Context<Self>, done: OnStage) {
        let mut stages = self.shown.gathered.stages.clone();
        let mut offered = None;
        match &done {
            OnStage::Replayed => self.replay(ctx),
            OnStage::Filled(is_over) => self.presenting.is_over = *is_over,
            OnStage::FilledByLetter => self.presenting.is_over |= stages.has_keys,
            OnStage::WholeScreen => browser::toggle_whole_screen(),
            OnStage::WindowOpened if !browser::open_second_window() => {
                self.notice = Some(Notice::new(
                    "The browser did not let the page open a window.".to_owned(),
                    "Allow windows for this page, or open its address with #stage at the end.",
                ));
            }
            OnStage::Removed(_) => self.focus = Some("view"),
            OnStage::Shows(_, scenario) => {
                offered = match self.shown.gathered.card(scenario, &self.shown.scenario) {
                    Some(Card::Fixed(scenario)) => Some(scenario),
                    _ => None,
                };
            }
            OnStage::Saved => {
                browser::save(
                    "stages.json",
                    "application/json",
                    &write_stages(&stages.list, stages.plan),
                );
            }
            OnStage::StartsNow | OnStage::SheetTaken(_) => {
                stages.plan.starts = Some(browser::minute_of_day());
            }
            OnStage::TakenOver => {
                self.presenting.say(&Said::TakesOver(self.presenting.name.clone()));
            }
            _ => {}
        }
        stages.act(done, self.shown.kit(), offered);
        self.keep_stages(stages);
    }

    /// The list of the case on the page, as this device keeps it; where the room was, if the page was
    /// loaded again.
    pub(super) fn take_stages(&mut self) {
        let storage = Storage::open();
        let kept = storage.text(&self.stages_place());
        let read = kept.and_then(|text| read_stages(&text, self.library.cases()));
        let read = read.unwrap_or_default();
        let before = &self.shown.gathered.stages;
        let (desk, windows, no_window) = (before.desk, before.windows, before.no_window);
        let mut stages = Stages::to_begin_with(self.shown.kit());
        stages.take_list(read.list, read.plan);
        let has_keys = storage.text(STAGES).is_none();
        self.put_stages(Stages { has_keys, desk, windows, no_window, ..stages });
    }

    /// A page that presented before it was loaded again goes on.
    pub(super) fn present_again(&mut self, ctx: &Context<Self>) {
        let note = Storage::open().noted(NOTE).filter(|_| browser::is_back());
        let Some((name, at)) = note.as_deref().and_then(|note| note.split_once(' ')) else {
            return;
        };
        self.presenting.name = name.to_owned();
        let (at, is_black) = (at.trim_end_matches('b').parse(), at.ends_with('b'));
        self.begin_presenting(ctx);
        self.change_stages(|stages| {
            stages.go(at.unwrap_or_default());
            stages.is_black = is_black;
        });
    }

    /// Says what the room sees, and works out what of it is seen here; at the end of each event.
    pub(super) fn present(&mut self, ctx: &Context<Self>) {
        let is_seen = self.view == View::Present || self.presenting.is_over;
        if is_seen && self.shown.gathered.stages.desk == Desk::Off {
            self.begin_presenting(ctx);
        }
        // A window that comes later says so, and is told then.
        let has_windows = !self.presenting.windows.is_empty();
        let speaks = self.shown.gathered.stages.speaks() && has_windows;
        self.log_shown();
        if !is_seen && !speaks {
            return;
        }
        let Some(now) = self.now_in_room() else { return };
        if speaks {
            let letter = write_letter(&Said::Now(Box::new(now.clone())));
            if letter != self.presenting.said {
                self.presenting.channel.iter().for_each(|channel| channel.say(&letter));
                self.presenting.said = letter;
            }
        }
        if is_seen {
            self.presenting.staged.begin_beside(&self.shown);
            self.presenting.staged.follow(&now, self.library.cases());
        }
        if self.presenting.staged.is_working() && !self.presenting.has_slice {
            self.presenting.has_slice = true;
            let link = ctx.link().clone();
            browser::after_frame(move || link.send_message(PageEvent::StageSlice));
        }
    }

    fn change_stages(&mut self, change: impl FnOnce(&mut Stages)) {
        let mut stages = self.shown.gathered.stages.clone();
        change(&mut stages);
        self.keep_stages(stages);
    }

    /// Shows other stages, and keeps them on this device.
    fn keep_stages(&mut self, stages: Stages) {
        let before = &self.shown.gathered.stages;
        if stages == *before {
            return;
        }
        let storage = Storage::open();
        if (&stages.list, stages.plan) != (&before.list, before.plan)
            && !storage.keep(&self.stages_place(), &write_stages(&stages.list, stages.plan))
        {
            self.notice = Some(Notice::new(
                "The list of stages is not kept: this device\u{2019}s storage is blocked or full."
                    .to_owned(),
                "Save the list as a file before you leave the page.",
            ));
        }
        if stages.has_keys {
            storage.remove(STAGES);
        } else {
            storage.keep(STAGES, "no letters");
        }
        let black = if stages.is_black { "b" } else { "" };
        storage.set_noted(NOTE, &format!("{} {}{black}", self.presenting.name, stages.at));
        self.put_stages(stages);
    }

    fn put_stages(&mut self, stages: Stages) {
        self.show_beside(Gathered { stages, ..Gathered::clone(&self.shown.gathered) });
    }

    fn stages_place(&self) -> String {
        format!("{STAGES}{}", self.shown.case().record.id)
    }

    /// Takes a list of stages from a file; returns whether it is one.
    pub(super) fn open_stages(&mut self, ctx: &Context<Self>, name: &str, text: &str) -> bool {
        let Some(read) = read_stages(text, self.library.cases()) else { return false };
        let count = read.list.len();
        self.notice = Some(Notice {
            is_news: read.problems.is_empty(),
            list: read.problems,
            ..Notice::new(crate::screen::stages_opened(name, count), "")
        });
        self.change_stages(|stages| stages.take_list(read.list, read.plan));
        if count > 0 {
            self.see(ctx, View::Present);
        }
        true
    }
}
