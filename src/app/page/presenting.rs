//! Presenting: the list of stages, what the room sees, and what other pages of this device say.

use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::{Page, PageEvent};
use crate::app::browser::{self, Channel, STAGES, Storage};
use crate::app::gathered::Gathered;
use crate::app::notice::Notice;
use crate::app::stage::Staged;
use crate::scenario::{Scenario, write_link};
use crate::screen::{
    Desk, FROM_FOLDER, NO_CHANNEL, Now, OnStage, Planned, Replay, Said, Stages, View, between,
    read_letter, read_stages, stage_key, write_letter, write_stages,
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
    fn say(&self, said: &Said) {
        if let Some(channel) = &self.channel {
            channel.say(&write_letter(said));
        }
    }
}

impl Page {
    /// Does something with what the room sees.
    pub(super) fn with_stage(&mut self, ctx: &Context<Self>, done: OnStage) {
        match done {
            OnStage::Stepped(forward) => self.change_stages(|stages| stages.step(forward)),
            OnStage::Chosen(place) => self.change_stages(|stages| stages.go(place)),
            OnStage::Black => self.change_stages(|stages| stages.is_black = !stages.is_black),
            OnStage::Replayed => self.replay(ctx),
            OnStage::Filled(is_over) => self.presenting.is_over = is_over,
            OnStage::WholeScreen => browser::toggle_whole_screen(),
            OnStage::WindowOpened => {
                if !browser::open_second_window() {
                    self.notice = Some(Notice::new(
                        "The browser did not let the page open a window.".to_owned(),
                        "Allow windows for this page, or open its address with #stage at the end.",
                    ));
                }
            }
            OnStage::Added(view, figure) => {
                self.change_stages(|stages| stages.list.push(Planned::new(view, figure)));
            }
            OnStage::Removed(place) => {
                self.change_stages(|stages| stages.remove(place));
                self.focus = Some("view");
            }
            OnStage::Shifted { place, to_front } => {
                self.change_stages(|stages| stages.shift(place, to_front));
            }
            OnStage::Shows(place, offered) => {
                let scenario = self.shown.gathered.scenario(&offered, &self.shown.scenario);
                self.change_stages(|stages| {
                    if let Some(planned) = stages.list.get_mut(place) {
                        planned.scenario = scenario;
                    }
                });
            }
            OnStage::Noted(text) => self.change_stages(|stages| {
                if let Some(planned) = stages.list.get_mut(stages.at) {
                    planned.notes = text;
                }
            }),
            OnStage::Saved => {
                let list = write_stages(&self.shown.gathered.stages.list);
                browser::save("stages.json", "application/json", &list);
            }
            OnStage::Renewed => {
                let list = Stages::to_begin_with(self.shown.kit()).list;
                self.change_stages(|stages| *stages = stages.clone().with_list(list));
            }
            OnStage::Keys(has_keys) => self.change_stages(|stages| stages.has_keys = has_keys),
            OnStage::TakenOver => {
                self.presenting.say(&Said::TakesOver(self.presenting.name.clone()));
                self.change_stages(|stages| stages.desk = Desk::Speaks);
            }
            OnStage::Alone => self.change_stages(|stages| {
                if stages.desk == Desk::Asking {
                    stages.desk = Desk::Speaks;
                }
            }),
        }
    }

    /// A letter was pressed on the page: P opens the stage.
    pub(super) fn letter_pressed(&mut self, letter: &str) -> bool {
        let opens = matches!(letter, "p" | "P") && self.shown.gathered.stages.has_keys;
        self.presenting.is_over |= opens;
        opens
    }

    /// Another page of this device said something.
    pub(super) fn hear(&mut self, ctx: &Context<Self>, letter: &str) {
        let name = self.presenting.name.clone();
        match read_letter(letter) {
            Ok(Said::Here(window)) => {
                if !self.presenting.windows.contains(&window) {
                    self.presenting.windows.push(window);
                }
                self.presenting.said.clear();
            }
            Ok(Said::Gone(window)) => self.presenting.windows.retain(|known| *known != window),
            Ok(Said::Pressed(key)) => {
                let stages = &self.shown.gathered.stages;
                if let Some(done) = stage_key(&key, stages.has_keys).filter(|_| stages.speaks()) {
                    self.with_stage(ctx, done);
                }
            }
            Ok(Said::Begins(_)) => {
                if self.shown.gathered.stages.speaks() {
                    self.presenting.say(&Said::Presents(name));
                }
            }
            Ok(Said::Presents(_)) => self.change_stages(|stages| {
                if stages.desk == Desk::Asking {
                    stages.desk = Desk::Other;
                }
            }),
            Ok(Said::TakesOver(_)) => self.change_stages(|stages| stages.desk = Desk::Other),
            Ok(Said::Now(_)) => {}
            Err(problem) => {
                self.notice = Some(Notice::new(problem.to_string(), "Nothing was changed."));
            }
        }
        let windows = self.presenting.windows.len();
        self.change_stages(|stages| stages.windows = windows);
    }

    /// The list of the case on the page, as this device keeps it; where the room was, if the page was
    /// loaded again.
    pub(super) fn take_stages(&mut self) {
        let storage = Storage::open();
        let kept = storage.text(&self.stages_place());
        let read = kept.and_then(|text| read_stages(text.as_bytes(), self.library.cases()));
        let list = read.map(|read| read.list).unwrap_or_default();
        let before = &self.shown.gathered.stages;
        let (desk, windows, no_window) = (before.desk, before.windows, before.no_window);
        let mut stages = Stages::to_begin_with(self.shown.kit()).with_list(list);
        stages = Stages { desk, windows, no_window, ..stages };
        stages.has_keys = storage.text(STAGES).is_none();
        self.put_stages(stages);
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
        let speaks = self.shown.gathered.stages.speaks();
        if !is_seen && !speaks {
            return;
        }
        let Some(now) = self.now_in_room() else { return };
        if speaks && self.presenting.channel.is_some() {
            let letter = write_letter(&Said::Now(Box::new(now.clone())));
            if letter != self.presenting.said {
                self.presenting.channel.iter().for_each(|channel| channel.say(&letter));
                self.presenting.said = letter;
            }
        }
        if is_seen {
            self.presenting.staged.follow(&now, self.library.cases());
        }
        if self.presenting.staged.is_working() && !self.presenting.has_slice {
            self.presenting.has_slice = true;
            let link = ctx.link().clone();
            browser::after_frame(move || link.send_message(PageEvent::StageSlice));
        }
    }

    /// Works on what the room sees for a moment. Returns whether there is anything new.
    pub(super) fn work_on_stage(&mut self) -> bool {
        self.presenting.has_slice = false;
        self.presenting.staged.work()
    }

    /// The next frame of a replay.
    pub(super) fn replay_on(&mut self, ctx: &Context<Self>) {
        let now = browser::now();
        if self.presenting.replay.as_ref().is_some_and(|replay| replay.part(now).is_some()) {
            let link = ctx.link().clone();
            let next = request_animation_frame(move |_| link.send_message(PageEvent::StageFrame));
            self.presenting.frame = Some(next);
        } else {
            self.presenting.replay = None;
        }
    }

    fn replay(&mut self, ctx: &Context<Self>) {
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
        self.change_stages(|stages| stages.is_black = false);
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

    fn now_in_room(&self) -> Option<Now> {
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
        let council = self.shown.eyes().and_then(|place| self.shown.case().councils.get(place));
        Some(Now {
            scenario: write_link(&scenario),
            before,
            view: planned.view.id().to_owned(),
            figure: planned.figure.to_owned(),
            eyes: council.map(|council| council.id.clone()),
            compared: compared.iter().map(|scenario| write_link(scenario)).collect(),
            is_black: stages.is_black,
            is_moving: part.is_some() || self.session.is_dragging(),
        })
    }

    fn begin_presenting(&mut self, ctx: &Context<Self>) {
        let heard = ctx.link().callback(PageEvent::Heard);
        self.presenting.channel = Channel::open(move |letter| heard.emit(letter));
        if self.presenting.name.is_empty() {
            self.presenting.name = browser::new_name();
        }
        let no_window = match &self.presenting.channel {
            None => NO_CHANNEL,
            Some(_) if browser::is_from_folder() => FROM_FOLDER,
            Some(_) => "",
        };
        self.presenting.say(&Said::Begins(self.presenting.name.clone()));
        let link = ctx.link().clone();
        self.presenting.alone = Some(Timeout::new(ANSWER_IN_MILLISECONDS, move || {
            link.send_message(PageEvent::Stage(OnStage::Alone));
        }));
        self.change_stages(|stages| {
            (stages.desk, stages.no_window) = (Desk::Asking, no_window);
        });
    }

    fn change_stages(&mut self, change: impl FnOnce(&mut Stages)) {
        let before = &self.shown.gathered.stages;
        let mut stages = before.clone();
        change(&mut stages);
        if stages == *before {
            return;
        }
        let storage = Storage::open();
        if stages.list != before.list
            && !storage.keep(&self.stages_place(), &write_stages(&stages.list))
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
        let gathered = Gathered { stages, ..Gathered::clone(&self.shown.gathered) };
        self.shown.gathered = Rc::new(gathered);
        self.settled.gathered = Rc::clone(&self.shown.gathered);
        self.saving.compared = Rc::clone(&self.shown.gathered);
    }

    fn stages_place(&self) -> String {
        format!("{STAGES}{}", self.shown.case().record.id)
    }

    /// Takes a list of stages from a file; returns whether it is one.
    pub(super) fn open_stages(&mut self, ctx: &Context<Self>, name: &str, bytes: &[u8]) -> bool {
        let Some(read) = read_stages(bytes, self.library.cases()) else { return false };
        let count = read.list.len();
        self.notice = Some(Notice {
            is_news: read.problems.is_empty(),
            list: read.problems,
            ..Notice::new(crate::screen::stages_opened(name, count), "")
        });
        self.change_stages(|stages| *stages = stages.clone().with_list(read.list));
        if count > 0 {
            self.see(ctx, View::Present);
        }
        true
    }
}
